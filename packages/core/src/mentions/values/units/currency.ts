import { tidy } from '../numbers/cardinal.ts';
import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CAPITALS, CONJUNCTION, GLUED, NUMBER, SIGN, SPACED, WORD } from '../tokens/tokens.ts';
import type { Quantity } from './counted.ts';

const HYPHEN = 0x2d;
const PERCENT = 0x25;
const SLASH = 0x2f;

/** A sign or code before an amount: `$10`, `US$ 3`, `EUR 20`. */
export function currencyBefore(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
): { code: string; next: number } | undefined {
  const start = t.isSign(i, HYPHEN) && t.glued(i + 1) ? i + 1 : i;
  const sign =
    t.match(start, KIND['currency-sign']) ??
    (t.types[start] === SIGN || !t.vocabulary.arabic ? currencySymbol(t, start) : undefined);
  if (sign && (t.types[sign.next] === NUMBER || t.types[sign.next] === SIGN || t.gaps[sign.next] === SPACED)) {
    if (t.gaps[sign.next] === 2) return undefined;
    if (t.types[start] === WORD && sign.next === start + 1 && t.types[sign.next] !== NUMBER) return undefined;
    return { code: sign.sense.code, next: sign.next };
  }
  if (
    t.types[start] === WORD &&
    t.has(start, CAPITALS) &&
    t.types[start + 1] === NUMBER &&
    t.ends[start]! - t.starts[start]! === 3
  ) {
    const code = t.text.slice(t.starts[start], t.ends[start]);
    if (codes.has(code)) return { code, next: start + 1 };
  }
  return undefined;
}

function currencySymbol(t: Tokens, i: number): ReturnType<Tokens['match']> {
  const match = t.match(i, KIND.currency);
  // Words such as `dollar` do not stand before their amount; symbols such as `E£` do.
  return match && t.types[match.next - 1] === SIGN ? match : undefined;
}

export function currencyAfter(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
): { code: string; next: number; times: number } | undefined {
  const match = t.match(i, KIND.currency) ?? t.match(i, KIND['currency-sign']);
  if (match && match.sense.value !== 2) {
    if (t.vocabulary.arabic && t.types[i] === WORD && (t.flags[i]! & CONJUNCTION) !== 0) return undefined;
    const word = t.text.slice(t.starts[i], t.ends[i]);
    if (
      match.next === i + 1 &&
      /^(?:le|rm|rs|won|rand)$/i.test(word) &&
      word !== 'rand' &&
      word !== 'won' &&
      !/^(?:LE|le|RM|Rs)$/.test(word)
    )
      return undefined;
    // `all 12 won`
    if (/^won$/i.test(word) && !t.match(i - 1, KIND.scale) && (t.literal(i - 1)?.value ?? 0) < 100) return undefined;
    const [code, times] = match.sense.code.split('/');
    return { code: code!, next: match.next, times: times === undefined ? 1 : Number(times) };
  }
  if (t.types[i] === WORD && t.has(i, CAPITALS) && t.ends[i]! - t.starts[i]! === 3) {
    const code = t.text.slice(t.starts[i], t.ends[i]);
    if (codes.has(code)) return { code, next: i + 1, times: 1 };
  }
  if (t.types[i] === WORD && !t.glued(i + 1) && /^c$/.test(t.text.slice(t.starts[i], t.ends[i])))
    return { code: 'cent', next: i + 1, times: 1 };
  return undefined;
}

/** `20 dollars and 43 cents`, `$20 43`, `twenty rupees 43`. */
export function withCents(t: Tokens, base: Quantity, codes: ReadonlySet<string>): Quantity {
  if (base.unit === 'cent' || base.value % 1 !== 0 || base.cardinal.scale !== undefined) return base;
  let at = base.next;
  const and = t.match(at, KIND.and);
  if (and) at = and.next;
  if (t.gaps[at] !== SPACED && !(t.vocabulary.arabic && and && t.gaps[at] === GLUED)) return base;
  if (t.vocabulary.arabic && !and && !t.has(at, CONJUNCTION) && t.types[at] !== NUMBER) return base;
  const cardinal = readCardinal(t, at);
  if (!cardinal || cardinal.ordinal || cardinal.value >= 100 || cardinal.value % 1 !== 0) return base;
  const cents = currencyAfter(t, cardinal.next, codes);
  const { by: _, ...rest } = base.cardinal;
  if (cents?.code === 'cent')
    return { ...base, cardinal: rest, next: cents.next, value: tidy(base.value + cardinal.value / 100) };
  const literal = t.literal(at);
  // `$20 43` and, at the end of a text, `twenty dollars and 43`.
  const two = (literal?.digits === 2 && !and && literal.plain) || (and !== undefined && cardinal.next >= t.count);
  const last = cardinal.next >= t.count || t.types[cardinal.next] !== WORD;
  return !cents && two && last && !t.isSign(cardinal.next, PERCENT) && !t.isSign(cardinal.next, SLASH)
    ? { ...base, next: cardinal.next, value: tidy(base.value + cardinal.value / 100) }
    : base;
}
