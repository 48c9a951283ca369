import { detectLanguage } from '@muqabala/core/language';
import { count, type Log } from '../log.ts';
import type { Pair, PairSide } from '../pairs/index.ts';
import { faceWords, facing, facingOfLanguages } from './facing.ts';
import type { ReadOptions } from './reader.ts';

/** What is looked at of each side of a file before its languages are told, in UTF-16 units. */
const SAMPLE = 20_000;
/** From this confidence on, Latin letters beside Arabic ones are not taken for English. */
const FOREIGN = 0.65;

/** Names and codes of three letters that files have for languages, beside the codes of two. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  [
    'ar ara arb arz apc arabic arabe arabisch العربية عربي عربية العربي بالعربية',
    'en eng english anglais englisch الإنجليزية الانجليزية إنجليزي انجليزي الإنكليزية الإنجليزي الانجليزي بالإنجليزية بالانجليزية',
    'fr fra fre french français francais الفرنسية',
    'de deu ger german deutsch',
    'es spa spanish español espanol',
    'it ita italian italiano',
    'pt por portuguese português',
    'ru rus russian русский',
    'tr tur turkish türkçe',
    'fa fas per pes persian farsi فارسی',
    'ur urd urdu اردو',
    'he heb hebrew עברית',
    'zh zho chi chinese 中文',
    'ja jpn japanese 日本語',
    'ko kor korean 한국어',
    'nl nld dut dutch nederlands',
    'pl pol polish polski',
    'sv swe swedish svenska',
    'uk ukr ukrainian українська',
    'hi hin hindi हिन्दी',
    'id ind indonesian',
    // MSA, the code of Malay too, is Modern Standard Arabic in tables of dialects: the letters tell.
    'ms may malay',
    'ku kur kurdish',
    'ckb sorani',
  ].flatMap((line) => {
    const [code, ...names] = line.split(' ');
    return [code!, ...names].map((name) => [name, code!] as const);
  }),
);

/**
 * Returns the language of a code as files have it, in lower case, without region or script: `AR_eg`, `ara` and `Arabic`
 * are `ar`; `und` for what is no code.
 */
