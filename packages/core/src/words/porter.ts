import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * Porter's suffix stripping of a lower-case English word, by natural. What is built of this file holds natural's code,
 * so that nobody who installs core installs natural and its tree (`vite.config.ts`).
 */
export const stemPorter: (word: string) => string = (word) => natural.stem(word);
