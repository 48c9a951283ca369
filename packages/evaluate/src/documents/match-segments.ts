interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns for each segment the indexes of the sentences that it stands for: those that share more than half of the
 * shorter of the two with it. Both lists are in order and without overlap, so that a text cut differently by program
 * and reader can still be compared.
 */
export function matchSegments(segments: readonly Span[], sentences: readonly Span[]): number[][] {
  let first = 0;
  return segments.map((segment) => {
    while (first < sentences.length && sentences[first]!.end <= segment.start) first += 1;
    const matched: number[] = [];
    for (let i = first; i < sentences.length && sentences[i]!.start < segment.end; i += 1) {
      const sentence = sentences[i]!;
      const shared = Math.min(segment.end, sentence.end) - Math.max(segment.start, sentence.start);
      const shorter = Math.min(segment.end - segment.start, sentence.end - sentence.start);
      if (shared * 2 > shorter) matched.push(i);
    }
    return matched;
  });
}
