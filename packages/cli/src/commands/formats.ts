import type { AlignedDocument } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  aboutDocument,
  aboutFiltered,
  listPairs,
  makePairFilter,
  makeReport,
  type PairFilter,
  type Report,
  WRITE_FORMATS,
  type WriteFormat,
  writeDocument,
  writeXlsx,
} from '@muqabala/formats';
import { mosesPaths } from '../files/moses.ts';
import { checkOutput, openSink, writeOutput } from '../files/write.ts';
import { type FilterFlags, filterOf, writeOptionsOf } from './filters.ts';

type OneFile = Exclude<WriteFormat, 'moses-source' | 'moses-target'>;

/** Formats as `--format` names them; `moses` is two files at once, `xlsx` is no text. */
export type OutputFormat = OneFile | 'xlsx' | 'moses';

export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  ...WRITE_FORMATS.filter((format): format is OneFile => !format.startsWith('moses-')),
  'xlsx',
  'moses',
];

/** Writes a document in any of the formats, to a file whole or not at all, or to standard output. */
export async function writeAs(
  output: string | undefined,
  document: AlignedDocument,
  flags: FilterFlags & { readonly format: OutputFormat },
  report: Report = makeReport(),
): Promise<Report> {
  const filter = filterOf(flags);
  if (flags.format === 'moses') await writeMoses(output, document, filter, report);
  else if (flags.format === 'xlsx') {
    const about = aboutDocument(document);
    const pass = makePairFilter(filter, about, report);
    const pairs = [...listPairs(document)].flatMap((pair) => pass(pair) ?? []);
    await writeOutput(output, [writeXlsx(pairs, aboutFiltered(filter, about), report, await writeOptionsOf(flags))]);
  } else {
    const options = await writeOptionsOf(flags);
    await writeOutput(output, writeDocument(document, flags.format, { ...options, filter, report }));
  }
  return report;
}

/** Writes two plain files whose lines answer to each other, `NAME.ar` and `NAME.en`: both or none. */
async function writeMoses(
  output: string | undefined,
  document: AlignedDocument,
  filter: PairFilter,
  report: Report,
): Promise<void> {
  if (output === undefined || output === '-')
    throw new MuqabalaError({
      code: 'output-missing',
      message: 'The format moses is two files, and standard output is one.',
      remedy: 'Name them with -o NAME; NAME.ar and NAME.en are written.',
    });
  const { sourceLanguage, targetLanguage } = aboutFiltered(filter, aboutDocument(document));
  const paths = mosesPaths(output, [sourceLanguage, targetLanguage]);
  for (const path of paths) await checkOutput(path);
  const sinks = await Promise.all(paths.map((path) => openSink(path)));
  try {
    for (const [i, side] of (['moses-source', 'moses-target'] as const).entries()) {
      for (const piece of writeDocument(document, side, { filter, report: i === 0 ? report : makeReport() }))
        await sinks[i]!.write(piece);
    }
    for (const sink of sinks) await sink.commit();
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  }
}
