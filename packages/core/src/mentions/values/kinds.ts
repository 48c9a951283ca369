/** What words and phrases can stand for; the comments say what `value` and `code` of such a sense mean. */
export const KINDS = [
  // 1–9, 10–19, 20–90, 100–900, and the powers that multiply what stands before them.
  'ones',
  'teen',
  'tens',
  'hundreds',
  'scale',
  // A power in the Arabic dual: two of them.
  'scale-dual',
  // `عشر` after 1–9: the teens.
  'ten',
  // A power in the plural with nothing counted: `thousands`, `dozens`, `آلاف`.
  'vague',
  'dozen',
  'ordinal',
  'fraction',
  'percent',
  // Words that make a value weak evidence (`both`, `couple`, `single`); `several` only counts a power.
  'implied',
  // `code` is the ISO 4217 code or the bare word; `value` is 2 when the form is a dual.
  'currency',
  'currency-sign',
  // `code` is the unit; `value` is 2 when the form is a dual.
  'unit',
  'duration',
  // What makes a speed of a length: `per hour`, `في الساعة`.
  'rate',
  // `code` is a bound of the schema.
  'hedge',
  'hedge-after',
  'and',
  'or',
  'to',
  'from',
  'between',
  'minus',
  'point',
  // A fraction added to what stands before it: `and a half`.
  'half',
  'article',
  'filler',
  'month',
  'hijri-month',
  'persian-month',
  'weekday',
  // The words for a day, a month and so on that stand before a date's part.
  'day-word',
  'month-word',
  'year-word',
  'week-word',
  'century-word',
  'decade-word',
  'quarter-word',
  // `sixties`: `value` is 60.
  'decade',
  'era',
  // `last`, `this`, `next`: `value` is the shift.
  'relative',
  'relative-day',
  // What counts from the report's date: `ago`, `from now`, `قبل`; `value` is the direction.
  'ago',
  // `code` is the rule by which it falls.
  'holiday',
  // `code` is the season's of ISO 8601-2: 21 (spring) to 24 (winter).
  'season',
  // `morning`, `night`: what goes on a day; `value` is its hour.
  'day-part',
  'weekend',
  // `EOM`, `end of year`: `code` is `end of month` and the like.
  'edge',
  'part',
  'of',
  'on',
  'clock',
  'meridiem',
  'noon',
  'zone',
  'below-zero',
  // An Arabic noun in the dual: two of it, without a numeral.
  'dual',
  // Words that only look like one with a proclitic (`كمية`, `باب`).
  'stop',
] as const;

export type Kind = (typeof KINDS)[number];

/** Each kind has a bit, so that a word which begins nothing of a kind is passed over at once. */
export const KIND_BITS: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, index) => [kind, index]));

const words = (kinds: string): ReadonlySet<string> => new Set(kinds.split(' '));

/** Kinds that begin a figure, or a date, by themselves. */
const FIGURES = words(
  'ones teen tens hundreds scale scale-dual vague dozen ordinal fraction implied currency-sign dual point',
);
const COUNTED = words('currency unit duration');
const DATES = words(
  'month hijri-month persian-month weekday day-word month-word year-word week-word century-word decade decade-word quarter-word ' +
    'relative relative-day ago holiday season edge clock noon ordinal ones teen tens',
);
/** Kinds that only lead to a value: what follows must begin one. */
const LEADS = words('hedge from between minus article part day-part');

/** The bits of some kinds, to ask for any of them at once. */
export interface KindMask {
  readonly low: number;
  readonly high: number;
}

export function kindMask(kinds: string): KindMask {
  let [low, high] = [0, 0];
  for (const kind of kinds.split(' ')) {
    const bit = KIND_BITS.get(kind as Kind)!;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return { low, high };
}

/** What can begin with a word, by the kinds of its own senses. */
export interface Beginning {
  /** A figure or a date begins here. */
  readonly value: boolean;
  /** A date or a time can begin here, by a longer phrase too. */
  readonly date: boolean;
  /** Something that leads to a value begins here. */
  readonly lead: boolean;
}

/** Sums up senses: those of the word itself, and all of the phrases that begin with it. */
export function beginning(own: readonly Kind[], all: readonly Kind[], arabic: boolean): Beginning {
  const value = own.some(
    (kind) => FIGURES.has(kind) || DATES.has(kind) || (arabic && (COUNTED.has(kind) || kind === 'weekend')),
  );
  const lead = own.some((kind) => LEADS.has(kind) || COUNTED.has(kind));
  return {
    value,
    lead,
    date: all.some(
      (kind) =>
        DATES.has(kind) ||
        kind === 'from' ||
        kind === 'between' ||
        kind === 'part' ||
        kind === 'day-part' ||
        (arabic && (kind === 'duration' || kind === 'weekend')),
    ),
  };
}
