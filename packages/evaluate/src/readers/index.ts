export type { Alignment } from './read-alignment.ts';
export { readAlignment } from './read-alignment.ts';
