import type { TwoRenderings } from '../lexicon/index.ts';
import { forEachWord, matchingForm, type Span } from '../text/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { makeFinding, type PairFinding, type PairSide } from './finding.ts';
import type { TwoSpellings } from './names/spellings.ts';
import type { PairView } from './view.ts';

export const inconsistent = {
  code: 'inconsistent',
  mqm: 'inconsistency',
  severity: 'minor',
} as const satisfies Kind;

const OTHER = 'زار الوزير المستشفى الجديد في المدينة.';
const OTHER_EN = 'The minister visited the new hospital in the city.';

export const entry: Entry = {
  kind: inconsistent,
  sees: 'A sentence of a file or document that is rendered in two ways, or two sentences with few words in common that are rendered as one; an English name of two spellings, in three pairs or more that have one Arabic word in common; a term of the file (a noun that it has far more often than texts in general, in three pairs or more) that is rendered by two words that never meet; told once, with all places.',
  ignores:
    'Capitals, marks and vowel signs; sentences of one or two words (`نعم`, `Yes` and `Yeah`); renderings that differ in a figure, which the checks of values see; everyday words, forms of one word, words of which the renderings mean two things; pairs that are no translation (`unrelated`, `untranslated`).',
  found: [
    {
      ar: `اضغط على الزر لحفظ الملف.\n${OTHER}\nاضغط على الزر لحفظ الملف.`,
      en: `Press the button to save the file.\n${OTHER_EN}\nClick the button to store the file.`,
    },
    {
      ar: `احفظ الملف قبل الإغلاق.\n${OTHER}\nاحفظ المستند قبل أن تغلقه.`,
      en: `Save the file before you close it.\n${OTHER_EN}\nSave the file before you close it.`,
    },
  ],
  ignored: [
    {
      of: 'one rendering, however often',
      ar: `احفظ الملف قبل الإغلاق.\n${OTHER}\nاحفظ الملف قبل الإغلاق.`,
      en: `Save the file before closing it.\n${OTHER_EN}\nSave the file before closing it.`,
    },
    {
      of: 'a word alone',
      ar: `نعم.\n${OTHER}\nنعم.`,
      en: `Yes.\n${OTHER_EN}\nYeah.`,
    },
  ],
};

/**
 * Returns the finding about a name of two spellings at the pair of a number, whose sides are given; undefined where the
 * name is not found there.
 */
