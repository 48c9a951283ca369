import type { Reader } from './reader.ts';
import type { UnalignedWord } from './unaligned.ts';

/** What stands where the counterpart of an English word should stand, by the words around it that have theirs. */
export interface InPlace {
  /** How likely a word there that answers to nothing is a name, at most. */
  readonly named: number;
  /** The likeliest of these words. */
  readonly word: UnalignedWord | undefined;
}

/**
 * Words that say something on either side of the English one whose counterparts are looked for, and how many of these
 * are taken.
 */
const REACH = 4;
const TAKEN = 2;
/** Below this a word stands elsewhere. */
const NEAR = 0.4;

/** An English word nearby that has its counterpart. */
interface Anchor {
  /** Words that say something up to it. */
  readonly distance: number;
  readonly place: number;
}

/**
 * Weighs the Arabic words without an answer by whether they stand as far from the counterparts of its neighbours as the
 * English word from these.
 */
export function wordInPlace(reader: Reader, i: number): InPlace {
  const anchors = [...anchorsOf(reader, i, -1), ...anchorsOf(reader, i, 1)];
  let named = 0;
  let word: UnalignedWord | undefined;
  let highest = 0;
  for (const one of anchors.length === 0 ? [] : reader.unaligned()) {
    let weight = 0;
    for (const { distance, place } of anchors) {
      const excess = reader.distance(one.at, place) - distance;
      weight += excess <= 0 ? 1 : excess === 1 ? 0.8 : excess <= 3 ? 0.3 : 0;
    }
    weight /= anchors.length;
    if (weight < NEAR) continue;
    named = Math.max(named, one.named * weight);
    const score = (one.named + 0.5 * one.best + 0.2) * weight;
    if (score > highest) [highest, word] = [score, one];
  }
  return { named, word };
}

function anchorsOf(reader: Reader, i: number, step: 1 | -1): Anchor[] {
  const { words } = reader.view.english;
  const anchors: Anchor[] = [];
  let distance = 0;
  for (let k = i + step; k >= 0 && k < words.length && distance < REACH && anchors.length < TAKEN; k += step) {
    if (words[k]!.type.weight === 0) continue;
    distance += 1;
    const place = reader.placeOf(k);
    if (place !== undefined) anchors.push({ distance, place });
  }
  return anchors;
}
