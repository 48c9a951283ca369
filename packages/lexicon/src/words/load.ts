import type { WordLexicon } from '@muqabala/core';
import { decodeWords } from './format.ts';

let loaded: Promise<WordLexicon> | undefined;

/** Returns the word lexicon that comes with the package, read on first use: from its file in Node, by fetch in a browser. */
export function loadWords(): Promise<WordLexicon> {
  loaded ??= read(new URL('../../data/words.bin', import.meta.url)).then(decodeWords);
  // A failed read is tried again next time.
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function read(url: URL): Promise<Uint8Array> {
  if (url.protocol === 'file:') {
    // Kept from bundlers: only Node comes here.
    const name = 'node:fs/promises';
    const files = (await import(/* @vite-ignore */ name)) as { readFile(path: URL): Promise<Uint8Array> };
    return files.readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The word lexicon could not be read: ${response.status} for ${url.href}`);
  return new Uint8Array(await response.arrayBuffer());
}
