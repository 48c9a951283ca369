import type { AlignedDocument } from '@muqabala/core';
import {
  decodeText,
  detectFormat,
  documentOfPairs,
  makePairReader,
  makeReport,
  READ_PAIRS_FORMATS,
  readDocument,
} from '@muqabala/formats';
import { MANIFEST, type ManifestTexts, readManifestTexts } from './manifest.ts';
import { placeOf, readBytes } from './read.ts';
import type { TextSettings } from './texts.ts';

/** What one file can stand for instead of several texts; a document of pairs has no mentions yet. */
export type Collection =
  | { readonly kind: 'texts'; readonly texts: ManifestTexts }
  | { readonly kind: 'document' | 'pairs'; readonly document: AlignedDocument };

/**
 * Reads the one file that stands for several texts: a corpus manifest, a saved document, or aligned pairs, whose sides are the sentences of
 * two texts. Undefined when it is a text like any other.
 */
export async function readCollection(path: string, settings: TextSettings): Promise<Collection | undefined> {
  const place = placeOf(path);
  const { content } = decodeText(await readBytes(path), place);
  const data = content.trimStart().startsWith('{') ? parse(content) : undefined;
  if (data?.schema === MANIFEST) return { kind: 'texts', texts: await readManifestTexts(data, path, settings) };
  if (data?.schema === 'muqabala/aligned-document') return { kind: 'document', document: readDocument(content, place) };
  if (settings.from !== undefined) return undefined;
  const format = READ_PAIRS_FORMATS.find((one) => one === detectFormat(content.slice(0, 4096)));
  if (format === undefined) return undefined;
  const reader = makePairReader(format, makeReport(), { place });
  return { kind: 'pairs', document: documentOfPairs([...reader.push(content), ...reader.end()]) };
}

function parse(content: string): { readonly schema?: unknown } | undefined {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
