import type { BoostedTrees } from './checks.ts';

/**
 * Returns the function that gives the log odds of boosted trees (J. H. Friedman, “Greedy function approximation”,
 * 2001).
 */
export function makeTrees({ bias, starts, ...nodes }: BoostedTrees): (x: ArrayLike<number>) => number {
  const features = Int8Array.from(nodes.features);
  const values = Float32Array.from(nodes.values);
  const left = Uint8Array.from(nodes.left);
  return (x) => {
    let odds = bias;
    for (const start of starts) {
      let node = start;
      for (let feature = features[node]!; feature >= 0; feature = features[node]!)
        node += left[node]! + (x[feature]! < values[node]! ? 0 : 1);
      odds += values[node]!;
    }
    return odds;
  };
}
