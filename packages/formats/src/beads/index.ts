export { documentOfBeads } from './document.ts';
export type { IndexBead } from './read.ts';
export { readBeads } from './read.ts';
export { writeBeads } from './write.ts';
