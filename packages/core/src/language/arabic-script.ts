import type { Verdict } from './verdict.ts';
import { verdict } from './verdict.ts';

/** Languages of the Arabic script that are told apart; `ps` Pashto, `ckb` Sorani Kurdish, `ug` Uyghur, `sd` Sindhi. */
const LANGUAGES = ['ar', 'fa', 'ur', 'ckb', 'ps', 'ug', 'sd'] as const;

/** Texts in Arabic are what is expected here; the rest is rarer the further down. */
const PRIOR = [2.5, 0, 0, -1.5, -1.5, -3, -1.5];

/** A letter that a language does not write still turns up in names and slips of the keyboard. */
const FLOOR = 0.01;

/**
 * Share of the letters of running text, in percent, by language in the order above, for the letters that tell them
 * apart. Round figures by hand from the alphabets and common letter counts; 0 means not written.
 */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  ي: [6.5, 0.2, 0.05, 0.5, 3.5, 5, 7],
  ى: [1, 0.03, 0.02, 0.1, 0.1, 7, 0.05],
  ی: [0.1, 9, 7.5, 8, 4, 0, 0.3],
  ې: [0, 0, 0, 0.02, 2.5, 3, 0.05],
  ێ: [0, 0, 0, 2.5, 0, 0, 0],
  ۍ: [0, 0, 0, 0, 0.6, 0, 0],
  ك: [2.3, 0.1, 0.05, 0.3, 0.1, 2.5, 0.2],
  ک: [0.1, 3, 4.5, 3, 2.5, 0, 2],
  ڪ: [0, 0, 0, 0, 0, 0, 3.5],
  گ: [0.05, 1.2, 1.2, 1.2, 0.1, 1.5, 1],
  ڳ: [0, 0, 0, 0, 0, 0, 1],
  ګ: [0, 0, 0, 0, 1.2, 0, 0],
  پ: [0.03, 1, 2, 1, 1.5, 1.5, 2],
  چ: [0.03, 0.7, 0.9, 0.7, 0.8, 0.9, 1],
  ژ: [0.01, 0.2, 0.02, 0.4, 0.4, 0.05, 0.02],
  ڤ: [0.02, 0, 0, 0.2, 0, 0, 0],
  ة: [3, 0.02, 0.02, 0, 0.02, 0, 0.02],
  أ: [2.5, 0.1, 0.02, 0.02, 0.1, 0, 0.02],
  إ: [1.2, 0.01, 0.01, 0, 0, 0, 0],
  آ: [0.3, 1, 0.6, 0.1, 0.4, 0, 0.7],
  ئ: [0.5, 0.3, 0.9, 2.5, 0.3, 4, 0.8],
  ه: [3.3, 5.5, 0.1, 1, 4, 0.05, 2.5],
  ہ: [0, 0.05, 6, 0.05, 0.02, 0, 0.1],
  ھ: [0.02, 0.05, 1.7, 0.8, 0.02, 1.5, 3],
  ە: [0.01, 0.05, 0.02, 10, 0.01, 7, 0],
  ے: [0, 0.02, 4, 0, 0.02, 0, 0.02],
  ں: [0, 0.01, 2, 0, 0.02, 0, 0.02],
  ٹ: [0, 0, 1, 0, 0, 0, 0],
  ڈ: [0, 0, 0.6, 0, 0, 0, 0],
  ڑ: [0, 0, 0.8, 0, 0, 0, 0],
  ۆ: [0, 0, 0, 2, 0, 1.5, 0],
  ۇ: [0, 0, 0, 0.05, 0, 4, 0],
  ۈ: [0, 0, 0, 0, 0, 1.5, 0],
  ۋ: [0, 0, 0, 0, 0, 1.5, 0],
  ڭ: [0, 0, 0, 0, 0, 1, 0],
  ڕ: [0, 0, 0, 1, 0, 0, 0],
  ڵ: [0, 0, 0, 1, 0, 0, 0],
  ل: [11, 2.7, 3, 3.5, 3.5, 5, 3],
  د: [3, 6.5, 2.5, 4.5, 6, 4, 2.5],
  ر: [4.3, 8, 6, 5, 5.5, 6, 6],
  ع: [3.5, 1.2, 1, 0.6, 0.6, 0.02, 0.8],
  ح: [2, 0.8, 0.8, 1, 0.6, 0.02, 0.6],
  ط: [1, 0.5, 0.4, 0.02, 0.3, 0, 0.3],
  ص: [1, 0.6, 0.4, 0.03, 0.3, 0, 0.3],
  ض: [0.6, 0.3, 0.2, 0, 0.15, 0, 0.15],
  ث: [0.6, 0.1, 0.1, 0, 0.1, 0, 0.1],
  ذ: [0.6, 0.2, 0.1, 0, 0.1, 0, 0.1],
  ظ: [0.3, 0.2, 0.2, 0, 0.1, 0, 0.1],
};
for (const letter of 'ټډړږښځڅڼ') (LETTERS as Record<string, readonly number[]>)[letter] = [0, 0, 0, 0, 0.8, 0, 0];
for (const letter of 'ٻڀٿٽٺڄڃڇڏڊڍڙڱڻ') (LETTERS as Record<string, readonly number[]>)[letter] = [0, 0, 0, 0, 0, 0, 0.7];

