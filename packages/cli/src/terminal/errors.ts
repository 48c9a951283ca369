import { MuqabalaError } from '@muqabala/core/problems';
import { systemProblem } from './system-error.ts';

/**
 * Returns what to say about an error that ended some work: one line, and below it where it arose when it is a fault of
 * the program and `MUQABALA_DEBUG` is set.
 */
export function describeError(error: unknown): string[] {
  const said = explain(error);
  if (said !== undefined) return [said];
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return [
    `A fault of the program, not of the input: ${message}. Run it again with MUQABALA_DEBUG=1 to see where, and report it where you have the program from.`,
    ...(process.env['MUQABALA_DEBUG'] ? (stack ?? '').split('\n') : []),
  ];
}

/** Returns what is wrong with the input or its surroundings, and what to do; undefined when the program is at fault. */
export function explain(error: unknown): string | undefined {
  const problem = error instanceof MuqabalaError ? error : systemProblem(error);
  if (problem !== undefined) return problem.message;
  // Modules that Node cannot read for want of file handles it takes for missing ones.
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^ERR_(?:MODULE_NOT_FOUND|UNSUPPORTED_DIR_IMPORT|(?:INVALID_)?PACKAGE_)/.test(code))
    return `A part of the program could not be loaded (${code}). Where few files may be open at once, raise the limit (\`ulimit -n\`); otherwise install it again.`;
  // Longer than a string, a table or the memory can be.
  if (
    error instanceof RangeError &&
    /string length|array length|allocation|(?:map|set) maximum size/i.test(error.message)
  )
    return 'The texts are too large to be worked on as a whole. Cut them into parts, such as chapters, and align part by part.';
  return undefined;
}
