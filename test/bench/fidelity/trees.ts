/** A regression tree as flat arrays; a leaf has feature -1. */
export interface Tree {
  feature: number[];
  at: number[];
  left: number[];
  right: number[];
  value: number[];
}
export interface Forest {
  bias: number;
  trees: Tree[];
}

/** Gradient boosting for a 0/1 label with log loss. */
export function fitTrees(
  rows: readonly Float64Array[],
  labels: readonly number[],
  options: {
    trees: number;
    depth: number;
    rate: number;
    least: number;
    sample?: number;
    lambda?: number;
    signs?: readonly number[];
  },
): Forest {
  const n = rows.length;
  const m = rows[0]!.length;
  const mean = labels.reduce((a, b) => a + b, 0) / n;
  const bias = Math.log(mean / (1 - mean));
  const score = new Float64Array(n).fill(bias);
  const lambda = options.lambda ?? 2;
  const sorted = Array.from({ length: m }, (_, f) =>
    Uint32Array.from(rows.keys()).sort((a, b) => rows[a]![f]! - rows[b]![f]!),
  );
  const trees: Tree[] = [];
  let seed = 7;
  const rnd = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) / 16777216;
  };
  for (let t = 0; t < options.trees; t += 1) {
    const g = new Float64Array(n),
      h = new Float64Array(n);
    const on = new Uint8Array(n);
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      g[i] = labels[i]! - p;
      h[i] = Math.max(1e-4, p * (1 - p));
      on[i] = rnd() < (options.sample ?? 1) ? 1 : 0;
    }
    const tree: Tree = { feature: [], at: [], left: [], right: [], value: [] };
    const node = new Int32Array(n);
    for (let i = 0; i < n; i += 1) node[i] = on[i] ? 0 : -1;
    const add = () => {
      tree.feature.push(-1);
      tree.at.push(0);
      tree.left.push(-1);
      tree.right.push(-1);
      tree.value.push(0);
      return tree.feature.length - 1;
    };
    add();
    let level = [0];
    for (let d = 0; d < options.depth; d += 1) {
      const next: number[] = [];
      for (const id of level) {
        let G = 0,
          H = 0,
          c = 0;
        for (let i = 0; i < n; i += 1)
          if (node[i] === id) {
            G += g[i]!;
            H += h[i]!;
            c += 1;
          }
        let best = 1e-6,
          bf = -1,
          bt = 0;
        for (let f = 0; f < m; f += 1) {
          let gl = 0,
            hl = 0,
            cl = 0;
          let last = NaN;
          const order = sorted[f]!;
          for (const i of order) {
            if (node[i] !== id) continue;
            const x = rows[i]![f]!;
            if (cl >= options.least && c - cl >= options.least && x !== last) {
              const gain = (gl * gl) / (hl + lambda) + (G - gl) ** 2 / (H - hl + lambda) - (G * G) / (H + lambda);
              const sign = options.signs?.[f] ?? 0;
              if (gain > best && (sign === 0 || sign * ((G - gl) / (H - hl + lambda) - gl / (hl + lambda)) > 0)) {
                best = gain;
                bf = f;
                bt = (x + last) / 2;
              }
            }
            gl += g[i]!;
            hl += h[i]!;
            cl += 1;
            last = x;
          }
        }
        if (bf < 0) continue;
        const l = add(),
          r = add();
        tree.feature[id] = bf;
        tree.at[id] = bt;
        tree.left[id] = l;
        tree.right[id] = r;
        for (let i = 0; i < n; i += 1) if (node[i] === id) node[i] = rows[i]![bf]! < bt ? l : r;
        next.push(l, r);
      }
      level = next;
    }
    const G = new Float64Array(tree.feature.length),
      H = new Float64Array(tree.feature.length);
    for (let i = 0; i < n; i += 1)
      if (node[i]! >= 0) {
        G[node[i]!]! += g[i]!;
        H[node[i]!]! += h[i]!;
      }
    for (let k = 0; k < tree.value.length; k += 1) tree.value[k] = (options.rate * G[k]!) / (H[k]! + lambda);
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
  let s = forest.bias;
  for (const t of forest.trees) s += evalTree(t, x);
  return s;
}
