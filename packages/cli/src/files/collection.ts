import type { AlignedDocument } from '@muqabala/core';
import {
  checkDocument,
  documentOfPairs,
  isPdf,
  type Log,
  makeLog,
  makePairReader,
  READ_PAIRS_FORMATS,
  readAnyText,
  readXlsx,
} from '@muqabala/formats';
import { MANIFEST, type ManifestTexts, readManifestTexts } from './manifest.ts';
import { placeOf, readBytes } from './read.ts';
import type { TextSettings } from './texts.ts';

/**
 * What one file can stand for instead of several texts; a document of pairs has no mentions yet, and its report says
 * what was left out of it.
 */
export type Collection =
  | { readonly kind: 'texts'; readonly texts: ManifestTexts }
  | { readonly kind: 'document'; readonly document: AlignedDocument }
  | { readonly kind: 'pairs'; readonly document: AlignedDocument; readonly log: Log };

/**
 * Reads the one file that stands for several texts: a corpus manifest, a saved document, or aligned pairs, whose sides
 * are the sentences of two texts. Undefined when it is a text like any other.
 */
export async function readCollection(path: string, settings: TextSettings): Promise<Collection | undefined> {
  const place = placeOf(path);
  const bytes = await readBytes(path);
  // Read as a text, by a package that is loaded then.
  if (isPdf(bytes)) return undefined;
  const told = await readAnyText(bytes, place);
  if (told.kind === 'saved') {
    if (told.schema === MANIFEST) return { kind: 'texts', texts: await readManifestTexts(told.data, path, settings) };
    if (told.schema === 'muqabala/aligned-document')
      return { kind: 'document', document: checkDocument(told.data, place) };
    return undefined;
  }
  if (settings.from !== undefined) return undefined;
  if (told.kind === 'workbook') {
    const log = makeLog();
    const pairs = [...readXlsx(told.bytes, log, { place })].flat();
    return { kind: 'pairs', document: documentOfPairs(pairs), log };
  }
  const [looksLike, content] =
    told.kind === 'pairs' ? [told.format, told.content] : [told.looksLike, told.text.content];
  const format = READ_PAIRS_FORMATS.find((one) => one === looksLike);
  if (format === undefined) return undefined;
  const log = makeLog();
  const reader = makePairReader(format, log, { place });
  return { kind: 'pairs', document: documentOfPairs([...reader.push(content), ...reader.end()]), log };
}
