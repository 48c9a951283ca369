export { isCatalogue } from './json.ts';
export { pairCatalogues } from './pair.ts';
export { readCatalogue } from './read.ts';
export type { Catalogue, Entry } from './types.ts';
