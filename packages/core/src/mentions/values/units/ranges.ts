import { tidy } from '../numbers/cardinal.ts';
import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER } from '../tokens/tokens.ts';
import type { Quantity } from './counted.ts';
import type { FigureLanguage } from './language.ts';
import { readQuantity } from './quantity.ts';

const HYPHEN = 0x2d;
const TILDE = 0x7e;
const SLASH = 0x2f;

/** Both ends of a range; the upper one has the token behind it, and the unit of both. */
export interface Range {
  readonly low: Quantity;
  readonly high: Quantity;
}

/** `5-6`, `between 5 and 6`, `من 5 إلى 6`, `two or three`; `first` stands at the token by itself. */
export function readRange(
  t: Tokens,
  i: number,
  first: Quantity | undefined,
  language: FigureLanguage,
): Range | undefined {
  const ratio = readRatio(t, i);
  if (ratio) return ratio;
  const opener = t.match(i, KIND.between) ?? t.match(i, KIND.from);
  const between = opener?.sense.kind === 'between';
  const low = opener ? readQuantity(t, opener.next) : first;
  if (!low || !mayBegin(low, between)) return undefined;
  const at = upperEnd(t, low.next, opener === undefined ? undefined : between ? 'between' : 'from', language);
  const high = at < 0 ? undefined : readQuantity(t, at);
  if (!high || high.cardinal.by === 'dual' || high.cardinal.ordinal !== low.cardinal.ordinal) return undefined;
  const lower = lowerValue(low, high);
  // `from 60 to 40`
  const falls = opener?.sense.kind === 'from' && low.cardinal.by === undefined && lower > high.value;
  return (lower < high.value || falls) && sameUnit(low, high) && !goesOn(t, high.next)
    ? joined(low, lower, high)
    : undefined;
}

/** `120/80`, `10/2018`, `1445/1446`: two numbers about a slash, as both ends in their order. */
function readRatio(t: Tokens, i: number): Range | undefined {
  if (t.types[i] !== NUMBER || !t.isSign(i + 1, SLASH) || !t.glued(i + 1) || !t.glued(i + 2)) return undefined;
  const [above, below] = [t.literal(i), t.literal(i + 2)];
  if (!above?.plain || !below?.plain || (t.isSign(i + 3, SLASH) && t.glued(i + 3))) return undefined;
  const cardinal = readCardinal(t, i);
  const high = cardinal?.next === i + 1 ? readQuantity(t, i + 2) : undefined;
  if (!high || high.kind === 'percentage') return undefined;
  return { low: { ...high, start: i, cardinal: cardinal!, value: above.value }, high };
}

/** `doubled to 1.15 million` is no range. */
function mayBegin({ cardinal }: Quantity, between: boolean): boolean {
  return !cardinal.loose && (!cardinal.ordinal || between) && (cardinal.by === undefined || cardinal.words === true);
}

/** Where the upper end begins; -1 where none does. */
function upperEnd(t: Tokens, at: number, opener: 'between' | 'from' | undefined, language: FigureLanguage): number {
  if (t.broken(at) || at >= t.count) return -1;
  const sign = t.isSign(at, HYPHEN) || t.isSign(at, TILDE);
  // A hyphen joins a range when it stands alike on both sides; `-5` after a space may be its upper end.
  if (sign && t.glued(at) && !t.glued(at + 1)) return -1;
  const end = sign ? at + 1 : language.upperEnd(t, at, opener);
  const hedge = end < 0 ? undefined : t.match(end, KIND.hedge);
  return hedge?.sense.code === 'about' ? hedge.next : end;
}

/** `2 to 3 million`: the power counts for both ends. */
function lowerValue({ value, cardinal }: Quantity, high: Quantity): number {
  const { scale } = high.cardinal;
  if (scale === undefined || cardinal.scale !== undefined || value >= 1000 || value === 0) return value;
  return value * scale < high.value * 1.0001 ? tidy(value * scale) : value;
}

function sameUnit(low: Quantity, high: Quantity): boolean {
  return low.kind === 'number' || high.kind === 'number' || (low.kind === high.kind && low.unit === high.unit);
}

/** `1950-53` is read with the dates; `1-0-5` and phone numbers are no ranges. */
function goesOn(t: Tokens, i: number): boolean {
  return t.isSign(i, HYPHEN) && t.glued(i) && t.types[i + 1] === NUMBER && t.glued(i + 1);
}

function joined(low: Quantity, lower: number, high: Quantity): Range {
  const unit = high.kind === 'number' && low.kind !== 'number' ? low : high;
  return { low: { ...low, value: lower }, high: { ...unit, value: high.value, next: high.next } };
}
