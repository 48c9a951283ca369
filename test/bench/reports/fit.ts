/** A pair of sentences as the model sees it, with what readers said: 2 must be linked, 1 may be, 0 must not. */
export interface Row {
  readonly features: readonly number[];
  readonly label: 0 | 1 | 2;
  readonly weight: number;
}

const PRIOR = 10;

/**
 * Fits the weights of the features: ranked by what must be linked (what may be is half a link), then brought to the
 * probability that a link must or may be, by two figures (J. Platt, 1999).
 */
export function fitModel(rows: readonly Row[]): number[] {
  const weights = fitLogistic(rows, PRIOR, ({ label }) => label / 2);
  const logit = ({ features }: Row) => features.reduce((sum, x, k) => sum + weights[k]! * x, weights.at(-1)!);
  const sure = rows.map((row) => ({ ...row, features: [logit(row)] }));
  const [slope, shift] = fitLogistic(sure, 0, ({ label }) => Math.min(1, label)) as [number, number];
  return weights.map((w, k) => slope * w + (k === weights.length - 1 ? shift : 0));
}

/**
 * Fits a logistic model with a Gaussian prior on the standardised weights (Newton's method). Returns weights for the
 * features as they are; the last one stands alone.
 */
export function fitLogistic(rows: readonly Row[], prior: number, target: (row: Row) => number): number[] {
  const size = rows[0]!.features.length;
  const means = new Array<number>(size).fill(0);
  const spreads = new Array<number>(size).fill(0);
  for (const row of rows) for (let k = 0; k < size; k += 1) means[k]! += row.features[k]! / rows.length;
  for (const row of rows)
    for (let k = 0; k < size; k += 1) spreads[k]! += (row.features[k]! - means[k]!) ** 2 / rows.length;
  for (let k = 0; k < size; k += 1) spreads[k] = Math.sqrt(spreads[k]!) + 1e-9;
  const vectors = rows.map((row) => [...row.features.map((x, k) => (x - means[k]!) / spreads[k]!), 1]);
  const weights = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const { gradient, curvature } = derivatives(rows, vectors, weights, prior, target);
    const step = solve(curvature, gradient);
    let largest = 0;
    for (let k = 0; k <= size; k += 1) {
      weights[k]! += step[k]!;
      largest = Math.max(largest, Math.abs(step[k]!));
    }
    if (largest < 1e-7) break;
  }
  const out = weights.slice(0, size).map((w, k) => w / spreads[k]!);
  return [...out, weights[size]! - out.reduce((sum, w, k) => sum + w * means[k]!, 0)];
}

/** The first and second derivatives of the log likelihood and the prior. */
function derivatives(
  rows: readonly Row[],
  vectors: readonly (readonly number[])[],
  weights: readonly number[],
  prior: number,
  target: (row: Row) => number,
): { readonly gradient: number[]; readonly curvature: number[][] } {
  const size = weights.length - 1;
  const gradient = weights.map((w, k) => (k < size ? -prior * w : 0));
  const curvature = weights.map((_, k) => weights.map((__, l) => (k === l ? (k < size ? prior : 1e-6) : 0)));
  for (let r = 0; r < rows.length; r += 1) {
    const x = vectors[r]!;
    let sum = 0;
    for (let k = 0; k <= size; k += 1) sum += weights[k]! * x[k]!;
    const p = 1 / (1 + Math.exp(-sum));
    const error = rows[r]!.weight * (target(rows[r]!) - p);
    const spread = rows[r]!.weight * p * (1 - p);
    for (let k = 0; k <= size; k += 1) {
      gradient[k]! += error * x[k]!;
      for (let l = 0; l <= k; l += 1) curvature[k]![l]! += spread * x[k]! * x[l]!;
    }
  }
  for (let k = 0; k <= size; k += 1) for (let l = k + 1; l <= size; l += 1) curvature[k]![l] = curvature[l]![k]!;
  return { gradient, curvature };
}

/** Solves a small system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const n = rows.length;
  for (let k = 0; k < n; k += 1) {
    let top = k;
    for (let r = k + 1; r < n; r += 1) if (Math.abs(rows[r]![k]!) > Math.abs(rows[top]![k]!)) top = r;
    [rows[k], rows[top]] = [rows[top]!, rows[k]!];
    for (let r = 0; r < n; r += 1) {
      if (r === k) continue;
      const factor = rows[r]![k]! / rows[k]![k]!;
      for (let c = k; c <= n; c += 1) rows[r]![c]! -= factor * rows[k]![c]!;
    }
  }
  return rows.map((row, k) => row[n]! / row[k]!);
}
