import type { nameCandidates } from '../../../packages/core/src/checks/names/candidates.ts';
import type { lostNames } from '../../../packages/core/src/checks/names/lost.ts';
import type { CheckContext } from '../../../packages/core/src/checks/names/usage.ts';
import type { CleanPair } from './clean.ts';
import { random } from './random.ts';

/** One candidate of one pair: its features, whether it was planted, and where it is from. */
export interface Row {
  readonly features: Float64Array;
  readonly label: number;
  readonly fold: number;
  readonly pair: number;
  /** How much it weighs in learning; 1 when nothing is said. */
  readonly weight?: number;
  /** Said by no check, whatever its score. */
  readonly quiet?: boolean;
  /** What was planted is a name that no pair has, or one of fewer than five letters, or in the place of one. */
  readonly isStrange?: boolean;
  readonly isShort?: boolean;
  /** The rows of one planted name have one number. */
  readonly plant?: number;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{2,}(?![A-Za-z])/g;
/** A name with all its words; the longest have five. */
const WHOLE_NAME = /(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,4}(?![A-Za-z])/g;

/** How to spoil one language of a pair, and on which side the difference then shows. */
interface Spoiling {
  readonly shows: 'ar' | 'en';
  readonly spoil: (pair: CleanPair) => CleanPair[];
}

export const DENIALS: readonly Spoiling[] = [
  {
    shows: 'ar',
    spoil: (pair) =>
      [
        ...pair.english.matchAll(
          /\b(is|are|was|were|do|does|did|has|have|had|will|would|should|could|can) ?(?:not|n't)\b/g,
        ),
      ].map((match) => ({ ...pair, english: replaced(pair.english, match, match[1]!) })),
  },
  {
    shows: 'en',
    spoil: (pair) =>
      [...pair.arabic.matchAll(/(?:^|\s)(?:لم|لن|ليس|ليست|لا)(?=\s)/g)]
        .slice(0, 1)
        .map((match) => ({ ...pair, arabic: replaced(pair.arabic, match, '') })),
  },
];

export const CLAUSES: readonly Spoiling[] = [
  {
    shows: 'ar',
    spoil: (pair) =>
      shortened(
        pair.english,
        /,? (?:and|which|who|as|with|but|after|before|because|while|when|where|saying|including|in|for|to|from|by) |, /g,
      ).map((english) => ({ ...pair, english })),
  },
  { shows: 'en', spoil: (pair) => shortened(pair.arabic, /[،,] /g).map((arabic) => ({ ...pair, arabic })) },
];

function replaced(text: string, match: RegExpMatchArray, by: string): string {
  return text.slice(0, match.index) + by + text.slice(match.index! + match[0].length);
}

/** Cuts the last clause off that is a good part of the sentence, but not the most of it. */
function shortened(text: string, edge: RegExp): string[] {
  const cuts: string[] = [];
  for (const match of text.matchAll(edge)) {
    const [head, tail] = [text.slice(0, match.index), text.slice(match.index)];
    if (tail.split(' ').length >= 6 && head.split(' ').length >= 5 && tail.length < text.length * 0.62)
      cuts.push(`${head.replace(/[,،]\s*$/, '')}.`);
  }
  return cuts.slice(-1);
}

export interface Planted {
  readonly rows: readonly Row[];
  readonly planted: number;
}

export function plant(
  pairs: readonly CleanPair[],
  spoilings: readonly Spoiling[],
  find: (pair: CleanPair, side?: 'ar' | 'en') => readonly { features: ArrayLike<number> }[],
): Planted {
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    for (const { features } of find(pair))
      rows.push({ features: Float64Array.from(features), label: 0, fold: pair.fold, pair: i });
    for (const { spoil, shows } of spoilings)
      for (const spoilt of spoil(pair)) {
        planted += 1;
        for (const { features } of find(spoilt, shows))
          rows.push({ features: Float64Array.from(features), label: 1, fold: pair.fold, pair: i, plant: planted });
      }
  });
  return { rows, planted };
}

/** What the other pairs show of each pair: all pairs of a file together, those of a document, or nothing. */
export type Company = (pair: number) => CheckContext | undefined;

export interface NamePlanting {
  readonly pairs: readonly CleanPair[];
  readonly find: (pair: CleanPair, context: CheckContext | undefined) => ReturnType<typeof nameCandidates>;
  readonly company: Company;
  /** Names are put in from pairs of the same stretch of so many, as they are mixed up in a file. */
  readonly stretch: number;
  /** How much its rows weigh in learning. */
  readonly weight: number;
  /** Names (with capitals) that no pair has. */
  readonly strange: readonly string[];
}

/**
 * Three in ten of the names put in are strange to all pairs, but as most mix-ups are of names of one text these weigh
 * less.
 */
const STRANGE = 0.3;
const STRANGE_WEIGHT = 0.4;
/** So many of the names put in stand for a whole name, `Chen Yongzhou` for `Queen`; the others for a word of it. */
const WHOLE = 0.5;
/** Short words with capitals are often no names. */
const SHORT = 5;
const SHORT_WEIGHT = 0.15;
const ROUNDS = 3;

/**
 * Puts a name of another pair of the same fold (so that it is as new to the lexicon as its sentence), or a strange one,
 * in the place of one, or a word of it for a word.
 */
