import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The digest by which an input is known: of all its bytes (SHA-256). */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Returns the {@link digestOf} a file as it stands now, read in pieces. Throws the system's error. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 16 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
