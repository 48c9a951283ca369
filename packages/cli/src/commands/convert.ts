import {
  aboutFiltered,
  documentOfPairs,
  isPairFormat,
  languagesOfPairs,
  makeLog,
  makePairWriter,
  oneTarget,
  type Pair,
  type PairFormat,
  type ReadOptions,
} from '@muqabala/formats';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type MakeWriter, passOn, passOnAsDocument } from '../convert/pass-on.ts';
import { type ConvertInput, readInput, SEVERAL_FILES, tellSeveral } from '../convert/read.ts';
import { FROM_FORMATS, type FromFormat } from '../files/pairs.ts';
import { writeOutput } from '../files/write.ts';
import type { SplitPart } from '../split/assign.ts';
import { describeLogs, strictly } from '../terminal/logs.ts';
import { startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { checkOutputs, packedWriter, type WriteHelp, writeAs, writeMoses } from '../write/formats.ts';
import { isPacked, OUTPUT_FORMATS, type OutputFormat } from '../write/names.ts';
import { type FilterFlags, filterOf, writeOptionsOf } from '../write/options.ts';
import { EXAMPLE } from './command.ts';
import { addFilterOptions } from './filters.ts';
import {
  columnsOption,
  encodingOption,
  languageOption,
  languagesOf,
  outputOption,
  presegmentedOption,
  strictOption,
} from './options.ts';

interface ConvertFlags extends FilterFlags {
  readonly format: OutputFormat;
  readonly from?: FromFormat | keyof typeof SEVERAL_FILES;
  readonly presegmented?: true;
  readonly output?: string;
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly split?: readonly SplitPart[];
  readonly splitBy?: 'document' | 'pair';
  readonly columns?: NonNullable<ReadOptions['columns']>;
  readonly encoding?: string;
  readonly strict?: true;
  readonly quiet?: true;
}

export function convertCommand(command: Command): Command {
  return addFilterOptions(
    command
      .argument(
        '<file>',
        'a document (json) or pairs (jsonl, tsv, csv, tmx, xliff, po, tbx, JSON array); `-` is standard input',
      )
      .argument(
        '[others...]',
        'with `--from moses` the file whose lines answer to the first; of a catalogue the one in the other language; of beads, and of links (xces), the two texts; with `--split` more files',
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
          'catalogue',
          'beads',
          'xces',
        ]),
      )
      .addOption(languageOption('source'))
      .addOption(languageOption('target'))
      .addOption(presegmentedOption()),
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
    .addOption(columnsOption())
    .addOption(encodingOption())
    .addOption(strictOption())
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  muqabala align ${EXAMPLE}/council.ar.txt ${EXAMPLE}/council.en.txt -o library.json && muqabala convert library.json --format tmx -o library.tmx
With files of yours:
  muqabala convert links.beads text.ar text.en --from beads --presegmented --format tmx -o memory.tmx
  muqabala convert library.json other.json --split train=0.8,dev=0.1,test=0.1 --format tmx -o corpus`,
    )
    .action(convert);
}

async function convert(path: string, others: readonly string[], given: ConvertFlags, command: Command) {
  const told = given.from ?? (given.split === undefined ? await tellSeveral([path, ...others]) : undefined);
  const flags = told === undefined ? given : { ...given, from: told };
  if (flags.split !== undefined) return split([path, ...others], flags, flags.split, command);
  if (flags.splitBy !== undefined) command.error("error: '--split-by' goes with '--split'", { exitCode: 2 });
  const paths = [path, ...others];
  const expected: readonly number[] = SEVERAL_FILES[flags.from as keyof typeof SEVERAL_FILES] ?? [1];
  if (!expected.includes(paths.length))
    command.error(
      "error: one file was expected; two with '--from moses' or of catalogues, beads or links (xces) and their two texts, more with '--split'; two texts, or two files of subtitles, are paired by 'muqabala align'",
      { exitCode: 2 },
    );
  if (flags.presegmented && flags.from !== 'beads')
    command.error("error: '--presegmented' goes with '--from beads'", { exitCode: 2 });
  await checkOutputs(flags.output, flags.format, paths);
  const logs = { read: makeLog(), written: makeLog() };
  const progress = startProgress();
  const input = await readInput(paths, { ...flags, languages: languagesOf(flags) }, logs.read, (share) =>
    progress.update(share, `${logs.read.pairs} pairs read`),
  );
  try {
    await write(input, flags, {
      inputs: paths,
      log: logs.written,
      ...(flags.strict ? { strict: [logs.read, logs.written] } : {}),
    });
  } finally {
    progress.end();
  }
  if (flags.quiet) return;
  const isRead = input.kind === 'pairs' || flags.from === 'moses';
  // A format that holds the whole document has no pairs to count.
  const isWritten = logs.written.pairs + logs.written.left.size > 0 || isPairFormat(flags.format);
  say(
    ...describeLogs([
      ...(isRead ? [['read', logs.read] as const] : []),
      ...(isWritten ? [['written', logs.written] as const] : []),
    ]),
  );
}

async function write(
  input: ConvertInput,
  flags: ConvertFlags,
  help: WriteHelp & Required<Pick<WriteHelp, 'log'>>,
): Promise<void> {
  const guarded = (pieces: AsyncIterable<string | Uint8Array>) =>
    help.strict === undefined ? pieces : strictly(pieces, help.strict);
  if (input.kind === 'pairs' && flags.format === 'json')
    return writeOutput(
      flags.output,
      guarded(passOnAsDocument(input.batches, help.log, ({ texts }) => checkText(texts.slice(1), flags))),
    );
  if (input.kind === 'pairs' && (isPacked(flags.format) || isPairFormat(flags.format))) {
    const { format } = flags;
    const options = await writeOptionsOf(flags);
    const packed = isPacked(format) ? await packedWriter(format) : undefined;
    const makeWriter: MakeWriter = (about) =>
      packed?.(about, help.log, options) ?? makePairWriter(format as PairFormat, about, help.log, options);
    return writeOutput(flags.output, guarded(passOn(input.batches, makeWriter, filterOf(flags), help.log)));
  }
  if (input.kind === 'pairs' && flags.format === 'moses') {
    // No document of them: its texts would have one source, whose other sentences lack a counterpart in each of them.
    const pairs = await allOf(input.batches);
    const filter = filterOf(flags);
    const about = aboutFiltered(filter, languagesOfPairs(pairs));
    return writeMoses(flags.output, about, help.inputs ?? [], (side, isCounted) => {
      const log = isCounted ? help.log : makeLog();
      const pieces = passOn(inOne(pairs), (known) => makePairWriter(side, known, log), filter, log);
      return isCounted ? guarded(pieces) : pieces;
    });
  }
  const document =
    input.kind === 'document' ? input.document : documentOfPairs(await allOf(input.batches), { log: help.log });
  checkText(document.texts.slice(1), flags);
  await writeAs(flags.output, document, flags, help);
}

function checkText(targets: ReadonlyArray<{ readonly id: string }>, { text, format }: ConvertFlags): void {
  if (text !== undefined) oneTarget(targets, text, format);
}

async function allOf(batches: AsyncIterable<Pair[]>): Promise<Pair[]> {
  const all: Pair[] = [];
  for await (const batch of batches) for (const pair of batch) all.push(pair);
  return all;
}

async function* inOne(pairs: Pair[]): AsyncGenerator<Pair[]> {
  if (pairs.length > 0) yield pairs;
}

async function split(paths: readonly string[], flags: ConvertFlags, parts: readonly SplitPart[], command: Command) {
  const { SPLIT_FORMATS, splitPairs } = await import('../split/run.ts');
  const format = SPLIT_FORMATS.find((one) => one === flags.format);
  if (format === undefined) command.error(`error: '--split' writes ${SPLIT_FORMATS.join(', ')}`, { exitCode: 2 });
  if (flags.from !== undefined && flags.from in SEVERAL_FILES)
    command.error(`error: '--split' does not read ${flags.from}`, { exitCode: 2 });
  if (flags.output === undefined || flags.output === '-')
    command.error("error: '--split' writes several files: name them with -o NAME", { exitCode: 2 });
  const logs = { read: makeLog(), written: makeLog() };
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
    logs,
  );
  if (flags.quiet) return;
  const isRead = logs.read.pairs > 0;
  say(...describeLogs([...(isRead ? [['read', logs.read] as const] : []), ['written', logs.written]]), ...said);
}

/** Reads `train=0.8,dev=0.1,test=0.1`. */
function parseParts(value: string): SplitPart[] {
  const parts = value.split(',').map((part): SplitPart => {
    const [, name, share] = /^([A-Za-z][\w-]*)=(\d+(?:\.\d+)?|\.\d+)$/.exec(part.trim()) ?? [];
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
