import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchPlain, pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION } from '../../tokens/tokens.ts';
import { compound } from './cardinals.ts';

const OPENING = 0x28;
const CLOSING = 0x29;

/** Reads an Arabic ordinal: `الثالث`, `الخامسة عشرة`, `الحادي والعشرين`, `السادسة بعد المائة`. */
export function ordinalArabic(t: Tokens, i: number): Cardinal | undefined {
  const ordinal = ordinalBelowHundred(t, i);
  return ordinal && t.has(i, ARTICLE) ? (afterHundreds(t, ordinal) ?? ordinal) : ordinal;
}

function ordinalBelowHundred(t: Tokens, i: number): Cardinal | undefined {
  const first = t.match(i, KIND.ordinal);
  if (!first) return undefined;
  const { value, code } = first.sense;
  // `أحد عشر` counts, `الحادي عشر` and `الواحد والعشرون` order.
  if (code === 'compound' && !t.has(i, ARTICLE) && !t.written(i).includes('حادي')) return undefined;
  const ten = value <= 9 && (value !== 1 || code !== '') ? matchPlain(t, first.next, KIND.ten) : undefined;
  if (ten) return { next: ten.next, value: value + 10, ordinal: true };
  const at = pass(t, first.next, KIND.and);
  const joined = at > first.next || t.has(at, CONJUNCTION);
  const tens = joined && value <= 9 && t.has(at, ARTICLE) ? t.match(at, KIND.tens) : undefined;
  if (tens) return { next: tens.next, value: value + tens.sense.value, ordinal: true };
  if (code === 'compound') return undefined;
  return { next: first.next, value, ordinal: true, ...(value <= 2 ? { by: 'implied' as const } : {}) };
}

/** Laws count their articles so: `(الثامنة عشرة) بعد (المائة)`, brackets around both or none. */
function afterHundreds(t: Tokens, { next, value }: Cardinal): Cardinal | undefined {
  const after = t.isSign(next, CLOSING) ? next + 1 : next;
  if (!t.spaced(after) || t.written(after) !== 'بعد') return undefined;
  const at = t.isSign(after + 1, OPENING) ? after + 2 : after + 1;
  const hundreds = t.has(at, ARTICLE) ? compound(t, at) : undefined;
  if (!hundreds || hundreds.value % 100 !== 0 || hundreds.value > 1000) return undefined;
  return { next: hundreds.next, value: value + hundreds.value, ordinal: true };
}
