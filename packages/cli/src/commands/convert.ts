import {
  aboutFiltered,
  documentOfPairs,
  isPairFormat,
  makePairFilter,
  makePairWriter,
  makeReport,
  oneTarget,
  type Pair,
  type PairFilter,
  type PairsAbout,
  type PairWriteOptions,
  type ReadPairsFormat,
  type Report,
  readDocument,
  type WriteFormat,
  writeDocument,
} from '@muqabala/formats';
import { Command, Option } from 'commander';
import { FROM_FORMATS, type FromFormat, openInput, pairsOf } from '../files/pairs.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE, type State } from '../program.ts';
import { describeReport } from '../terminal/report.ts';
import { addFilterOptions, type FilterFlags, filterOf, writeOptionsOf } from './filters.ts';
import { OUTPUT_FORMATS, type OutputFormat, writeMoses } from './formats.ts';
import { languageOption, outputOption } from './options.ts';

interface ConvertFlags extends FilterFlags {
  readonly format: OutputFormat;
  readonly from?: FromFormat;
  readonly output?: string;
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly quiet?: true;
}

export function convertCommand(_state: State): Command {
  return addFilterOptions(
    new Command('convert')
      .description('Writes an aligned document, or aligned pairs, in another format.')
      .argument('<file>', 'a document (json) or pairs (jsonl, tsv, csv, tmx, xliff); `-` is standard input')
      .addOption(
        new Option('-f, --format <format>', 'the form of the output')
          .choices([...OUTPUT_FORMATS])
          .makeOptionMandatory(),
      )
      .addOption(outputOption())
      .addOption(
        new Option('--from <format>', 'the format of the input, instead of what it looks like').choices([
          ...FROM_FORMATS,
        ]),
      )
      .addOption(languageOption('source'))
      .addOption(languageOption('target')),
  )
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Example:
  muqabala align ${EXAMPLE}/al-ahed.ar.txt ${EXAMPLE}/report-a.en.txt -o visit.json && muqabala convert visit.json --format tmx -o visit.tmx`,
    )
    .action(convert);
}

async function convert(path: string, flags: ConvertFlags) {
  if (flags.format !== 'moses') await checkOutput(flags.output);
  const input = await openInput(path);
  const report = makeReport();
  const filter = filterOf(flags);
  const options = await writeOptionsOf(flags);
  if ((flags.from ?? input.format) === 'json') {
    const parts: string[] = [];
    for await (const chunk of input.chunks) parts.push(chunk);
    const document = readDocument(parts.join(''), input.place);
    if (flags.text !== undefined) oneTarget(document.texts.slice(1), flags.text, flags.format);
    if (flags.format === 'moses') await writeMoses(flags.output, document, filter, report);
    else await writeOutput(flags.output, writeDocument(document, flags.format, { ...options, filter, report }));
  } else {
    const read = makeReport();
    const batches = pairsOf(input, flags.from as ReadPairsFormat | undefined, {
      report: read,
      ...(flags.languageSource === undefined ? {} : { sourceLanguage: flags.languageSource }),
      ...(flags.languageTarget === undefined ? {} : { targetLanguage: flags.languageTarget }),
    });
    if (isPairFormat(flags.format))
      await writeOutput(flags.output, passOn(batches, flags.format, filter, options, report));
    else {
      const all: Pair[] = [];
      for await (const batch of batches) all.push(...batch);
      const document = documentOfPairs(all);
      if (flags.format === 'moses') await writeMoses(flags.output, document, filter, report);
      else
        await writeOutput(
          flags.output,
          writeDocument(document, flags.format as WriteFormat, { ...options, filter, report }),
        );
    }
    if (!flags.quiet) process.stderr.write(`${describeReport('read', read)}\n`);
  }
  if (!flags.quiet && report.pairs > 0) process.stderr.write(`${describeReport('written', report)}\n`);
}

/** Turns pairs into another format as they come, so that files of any size pass through. */
async function* passOn(
  batches: AsyncIterable<Pair[]>,
  format: Parameters<typeof makePairWriter>[0],
  filter: PairFilter,
  options: PairWriteOptions,
  report: Report,
) {
  let writer: ReturnType<typeof makePairWriter> | undefined;
  let pass: ReturnType<typeof makePairFilter> | undefined;
  const start = (about: PairsAbout) => {
    pass = makePairFilter(filter, about, report);
    writer = makePairWriter(format, aboutFiltered(filter, about), report, options);
    return writer.begin();
  };
  for await (const batch of batches) {
    if (writer === undefined) {
      const first = batch[0]!;
      const sourceLanguage = batch.find((pair) => pair.source !== null)?.source?.language ?? 'und';
      const targetLanguage = batch.find((pair) => pair.target !== null)?.target?.language ?? 'und';
      yield start({ sourceLanguage, targetLanguage, several: first.text !== undefined });
    }
    let held = '';
    for (const pair of batch) {
      const passed = pass!(pair);
      if (passed !== undefined) held += writer!.pair(passed);
    }
    yield held;
  }
  if (writer === undefined) yield start({ sourceLanguage: 'ar', targetLanguage: 'en' });
  yield writer!.end();
}
