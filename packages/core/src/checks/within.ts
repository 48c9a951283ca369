import { firstOf, type Span } from '../text/index.ts';

/**
 * Returns of each word, in order, whether it lies within one of some stretches, which come in any order and may
 * overlap; an empty list where there are none.
 */
export function areWithin(words: readonly Span[], stretches: readonly Span[]): readonly boolean[] {
  if (stretches.length === 0) return NONE;
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  return words.map((word) => {
    for (; next < sorted.length && sorted[next]!.start <= word.start; next += 1) end = Math.max(end, sorted[next]!.end);
    return word.end <= end;
  });
}

const NONE: readonly boolean[] = [];

/** Returns the places of the words that lie within a stretch; words come in order. */
export function wordsWithin(
  words: readonly Span[],
  { start, end }: Span,
): { readonly from: number; readonly to: number } {
  const from = firstPlace(words, (word) => word.start >= start);
  return {
    from,
    to: Math.max(
      from,
      firstPlace(words, (word) => word.end > end),
    ),
  };
}

/** The first of sorted words for which something holds that holds for all behind it. */
function firstPlace(words: readonly Span[], holds: (word: Span) => boolean): number {
  return firstOf(words.length, (at) => holds(words[at]!));
}
