import type { Bound } from '../../schema.ts';
import type { Cardinal } from '../tokens/cardinal.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Match } from '../tokens/vocabulary.ts';
import type { Quantity } from './counted.ts';

/** How a language joins two quantities that are one: `an hour and a half`, `7 feet 10 inches`. */
export interface CompoundLanguage {
  /** Whether token `i`, behind an `and` where there is one, goes on with the quantity before it. */
  joins(t: Tokens, i: number, and: boolean): boolean;
  /** A half or another fraction of the unit behind `base`: what it adds, and the token behind it. */
  half(t: Tokens, base: Quantity): { readonly value: number; readonly next: number } | undefined;
  /** A smaller unit in the dual, without a numeral. */
  dual?(t: Tokens, i: number): Quantity | undefined;
  /** A number without its unit: `1 hour thirty`. */
  bare?(t: Tokens, base: Quantity, cardinal: Cardinal): Quantity | undefined;
}

/** How a language writes money. */
export interface MoneyLanguage {
  /** A currency's words that may stand before the amount because they end in a sign: `E£`. */
  symbol(t: Tokens, i: number): Match | undefined;
  /** Where the cents behind an amount begin, `next` being the token behind it; -1 where there are none. */
  cents(t: Tokens, next: number): number;
}

/** How a language counts. */
export interface UnitLanguage {
  readonly money: MoneyLanguage;
  /** A number without a numeral, or behind its noun: `شهرين`, `الأيام الثلاثة`. */
  without?(t: Tokens, i: number): Quantity | undefined;
  /** The number at token `i`, an ordinal where it is one. */
  number(t: Tokens, i: number): Cardinal | undefined;
  /** The number with what stands behind it, from token `at` on. */
  counted(t: Tokens, base: Quantity, at: number): Quantity;
  /** One of a unit without a numeral: `a year`, `لمدة شهر`. */
  single(t: Tokens, i: number): Quantity | undefined;
}

/** How a language hedges and bounds its figures. */
export interface FigureLanguage {
  /** Steps over an article between a hedge and its figure. */
  pastArticle(t: Tokens, i: number): number;
  /** Steps over an article between a hedge and a date. */
  pastThe(t: Tokens, i: number): number;
  /** A stretch of time with the word that places it, too short for a date: `the last two hours`. */
  stretch?(t: Tokens, i: number): Quantity | undefined;
  /** A decade of a life as its first and last year: `in his seventies`, `سبعيني`. */
  ages(t: Tokens, i: number): { readonly low: Quantity; readonly high: Quantity } | undefined;
  /** Where the figure from `i` to `next` ends, its placing word included: `الساعات الثلاث الماضية`. */
  end(t: Tokens, i: number, low: Quantity, next: number): number;
  /** The hedge behind a figure. */
  hedgeAfter(t: Tokens, next: number): Match | undefined;
  /** A bound that stands apart from the figure between `i` and `next`. */
  boundApart(t: Tokens, i: number, next: number): Bound | undefined;
  /** Where a range's upper end begins behind token `i`, -1 for none; `opener` stood before the lower end. */
  upperEnd(t: Tokens, i: number, opener: 'between' | 'from' | undefined): number;
}
