import type { Neighbours, StemNumbers, Vocabulary, WordLexicon } from '../../lexicon/index.ts';
import { type TokenSide, WORD } from './side.ts';

/**
 * What the words of one pair of texts have to do with each other: the translations of the Arabic type `t` are the
 * entries `starts[t]` to `starts[t + 1]` (exclusive). A ratio is a probability given the other word over the
 * background: ready for summing.
 */
export interface Table {
  readonly starts: Uint32Array;
  readonly english: Uint32Array;
  /** How much likelier than chance the English type is beside the Arabic one. */
  readonly forward: Float32Array;
  /** How much likelier than chance the Arabic type is beside the English one. */
  readonly backward: Float32Array;
  /** How much a type without counterpart speaks against a link: 0 for unknown words, near 1 for well-known ones. */
  readonly arabicKnown: Float32Array;
  readonly englishKnown: Float32Array;
}

/** A word pair with its probabilities in both directions, by type number. */
export interface Entry {
  readonly arabic: number;
  readonly english: number;
  forward: number;
  backward: number;
  /** Whether it is here for its meaning alone: neither the lexicon nor these texts have it. */
  readonly isNear?: boolean;
}

export interface TableOptions {
  /** How many words of general text the document's own counts are mixed with. */
  readonly general: number;
  /** Exponent that flattens the lexicon's probabilities: what it learnt elsewhere is less sure here. */
  readonly flatten: number;
  /**
   * Neighbours count from this cosine on, so many of a word, with a probability that rises from 0 to `likeliest` at a
   * cosine of 1.
   */
  readonly near: { readonly least: number; readonly most: number; readonly likeliest: number };
}

/** The same thing on both sides: a figure, an entity, a word in Latin letters. */
const SAME = 0.8;
/** A share at which half of what is known about a word is believed. */
const HALF_KNOWN = 3e-6;

/**
 * Collects the word pairs that both texts can show: the lexicon's, neighbours that it lacks, and what is the same on
 * both sides.
 */
export function findEntries(
  arabic: TokenSide,
  english: TokenSide,
  lexicon: WordLexicon | undefined,
  neighbours: Neighbours | undefined,
  options: TableOptions,
): Entry[] {
  const entries: Entry[] = [];
  const translationsOf = lexicon === undefined ? undefined : makeTranslations(english, lexicon, options.flatten);
  const nearOf = neighbours === undefined ? undefined : makeNearTypes(english, neighbours, options.near);
  for (let a = 0; a < arabic.types.length; a += 1) {
    const type = arabic.types[a]!;
    const first = entries.length;
    const add = (e: number, forward: number, backward: number) =>
      entries.push({ arabic: a, english: e, forward, backward });
    const same = arabic.kinds[a] !== WORD || /[0-9a-z]/.test(type) ? english.ids.get(type) : undefined;
    if (same !== undefined) add(same, SAME, SAME);
    translationsOf?.(type, (e, forward, backward) => {
      if (e !== same) add(e, forward, backward);
    });
    if (nearOf === undefined || arabic.kinds[a] !== WORD) continue;
    const known = entries.length;
    for (const { type: e, probability } of nearOf(type))
      if (!hasEnglish(entries, first, known, e))
        entries.push({ arabic: a, english: e, forward: probability, backward: probability, isNear: true });
  }
  return entries;
}

/** Returns what tells the lexicon's translations of an Arabic stem among the English types, in the lexicon's order. */
function makeTranslations(
  english: TokenSide,
  lexicon: WordLexicon,
  flatten: number,
): (stem: string, found: (english: number, forward: number, backward: number) => void) => void {
  const types = typesByNumber(english, lexicon.englishWords.ids);
  return (stem, found) => {
    const id = lexicon.arabicWords.ids.get(stem);
    if (id === undefined) return;
    for (let k = lexicon.starts[id]!; k < lexicon.starts[id + 1]!; k += 1) {
      const e = types[lexicon.english[k]!]!;
      if (e >= 0) found(e, lexicon.forward[k]! ** flatten, lexicon.backward[k]! ** flatten);
    }
  };
}

