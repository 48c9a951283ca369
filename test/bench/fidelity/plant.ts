import { tables } from '@muqabala/lexicon';
import type { nameCandidates } from '../../../packages/core/src/findings/pair/names.ts';
import type { CleanPair } from './clean.ts';
import { random } from './random.ts';

/** One candidate of one pair: its features, whether it was planted, and where it is from. */
export interface Row {
  readonly features: Float64Array;
  readonly label: number;
  readonly fold: number;
  readonly pair: number;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{4,}/g;

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

/** Puts a capitalised word of another pair of the same fold (so that it is as new to the lexicon as its sentence) in the place of one. */
export function plantNames(
  pairs: readonly CleanPair[],
  find: (pair: CleanPair) => ReturnType<typeof nameCandidates>,
): Planted {
  const pools: string[][] = [];
  for (const { english, fold } of pairs) for (const [word] of english.matchAll(NAME)) (pools[fold] ??= []).push(word);
  const next = random(1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const common = new Set(tables.names.common?.en ?? []);
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    for (const { features } of find(pair))
      rows.push({ features: Float64Array.from(features), label: 0, fold: pair.fold, pair: i });
    const places = [...pair.english.matchAll(NAME)];
    for (let round = 0; round < 3 && places.length > 0; round += 1) {
      const [match, now] = [pick(places), pick(pools[pair.fold]!)];
      if (pair.english.includes(now) || CALENDAR.test(now) || CALENDAR.test(match[0])) continue;
      // What is learnt is how a name that is gone shows: a common word with a capital is translated, not spelt.
      if (common.has(match[0].toLowerCase())) continue;
      planted += 1;
      const spoilt = { ...pair, english: replaced(pair.english, match, now) };
      for (const { word, features } of find(spoilt))
        if (word.start === match.index)
          rows.push({ features: Float64Array.from(features), label: 1, fold: pair.fold, pair: i });
    }
  });
  return { rows, planted };
}
