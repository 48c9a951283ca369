import type { WordCover } from '../../words/index.ts';
import type { InPlace } from './in-place.ts';
import type { Reader } from './reader.ts';
import type { UnalignedWord } from './unaligned.ts';

/** From here an Arabic word is taken for a name. */
export const NAMED = 0.6;

/** What {@link counterpartFeatures} gives, in its order. */
export const COUNTERPART_FEATURES = [
  'many',
  'leftForeignKnown',
  'named',
  'likeNamed',
  'lonelyNamed',
  'inPlaceNamed',
  'inPlaceForeign',
  'likeInPlace',
  'lonelyInPlace',
  'pivotInPlace',
  'likeBest',
  'lonelyAny',
  'pivotBest',
] as const;

/**
 * The most that the Arabic words without an answer say, each by how near it stands to where the counterpart is to be
 * looked for.
 */
export interface Weighed {
  readonly any: number;
  readonly foreignKnown: number;
  /** The likeliest name among them. */
  readonly name: UnalignedWord | undefined;
  readonly chosen: WordCover | undefined;
}

/** Weighs the words without an answer by their distance from the counterparts of the words around an English one. */
export function weighUnaligned(reader: Reader, i: number): Weighed {
  const { at, width } = placeOf(reader, i);
  let [any, foreignKnown] = [0, 0];
  let [name, highestNamed]: [UnalignedWord | undefined, number] = [undefined, 0];
  let [chosen, highest]: [WordCover | undefined, number] = [undefined, 0];
  for (const one of reader.unaligned()) {
    const closeness = Math.max(0, 1 - Math.abs(one.at - at) / (2 * width));
    if (one.named > 0.3) {
      const score = one.named * (0.4 + closeness + bracketed(reader, i, one.at));
      if (score > highestNamed) [name, highestNamed] = [one, score];
    }
    if (closeness === 0) continue;
    any += closeness;
    if (!one.odd) foreignKnown = Math.max(foreignKnown, one.foreign * closeness);
    const score = (one.foreign + 0.5 * one.best + (one.isName ? 0.3 : 0) + 0.1) * closeness;
    if (score > highest) [chosen, highest] = [one.word, score];
  }
  return { any, foreignKnown, name, chosen: name !== undefined && name.named >= NAMED ? name.word : chosen };
}

/**
 * Returns how the words without an answer look beside the English one: as names, by their sound, as translations by way
 * of others, and as answers to nothing else.
 */
export function counterpartFeatures(
  reader: Reader,
  i: number,
  inPlace: InPlace,
  { any, foreignKnown, name }: Weighed,
): number[] {
  const profile = reader.view.english.profiles[i]!;
  const lonely = (one: UnalignedWord | undefined) =>
    one === undefined
      ? 0
      : one.named * (1 - Math.max(reader.alike.likeness(one.at, i), reader.alike.others(one.at, i)));
  let [likeBest, lonelyAny, pivotBest] = [0, 0, 0];
  for (const one of reader.unaligned()) {
    likeBest = Math.max(likeBest, reader.alike.likeness(one.at, i));
    pivotBest = Math.max(pivotBest, reader.knowledge.pivot(one.profile.type.stemId, profile.type.stemId));
    if (one.named > 0.5) lonelyAny = Math.max(lonelyAny, lonely(one));
  }
  return [
    Math.min(6, any) / 6,
    foreignKnown,
    name?.named ?? 0,
    name === undefined ? -1 : reader.alike.likeness(name.at, i),
    lonely(name),
    inPlace.named,
    inPlace.word?.kind.foreign ?? -1,
    inPlace.word === undefined ? -1 : reader.alike.likeness(inPlace.word.at, i),
    lonely(inPlace.word),
    inPlace.word === undefined ? 0 : reader.knowledge.pivot(inPlace.word.profile.type.stemId, profile.type.stemId),
    likeBest,
    lonelyAny,
    pivotBest,
  ];
}

/** The Arabic place that the counterparts of the three words on either side suggest, and how far from it is near. */
function placeOf(reader: Reader, i: number): { at: number; width: number } {
  const { words } = reader.view.english;
  const size = reader.view.arabic.words.length;
  let [place, places] = [0, 0];
  for (let k = Math.max(0, i - 3); k <= Math.min(words.length - 1, i + 3); k += 1) {
    const { by, covered } = words[k]!;
    if (k === i || by === undefined || covered <= 0.3) continue;
    place += by;
    places += 1;
  }
  return places === 0
    ? { at: ((i + 0.5) / words.length) * size, width: Math.max(4, size * 0.35) }
    : { at: place / places, width: Math.max(5, size * 0.2) };
}

/**
 * How many of the words around an Arabic word are answered by words around the English one, as a share of those that
 * are answered at all.
 */
function bracketed(reader: Reader, i: number, a: number): number {
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
