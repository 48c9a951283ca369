import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { writeOut } from '../terminal/standard-output.ts';
import { systemProblem } from '../terminal/system-error.ts';
import { refuseOverInputs, refuseSameOutputs } from './inputs.ts';
import { openReplacement, type Replacement, type ReplaceOptions } from './replace.ts';
import { targetOf } from './target.ts';

/** Where output goes, piece by piece; nothing is to be seen of a file before `commit`. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void> | undefined;
  commit(): Promise<void>;
  /** Undoes what was written to a file; what went to standard output cannot be taken back. */
  abort(): Promise<void>;
}

export interface SinkOptions extends ReplaceOptions {
  /**
   * Whether the pieces were made for a person's eyes, control characters shown as symbols, and may go to a terminal as
   * they are.
   */
  readonly isVisible?: boolean;
}

type Piece = string | Uint8Array;
type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

/** Writes pieces to a file, whole or not at all, or to standard output when there is no name or it is `-`. */
export async function writeOutput(path: string | undefined, pieces: Pieces, options?: SinkOptions): Promise<void> {
  const sink = await openSink(path, options);
  try {
    for await (const piece of pieces) await sink.write(piece);
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** Opens a file, or standard output, for pieces that are written one by one. */
export async function openSink(path: string | undefined, options: SinkOptions = {}): Promise<Sink> {
  if (path === undefined || path === '-')
    return gather({
      write: (piece) => writeOut(piece, options.isVisible),
      commit: async () => {},
      abort: async () => {},
    });
  await checkOutput(path);
  return gather(await openReplacement(path, options));
}

/**
 * Refuses, before long work is done for it, an output that could not be written or that is one of the inputs, under
 * whatever name; standard output too may lead into an input.
 */
export async function checkOutput(
  path: string | undefined,
  inputs: ReadonlyArray<string | undefined> = [],
): Promise<void> {
  await refuseOverInputs([path ?? '-'], inputs);
  if (path === undefined || path === '-') return;
  const real = await targetOf(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? unwritable(path, `There is no folder ${error.path}.`)
      : systemProblem(error, path, 'write');
  });
  const found = await stat(real).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw systemProblem(error, path, 'write');
  });
  if (found?.isDirectory() || path.endsWith('/') || path.endsWith(sep))
    throw unwritable(path, 'This is a folder; the output needs a file name.');
  // An ordinary file is written beside its place, so that its folder must be open too.
  const places = found === undefined ? [dirname(real)] : found.isFile() ? [real, dirname(real)] : [real];
  for (const place of places)
    await access(place, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EROFS'
        ? systemProblem(error, path, 'write')
        : unwritable(
            path,
            `The permission to write ${place === real ? 'here' : `in the folder ${dirname(path)}`} is missing.`,
          );
    });
}

/**
 * Does the same for what a command writes beside its outputs, which must go to files of their own. Throws
 * `output-twice`.
 */
export async function checkReports(
  reports: ReadonlyArray<string | undefined>,
  outputs: ReadonlyArray<string | undefined>,
  inputs: ReadonlyArray<string | undefined>,
): Promise<void> {
  for (const report of reports) if (report !== undefined) await checkOutput(report, inputs);
  await refuseSameOutputs([...outputs.map((output) => output ?? '-'), ...reports]);
}

function unwritable(path: string, message: string): MuqabalaError {
  return new MuqabalaError({
    code: 'output-unwritable',
    place: path,
    message,
    remedy: 'Choose another place for the output.',
  });
}

/** Pieces are gathered before they are handed to the system, which is many times faster than a call for each. */
const GATHER = 1 << 16;

function gather({ write, commit, abort }: Replacement): Sink {
  let held = '';
  const flush = async () => {
    if (held === '') return;
    const piece = held;
    held = '';
    await write(piece);
  };
  return {
    write(piece) {
      if (typeof piece !== 'string') return flush().then(() => write(piece));
      held += piece;
      return held.length < GATHER ? undefined : flush();
    },
    async commit() {
      await flush();
      await commit();
    },
    abort,
  };
}
