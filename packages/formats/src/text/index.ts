export type { PlainText } from './read.ts';
export { decodeText, readPlainText } from './read.ts';
export { decodeStream } from './stream.ts';