/** Whether one of the entries `from` to `to` (exclusive) has an English type. */
function hasEnglish(entries: readonly Entry[], from: number, to: number, english: number): boolean {
  for (let k = from; k < to; k += 1) if (entries[k]!.english === english) return true;
  return false;
}

function typesByNumber(english: TokenSide, ids: StemNumbers): Int32Array {
  const types = new Int32Array(ids.size).fill(-1);
  for (let e = 0; e < english.types.length; e += 1) {
    const id = ids.get(english.types[e]!);
    if (id !== undefined) types[id] = e;
  }
  return types;
}

/**
 * Returns what finds the neighbours of an Arabic stem among the English types, nearest first, with what they count for.
 */
function makeNearTypes(
  english: TokenSide,
  { arabicIds, englishIds, starts, english: others, hundredths }: Neighbours,
  { least, most, likeliest }: TableOptions['near'],
): (stem: string) => Array<{ readonly type: number; readonly probability: number }> {
  const types = typesByNumber(english, englishIds);
  return (stem) => {
    const id = arabicIds.get(stem);
    if (id === undefined) return [];
    const found: Array<{ type: number; probability: number }> = [];
    for (let k = starts[id]!; k < starts[id + 1]!; k += 1) {
      const type = types[others[k]!]!;
      const probability = (likeliest * (Math.fround(hundredths[k]! / 100) - least)) / (1 - least);
      if (type >= 0 && probability > 0 && english.kinds[type] === WORD) found.push({ type, probability });
    }
    return found.sort((p, q) => q.probability - p.probability || p.type - q.type).slice(0, most);
  };
}

/** Makes the table that scores read from word pairs. */
export function makeTable(
  arabic: TokenSide,
  english: TokenSide,
  entries: readonly Entry[],
  lexicon: WordLexicon | undefined,
  options: TableOptions,
): Table {
  const arabicShare = background(arabic, lexicon?.arabicWords, options.general);
  const englishShare = background(english, lexicon?.englishWords, options.general);
  const size = arabic.types.length;
  const starts = new Uint32Array(size + 1);
  for (const entry of entries) starts[entry.arabic + 1]! += 1;
  for (let t = 0; t < size; t += 1) starts[t + 1]! += starts[t]!;
  const next = starts.slice();
  const others = new Uint32Array(entries.length);
  const forward = new Float32Array(entries.length);
  const backward = new Float32Array(entries.length);
  for (const entry of entries) {
    const k = next[entry.arabic]!++;
    others[k] = entry.english;
    forward[k] = entry.forward / englishShare[entry.english]!;
    backward[k] = entry.backward / arabicShare[entry.arabic]!;
  }
  return {
    starts,
    english: others,
    forward,
    backward,
    arabicKnown: knowledge(arabic, lexicon?.arabicWords, entries, (entry) => entry.arabic),
    englishKnown: knowledge(english, lexicon?.englishWords, entries, (entry) => entry.english),
  };
}

/** The share of each type: the document's own counts, mixed with general text. */
function background(side: TokenSide, words: Vocabulary | undefined, general: number): Float64Array {
  const total = side.tokens.length + general;
  return Float64Array.from(side.counts, (count, t) => {
    const id = side.kinds[t] === WORD ? words?.ids.get(side.types[t]!) : undefined;
    return (count + general * (id === undefined ? 1e-6 : words!.shares[id]!)) / total;
  });
}

function knowledge(
  side: TokenSide,
  words: Vocabulary | undefined,
  entries: readonly Entry[],
  of: (entry: Entry) => number,
): Float32Array {
  const known = Float32Array.from(side.types, (type, t) => {
    if (side.kinds[t] !== WORD) return 1;
    const id = words?.ids.get(type);
    const share = id === undefined ? 0 : words!.shares[id]!;
    return share / (share + HALF_KNOWN);
  });
  // A word in Latin letters that the other side has as well is known by that.
  for (const entry of entries) if (entry.forward === SAME && known[of(entry)]! < 0.5) known[of(entry)] = 0.5;
  return known;
}
