export { ALIKE, EMPTY, fieldsAlike, isPair, makeJsonlReader, pairOfData } from './read.ts';
export { makeJsonlWriter, pairLine } from './write.ts';
