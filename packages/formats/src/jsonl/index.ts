export { isPair, makeJsonlReader } from './read.ts';
export { makeJsonlWriter, pairLine } from './write.ts';
