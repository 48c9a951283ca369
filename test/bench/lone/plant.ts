import type { WordVectors } from '@muqabala/core';
import type { PairView } from '../../../packages/core/src/checks/view.ts';
import { cosineOf, rowsOfEnglish, stemEnglish } from '../../../packages/core/src/words/index.ts';

/** Parts of speech as bits. */
const ADJECTIVE = 1;
const ADVERB = 2;
const NOUN = 4;
const VERB = 8;

type EnglishView = PairView['english'];

/** A pair's English with a word put in or taken out, and where the word begins that nothing answers to. */
export interface Spoilt {
  readonly english: string;
  readonly start: number;
}

/** So many words are weighed for a place; the better they go with those around, the likelier one is taken. */
const TRIED = 60;
const SHARPNESS = 9;
/** Share of the nouns that get an adjective; the others get a noun, and of these a share is joined by `and`. */
const ADJECTIVES = 0.75;
const JOINED = 0.25;
const ATTEMPTS = 8;
/** So many words that mean much the same lend a word what stands before them, and so far reaches what is around. */
const ALIKE = 10;
const AROUND = 3;

/**
 * Puts words into sentences as a language model or a careless writer would: an adjective before a noun, an adverb before
 * a verb or modifier, a noun before or beside a noun, by what the sentences have before such words and by vectors.
 */
export class Adder {
  /** What stands before a word, by the word. */
  readonly #before = new Map<string, Set<string>>();
  /** The words that are nothing else than adjectives or adverbs, and all that may be nouns, as often as they stand. */
  readonly #byPart = new Map<number, string[]>([ADJECTIVE, ADVERB, NOUN].map((part) => [part, []]));
  readonly #partsOf: (lower: string) => number;
  readonly #vectors: WordVectors;
  readonly #rows = new Map<string, Int32Array>();
  readonly #alike = new Map<string, readonly string[]>();

  constructor(sides: readonly EnglishView[], partsOf: (lower: string) => number, vectors: WordVectors) {
    this.#partsOf = partsOf;
    this.#vectors = vectors;
    for (const side of sides) for (let i = 0; i < side.words.length; i += 1) this.#learn(side, i);
  }

  #learn(side: EnglishView, i: number): void {
    const { lower } = side.profiles[i]!;
    if (!this.#isOpen(side, i) || !/^[a-z]+(?:-[a-z]+)?$/.test(lower)) return;
    const parts = this.#partsOf(lower);
    for (const [part, words] of this.#byPart)
      if (parts === part || (part === NOUN && (parts & NOUN) !== 0)) words.push(lower);
    if (!this.#isOpen(side, i + 1) || gapBehind(side, i) !== ' ') return;
    const next = side.profiles[i + 1]!.lower;
    const row = this.#before.get(next) ?? new Set();
    this.#before.set(next, row.add(lower));
  }

  /** Whether a word says something, and is neither a name nor a figure. */
  #isOpen({ profiles }: EnglishView, i: number): boolean {
    const profile = profiles[i];
    if (profile === undefined || profile.isCapital || profile.type.weight === 0 || profile.type.isFigure) return false;
    return this.#partsOf(profile.lower) > 0;
  }

  /** Puts a word into a sentence; undefined where no place for one is met. */
  add(side: EnglishView, next: () => number): Spoilt | undefined {
    const { profiles, words, content } = side;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const i = 1 + Math.floor(next() * (profiles.length - 1));
      if (!this.#isOpen(side, i) || gapBehind(side, i - 1) !== ' ') continue;
      const wanted = this.#partBefore(profiles[i]!.lower, next);
      const word = this.#wordFor(side, i, wanted, next);
      if (word === undefined) continue;
      const { start, end } = words[i]!;
      if (wanted === NOUN && next() < JOINED)
        return { english: `${content.slice(0, end)} and ${word}${content.slice(end)}`, start: end + ' and '.length };
      return { english: `${content.slice(0, start)}${word} ${content.slice(start)}`, start };
    }
    return undefined;
  }

  #partBefore(lower: string, next: () => number): number {
    const parts = this.#partsOf(lower);
    const isNoun = (parts & NOUN) !== 0 && !((parts & VERB) !== 0 && next() < 0.5);
    if (!isNoun) return ADVERB;
    return next() < ADJECTIVES ? ADJECTIVE : NOUN;
  }

