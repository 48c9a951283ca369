import type { AlignedDocument } from '@muqabala/core';
import { decodeText, readDocument } from '@muqabala/formats';
import { MANIFEST, type ManifestTexts, readManifestTexts } from './manifest.ts';
import { placeOf, readBytes } from './read.ts';
import { refuseAligned, type TextSettings } from './texts.ts';

/** What one file can stand for instead of several texts. */
export type Collection =
  | { readonly kind: 'texts'; readonly texts: ManifestTexts }
  | { readonly kind: 'document'; readonly document: AlignedDocument };

/**
 * Reads the one file that stands for several texts, a corpus manifest or a saved document; undefined when it is a text like any other.
 * Throws `text-aligned` for pairs, which have no texts.
 */
export async function readCollection(path: string, settings: TextSettings): Promise<Collection | undefined> {
  const place = placeOf(path);
  const { content } = decodeText(await readBytes(path), place);
  const data = content.trimStart().startsWith('{') ? parse(content) : undefined;
  if (data?.schema === MANIFEST) return { kind: 'texts', texts: await readManifestTexts(data, path, settings) };
  if (data?.schema === 'muqabala/aligned-document') return { kind: 'document', document: readDocument(content, place) };
  if (settings.from === undefined) refuseAligned(content, place);
  return undefined;
}

function parse(content: string): { readonly schema?: unknown } | undefined {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
