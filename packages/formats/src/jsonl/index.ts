export { EMPTY, isPair, makeJsonlReader, pairOfData } from './read.ts';
export { makeJsonlWriter, pairLine } from './write.ts';
