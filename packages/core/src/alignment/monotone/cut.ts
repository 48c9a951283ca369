import type { LengthModel } from '../model/length.ts';
import { PAUSE, STOP, type TokenSide } from '../model/side.ts';
import type { Answers } from './answers.ts';

/** How well a link can be cut into pieces that answer to each other one by one. */
export interface Cut {
  /** Twice the score of the words of all pieces, without what words cost that nothing answers to. */
  readonly words: number;
  readonly length: number;
  /** How many of the cuts stand after the end of a sentence, and after a comma or the like. */
  readonly stops: number;
  readonly pauses: number;
}

/** What a cut costs, in nats: at the border of two sentences, after a full stop, after a comma, elsewhere. */
const BORDER_COST = 0.7;
const PAUSE_COST = 1.5;
const ELSEWHERE_COST = 3;
/** Every second place will do in long runs, every fourth in very long ones. */
const LONG = 40;
const VERY_LONG = 120;
/** Variance of the logarithm of the lengths' ratio of what has nothing to do with each other. */
const WIDE = 0.6;
/** As in the length model: a short piece varies more. */
const SHORT = 40;
const LEAST_LENGTH = -6;

/** `count` sentences of a side from `from` on. */
export interface Sentences {
  readonly side: TokenSide;
  readonly from: number;
  readonly count: number;
}

/**
 * Cuts the sentences `cut` of one side into as many pieces as `whole` has sentences of the other, so that each piece,
 * in the same order, answers to its sentence: dynamic programming over the places between words. A sentence that is
 * left over when its neighbour answers to all has no piece of its own to show. `isEnglish` says that the English side
 * is cut.
 */
export function cutLink(
  whole: Sentences,
  cut: Sentences,
  answers: Answers,
  lengths: LengthModel,
  isEnglish: boolean,
): Way {
  const { firsts, lengths: wholeLengths } = whole.side;
  const places = findPlaces(cut);
  const last = places.length - 1;
  const words = new PieceWords(places[last]!.words, answers, isEnglish);
  let best: Array<Way | undefined> = [{ total: 0, words: 0, length: 0, stops: 0, pauses: 0 }];
  for (let s = whole.from; s < whole.from + whole.count; s += 1) {
    const next: Array<Way | undefined> = [];
    const take = (u: number, v: number): void => {
      const before = best[u];
      if (before === undefined) return;
      const [from, to] = [places[u]!, places[v]!];
      const length = compareLengths(wholeLengths[s]!, Math.max(1, to.end - from.start), lengths, isEnglish);
      const way = extend(before, to, words.score(to.words - from.words), length);
      if (way.total > (next[v]?.total ?? -Infinity)) next[v] = way;
    };
    words.begin(firsts[s]! - firsts[whole.from]!, firsts[s + 1]! - firsts[s]!);
    if (s === whole.from + whole.count - 1) growBackward(words, places, take);
    else growForward(words, places, best, take);
    best = next;
  }
  return best[last] ?? { total: -Infinity, words: 0, length: LEAST_LENGTH, stops: 0, pauses: 0 };
}

/** The best cuts up to a place. */
type Way = Cut & { readonly total: number };

function extend(before: Way, { cost, stops, pauses }: CutPlace, words: number, length: number): Way {
  return {
    total: before.total + 0.5 * words + length - cost,
    words: before.words + words,
    length: before.length + length,
    stops: before.stops + stops,
    pauses: before.pauses + pauses,
  };
}

/** Tries all pieces that begin where cuts so far lead to and end before the end. */
function growForward(
  words: PieceWords,
  places: readonly CutPlace[],
  best: ReadonlyArray<Way | undefined>,
  take: (u: number, v: number) => void,
): void {
  for (let u = 0; u < places.length - 1; u += 1) {
    if (best[u] === undefined) continue;
    words.clear();
    let at = places[u]!.words;
    for (let v = u + 1; v < places.length - 1; v += 1) {
      while (at < places[v]!.words) words.add(at++);
      take(u, v);
    }
  }
}

/** Tries all pieces that end at the end: word by word from there, each is looked at once. */
function growBackward(words: PieceWords, places: readonly CutPlace[], take: (u: number, v: number) => void): void {
  const last = places.length - 1;
  let at = places[last]!.words;
  for (let u = last - 1; u > 0; u -= 1) {
    while (at > places[u]!.words) words.add(--at);
    take(u, last);
  }
}

/** What the words of a sentence and those of a growing piece of the other side bring each other. */
class PieceWords {
  /** The answers of each word that may be in the piece, and of each answer the word of the other side. */
  readonly #answersOf: ReturnType<Answers['group']>;
  readonly #wholeAt: Int32Array;
  readonly #toWhole: Float64Array;
  readonly #toCut: Float64Array;
  readonly #wholeNulls: Float64Array;
  readonly #cutNulls: Float64Array;
  /** The sentence's words: number of the first, and what the piece brings each. */
  #first = 0;
  #sums = new Float64Array(0);
  #cutScore = 0;

