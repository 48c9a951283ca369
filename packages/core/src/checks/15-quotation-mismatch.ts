import type { Span } from '../text/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { makeFinding, type PairFinding } from './finding.ts';
import type { PairView, SideView } from './view.ts';
import { wordsWithin } from './within.ts';

export const quotationMismatch = {
  code: 'quotation-mismatch',
  mqm: 'mistranslation',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: quotationMismatch,
  sees: 'Six words or more between quotation marks that the other side has without any mark of direct speech.',
  ignores:
    'Terms in quotation marks; other kinds of marks, single ones among them; a colon before words; a side that is a quotation from end to end, whose marks may stand in other sentences.',
  found: [
    {
      ar: 'قال الوزير: "سنعمل مع جميع شركائنا على إنهاء هذه الأزمة قبل نهاية العام".',
      en: 'The minister said the government would work with all its partners to end this crisis before the end of the year.',
    },
  ],
  ignored: [
    {
      of: 'the middle of a quotation whose marks stand elsewhere',
      ar: '"سنعمل مع جميع شركائنا على إنهاء هذه الأزمة."',
      en: 'We shall work with all our partners to end this crisis.',
    },
    {
      of: 'speech in a text with its vowels, which has no marks',
      ar: 'قَالَ مُوسَى لِقَوْمِهِ اصْبِرُوا حَتَّى يَأْتِيَ الصَّبَاحُ.',
      en: 'Moses said to his people, "Be patient until the morning comes."',
    },
    {
      of: 'a term in quotation marks',
      ar: 'وصف الوزير الاتفاق بأنه "خطوة تاريخية" للبلدين.',
      en: 'The minister called the agreement a historic step for the two countries.',
    },
    {
      of: 'a quotation in single marks',
      ar: 'قال المدرب: "الفريق جاهز للمباراة المهمة يوم الأحد".',
      en: "'The team is ready for the important match on Sunday,' said the coach.",
    },
    {
      of: 'a quotation in other marks',
      ar: 'قال المدرب: «الفريق جاهز للمباراة».',
      en: 'The coach said, "The team is ready for the match."',
    },
  ],
};

/** Shorter quotations are terms and names in quotation marks. */
export const LEAST_WORDS = 6;
/** Share of the quotation's words that the other side must answer to: it is there, only not as a quotation. */
const LEAST_SHARE = 0.5;
/** How sure it is. */
const CONFIDENCE = 0.7;

/**
 * Returns the finding about the first quotation of a pair that the other side has without any mark of direct speech,
 * with the words from the first that answers to the quotation to the last.
 */
export function quotationFinding(view: PairView): PairFinding | undefined {
  if (!OPENING.test(view.arabic.content) && !OPENING.test(view.english.content)) return undefined;
  if (isVowelled(view.arabic.content)) return undefined;
  return unmarked(view, view.arabic, view.english) ?? unmarked(view, view.english, view.arabic);
}

/** Whether an Arabic text has its vowels, as scripture and verse do: these set no speech off by marks. */
function isVowelled(content: string): boolean {
  const [vowels, letters] = [/[\u064b-\u0652]/g, /[\u0621-\u064a]/g].map((sign) => content.match(sign)?.length ?? 0);
  return vowels! > VOWELLED * letters!;
}

/** A vowel to so many letters. */
const VOWELLED = 0.4;

function unmarked(view: PairView, own: SideView, other: SideView): PairFinding | undefined {
  if (SPEECH.test(other.content)) return undefined;
  for (const quotation of quotationsIn(own.content)) {
    const words = answersTo(quotation, own, other);
    if (words === undefined || !hasMore(own, quotation)) continue;
    const [arabic, english] = own.language === 'ar' ? [quotation, words] : [words, quotation];
    return makeFinding(quotationMismatch, CONFIDENCE, view, [arabic], [english]);
  }
  return undefined;
}

/** Returns what stands between quotation marks in a content, the marks included. */
export function quotationsIn(content: string): Span[] {
  if (!OPENING.test(content)) return [];
  return Array.from(content.matchAll(QUOTATION), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** What {@link QUOTATION} begins with. */
const OPENING = /["“«„]/;
const QUOTATION = /["“«„][^"“”«»„]+["”»“]/g;
/** Quotation marks of any kind, an apostrophe that opens or closes, a colon before words. */
const SPEECH = /["“”«»„‟‹›]|''|(?:^|\s)['‘]|['’](?:$|[\s.,،])|:[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*\p{L}/u;

/** The words of the other side that answer to a quotation, if it is long enough and enough of it is answered. */
function answersTo(quotation: Span, own: SideView, other: SideView): Span | undefined {
  let [content, covered] = [0, 0];
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  const { from, to } = wordsWithin(own.words, quotation);
  for (let i = from; i < to; i += 1) {
    const word = own.words[i]!;
    if (word.type.weight === 0) continue;
    content += word.type.weight;
    covered += word.type.weight * word.covered;
    if (word.by === undefined || word.covered < LEAST_SHARE) continue;
    first = Math.min(first, word.by);
    last = Math.max(last, word.by);
  }
  if (to - from < LEAST_WORDS || last < 0 || covered < LEAST_SHARE * content) return undefined;
  return { start: other.words[first]!.start, end: other.words[last]!.end };
}

/** Whether a side has words outside a quotation. */
function hasMore({ words }: SideView, { start, end }: Span): boolean {
  return words.length > 0 && (words[0]!.end <= start || words.at(-1)!.start >= end);
}
