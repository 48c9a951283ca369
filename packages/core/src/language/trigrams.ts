import { franc } from 'franc';

/**
 * franc's guess, by trigrams, at the language of a text: an ISO 639-3 code, `und` when it has none. What is built of
 * this file holds franc and its tables, 0.3 MB (`vite.config.ts`): load it when it is asked.
 */
export const guessByTrigrams: (text: string, options: { readonly only?: string[] }) => string = franc;
