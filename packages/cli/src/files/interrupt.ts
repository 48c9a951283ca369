import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folders = new Set<string>();

/**
 * Sees to it that an interrupted program leaves no temporary file of its own in a folder or below it. Worker threads hear no signals: the
 * main thread names the folder for them.
 */
export function cleanOnInterrupt(folder: string, below = false): void {
  if (!isMainThread) return;
  if (folders.size === 0)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        clean();
        process.exit(signal === 'SIGINT' ? 130 : 143);
      });
  folders.add(below ? join(folder, '**') : folder);
}

function clean(): void {
  const mine = new RegExp(`^\\..*\\.${process.pid}-\\d+-\\d+\\.tmp$`, 's');
  for (const name of folders) {
    const below = name.endsWith('**');
    const folder = below ? name.slice(0, -2) : name;
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: below }))
        if (mine.test(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true });
    } catch {
      // The folder is gone, and what was in it.
    }
  }
}
