import type { BoostedTrees } from '@muqabala/core';

/** A regression tree as flat arrays; a leaf has feature -1. */
export interface Tree {
  readonly feature: number[];
  readonly at: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

export interface Forest {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Rows that either side of a split must have. */
  readonly least: number;
  /** Share of the rows that each tree sees. */
  readonly sample: number;
  /** By feature: 1 when more of it may only speak for the label, -1 when against. */
  readonly signs: readonly number[];
  readonly weights: readonly number[];
}

/** Values of a feature are told apart up to so many steps. */
const STEPS = 200;
const RIDGE = 2;
const LEAST_GAIN = 1e-6;

/** What the rows of a node add up to. */
interface Sums {
  readonly g: Float64Array;
  readonly h: Float64Array;
  readonly count: Float64Array;
}

interface Split {
  readonly feature: number;
  readonly step: number;
}

/**
 * Gradient boosting for a 0/1 label with log loss; splits are looked for in histograms (as Ke and others, “LightGBM”,
 * 2017, do).
 */
export function fitTrees(rows: readonly Float64Array[], labels: readonly number[], options: TreeOptions): Forest {
  const n = rows.length;
  const { weights, depth } = options;
  const limits = Array.from(rows[0]!, (_, f) => limitsOf(rows, f));
  const steps = limits.map((own, f) => Uint8Array.from(rows, (row) => stepOf(own, row[f]!)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = labels.reduce((sum, label, i) => sum + label * weights[i]!, 0) / whole;
  const bias = Math.log(mean / (1 - mean));
  const score = new Float64Array(n).fill(bias);
  const [g, h] = [new Float64Array(n), new Float64Array(n)];
  const trees: Tree[] = [];
  const next = makeRandom();
  for (let t = 0; t < options.trees; t += 1) {
    const node = new Int32Array(n);
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      g[i] = (labels[i]! - p) * weights[i]!;
      h[i] = Math.max(1e-4, p * (1 - p) * weights[i]!);
      node[i] = next() < options.sample ? 0 : -1;
    }
    const tree: Tree = { feature: [-1], at: [0], left: [-1], right: [-1], value: [0] };
    let level = [0];
    for (let d = 0; d < depth; d += 1)
      level = [...bestSplits(level, node, steps, limits, g, h, options)].flatMap(([id, split]) => {
        const at = limits[split.feature]![split.step]!;
        return splitNode(tree, id, split, at, node, steps[split.feature]!);
      });
    const [sumG, sumH] = [new Float64Array(tree.feature.length), new Float64Array(tree.feature.length)];
    for (let i = 0; i < n; i += 1)
      if (node[i]! >= 0) {
        sumG[node[i]!]! += g[i]!;
        sumH[node[i]!]! += h[i]!;
      }
    for (let k = 0; k < tree.value.length; k += 1) tree.value[k] = (options.rate * sumG[k]!) / (sumH[k]! + RIDGE);
    for (let i = 0; i < n; i += 1) score[i]! += evalTree(tree, rows[i]!);
    trees.push(tree);
  }
  return { bias, trees };
}

export function evalTree(tree: Tree, x: Float64Array): number {
  let k = 0;
  while (tree.feature[k]! >= 0) k = x[tree.feature[k]!]! < tree.at[k]! ? tree.left[k]! : tree.right[k]!;
  return tree.value[k]!;
}

export function evalForest(forest: Forest, x: Float64Array): number {
  let sum = forest.bias;
  for (const tree of forest.trees) sum += evalTree(tree, x);
  return sum;
}

/** Returns a forest as the program reads it, its figures rounded to thousandths. */
export function flatTrees({ bias, trees }: Forest): BoostedTrees {
  const [starts, features, values, left]: number[][] = [[], [], [], []];
  for (const tree of trees) {
    starts!.push(features!.length);
    tree.feature.forEach((feature, i) => {
      features!.push(feature);
      left!.push(feature < 0 ? 0 : tree.left[i]! - i);
      values!.push(Number((feature < 0 ? tree.value : tree.at)[i]!.toFixed(3)));
    });
  }
  return {
    bias: Number(bias.toFixed(3)),
    starts: starts!,
    features: features!,
    values: values!,
    left: left!,
  };
}

/** Splits a node of a tree, with the rows in it, and returns the two below it. */
function splitNode(
  tree: Tree,
  id: number,
  split: Split,
  at: number,
  node: Int32Array,
  steps: Uint8Array,
): [number, number] {
  const [left, right] = [addLeaf(tree), addLeaf(tree)];
  tree.feature[id] = split.feature;
  tree.at[id] = at;
  tree.left[id] = left;
  tree.right[id] = right;
  for (let i = 0; i < node.length; i += 1) if (node[i] === id) node[i] = steps[i]! <= split.step ? left : right;
  return [left, right];
}

function addLeaf(tree: Tree): number {
  tree.feature.push(-1);
  tree.at.push(0);
  tree.left.push(-1);
  tree.right.push(-1);
  tree.value.push(0);
  return tree.feature.length - 1;
}

/** The values between which a feature is cut: step k holds what is below limit k and not below the one before. */
function limitsOf(rows: readonly Float64Array[], f: number): number[] {
  const values = Float64Array.from(rows, (row) => row[f]!).sort();
  const limits: number[] = [];
  let last = 0;
  for (let i = 1; i < values.length; i += 1) {
    if (values[i] === values[i - 1] || i - last < values.length / STEPS) continue;
    limits.push((values[i]! + values[i - 1]!) / 2);
    last = i;
  }
  return limits;
}

function stepOf(limits: readonly number[], value: number): number {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < limits[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The best split of each node of a level that has any. */
function bestSplits(
  level: readonly number[],
  node: Int32Array,
  steps: readonly Uint8Array[],
  limits: readonly (readonly number[])[],
  g: Float64Array,
  h: Float64Array,
  options: TreeOptions,
): Map<number, Split> {
  const place = new Map(level.map((id, k) => [id, k]));
  const slot = Int32Array.from(node, (id) => place.get(id) ?? -1);
  const best = new Map<number, Split & { gain: number }>();
  for (let f = 0; f < steps.length; f += 1) {
    const size = limits[f]!.length + 1;
    const length = size * level.length;
    const sums = { g: new Float64Array(length), h: new Float64Array(length), count: new Float64Array(length) };
    const own = steps[f]!;
    for (let i = 0; i < slot.length; i += 1) {
      if (slot[i]! < 0) continue;
      const at = slot[i]! * size + own[i]!;
      sums.g[at]! += g[i]!;
      sums.h[at]! += h[i]!;
      sums.count[at]! += 1;
    }
    for (const [k, id] of level.entries()) {
      const { gain, step } = bestStep(sums, k * size, size, options.signs[f]!, options.least);
      if (gain > (best.get(id)?.gain ?? LEAST_GAIN)) best.set(id, { feature: f, step, gain });
    }
  }
  return best;
}

function bestStep(sums: Sums, from: number, size: number, sign: number, least: number): { gain: number; step: number } {
  let [g, h, count] = [0, 0, 0];
  for (let k = from; k < from + size; k += 1) {
    g += sums.g[k]!;
    h += sums.h[k]!;
    count += sums.count[k]!;
  }
  let best = { gain: 0, step: -1 };
  let [leftG, leftH, leftCount] = [0, 0, 0];
  for (let step = 0; step < size - 1; step += 1) {
    leftG += sums.g[from + step]!;
    leftH += sums.h[from + step]!;
    leftCount += sums.count[from + step]!;
    if (leftCount < least || count - leftCount < least) continue;
    const [left, right] = [leftG / (leftH + RIDGE), (g - leftG) / (h - leftH + RIDGE)];
    if (sign * (right - left) < 0) continue;
    const gain = leftG * left + (g - leftG) * right - (g * g) / (h + RIDGE);
    if (gain > best.gain) best = { gain, step };
  }
  return best;
}

function makeRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) / 16777216;
  };
}
