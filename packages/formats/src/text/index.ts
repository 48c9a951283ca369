export type { PlainText } from './read.ts';
export { decodeText, readPlainText } from './read.ts';
export type { Replacement, RewritableText } from './rewrite.ts';
export { openRewritable } from './rewrite.ts';
export { decodeStream } from './stream.ts';
