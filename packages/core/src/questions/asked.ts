import type { Candidate, Link } from '../alignment/schema.ts';
import type { CollatedText, Finding } from '../findings/index.ts';
import type { Answer } from './schema.ts';

/** What questions are asked of: an aligned document, as far as they need it. */
export interface AskedDocument {
  readonly texts: readonly CollatedText[];
  readonly links: readonly Link[];
  readonly candidates?: readonly Candidate[] | undefined;
  readonly findings: readonly Finding[];
  readonly answers?: readonly Answer[] | undefined;
}

/** Whether a person has decided about a link. */
export function isPersons({ status, by }: Link): boolean {
  return status !== 'proposed' && by?.kind !== 'reader';
}
