export { explainKind, explainTerm, nameOfKind, namesOfPath } from './kinds.ts';
export { STATEMENT } from './messages.ts';
export type { Statement, StatementTable } from './statement.ts';
export { stateReview } from './statement.ts';
