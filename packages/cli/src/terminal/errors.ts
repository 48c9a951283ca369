import { MuqabalaError } from '@muqabala/core/problems';
import { systemProblem } from './system-error.ts';

/** Returns what to say about an error of the input or its surroundings; undefined when it is a fault of the program. */
export function explain(error: unknown): string | undefined {
  if (error instanceof MuqabalaError) return `muqabala: ${error.message}`;
  const problem = systemProblem(error);
  if (problem !== undefined) return `muqabala: ${problem.message}`;
  // Longer than a string, a table or the memory can be.
  if (error instanceof RangeError && /string length|array length|allocation|maximum size exceeded/i.test(error.message))
    return 'muqabala: The texts are too large to be worked on as a whole. Cut them into parts, such as chapters, and align part by part.';
  return undefined;
}
