import { MuqabalaError } from '@muqabala/core/problems';
import { read } from '#read';
import { type Kind, readHeader } from './header.ts';

/** Where a table is, when not in the package: at an address, or its bytes, already here. */
export type DataPlace =
  | { readonly url: string | URL; readonly bytes?: never }
  | { readonly bytes: Uint8Array | ArrayBuffer; readonly url?: never };

/** Reads a file of the package. Throws a MuqabalaError (`lexicon-unreachable`). */
export function readData(url: URL, name: string): Promise<Uint8Array> {
  return reachable(url.href, name, () => read(url, name));
}

/** Returns what a file of the package is called in signatures, which its first line says; what follows stays unread. */
export async function signatureOf(kind: Kind<string, string>, url: URL, name: string): Promise<string> {
  return readHeader(kind, await readData(url, name), url.href).header.signature;
}

async function fetchData(url: string | URL, name: string): Promise<Uint8Array> {
  return reachable(String(url), name, async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The answer was ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  });
}

async function reachable(place: string, name: string, get: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await get();
  } catch (error) {
    throw new MuqabalaError({
      code: 'lexicon-unreachable',
      place,
      message: `The word lexicon could not be read. ${error instanceof Error ? error.message : String(error)}`,
      remedy: `Serve \`data/${name}\` of @muqabala/lexicon and give its address, \`{ url }\`, or hand in its \`{ bytes }\`; README, “In your bundler”.`,
    });
  }
}

/**
 * Returns what reads and decodes a file of the package once, a failed read anew the next time; what is named instead is
 * read whenever it is asked for.
 */
export function loadOnce<T>(
  url: URL,
  name: string,
  decode: (bytes: Uint8Array, place: string) => T,
): (place?: DataPlace) => Promise<T> {
  let loaded: Promise<T> | undefined;
  return async (place) => {
    if (place?.bytes !== undefined) return decode(new Uint8Array(place.bytes), name);
    if (place?.url !== undefined) return decode(await fetchData(place.url, name), String(place.url));
    loaded ??= readData(url, name).then((bytes) => decode(bytes, url.href));
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}
