export { facedLinks } from './faced.ts';
export { makeTeiReader, pairsOfLinks, pairsWithin } from './pairs.ts';
export { readMarked } from './parse.ts';
export { textOfMarked } from './text.ts';
export type { LinkGroup, Marked, MarkedText } from './types.ts';
export { writeTei } from './write.ts';
