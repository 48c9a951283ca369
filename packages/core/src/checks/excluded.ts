import type { WordCover } from '../words/index.ts';
import { isDenied, neighboursBeside, opposite } from './22-opposite.ts';
import type { ContrastPlace } from './contrasts.ts';
import { makeFinding, type PairFinding } from './finding.ts';
import type { Profile } from './profiles.ts';
import type { PairView } from './view.ts';

/** A word of a set, by its place in the sentence. */
interface Mention {
  readonly at: number;
  readonly step: number;
}

/** From here a word has its counterpart. */
const ANSWERED = 0.4;
/** Members of a set exclude each other from so many steps on. */
const APART = 2;
const CONFIDENCE = 0.7;
/** Words of a sentence from which the two must have neighbours in common to be about one thing. */
const LONG = 12;

/**
 * Returns the finding about a word without a counterpart where the other side, without one too, has another of a set of
 * words that exclude each other: `fell` for ارتفع, `some` for جميع, `blue` for أحمر. What a side says by several members
 * of a set, or denies, is not told.
 */
export function excludedFinding(view: PairView): PairFinding | undefined {
  const english = mentionsBySet(view.english.profiles);
  if (english.size === 0) return undefined;
  const arabic = mentionsBySet(view.arabic.profiles);
  for (const [set, own] of english) {
    const other = arabic.get(set);
    if (other === undefined) continue;
    const [one, two] = [
      onlyOpen(own, other, view.english, view.arabic),
      onlyOpen(other, own, view.arabic, view.english),
    ];
    if (one === undefined || two === undefined || Math.abs(one.step - two.step) < APART) continue;
    if (view.english.words.length < LONG || neighboursBeside(view.arabic.words, two.at, one.at) > 0)
      return makeFinding(opposite, CONFIDENCE, view, [view.arabic.words[two.at]!], [view.english.words[one.at]!]);
  }
  return undefined;
}

function mentionsBySet(
  profiles: readonly { readonly contrasts: readonly ContrastPlace[] }[],
): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const [at, { contrasts }] of profiles.entries())
    for (const { set, step } of contrasts) {
      const mentions = found.get(set);
      if (mentions === undefined) found.set(set, [{ at, step }]);
      else mentions.push({ at, step });
    }
  return found;
}

/** The first mention that nothing answers to, where all such are of one step and none is denied. */
function onlyOpen(
  own: readonly Mention[],
  other: readonly Mention[],
  { words, profiles }: { readonly words: readonly WordCover[]; readonly profiles: readonly Profile[] },
  { words: others }: { readonly words: readonly WordCover[] },
): Mention | undefined {
  const said = new Set(other.map(({ step }) => step));
  const open = own.filter(({ at, step }) => !said.has(step) && isOpen(words, at, others));
  const [first] = open;
  const isOne = open.every(({ at, step }) => step === first!.step && !isDenied(profiles, at));
  return isOne ? first : undefined;
}

/** Whether nothing answers to a word, or in a short sentence only what is another word's counterpart. */
function isOpen(words: readonly WordCover[], at: number, others: readonly WordCover[]): boolean {
  const { by, covered } = words[at]!;
  if (covered < ANSWERED) return true;
  return words.length < LONG && others.length < LONG && (by === undefined || others[by]!.by !== at);
}
