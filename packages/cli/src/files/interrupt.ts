import { readdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { isOwnTemporary } from './temporary.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Folders in which temporary files of this process may be; those whose value is true with all folders below them. */
const folders = new Map<string, boolean>();
/** What else is to go before an interrupted program ends. */
const removals: (() => void)[] = [];
let isListening = false;
let onRequest: (() => void) | undefined;
let asking: readonly NodeJS.Signals[] = [];

/**
 * Sees to it that an interrupted program leaves no temporary file of its own in a folder or below it. Worker threads
 * hear no signals: the main thread names the folder for them.
 */
export function cleanOnInterrupt(folder: string, below = false): void {
  if (!isMainThread) return;
  listen();
  folders.set(folder, below || folders.get(folder) === true);
}

/**
 * Resolves at the first of these signals, for a program that has no other end; any other, and the next, ends the
 * program as always.
 */
export function untilInterrupted(...signals: readonly NodeJS.Signals[]): Promise<void> {
  listen();
  asking = signals;
  return new Promise((done) => {
    onRequest = done;
  });
}

/** Sees to it that something goes before the program ends, by a signal too. It may be called more than once. */
export function removeAtEnd(remove: () => void): void {
  listen();
  removals.push(remove);
  process.once('exit', remove);
}

/** Removes the temporary files of this process, before it ends at once. */
export function removeOwnTemporaries(): void {
  for (const remove of removals) remove();
  for (const [folder, below] of folders) {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: below }))
        if (isOwnTemporary(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true });
    } catch {
      // The folder is gone, and what was in it.
    }
  }
}

/**
 * After the cleaning the program ends as it would without it: by the signal, which a shell counts as 128 and its number
 * (130, 143, 129).
 */
function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of SIGNALS)
    process.on(signal, () => {
      const asked = asking.includes(signal) ? onRequest : undefined;
      onRequest = undefined;
      if (asked !== undefined) return asked();
      removeOwnTemporaries();
      // A thread that waits for the disk would hold up an orderly end.
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
      setTimeout(() => process.exit(128 + constants.signals[signal]), 1000).unref();
    });
}
