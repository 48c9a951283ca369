import { createHash } from 'node:crypto';
import { type BigIntStats, fstatSync, lstatSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { MuqabalaError } from '@muqabala/core/problems';
import { copyOver, type NewContent } from '../files/replace.ts';
import { exchange, loadNative, type Native } from './exchange.ts';

/** Far behind the end of every file, so that nobody who reads it is kept out where locks bind everybody (Windows). */
const LOCKED_BYTE = 2 ** 52;
/** How long another one that saves is waited for, and how often is asked, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 5;

/**
 * Puts a new content in the place of one version of a file (the SHA-256 of its bytes): true when it stands there, false
 * when the file is another version, which then is left as it is, however late it came. Other servers of the file are
 * kept out by a lock on it, which the system takes away with the process that has it. A program that knows no lock, and
 * renames its own version into the place or writes into the file at just that moment, is found out by what was
 * exchanged for the new content: that goes back. Afterwards the temporary file, if it is there, holds what nobody
 * wants. Throws the system's errors, `output-damaged` of {@link copyOver}, and `file-locked`.
 */
export async function replaceVersion(
  { temporary, real, isCopied }: NewContent,
  version: string,
  loading = loadNative(),
): Promise<boolean> {
  const native = await loading;
  const seen = await openLocked(real, native);
  try {
    if (!isCopied) return exchangeVersion(temporary, real, seen, version, native);
    if (digestOf(seen) !== version) return false;
    const old = identityOf(fstatSync(seen.fd, { bigint: true }));
    // Into this very file: one that another program has put in its place is not touched.
    await copyOver(temporary, seen, real);
    return identityAt(real) === old;
  } finally {
    await seen.close();
  }
}

/** In one go, so that no signal ends the program while the temporary file holds another program's version. */
function exchangeVersion(
  temporary: string,
  real: string,
  seen: FileHandle,
  version: string,
  native: Native | undefined,
): boolean {
  if (digestOf(seen) !== version) return false;
  const mine = identityAt(temporary)!;
  if (!swapIn(temporary, real, identityOf(fstatSync(seen.fd, { bigint: true })), native)) return false;
  if (digestOf(seen) === version) return true;
  swapIn(temporary, real, mine, native);
  return false;
}

/**
 * Exchanges two files if `expected` stands at `there`. What came in between, as often as that happens, is newer than
 * what was put and goes back: false then.
 */
function swapIn(here: string, there: string, expected: string, native: Native | undefined): boolean {
  if (identityAt(there) !== expected) return false;
  let put = identityAt(here)!;
  let due = expected;
  for (let isFirst = true; ; isFirst = false) {
    exchange(here, there, native);
    const came = identityAt(here);
    if (came === undefined || came === due) return isFirst;
    due = put;
    put = came;
  }
}

/** Opens the file that stands at a place, alone among the servers of it. */
async function openLocked(real: string, native: Native | undefined): Promise<FileHandle> {
  for (const end = Date.now() + PATIENCE; ; ) {
    const handle = await open(real, 'r+');
    try {
      if (!tryLock(handle, native)) {
        if (Date.now() > end) throw locked(real);
        await pause(PAUSE);
      } else if (identityOf(fstatSync(handle.fd, { bigint: true })) === identityOf(statSync(real, { bigint: true })))
        return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
    // Somebody has saved meanwhile.
    await handle.close();
  }
}

/** Where the file system knows no locks there is none. */
function tryLock(handle: FileHandle, native: Native | undefined): boolean {
  try {
    return native?.tryLock(handle.fd, LOCKED_BYTE, 1) ?? true;
  } catch {
    return true;
  }
}

function identityAt(path: string): string | undefined {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return found && identityOf(found);
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function digestOf({ fd }: FileHandle): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1 << 18);
  for (let at = 0; ; ) {
    const count = readSync(fd, buffer, 0, buffer.length, at);
    if (count === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, count));
    at += count;
  }
}

function locked(place: string): MuqabalaError {
  return new MuqabalaError({
    code: 'file-locked',
    place,
    message: 'Another program that saves this file does not come to an end.',
    remedy: 'Try again; end other programs that have the file open.',
  });
}
