import { readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Removes what programs that were killed while they wrote a file have left beside it; those of programs that still run stay. Never throws: a file
 * more is no reason not to begin.
 */
export async function removeLeftovers(path: string): Promise<void> {
  try {
    const real = await realpath(path);
    const folder = dirname(real);
    const lead = `.${basename(real).slice(0, 200)}.`;
    for (const name of await readdir(folder)) {
      const pid = name.startsWith(lead) ? /^(\d+)-\d+-\d+\.tmp$/.exec(name.slice(lead.length))?.[1] : undefined;
      if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
    }
  } catch {}
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
