import * as z from 'zod/mini';

/** UTF-16 units from the beginning of the content. */
const offset = z.int().check(z.nonnegative());

/** A half-open range `[start, end)` of UTF-16 units into a text's content as read. */
export const spanSchema = z
  .object({ start: offset, end: offset })
  .check(z.refine((span) => span.start <= span.end, { error: 'start must not be after end' }));

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the number of UTF-16 units that two spans share; 0 when they do not meet. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
