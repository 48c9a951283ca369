import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import type { TextPair } from '../model/pair.ts';
import type { TokenSide } from '../model/side.ts';
import { AT, BeadFeatures, type Models, weightsOf } from './crf.ts';
import { bestWay, type Window, type WindowStep, Windows } from './window.ts';

/** Windows with more sentences, or more words, on a side are left as they are. */
const WIDE = 7;
/** Words that answer by what they mean carry further. */
const WIDE_BY_MEANING = 16;
const MOST_WORDS = 400;

/**
 * Looks again, closely, at neighbouring beads where sentences are joined or left over or do not end whole: each such
 * bead with one before and one after it is a window, and the best way through it is taken. The sums of the search let a
 * sentence that repeats its neighbour's words join in for free; here words answer to words one by one, and what is
 * joined must show a piece for each of its sentences.
 */
export function rescoreBeads(
  pair: TextPair,
  beads: readonly BeadSpan[],
  models: Models,
  constraints?: Constraints,
  weights: Float64Array = weightsOf(pair),
): BeadSpan[] {
  const scorer = new BeadFeatures(pair, models);
  const windows = new Windows(models, constraints);
  const done: BeadSpan[] = [];
  // What is still to be looked at, the next one last: a window takes beads from both lists and puts others in their
  // place.
  const ahead = beads.toReversed();
  for (let bead = ahead.pop(); bead !== undefined; bead = ahead.pop()) {
    const [before, after] = [done.at(-1), ahead.at(-1)];
    const near = [before, bead, after].filter((one) => one !== undefined);
    const window = openWindow(pair, windows, near, before === undefined ? 0 : 1);
    const way = window === undefined || window.steps.every(isAsBefore) ? [] : bestWay(window, value);
    if (way.every(isAsBefore)) {
      done.push(bead);
      continue;
    }
    if (before !== undefined) done.pop();
    if (after !== undefined) ahead.pop();
    const found = way.map((step) => toBead(step, scorer));
    // The last of them is looked at next, with what follows it; one alone was looked at with that already.
    const last = Math.max(before === undefined ? 0 : 1, found.length - 1);
    for (const one of found.slice(0, last)) done.push(one);
    for (const one of found.slice(last).reverse()) ahead.push(one);
  }
  return done;

  function value(step: WindowStep): number {
    return weigh(step, scorer, constraints, weights);
  }
}

function isAsBefore(step: WindowStep): boolean {
  return step.stays;
}

/** Returns the window around a bead, unless nothing about that bead is in doubt or the window is too large. */
export function openWindow(
  pair: TextPair,
  windows: Windows,
  beads: readonly BeadSpan[],
  k: number,
): Window | undefined {
  const { arabic, english } = pair;
  if (!isDoubtful(pair, beads[k]!)) return undefined;
  const part = beads.slice(Math.max(0, k - 1), k + 2);
  const [{ i, j }, last] = [part[0]!, part[part.length - 1]!];
  const rows = last.i + last.m - i;
  const columns = last.j + last.n - j;
  const wide = pair.meaning === undefined ? WIDE : WIDE_BY_MEANING;
  if (rows === 0 || columns === 0 || rows > wide || columns > wide) return undefined;
  if (countWords(arabic, i, rows) > MOST_WORDS || countWords(english, j, columns) > MOST_WORDS) return undefined;
  return windows.open(part, i, rows, j, columns);
}

function isDoubtful({ arabic, english }: TextPair, bead: BeadSpan): boolean {
  return bead.m !== 1 || bead.n !== 1 || arabic.borders[bead.i] !== 0 || english.borders[bead.j] !== 0;
}

function countWords(side: TokenSide, from: number, count: number): number {
  return side.firsts[from + count]! - side.firsts[from]!;
}

function weigh(
  step: WindowStep,
  scorer: BeadFeatures,
  constraints: Constraints | undefined,
  weights: Float64Array,
): number {
  const features = scorer.features(step.i, step.m, step.j, step.n);
  let sum = step.stays && step.m > 0 && step.n > 0 ? weights[AT.stays]! : 0;
  for (let f = 0; f < AT.stays; f += 1) sum += weights[f]! * features[f]!;
  return constraints === undefined || step.m === 0 || step.n === 0
    ? sum
    : sum + constraintScore(constraints, step.i, step.m, step.j, step.n);
}

/** How much of a link's score is the strict count of its words. */
const STRICT = 0.7;

function toBead({ i, m, j, n }: WindowStep, scorer: BeadFeatures): BeadSpan {
  if (m === 0 || n === 0) return { i, m, j, n, score: 0 };
  const features = scorer.features(i, m, j, n);
  return {
    i,
    m,
    j,
    n,
    score: features[AT.words]! + STRICT * features[AT.strictWords]! + features[AT.length]! + features[AT.borders]!,
  };
}
