import { STATEMENT } from '@muqabala/formats';
import { access } from './ar/access.ts';
import { problems } from './ar/problems.ts';
import { review } from './ar/review.ts';
import { workbench } from './ar/workbench.ts';

/** What the workbench itself says, in Arabic. */
export const ar = {
  review,
  workbench,
  access,
  problems,
  ...STATEMENT.ar,
} as const;
