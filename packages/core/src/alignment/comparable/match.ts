import type { Lexicon, WordLexicon } from '../../lexicon/index.ts';
import { arabicSkeleton } from '../../words/index.ts';
import type { ComparableText } from './read.ts';
import { relateMentions } from './relate.ts';
import { relatedWords, wordGraph } from './synonyms.ts';

/** That a thing of one report may stand for one of the other, with the probability that it is no accident. */
export interface Match {
  readonly other: number;
  readonly strength: number;
}

/** Matches of each thing, by thing; the same pairs seen from either side. */
export interface Matches {
  readonly arabic: ReadonlyArray<readonly Match[]>;
  readonly english: ReadonlyArray<readonly Match[]>;
  /** False when there were too many values and names to compare each with each. */
  readonly precise: boolean;
}

/** Finds what the things of two reports have to do with each other. */
export function matchThings(arabic: ComparableText, english: ComparableText, lexicon: Lexicon): Matches {
  const rows: Array<Map<number, number>> = arabic.things.map(() => new Map());
  const put = (a: number, e: number, strength: number): void => {
    if (strength > (rows[a]!.get(e) ?? 0)) rows[a]!.set(e, strength);
  };
  const precise = matchMentions(arabic, english, put);
  matchWords(arabic, english, lexicon.words, put);
  const columns: Match[][] = english.things.map(() => []);
  const out = rows.map((row, a) => {
    const list: Match[] = [];
    for (const [other, strength] of row) {
      list.push({ other, strength });
      columns[other]!.push({ other: a, strength });
    }
    return list;
  });
  return { arabic: out, english: columns, precise };
}

type Put = (a: number, e: number, strength: number) => void;

function matchMentions(arabic: ComparableText, english: ComparableText, put: Put): boolean {
  const mentionsOf = ({ things }: ComparableText) =>
    things.flatMap(({ mention }, thing) => (mention === undefined ? [] : { mention, thing }));
  const [own, others] = [mentionsOf(arabic), mentionsOf(english)];
  return relateMentions(own, others, ({ thing: a }, { thing: e }, strength) => put(a, e, strength));
}

/**
 * Measured on parallel news: how often a translation of such a raw score stands in the sentence's own translation and
 * not elsewhere nearby.
 */
const TRANSLATION: Curve = [
  [0.25, 0],
  [0.35, 0.25],
  [0.45, 0.5],
  [0.55, 0.7],
  [0.65, 0.8],
  [0.8, 0.9],
  [1, 0.95],
];
/** The same for translations of another word of the same consonants. */
const SKELETON: Curve = [
  [0.5, 0],
  [0.6, 0.2],
  [0.7, 0.5],
  [0.85, 0.75],
  [1, 0.88],
];
/** A word that shares all translations with a translation is worth this much of it. */
const RELATED = 0.9;

type Curve = ReadonlyArray<readonly [number, number]>;

function read(curve: Curve, x: number): number {
  if (x <= curve[0]![0]) return 0;
  for (let k = 1; k < curve.length; k += 1) {
    const after = curve[k]!;
    const before = curve[k - 1]!;
    if (x <= after[0]) return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
  }
  return curve[curve.length - 1]![1];
}

function raw(forward: number, backward: number): number {
  const sum = 0.7 * forward + backward + 0.5 * Math.sqrt(forward * backward);
  return sum / (sum + 0.08);
}

function matchWords(arabic: ComparableText, english: ComparableText, lexicon: WordLexicon | undefined, put: Put): void {
  const same = new Map(english.things.map((thing, e) => [thing.key, e]));
  /** By English stem its thing; -1 for those that the report has not. */
  const places = new Int32Array(lexicon?.englishWords.ids.size ?? 0).fill(-1);
  english.things.forEach((thing, e) => {
    if (thing.id >= 0 && thing.kind === 'word') places[thing.id] = e;
  });
  const graph = lexicon === undefined ? undefined : wordGraph(lexicon);
  arabic.things.forEach((thing, a) => {
    if (thing.kind !== 'word') return;
    const equal = same.get(thing.key);
    if (equal !== undefined) put(a, equal, 0.95);
    if (lexicon === undefined || graph === undefined) return;
    if (thing.id >= 0) {
      translate(lexicon, thing.id, (e, x) => put(a, e, read(TRANSLATION, x)));
      relate(thing.id, a);
    }
    const skeleton = arabicSkeleton(thing.key);
    if (skeleton.length < 3) return;
    for (const id of graph.skeletons.get(skeleton) ?? [])
      if (id !== thing.id) {
        translate(lexicon, id, (e, x) => put(a, e, read(SKELETON, x)));
        relate(id, a, 0.5);
      }
  });

  /** Words that share translations with a translation. */
  function relate(id: number, a: number, scale = 1): void {
    for (let k = lexicon!.starts[id]!; k < lexicon!.starts[id + 1]!; k += 1) {
      const strength = read(TRANSLATION, raw(lexicon!.forward[k]!, lexicon!.backward[k]!));
      if (strength < 0.2) continue;
      const { words, shares } = relatedWords(graph!, lexicon!, lexicon!.english[k]!);
      for (let r = 0; r < words.length; r += 1) {
        const e = places[words[r]!]!;
        if (e >= 0) put(a, e, (scale * strength * RELATED * shares[r]!) / (shares[r]! + 0.1));
      }
    }
  }

  function translate(words: WordLexicon, id: number, found: (e: number, x: number) => void): void {
    for (let k = words.starts[id]!; k < words.starts[id + 1]!; k += 1) {
      const e = places[words.english[k]!]!;
      if (e >= 0) found(e, raw(words.forward[k]!, words.backward[k]!));
    }
  }
}
