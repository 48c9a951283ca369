import type { AlignedDocument, Lexicon } from '@muqabala/core';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addReaderOptions, askedOfReader, askQuestions, type ReaderFlags } from '../ask/reader.ts';
import type { Pack } from '../batch/pack.ts';
import { type Collection, readCollection } from '../files/collection.ts';
import { checkReports } from '../files/write.ts';
import type { Gate } from '../gate/gate.ts';
import type { GateFlags } from '../gate/run.ts';
import { describeLogs, hasChanges } from '../terminal/logs.ts';
import { startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { summarise } from '../terminal/summary.ts';
import {
  type AlignHelp,
  type AlignSettings,
  alignAgain,
  alignTexts,
  checkTargets,
  readSources,
} from '../work/align.ts';
import { loadLexiconWith, loadRules, loadTerms } from '../work/lexicon.ts';
import { checkOutputs, isBytes, OUTPUT_FORMATS, outputsOf, usesFindings, writeAs } from '../write/formats.ts';
import { EXAMPLE, type State } from './command.ts';
import { addFilterOptions } from './filters.ts';
import {
  addGateOptions,
  dateOption,
  encodingOption,
  fromOption,
  gateOf,
  joinCuesOption,
  languageOption,
  lexiconOption,
  outputOption,
  presegmentedOption,
  rulesOption,
  termsOption,
  whole,
} from './options.ts';

interface AlignFlags extends AlignSettings, GateFlags, ReaderFlags {
  readonly terms?: string;
  readonly output?: string;
  readonly batch?: string;
  readonly out?: string;
  readonly jobs?: number;
  readonly timeLimit?: number;
  readonly shard?: string;
  readonly pack?: Pack;
  readonly merge?: true;
  readonly quiet?: true;
}

export function alignCommand(command: Command, state: State): Command {
  return addReaderOptions(
    addGateOptions(
      addFilterOptions(
        command
          .usage(
            '[options] <source> <target...>\n       muqabala align [options] <manifest.json, saved document or pairs>\n       muqabala align [options] --batch <list> --out <folder>',
          )
          .argument(
            '[source]',
            'the source text (`-` is standard input), or alone a corpus manifest, a saved document or aligned pairs, which have all texts',
          )
          .argument('[target...]', 'one or more counterparts in the other language')
          .addOption(
            new Option('-f, --format <format>', 'the form of the output').choices([...OUTPUT_FORMATS]).default('json'),
          )
          .addOption(outputOption())
          .addOption(presegmentedOption())
          .addOption(
            new Option('--order <order>', 'force a search instead of letting the texts decide').choices([
              'in-order',
              'out-of-order',
            ]),
          )
          .addOption(fromOption())
          .addOption(encodingOption())
          .addOption(joinCuesOption())
          .addOption(languageOption('source'))
          .addOption(languageOption('target'))
          .addOption(dateOption())
          .addOption(lexiconOption())
          .addOption(rulesOption())
          .addOption(termsOption().conflicts('batch')),
      ),
    ),
  )
    .option(
      '--batch <list>',
      'align every line `id<TAB>source<TAB>target…` or `{"id":…,"texts":[{"content":…},…]}` of a list, on several threads',
    )
    .option('--out <folder>', 'batch: where the outputs go, a file for every id; what is done there is not done again')
    .option(
      '--shard <I/N>',
      'batch: do part I of N of the list, so that N machines share it; `auto` (or `auto/N`) in an array task of Slurm, Kubernetes, Cloud Run or AWS Batch',
    )
    .addOption(
      new Option(
        '--pack <form>',
        'batch: write one file of lines {"id":…,"output":…} instead of a file for every id',
      ).choices(['jsonl', 'jsonl.gz', 'jsonl.zst']),
    )
    .option(
      '--merge',
      'batch: look whether all shards have ended and every output is there; packed ones become one file',
    )
    .addOption(
      new Option('--jobs <number>', 'batch: threads to use, instead of one for every processor').argParser(
        whole(1, 256),
      ),
    )
    .addOption(
      new Option(
        '--time-limit <seconds>',
        `batch: give up an alignment that takes longer, and go on with the next (${TIME_LIMIT} when not said; 0 is no limit)`,
      ).argParser(seconds),
    )
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  muqabala align ${EXAMPLE}/manifest.json -o library.json
  muqabala align ${EXAMPLE}/council.ar.txt ${EXAMPLE}/council.en.txt ${EXAMPLE}/bulletin.en.txt --format jsonl -o pairs.jsonl
  printf 'library\\t${EXAMPLE}/council.ar.txt\\t${EXAMPLE}/bulletin.en.txt\\n' | muqabala align --batch - --out aligned --format beads`,
    )
    .action((source: string | undefined, targets: readonly string[], flags: AlignFlags, command: Command) =>
      flags.batch === undefined
        ? alignOnce(source, targets, flags, command, state)
        : alignBatch(source, flags, flags.batch, command, state),
    );
}

/** Seconds for one alignment of a batch; the longest books of the development data take less than a tenth. */
const TIME_LIMIT = 600;

/** Options that say how a text is read, which a saved document has behind it. */
const TEXT_FLAGS = [
  'presegmented',
  'from',
  'encoding',
  'joinCues',
  'languageSource',
  'languageTarget',
  'date',
] as const;

async function alignOnce(
  source: string | undefined,
  targets: readonly string[],
  flags: AlignFlags,
  command: Command,
  state: State,
) {
  const gate = await gateOf(flags.failOn, command);
  if (source === undefined) command.error("error: missing required argument 'source'", { exitCode: 2 });
  if ([flags.out, flags.jobs, flags.timeLimit, flags.shard, flags.pack, flags.merge].some((flag) => flag !== undefined))
    command.error(
      "error: '--out', '--jobs', '--time-limit', '--shard', '--pack' and '--merge' go with '--batch'; '-o' names one output",
      { exitCode: 2 },
    );
  const inputs = [source!, ...targets, flags.rules, flags.terms, flags.lexicon];
  await checkOutputs(flags.output, flags.format, inputs);
  const read: Collection | undefined =
    targets.length > 0
      ? { kind: 'texts', texts: { ...(await readSources([source!, ...targets], flags)), warnings: [] } }
      : await readCollection(source!, flags);
  if (read === undefined) command.error("error: missing required argument 'target'", { exitCode: 2 });
  const given = read!;
  const fixed = TEXT_FLAGS.find((name) => flags[name] !== undefined);
  if (given.kind !== 'texts' && fixed !== undefined)
    command.error('error: a saved document, or pairs, has its texts already; of the options for texts none applies', {
      exitCode: 2,
    });
  const { texts } = given.kind === 'texts' ? given.texts : given.document;
  // A manifest names files of its own.
  const all = [...inputs, ...(given.kind === 'texts' ? given.texts.places : [])];
  await checkOutputs(flags.output, flags.format, all);
  await checkReports([flags.sarif, flags.junit], outputsOf(flags.output, flags.format), all);
  checkTargets(
    texts.map((text) => text.id),
    flags,
  );
  const started = performance.now();
  const [rules, termsOf] = [await loadRules(flags.rules), await loadTerms(flags.terms)];
  const lexicon = await loadLexiconWith(flags.lexicon);
  const progress = startProgress();
  const isAsked = !flags.quiet || isGated(flags) || flags.reader !== undefined || usesFindings(flags);
  const help: AlignHelp = {
    rules,
    termsOf,
    onProgress: (done, step) => progress.update(done, step),
    ...(isAsked ? {} : { findings: 'sentences' }),
  };
  const aligning =
    given.kind === 'texts'
      ? alignTexts(given.texts, lexicon, flags, help)
      : alignAgain(given.document, lexicon, flags, { ...help, fresh: given.kind === 'pairs' });
  const aligned = await aligning.finally(() => progress.end());
  const document = flags.reader === undefined ? aligned : await answered(aligned, lexicon, flags);
  if (document === undefined) return;
  const written = await writeAs(flags.output, document, flags, { inputs: all });
  if (await isFailing(document, given.kind === 'texts' ? given.texts.places : [], flags, gate)) state.code = 1;
  if (flags.quiet) return;
  if (given.kind === 'texts') say(...given.texts.warnings);
  if (given.kind === 'pairs' && hasChanges(given.log)) say(...describeLogs([['read', given.log]]));
  say(...summarise(document, performance.now() - started));
  if (hasChanges(written)) say(...describeLogs([['written', written]]));
}

/** Lets a model answer what is doubtful; undefined after a dry run. */
async function answered(
  document: AlignedDocument,
  lexicon: Lexicon,
  flags: AlignFlags,
): Promise<AlignedDocument | undefined> {
  const [{ answerDocument }, { makeQuestions }] = await Promise.all([
    import('@muqabala/core'),
    import('@muqabala/core/questions'),
  ]);
  const replies = await askQuestions(
    makeQuestions(document, lexicon, askedOfReader(flags)),
    flags,
    flags.quiet === true,
  );
  return replies && answerDocument(document, replies, { kind: 'reader' }, lexicon).document;
}

function isGated({ failOn, minCoverage, sarif, junit }: GateFlags): boolean {
  return (failOn ?? minCoverage ?? sarif ?? junit) !== undefined;
}

/** Writes the reports that were asked for; returns whether the build is to fail. */
async function isFailing(
  document: AlignedDocument,
  paths: readonly string[],
  flags: AlignFlags,
  gate: Gate | undefined,
): Promise<boolean> {
  if (!isGated(flags)) return false;
  const [{ openGate }, { gateDocument }] = await Promise.all([import('../gate/run.ts'), import('../gate/document.ts')]);
  const suite = `muqabala align ${document.texts[0]!.id}`;
  const run = await openGate(flags, gate, { suite, signature: document.signature });
  try {
    return await gateDocument(run, document, paths);
  } catch (error) {
    await run.abort();
    throw error;
  }
}

async function alignBatch(
  source: string | undefined,
  flags: AlignFlags,
  list: string,
  command: Command,
  state: State,
): Promise<void> {
  const {
    batch: _list,
    out,
    jobs: threads,
    timeLimit = TIME_LIMIT,
    output,
    quiet,
    shard,
    pack,
    merge,
    ...settings
  } = flags;
  const wrong = wrongBatch(source, flags);
  if (wrong !== undefined) command.error(`error: ${wrong}`, { exitCode: 2 });
  const common = { list, folder: out!, quiet: quiet === true };
  if (merge) {
    const { mergeShards } = await import('../batch/merge.ts');
    const isAsked = command.getOptionValueSource('format') === 'cli';
    const lost = await mergeShards({ ...common, ...(isAsked ? { format: settings.format } : {}) });
    if (lost > 0) state.code = 1;
    return;
  }
  const [{ runBatch }, { readShard }] = await Promise.all([import('../batch/run.ts'), import('../batch/shard.ts')]);
  const failed = await runBatch(
    {
      ...common,
      timeLimit,
      ...(threads === undefined ? {} : { jobs: threads }),
      ...(shard === undefined ? {} : { shard: readShard(shard) }),
      ...(pack === undefined ? {} : { pack }),
    },
    settings,
  );
  if (failed > 0) state.code = 1;
}

/** What is wrong with the options of a batch, if anything. */
function wrongBatch(source: string | undefined, flags: AlignFlags): string | undefined {
  if (isGated(flags))
    return "'--fail-on', '--min-coverage', '--sarif' and '--junit' are for one alignment; a batch may write jsonl, which `check` takes";
  if (flags.reader !== undefined)
    return "'--reader' is for one alignment; `answer` takes the documents of a batch one by one";
  if (source !== undefined) return "with '--batch' the texts stand in the list";
  if (flags.output !== undefined) return "with '--batch' the outputs go to '--out <folder>'";
  if (flags.out === undefined) return "'--batch' needs '--out <folder>'";
  if (flags.merge && (flags.shard ?? flags.pack ?? flags.jobs) !== undefined)
    return "'--merge' takes the shards as they are: '--shard', '--pack' and '--jobs' do not go with it";
  if (flags.pack !== undefined && (flags.format === 'moses' || isBytes(flags.format)))
    return `'--pack' has a line of text for every output, which ${flags.format} is not`;
  return undefined;
}

function seconds(value: string): number {
  const number = Number(value);
  // Longer than a timer can run is no limit either.
  if (!/^\d+(\.\d+)?$/.test(value) || number > 2_000_000)
    throw new InvalidArgumentError('A number of seconds was expected.');
  return number;
}