export function spellingFinding(
  { usual, other, usualPairs, otherPairs }: TwoSpellings,
  at: number,
  sides: readonly [Pick<PairSide, 'language' | 'content'>, Pick<PairSide, 'language' | 'content'>],
): PairFinding | undefined {
  const isOther = otherPairs.includes(at);
  const name = isOther ? other : usual;
  const spans = sides.map(({ language, content }) => {
    if (language !== 'en') return { start: 0, end: content.length };
    let found: Span | undefined;
    forEachWord(content, 0, content.length, (start, end) => {
      const word = content.slice(start, end).replace(/['’]s$/, '');
      if (matchingForm(word) === name) found ??= { start, end: start + word.length };
    });
    return found;
  });
  const [source, target] = spans;
  if (source === undefined || target === undefined) return undefined;
  return {
    code: inconsistent.code,
    severity: inconsistent.severity,
    confidence: CONFIDENCE[0],
    source: [source],
    target: [target],
    pairs: (isOther ? usualPairs : otherPairs).slice(0, MOST_PLACES),
  };
}

/** Returns the finding about a term of two renderings at the pair of a number, as it is seen; with all other places. */
export function termFinding(
  { isArabic, term, renderings }: TwoRenderings,
  at: number,
  view: PairView,
): PairFinding | undefined {
  const rendering = renderings.get(at)!;
  const [arabic, english] = isArabic ? [term, rendering] : [rendering, term];
  const own = view.arabic.words.find(({ type }) => type.stem === arabic);
  const counterpart = view.english.words.find(({ type }) => type.stem === english);
  if (own === undefined || counterpart === undefined) return undefined;
  const pairs = [...renderings.keys()].filter((pair) => pair !== at).slice(0, MOST_PLACES);
  return { ...makeFinding(inconsistent, TERM_CONFIDENCE, view, [own], [counterpart]), pairs };
}

/** Two pairs or more of which one side is the same and the other is not. */
interface Group {
  readonly side: 0 | 1;
  /** Numbers of the pairs, ascending. */
  readonly pairs: number[];
  /** What stands on the other side of the first pair. */
  readonly first: string;
  /** All that stands there, with the number of the first pair that has it, once it is not the same everywhere. */
  others: Map<string, number> | undefined;
  isTold: boolean;
}

/** Fewer words are said in many ways. */
const LEAST_WORDS = 3;
/** So many places are named. */
const MOST_PLACES = 100;
const CONFIDENCE = [0.6, 0.5] as const;
const TERM_CONFIDENCE = 0.5;

/** Which sentences of a file were rendered in several ways. */
export class Renderings {
  readonly #groups = [new Map<string, Group>(), new Map<string, Group>()] as const;
  /** Those that have several renderings. */
  readonly #several: (Group & { readonly others: Map<string, number> })[] = [];
  #count = 0;

  /** Adds a pair; returns its number. */
  add(sides: readonly [string, string]): number {
    const number = this.#count;
    this.#count += 1;
    for (const side of [0, 1] as const) {
      const key = sides[side].trim();
      if (!hasWords(key)) continue;
      const group = this.#groups[side].get(key);
      const other = sides[1 - side]!;
      if (group === undefined)
        this.#groups[side].set(key, { side, pairs: [number], first: other, others: undefined, isTold: false });
      else {
        group.pairs.push(number);
        this.#addOther(group, other, number);
      }
    }
    return number;
  }

  #addOther(group: Group, other: string, number: number): void {
    if (group.others !== undefined) {
      if (!group.others.has(other)) group.others.set(other, number);
    } else if (other !== group.first) {
      const others = new Map([
        [group.first, group.pairs[0]!],
        [other, number],
      ]);
      this.#several.push(Object.assign(group, { others }));
    }
  }

  /**
   * Returns what was not told before, by the number of a pair from `from` on that it is told at. A pair that is no
   * translation, by `isTranslation`, renders nothing.
   */
  tell(
    from: number,
    contentsOf: (pair: number) => readonly [string, string],
    isTranslation: (pair: number) => boolean,
  ): Map<number, PairFinding[]> {
    const told = new Map<number, PairFinding[]>();
    this.#several.sort((a, b) => a.side - b.side || a.pairs[0]! - b.pairs[0]!);
    for (const group of this.#several) {
      if (group.isTold || group.pairs.at(-1)! < from) continue;
      const areMany = group.side === 0 ? differ : areApart;
      const others = [...group.others].slice(0, MOST_PLACES);
      if (!areMany(others.map(([content]) => content))) continue;
      const renderings = others.filter(([, pair]) => pair < from || isTranslation(pair));
      if (renderings.length < others.length && !areMany(renderings.map(([content]) => content))) continue;
      group.isTold = true;
      const at = group.pairs.find((pair) => pair >= from && isTranslation(pair));
      if (at === undefined) continue;
      const [source, target] = contentsOf(at);
      const finding: PairFinding = {
        code: inconsistent.code,
        severity: inconsistent.severity,
        confidence: CONFIDENCE[group.side],
        source: [{ start: 0, end: source.length }],
        target: [{ start: 0, end: target.length }],
        pairs: group.pairs.filter((pair) => pair !== at && (pair < from || isTranslation(pair))).slice(0, MOST_PLACES),
      };
      told.set(at, [...(told.get(at) ?? []), finding]);
    }
    return told;
  }
}

/** Whether a content has three words or more. */
function hasWords(content: string): boolean {
  let at = -1;
  for (let word = 1; word < LEAST_WORDS; word += 1) {
    at = content.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Whether renderings of one sentence are not all the same. */
function differ(contents: readonly string[]): boolean {
  return new Set(contents.map(bare)).size > 1;
}

/** Whether sentences that have one rendering are about another thing than the first: fewer than half of the words are one. */
function areApart(contents: readonly string[]): boolean {
  const [first = new Set(), ...rest] = contents.map((content) => new Set(bare(content).split(' ')));
  return rest.some((words) => {
    let both = 0;
    for (const word of words) if (first.has(word)) both += 1;
    return both < APART * (words.size + first.size - both);
  });
}

const APART = 0.5;

/** A content without capitals, marks, vowel signs and figures. */
function bare(content: string): string {
  return matchingForm(content)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
