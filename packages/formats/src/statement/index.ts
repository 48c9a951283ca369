export { STATEMENT } from './messages.ts';
export type { Statement, StatementTable } from './statement.ts';
export { stateReview } from './statement.ts';
