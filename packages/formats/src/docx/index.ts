export { readDocxPairs } from './pairs.ts';
export { readDocx, readDocxRows } from './read.ts';
