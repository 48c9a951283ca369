export { accept, comment, dismiss, reopen } from './findings.ts';
export type { Advance, History } from './history.ts';
export { perform, redo, startHistory, undo } from './history.ts';
export type { Ends } from './links.ts';
export { commentLink, confirm, link, merge, release, setEnds, split, unlink } from './links.ts';
export { addFinding, changeFinding, type FindingEntry, removeFinding } from './own.ts';
export { acceptedPart, type LinkChange, linkChanges } from './realigning.ts';
export { joinSentence, splitSentence } from './sentences.ts';
export { describeText } from './texts.ts';
