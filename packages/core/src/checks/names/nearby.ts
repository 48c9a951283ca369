import type { Reader } from './reader.ts';
import { wordSound } from './sounds.ts';

/** What {@link nearbyFeatures} gives, in its order. */
export const NEARBY_FEATURES = ['explained', 'run', 'lostInRun', 'rivals', 'soundOwn', 'coverOwn'] as const;

/** Evidence of sound below which a word is as good as silent. */
const SILENT = -3;

/**
 * Returns how the other capitalised words of the English side fare (how many have their counterparts, how many stand in
 * one row with this one, how many seem lost too), and what is left of the word's own sound and cover when no other word
 * has a better claim to it.
 */
export function nearbyFeatures(reader: Reader, i: number): number[] {
  const { kept, lost, rivals } = reader.capitals.counts();
  // The word is one of them.
  const isKept = reader.isExplained(i);
  const keptElse = isKept ? kept - 1 : kept;
  const lostElse = isKept ? lost : lost - 1;
  const rivalsElse = isKept ? rivals : rivals - 1;
  return [
    keptElse / (keptElse + lostElse + 1),
    Math.min(6, reader.capitals.inRow(i)) / 6,
    Math.min(4, reader.capitals.lostInRow(i)) / 4,
    Math.min(4, rivalsElse) / 4,
    ownSound(reader, i) / 4,
    ownCover(reader, i),
  ];
}

/** The best sound of an Arabic word that no other English name sounds more like and no other word translates. */
function ownSound(reader: Reader, i: number): number {
  const { arabic, english } = reader.view;
  const profile = english.profiles[i]!;
  let best = SILENT - 1;
  for (let a = 0; a < arabic.profiles.length; a += 1) {
    const own = arabic.profiles[a]!;
    if (own.text.length < 3 || !own.isArabic || !isFree(reader, a, i)) continue;
    const sound = wordSound(own, profile);
    if (sound > SILENT && sound > best && !reader.alike.isRivalled(a, i, sound)) best = sound;
  }
  return best;
}

function ownCover({ view }: Reader, i: number): number {
  const { by, covered } = view.english.words[i]!;
  if (by === undefined) return 0;
  return view.arabic.words[by]!.by === i ? covered : covered * 0.5;
}

/** Whether no other English word plainly answers to an Arabic one. */
function isFree(reader: Reader, a: number, i: number): boolean {
  const by = reader.answerOf(a);
  return by === undefined || by === i || reader.view.arabic.words[a]!.covered < 0.6;
}
