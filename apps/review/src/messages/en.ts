import { STATEMENT } from '@muqabala/formats';
import { access } from './en/access.ts';
import { problems } from './en/problems.ts';
import { review } from './en/review.ts';
import { workbench } from './en/workbench.ts';

/**
 * What the workbench itself says; names of findings and roles come with the shared messages. The Arabic list has the
 * same keys; a test compares.
 */
export const en = {
  review,
  workbench,
  access,
  problems,
  ...STATEMENT.en,
} as const;
