import type { TableEntry } from './values.ts';

/** Small words by which names are put together: Arabic ones in matching form, Latin ones in lower case. */
export interface NameParts {
  /** Arabic words that Latin writes as one with the next: عبد, أبو. */
  readonly heads: readonly string[];
  /** Arabic words that Latin writes as one with the one before: الدين. */
  readonly tails: readonly string[];
  /** Arabic words within the name of a person: بن, فان. */
  readonly links: readonly string[];
  /** Latin words within a name that have no capital: van, bin. */
  readonly particles: readonly string[];
  /** Months and weekdays that are names of people too: may, june. */
  readonly calendarNames: readonly string[];
  /** Codes of titles that make a name of any word behind them: `honorific:dr`; others are everyday words too. */
  readonly honorifics: readonly string[];
  /** Codes of titles that stand between an office and the name: Foreign Minister Prince …. */
  readonly ranks: readonly string[];
}

/**
 * Tables of known names. The code of an entry becomes the entity of a mention: `region:IR`, `nationality:IR`,
 * `capital:IR`, `city:mecca`, `organisation:NATO`, `person:avicenna`, `other:islam`. English spellings are compared
 * with their capitals, Arabic ones in matching form.
 */
export interface NameTables {
  readonly regions: readonly TableEntry[];
  readonly nationalities: readonly TableEntry[];
  /** Cities; a capital's code is `capital:` and the region's. */
  readonly cities: readonly TableEntry[];
  readonly organisations: readonly TableEntry[];
  /** People whose names do not sound alike in both languages, or have many spellings. */
  readonly people?: readonly TableEntry[];
  /** Religions, peoples, events and the like that behave as names. */
  readonly others?: readonly TableEntry[];
  /** Words before a name that say whose it is: `honorific:mr`, `office:president`. */
  readonly titles?: readonly TableEntry[];
  /** Without them names are put together from capitals and tables alone. */
  readonly parts?: NameParts;
  /** Words that are no names: Arabic ones in matching form, most frequent first; English ones in lower case. */
  readonly common?: { readonly ar: readonly string[]; readonly en: readonly string[] };
  /** English words (lower case) that are no name for all their capital: particles, titles, months. */
  readonly nameless?: readonly string[];
  /** Arabic words (matching form) of the tables that are mostly something else: مالي (Mali, financial). */
  readonly doubtful?: { readonly ar: readonly string[] };
  /** Single-word names, Arabic with the usual Latin spelling; for texts without a counterpart. */
  readonly known?: ReadonlyMap<string, string>;
  /** Arabic spellings of given names, everyday words among them; for texts without a counterpart. */
  readonly given?: readonly string[];
}
