import { tidy } from '../numbers/cardinal.ts';
import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CAPITALS, CONJUNCTION, NUMBER, SIGN, WORD } from '../tokens/tokens.ts';
import { coinOf } from './coins.ts';
import type { Quantity } from './counted.ts';
import type { MoneyLanguage } from './language.ts';

const HYPHEN = 0x2d;
const PERCENT = 0x25;
const SLASH = 0x2f;

/** A currency and the token behind it; `times` is what a coin or a thousand of it makes. */
export interface Currency {
  readonly code: string;
  readonly next: number;
  readonly times: number;
}

/** A sign or code before an amount: `$10`, `US$ 3`, `EUR 20`. */
export function currencyBefore(t: Tokens, i: number, language: MoneyLanguage): Currency | undefined {
  const start = t.isSign(i, HYPHEN) && t.glued(i + 1) ? i + 1 : i;
  const sign = t.match(start, KIND['currency-sign']) ?? language.symbol(t, start);
  if (sign) {
    const { next } = sign;
    const amount = t.types[next];
    if (amount === NUMBER || amount === SIGN || t.spaced(next)) {
      const lone = t.types[start] === WORD && next === start + 1;
      return t.broken(next) || (lone && (amount !== NUMBER || !isWritten(t, start)))
        ? undefined
        : { code: sign.sense.code, next, times: 1 };
    }
  }
  const code = t.types[start + 1] === NUMBER ? isoCode(t, start) : undefined;
  return code === undefined ? undefined : { code, next: start + 1, times: 1 };
}

/** An ISO code in capitals. */
function isoCode(t: Tokens, i: number): string | undefined {
  if (t.types[i] !== WORD || !t.has(i, CAPITALS) || t.ends[i]! - t.starts[i]! !== 3) return undefined;
  const code = t.written(i);
  return t.vocabulary.currencyCodes.has(code) ? code : undefined;
}

/** A word, sign or code behind an amount: `10 dollars`, `10 €`, `10 EUR`. */
export function currencyAfter(t: Tokens, i: number): Currency | undefined {
  const match = t.match(i, KIND.currency) ?? t.match(i, KIND['currency-sign']);
  if (match && match.sense.value !== 2) {
    if (t.has(i, CONJUNCTION) || (match.next === i + 1 && !isWritten(t, i))) return undefined;
    return { code: match.sense.code, next: match.next, times: match.sense.value };
  }
  const code = isoCode(t, i);
  if (code !== undefined) return { code, next: i + 1, times: 1 };
  return !t.glued(i + 1) && t.types[i] === WORD && t.written(i) === 'c'
    ? { code: 'cent', next: i + 1, times: 1 }
    : undefined;
}

/** Some words of a currency are other words when written otherwise; `won` is a verb behind a small number. */
function isWritten(t: Tokens, i: number): boolean {
  const word = t.written(i);
  const cases = t.vocabulary.list('currency-cases');
  if (!cases.has(word) && hasIgnoringCase(cases, word)) return false;
  // `all 12 won`
  return word !== 'won' || t.match(i - 1, KIND.scale) !== undefined || (t.literal(i - 1)?.value ?? 0) >= 100;
}

/** Returns a number of a currency that stands behind it, with its cents. */
export function moneyOf(t: Tokens, base: Quantity, currency: Currency, language: MoneyLanguage): Quantity {
  const { code, next, times } = currency;
  return withCents(t, { ...base, next, kind: 'money', unit: code, value: tidy(base.value * times) }, language);
}

function hasIgnoringCase(words: ReadonlySet<string>, word: string): boolean {
  const small = word.toLowerCase();
  for (const one of words) if (one.toLowerCase() === small) return true;
  return false;
}

/** `20 dollars and 43 cents`, `$20 43`, `twenty rupees 43`. */
export function withCents(t: Tokens, base: Quantity, language: MoneyLanguage): Quantity {
  if (coinOf(base.unit ?? '', '') !== undefined || base.value % 1 !== 0 || base.cardinal.scale !== undefined)
    return base;
  const at = language.cents(t, base.next);
  const cardinal = at < 0 ? undefined : readCardinal(t, at);
  if (!cardinal || cardinal.ordinal || cardinal.value >= 1000 || cardinal.value % 1 !== 0) return base;
  const { next } = cardinal;
  const cents = currencyAfter(t, next);
  const { by: _, ...rest } = base.cardinal;
  const coin = cents && coinOf(cents.code, base.unit ?? '');
  if (cents && coin !== undefined && cardinal.value * coin < 1)
    return { ...base, cardinal: rest, next: cents.next, value: tidy(base.value + cardinal.value * coin) };
  if (cardinal.value >= 100) return base;
  const value = tidy(base.value + cardinal.value / 100);
  // `$20 43` and, at the end of a text, `twenty dollars and 43`.
  const literal = t.literal(at);
  const and = t.match(base.next, KIND.and) !== undefined;
  const two = and ? next >= t.count : literal?.digits === 2 && literal.plain;
  const open = next < t.count && (t.types[next] === WORD || t.isSign(next, PERCENT) || t.isSign(next, SLASH));
  return !cents && two && !open ? { ...base, next, value } : base;
}
