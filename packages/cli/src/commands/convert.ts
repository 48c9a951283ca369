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
import { Command, InvalidArgumentError, Option } from 'commander';
import { FROM_FORMATS, type FromFormat, openInput, pairsOf } from '../files/pairs.ts';
import { placeOf, readBytes } from '../files/read.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE, type State } from '../program.ts';
import type { Part } from '../split/assign.ts';
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
  readonly split?: readonly Part[];
  readonly splitBy?: 'document' | 'pair';
  readonly quiet?: true;
}

export function convertCommand(_state: State): Command {
  return addFilterOptions(
    new Command('convert')
      .description('Writes an aligned document, or aligned pairs, in another format.')
      .argument('<file>', 'a document (json) or pairs (jsonl, tsv, csv, tmx, xliff); `-` is standard input')
      .argument(
        '[others...]',
        'with `--from moses` the file whose lines answer to the first; with `--split` more files',
      )
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
    .addOption(
      new Option(
        '--split <parts>',
        'divide into files -o NAME.PART.FORMAT, with a datasheet: train=0.8,dev=0.1,test=0.1',
      ).argParser(parseParts),
    )
    .addOption(
      new Option('--split-by <unit>', 'what stays together, instead of documents where there are several').choices([
        'document',
        'pair',
      ]),
    )
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  muqabala convert visit.json other.json --split train=0.8,dev=0.1,test=0.1 --format tmx -o corpus
  muqabala align ${EXAMPLE}/al-ahed.ar.txt ${EXAMPLE}/report-a.en.txt -o visit.json && muqabala convert visit.json --format tmx -o visit.tmx`,
    )
    .action(convert);
}

async function convert(path: string, others: readonly string[], flags: ConvertFlags, command: Command) {
  if (flags.split !== undefined) return split([path, ...others], flags, flags.split, command);
  if (flags.splitBy !== undefined) command.error("error: '--split-by' goes with '--split'", { exitCode: 2 });
  if (others.length > 1) command.error("error: several files go with '--split' alone", { exitCode: 2 });
  const [second] = others;
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

async function split(paths: readonly string[], flags: ConvertFlags, parts: readonly Part[], command: Command) {
  const { SPLIT_FORMATS, splitPairs } = await import('../split/run.ts');
  const format = SPLIT_FORMATS.find((one) => one === flags.format);
  if (format === undefined) command.error(`error: '--split' writes ${SPLIT_FORMATS.join(', ')}`, { exitCode: 2 });
  if (flags.from === 'moses') command.error("error: '--split' does not read moses", { exitCode: 2 });
  if (flags.output === undefined || flags.output === '-')
    command.error("error: '--split' writes several files: name them with -o NAME", { exitCode: 2 });
  const reports = { read: makeReport(), written: makeReport() };
  const said = await splitPairs(
    paths,
    {
      parts,
      by: flags.splitBy,
      format: format!,
      base: flags.output!.endsWith(`.${format}`) ? flags.output!.slice(0, -format!.length - 1) : flags.output!,
      ...(flags.from === undefined ? {} : { from: flags.from as FromFormat }),
      filter: filterOf(flags),
      languages: languagesOf(flags),
      options: await writeOptionsOf(flags),
    },
    reports,
  );
  if (flags.quiet) return;
  if (reports.read.pairs > 0) process.stderr.write(`${describeReport('read', reports.read)}\n`);
  process.stderr.write(`${describeReport('written', reports.written)}\n${said.join('\n')}\n`);
}

/** Reads `train=0.8,dev=0.1,test=0.1`. */
function parseParts(value: string): Part[] {
  const parts = value.split(',').map((part): Part => {
    const [, name, share] = /^\s*([A-Za-z][\w-]*)=(\d*\.?\d+)\s*$/.exec(part) ?? [];
    if (name === undefined || name === 'datasheet' || !(Number(share) > 0))
      throw new InvalidArgumentError('Names and shares such as train=0.8,dev=0.1,test=0.1 were expected.');
    return { name, share: Number(share) };
  });
  const sum = parts.reduce((all, part) => all + part.share, 0);
  if (Math.abs(sum - 1) > 1e-6) throw new InvalidArgumentError(`The shares make ${Number(sum.toFixed(6))}, not 1.`);
  if (parts.length < 2 || new Set(parts.map((part) => part.name.toLowerCase())).size < parts.length)
    throw new InvalidArgumentError('Two parts at least were expected, each with a name of its own.');
  return parts;
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
