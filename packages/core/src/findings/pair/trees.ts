import { BIAS, FEATURES, LEAVES, LEFT, LIMITS, STARTS } from './name-trees.generated.ts';

const features = Int8Array.from(FEATURES);
const limits = Float32Array.from(LIMITS);
const left = Uint8Array.from(LEFT);
const leaves = Float32Array.from(LEAVES);

/** Returns the log odds that boosted trees (J. H. Friedman, “Greedy function approximation”, 2001) give to the features of a name. */
export function nameOdds(x: Float64Array): number {
  let odds = BIAS;
  for (const start of STARTS) {
    let node = start;
    for (let feature = features[node]!; feature >= 0; feature = features[node]!)
      node += left[node]! + (x[feature]! < limits[node]! ? 0 : 1);
    odds += leaves[node]!;
  }
  return odds;
}
