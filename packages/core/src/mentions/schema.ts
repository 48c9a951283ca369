import * as z from 'zod/mini';

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
  z.object({ kind: z.literal('number'), ...figure, ordinal: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('percentage'), ...figure }),
  /** `unit` is the ISO 4217 code, or the bare currency word when no country is named. */
  z.object({ kind: z.literal('money'), ...figure, unit: z.string() }),
  /** `unit` is a CLDR unit id: `kilometer`, `degree-celsius`. */
  z.object({ kind: z.literal('measure'), ...figure, unit: z.string() }),
  /** `unit` is `second`, `minute`, `hour`, `day`, `week`, `month`, `year`, `decade`, `century`. */
  z.object({ kind: z.literal('duration'), ...figure, unit: z.string() }),
  /** A date; `upper` is the end of an interval. */
  z.object({
    kind: z.literal('date'),
    ...place,
    value: z.string(),
    upper: z.optional(z.string()),
    exact: z.optional(z.boolean()),
    /** The calendar, where not the Gregorian one: `islamic`, `persian`; the value is converted if it has a year. */
    calendar: z.optional(z.string()),
    /** The value as the text says it, where it was resolved against the report's date: `W7`, `--06`, `P-1M`. */
    said: z.optional(z.string()),
    /** The weekday that the text names with the date, 1 (Monday) to 7. */
    weekday: z.optional(z.int()),
    /** The part of the day that the text names with it: `Sunday morning`, `مساء أمس`. */
    part: z.optional(z.enum(['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'])),
    by: z.optional(z.enum(['implied'])),
  }),
  z.object({
    kind: z.literal('time'),
    ...place,
    value: z.string(),
    upper: z.optional(z.string()),
    exact: z.optional(z.boolean()),
    by: z.optional(z.enum(['implied'])),
  }),
  z.object({
    kind: z.literal('name'),
    ...place,
    /** The name in its canonical spelling: from the table where it is known, else as it stands. */
    value: z.string(),
    type: z.enum(['person', 'place', 'organisation', 'other']),
    /** The same for every mention of one entity in all texts of a document. */
    entity: z.string(),
    /** By `table`, `title`, `capitals`, `match` (the other side), `letters` (Arabic alone), `coreference`. */
    by: z.string(),
  }),
]);

export type Bound = z.infer<typeof boundSchema>;
export type Mention = Readonly<z.infer<typeof mentionSchema>>;
export type NameMention = Extract<Mention, { kind: 'name' }>;
export type ValueMention = Exclude<Mention, { kind: 'name' }>;
