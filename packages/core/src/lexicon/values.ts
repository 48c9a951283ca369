/** Tables for recognising values: spellings in either language and what they stand for. */
export interface ValueTables {
  readonly months: readonly TableEntry[];
  readonly weekdays: readonly TableEntry[];
  /** Feasts and days of note that texts name without a date; without them none is read. */
  readonly feasts?: readonly FeastEntry[];
  /** All words and phrases of values, months and weekdays among them; without them only digits are read. */
  readonly phrases?: Readonly<Record<'ar' | 'en', readonly PhraseEntry[]>>;
  /** Words that readers ask for by the name of their list. */
  readonly lists?: Readonly<Record<'ar' | 'en', readonly WordList[]>>;
  /** ISO 4217 codes that are read where they stand in capitals beside an amount. */
  readonly currencyCodes?: readonly string[];
}

/** Spellings of one sense in a value. */
export interface PhraseEntry {
  /**
   * What they are, as `ones`, `hedge` or `unit`: `KIND` in `mentions/values/tokens/kinds.ts`; one that is not there is
   * passed over.
   */
  readonly kind: string;
  /** What the kind says of them. */
  readonly code: string;
  readonly value: number;
  readonly spellings: readonly string[];
  /** A case for tests: a text with `{}` for each spelling, and what is read of it. */
  readonly case?: readonly [text: string, reads: string];
}

/** Some words of a list; lists of one name are one. */
export interface WordList {
  readonly name: string;
  readonly words: readonly string[];
  /** A case for tests: a text with `{}` for each word, and what is read of it. */
  readonly case?: readonly [text: string, reads: string];
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