export function primaryLanguage(code: string | undefined): string {
  const given = (code ?? '').trim().toLowerCase();
  const known = LANGUAGES.get(given);
  if (known !== undefined) return known;
  const language = given.split(/[-_ (]/, 1)[0]!;
  return LANGUAGES.get(language) ?? (/^[a-z]{2,8}$/.test(language) ? language : 'und');
}

/** What corpora put before the language of a column: `sentence_eng_Latn`. */
const PREFIX = /^(?:sentence|segment|text|string|translation)[-_ ]/;

/**
 * Returns the language that a column or field is named by: a code of a language that is known here (`ar`, `ar_AR`,
 * `arb_Arab`, `eng`, `sentence_eng_Latn`), or its name, with a region or more behind it (`Arabic (Egypt)`, `English [en]`); undefined for
 * any other name.
 */
export function languageNamed(name: string): string | undefined {
  const given = name.trim().toLowerCase().replace(PREFIX, '');
  // A column of that name has numbers, not Indonesian.
  if (given === 'id' || given.length > 60) return undefined;
  const [, word, rest] = /^([\p{L}\p{M}]+)(?:[-_ ]?([([][^()[\]]*[)\]])|([-_][a-z\d]{2,8}){0,3})$/u.exec(given) ?? [];
  if (word === undefined) return undefined;
  // A word with brackets behind it is a name: `id (old)` is no Indonesian.
  return rest !== undefined && word.length < 3 ? undefined : LANGUAGES.get(word);
}

/** Words in the names of columns and fields that hold texts: `arabic_text`, `English Translation`, `Quran in Arabic`. */
const TEXTS: ReadonlySet<string> = new Set(
  'text texts sentence sentences translation translated translations word words string segment version quran script lang language in the of full original source target النص نص الجملة الترجمة ترجمة اللغة باللغة المقابل'.split(
    ' ',
  ),
);

/**
 * Returns the language that a longer name of a column or field ends or begins with, or has a whole word for, and what
 * else it is of: nothing where the rest says no more than that it is a text (`text_ar`, `English Translation`), `title`
 * of `title_ar`; undefined where there is none.
 */
export function languageWithin(name: string): { readonly language: string; readonly of: string } | undefined {
  // What has figures or slashes, or dots as names of files have, is no name of a column.
  if (name.length > 60 || /[\d/\\]|\..*\./.test(name)) return undefined;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
  const at = words.findIndex((word, i) => {
    const isAtEdge = i === 0 || i === words.length - 1;
    return LANGUAGES.has(word) && word !== 'id' && (word.length > 2 || isAtEdge);
  });
  if (words.length < 2 || at === -1) return undefined;
  const of = words.filter((word, i) => i !== at && !TEXTS.has(word)).join(' ');
  return { language: LANGUAGES.get(words[at]!)!, of };
}

/**
 * Returns the indexes of columns or fields that are named by languages: those that have such a name and no other, else
 * those of longer names for texts, else those of the one other thing that stands there in Arabic and in another language.
 */
export function namedByLanguage(names: readonly string[]): ReadonlyMap<number, string> {
  const plain = new Map<number, string>();
  const within = new Map<string, Map<number, string>>();
  for (const [index, name] of names.entries()) {
    const language = languageNamed(name);
    if (language !== undefined) plain.set(index, language);
    const longer = language === undefined ? languageWithin(name) : undefined;
    if (longer === undefined) continue;
    within.set(longer.of, (within.get(longer.of) ?? new Map()).set(index, longer.language));
  }
  const isPair = (columns: ReadonlyMap<number, string>) => {
    const languages = new Set(columns.values());
    return languages.has('ar') && languages.size > 1;
  };
  if (isPair(plain)) return plain;
  const texts = new Map([...plain, ...(within.get('') ?? [])]);
  if (isPair(texts)) return texts;
  const missing = missingOf(plain, [...within.values()]);
  if (missing !== undefined) return new Map([...plain, missing]);
  const others = [...within].filter(([of, columns]) => of !== '' && isPair(columns));
  return plain.size === 0 && others.length === 1 ? others[0]![1] : plain;
}

/** The one longer name in Arabic beside names of other languages, or the one in another beside Arabic alone. */
function missingOf(
  plain: ReadonlyMap<number, string>,
  within: ReadonlyArray<ReadonlyMap<number, string>>,
): readonly [number, string] | undefined {
  if (plain.size === 0) return undefined;
  const hasArabic = [...plain.values()].includes('ar');
  const others = within.flatMap((columns) => [...columns]).filter(([, language]) => (language === 'ar') !== hasArabic);
  return others.length === 1 ? others[0] : undefined;
}

/**
 * The indexes of the two languages to take out of a list, as they stand: Arabic and English; else Arabic and another;
 * else the first two.
 */
export function chooseTwo(languages: readonly string[]): readonly [number, number] | undefined {
  const arabic = languages.indexOf('ar');
  const english = languages.indexOf('en');
  const first = arabic === -1 ? (english === -1 ? 0 : english) : arabic;
  const second = arabic !== -1 && english !== -1 ? english : languages.findIndex((one) => one !== languages[first]);
  if (languages.length < 2 || second === -1) return undefined;
  return first < second ? [first, second] : [second, first];
}

/** Counts a pair whose two sides are in one language, regions or not: nothing is compared there (`same-language`). */
function countSame(pair: Pair, log: Log): Pair {
  const source = primaryLanguage(pair.source?.language);
  if (source !== 'und' && source === primaryLanguage(pair.target?.language)) count(log.cleaned, 'same-language');
  return pair;
}

/**
 * Holds back the first pairs of a file whose languages are not named until they can be told by their letters and words,
 * then names them in every pair, each in its own direction; what is neither Arabic nor English may stay `und`. Pairs of
 * one language are counted.
 */
export interface LanguageTeller {
  /** Takes pairs whose sides may have the language `und` and returns those that are ready. */
  tell(pairs: Pair[], last: boolean): Pair[];
  /** Lets pairs pass as long as all of a file have their languages, and tells from the first one on that lacks any. */
  tellUnknown(pairs: Pair[], last: boolean): Pair[];
}

export function makeLanguageTeller(options: ReadOptions, log: Log): LanguageTeller {
  let told: { readonly source: string; readonly target: string } | undefined;
  let held: Pair[] = [];
  let letters = 0;
  const isForced = options.sourceLanguage !== undefined || options.targetLanguage !== undefined;
  /** What the caller says counts more than what the file says, and that more than what the letters say. */
  const sideNamed = (side: PairSide | null, forced: string | undefined, found: string): PairSide | null =>
    side === null ? null : { ...side, language: forced ?? (side.language === 'und' ? found : side.language) };
  const named = (pair: Pair): Pair => {
    const [source, target] = [
      sideNamed(pair.source, options.sourceLanguage, told!.source),
      sideNamed(pair.target, options.targetLanguage, told!.target),
    ];
    const languages = [source?.language ?? told!.source, target?.language ?? told!.target] as const;
    return countSame(faceWords({ ...pair, source, target }, languages, isForced || !isUnknown(pair), log), log);
  };
  let lacking = isForced;
  /** The languages of the last pair with both sides, for those that have one alone. */
  let last: readonly [string, string] = ['und', 'und'];
  const faced = (pair: Pair): Pair => {
    const { source, target } = pair;
    if (source !== null && target !== null) last = [source.language, target.language];
    const isSame = source === null ? target?.language === last[1] : source.language === last[0];
    return countSame(isSame ? faceWords(pair, last, true, log) : pair, log);
  };
  const teller: LanguageTeller = {
    tellUnknown(pairs, isLast) {
      lacking ||= pairs.some((pair) => pair.source?.language === 'und' || pair.target?.language === 'und');
      return lacking ? teller.tell(pairs, isLast) : pairs.map(faced);
    },
    tell(pairs, isLast) {
      if (told !== undefined) return pairs.map(named);
      for (const pair of pairs) {
        letters += Math.min(pair.source?.content.length ?? 0, pair.target?.content.length ?? 0);
        held.push(pair);
      }
      if (!isLast && letters < SAMPLE && held.length < 1000) return [];
      told = languagesOf(oneWay(held, options), options);
      const ready = held.map(named);
      held = [];
      return ready;
    },
  };
  return teller;
}

function isUnknown({ source, target }: Pair): boolean {
  return (source?.language ?? 'und') === 'und' && (target?.language ?? 'und') === 'und';
}

/** The pairs with those of no known languages turned, so that the letters of each side are of one script. */
function oneWay(pairs: readonly Pair[], { sourceLanguage, targetLanguage }: ReadOptions): readonly Pair[] {
  const ways = pairs.map((pair) =>
    isUnknown(pair) && pair.source !== null && pair.target !== null ? facing(pair) : 0,
  );
  const opposite = (language: string | undefined) => (language === 'ar' ? 'en' : 'ar');
  const forced =
    sourceLanguage === undefined && targetLanguage === undefined
      ? 0
      : facingOfLanguages(sourceLanguage ?? opposite(targetLanguage), targetLanguage ?? opposite(sourceLanguage));
  const sum = forced || ways.reduce((all, way) => all + way, 0) || (ways.find((way) => way !== 0) ?? 0);
  return ways.some((way) => way * sum < 0)
    ? pairs.map((pair, i) => (ways[i]! * sum < 0 ? { ...pair, source: pair.target, target: pair.source } : pair))
    : pairs;
}

/** Names the languages of all pairs of a file, where they are not known, by their letters and words. */
export function tellLanguages(pairs: Pair[], log: Log, options: ReadOptions = {}): Pair[] {
  return makeLanguageTeller(options, log).tellUnknown(pairs, true);
}

function languagesOf(pairs: readonly Pair[], { sourceLanguage, targetLanguage }: ReadOptions) {
  const source = tellSide(pairs, 'source');
  const target = tellSide(pairs, 'target');
  return {
    source: sourceLanguage ?? settle(source, targetLanguage ?? target.language),
    target: targetLanguage ?? settle(target, sourceLanguage ?? source.language),
  };
}

type Told = ReturnType<typeof detectLanguage> & { readonly words: number };

function tellSide(pairs: readonly Pair[], side: 'source' | 'target'): Told {
  const parts: string[] = [];
  let size = 0;
  for (const pair of pairs) {
    if (size > SAMPLE) break;
    const { language, content } = pair[side] ?? { language: '', content: '' };
    if (language !== 'und') continue;
    parts.push(content);
    size += content.length;
  }
  const sample = parts.join('\n');
  return { ...detectLanguage(sample), words: new Set(sample.match(/\p{L}+/gu)).size };
}

/**
 * So many different words must speak before letters of Arabic are taken for another language's that writes with them.
 */
const LEAST_WORDS = 12;

/**
 * What cannot be told beside Arabic is English, and the other way round, unless its letters or words speak against it.
 */
function settle({ language, confidence, direction, words }: Told, other: string): string {
  if (direction === 'rtl' && language !== 'ar' && language !== 'he' && words < LEAST_WORDS) return 'ar';
  if (language !== 'und' || confidence >= FOREIGN) return language;
  if (other === 'ar' && direction !== 'rtl') return 'en';
  return other === 'en' && direction !== 'ltr' ? 'ar' : 'und';
}
