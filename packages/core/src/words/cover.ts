import type { WordLexicon } from '../lexicon/index.ts';
import type { Span } from '../text/index.ts';
import { Stemmer } from './stemmer.ts';
import { KNOWN, LATIN, TypedWords, type WordType, WordTypes } from './types.ts';

/** The English stems that pairs of texts have taught, by Arabic stem. */
export type LearntWords = ReadonlyMap<string, readonly string[]>;

/**
 * One word of a stretch of text and how well the other stretch answers to it. Offsets as in the text that was handed
 * in.
 */
export interface WordCover extends Span {
  /** The word whatever stands beside it: its stem, how much it says, whether the lexicon knows it. */
  readonly type: WordType;
  /** Probability, between 0 and 1, that some word of the other side translates this one. */
  readonly covered: number;
  /** Position, in the other side's list, of the word that answers best; undefined when none does. */
  readonly by: number | undefined;
}

/** Which words of two stretches of text answer to each other. */
export interface WordEvidence {
  readonly arabic: readonly WordCover[];
  readonly english: readonly WordCover[];
  /** Covered share of the known words of each side, weighted by what they say; 1 where nothing was to be covered. */
  readonly arabicShare: number;
  readonly englishShare: number;
  /** Logarithm of the likelihood ratio: translations of each other against unrelated; adds up over all words. */
  readonly score: number;
}

/** A stretch of a text: all of it when no span is given. */
export interface Stretch extends Partial<Span> {
  readonly content: string;
}

export interface WordComparer {
  /**
   * Compares an Arabic stretch with an English one, by words learnt on the spot as well; cost grows with their lengths,
   * not with their product.
   */
  compare(arabic: Stretch, english: Stretch, learnt?: LearntWords): WordEvidence;
  /** Surprisal of a word as it stands in a text of either script, in nats; 0 for words too common to say anything. */
  weight(word: string): number;
}

/** Share of words that a translation renders freely. */
const NULL_SHARE = 0.5;
const SAME = 0.8;
const LEARNT = 0.6;
const FLATTEN = 0.7;

/**
 * Returns a comparer that knows the words of a lexicon; without one, only the same figures and Latin words are seen.
 * Keep it: it remembers the words that it has met.
 */
export function makeWordComparer(lexicon: WordLexicon | undefined): WordComparer {
  return new Comparer(lexicon);
}

class Comparer implements WordComparer {
  readonly #lexicon: WordLexicon | undefined;
  readonly #stemmer: Stemmer;
  readonly #arabicTypes: WordTypes;
  readonly #englishTypes: WordTypes;
  readonly #arabic = new TypedWords();
  readonly #english = new TypedWords();
  readonly #arabicPlaces = new TypeChains();
  readonly #englishPlaces = new TypeChains();
  readonly #powers: Powers;

  constructor(lexicon: WordLexicon | undefined) {
    this.#lexicon = lexicon;
    this.#stemmer = new Stemmer(lexicon?.arabicWords);
    this.#arabicTypes = new WordTypes(this.#stemmer, lexicon?.arabicWords);
    this.#englishTypes = new WordTypes(this.#stemmer, lexicon?.englishWords);
    this.#powers = new Powers(lexicon);
  }

