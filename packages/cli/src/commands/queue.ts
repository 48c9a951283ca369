import { Command, Option } from 'commander';
import type { AddOptions } from '../queue/add.ts';
import type { StatusOptions } from '../queue/status.ts';
import type { WorkOptions } from '../queue/work.ts';
import { say } from '../terminal/say.ts';
import type { AlignSettings } from '../work/align.ts';
import { OUTPUT_FORMATS } from '../write/names.ts';
import type { State } from './command.ts';
import { addFilterOptions } from './filters.ts';
import {
  dateOption,
  fromOption,
  languageOption,
  lexiconOption,
  presegmentedOption,
  rulesOption,
  whole,
} from './options.ts';

interface AddFlags extends AlignSettings {
  readonly redis: string;
  readonly name: string;
  readonly out: string;
  readonly maxWaiting: number;
  readonly attempts: number;
  readonly quiet?: true;
}

export function queueCommand(command: Command, state: State): Command {
  return command
    .addCommand(addCommand())
    .addCommand(workCommand(state))
    .addCommand(statusCommand(state))
    .addCommand(retryCommand());
}

function placed(command: Command): Command {
  return command
    .addOption(new Option('--redis <url>', 'where Redis is').env('REDIS_URL').default('redis://127.0.0.1:6379'))
    .option('--name <name>', 'the name of the queue', 'muqabala');
}

function addCommand(): Command {
  const command = new Command('add')
    .description(
      'Adds every line of a list, as `align --batch` takes it, that is not done yet; what is in the queue stays in it once.',
    )
    .argument(
      '<list>',
      'lines `id<TAB>source<TAB>target…` or {"id":…,"texts":[{"content":…},…]} (`-` is standard input)',
    )
    .requiredOption('--out <folder>', 'where the outputs go, a file for every id; a folder that all workers have')
    .addOption(
      new Option('-f, --format <format>', 'the form of the outputs').choices([...OUTPUT_FORMATS]).default('json'),
    )
    .addOption(presegmentedOption())
    .addOption(new Option('--order <order>', 'force a search').choices(['in-order', 'out-of-order']))
    .addOption(fromOption())
    .addOption(languageOption('source'))
    .addOption(languageOption('target'))
    .addOption(dateOption())
    .addOption(lexiconOption())
    .addOption(rulesOption());
  return placed(addFilterOptions(command))
    .addOption(
      new Option('--max-waiting <number>', 'jobs that may wait; the rest is added as they are done')
        .argParser(whole(1, 10_000_000))
        .default(10_000),
    )
    .addOption(
      new Option('--attempts <number>', 'how often an alignment is tried before it is a failed one')
        .argParser(whole(1, 100))
        .default(2),
    )
    .option('-q, --quiet', 'no summary')
    .action(async (list: string, { redis, name, out, maxWaiting, attempts, quiet, ...settings }: AddFlags) => {
      const { addList } = await import('../queue/add.ts');
      const options: AddOptions = { redis, name, list, folder: out, maxWaiting, attempts, quiet: quiet === true };
      await addList(options, settings);
    });
}

function workCommand(state: State): Command {
  return placed(
    new Command('work').description(
      'Works on the jobs of a queue until it is interrupted; jobs under way are ended first.',
    ),
  )
    .option('--out <folder>', 'where the outputs go, when the folder of the list has another name on this machine')
    .addOption(new Option('--jobs <number>', 'threads, instead of one for every processor').argParser(whole(1, 256)))
    .addOption(
      new Option('--time-limit <seconds>', 'give up an alignment that takes longer; 0 is no limit')
        .argParser(whole(0, 2_000_000))
        .default(600),
    )
    .addOption(
      new Option('--lock <seconds>', 'a job goes to another worker when this one has not been heard of for so long')
        .argParser(whole(1, 3600))
        .default(30),
    )
    .option('--until-empty', 'end when nothing is left to do')
    .option('-q, --quiet', 'no summary')
    .action(async ({ out, ...flags }: Omit<WorkOptions, 'folder'> & { readonly out?: string }) => {
      const { workOnQueue } = await import('../queue/work.ts');
      const failed = await workOnQueue({ ...flags, ...(out === undefined ? {} : { folder: out }) });
      if (failed > 0) state.code = 1;
    });
}

function statusCommand(state: State): Command {
  return placed(
    new Command('status').description(
      'Writes how a queue stands, as a line of JSON; exits with 1 when jobs have failed.',
    ),
  )
    .option('--failed', 'write the failed jobs instead, one a line, with their reasons')
    .option('--wait', 'wait until nothing is left to do')
    .action(async (flags: StatusOptions) => {
      const { showStatus } = await import('../queue/status.ts');
      if ((await showStatus(flags)) > 0) state.code = 1;
    });
}

function retryCommand(): Command {
  return placed(new Command('retry').description('Lets the failed jobs of a queue be tried again.')).action(
    async (flags: StatusOptions) => {
      const { retryFailed } = await import('../queue/status.ts');
      say(`${await retryFailed(flags)} failed jobs wait again`);
    },
  );
}