  #wordFor({ profiles }: EnglishView, i: number, part: number, next: () => number): string | undefined {
    const pool = this.#pool(profiles[i]!.lower, part, next);
    const around = profiles.slice(Math.max(0, i - AROUND), i + AROUND + 1).filter(({ type }) => type.weight > 0);
    const said = new Set(profiles.map(({ type }) => type.stem));
    const article = profiles[i - 1]!.lower;
    let best: { readonly word: string; readonly score: number } | undefined;
    for (const word of pool) {
      if (said.has(stemEnglish(word)) || !agrees(article, word)) continue;
      const likes = around.reduce((sum, one) => sum + this.#cosine(word, one.lower), 0);
      const fit = this.#cosine(word, profiles[i]!.lower) + (0.5 * likes) / Math.max(1, around.length);
      // The largest of scores with Gumbel noise is one drawn by their odds.
      const score = SHARPNESS * fit - Math.log(-Math.log(next() + 1e-9));
      if (best === undefined || score > best.score) best = { word, score };
    }
    return best?.word;
  }

  #pool(head: string, part: number, next: () => number): string[] {
    const all = this.#byPart.get(part)!;
    const pool = [head, ...this.#wordsLike(head)]
      .flatMap((word) => [...(this.#before.get(word) ?? [])])
      .filter((word) => (this.#partsOf(word) & part) !== 0);
    while (pool.length > TRIED) pool.splice(Math.floor(next() * pool.length), 1);
    for (let n = 0; n < TRIED / 2; n += 1) pool.push(all[Math.floor(next() * all.length)]!);
    return pool;
  }

  #wordsLike(head: string): readonly string[] {
    const known = this.#alike.get(head);
    if (known !== undefined) return known;
    const alike = [...this.#before.keys()]
      .filter((word) => word !== head)
      .map((word) => ({ word, cosine: this.#cosine(head, word) }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, ALIKE)
      .map(({ word }) => word);
    this.#alike.set(head, alike);
    return alike;
  }

  #cosine(a: string, b: string): number {
    return cosineOf(this.#vectors, this.#rowsOf(a), this.#rowsOf(b));
  }

  #rowsOf(word: string): Int32Array {
    const rows = this.#rows.get(word) ?? rowsOfEnglish(this.#vectors, word, stemEnglish(word));
    this.#rows.set(word, rows);
    return rows;
  }
}

function gapBehind({ words, content }: EnglishView, i: number): string {
  return content.slice(words[i]!.end, words[i + 1]!.start);
}

function agrees(article: string, word: string): boolean {
  return (article !== 'a' && article !== 'an') || (article === 'an') === /^[aeiou]/.test(word);
}

/** From here a word is said to be answered by the other, and the other by it. */
const SURE = 0.6;

/** Takes modifiers out whose counterparts are known, one at a time. */
export function withoutModifiers({ arabic, english }: PairView, partsOf: (lower: string) => number): Spoilt[] {
  const { words, profiles, content } = english;
  const mayBe = (i: number, parts: number) => (partsOf(profiles[i]!.lower) & parts) !== 0;
  return words.flatMap(({ covered, by, start }, i) => {
    const { isCapital, type } = profiles[i]!;
    if (i === 0 || by === undefined || covered < SURE || isCapital || type.isFigure) return [];
    if (i + 1 === words.length || gapBehind(english, i) !== ' ') return [];
    if (!mayBe(i, ADJECTIVE | ADVERB) && !(mayBe(i, NOUN) && mayBe(i + 1, NOUN))) return [];
    const other = arabic.words[by]!;
    if (other.covered < SURE || other.by !== i) return [];
    return [{ english: content.slice(0, start) + content.slice(words[i + 1]!.start), start: other.start }];
  });
}