export function plantNames({ pairs, find, company, stretch, weight, strange }: NamePlanting): Planted {
  const pools = new Map<string, string[]>();
  const poolOf = (form: RegExp, i: number) => {
    const key = `${form} ${pairs[i]!.fold} ${Math.floor(i / stretch)}`;
    if (!pools.has(key)) pools.set(key, []);
    return pools.get(key)!;
  };
  pairs.forEach(({ english }, i) => {
    for (const form of [NAME, WHOLE_NAME]) for (const [name] of english.matchAll(form)) poolOf(form, i).push(name);
  });
  const next = random(1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const pickStrange = (isWhole: boolean) =>
    isWhole && next() < 0.5 ? `${pick(strange)} ${pick(strange)}` : pick(strange);
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    const own = { fold: pair.fold, pair: i };
    for (const { features, part, left } of find(pair, company(i)))
      rows.push({ features: Float64Array.from(features), label: 0, ...own, weight, quiet: part && left === undefined });
    for (let round = 0; round < ROUNDS; round += 1) {
      const isWhole = next() < WHOLE;
      const form = isWhole ? WHOLE_NAME : NAME;
      const places = [...pair.english.matchAll(form)];
      if (places.length === 0) break;
      const isStrange = next() < STRANGE;
      const [match, now] = [pick(places), isStrange ? pickStrange(isWhole) : pick(poolOf(form, i))];
      if (pair.english.includes(now) || CALENDAR.test(now) || CALENDAR.test(match[0])) continue;
      planted += 1;
      const isShort = Math.min(now.length, match[0].length) < SHORT;
      const share = weight * (isStrange ? STRANGE_WEIGHT : 1) * (isShort ? SHORT_WEIGHT : 1);
      const english = replaced(pair.english, match, now);
      const told = find({ ...pair, english }, company(i)).filter(
        ({ word }) => word.start >= match.index && word.start < match.index + now.length,
      );
      rows.push(...rowsOfPlanted(told, share, { label: 1, ...own, plant: planted, isStrange, isShort }));
    }
  });
  return { rows, planted };
}

/** The rows of one planted name, one at least, which share its weight. */
function rowsOfPlanted(
  told: ReturnType<typeof nameCandidates>,
  weight: number,
  all: Omit<Row, 'features' | 'weight' | 'quiet'>,
): Row[] {
  if (told.length === 0) return [{ features: new Float64Array(), ...all, weight: 0, quiet: true }];
  return told.map(({ features, part, left }) => ({
    features: Float64Array.from(features),
    ...all,
    weight: weight / told.length,
    quiet: part && left === undefined,
  }));
}

/** Leaves names out of the English side, in half of the cases with the word before them. */
export function plantLost(
  pairs: readonly CleanPair[],
  find: (pair: CleanPair, index: number) => ReturnType<typeof lostNames>,
): Planted {
  const next = random(2);
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    const own = { fold: pair.fold, pair: i };
    const clean = find(pair, i);
    for (const { features } of clean) rows.push({ features: Float64Array.from(features), label: 0, ...own });
    const places = [...pair.english.matchAll(WHOLE_NAME)].filter(([name]) => !CALENDAR.test(name));
    for (let round = 0; round < 2 && places.length > 0; round += 1) {
      const { index, 0: name } = places.splice(Math.floor(next() * places.length), 1)[0]!;
      const before = pair.english.slice(0, index);
      const head = next() < 0.5 ? before.replace(/ (?:the|of|in|from|to|by|for|and|at|on) $/, ' ') : before;
      planted += 1;
      const english = head + pair.english.slice(index + name.length).replace(/^ /, '');
      const known = new Set(clean.map(({ from }) => from));
      for (const { features, from } of find({ ...pair, english }, i))
        if (!known.has(from)) rows.push({ features: Float64Array.from(features), label: 1, ...own });
    }
  });
  return { rows, planted };
}

/** Puts an opposite in the place of English words; `opposites` has a word and those that say the contrary a line. */
export function plantOpposites(
  pairs: readonly CleanPair[],
  opposites: string,
  find: (pair: CleanPair) => ReadonlyArray<{ readonly start: number; readonly features: readonly number[] }>,
): Planted {
  const table = new Map<string, string[]>();
  for (const line of opposites.split('\n')) {
    const [word = '', ...others] = line.split(' ');
    table.set(word, [...(table.get(word) ?? []), ...others]);
  }
  const oppositesOf = (word: string) => table.get(word) ?? table.get(word.replace(/(?:ed|ing|s|ly|d)$/, ''));
  const next = random(3);
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    const own = { fold: pair.fold, pair: i };
    for (const { features } of find(pair)) rows.push({ features: Float64Array.from(features), label: 0, ...own });
    const places = [...pair.english.matchAll(/\b[a-z]{3,}\b/g)].filter(([word]) => oppositesOf(word) !== undefined);
    for (let round = 0; round < ROUNDS && places.length > 0; round += 1) {
      const match = places.splice(Math.floor(next() * places.length), 1)[0]!;
      const others = oppositesOf(match[0])!;
      const english = replaced(pair.english, match, others[Math.floor(next() * others.length)]!);
      planted += 1;
      for (const { start, features } of find({ ...pair, english }))
        if (start === match.index)
          rows.push({ features: Float64Array.from(features), label: 1, ...own, plant: planted });
    }
  });
  return { rows, planted };
}

/** Returns the names (with capitals) of a list of `Arabic, Latin, frequency` lines that stand in none of the pairs. */
export function strangeNames(lines: readonly string[], pairs: readonly CleanPair[]): string[] {
  const known = new Set(pairs.flatMap(({ english }) => english.match(/[A-Za-z]+/g) ?? []));
  return lines
    .map((line) => line.split('\t')[1] ?? '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .filter((word) => /^[A-Z][a-z]{2,}$/.test(word) && !known.has(word));
}
