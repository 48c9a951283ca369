import type { core } from 'zod/mini';

/**
 * Has zod stop at the first thing that is wrong in a list or object. It makes a record for every one otherwise: ten
 * megabytes of wrong entries take gigabytes and minutes. Its types keep the option to themselves.
 */
export const UNTIL_FIRST = { abortEarly: true } as core.ParseContext<core.$ZodIssue>;
