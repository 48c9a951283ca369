import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { WORD } from '../tokens/tokens.ts';
import type { Found } from './found.ts';
import { APOSTROPHE } from './signs.ts';

/** Reads a decade in digits: `1960s`, `the '60s`, `the 60s`. */
export function readDecadeInDigits(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  if (!literal?.plain || literal.value % 10 !== 0 || !t.glued(i + 1)) return undefined;
  const at = t.isSign(i + 1, APOSTROPHE) && t.glued(i + 2) ? i + 2 : i + 1;
  if (t.types[at] !== WORD || t.written(at) !== 's') return undefined;
  const next = at + 1;
  if (literal.digits === 4 && literal.value >= 1000) return { start: i, next, value: `${literal.value}s` };
  if (literal.digits !== 2 || t.match(next, KIND.unit)) return undefined;
  const value = `${1900 + literal.value}s`;
  if (t.isSign(i - 1, APOSTROPHE)) return { start: i, next, value };
  return t.match(i - 1, KIND.part) || t.spells(i - 1, 'the') ? { start: i, next, value, by: 'implied' } : undefined;
}
