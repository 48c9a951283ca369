import type { PairSide } from './types.ts';

type Spans = NonNullable<PairSide['spans']>;

/** Writes spans as `0-12 13-40`. */
export function writeSpans(spans: Spans = []): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** Reads what {@link writeSpans} wrote; passes over anything else. */
export function readSpans(value: string): Spans {
  const spans: Array<Spans[number]> = [];
  for (const span of value.split(' ')) {
    if (!/^\d{1,15}-\d{1,15}$/.test(span)) continue;
    const between = span.indexOf('-');
    spans.push({ start: Number(span.slice(0, between)), end: Number(span.slice(between + 1)) });
  }
  return spans;
}
