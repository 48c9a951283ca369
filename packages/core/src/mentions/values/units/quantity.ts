import { nounFirst } from '../dates/counted-dates.ts';
import type { Cardinal } from '../numbers/cardinal.ts';
import { tidy } from '../numbers/cardinal.ts';
import { readCardinal, readOrdinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, SIGN, SPACED, WORD } from '../tokens/tokens.ts';
import { compoundDuration, compoundMeasure } from './compound.ts';
import type { Quantity } from './counted.ts';
import { belowZero, dualUnit, durationFits, unitFits, withRate } from './counted.ts';
import { currencyAfter, currencyBefore, withCents } from './currency.ts';

const HYPHEN = 0x2d;
const PERCENT = 0x25;

/** Reads a number with the currency before it or the percent sign, currency, unit or length of time after it. */
export function readQuantity(t: Tokens, i: number, codes: ReadonlySet<string>): Quantity | undefined {
  if (t.isSign(i, PERCENT) && t.glued(i + 1) && !t.glued(i)) {
    const cardinal = readCardinal(t, i + 1);
    if (cardinal) return { start: i, next: cardinal.next, cardinal, kind: 'percentage', value: cardinal.value };
  }
  const sign = currencyBefore(t, i, codes);
  if (sign) {
    const cardinal = readCardinal(t, sign.next, true);
    if (!cardinal || cardinal.ordinal) return undefined;
    return withCents(
      t,
      { start: i, next: cardinal.next, cardinal, kind: 'money', unit: sign.code, value: cardinal.value },
      codes,
    );
  }
  const noun = t.vocabulary.arabic ? nounFirst(t, i) : undefined;
  if (noun) {
    const cardinal: Cardinal = { next: noun.next, value: noun.value };
    return { start: i, next: noun.next, cardinal, kind: 'duration', unit: noun.unit, value: noun.value };
  }
  const dual = dualUnit(t, i);
  if (dual) return dual.kind === 'duration' ? compoundDuration(t, dual) : compoundMeasure(t, belowZero(t, dual));
  const ordinal = readOrdinal(t, i);
  const phrase = ordinal && !t.vocabulary.arabic ? t.match(i, KIND.implied) : undefined;
  const whole = phrase !== undefined && phrase.next > ordinal!.next;
  const cardinal = ordinal && !whole && !preferFraction(t, i) ? ordinal : readCardinal(t, i);
  if (!cardinal) return articleUnit(t, i);
  const base: Quantity = {
    start: i,
    next: parenthesised(t, i, cardinal),
    cardinal,
    kind: 'number',
    value: cardinal.value,
  };
  if (cardinal.ordinal) return base;
  return withUnit(t, base, codes);
}

/** `a third of` and `one fifth` are fractions, `the third` is an ordinal. */
function preferFraction(t: Tokens, i: number): boolean {
  const cardinal = t.vocabulary.arabic ? undefined : readCardinal(t, i);
  return cardinal !== undefined && cardinal.value < 1;
}

/** Steps over the same number said again in parentheses: `60 (sixty)`, `(ستين) 60`; the brackets around a lone number too. */
function parenthesised(t: Tokens, i: number, cardinal: Cardinal): number {
  const at = cardinal.next;
  if (t.isSign(at, 0x28) && t.gaps[at] !== 2) {
    const again = readCardinal(t, at + 1);
    if (again && again.value === cardinal.value && t.isSign(again.next, 0x29)) return again.next + 1;
  }
  if (t.isSign(at, 0x29) && i > 0 && t.isSign(i - 1, 0x28)) {
    const again = t.gaps[at + 1] === SPACED ? readCardinal(t, at + 1) : undefined;
    if (again && again.value === cardinal.value) return again.next;
  }
  return at;
}

