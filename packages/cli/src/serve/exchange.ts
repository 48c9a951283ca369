import { linkSync, renameSync, rmSync } from 'node:fs';
import { temporaryBeside } from '../files/temporary.ts';

/** Errors that say that the file system, not these files, is what prevents it. */
const UNABLE: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EMLINK']);

export type Native = typeof import('fs-native-extensions');

let loading: Promise<Native | undefined> | undefined;

/** Loads what Node itself cannot do; undefined on a system for which the package has nothing. */
export function loadNative(): Promise<Native | undefined> {
  loading ??= import('fs-native-extensions').catch(() => undefined);
  return loading;
}

/**
 * Exchanges two files of one folder, so that nothing of what stood at either name is lost: in one step where the system
 * can, else in three, with some microseconds between the first two in which what another program puts in place of
 * `there` is lost. `there` is never missing, nor half. Where the file system knows no hard links either, `here` is gone
 * afterwards.
 */
export function exchange(here: string, there: string, native: Native | undefined): void {
  if (native !== undefined) {
    try {
      native.swapSync(here, there);
      return;
    } catch (error) {
      // The package does not say so, as Node does.
      if (!isUnable(error)) throw Object.assign(error as Error, { syscall: 'rename', path: there });
    }
  }
  const kept = temporaryBeside(there);
  try {
    linkSync(there, kept);
  } catch (error) {
    if (!isUnable(error)) throw error;
    renameSync(here, there);
    return;
  }
  try {
    renameSync(here, there);
  } catch (error) {
    rmSync(kept, { force: true });
    throw error;
  }
  renameSync(kept, here);
}

function isUnable(error: unknown): boolean {
  return UNABLE.has((error as NodeJS.ErrnoException).code ?? '');
}
