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

const STARTING: ReadonlySet<Kind> = new Set([
  ...([
    'ones',
    'teen',
    'tens',
    'hundreds',
    'scale',
    'scale-dual',
    'vague',
    'dozen',
    'ordinal',
    'fraction',
    'implied',
  ] as const),
  ...([
    'currency',
    'currency-sign',
    'unit',
    'duration',
    'hedge',
    'from',
    'between',
    'minus',
    'article',
    'month',
  ] as const),
  ...([
    'hijri-month',
    'persian-month',
    'weekday',
    'day-word',
    'month-word',
    'year-word',
    'century-word',
    'decade',
  ] as const),
  ...([
    'quarter-word',
    'week-word',
    'decade-word',
    'relative',
    'relative-day',
    'dual',
    'part',
    'clock',
    'noon',
  ] as const),
] as const);

/** Bits of the kinds that a value or a date can begin with. */
export const [STARTS_LOW, STARTS_HIGH] = KINDS.reduce<[number, number]>(
  ([low, high], kind, bit) => {
    if (!STARTING.has(kind)) return [low, high];
    return bit < 32 ? [low | (1 << bit), high] : [low, high | (1 << (bit - 32))];
  },
  [0, 0],
);