  constructor(size: number, answers: Answers, isEnglish: boolean) {
    this.#answersOf = answers.group(size, isEnglish);
    this.#wholeAt = isEnglish ? answers.arabic : answers.english;
    this.#toWhole = isEnglish ? answers.backward : answers.forward;
    this.#toCut = isEnglish ? answers.forward : answers.backward;
    this.#wholeNulls = isEnglish ? answers.arabicNulls : answers.englishNulls;
    this.#cutNulls = isEnglish ? answers.englishNulls : answers.arabicNulls;
  }

  /** Goes on to the sentence of `size` words from word `first` on, with an empty piece. */
  begin(first: number, size: number): void {
    this.#first = first;
    this.#sums = new Float64Array(size);
    this.#cutScore = 0;
  }

  /** Empties the piece. */
  clear(): void {
    this.#sums.fill(0);
    this.#cutScore = 0;
  }

  /** Adds a word to the piece. */
  add(word: number): void {
    const { starts, list } = this.#answersOf;
    const size = this.#sums.length;
    let ratio = 0;
    for (let a = starts[word]!; a < starts[word + 1]!; a += 1) {
      const answer = list[a]!;
      const at = this.#wholeAt[answer]! - this.#first;
      if (at < 0 || at >= size) continue;
      this.#sums[at]! += this.#toWhole[answer]!;
      ratio += this.#toCut[answer]!;
    }
    if (ratio > 0) this.#cutScore += Math.log(1 + ratio / (size * this.#cutNulls[word]!));
  }

  /** Twice the score of the sentence beside the piece, which has `size` words. */
  score(size: number): number {
    const sums = this.#sums;
    let score = this.#cutScore;
    for (let word = 0; word < sums.length; word += 1)
      if (sums[word]! > 0) score += Math.log(1 + sums[word]! / (size * this.#wholeNulls[this.#first + word]!));
    return score;
  }
}

/** A place at which sentences may be cut. */
interface CutPlace {
  /** Words before it. */
  readonly words: number;
  /** Where a piece ends that ends here, and where one begins; UTF-16 units. */
  readonly end: number;
  readonly start: number;
  readonly cost: number;
  /** 1 where the cut stands inside of a sentence after what ends one, or after a pause. */
  readonly stops: number;
  readonly pauses: number;
}

/**
 * The places at which sentences may be cut: their beginning, after every word, or every few in long runs, after each
 * pause, and their end.
 */
function findPlaces({ side, from, count }: Sentences): CutPlace[] {
  const first = side.firsts[from]!;
  const size = side.firsts[from + count]! - first;
  const step = size > VERY_LONG ? 4 : size > LONG ? 2 : 1;
  const places: CutPlace[] = [];
  for (let words = 0; words < size; words += 1) {
    const isBorder = isFirst(side, from, count, first + words);
    const look = words === 0 ? 0 : side.pauses[first + words - 1]!;
    if (words % step !== 0 && look === 0 && !isBorder) continue;
    const start = side.starts[first + words]!;
    places.push({ words, start, end: start, ...(isBorder ? AT_BORDER : insideCut(look)) });
  }
  const end = side.ends[first + size - 1]!;
  places.push({ words: size, start: end, end, cost: 0, stops: 0, pauses: 0 });
  return places;
}

const AT_BORDER = { cost: BORDER_COST, stops: 0, pauses: 0 };

function insideCut(look: number): Pick<CutPlace, 'cost' | 'stops' | 'pauses'> {
  if (look === STOP) return { cost: 0, stops: 1, pauses: 0 };
  return look === PAUSE ? { cost: PAUSE_COST, stops: 0, pauses: 1 } : { cost: ELSEWHERE_COST, stops: 0, pauses: 0 };
}

function isFirst(side: TokenSide, from: number, count: number, token: number): boolean {
  for (let s = from + 1; s < from + count; s += 1) if (side.firsts[s] === token) return true;
  return false;
}

function compareLengths(fixed: number, cut: number, model: LengthModel, isEnglish: boolean): number {
  const off = Math.log(isEnglish ? cut / Math.max(1, fixed) : Math.max(1, fixed) / cut) - model.ratio;
  const narrow = model.variance * (1 + SHORT / Math.max(1, Math.min(fixed, cut)));
  const wide = narrow + WIDE;
  return Math.max(LEAST_LENGTH, 0.5 * (off * off * (1 / wide - 1 / narrow) + Math.log(wide / narrow)));
}
