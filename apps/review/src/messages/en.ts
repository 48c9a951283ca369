import { access } from './en/access.ts';
import { desk } from './en/desk.ts';
import { mqm } from './en/mqm.ts';
import { problems } from './en/problems.ts';
import { review } from './en/review.ts';

/**
 * What the workbench itself says; names of findings and roles come with the shared messages. The Arabic list has the
 * same keys; a test compares.
 */
export const en = {
  review,
  desk,
  access,
  mqm,
  problems,
} as const;
