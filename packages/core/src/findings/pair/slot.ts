import type { Leftover } from './leftovers.ts';
import type { Reader } from './reader.ts';

/** What stands where the counterpart of an English word should stand, by the words around it that have theirs. */
export interface Slot {
  /** How many of the words around it have their counterpart, as a share of those looked at. */
  readonly anchors: number;
  /** Of the words there that answer to nothing: how likely one is a name, how much its absence says, whether no lexicon has it. */
  readonly named: number;
  readonly best: number;
  readonly odd: number;
  /** 1 when no such word is there. */
  readonly closed: number;
  readonly word: Leftover | undefined;
}

/** Words that say something on either side of the English one whose counterparts are looked for, and how many of these are taken. */
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

/** Weighs the Arabic words without an answer by whether they stand as far from the counterparts of its neighbours as the English word from these. */
export function slotOf(reader: Reader, i: number): Slot {
  const anchors = [...anchorsOf(reader, i, -1), ...anchorsOf(reader, i, 1)];
  const slot = { anchors: anchors.length / (2 * TAKEN), named: 0, best: 0, odd: 0, closed: 1 };
  let word: Leftover | undefined;
  let highest = 0;
  for (const one of anchors.length === 0 ? [] : reader.leftovers()) {
    let weight = 0;
    for (const { distance, place } of anchors) {
      const excess = reader.distance(one.at, place) - distance;
      weight += excess <= 0 ? 1 : excess === 1 ? 0.8 : excess <= 3 ? 0.3 : 0;
    }
    weight /= anchors.length;
    if (weight < NEAR) continue;
    slot.closed = 0;
    slot.named = Math.max(slot.named, one.named * weight);
    slot.best = Math.max(slot.best, one.best * weight);
    slot.odd = Math.max(slot.odd, (one.odd ? 1 : 0) * weight);
    const score = (one.named + 0.5 * one.best + 0.2) * weight;
    if (score > highest) [highest, word] = [score, one];
  }
  return { ...slot, word };
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
