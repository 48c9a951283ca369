import { bestWay, type Window } from '../../../packages/core/src/alignment/monotone/window.ts';

/** A window with what speaks for its steps and which of them the reference takes. */
export interface TrainingWindow extends Window {
  readonly features: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const ROUNDS = 120;
/** Pull of the weights to where they start. */
const PULL = 0.5;

/**
 * Fits a conditional random field over the ways through windows (J. Lafferty and others, 2001) by gradient ascent with
 * step sizes of their own (Adam).
 */
export function fitField(windows: readonly TrainingWindow[], start: Float64Array): Float64Array {
  const weights = start.slice();
  const mean = new Float64Array(start.length);
  const square = new Float64Array(start.length);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = start.map((value, f) => PULL * (value - weights[f]!));
    for (const window of windows) addGradient(window, weights, gradient);
    for (let f = 0; f < start.length; f += 1) {
      mean[f] = 0.9 * mean[f]! + 0.1 * gradient[f]!;
      square[f] = 0.98 * square[f]! + 0.02 * gradient[f]! ** 2;
      const size = 0.06 / Math.sqrt(round / 20 + 1);
      weights[f]! += (size * (mean[f]! / (1 - 0.9 ** round))) / (Math.sqrt(square[f]! / (1 - 0.98 ** round)) + 1e-9);
    }
  }
  return weights;
}

/** Whether the best way by these weights is not the reference's. */
export function isWrong(window: TrainingWindow, weights: Float64Array): boolean {
  const value = new Map(window.steps.map((step, s) => [step, dot(window.features[s]!, weights)]));
  const right = new Set(window.steps.filter((_, s) => window.right[s]));
  return bestWay(window, (step) => value.get(step)!).some((step) => !right.has(step));
}

function addGradient(window: TrainingWindow, weights: Float64Array, gradient: Float64Array): void {
  const values = window.features.map((row) => dot(row, weights));
  const all = chances(window, values, undefined);
  const right = chances(window, values, window.right);
  for (let s = 0; s < values.length; s += 1) {
    const change = window.weight * (right[s]! - all[s]!);
    if (Math.abs(change) > 1e-7)
      for (let f = 0; f < gradient.length; f += 1) gradient[f]! += change * window.features[s]![f]!;
  }
}

/**
 * The probability that the way goes through each step, by the forward-backward algorithm; `only` names the steps that
 * may be taken.
 */
function chances(
  { nodes, steps }: Window,
  values: readonly number[],
  only: readonly boolean[] | undefined,
): Float64Array {
  const before = new Float64Array(nodes).fill(-Infinity);
  const after = new Float64Array(nodes).fill(-Infinity);
  before[0] = 0;
  after[nodes - 1] = 0;
  after[nodes - 2] = 0;
  for (const [s, { from, to }] of steps.entries())
    if (only?.[s] !== false) before[to] = addLogs(before[to]!, before[from]! + values[s]!);
  for (let s = steps.length - 1; s >= 0; s -= 1) {
    const { from, to } = steps[s]!;
    if (only?.[s] !== false) after[from] = addLogs(after[from]!, after[to]! + values[s]!);
  }
  return Float64Array.from(steps, ({ from, to }, s) =>
    only?.[s] === false ? 0 : Math.exp(before[from]! + values[s]! + after[to]! - after[0]!),
  );
}

function addLogs(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === -Infinity ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
}

function dot(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f += 1) sum += weights[f]! * features[f]!;
  return sum;
}
