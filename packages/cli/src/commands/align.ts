import { type Command, InvalidArgumentError, Option } from 'commander';
import { addReaderOptions } from '../ask/reader.ts';
import { isBytes, OUTPUT_FORMATS } from '../write/names.ts';
import type { AlignFlags } from './align-once.ts';
import { EXAMPLE, type State } from './command.ts';
import { addFilterOptions } from './filters.ts';
import {
  addGateOptions,
  dateOption,
  encodingOption,
  fromOption,
  isGated,
  joinCuesOption,
  languageOption,
  lexiconOption,
  outputOption,
  presegmentedOption,
  rulesOption,
  termsOption,
  whole,
} from './options.ts';

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
      new Option(
        '--jobs <number>',
        'threads: of a batch, instead of one for every processor; of one long text, instead of 2',
      ).argParser(whole(1, 256)),
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
    .action(async (source: string | undefined, targets: readonly string[], flags: AlignFlags, command: Command) => {
      if (flags.batch !== undefined) return alignBatch(source, flags, flags.batch, command, state);
      // What a batch's threads load for themselves, and help not at all.
      const { alignOnce } = await import('./align-once.ts');
      return alignOnce(source, targets, flags, command, state);
    });
}

/** Seconds for one alignment of a batch; the longest books of the development data take less than a tenth. */
const TIME_LIMIT = 600;

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
