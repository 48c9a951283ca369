import { tidy } from '../../numbers/cardinal.ts';
import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchAny, matchSpaced, pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { NUMBER, SIGN, WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import { durationAfter, measureAfter, percentAfter } from '../after.ts';
import { compoundDuration, compoundMeasure } from '../compound.ts';
import type { Quantity } from '../counted.ts';
import { belowZero, kindOf } from '../counted.ts';
import { currencyAfter, moneyOf, withCents } from '../currency.ts';
import type { UnitLanguage } from '../language.ts';
import { englishCompounds } from './compound.ts';
import { englishMoney } from './money.ts';

const HYPHEN = 0x2d;
const DEGREE = 0xb0;

/** How English counts. */
export const englishUnits: UnitLanguage = { money: englishMoney, number, counted, single };

/** The number at token `i`; `the third` is an ordinal, `a third of` and `third trimester` are none. */
function number(t: Tokens, i: number): Cardinal | undefined {
  const ordinal = readOrdinal(t, i);
  const cardinal = readCardinal(t, i);
  if (!ordinal || (cardinal !== undefined && cardinal.value < 1)) return cardinal;
  const phrase = t.match(i, KIND.implied);
  return phrase && phrase.next > ordinal.next ? cardinal : ordinal;
}

function counted(t: Tokens, base: Quantity, i: number): Quantity {
  const at = t.isSign(i, HYPHEN) && t.glued(i) && t.glued(i + 1) ? i + 1 : i;
  return (
    percentAfter(t, base, at) ??
    weight(t, base, at) ??
    money(t, base, at) ??
    duration(t, base, at) ??
    pieceOf(t, base, at) ??
    orderOf(t, base, at) ??
    letterDegree(t, base, at) ??
    measure(t, base, at) ??
    halfOne(t, base, at) ??
    belowZero(t, base)
  );
}

/** `two pounds of meat` are weighed. */
function weight(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const pound = t.match(at, KIND.unit);
  if (pound?.sense.code !== 'pound' || !t.text.startsWith('of ', t.starts[pound.next])) return undefined;
  return { ...base, next: pound.next, kind: 'measure', unit: 'pound' };
}

/** `75 dollars and 20 cents`, `75 USD million` */
function money(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const currency = currencyAfter(t, at);
  if (!currency) return undefined;
  const power = base.cardinal.scale === undefined ? matchSpaced(t, currency.next, KIND.scale) : undefined;
  if (power?.sense.code !== '') return moneyOf(t, base, currency, englishMoney);
  const value = tidy(base.value * power.sense.value);
  return { ...base, next: power.next, kind: 'money', unit: currency.code, value };
}

function duration(t: Tokens, base: Quantity, i: number): Quantity | undefined {
  const at = pass(t, i, KIND.filler);
  return t.match(at, KIND.duration) && durationFits(t, at, base)
    ? durationAfter(t, base, at, englishCompounds)
    : undefined;
}

function durationFits(t: Tokens, at: number, base: Quantity): boolean {
  if (t.ends[at]! - t.starts[at]! === 1) return t.glued(at);
  // `2 Second Street`: a plural or a hyphen is what counts, `second` alone is an ordinal.
  return !t.spells(at, 'second') || base.value === 1 || t.isSign(at - 1, HYPHEN) || base.value % 1 !== 0;
}

/** `half of a mile`, `two thirds of the hour`: the unit of the piece. */
function pieceOf(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const of = base.value % 1 === 0 ? undefined : t.match(at, KIND.of);
  return of ? ofUnit(base, lengthAt(t, pass(t, of.next, KIND.article))) : undefined;
}

/** `half a mile`, `half a dinar` */
function halfOne(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const article = base.value < 1 ? t.match(at, KIND.article) : undefined;
  return article ? ofUnit(base, lengthAt(t, article.next) ?? t.match(article.next, KIND.currency)) : undefined;
}

function lengthAt(t: Tokens, i: number): Match | undefined {
  return t.match(i, KIND.duration) ?? t.match(i, KIND.unit);
}

function ofUnit(base: Quantity, match: Match | undefined): Quantity | undefined {
  return match ? { ...base, next: match.next, kind: kindOf(match.sense), unit: match.sense.code } : undefined;
}

/** `thousands of years`, `tens of millions of dollars` */
function orderOf(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  const of = base.cardinal.exact === false ? t.match(at, KIND.of) : undefined;
  if (!of) return undefined;
  const years = ofUnit(base, t.match(of.next, KIND.duration));
  if (years) return years;
  const money = currencyAfter(t, of.next);
  return money ? { ...base, next: money.next, kind: 'money', unit: money.code } : undefined;
}

/** `20C`, `68F` */
function letterDegree(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  if (t.types[at] !== WORD || !t.glued(at) || t.types[at - 1] !== NUMBER) return undefined;
  const letter = t.written(at);
  if (letter !== 'C' && letter !== 'F') return undefined;
  return { ...base, next: at + 1, kind: 'measure', unit: letter === 'C' ? 'degree-celsius' : 'degree-fahrenheit' };
}

/** `20 kilometres`, `thousands of kilometres` */
function measure(t: Tokens, base: Quantity, i: number): Quantity | undefined {
  const at = base.cardinal.exact === false ? pass(t, i, KIND.of) : i;
  const unit = t.match(at, KIND.unit);
  return unit && unitFits(t, at, unit.next) && !(isMark(t, base.start - 1) && isMark(t, at))
    ? measureAfter(t, base, at, englishCompounds)
    : undefined;
}

/** A mark that may be a quotation mark: `‘3’` is no length. */
function isMark(t: Tokens, at: number): boolean {
  return at >= 0 && t.types[at] === SIGN && /^['"‘’“”]$/.test(t.written(at));
}

function unitFits(t: Tokens, at: number, next: number): boolean {
  if (next > at + 1) return true;
  if (t.types[at] !== SIGN) return t.glued(at) || !t.vocabulary.list('glued-units').has(t.written(at));
  if (!t.glued(at)) return false;
  // `5'` and `5"` are feet and inches, `'5'tis` is none.
  return t.ids[at] === DEGREE || (t.types[at - 1] === NUMBER && (t.types[at + 1] !== WORD || !t.glued(at + 1)));
}

const UNITS = [KIND.duration, KIND.unit, KIND.currency];

/** `a year`, `an hour and a half`: one of a unit, which the other language need not say. */
function single(t: Tokens, i: number): Quantity | undefined {
  const article = t.match(i, KIND.article);
  if (!article) return undefined;
  // `a full year`
  const whole = t.isListed(article.next, 'whole-words') ? article.next + 1 : article.next;
  const match = matchAny(t, whole, UNITS);
  if (!match || !namesUnit(t, whole)) return undefined;
  const { sense, next } = match;
  const kind = kindOf(sense);
  // `a dime` is a coin, `a dime novel` is none.
  if (kind === 'money' && sense.value !== 1 && t.types[next] === WORD) return undefined;
  const { value } = sense;
  const base: Quantity = { start: i, next, cardinal: { next, value, by: 'implied' }, kind, unit: sense.code, value };
  if (kind === 'money') return withCents(t, base, englishMoney);
  return kind === 'duration' ? compoundDuration(t, base, englishCompounds) : compoundMeasure(t, base, englishCompounds);
}

/** `a second`, `a cup`, `a foot` and single letters are mostly something else; a sign is a mark: `a "hard look"`. */
function namesUnit(t: Tokens, i: number): boolean {
  const word = t.written(i);
  if (word.length === 1) return false;
  return !t.vocabulary.list('no-singles').has(word.toLowerCase());
}