  compare(arabicText: Stretch, englishText: Stretch, learnt?: LearntWords): WordEvidence {
    const [arabic, english] = [this.#arabic, this.#english];
    readWords(this.#arabicTypes, arabicText, arabic);
    readWords(this.#englishTypes, englishText, english);
    this.#englishPlaces.fill(english.stemIds, english, this.#englishTypes.bound);
    this.#arabicPlaces.fill(arabic.types, arabic, this.#arabicTypes.list.length);
    for (let a = 0; a < arabic.count; a += 1) {
      if (arabic.weights[a] === 0) continue;
      if (learnt !== undefined && learnt.size > 0) this.#answerLearnt(a, learnt);
      if ((arabic.flags[a]! & LATIN) !== 0) this.#answer(a, this.#englishTypes.stemId(this.#stemOf(a)), SAME, SAME);
      if ((arabic.flags[a]! & KNOWN) !== 0) this.#answerTranslations(a);
    }
    this.#arabicPlaces.spread(arabic);
    this.#englishPlaces.spread(english);
    const score = weigh(arabic, sizeOf(english)) + weigh(english, sizeOf(arabic));
    const shares = { arabicShare: coveredShare(arabic), englishShare: coveredShare(english) };
    return {
      arabic: coversOf(arabic, this.#arabicTypes),
      english: coversOf(english, this.#englishTypes),
      ...shares,
      score,
    };
  }

  weight(word: string): number {
    const types = /[\u0600-\u06ff]/.test(this.#stemmer.stem(word)) ? this.#arabicTypes : this.#englishTypes;
    return types.typeOf(word).weight;
  }

  #stemOf(a: number): string {
    return this.#arabicTypes.list[this.#arabic.types[a]!]!.stem;
  }

  #answerLearnt(a: number, learnt: LearntWords): void {
    for (const stem of learnt.get(this.#stemOf(a)) ?? [])
      this.#answer(a, this.#englishTypes.stemId(stem), LEARNT, LEARNT);
  }

  #answerTranslations(a: number): void {
    const { starts, english } = this.#lexicon!;
    const places = this.#englishPlaces;
    const stemId = this.#arabic.stemIds[a]!;
    const end = starts[stemId + 1]!;
    for (let k = starts[stemId]!; k < end; k += 1)
      if (places.first(english[k]!) >= 0)
        this.#answer(a, english[k]!, this.#powers.forward(k), this.#powers.backward(k));
  }

  /** Adds that an Arabic word and all English ones of a stem are translations. */
  #answer(a: number, stem: number, forward: number, backward: number): void {
    const [arabic, english] = [this.#arabic, this.#english];
    const e = this.#englishPlaces.first(stem);
    if (e < 0) return;
    english.sums[e]! += forward;
    if (forward > english.bests[e]!) {
      english.bests[e] = forward;
      english.by[e] = a;
    }
    // What holds for the first of the same Arabic words is spread to the others.
    if (this.#arabicPlaces.firstOf(a) !== a) return;
    // Added one by one: a product rounds otherwise.
    for (let n = this.#englishPlaces.count(e); n > 0; n -= 1) arabic.sums[a]! += backward;
    if (backward > arabic.bests[a]!) {
      arabic.bests[a] = backward;
      arabic.by[a] = e;
    }
  }
}

function readWords(types: WordTypes, { content, start = 0, end = content.length }: Stretch, words: TypedWords): void {
  types.read(content, start, end, words);
}

/** The probabilities of a lexicon, flattened; each is worked out when it is first asked for. */
class Powers {
  readonly #lexicon: WordLexicon | undefined;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;

  constructor(lexicon: WordLexicon | undefined) {
    this.#lexicon = lexicon;
    this.#forward = new Float64Array(lexicon?.english.length ?? 0);
    this.#backward = new Float64Array(lexicon?.english.length ?? 0);
  }

  forward(k: number): number {
    return this.#forward[k] || (this.#forward[k] = this.#lexicon!.forward[k]! ** FLATTEN);
  }

  backward(k: number): number {
    return this.#backward[k] || (this.#backward[k] = this.#lexicon!.backward[k]! ** FLATTEN);
  }
}

const SOME = 1 << 11;

/** Which words of a side are the same, by a number of each: what answers to the first of them answers to all. */
class TypeChains {
  #heads = new Int32Array(0);
  #rounds = new Int32Array(0);
  #firsts = new Int32Array(64);
  #counts = new Int32Array(64);
  /** Whether any word of the side has these last bits: most are seen to be absent by a look at few places. */
  readonly #some = new Uint8Array(SOME);
  #round = 0;

  /** Takes the words of a side that say something, by their numbers (below `bound`). */
  fill(numbers: Int32Array, { weights, count }: TypedWords, bound: number): void {
    if (this.#heads.length < bound) {
      this.#heads = new Int32Array(bound * 2);
      this.#rounds = new Int32Array(bound * 2);
    }
    if (this.#firsts.length < count) {
      this.#firsts = new Int32Array(count * 2);
      this.#counts = new Int32Array(count * 2);
    }
    this.#round += 1;
    this.#some.fill(0);
    for (let i = 0; i < count; i += 1) {
      if (weights[i] === 0) continue;
      const number = numbers[i]!;
      const first = this.first(number);
      if (first >= 0) {
        this.#firsts[i] = first;
        this.#counts[first]! += 1;
        continue;
      }
      this.#firsts[i] = i;
      this.#counts[i] = 1;
      this.#heads[number] = i;
      this.#rounds[number] = this.#round;
      this.#some[number & (SOME - 1)] = 1;
    }
  }

  /** The first place of a word, or -1. */
  first(number: number): number {
    return this.#some[number & (SOME - 1)] !== 0 && this.#rounds[number] === this.#round ? this.#heads[number]! : -1;
  }

  /** The first place of the word that stands at a place; only for words that say something. */
  firstOf(place: number): number {
    return this.#firsts[place]!;
  }

  /** How often the word stands in the side whose first place is given. */
  count(first: number): number {
    return this.#counts[first]!;
  }

  /** Gives every word what was found out about the first that is the same. */
  spread({ weights, count, sums, by }: TypedWords): void {
    for (let i = 0; i < count; i += 1) {
      if (weights[i] === 0) continue;
      const first = this.#firsts[i]!;
      if (first === i) continue;
      sums[i] = sums[first]!;
      by[i] = by[first]!;
    }
  }
}

function sizeOf({ weights, count }: TypedWords): number {
  let size = 0;
  for (let i = 0; i < count; i += 1) if (weights[i]! > 0) size += 1;
  return Math.max(1, size);
}

/** Returns the log likelihood ratio of all words; `size` is how many words of the other side say something. */
function weigh({ rarities, flags, weights, count, sums }: TypedWords, size: number): number {
  let score = 0;
  for (let i = 0; i < count; i += 1) {
    if (weights[i] === 0) continue;
    sums[i]! *= ((1 - NULL_SHARE) * rarities[i]!) / size;
    score += 0.5 * Math.log(((flags[i]! & KNOWN) !== 0 ? NULL_SHARE : 1) + sums[i]!);
  }
  return score;
}

function coveredShare({ flags, weights, count, sums, by }: TypedWords): number {
  let all = 0;
  let covered = 0;
  for (let i = 0; i < count; i += 1) {
    const weight = weights[i]!;
    // What says nothing adds nothing.
    if (weight === 0 || (by[i]! < 0 && (flags[i]! & KNOWN) === 0)) continue;
    all += weight;
    covered += (weight * sums[i]!) / (sums[i]! + NULL_SHARE);
  }
  return all === 0 ? 1 : covered / all;
}

function coversOf({ types, starts, ends, sums, by, count }: TypedWords, { list }: WordTypes): WordCover[] {
  const covers: WordCover[] = [];
  for (let i = 0; i < count; i += 1)
    covers.push({
      start: starts[i]!,
      end: ends[i]!,
      type: list[types[i]!]!,
      covered: sums[i]! / (sums[i]! + NULL_SHARE),
      by: by[i]! < 0 ? undefined : by[i]!,
    });
  return covers;
}
