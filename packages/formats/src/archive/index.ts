export type { Opened } from './open.ts';
export { openPacked, openWhole, unpackGzip } from './open.ts';
export type { Codes, Fail } from './read.ts';
export { namesOf, unpackPieces, unpackText } from './read.ts';
