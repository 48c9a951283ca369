export type { PlainText } from './read.ts';
export { decodeText, readPlainText } from './read.ts';
