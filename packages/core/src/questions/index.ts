export type { Answer, QuestionKind } from './schema.ts';
export { answerSchema, questionKindSchema } from './schema.ts';
