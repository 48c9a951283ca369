import { MuqabalaError, type Problem } from '@muqabala/core';

/** Returns what the product says of work that it refuses; any other error, or none, fails the test. */
export function problem(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof MuqabalaError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}
