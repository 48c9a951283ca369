import type { TableEntry } from './values.ts';

/** Tables of known names: regions by ISO code, their nationalities, cities and organisations. */
export interface NameTables {
  readonly regions: readonly TableEntry[];
  readonly nationalities: readonly TableEntry[];
  readonly cities: readonly TableEntry[];
  readonly organisations: readonly TableEntry[];
}
