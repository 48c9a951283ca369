import type { AlignedDocument } from '@muqabala/core';
import {
  type Catalogue,
  decodeText,
  documentOfBeads,
  documentOfPairs,
  type Pair,
  pairCatalogues,
  type ReadOptions,
  type ReadPairsFormat,
  type Report,
  readBeads,
  readCatalogue,
  readDocument,
  readMoses,
} from '@muqabala/formats';
import { type FromFormat, openInput, pairsOf } from '../files/pairs.ts';
import { placeOf, readBytes } from '../files/read.ts';
import { readTexts } from '../files/texts.ts';

/**
 * Formats of several files: two whose lines answer to each other, two catalogues of messages by their keys, or beads
 * with the two texts whose sentences they count.
 */
export const SEVERAL_FILES = { moses: 2, catalogue: 2, beads: 3 } as const;

export interface ConvertSettings {
  readonly from?: FromFormat | keyof typeof SEVERAL_FILES;
  readonly presegmented?: true;
  readonly languages: Pick<ReadOptions, 'sourceLanguage' | 'targetLanguage' | 'columns' | 'encoding'>;
}

/** What is to be converted: a document as a whole, or pairs one after another. */
export type ConvertInput =
  | { readonly kind: 'document'; readonly document: AlignedDocument }
  | { readonly kind: 'pairs'; readonly batches: AsyncIterable<Pair[]> };

/** Opens what is to be converted; `onShare` hears which share of a single file has been read. */
export async function readInput(
  paths: readonly string[],
  { from, presegmented, languages }: ConvertSettings,
  report: Report,
  onShare?: (share: number) => void,
): Promise<ConvertInput> {
  if (from === 'moses') return { kind: 'document', document: await readMosesFiles(paths, languages, report) };
  if (from === 'catalogue') return { kind: 'pairs', batches: readCatalogues(paths, languages, report) };
  if (from === 'beads') return { kind: 'document', document: await readBeadFiles(paths, presegmented, languages) };
  const input = await openInput(paths[0]!, onShare, languages.encoding);
  if ((from ?? input.format) === 'json') {
    const parts: string[] = [];
    for await (const chunk of input.chunks) parts.push(chunk);
    return { kind: 'document', document: readDocument(parts.join(''), input.place) };
  }
  return { kind: 'pairs', batches: pairsOf(input, from as ReadPairsFormat | undefined, { report, ...languages }) };
}

async function* readCatalogues(
  paths: readonly string[],
  languages: ConvertSettings['languages'],
  report: Report,
): AsyncGenerator<Pair[]> {
  const catalogues: Catalogue[] = [];
  for (const path of paths)
    catalogues.push(readCatalogue(decodeText(await readBytes(path), placeOf(path)).content, report, placeOf(path)));
  const pairs = pairCatalogues(catalogues[0]!, catalogues[1]!, report, languages);
  if (pairs.length > 0) yield pairs;
}

async function readMosesFiles(paths: readonly string[], languages: ConvertSettings['languages'], report: Report) {
  const [source, target] = await Promise.all(
    paths.map(async (path) => decodeText(await readBytes(path), placeOf(path)).content),
  );
  return documentOfPairs(readMoses(source!, target!, report, { place: paths.map(placeOf).join(', '), ...languages }));
}

/**
 * Beads count all sentences of the texts, headings too: those of the lines of a presegmented text, else those that are
 * found.
 */
async function readBeadFiles(
  [path, ...texts]: readonly string[],
  presegmented: true | undefined,
  { sourceLanguage, targetLanguage }: ConvertSettings['languages'],
) {
  const { readText } = await import('@muqabala/core');
  const { loadLexicon } = await import('@muqabala/lexicon');
  const beads = readBeads(decodeText(await readBytes(path!), placeOf(path!)).content, placeOf(path!));
  const inputs = await readTexts(texts, {}, (i) => (i === 0 ? sourceLanguage : targetLanguage));
  const lexicon = await loadLexicon();
  const [source, target] = inputs.map((input) => readText(input, lexicon, presegmented ? { presegmented } : {}));
  return documentOfBeads(beads, [source!, target!], placeOf(path!));
}
