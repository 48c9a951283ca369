import { MuqabalaError, type Problem } from '@muqabala/core';

/** Returns what to say about any error: its own problem, or `unexpected` for one that nobody has foreseen. */
export function problemOf(error: unknown): Problem {
  if (error instanceof MuqabalaError) return error.problem;
  return {
    code: 'unexpected',
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    remedy: 'Save the review as a file and reload the page; please report this.',
  };
}
