import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Temporary files say in their names whose they are: `.muqabala-MARK-NAME-PLACE-BOOT-PID-THREAD-NUMBER.tmp`. MARK is
 * that of a batch's folder, or `file`; NAME a digest of the file's name, so that no name is too long; PLACE and BOOT
 * tell where and until when the process number PID is one.
 */
const TEMPORARY = /^\.muqabala-(\w+)-([0-9a-f]{12})-([0-9a-f]{8})-([0-9a-f]{8})-(\d+)-(\d+)-\d+\.tmp$/;

const PLACE = digest(
  [
    hostname(),
    orNothing(() => readFileSync('/etc/machine-id', 'utf8')),
    orNothing(() => readlinkSync('/proc/self/ns/pid')),
  ].join('\n'),
  8,
);
const BOOT = digest(
  orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  8,
);

/** The mark of temporary files that no batch has made. */
export const FILE_MARK = 'file';

let mark = FILE_MARK;
let unique = 0;

/** Marks the temporary files that this thread makes from now on as those of one batch's folder. */
export function markTemporaryFiles(of: string): void {
  mark = of;
}

/** Returns a new name for a temporary file beside a file, whose real path is given. */
export function temporaryBeside(real: string): string {
  unique += 1;
  return join(
    dirname(real),
    `.muqabala-${mark}-${nameDigest(real)}-${PLACE}-${BOOT}-${process.pid}-${threadId}-${unique}.tmp`,
  );
}

/** What the name of a temporary file says. */
export interface Temporary {
  readonly mark: string;
  /** Digest of the name of the file that it is for, see {@link nameDigest}. */
  readonly name: string;
  /**
   * Whether its process number is one of this machine and container; elsewhere nobody here can tell whether the process
   * still runs.
   */
  readonly isHere: boolean;
  /** Whether it was made since the machine was last started. */
  readonly isRecent: boolean;
  readonly process: number;
  readonly thread: number;
}

/** Reads the name of a temporary file; undefined when it is none. */
export function readTemporary(file: string): Temporary | undefined {
  const [, mark, name, place, boot, process, thread] = TEMPORARY.exec(file) ?? [];
  if (mark === undefined) return undefined;
  return {
    mark,
    name: name!,
    isHere: place === PLACE,
    isRecent: boot === BOOT,
    process: Number(process),
    thread: Number(thread),
  };
}

/** The digest by which temporary files name the file that they are for. */
export function nameDigest(real: string): string {
  return digest(basename(real), 12);
}

/** Whether a name is that of a temporary file of this process, or of one of its threads. */
export function isOwnTemporary(name: string, thread?: number): boolean {
  const read = readTemporary(name);
  if (read === undefined || !read.isHere || !read.isRecent || read.process !== process.pid) return false;
  return thread === undefined || thread === read.thread;
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
