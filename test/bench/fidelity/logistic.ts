/**
 * Fits a logistic regression by Newton's method with a ridge. Rows are features (the first one constant), labels 0 or
 * 1.
 */
export function fitLogistic(rows: readonly Float64Array[], labels: readonly number[], ridge = 1): Float64Array {
  const n = rows[0]!.length;
  const w = new Float64Array(n);
  for (let round = 0; round < 25; round += 1) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    rows.forEach((x, r) => {
      const p = 1 / (1 + Math.exp(-dot(w, x)));
      const v = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < n; i += 1) {
        gradient[i]! += (labels[r]! - p) * x[i]!;
        for (let j = 0; j <= i; j += 1) hessian[i]![j]! += v * x[i]! * x[j]!;
      }
    });
    for (let i = 0; i < n; i += 1) {
      gradient[i]! -= ridge * (i === 0 ? 0 : w[i]!);
      hessian[i]![i]! += i === 0 ? 1e-9 : ridge;
      for (let j = i + 1; j < n; j += 1) hessian[i]![j] = hessian[j]![i]!;
    }
    const step = solve(hessian, gradient);
    let moved = 0;
    for (let i = 0; i < n; i += 1) {
      w[i]! += step[i]!;
      moved = Math.max(moved, Math.abs(step[i]!));
    }
    if (moved < 1e-6) break;
  }
  return w;
}

export function dot(w: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < w.length; i += 1) sum += w[i]! * x[i]!;
  return sum;
}

function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const a = matrix.map((row, i) => Float64Array.from([...row, right[i]!]));
  for (let c = 0; c < n; c += 1) {
    let pivot = c;
    for (let r = c + 1; r < n; r += 1) if (Math.abs(a[r]![c]!) > Math.abs(a[pivot]![c]!)) pivot = r;
    [a[c], a[pivot]] = [a[pivot]!, a[c]!];
    for (let r = 0; r < n; r += 1) {
      if (r === c) continue;
      const factor = a[r]![c]! / a[c]![c]!;
      if (factor !== 0) for (let k = c; k <= n; k += 1) a[r]![k]! -= factor * a[c]![k]!;
    }
  }
  return Float64Array.from(a, (row, i) => row[n]! / row[i]!);
}
