import type { AlignedDocument } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  type Catalogue,
  decodeText,
  documentOfBeads,
  documentOfPairs,
  type Log,
  makeLog,
  type Pair,
  pairCatalogues,
  type ReadOptions,
  type ReadPairsFormat,
  readBeads,
  readCatalogue,
  readDocument,
  readMoses,
  refusalOf,
  unpackGzip,
} from '@muqabala/formats';
import { readLinked } from '../files/linked.ts';
import { type FromFormat, foreignJson, isOurs, openInput, pairsOf, pairsWithin } from '../files/pairs.ts';
import { placeOf, readBytes } from '../files/read.ts';
import { readTexts } from '../files/texts.ts';

/**
 * Formats of several files, and how many: two whose lines answer to each other, two catalogues of messages by their
 * keys, beads with the two texts whose sentences they count, links of XCES with the two texts, or alone where these lie
 * as they are named.
 */
export const SEVERAL_FILES = { moses: [2], catalogue: [2], beads: [3], xces: [3, 1] } as const;

type Several = keyof typeof SEVERAL_FILES;

/** What a catalogue looks like by its beginning; one of JSON may be a document or a line of pairs. */
const CATALOGUES: ReadonlySet<string | undefined> = new Set([
  'android',
  'strings',
  'php',
  'json',
  'jsonl',
  'catalogue',
]);

/** Tells by the first of several files what they are together; undefined where that is not told by what it holds. */
export async function tellSeveral(paths: readonly string[]): Promise<Several | undefined> {
  const [first] = paths;
  if (paths.length < 2 || first === undefined || first === '-') return undefined;
  const { format } = await openInput(first);
  if (paths.length === 2)
    return CATALOGUES.has(format) && (await isCatalogue(first, format !== 'jsonl')) ? 'catalogue' : undefined;
  return paths.length === 3 && (format === 'xces' || format === 'beads') ? format : undefined;
}

/** The words of a file that may be packed with gzip. */
async function contentOf(path: string): Promise<string> {
  const place = placeOf(path);
  return decodeText(await unpackGzip(await readBytes(path), place), place).content;
}

/** `orBroken` takes a broken one for a catalogue, whose reader says where. */
async function isCatalogue(path: string, orBroken: boolean): Promise<boolean> {
  return holdsCatalogue(await contentOf(path), orBroken);
}

function holdsCatalogue(content: string, orBroken = false): boolean {
  try {
    return readCatalogue(content, makeLog()).entries.length > 0;
  } catch (error) {
    if (error instanceof MuqabalaError) return orBroken && error.problem.code === 'catalogue-broken';
    throw error;
  }
}

export interface ConvertSettings {
  readonly from?: FromFormat | Several;
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
  log: Log,
  onShare?: (share: number) => void,
): Promise<ConvertInput> {
  if (from === 'moses') return { kind: 'document', document: await readMosesFiles(paths, languages, log) };
  if (from === 'catalogue') return { kind: 'pairs', batches: readCatalogues(paths, languages, log) };
  if (from === 'beads') return { kind: 'document', document: await readBeadFiles(paths, presegmented, languages) };
  if (from === 'xces') return { kind: 'pairs', batches: readLinked(paths, languages, log) };
  const input = await openInput(paths[0]!, onShare, languages.encoding);
  if ((from ?? input.format) === 'json') {
    const parts: string[] = [];
    for await (const chunk of input.chunks) parts.push(chunk);
    const content = parts.join('');
    const pairs = from === undefined ? pairsWithin(content, { log, place: input.place, ...languages }) : undefined;
    return pairs === undefined
      ? { kind: 'document', document: documentIn(content, input.place) }
      : { kind: 'pairs', batches: readyPairs(pairs) };
  }
  if (from === undefined && input.format === 'xces')
    return { kind: 'pairs', batches: readLinked(paths, languages, log) };
  return { kind: 'pairs', batches: pairsOf(input, from as ReadPairsFormat | undefined, { log, ...languages }) };
}

/** Whether JSON is broken, or names a schema that is not known: what is said of a document is said of it. */
function isNamed(content: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(content) as object, 'schema');
  } catch {
    return true;
  }
}

async function* readyPairs(pairs: Pair[]): AsyncGenerator<Pair[]> {
  if (pairs.length > 0) yield pairs;
}

/** Reads a document; a catalogue of messages, which is JSON too, is told what it is. */
function documentIn(content: string, place: string): AlignedDocument {
  try {
    return readDocument(content, place);
  } catch (error) {
    if (isOurs(content)) throw error;
    // Messages by their keys are no records.
    if (!/\[\s*\{/.test(content) && holdsCatalogue(content)) throw refusalOf('catalogue', place);
    throw isNamed(content) ? error : foreignJson(place);
  }
}

/**
 * Opens aligned pairs: one file of them, two catalogues, or links of XCES with their texts. Throws `format-unknown` for
 * several files of another kind.
 */
export async function openPairs(
  paths: readonly string[],
  from: ReadPairsFormat | undefined,
  languages: ConvertSettings['languages'],
  log: Log,
  onShare?: (share: number) => void,
): Promise<AsyncIterable<Pair[]>> {
  if (paths.length === 1) {
    const input = await openInput(paths[0]!, onShare, languages.encoding);
    return from === undefined && input.format === 'xces'
      ? readLinked(paths, languages, log)
      : pairsOf(input, from, { log, ...languages });
  }
  const told = from ?? (await tellSeveral(paths));
  if (told === 'catalogue') return readCatalogues(paths, languages, log);
  if (told === 'xces') return readLinked(paths, languages, log);
  throw new MuqabalaError({
    code: 'format-unknown',
    place: paths.map(placeOf).join(', '),
    message: 'One file of aligned pairs was expected, or two catalogues, or links (xces) and their two texts.',
    remedy: 'Two texts are paired by `align`, two files whose lines answer to each other by `convert --from moses`.',
  });
}

async function* readCatalogues(
  paths: readonly string[],
  languages: ConvertSettings['languages'],
  log: Log,
): AsyncGenerator<Pair[]> {
  const catalogues: Catalogue[] = [];
  for (const path of paths) catalogues.push(readCatalogue(await contentOf(path), log, placeOf(path)));
  const pairs = pairCatalogues(catalogues[0]!, catalogues[1]!, log, languages);
  if (pairs.length > 0) yield pairs;
}

async function readMosesFiles(paths: readonly string[], languages: ConvertSettings['languages'], log: Log) {
  const [source, target] = await Promise.all(paths.map(contentOf));
  return documentOfPairs(readMoses(source!, target!, log, { place: paths.map(placeOf).join(', '), ...languages }));
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
  const core = await import('@muqabala/core');
  const { loadWholeLexicon } = await import('@muqabala/lexicon/whole');
  const beads = readBeads(await contentOf(path!), placeOf(path!));
  const inputs = await readTexts(texts, {}, (i) => (i === 0 ? sourceLanguage : targetLanguage));
  // With the tables that texts are aligned with: sentences of a text without marks are those of its document.
  const lexicon = await loadWholeLexicon();
  const [source, target] = core.readTexts(inputs, lexicon, presegmented ? { presegmented } : {});
  return documentOfBeads(beads, [source!, target!], placeOf(path!));
}
