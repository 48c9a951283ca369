/**
 * What words and phrases can stand for, each with its bit in masks; the comments say what `value` and `code` of such a
 * sense mean. Numbers instead of names, as texts are asked for them at every word.
 */
export const KIND = {
  // 1–9, 10–19, 20–90, 100–900, and the powers that multiply what stands before them.
  ones: 0,
  teen: 1,
  tens: 2,
  hundreds: 3,
  scale: 4,
  // A power in the Arabic dual: two of them.
  'scale-dual': 5,
  // `عشر` after 1–9: the teens.
  ten: 6,
  // A power in the plural with nothing counted: `thousands`, `dozens`, `آلاف`.
  vague: 7,
  dozen: 8,
  ordinal: 9,
  fraction: 10,
  percent: 11,
  // Words that make a value weak evidence (`both`, `couple`, `single`); `several` only counts a power.
  implied: 12,
  // `code` is the ISO 4217 code or the bare word; `value` is 2 when the form is a dual.
  currency: 13,
  'currency-sign': 14,
  // `code` is the unit; `value` is 2 when the form is a dual.
  unit: 15,
  duration: 16,
  // What makes a speed of a length: `per hour`, `في الساعة`.
  rate: 17,
  // `code` is a bound of the schema.
  hedge: 18,
  'hedge-after': 19,
  and: 20,
  or: 21,
  to: 22,
  from: 23,
  between: 24,
  minus: 25,
  point: 26,
  // A fraction added to what stands before it: `and a half`.
  half: 27,
  article: 28,
  filler: 29,
  month: 30,
  'hijri-month': 31,
  'persian-month': 32,
  weekday: 33,
  // The words for a day, a month and so on that stand before a date's part.
  'day-word': 34,
  'month-word': 35,
  'year-word': 36,
  'week-word': 37,
  'century-word': 38,
  'decade-word': 39,
  'quarter-word': 40,
  // `sixties`: `value` is 60.
  decade: 41,
  era: 42,
  // `last`, `this`, `next`: `value` is the shift.
  relative: 43,
  'relative-day': 44,
  // What counts from the report's date: `ago`, `from now`, `قبل`; `value` is the direction.
  ago: 45,
  // `code` is the rule by which it falls.
  holiday: 46,
  // `code` is the season's of ISO 8601-2: 21 (spring) to 24 (winter).
  season: 47,
  // `morning`, `night`: what goes on a day; `value` is its hour.
  'day-part': 48,
  weekend: 49,
  // `EOM`, `end of year`: `code` is `end of month` and the like.
  edge: 50,
  part: 51,
  of: 52,
  on: 53,
  clock: 54,
  meridiem: 55,
  noon: 56,
  zone: 57,
  'below-zero': 58,
  // An Arabic noun in the dual: two of it, without a numeral.
  dual: 59,
  // Words that only look like one with a proclitic (`كمية`, `باب`).
  stop: 60,
  // What an amount is for or in: `a day`, `per tonne`, `يوميا`; `code` is the unit.
  per: 61,
  // How often by a word alone: `weekly`, `شهريا`; `code` is the unit.
  often: 62,
} as const;

export type Kind = keyof typeof KIND;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KIND, name);
}

/** The bits of some kinds, to ask for any of them at once. */
export interface KindMask {
  readonly low: number;
  readonly high: number;
}

export function kindMask(kinds: string | readonly Kind[]): KindMask {
  let [low, high] = [0, 0];
  for (const kind of typeof kinds === 'string' ? (kinds.split(' ') as Kind[]) : kinds) {
    const bit = KIND[kind];
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return { low, high };
}

/** Kinds that begin a figure or a date by themselves. */
const VALUES = kindMask(
  'ones teen tens hundreds scale scale-dual vague dozen ordinal fraction implied currency-sign dual point ' +
    'month hijri-month persian-month weekday day-word month-word year-word week-word century-word decade decade-word quarter-word ' +
    'relative relative-day ago holiday season edge clock noon often',
);
/** In Arabic also, as what is counted may stand alone or first. */
const ARABIC_VALUES = kindMask('currency unit duration weekend');
const DATES = kindMask(
  'month hijri-month persian-month weekday day-word month-word year-word week-word century-word decade decade-word quarter-word ' +
    'relative relative-day ago holiday season edge clock noon ordinal ones teen tens from between part day-part',
);
const ARABIC_DATES = kindMask('duration weekend');
/** Kinds that only lead to a value: what follows must begin one. */
const LEADS = kindMask('hedge from between minus article part day-part currency unit duration');

/** What can begin with a word: a phrase, a figure, a date, one by a longer phrase, a lead; it goes on. */
export const PHRASE = 1;
export const VALUE = 2;
export const DATE = 4;
export const LEAD = 8;
export const MORE = 16;

/** Sums up the kinds of the word itself, and those of all phrases that begin with it. */
export function beginning(own: KindMask, all: KindMask, arabic: boolean): number {
  return (
    PHRASE |
    (meet(own, VALUES) || (arabic && meet(own, ARABIC_VALUES)) ? VALUE : 0) |
    (meet(all, DATES) || (arabic && meet(all, ARABIC_DATES)) ? DATE : 0) |
    (meet(own, LEADS) ? LEAD : 0)
  );
}

function meet(a: KindMask, b: KindMask): boolean {
  return (a.low & b.low) !== 0 || (a.high & b.high) !== 0;
}
