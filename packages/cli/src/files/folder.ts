import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { systemProblem } from '../terminal/system-error.ts';
import { isThere } from './read.ts';

/**
 * Makes a folder with those above it, where they are not there yet; Node's own way of doing so never ends where nothing
 * can be made (`/proc`). Throws `output-unwritable` with the reason.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await isThere(at)) && at !== dirname(at); at = dirname(at)) missing.push(at);
  try {
    for (const folder of missing.reverse()) await mkdir(folder).catch(orIsFolder(folder));
    if (missing.length === 0) await orIsFolder(path)(Object.assign(new Error('EEXIST'), { code: 'EEXIST' }));
  } catch (error) {
    const problem = systemProblem(error, path, 'write')?.problem;
    if (problem === undefined) throw error;
    throw new MuqabalaError({ ...problem, message: `The folder cannot be made. ${problem.message}` });
  }
}

/** Somebody else, or another thread, may have made it in the meantime. */
function orIsFolder(path: string): (error: unknown) => Promise<void> {
  return async (error) => {
    if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error;
  };
}
