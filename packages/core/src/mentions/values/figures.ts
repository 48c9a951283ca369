import type { Bound, ValueMention } from '../schema.ts';
import type { Cardinal } from './numerals.ts';
import { readCardinal, readOrdinal, tidy } from './numerals.ts';
import type { Tokens } from './tokens.ts';
import { ARTICLE, CAPITALS, CONJUNCTION, GLUED, NUMBER, PREPOSITION, SIGN, SPACED, WORD } from './tokens.ts';

/** A value read at a token, and the token to go on from. */
export interface Reading {
  readonly next: number;
  readonly mention: ValueMention;
}

/** A number with what is counted. */
export interface Quantity {
  readonly start: number;
  readonly next: number;
  readonly cardinal: Cardinal;
  readonly kind: 'number' | 'percentage' | 'money' | 'measure' | 'duration';
  readonly unit?: string;
  readonly value: number;
  readonly dual?: true;
}

const HYPHEN = 0x2d;
const PERCENT = 0x25;
const SLASH = 0x2f;

/** Reads a hedge, a figure or a range with its unit, and a hedge after it, at token `i`. */
export function readFigure(t: Tokens, i: number, codes: ReadonlySet<string>): Reading | undefined {
  let bound: Bound | undefined;
  let at = i;
  for (let k = 0; k < 2; k += 1) {
    const hedge = t.match(at, 'hedge');
    if (!hedge || (bound === 'about' && hedge.sense.code === 'about' && k > 1)) break;
    if (bound === undefined || bound === 'about') bound = hedge.sense.code as Bound;
    at = hedge.next;
    // `more than the 800`, `بأكثر من نسبة`
    if (!t.vocabulary.arabic && t.types[at] === WORD && t.text.slice(t.starts[at], t.ends[at]).toLowerCase() === 'the')
      at += 1;
  }
  if (bound !== undefined && t.gaps[at] === 2) return undefined;
  const found = readRange(t, at, codes) ?? readSingle(t, at, codes);
  if (!found) return undefined;
  let { next } = found;
  const after = t.gaps[next] === 2 ? undefined : t.match(next, 'hedge-after');
  if (after && (after.sense.code !== 'at-least' || bound === undefined)) {
    const plus = t.isSign(next, 0x2b);
    if (!plus || t.glued(next)) {
      bound ??= after.sense.code as Bound;
      next = after.next;
    }
  }
  const first = found.low;
  const { cardinal } = first;
  const start = t.starts[i]! + proclitic(t, i);
  const end = t.ends[next - 1]!;
  const upper = found.high?.value;
  const figure = {
    start,
    end,
    value: first.value,
    ...(upper === undefined ? {} : { upper }),
    ...(bound === undefined ? {} : { bound }),
    ...(cardinal.exact === false ? { exact: false } : {}),
    ...(cardinal.alternative === undefined ? {} : { alternative: cardinal.alternative }),
    ...by(first),
  };
  const { kind, unit } = found.high ?? first;
  const mention: ValueMention =
    kind === 'number'
      ? { kind, ...figure, ...(cardinal.ordinal ? { ordinal: true } : {}) }
      : kind === 'percentage'
        ? { kind, ...figure }
        : { kind, ...figure, unit: unit! };
  return { next, mention };
}

function by(quantity: Quantity): { by?: 'dual' | 'implied' } {
  if (quantity.cardinal.by === undefined) return {};
  return { by: quantity.cardinal.by };
}

/** `و` and `ف` written onto the first word belong to the sentence, not to the value; other proclitics stay. */
function proclitic(t: Tokens, i: number): number {
  return t.types[i] === WORD && t.has(i, CONJUNCTION) ? 1 : 0;
}

function readSingle(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
): { low: Quantity; high?: Quantity; next: number } | undefined {
  const low = readQuantity(t, i, codes);
  return low ? { low, next: low.next } : undefined;
}

