import { decodeText } from '@muqabala/formats';
import { MANIFEST, type ManifestTexts, readManifestTexts } from './manifest.ts';
import { placeOf, readBytes } from './read.ts';
import type { TextSettings } from './texts.ts';

/** Reads the texts of the one file that stands for several, a corpus manifest; undefined when it is a text like any other. */
export async function readCollection(path: string, settings: TextSettings): Promise<ManifestTexts | undefined> {
  const { content } = decodeText(await readBytes(path), placeOf(path));
  const data = content.trimStart().startsWith('{') ? parse(content) : undefined;
  return data?.schema === MANIFEST ? readManifestTexts(data, path, settings) : undefined;
}

function parse(content: string): { readonly schema?: unknown } | undefined {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
