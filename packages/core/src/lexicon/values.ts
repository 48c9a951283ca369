/** Tables for recognising values, generated from CLDR: spellings in either language and the code they stand for. */
export interface ValueTables {
  readonly months: readonly TableEntry[];
  readonly weekdays: readonly TableEntry[];
  readonly currencies: readonly TableEntry[];
  readonly units: readonly TableEntry[];
}

/** One code with its spellings: `{ code: '06', ar: ['يونيو', 'حزيران', …], en: ['June', 'Jun'] }`. */
export interface TableEntry {
  readonly code: string;
  readonly ar: readonly string[];
  readonly en: readonly string[];
}
