import { MuqabalaError } from '@muqabala/core/problems';
import { systemProblem } from './system-error.ts';
import { visibleLines } from './visible.ts';

/** Thrown when whoever read standard output has had enough (`| head`), which is no failure of ours. */
export class ReaderGone extends Error {}

/**
 * Writes a piece to standard output and waits until the system has taken it. What goes to a terminal goes there
 * visibly, see {@link visible}, unless it `isVisible` already; what goes to a pipe or a file goes unaltered. Throws
 * {@link ReaderGone}, or `output-unwritable` (a full disk).
 */
export async function writeOut(piece: string | Uint8Array, isVisible = false): Promise<void> {
  if (typeof piece !== 'string') refuseBytesOnTerminal();
  const shown = process.stdout.isTTY && !isVisible ? visibleLines(piece as string) : piece;
  await new Promise<void>((done, fail) => {
    process.stdout.write(shown, (error) => {
      if (error === null || error === undefined) return done();
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') fail(new ReaderGone());
      else fail(systemProblem(error, 'standard output', 'write') ?? error);
    });
  });
}

/** Refuses to send what is no text to a terminal. Throws `output-binary`. */
export function refuseBytesOnTerminal(): void {
  if (!process.stdout.isTTY) return;
  throw new MuqabalaError({
    code: 'output-binary',
    place: 'standard output',
    message: 'This format is no text for a terminal.',
    remedy: 'Name a file with -o.',
  });
}
