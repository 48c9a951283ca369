export type { PlacedReply } from './read.ts';
export { readReplies } from './read.ts';
export type { QuestionFormat } from './write.ts';
export { QUESTION_FORMATS, writeQuestions } from './write.ts';
