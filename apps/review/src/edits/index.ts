export type { Change, Edit } from './change.ts';
export { apply, invert } from './change.ts';
export { difference } from './diff.ts';
export { accept, comment, dismiss, reopen } from './findings.ts';
export type { History } from './history.ts';
export { perform, redo, startHistory, undo } from './history.ts';
export type { Ends } from './links.ts';
export { confirm, link, merge, setEnds, split, unlink } from './links.ts';
export { joinSentence, splitSentence } from './sentences.ts';