/** The commonest short words, by language; a word that stands under several counts for each. */
const WORDS: readonly string[] = [
  'في من على إلى أن إن التي الذي هذا هذه عن مع كان كانت ما لا لم لن قد بعد قبل بين أو ثم كما أي كل حيث ذلك تلك وقال قال وفي ومن وعلى وهو وهي هو هي منذ عند غير خلال حتى الى ان او اي',
  'در به از که را این با است برای آن های می شد کرد بود خود تا یک بر هم نیز شده وی اما یا شود کند باید ها اند دارد همه هر پس چه اگر ما من او کرده گفت پیش بین نمی ای هستند بودند کنند نیست دو ان اين',
  'کے کی میں ہے سے کا اور نے کو پر یہ کہ ہیں اس جو تھا تھی بھی گیا کیا ایک ان ہو وہ لیے کر تھے گئی گے نہیں ہوئے ہوا ساتھ جس اپنے دیا مطابق والے بعد رہا رہے ہی تو تک گئے کرنے مگر',
  'لە بە بۆ و ئەو ئەم کە لەسەر لەگەڵ دەکات کرد بوو لەم هەر یان نێوان دوای هەموو وەک زۆر ئێمە لەو بەڵام لەلایەن خۆی',
  'د په او چې ته کې دی یې له نه سره کړ شوی دا هغه پر هم ده شو کړې دي یو تر وي څخه باندې لپاره کوي به وو هېواد خو',
  'ۋە بىلەن بۇ بىر ئۇ دەپ ئۈچۈن ئۇنىڭ كېيىن بولۇپ بولغان قىلىپ ئىچىدە ھەم ئۇلار كېرەك يوق بار',
  '۾ جي جو کي جا آهي ۽ ته ان کان تي هن سان نه آهن هو جنهن پر لاءِ ڪري جيڪو ڪيو وڃي هڪ به هئا هئي ٿي ٿو',
];

/** What a common word weighs, in nats: it is about 20 times as frequent in its own language as elsewhere. */
const WORD_WEIGHT = 3;

const letterWeights = new Map<number, Float64Array>();
for (const [letter, shares] of Object.entries(LETTERS)) {
  letterWeights.set(
    letter.charCodeAt(0),
    Float64Array.from(shares, (share) => Math.log(Math.max(share, FLOOR))),
  );
}
const words = new Map<string, number[]>();
WORDS.forEach((list, language) => {
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), language]);
});

/** Returns the language of a text in the Arabic script, by its letters and the short words that tell them apart. */
export function arabicScriptLanguage(text: string): Verdict {
  const scores = Float64Array.from(PRIOR);
  for (let i = 0; i < text.length; i += 1) {
    const weights = letterWeights.get(text.charCodeAt(i));
    if (weights === undefined) continue;
    for (let l = 0; l < scores.length; l += 1) scores[l]! += weights[l]!;
  }
  for (const [word] of text.matchAll(/[\p{Script=Arabic}\p{M}]+/gu)) {
    const languages = words.get(word);
    if (languages) for (const l of languages) scores[l]! += WORD_WEIGHT / languages.length;
    if (word.length > 4 && /^[وفبك]?ال/u.test(word)) scores[0]! += 1.5;
  }
  return verdict(LANGUAGES, scores);
}
