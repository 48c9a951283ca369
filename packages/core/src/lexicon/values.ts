/** Tables for recognising values: spellings in either language and the code they stand for. */
export interface ValueTables {
  readonly months: readonly TableEntry[];
  readonly weekdays: readonly TableEntry[];
  readonly currencies: readonly TableEntry[];
  readonly units: readonly TableEntry[];
  /** Feasts and days of note that texts name without a date; without them none is read. */
  readonly feasts?: readonly FeastEntry[];
}

/** A feast with its spellings; an English one that begins with a capital must in the text. */
export interface FeastEntry {
  /** By what it falls: `12-25`, `easter-2`, `islamic 10-01`; see `dates/feast-days.ts` of the values. */
  readonly rule: string;
  /** What a feast that moves is called where no year is known: `easter`. Empty for a fixed day of a calendar. */
  readonly name: string;
  readonly ar: readonly string[];
  readonly en: readonly string[];
  /** A case for tests, of one that moves: when it fell in 2018, `2018-06-15` or `2018-03-30/2018-04-07`. */
  readonly on?: string;
}

/** One code with its spellings: `{ code: '06', ar: ['يونيو', 'حزيران', …], en: ['June', 'Jun'] }`. */
export interface TableEntry {
  readonly code: string;
  readonly ar: readonly string[];
  readonly en: readonly string[];
}
