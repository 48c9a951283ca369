import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from './fuzzer.ts';

/** Does work in a folder of its own, which is taken away afterwards whatever comes of it. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-fuzz-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Returns the names of all files and folders below a folder; throws a {@link Fault} when a temporary file is among
 * them.
 */
export function namesWithoutLeftovers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const left = names.find((name) => /\.(?:tmp|kept|whole)$/.test(name));
  if (left !== undefined) throw new Fault(`A temporary file is left: ${left}`);
  return names;
}
