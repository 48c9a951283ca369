import { MuqabalaError } from '@muqabala/core/problems';

/**
 * Reads a file of the package: from its place in Node, by fetch in a browser. Throws a MuqabalaError
 * (`lexicon-unreachable`).
 */
export async function readData(url: URL): Promise<Uint8Array> {
  try {
    if (url.protocol === 'file:') {
      // Kept from bundlers: only Node comes here.
      const name = 'node:fs/promises';
      const files = (await import(/* @vite-ignore */ name)) as { readFile(path: URL): Promise<Uint8Array> };
      return await files.readFile(url);
    }
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The answer was ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    throw new MuqabalaError({
      code: 'lexicon-unreachable',
      place: url.href,
      message: `The word lexicon could not be read. ${error instanceof Error ? error.message : String(error)}`,
      remedy: `Serve or install \`data/${file}\` of @muqabala/lexicon there; bundlers copy it when they follow \`new URL(…, import.meta.url)\`.`,
    });
  }
}

/** Returns what reads and decodes a file once; a failed read is tried again the next time. */
export function loadOnce<T>(url: URL, decode: (bytes: Uint8Array, place: string) => T): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= readData(url).then((bytes) => decode(bytes, url.href));
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}
