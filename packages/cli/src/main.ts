import { CommanderError } from 'commander';
import { makeProgram } from './program.ts';
import { explain } from './terminal/errors.ts';

/** Runs one command and returns the exit code: 0 done, 1 the input is at fault, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onBrokenPipe);
  const state = { code: 0 };
  try {
    await makeProgram(state).parseAsync(args, { from: 'user' });
    return state.code;
  } catch (error) {
    // Commander has said already what was wrong with the usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const said = explain(error);
    if (said === undefined && process.env['MUQABALA_DEBUG']) throw error;
    process.stderr.write(
      `${said ?? `muqabala: A fault of the program, not of the input: ${(error as Error).message}. Run it again with MUQABALA_DEBUG=1 to see where, and report it.`}\n`,
    );
    return 1;
  }
}

/** Whoever read our output has had enough (`| head`): that is no failure. */
function onBrokenPipe(error: NodeJS.ErrnoException) {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit(0);
  throw error;
}
