import type { PairSide } from './types.ts';

type Spans = NonNullable<PairSide['spans']>;

/** Writes spans as `0-12 13-40`. */
export function writeSpans(spans: Spans = []): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** Reads what {@link writeSpans} wrote; passes over anything else. */
export function readSpans(value: string): Spans {
  return value.split(' ').flatMap((span) => {
    const [, start, end] = /^(\d{1,15})-(\d{1,15})$/.exec(span) ?? [];
    return start === undefined ? [] : [{ start: Number(start), end: Number(end) }];
  });
}
