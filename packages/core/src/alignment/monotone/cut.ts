import type { LengthModel } from '../model/length.ts';
import { PAUSE, type Side, STOP } from '../model/side.ts';
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

/**
 * Cuts `cutCount` sentences of one side from `cutFrom` on into as many pieces as the other has sentences there (`count` from `from` on), so that
 * each piece, in the same order, answers to its sentence: dynamic programming over the places between words. A sentence that is left over when
 * its neighbour answers to all has no piece of its own to show. `turned` says that the sentences are Arabic and the English side is cut.
 */
export function cutLink(
  fixed: Side,
  from: number,
  count: number,
  other: Side,
  cutFrom: number,
  cutCount: number,
  answers: Answers,
  lengths: LengthModel,
  turned: boolean,
): Way {
  const first = other.firsts[cutFrom]!;
  const size = other.firsts[cutFrom + cutCount]! - first;
  const places = findPlaces(other, cutFrom, cutCount);
  const last = places.length - 1;
  const byWord = answers.group(size, turned);
  const fixedLone = turned ? answers.arabicLone : answers.englishLone;
  const cutLone = turned ? answers.englishLone : answers.arabicLone;
  const fixedAt = turned ? answers.arabic : answers.english;
  const toFixed = turned ? answers.backward : answers.forward;
  const toCut = turned ? answers.forward : answers.backward;
  let best: Way[] = [{ total: 0, words: 0, length: 0, stops: 0, pauses: 0 }];
  for (let piece = 0; piece < count; piece += 1) {
    const pieceFrom = fixed.firsts[from + piece]! - fixed.firsts[from]!;
    const pieceSize = fixed.firsts[from + piece + 1]! - fixed.firsts[from]! - pieceFrom;
    const sums = new Float64Array(pieceSize);
    let cutSum = 0;
    const next: Way[] = [];

    const addWord = (at: number): void => {
      let ratio = 0;
      for (let a = byWord.starts[at]!; a < byWord.starts[at + 1]!; a += 1) {
        const answer = byWord.list[a]!;
        const word = fixedAt[answer]! - pieceFrom;
        if (word < 0 || word >= pieceSize) continue;
        sums[word]! += toFixed[answer]!;
        ratio += toCut[answer]!;
      }
      if (ratio > 0) cutSum += Math.log(1 + ratio / (pieceSize * cutLone[at]!));
    };
    const take = (u: number, v: number): void => {
      const before = best[u];
      if (before === undefined) return;
      const cutSize = places[v]! - places[u]!;
      let words = cutSum;
      for (let word = 0; word < pieceSize; word += 1)
        if (sums[word]! > 0) words += Math.log(1 + sums[word]! / (cutSize * fixedLone[pieceFrom + word]!));
      const to = v === last ? other.ends[first + size - 1]! : other.starts[first + places[v]!]!;
      const cutLength = Math.max(1, to - other.starts[first + places[u]!]!);
      const length = compareLengths(fixed.lengths[from + piece]!, cutLength, lengths, turned);
      const look = v === last ? STOP : other.pauses[first + places[v]! - 1]!;
      const isBorder = v < last && isFirst(other, cutFrom, cutCount, first + places[v]!);
      const cost = isBorder ? BORDER_COST : look === STOP ? 0 : look === PAUSE ? PAUSE_COST : ELSEWHERE_COST;
      const total = before.total + 0.5 * words + length - cost;
      if (total <= (next[v]?.total ?? -Infinity)) return;
      const inside = v < last && !isBorder;
      next[v] = {
        total,
        words: before.words + words,
        length: before.length + length,
        stops: before.stops + (inside && look === STOP ? 1 : 0),
        pauses: before.pauses + (inside && look === PAUSE ? 1 : 0),
      };
    };

    if (piece === count - 1) {
      // The last piece ends at the end: word by word from there, each is looked at once.
      let at = size;
      for (let u = last - 1; u > 0; u -= 1) {
        while (at > places[u]!) addWord(--at);
        take(u, last);
      }
    } else {
      for (let u = 0; u < last; u += 1) {
        if (best[u] === undefined) continue;
        sums.fill(0);
        cutSum = 0;
        let at = places[u]!;
        for (let v = u + 1; v < last; v += 1) {
          while (at < places[v]!) addWord(at++);
          take(u, v);
        }
      }
    }
    best = next;
  }
  return best[last] ?? { total: -Infinity, words: 0, length: LEAST_LENGTH, stops: 0, pauses: 0 };
}

/** The best cuts up to a place. */
type Way = Cut & { readonly total: number };

/** The places at which sentences may be cut, as numbers of words before them: after every word, or every few in long runs, and after each pause. */
function findPlaces(side: Side, from: number, count: number): number[] {
  const first = side.firsts[from]!;
  const size = side.firsts[from + count]! - first;
  const step = size > VERY_LONG ? 4 : size > LONG ? 2 : 1;
  const places = [0];
  for (let word = 1; word < size; word += 1)
    if (word % step === 0 || side.pauses[first + word - 1]! > 0 || isFirst(side, from, count, first + word))
      places.push(word);
  places.push(size);
  return places;
}

function isFirst(side: Side, from: number, count: number, token: number): boolean {
  for (let s = from + 1; s < from + count; s += 1) if (side.firsts[s] === token) return true;
  return false;
}

function compareLengths(fixed: number, cut: number, model: LengthModel, turned: boolean): number {
  const off = Math.log(turned ? cut / Math.max(1, fixed) : Math.max(1, fixed) / cut) - model.ratio;
  const narrow = model.variance * (1 + SHORT / Math.max(1, Math.min(fixed, cut)));
  const wide = narrow + WIDE;
  return Math.max(LEAST_LENGTH, 0.5 * (off * off * (1 / wide - 1 / narrow) + Math.log(wide / narrow)));
}
