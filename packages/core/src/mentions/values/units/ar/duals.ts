import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, WORD } from '../../tokens/tokens.ts';
import type { Quantity } from '../counted.ts';
import { kindOf } from '../counted.ts';

const COUNTED = [KIND.duration, KIND.unit, KIND.currency];

/** Arabic says two of a unit by the form alone: `شهرين`, `دولاران`, `لترين`. */
export function dualUnit(t: Tokens, i: number): Quantity | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  for (const kind of COUNTED) {
    const match = t.match(i, kind);
    if (match?.sense.value !== 2 || isPeople(t, i)) continue;
    const { sense, next } = match;
    return { start: i, next, cardinal: { next, value: 2 }, kind: kindOf(sense), unit: sense.code, value: 2 };
  }
  return undefined;
}

/** `المقاولين العامين` are general contractors, not two years. */
function isPeople(t: Tokens, i: number): boolean {
  return t.has(i, ARTICLE) && t.types[i - 1] === WORD && /(?:ين|ون)$/.test(t.written(i - 1));
}
