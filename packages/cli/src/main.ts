import { CommanderError } from 'commander';
import { removeOwnTemporaries } from './files/interrupt.ts';
import { makeProgram } from './program.ts';
import { complain } from './terminal/say.ts';
import { ReaderGone } from './terminal/standard-output.ts';
import { systemProblem } from './terminal/system-error.ts';

/** Runs one command and returns the exit code: 0 done, 1 the input is at fault, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const state = { code: 0 };
  let outputError: Error | undefined;
  process.stdout.on('error', (error) => {
    outputError ??= error;
  });
  // Nothing can be said where this one is broken.
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (error) => {
    complain(error);
    removeOwnTemporaries();
    process.exit(1);
  });
  const code = await run(args, state);
  // What was written without waiting, such as help, is told of a moment later.
  await new Promise(setImmediate);
  const problem = code === 0 && outputError !== undefined && systemProblem(outputError, 'standard output', 'write');
  if (!problem || (outputError as NodeJS.ErrnoException).code === 'EPIPE') return code;
  complain(problem);
  return 1;
}

async function run(args: readonly string[], state: { code: number }): Promise<number> {
  try {
    const program = await makeProgram(state, args);
    await program.parseAsync(args, { from: 'user' });
    return state.code;
  } catch (error) {
    // Commander has said already what was wrong with the usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ReaderGone) return state.code;
    complain(error);
    return 1;
  }
}
