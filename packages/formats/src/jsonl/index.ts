export { ALIKE, EMPTY, fieldsAlike, isPair, makeJsonlReader, NAMES, pairOfData } from './read.ts';
export { makeJsonlWriter, pairLine } from './write.ts';
