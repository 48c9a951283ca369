import type { AlignedDocument } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  aboutDocument,
  aboutFiltered,
  type Log,
  listPairs,
  makeLog,
  makePairFilter,
  makeXlsxWriter,
  type PairFilter,
  type PairsAbout,
  type PairWriteOptions,
  type PairWriter,
  writeDocument,
} from '@muqabala/formats';
import { mosesPaths } from '../files/moses.ts';
import { loadOptional } from '../files/optional.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { strictly } from '../terminal/logs.ts';
import { refuseBytesOnTerminal } from '../terminal/standard-output.ts';
import { isBytes, isPacked, type OutputFormat, type PackedFormat, type TextOutput } from './names.ts';
import { type FilterFlags, filterOf, writeOptionsOf } from './options.ts';

/** Returns what makes a writer of a format that is no text; loads the package that one of them needs. */
export async function packedWriter(
  format: PackedFormat,
): Promise<(about: PairsAbout, log: Log, options: PairWriteOptions) => PairWriter<Uint8Array>> {
  if (format === 'xlsx') return makeXlsxWriter;
  const parquet = await loadOptional('hyparquet-writer', () => import('@muqabala/formats/parquet'));
  return parquet.makeParquetWriter;
}

/**
 * Refuses outputs of a format that could not be written, or are inputs, before any work is done, as far as their names
 * are known by then.
 */
export async function checkOutputs(output: string | undefined, format: OutputFormat, inputs: Inputs): Promise<void> {
  for (const path of outputsOf(output, format)) await checkOutput(path, inputs);
  if (isBytes(format) && (output === undefined || output === '-')) refuseBytesOnTerminal();
  if (format === 'parquet') await packedWriter(format);
  else if (format === 'docx') await docxReport();
}

/** The files that an output of a format is. */
export function outputsOf(output: string | undefined, format: OutputFormat): ReadonlyArray<string | undefined> {
  return format === 'moses' ? mosesPaths(namedOutput(output), ['ar', 'en']) : [output];
}

type Inputs = ReadonlyArray<string | undefined>;

/**
 * What writing is given beside the document and its flags: the files that must not be written over, and where what is
 * left out is counted.
 */
export interface WriteHelp {
  readonly inputs?: Inputs;
  readonly log?: Log;
  /** Logs that must show no loss when the output is whole, else nothing is written. */
  readonly strict?: readonly Log[];
}

/** Writes a document in any of the formats, to a file whole or not at all, or to standard output. */
export async function writeAs(
  output: string | undefined,
  document: AlignedDocument,
  flags: FilterFlags & { readonly format: OutputFormat },
  { inputs = [], log = makeLog(), strict }: WriteHelp = {},
): Promise<Log> {
  const filter = filterOf(flags);
  const guarded = <T>(pieces: Iterable<T>) => (strict === undefined ? pieces : strictly(pieces, strict));
  if (flags.format === 'moses') {
    const about = aboutFiltered(filter, aboutDocument(document));
    await writeMoses(output, about, inputs, (side, counted) => {
      const pieces = writeDocument(document, side, { filter, log: counted ? log : makeLog() });
      return counted ? guarded(pieces) : pieces;
    });
  } else if (isPacked(flags.format)) {
    const makeWriter = await packedWriter(flags.format);
    const pieces = packed(document, makeWriter, filter, log, await writeOptionsOf(flags));
    await writeOutput(output, guarded(pieces));
  } else if (flags.format === 'docx') {
    const { writeDocxReport } = await docxReport();
    const { page } = await writeOptionsOf(flags);
    const one = filter.text === undefined ? {} : { text: filter.text };
    await writeOutput(output, guarded([await writeDocxReport(document, { ...page, ...one }, log)]));
  } else {
    const options = await writeOptionsOf(flags);
    await writeOutput(output, guarded(writeDocument(document, flags.format, { ...options, filter, log })));
  }
  return log;
}

function* packed(
  document: AlignedDocument,
  makeWriter: Awaited<ReturnType<typeof packedWriter>>,
  filter: PairFilter,
  log: Log,
  options: PairWriteOptions,
): Generator<Uint8Array> {
  const about = aboutDocument(document);
  const pass = makePairFilter(filter, about, log);
  const writer = makeWriter(aboutFiltered(filter, about), log, options);
  yield writer.begin();
  for (const pair of listPairs(document)) {
    const passed = pass(pair);
    const piece = passed === undefined ? undefined : writer.pair(passed);
    if (piece !== undefined && piece.length > 0) yield piece;
  }
  yield writer.end();
}

const docxReport = () => loadOptional('docx', () => import('@muqabala/formats/docx-report'));

/** Returns a document in a format that is one text, without a file for it. */
export async function writtenAs(
  document: AlignedDocument,
  flags: FilterFlags & { readonly format: TextOutput },
): Promise<{ readonly content: string; readonly log: Log }> {
  const log = makeLog();
  const options = { ...(await writeOptionsOf(flags)), filter: filterOf(flags), log };
  return { content: [...writeDocument(document, flags.format, options)].join(''), log };
}

/**
 * Writes two plain files whose lines answer to each other, `NAME.ar` and `NAME.en`: both or none. What is left out of
 * them is counted at one of them alone.
 */
export async function writeMoses(
  output: string | undefined,
  { sourceLanguage, targetLanguage }: PairsAbout,
  inputs: Inputs,
  piecesOf: (
    side: 'moses-source' | 'moses-target',
    isCounted: boolean,
  ) => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const paths = mosesPaths(namedOutput(output), [sourceLanguage, targetLanguage]);
  for (const path of paths) await checkOutput(path, inputs);
  // The second file takes its place when the first is whole on the disk and has only to take its own.
  await writeOutput(paths[0], piecesOf('moses-source', true), {
    beforeReplace: () => writeOutput(paths[1], piecesOf('moses-target', false)),
  });
}

function namedOutput(output: string | undefined): string {
  if (output !== undefined && output !== '-') return output;
  throw new MuqabalaError({
    code: 'output-missing',
    message: 'The format moses is two files, and standard output is one.',
    remedy: 'Name them with -o NAME; NAME.ar and NAME.en are written.',
  });
}
