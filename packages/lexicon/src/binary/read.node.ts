import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Reads a file of `data/` where there are files: from its place beside this package, or, when a bundler has moved this
 * code, from the package as the code finds it from its new place, or the program's folder.
 */
export async function read(url: URL, name: string): Promise<Uint8Array> {
  // What a bundler made of the address may be no file, nor a URL object of Node's own.
  const beside = String(url.href).startsWith('file:') ? await readFile(new URL(url.href)).catch(missing) : undefined;
  if (beside !== undefined) return beside;
  const file = `@muqabala/lexicon/data/${name}`;
  return readFile(
    resolveFrom(import.meta.url, file) ?? createRequire(join(process.cwd(), 'package.json')).resolve(file),
  );
}

/** A bundler may have put something else than an address in the place of the module's. */
function resolveFrom(place: string, file: string): string | undefined {
  try {
    return createRequire(place).resolve(file);
  } catch {
    return undefined;
  }
}

function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
