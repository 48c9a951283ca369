import type { Text } from '../document/index.ts';
import { firstOf } from '../text/index.ts';

type Segment = Text['segments'][number];

/**
 * Returns by the ids of one version of a text the sentences of the next one that are the same, word for word and in the
 * same order: those at both ends, and between them those that stand once in either version (patience diff).
 */
export function sameSentences(before: Text, after: Text): ReadonlyMap<string, Segment> {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const same = new Map<string, Segment>();
  const pair = (i: number, k: number) => same.set(before.segments[i]!.id, after.segments[k]!);
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) pair(from, from++);
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) pair(--endA, --endB);
  const [onceA, onceB] = [once(a, from, endA), once(b, from, endB)];
  const both = [...onceA].flatMap(([words, i]) => {
    const k = onceB.get(words);
    return k === undefined ? [] : [[i, k] as const];
  });
  for (const [i, k] of longestAscending(both)) pair(i, k);
  return same;
}

function wordsOf({ content, segments }: Text): string[] {
  return segments.map(({ start, end }) => content.slice(start, end));
}

/** The places of what stands once in a stretch of a list. */
function once(list: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const words = list[at]!;
    if (places.has(words)) again.add(words);
    else places.set(words, at);
  }
  for (const words of again) places.delete(words);
  return places;
}

/** The longest chain of pairs, given in the order of their first places, whose second places ascend as well. */
function longestAscending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  // The last pair of the shortest-ending chain of each length, and the pair before each.
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, k], p) => {
    const length = firstOf(ends.length, (at) => pairs[ends[at]!]![1] >= k);
    previous[p] = length === 0 ? -1 : ends[length - 1]!;
    ends[length] = p;
  });
  const chain: (readonly [number, number])[] = [];
  for (let p = ends.at(-1) ?? -1; p !== -1; p = previous[p]!) chain.push(pairs[p]!);
  return chain.reverse();
}
