import * as z from 'zod/mini';

/** UTF-16 units from the beginning of the content. */
const offset = z.int().check(z.nonnegative());
const place = { start: offset, end: offset };

/** How a figure is hedged: `about 50`, `more than 50`, `at least 50`, … */
export const boundSchema = z.enum(['about', 'over', 'under', 'at-least', 'at-most']);

const figure = {
  ...place,
  /** The figure, or the lower end of a range. */
  value: z.number(),
  /** The upper end of a range. */
  upper: z.optional(z.number()),
  bound: z.optional(boundSchema),
  /** False for `dozens`, `thousands`, `بضعة`: the value is then the order of magnitude. */
  exact: z.optional(z.boolean()),
  /** The other reading of an ambiguous mark: `1.609` is 1609 in one country and 1.609 in the next. */
  alternative: z.optional(z.number()),
  /**
   * Set when no numeral says the figure: an Arabic dual, or words that only imply it (`a year`, `both`, `one`, `first`,
   * `half`), or when it stands in a name (`NL63`, `3D`). The other language need not have it, so its absence says
   * nothing.
   */
  by: z.optional(z.enum(['dual', 'implied', 'name'])),
  /** In or for each of which unit it is: `3 million barrels a day`, `خمسة دنانير للكيلوغرام`. */
  per: z.optional(z.string()),
};

/**
 * A value or a name in a text. Spans are UTF-16 units into the text's content. `date` and `time` values are ISO 8601
 * strings with unknown leading parts left out: `2022-06-19`, `--06` (some June), `--06-19`, `---19`, `W7` (some
 * Sunday), `2022-W24`, `2018-Q4`, `--Q4`, `2018-H1` (its first half), `2018-22` (its summer; 21 to 24), `1960s`, `C20`
 * (the 20th century), `-0044` (44 BC); relative ones that could not be resolved stay as `P-1M` (last month), `P0Y`
 * (this year), `P-3D` (three days ago), `P-3D/P0D` (the last three days), `P0WE` (this weekend), and feasts that move
 * as their name (`easter`). A time with `exact` false may be of either half of the day.
 */
export const mentionSchema = z.discriminatedUnion('kind', [
  z.object({
    /** A bare number: `7 agreements`, `ثلاثة`. */
    kind: z.literal('number'),
    ...figure,
    /** Whether it says a place in an order: `third`, `الثالث`. */
    ordinal: z.optional(z.boolean()),
  }),
  z.object({
    /** A percentage; 12 % has the value 12. */
    kind: z.literal('percentage'),
    ...figure,
  }),
  z.object({
    /** An amount of money, in whole units of the currency. */
    kind: z.literal('money'),
    ...figure,
    /** The ISO 4217 code (`USD`), or the bare currency word when no country is named. */
    unit: z.string(),
  }),
  z.object({
    /** A measured quantity: `40 kilometres`. */
    kind: z.literal('measure'),
    ...figure,
    /** The CLDR unit id: `kilometer`, `degree-celsius`. */
    unit: z.string(),
  }),
  z.object({
    /** A length of time: `two weeks`, `أسبوعين`. */
    kind: z.literal('duration'),
    ...figure,
    /** `second`, `minute`, `hour`, `day`, `week`, `month`, `year`, `decade` or `century`. */
    unit: z.string(),
  }),
  z.object({
    /** A date or an interval of dates. */
    kind: z.literal('date'),
    ...place,
    /** ISO 8601, unknown leading parts left out: `2022-06-19`, `--06`, `P-1M`. */
    value: z.string(),
    /** The end of an interval, written likewise. */
    upper: z.optional(z.string()),
    /** False where the text says no more than about when. */
    exact: z.optional(z.boolean()),
    /** The calendar, where not the Gregorian one: `islamic`, `persian`; the value is converted if it has a year. */
    calendar: z.optional(z.string()),
    /** The value as the text says it, where it was resolved against the report's date: `W7`, `--06`, `P-1M`. */
    said: z.optional(z.string()),
    /** The weekday that the text names with the date, 1 (Monday) to 7. */
    weekday: z.optional(z.int()),
    /** The part of the day that the text names with it: `Sunday morning`, `مساء أمس`. */
    part: z.optional(z.enum(['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'])),
    /** Set when no figure and no name of a day or month says it, but words that imply it (`today`). */
    by: z.optional(z.enum(['implied'])),
  }),
  z.object({
    /** A time of day. */
    kind: z.literal('time'),
    ...place,
    /** ISO 8601: `14:30`. */
    value: z.string(),
    /** The end of an interval, written likewise. */
    upper: z.optional(z.string()),
    /** False when it may be of either half of the day. */
    exact: z.optional(z.boolean()),
    /** Set when words only imply it (`noon`). */
    by: z.optional(z.enum(['implied'])),
  }),
  z.object({
    /** The name of a person, a place or an organisation. */
    kind: z.literal('name'),
    ...place,
    /** The name in its canonical spelling: from the table where it is known, else as it stands. */
    value: z.string(),
    /** What it names; `other` where that is not known. */
    type: z.enum(['person', 'place', 'organisation', 'other']),
    /** The same for every mention of one entity in all texts of a document. */
    entity: z.string(),
    /** By `table`, `title`, `capitals`, `match` (the other side), `letters` (Arabic alone), `coreference`. */
    by: z.string(),
  }),
]);

/** How a figure is hedged. */
export type Bound = z.infer<typeof boundSchema>;
/**
 * A value or a name in a text, told apart by `kind`. Places are UTF-16 units into the content of the text, half-open.
 *
 * @example
 * { kind: 'money', start: 12, end: 24, value: 3e9, unit: 'USD', bound: 'about' } // نحو 3 مليارات دولار
 */
export type Mention = Readonly<z.infer<typeof mentionSchema>>;
/**
 * A name in a text; `entity` is the same for everything in a document that names one person, place or organisation.
 *
 * @example
 * { kind: 'name', start: 0, end: 6, value: 'Tehran', type: 'place', entity: 'tehran', by: 'table' }
 */
export type NameMention = Extract<Mention, { kind: 'name' }>;
/** A value in a text: a number, percentage, amount of money, measure, duration, date or time. */
export type ValueMention = Exclude<Mention, { kind: 'name' }>;
