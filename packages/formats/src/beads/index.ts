export { documentOfBeads } from './document.ts';
export type { IndexedBead } from './read.ts';
export { readBeads } from './read.ts';
export { writeBeads } from './write.ts';
