import type { AlignedDocument } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  makeReport,
  type PairFilter,
  type Report,
  WRITE_FORMATS,
  type WriteFormat,
  writeDocument,
} from '@muqabala/formats';
import { checkOutput, openSink } from '../files/write.ts';

/** Formats as `--format` names them; `moses` is two files at once. */
export type OutputFormat = Exclude<WriteFormat, 'moses-source' | 'moses-target'> | 'moses';

export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  ...WRITE_FORMATS.filter((format): format is Exclude<OutputFormat, 'moses'> => !format.startsWith('moses-')),
  'moses',
];

/** Writes two plain files whose lines answer to each other, `NAME.ar` and `NAME.en`: both or none. */
export async function writeMoses(
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
  const languages = document.texts.slice(0, 2).map((text) => text.language);
  if (filter.from !== undefined && filter.from !== languages[0]) languages.reverse();
  const paths = languages.map((language) => `${output}.${language}`);
  for (const path of paths) await checkOutput(path);
  const sinks = await Promise.all(paths.map(openSink));
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
