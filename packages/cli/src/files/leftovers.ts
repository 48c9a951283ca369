import { readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How temporary files are named: after the file, with process, thread and number. */
const TEMPORARY = /^\.(.*)\.(\d+)-\d+-\d+\.tmp$/s;

/**
 * Removes what programs that were killed while they wrote a file have left beside it; those of programs that still run stay. Never throws: a file
 * more is no reason not to begin.
 */
export async function removeLeftovers(path: string): Promise<void> {
  try {
    const real = await realpath(path);
    const of = basename(real).slice(0, 200);
    await removeThose(dirname(real), (name) => name === of, false);
  } catch {}
}

/** Removes what killed programs have left of any file of a folder or below it. Never throws. */
export async function removeLeftoversIn(folder: string): Promise<void> {
  try {
    await removeThose(folder, () => true, true);
  } catch {}
}

async function removeThose(folder: string, isMeant: (name: string) => boolean, recursive: boolean): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive })) {
    const [, name, pid] = TEMPORARY.exec(entry.name) ?? [];
    if (name !== undefined && isMeant(name) && !isRunning(Number(pid)))
      await rm(join(entry.parentPath, entry.name), { force: true });
  }
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