function withUnit(t: Tokens, base: Quantity, codes: ReadonlySet<string>): Quantity {
  let at = base.next;
  if (t.gaps[at] === 2) return base;
  // `(60) يوما`: the closing bracket of the number is stepped over to its unit.
  if (t.isSign(at, 0x29) && base.start > 0 && t.isSign(base.start - 1, 0x28) && t.gaps[at + 1] === SPACED) at += 1;
  const english = !t.vocabulary.arabic;
  const hyphen = t.isSign(at, HYPHEN) && t.glued(at) && t.glued(at + 1);
  if (hyphen && english) at += 1;
  const percent = t.isSign(at, PERCENT) ? { next: at + 1 } : t.match(at, KIND.percent);
  if (percent) return { ...base, next: percent.next, kind: 'percentage' };
  // `two pounds of meat` are weighed.
  if (english) {
    const weight = t.match(at, KIND.unit);
    if (weight?.sense.code === 'pound' && t.text.startsWith('of ', t.starts[weight.next]))
      return { ...base, next: weight.next, kind: 'measure', unit: 'pound' };
  }
  const money = currencyAfter(t, at, codes);
  // `75 USD million`
  const late =
    money && base.cardinal.scale === undefined && t.gaps[money.next] === SPACED
      ? t.match(money.next, KIND.scale)
      : undefined;
  if (money && late?.sense.code === '' && english)
    return { ...base, next: late.next, kind: 'money', unit: money.code, value: tidy(base.value * late.sense.value) };
  if (money)
    return withCents(
      t,
      { ...base, next: money.next, kind: 'money', unit: money.code, value: tidy(base.value * money.times) },
      codes,
    );
  const filler = t.match(at, KIND.filler);
  const timed = filler ? filler.next : at;
  const duration = t.match(timed, KIND.duration);
  if (duration && duration.sense.value === 1 && durationFits(t, timed, base)) {
    // `-29 عاماً-` stands between dashes: no time is negative.
    return compoundDuration(t, {
      ...base,
      value: Math.abs(base.value),
      next: closing(t, base, duration.next),
      kind: 'duration',
      unit: duration.sense.code,
    });
  }
  const of = english ? t.match(at, KIND.of) : undefined;
  const start = of && base.cardinal.exact === false ? of.next : at;
  if (of && base.value % 1 !== 0) {
    const piece =
      t.match(t.match(of.next, KIND.article)?.next ?? of.next, KIND.duration) ??
      t.match(t.match(of.next, KIND.article)?.next ?? of.next, KIND.unit);
    if (piece)
      return {
        ...base,
        next: piece.next,
        kind: piece.sense.kind === 'duration' ? 'duration' : 'measure',
        unit: piece.sense.code,
      };
  }
  if (start !== at) {
    const vague = t.match(start, KIND.duration);
    if (vague) return { ...base, next: vague.next, kind: 'duration', unit: vague.sense.code };
    const cash = currencyAfter(t, start, codes);
    if (cash) return { ...base, next: cash.next, kind: 'money', unit: cash.code };
  }
  // `20C`
  if (
    english &&
    t.types[at] === WORD &&
    t.glued(at) &&
    /^[CF]$/.test(t.text.slice(t.starts[at], t.ends[at])) &&
    t.types[at - 1] === NUMBER
  )
    return {
      ...base,
      next: at + 1,
      kind: 'measure',
      unit: t.text[t.starts[at]!] === 'C' ? 'degree-celsius' : 'degree-fahrenheit',
    };
  const unit = t.match(start, KIND.unit);
  if (unit && unit.sense.value === 1 && unitFits(t, start, unit.next)) {
    const whole: Quantity = { ...base, next: closing(t, base, unit.next), kind: 'measure', unit: unit.sense.code };
    return compoundMeasure(t, belowZero(t, withRate(t, whole)));
  }
  const article = english && base.value < 1 ? t.match(at, KIND.article) : undefined;
  if (article) {
    const half = t.match(article.next, KIND.duration) ?? t.match(article.next, KIND.unit);
    if (half)
      return {
        ...base,
        next: half.next,
        kind: half.sense.kind === 'duration' ? 'duration' : 'measure',
        unit: half.sense.code,
      };
  }
  return belowZero(t, base);
}

function closing(_t: Tokens, base: Quantity, next: number): number {
  return Math.max(base.next, next);
}

/** `a year`, `an hour and a half`, and `لمدة شهر`, `قبل عام`: one of a unit, which the other language need not say. */
function articleUnit(t: Tokens, i: number): Quantity | undefined {
  const article = t.match(i, KIND.article);
  let start = i;
  if (!t.vocabulary.arabic) {
    if (!article) return undefined;
    start = article.next;
  }
  const match = t.match(start, KIND.duration) ?? t.match(start, KIND.unit) ?? t.match(start, KIND.currency);
  if (!match || match.sense.value === 2) return undefined;
  if (t.vocabulary.arabic) {
    if (t.has(start, ARTICLE)) return undefined;
    const joined = t.match(match.next, KIND.and)?.next ?? match.next;
    const half = t.match(joined, KIND.half) !== undefined && (joined > match.next || t.has(joined, CONJUNCTION));
    // Alone in its text (a table cell) a unit is one of it.
    const alone = i === 0 && t.count === match.next && match.sense.kind !== 'currency';
    if (!half && !alone && !ledDuration(t, start, match.next, match.sense.kind)) return undefined;
  } else {
    const word = t.text.slice(t.starts[start], t.ends[start]);
    if (
      /^(?:second|m|h|g|l|t|in|degree|min|cup|foot|stone)$/i.test(word) ||
      (word.length === 1 && t.types[start] !== SIGN)
    )
      return undefined;
    if (match.sense.kind === 'currency' && match.sense.code.includes('/') && t.types[match.next] === WORD)
      return undefined;
  }
  const code = match.sense.code.split('/');
  const value = code[1] === undefined ? 1 : Number(code[1]);
  const cardinal: Cardinal = { next: match.next, value, by: 'implied' };
  const kind = match.sense.kind === 'unit' ? 'measure' : match.sense.kind === 'currency' ? 'money' : 'duration';
  const base: Quantity = { start: i, next: match.next, cardinal, kind, unit: code[0]!, value };
  if (kind === 'duration') return compoundDuration(t, base);
  return kind === 'money' ? withCents(t, base, new Set()) : compoundMeasure(t, base);
}

/** `لمدة شهر`, `قبل عام`: a lone singular is one of its unit after these, unless a number makes it a date (`قبل عام 2018`). */
function ledDuration(t: Tokens, i: number, next: number, kind: string): boolean {
  if (kind !== 'duration' || t.types[i - 1] !== WORD || t.types[next] === NUMBER || readOrdinal(t, next)) return false;
  if (t.gaps[next] === SPACED && (t.match(next, KIND.month) || t.match(next, KIND.weekday) || readCardinal(t, next)))
    return false;
  return /^(?:لمدة|ولمدة|قبل|منذ|بعد|خلال|طيلة|طوال)$/.test(t.text.slice(t.starts[i - 1], t.ends[i - 1]));
}
