import type { Reading } from './figures.ts';
import type { Tokens } from './tokens.ts';

/** Reads a date or a time at token `i`. */
export function readDate(_t: Tokens, _i: number, _reference?: string): Reading | undefined {
  return undefined;
}
