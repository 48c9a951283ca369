export { Stemmer, type WordTokens } from './tokens.ts';
