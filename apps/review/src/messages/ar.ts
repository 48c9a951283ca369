import { access } from './ar/access.ts';
import { desk } from './ar/desk.ts';
import { mqm } from './ar/mqm.ts';
import { problems } from './ar/problems.ts';
import { review } from './ar/review.ts';

/** What the workbench itself says, in Arabic. */
export const ar = {
  review,
  desk,
  access,
  mqm,
  problems,
} as const;
