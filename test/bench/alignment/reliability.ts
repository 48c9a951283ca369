/** Confidence of a link and whether the reference has exactly this link. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Returns the expected calibration error over ten equally wide bins (M. P. Naeini and others, 2015). */
export function calibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (const bin of bins(judged))
    if (bin.count > 0) error += (bin.count / judged.length) * Math.abs(bin.confidence - bin.right);
  return error;
}

/** Returns the reliability chart as lines of text: for links of a confidence, the share that is right. */
export function reliabilityChart(judged: readonly Judged[]): string[] {
  return bins(judged)
    .filter((bin) => bin.count > 0)
    .map(
      (bin) =>
        `  ${bin.confidence.toFixed(2)} said, ${bin.right.toFixed(2)} right  ${'█'.repeat(Math.round(bin.right * 40)).padEnd(40, '·')}  ${bin.count} links`,
    );
}

function bins(judged: readonly Judged[]): Array<{ count: number; confidence: number; right: number }> {
  const all = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = all[Math.min(9, Math.floor(confidence * 10))]!;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return all.map(({ count, confidence, right }) => ({
    count,
    confidence: confidence / Math.max(1, count),
    right: right / Math.max(1, count),
  }));
}
