import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';

/** The digest by which an input is known: of all its bytes (SHA-256). */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The digests of texts that stand in a list: each of all that the list says of the text. */
export function digestsOfTexts(texts: readonly TextInput[]): string[] {
  return texts.map((text) => digestOf(Buffer.from(JSON.stringify(text))));
}

/**
 * Returns the {@link digestOf} a file as it stands now, read in pieces. Throws what {@link checkOrdinary} does, and the
 * system's error.
 */
export async function digestOfFile(path: string): Promise<string> {
  await checkOrdinary(path);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 16 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/**
 * Refuses pipes and devices: a batch reads its inputs more than once, and waiting for a pipe cannot be given up. Throws
 * `input-not-file`.
 */
export async function checkOrdinary(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isFile() || found.isDirectory()) return;
  throw new MuqabalaError({
    code: 'input-not-file',
    place: path,
    message: 'This is a pipe or a device; a batch reads ordinary files.',
    remedy: 'Write it to a file and name that.',
  });
}
