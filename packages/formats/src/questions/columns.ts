/** The columns of a table of questions; the answer and what follows it are for who answers. */
export const COLUMNS = [
  'question',
  'kind',
  'reason',
  'source',
  'target',
  'choices',
  'answer',
  'severity',
  'source words',
  'target words',
  'comment',
] as const;

export type Column = (typeof COLUMNS)[number];

/** What an answer is that says that nothing is right. */
export const NONE = 'none';