/** `5-6`, `between 5 and 6`, `from 5 to 6`, `من 5 إلى 6`, `two or three`. */
function readRange(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
): { low: Quantity; high: Quantity; next: number } | undefined {
  const opener = t.match(i, 'between') ?? t.match(i, 'from');
  const between = opener?.sense.kind === 'between';
  const low = readQuantity(t, opener?.next ?? i, codes);
  if (!low || (low.cardinal.ordinal && !between) || (low.cardinal.by !== undefined && !low.cardinal.words))
    return undefined;
  let at = low.next;
  if (t.gaps[at] === 2 || at >= t.count) return undefined;
  if (t.isSign(at, HYPHEN) || t.isSign(at, 0x7e)) {
    // A hyphen joins a range when it stands alike on both sides; `-5` after a space may be its upper end.
    if (t.glued(at) && !t.glued(at + 1)) return undefined;
    at += 1;
  } else {
    const word = between
      ? t.match(at, 'and')
      : (t.match(at, 'to') ?? (low.cardinal.words ? t.match(at, 'or') : t.match(at, 'or')));
    if (word) at = word.next;
    else if (opener && t.vocabulary.arabic && t.types[at] === WORD && t.has(at, between ? CONJUNCTION : PREPOSITION))
      at += 0;
    else return undefined;
  }
  const hedge = t.match(at, 'hedge');
  if (hedge?.sense.code === 'about') at = hedge.next;
  const high = readQuantity(t, at, codes);
  if (!high || high.cardinal.ordinal !== low.cardinal.ordinal || high.cardinal.by === 'dual') return undefined;
  let lower = low.value;
  // `2 to 3 million`: the power counts for both ends.
  const scale = high.cardinal.scale;
  if (
    scale !== undefined &&
    low.cardinal.scale === undefined &&
    lower < 1000 &&
    lower * scale < high.value * 1.0001 &&
    lower !== 0
  )
    lower = tidy(lower * scale);
  if (low.kind !== 'number' && high.kind !== 'number' && (low.kind !== high.kind || low.unit !== high.unit))
    return undefined;
  if (lower >= high.value) return undefined;
  // `1950-53` is read with the dates; `1-0` and phone numbers are no ranges.
  if (t.isSign(high.next, HYPHEN) && t.glued(high.next) && t.types[high.next + 1] === NUMBER && t.glued(high.next + 1))
    return undefined;
  const withUnit = high.kind !== 'number' ? high : low.kind !== 'number' ? { ...low, value: high.value } : high;
  const typed: Quantity = { ...withUnit, value: high.value, next: high.next };
  return { low: { ...low, value: lower }, high: typed, next: high.next };
}

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
  const dual = dualUnit(t, i);
  if (dual) return dual;
  const ordinal = readOrdinal(t, i);
  const cardinal = ordinal && !preferFraction(t, i) ? ordinal : readCardinal(t, i);
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
  const percent = t.isSign(at, PERCENT) ? { next: at + 1 } : t.match(at, 'percent');
  if (percent) return { ...base, next: percent.next, kind: 'percentage' };
  const money = currencyAfter(t, at, codes);
  if (money)
    return withCents(
      t,
      { ...base, next: money.next, kind: 'money', unit: money.code, value: tidy(base.value * money.times) },
      codes,
    );
  const filler = t.match(at, 'filler');
  const timed = filler ? filler.next : at;
  const duration = t.match(timed, 'duration');
  if (duration && duration.sense.value === 1 && durationFits(t, timed, base)) {
    return compoundDuration(t, {
      ...base,
      next: closing(t, base, duration.next),
      kind: 'duration',
      unit: duration.sense.code,
    });
  }
  const of = english ? t.match(at, 'of') : undefined;
  const start = of && base.cardinal.exact === false ? of.next : at;
  if (of && base.value % 1 !== 0) {
    const piece =
      t.match(t.match(of.next, 'article')?.next ?? of.next, 'duration') ??
      t.match(t.match(of.next, 'article')?.next ?? of.next, 'unit');
    if (piece)
      return {
        ...base,
        next: piece.next,
        kind: piece.sense.kind === 'duration' ? 'duration' : 'measure',
        unit: piece.sense.code,
      };
  }
  if (start !== at) {
    const vague = t.match(start, 'duration');
    if (vague) return { ...base, next: vague.next, kind: 'duration', unit: vague.sense.code };
    const cash = currencyAfter(t, start, codes);
    if (cash) return { ...base, next: cash.next, kind: 'money', unit: cash.code };
  }
  const unit = t.match(start, 'unit');
  if (unit && unit.sense.value === 1 && unitFits(t, start, unit.next)) {
    const whole: Quantity = { ...base, next: closing(t, base, unit.next), kind: 'measure', unit: unit.sense.code };
    return compoundMeasure(t, belowZero(t, withRate(t, whole)));
  }
  const article = english && base.value < 1 ? t.match(at, 'article') : undefined;
  if (article) {
    const half = t.match(article.next, 'duration') ?? t.match(article.next, 'unit');
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

/** `800 كيلومتر في الساعة`, `60 miles an hour`. */
function withRate(t: Tokens, base: Quantity): Quantity {
  const rate = t.gaps[base.next] === 2 ? undefined : t.match(base.next, 'rate');
  if (!rate || (base.unit !== 'kilometer' && base.unit !== 'mile')) return base;
  return { ...base, next: rate.next, unit: `${base.unit}-per-hour` };
}

function closing(_t: Tokens, base: Quantity, next: number): number {
  return Math.max(base.next, next);
}

function durationFits(t: Tokens, at: number, base: Quantity): boolean {
  if (!t.vocabulary.arabic) {
    const word = t.text.slice(t.starts[at], t.ends[at]);
    if (word === 'h' || word.length === 1) return t.glued(at);
    // `2 Second Street`, `one May` and the like: a plural or a hyphen is what counts, `second` alone is an ordinal.
    return word.toLowerCase() !== 'second' || base.value === 1 || t.isSign(at - 1, HYPHEN) || base.value % 1 !== 0;
  }
  return (
    (t.flags[at]! & (CONJUNCTION | PREPOSITION)) === 0 &&
    (!t.has(at, ARTICLE) || base.cardinal.exact === false || base.value < 1)
  );
}

function unitFits(t: Tokens, at: number, next: number): boolean {
  if (t.vocabulary.arabic) {
    // `200 م` is metres, `2018 م` a year of the common era.
    if (t.ends[at]! - t.starts[at]! === 1 && t.text[t.starts[at]!] === 'م')
      return t.types[at - 1] === NUMBER && !t.isSign(next, 0x2e);
    return (t.flags[at]! & (CONJUNCTION | PREPOSITION)) === 0;
  }
  if (next > at + 1) return true;
  const word = t.text.slice(t.starts[at], t.ends[at]);
  if (t.types[at] === SIGN)
    return (
      t.glued(at) &&
      (t.ids[at] === 0xb0 || (t.types[at - 1] === NUMBER && (t.types[at + 1] !== WORD || !t.glued(at + 1))))
    );
  if (/^(?:in|m|h|t|l|g|yd)$/i.test(word))
    return t.glued(at) || (word !== 'in' && word !== 'm' && word !== 'h' && word !== 't');
  return true;
}

function belowZero(t: Tokens, base: Quantity): Quantity {
  const below = t.match(base.next, 'below-zero');
  if (!below || base.value <= 0) return base;
  return { ...base, next: below.next, value: -base.value, kind: 'measure', unit: base.unit ?? 'degree' };
}

/** Arabic says two of a unit by the form alone: `شهرين`, `دولاران`, `لترين`. */
function dualUnit(t: Tokens, i: number): Quantity | undefined {
  if (!t.vocabulary.arabic || t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  for (const kind of ['duration', 'unit', 'currency'] as const) {
    const match = t.match(i, kind);
    if (match?.sense.value !== 2) continue;
    // `المقاولين العامين` are general contractors, not two years.
    if (
      t.has(i, ARTICLE) &&
      /^عام/.test(t.vocabulary.word(t.ids[i]!)) &&
      !t.match(match.next, 'relative') &&
      !t.match(i - 1, 'on')
    )
      continue;
    const cardinal: Cardinal = { next: match.next, value: 2 };
    const base: Quantity = {
      start: i,
      next: match.next,
      cardinal,
      kind: kind === 'unit' ? 'measure' : kind === 'currency' ? 'money' : kind,
      unit: match.sense.code,
      value: 2,
    };
    return kind === 'duration' ? compoundDuration(t, base) : belowZero(t, base);
  }
  return undefined;
}

/** `a year`, `an hour and a half`, and `لمدة شهر`, `قبل عام`: one of a unit, which the other language need not say. */
function articleUnit(t: Tokens, i: number): Quantity | undefined {
  const article = t.match(i, 'article');
  let start = i;
  if (!t.vocabulary.arabic) {
    if (!article) return undefined;
    start = article.next;
  }
  const match = t.match(start, 'duration') ?? t.match(start, 'unit') ?? t.match(start, 'currency');
  if (!match || match.sense.value === 2) return undefined;
  if (t.vocabulary.arabic) {
    if (!t.match(match.next, 'half') && !(t.match(match.next, 'and') && t.match(match.next + 1, 'half')))
      return undefined;
    if (t.has(start, ARTICLE)) return undefined;
    const joined = t.match(match.next, 'and')?.next ?? match.next;
    if (joined === match.next && !t.has(joined, CONJUNCTION)) return undefined;
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

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** `an hour and a half`, `2 years 3 months`, `ساعتين ونصف`, `1 hour thirty`: one length of time, in the smallest unit named. */
function compoundDuration(t: Tokens, base: Quantity): Quantity {
  const half = halfAfter(t, base);
  if (half) return half;
  let at = base.next;
  if (t.gaps[at] !== SPACED && !t.isSign(at, 0x2c)) return base;
  if (t.isSign(at, 0x2c)) at += 1;
  const and = t.match(at, 'and');
  const joined = and !== undefined || t.has(at, CONJUNCTION);
  if (and) at = and.next;
  if (t.vocabulary.arabic && !joined) return base;
  const dual = dualUnit(t, at);
  const cardinal = dual ? dual.cardinal : readCardinal(t, at);
  if (!cardinal || cardinal.ordinal || cardinal.exact === false) return base;
  const duration = dual ? undefined : t.match(cardinal.next, 'duration');
  const unit = dual?.kind === 'duration' ? dual.unit : duration?.sense.value === 1 ? duration.sense.code : undefined;
  const next = dual?.next ?? duration?.next ?? cardinal.next;
  if (unit === undefined) {
    // `1 hour thirty`: minutes without saying so.
    if (
      base.unit !== 'hour' ||
      t.vocabulary.arabic ||
      cardinal.value >= 60 ||
      !cardinal.words ||
      t.types[next] === WORD
    )
      return base;
    return { ...base, next, unit: 'minute', value: base.value * 60 + cardinal.value };
  }
  const table = SECONDS[base.unit!] !== undefined && SECONDS[unit] !== undefined ? SECONDS : MONTHS;
  const [big, small] = [table[base.unit!], table[unit]];
  if (big === undefined || small === undefined || small >= big) {
    const bigSeconds = inSeconds(base.unit!);
    const smallSeconds = inSeconds(unit);
    if (smallSeconds >= bigSeconds) return base;
    return compoundDuration(t, {
      ...base,
      next,
      unit,
      value: tidy((base.value * bigSeconds) / smallSeconds + cardinal.value),
    });
  }
  return compoundDuration(t, { ...base, next, unit, value: tidy((base.value * big) / small + cardinal.value) });
}

function inSeconds(unit: string): number {
  return SECONDS[unit] ?? (MONTHS[unit] ?? 0) * 2629746;
}

/** `two years and a half`, `ساعة ونصف`. */
function halfAfter(t: Tokens, base: Quantity): Quantity | undefined {
  const and = t.match(base.next, 'and');
  const at = and?.next ?? base.next;
  if (!and && !(t.vocabulary.arabic && t.has(at, CONJUNCTION))) return undefined;
  const half = t.match(at, 'half');
  if (!half || base.value % 1 !== 0) return undefined;
  // `an hour and half of the people`
  if (half.next < t.count && t.gaps[half.next] === SPACED && t.match(half.next, 'of') && !t.vocabulary.arabic)
    return undefined;
  const again = t.vocabulary.arabic ? t.match(half.next, 'duration') : undefined;
  const same = again && again.sense.code === base.unit ? again.next : half.next;
  const { by: _, ...cardinal } = base.cardinal;
  return { ...base, cardinal, next: same, value: tidy(base.value + half.sense.value) };
}

const LENGTHS: Readonly<Record<string, number>> = {
  kilometer: 1000,
  meter: 1,
  centimeter: 0.01,
  millimeter: 0.001,
  mile: 1609.344,
  yard: 0.9144,
  foot: 0.3048,
  inch: 0.0254,
  kilogram: 1000,
  gram: 1,
  tonne: 1e6,
  pound: 453.59237,
  ounce: 28.349523125,
  stone: 6350.29,
};
const MASS = new Set(['kilogram', 'gram', 'tonne', 'pound', 'ounce', 'stone']);

/** `7 feet 10 inches`, `متر و20 سنتيمترا`: one length in the smaller unit. */
function compoundMeasure(t: Tokens, base: Quantity): Quantity {
  const half = halfAfter(t, base);
  if (half) return half;
  let at = base.next;
  if (t.gaps[at] === 2) return base;
  if (t.isSign(at, 0x2c)) at += 1;
  const and = t.match(at, 'and');
  if (and) at = and.next;
  if (t.types[at] !== NUMBER && t.types[at] !== WORD) return base;
  if (t.vocabulary.arabic && !and && !t.has(at, CONJUNCTION)) return base;
  const cardinal = readCardinal(t, at);
  const unit = cardinal && !cardinal.ordinal ? t.match(cardinal.next, 'unit') : undefined;
  if (!cardinal || !unit || unit.sense.value !== 1) return base;
  const [big, small] = [LENGTHS[base.unit!], LENGTHS[unit.sense.code]];
  if (big === undefined || small === undefined || small >= big || MASS.has(base.unit!) !== MASS.has(unit.sense.code))
    return base;
  return compoundMeasure(t, {
    ...base,
    next: unit.next,
    unit: unit.sense.code,
    value: tidy((base.value * big) / small + cardinal.value),
  });
}

/** A sign or code before an amount: `$10`, `US$ 3`, `EUR 20`. */
function currencyBefore(t: Tokens, i: number, codes: ReadonlySet<string>): { code: string; next: number } | undefined {
  const start = t.isSign(i, HYPHEN) && t.glued(i + 1) ? i + 1 : i;
  const sign =
    t.match(start, 'currency-sign') ??
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
  const match = t.match(i, 'currency');
  // Words such as `dollar` do not stand before their amount; symbols such as `E£` do.
  return match && t.types[match.next - 1] === SIGN ? match : undefined;
}

function currencyAfter(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
): { code: string; next: number; times: number } | undefined {
  const match = t.match(i, 'currency') ?? t.match(i, 'currency-sign');
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
    const [code, times] = match.sense.code.split('/');
    return { code: code!, next: match.next, times: times === undefined ? 1 : Number(times) };
  }
  if (t.types[i] === WORD && t.has(i, CAPITALS) && t.ends[i]! - t.starts[i]! === 3) {
    const code = t.text.slice(t.starts[i], t.ends[i]);
    if (codes.has(code)) return { code, next: i + 1, times: 1 };
  }
  if (t.types[i] === WORD && !t.glued(i + 1) && /^[cC]$/.test(t.text.slice(t.starts[i], t.ends[i])))
    return { code: 'cent', next: i + 1, times: 1 };
  return undefined;
}

/** `20 dollars and 43 cents`, `$20 43`, `twenty rupees 43`. */
function withCents(t: Tokens, base: Quantity, codes: ReadonlySet<string>): Quantity {
  if (base.unit === 'cent' || base.value % 1 !== 0 || base.cardinal.scale !== undefined) return base;
  let at = base.next;
  const and = t.match(at, 'and');
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
  const two = literal?.digits === 2 && !and && literal.plain;
  const last = cardinal.next >= t.count || t.types[cardinal.next] !== WORD;
  return !cents && two && last && !t.isSign(cardinal.next, PERCENT) && !t.isSign(cardinal.next, SLASH)
    ? { ...base, next: cardinal.next, value: tidy(base.value + cardinal.value / 100) }
    : base;
}
