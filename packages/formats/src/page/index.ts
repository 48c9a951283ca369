export { MESSAGES, type Translate } from './messages.ts';
export { whoSaid } from './who.ts';
export type { PageOptions } from './write.ts';
export { writePage } from './write.ts';
