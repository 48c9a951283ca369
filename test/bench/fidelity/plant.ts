import type { nameCandidates } from '../../../packages/core/src/checks/names/candidates.ts';
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
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{2,}(?![A-Za-z])/g;

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
          rows.push({ features: Float64Array.from(features), label: 1, fold: pair.fold, pair: i });
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
const STRANGE_WEIGHT = 0.15;
/** Short words with capitals are often no names. */
const SHORT = 5;
const SHORT_WEIGHT = 0.15;
const ROUNDS = 3;

/**
 * Puts a capitalised word of another pair of the same fold (so that it is as new to the lexicon as its sentence), or a
 * strange name, in the place of one.
 */
export function plantNames({ pairs, find, company, stretch, weight, strange }: NamePlanting): Planted {
  const pools = new Map<string, string[]>();
  const poolOf = (i: number) => {
    const key = `${pairs[i]!.fold} ${Math.floor(i / stretch)}`;
    if (!pools.has(key)) pools.set(key, []);
    return pools.get(key)!;
  };
  pairs.forEach(({ english }, i) => {
    for (const [word] of english.matchAll(NAME)) poolOf(i).push(word);
  });
  const next = random(1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    const own = { fold: pair.fold, pair: i };
    for (const { features, part, left } of find(pair, company(i)))
      rows.push({ features: Float64Array.from(features), label: 0, ...own, weight, quiet: part && left === undefined });
    const places = [...pair.english.matchAll(NAME)];
    for (let round = 0; round < ROUNDS && places.length > 0; round += 1) {
      const isStrange = next() < STRANGE;
      const [match, now] = [pick(places), isStrange ? pick(strange) : pick(poolOf(i))];
      if (pair.english.includes(now) || CALENDAR.test(now) || CALENDAR.test(match[0])) continue;
      planted += 1;
      const isShort = Math.min(now.length, match[0].length) < SHORT;
      const share = weight * (isStrange ? STRANGE_WEIGHT : 1) * (isShort ? SHORT_WEIGHT : 1);
      const spoilt = { ...pair, english: replaced(pair.english, match, now) };
      const one = find(spoilt, company(i)).find(({ word }) => word.start === match.index);
      rows.push({
        features: Float64Array.from(one?.features ?? []),
        label: 1,
        ...own,
        weight: one === undefined ? 0 : share,
        quiet: one === undefined || (one.part && one.left === undefined),
        isStrange,
        isShort,
      });
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
