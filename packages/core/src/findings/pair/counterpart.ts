import type { WordCover } from '../../alignment/index.ts';
import type { Leftover } from './leftovers.ts';
import type { ArabicKind } from './named.ts';
import type { EnglishNote } from './notes.ts';
import type { Reader } from './reader.ts';
import { wordSound } from './sounds.ts';

/** From here an Arabic word is taken for a name. */
export const NAMED = 0.6;

/** The most that the words without an answer say, each by how near it stands to the place. */
export function weighLeftovers(
  list: readonly Leftover[],
  at: number,
  width: number,
  english: EnglishNote,
  bracket: (a: number) => number,
) {
  const most = { known: 0, odd: 0, name: 0, common: 0, foreignOdd: 0, foreignKnown: 0, any: 0, sound: -6 };
  const name = { named: 0, namedAt: 0, namedBracket: 0, namedCount: 0, namedAnswer: -8, namedSound: -8, namedKnown: 0 };
  let kind: ArabicKind | undefined;
  let length = 0;
  let highestNamed = 0;
  let chosenName: WordCover | undefined;
  let chosen: WordCover | undefined;
  let highest = 0;
  for (const one of list) {
    const closeness = Math.max(0, 1 - Math.abs(one.at - at) / (2 * width));
    if (one.named > 0.3) {
      const held = bracket(one.at);
      const score = one.named * (0.4 + closeness + held);
      if (one.named >= NAMED) name.namedCount += 1;
      if (score > highestNamed) {
        highestNamed = score;
        chosenName = one.word;
        kind = one.kind;
        length = one.note.form.length;
        name.named = one.named;
        name.namedAt = one.named * closeness;
        name.namedBracket = one.named * held;
        name.namedAnswer = one.answer;
        name.namedSound = wordSound(one.note, english);
        name.namedKnown = one.best;
      }
    }
    if (closeness === 0) continue;
    most.any += closeness;
    most.known = Math.max(most.known, one.best * closeness);
    if (one.odd) {
      most.odd = Math.max(most.odd, closeness);
      most.foreignOdd = Math.max(most.foreignOdd, one.foreign * closeness);
    } else most.foreignKnown = Math.max(most.foreignKnown, one.foreign * closeness);
    if (one.isName) most.name = Math.max(most.name, closeness);
    if (one.common) most.common = Math.max(most.common, closeness);
    most.sound = Math.max(most.sound, wordSound(one.note, english));
    const score = (one.foreign + 0.5 * one.best + (one.isName ? 0.3 : 0) + 0.1) * closeness;
    if (score > highest) {
      highest = score;
      chosen = one.word;
    }
  }
  return { ...most, ...name, kind, length, chosen: name.named >= NAMED ? chosenName : chosen };
}

/** How many of the words around an Arabic word are answered by words around the English one, as a share of those that are answered at all. */
export function bracketed(reader: Reader, i: number, a: number): number {
  let [inside, all] = [0, 0];
  for (let k = a - 2; k <= a + 2; k += 1) {
    if (k === a) continue;
    const by = reader.answerOf(k);
    if (by === undefined) continue;
    all += 1;
    if (Math.abs(by - i) <= 3) inside += 1;
  }
  return all === 0 ? 0.3 : inside / (all + 0.5);
}
