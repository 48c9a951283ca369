import { MuqabalaError, type PlainProblemCode } from '@muqabala/core/problems';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** Bytes of an entry of an archive's directory without its name: no archive has more entries than have room in it. */
const ENTRY = 46;

/** Makes the error of a format whose files are archives. */
export type Fail = (code: PlainProblemCode, message: string, remedy: string) => MuqabalaError;

/** What an archive that cannot be read is called. */
export interface Codes {
  readonly broken: PlainProblemCode;
  readonly tooLarge: PlainProblemCode;
}

/**
 * Unpacks one file of an archive as text, the first of its name alone: an archive may list one a thousand times.
 * Undefined when it is not in there.
 */
export function unpackText(
  bytes: Uint8Array,
  name: string,
  largest: number,
  fail: Fail,
  codes: Codes,
): string | undefined {
  let isFound = false;
  const files = unzip(bytes, fail, codes, (file) => {
    if (isFound || file.name !== name) return false;
    isFound = true;
    // What is unpacked is never longer than what is said here.
    if (Math.max(file.size, file.originalSize) > largest)
      throw fail(
        codes.tooLarge,
        `A part of the file has more than ${largest} bytes of text and marks.`,
        'Save its text as plain text.',
      );
    return true;
  });
  return Object.hasOwn(files, name) ? new TextDecoder().decode(files[name]) : undefined;
}

/** The names of the files of an archive, without folders, in their order. */
export function namesOf(bytes: Uint8Array, fail: Fail, codes: Codes): string[] {
  const names = new Set<string>();
  unzip(bytes, fail, codes, ({ name }) => {
    if (!name.endsWith('/')) names.add(name);
    return false;
  });
  return [...names];
}

interface File {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

function unzip(bytes: Uint8Array, fail: Fail, codes: Codes, filter: (file: File) => boolean) {
  let entries = 0;
  try {
    return unzipSync(bytes, {
      filter(file) {
        entries += 1;
        if (entries * ENTRY > bytes.length)
          throw broken(fail, codes, 'The archive says that it has more parts than it can have');
        return filter(file);
      },
    });
  } catch (error) {
    if (error instanceof MuqabalaError) throw error;
    throw broken(fail, codes, 'The archive is damaged or cut off');
  }
}

function broken(fail: Fail, codes: Codes, message: string): MuqabalaError {
  return fail(codes.broken, `${message}.`, 'Open it in the program that it is of and save it again.');
}

/** Bytes that are unpacked between two pauses. */
const PIECE = 1 << 16;

/**
 * Unpacks one file of an archive piece by piece, the first of its name. Throws when more than `largest` bytes come out,
 * so that a small archive cannot fill the disk or the memory.
 */
export function* unpackPieces(
  bytes: Uint8Array,
  name: string,
  largest: number,
  fail: Fail,
  codes: Codes,
): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let isFound = false;
  let size = 0;
  let fault: unknown;
  const unzipper = new Unzip((file) => {
    if (isFound || file.name !== name) return;
    isFound = true;
    file.ondata = (error, piece) => {
      fault ??= error ?? undefined;
      size += piece?.length ?? 0;
      if (piece !== undefined && piece.length > 0) ready.push(piece);
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    try {
      unzipper.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch (error) {
      fault ??= error;
    }
    if (fault !== undefined) throw broken(fail, codes, 'The archive is damaged or cut off');
    if (size > largest)
      throw fail(
        codes.tooLarge,
        `A part of the file has more than ${largest} bytes of text and marks.`,
        'Divide the file.',
      );
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
}
