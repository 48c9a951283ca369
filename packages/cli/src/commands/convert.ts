import {
  aboutFiltered,
  decodeText,
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
  readMoses,
} from '@muqabala/formats';
import { Command, Option } from 'commander';
import { FROM_FORMATS, type FromFormat, openInput, pairsOf } from '../files/pairs.ts';
import { placeOf, readBytes } from '../files/read.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE, type State } from '../program.ts';
import { describeReport } from '../terminal/report.ts';
import { addFilterOptions, type FilterFlags, filterOf, writeOptionsOf } from './filters.ts';
import { OUTPUT_FORMATS, type OutputFormat, writeAs } from './formats.ts';
import { languageOption, outputOption } from './options.ts';

interface ConvertFlags extends FilterFlags {
  readonly format: OutputFormat;
  readonly from?: FromFormat | 'moses';
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
      .argument('[second]', 'with `--from moses` the file whose lines answer to those of the first')
      .addOption(
        new Option('-f, --format <format>', 'the form of the output')
          .choices([...OUTPUT_FORMATS])
          .makeOptionMandatory(),
      )
      .addOption(outputOption())
      .addOption(
        new Option('--from <format>', 'the format of the input, instead of what it looks like').choices([
          ...FROM_FORMATS,
          'moses',
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

async function convert(path: string, second: string | undefined, flags: ConvertFlags, command: Command) {
  if ((second !== undefined) !== (flags.from === 'moses'))
    command.error("error: two files go with '--from moses', and one with everything else", { exitCode: 2 });
  if (flags.format !== 'moses') await checkOutput(flags.output);
  const read = makeReport();
  const written = await (second !== undefined
    ? convertMoses([path, second], flags, read)
    : convertOne(path, flags, read));
  if (flags.quiet) return;
  if (read.pairs > 0) process.stderr.write(`${describeReport('read', read)}\n`);
  if (written.pairs > 0) process.stderr.write(`${describeReport('written', written)}\n`);
}

async function convertOne(path: string, flags: ConvertFlags, read: Report): Promise<Report> {
  const input = await openInput(path);
  if ((flags.from ?? input.format) === 'json') {
    const parts: string[] = [];
    for await (const chunk of input.chunks) parts.push(chunk);
    const document = readDocument(parts.join(''), input.place);
    if (flags.text !== undefined) oneTarget(document.texts.slice(1), flags.text, flags.format);
    return writeAs(flags.output, document, flags);
  }
  const batches = pairsOf(input, flags.from as ReadPairsFormat | undefined, { report: read, ...languagesOf(flags) });
  if (isPairFormat(flags.format)) {
    const report = makeReport();
    const options = await writeOptionsOf(flags);
    await writeOutput(flags.output, passOn(batches, flags.format, filterOf(flags), options, report));
    return report;
  }
  const all: Pair[] = [];
  for await (const batch of batches) all.push(...batch);
  return writeAs(flags.output, documentOfPairs(all), flags);
}

async function convertMoses(paths: readonly [string, string], flags: ConvertFlags, read: Report): Promise<Report> {
  const texts: string[] = [];
  for (const path of paths) texts.push(decodeText(await readBytes(path), placeOf(path)).content);
  const pairs = readMoses(texts[0]!, texts[1]!, read, { place: paths.map(placeOf).join(', '), ...languagesOf(flags) });
  return writeAs(flags.output, documentOfPairs(pairs), flags);
}

function languagesOf(flags: ConvertFlags) {
  return {
    ...(flags.languageSource === undefined ? {} : { sourceLanguage: flags.languageSource }),
    ...(flags.languageTarget === undefined ? {} : { targetLanguage: flags.languageTarget }),
  };
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
