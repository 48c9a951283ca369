import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchAny, pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, WORD } from '../../tokens/tokens.ts';
import { durationAfter, measureAfter, percentAfter } from '../after.ts';
import { compoundDuration, compoundMeasure } from '../compound.ts';
import type { Quantity } from '../counted.ts';
import { belowZero, kindOf } from '../counted.ts';
import { currencyAfter, moneyOf, withCents } from '../currency.ts';
import type { UnitLanguage } from '../language.ts';
import { arabicCompounds, exceptPart, isExcept } from './compound.ts';
import { dualUnit } from './duals.ts';
import { arabicMoney } from './money.ts';
import { nounFirst } from './noun-first.ts';

const DOT = 0x2e;

/** How Arabic counts. */
export const arabicUnits: UnitLanguage = {
  money: arabicMoney,
  without,
  number: (t, i) => readOrdinal(t, i) ?? readCardinal(t, i),
  counted,
  single,
};

/** `الأيام الثلاثة`, `شهرين ونصف`, `درجتان تحت الصفر` */
function without(t: Tokens, i: number): Quantity | undefined {
  const one = oneOf(t, i);
  if (one) return one;
  const noun = nounFirst(t, i);
  if (noun) {
    const { next, value, unit } = noun;
    return { start: i, next, cardinal: { next, value }, kind: 'duration', unit, value };
  }
  const dual = dualUnit(t, i);
  if (!dual) return undefined;
  return dual.kind === 'duration'
    ? compoundDuration(t, dual, arabicCompounds)
    : compoundMeasure(t, belowZero(t, dual), arabicCompounds);
}

/** `أسبوع واحد`, `دونم واحد`: one of a unit, said. */
function oneOf(t: Tokens, i: number): Quantity | undefined {
  const match = t.has(i, ARTICLE) ? undefined : matchAny(t, i, UNITS);
  if (match?.sense.value !== 1 || !t.spaced(match.next) || t.flags[match.next] !== 0) return undefined;
  if (!/^واحد[ةا]?$/.test(t.written(match.next).replace(/[\u064b-\u0652]/g, ''))) return undefined;
  const kind = kindOf(match.sense);
  const { code } = match.sense;
  const next = match.next + 1;
  return { start: i, next, cardinal: { next, value: 1, by: 'implied' }, kind, unit: code, value: 1 };
}

function counted(t: Tokens, base: Quantity, at: number): Quantity {
  return (
    percentAfter(t, base, at) ??
    money(t, base, at) ??
    duration(t, base, at) ??
    measure(t, base, at) ??
    belowZero(t, base)
  );
}

function money(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const currency = currencyAfter(t, at);
  if (!currency) return undefined;
  const whole = moneyOf(t, base, currency, arabicMoney);
  const except = exceptPart(t, whole);
  return except ? { ...whole, value: whole.value - except.value, next: except.next } : whole;
}

function duration(t: Tokens, base: Quantity, i: number): Quantity | undefined {
  const at = pass(t, i, KIND.filler);
  const fits = t.unjoined(at) && (!t.has(at, ARTICLE) || base.cardinal.exact === false || base.value < 1);
  return fits ? durationAfter(t, base, at, arabicCompounds) : undefined;
}

function measure(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const unit = t.match(at, KIND.unit);
  return unit && unitFits(t, at, unit.next) ? measureAfter(t, base, at, arabicCompounds) : undefined;
}

function unitFits(t: Tokens, at: number, next: number): boolean {
  if (t.written(at) !== 'م') return t.unjoined(at);
  // `200 م` is metres, `2018 م` a year of the common era.
  return t.types[at - 1] === NUMBER && !t.isSign(next, DOT);
}

const UNITS = [KIND.duration, KIND.unit, KIND.currency];

/** `لمدة شهر`, `ساعة ونصف`, `سنة وستة أشهر`: a singular is one where something says so, or alone in its text. */
function single(t: Tokens, i: number): Quantity | undefined {
  const match = matchAny(t, i, UNITS);
  if (!match || match.sense.value === 2 || t.has(i, ARTICLE)) return undefined;
  const { sense, next } = match;
  const kind = kindOf(sense);
  const joined = pass(t, next, KIND.and);
  const half = t.match(joined, KIND.half) !== undefined && (joined > next || t.has(joined, CONJUNCTION));
  const except = kind === 'duration' && isExcept(t, next) && t.match(next + 1, KIND.half) !== undefined;
  const alone = i === 0 && t.count === next && kind !== 'money';
  const value = sense.value;
  const base: Quantity = { start: i, next, cardinal: { next, value, by: 'implied' }, kind, unit: sense.code, value };
  const length = kind === 'duration' ? compoundDuration(t, base, arabicCompounds) : undefined;
  if (length !== undefined && length.unit !== base.unit) return length;
  const money = kind === 'money' ? withCents(t, base, arabicMoney) : undefined;
  // `دينار و500 فلس`
  const coins = money !== undefined && money.next > next;
  const isOne = kind === 'duration' && (isLed(t, i, next) || isWhole(t, i, next));
  if (!half && !except && !alone && !coins && !isOne) return undefined;
  if (money) return money;
  return length ?? compoundMeasure(t, base, arabicCompounds);
}

/** `سنة كاملة`, and `استمر شهرا`: in the case of how long something lasts. */
function isWhole(t: Tokens, i: number, next: number): boolean {
  if (t.flags[i] !== 0) return false;
  if (t.spaced(next) && t.isListed(next, 'whole-words')) return true;
  return t.vocabulary.list('lengths-alone').has(t.spelling(i)) && !t.isListed(i - 1, 'lengths-asked');
}

/** `لمدة شهر`, `قبل عام`, unless a number makes it a date: `قبل عام 2018`. */
function isLed(t: Tokens, i: number, next: number): boolean {
  if (t.types[i - 1] !== WORD || t.types[next] === NUMBER || readOrdinal(t, next)) return false;
  if (t.spaced(next) && (t.match(next, KIND.month) || t.match(next, KIND.weekday) || readCardinal(t, next)))
    return false;
  return t.vocabulary.list('length-leads').has(t.written(i - 1));
}
