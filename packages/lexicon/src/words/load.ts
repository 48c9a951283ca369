import type { WordLexicon } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { decodeWords } from './format.ts';

let loaded: Promise<WordLexicon> | undefined;

/** Returns the word lexicon of the package, read on first use: from its file in Node, by fetch in a browser. */
export function loadWords(): Promise<WordLexicon> {
  const url = new URL('../../data/words.bin', import.meta.url);
  loaded ??= read(url).then((bytes) => decodeWords(bytes, url.href));
  // A failed read is tried again next time.
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

/** Returns the bytes of the package's word lexicon; the first line says its sources and licence. */
export function readWords(): Promise<Uint8Array> {
  return read(new URL('../../data/words.bin', import.meta.url));
}

async function read(url: URL): Promise<Uint8Array> {
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
    throw new MuqabalaError({
      code: 'lexicon-unreachable',
      place: url.href,
      message: `The word lexicon could not be read. ${error instanceof Error ? error.message : String(error)}`,
      remedy:
        'Serve or install `data/words.bin` of @muqabala/lexicon there; bundlers copy it when they follow `new URL(…, import.meta.url)`.',
    });
  }
}
