import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { targetOf } from './target.ts';
import { FILE_MARK, isOwnTemporary, nameDigest, readTemporary, type Temporary } from './temporary.ts';

/**
 * Removes what programs that were killed while they wrote a file have left beside it; those of programs that may still
 * run stay. Never throws: a file more is no reason not to begin.
 */
export async function removeLeftovers(path: string): Promise<void> {
  try {
    const real = await targetOf(path);
    const name = nameDigest(real);
    await removeThose(dirname(real), (one) => one.mark === FILE_MARK && one.name === name, false);
  } catch {}
}

/**
 * Removes what killed batches with the folder's mark have left in the folder or below it. Returns how many were left
 * because they were made on another machine or in another container, where nobody here can tell whether their program
 * still runs. Never throws.
 */
export async function removeLeftoversIn(folder: string, mark: string): Promise<number> {
  try {
    return await removeThose(folder, (one) => one.mark === mark, true);
  } catch {
    return 0;
  }
}

/** Removes what a thread of this process that was stopped has left in a folder. Never throws. */
export async function removeThoseOfThread(folder: string, thread: number): Promise<void> {
  try {
    for (const name of await readdir(folder))
      if (isOwnTemporary(name, thread)) await rm(join(folder, name), { force: true });
  } catch {}
}

async function removeThose(folder: string, isMeant: (one: Temporary) => boolean, recursive: boolean): Promise<number> {
  let elsewhere = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive })) {
    const one = readTemporary(entry.name);
    if (one === undefined || !isMeant(one)) continue;
    if (!one.isHere) elsewhere += 1;
    else if (!one.isRecent || !isRunning(one.process)) await rm(join(entry.parentPath, entry.name), { force: true });
  }
  return elsewhere;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's program runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
