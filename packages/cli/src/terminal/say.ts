import { visible } from './visible.ts';

/** Writes lines for a person to standard error, each visibly, see {@link visible}: the one way there beside the progress line. */
export function say(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
}
