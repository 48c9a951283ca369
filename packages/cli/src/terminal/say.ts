import { describeError } from './errors.ts';
import { visible } from './visible.ts';

/**
 * Writes lines for a person to standard error, each visibly, see {@link visible}: the one way there beside the progress
 * line.
 */
export function say(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
}

/** Says that an error ended some work, in the program's name. */
export function complain(error: unknown): void {
  const [first, ...more] = describeError(error);
  say(`muqabala: ${first}`, ...more);
}
