export { readMoses } from './read.ts';
export { makeMosesWriter } from './write.ts';
