import { createInterface } from 'node:readline/promises';
import { MuqabalaError } from '@muqabala/core/problems';
import type { Question, QuestionKind, Reply } from '@muqabala/core/questions';
import type { ReaderSettings } from '@muqabala/reader';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadOptional } from '../files/optional.ts';
import { readBytes } from '../files/read.ts';
import { describeRate, startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';

export interface ReaderFlags {
  readonly reader?: string | true;
  readonly readerModel?: string;
  readonly readerKeyFile?: string;
  readonly readerQuestions?: number;
  readonly readerTokens?: number;
  readonly readerScope?: 'doubtful' | 'all';
  readonly readerDryRun?: true;
  readonly readerRemote?: true;
  readonly readerCache?: string;
  readonly readerTimeLimit?: number;
}

/** Options of every command that can ask a model. Without `--reader` nothing is loaded and nobody is called. */
export function addReaderOptions(command: Command): Command {
  return addReaderAddress(command)
    .addOption(new Option('--reader-questions <number>', 'ask so many questions at most').argParser(count))
    .addOption(new Option('--reader-tokens <number>', 'begin no call beyond so many tokens').argParser(count))
    .addOption(
      new Option(
        '--reader-scope <pairs>',
        'ask about the pairs that are doubtful (when not said), or about all',
      ).choices(['doubtful', 'all']),
    )
    .option('--reader-dry-run', 'say how many questions and tokens it would be, and ask nothing');
}

/** Options that name a model and say how it is spoken to. */
export function addReaderAddress(command: Command): Command {
  return command
    .option(
      '--reader [url]',
      'let a language model answer what is doubtful: any service of OpenAI’s chat completions, up to /v1, such as http://127.0.0.1:11434/v1 (from MUQABALA_READER where no address is given)',
    )
    .option('--reader-model <name>', 'its name there (or MUQABALA_READER_MODEL)')
    .option('--reader-key-file <file>', 'the file that holds the key (or MUQABALA_READER_KEY); never an argument')
    .option('--reader-remote', 'the texts may be sent to an address that is not this machine')
    .option('--reader-cache <folder>', 'where answers are kept, instead of the cache folder of the user')
    .addOption(new Option('--reader-time-limit <seconds>', 'for one answer; 180 when not said').argParser(count));
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value) || Number(value) === 0) throw new InvalidArgumentError('A whole number was expected.');
  return Number(value);
}

/** A model that the person has named, which the page asks by way of this program. */
export interface ServedReader {
  readonly model: string;
  readonly host: string;
  /** Throws `reader-unreachable`, `reader-refused`. */
  ask(questions: readonly Question[], signal: AbortSignal): Promise<readonly Reply[]>;
}

/**
 * Returns the model that a page may ask. Asks once whether texts may go to another machine. Throws `reader-refused`
 * where address or name are missing, `reader-unconfirmed`.
 */
export async function servedReader(flags: ReaderFlags): Promise<ServedReader> {
  const { askReader, cacheFolder, fileCache } = await loadReader();
  const settings = await readSettings(flags);
  await confirm(settings, flags, 'what is asked about in the page');
  const cache = fileCache(flags.readerCache ?? cacheFolder());
  return {
    model: settings.model,
    host: new URL(settings.url).host,
    ask: async (questions, signal) => (await askReader(questions, settings, { cache, signal })).replies,
  };
}

/** Kinds that a model is asked: of single words a pair tells more. */
const KINDS: readonly QuestionKind[] = ['links', 'finding', 'pair'];

/** What a model is asked of. */
export function askedOfReader({ readerScope = 'doubtful' }: ReaderFlags) {
  return { kinds: KINDS, scope: readerScope } as const;
}

/**
 * Lets a model answer questions, the most useful first: says what goes where before the first call, and asks whether
 * it may where that is another machine. Undefined after a dry run. Throws `reader-unconfirmed`, `reader-unreachable`,
 * `reader-refused`.
 */
export async function askQuestions(
  questions: readonly Question[],
  flags: ReaderFlags,
  quiet: boolean,
): Promise<Reply[] | undefined> {
  const { askReader, cacheFolder, estimate, fileCache } = await loadReader();
  const settings = await readSettings(flags);
  const cache = fileCache(flags.readerCache ?? cacheFolder());
  const limits = {
    cache,
    ...(flags.readerQuestions === undefined ? {} : { questions: flags.readerQuestions }),
    ...(flags.readerTokens === undefined ? {} : { tokens: flags.readerTokens }),
  };
  const cost = await estimate(questions, settings, limits);
  const host = new URL(settings.url).host;
  const about = `${cost.questions} questions in ${cost.calls} calls, about ${cost.tokens} tokens; ${cost.cached} are known from before`;
  if (flags.readerDryRun) {
    say(`reader ${settings.model} at ${host}: ${about}; nothing was sent`);
    return undefined;
  }
  if (cost.questions > 0) {
    await confirm(settings, flags, about);
    say(`reader ${settings.model} at ${host} gets the sentences in doubt: ${about}`);
  }
  const progress = startProgress();
  const began = performance.now();
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const asked = await askReader(questions, settings, {
      ...limits,
      signal: stop.signal,
      onProgress: ({ done, of, tokens }) =>
        progress.update(
          done / of,
          `questions ${describeRate(done, of, (performance.now() - began) / 1000)}, ${tokens} tokens`,
        ),
    });
    if (!quiet) {
      const faults = Object.entries(asked.faults).map(([fault, n]) => `${fault} ${n}`);
      say(
        `reader ${settings.model}: ${asked.replies.length} answered (${asked.cached} known from before), ${asked.left} left open, ${asked.calls} calls, ${asked.tokens} tokens${faults.length === 0 ? '' : `; faults: ${faults.join(', ')}`}`,
      );
    }
    return [...asked.replies];
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new MuqabalaError({
      code: 'aborted',
      message: 'The reader was stopped.',
      remedy: 'Start again: what it has answered is kept, and is not asked again.',
    });
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
  }
}

export function loadReader() {
  return loadOptional('@muqabala/reader', () => import('@muqabala/reader'));
}

async function readSettings(flags: ReaderFlags): Promise<ReaderSettings> {
  const { env } = process;
  const url = typeof flags.reader === 'string' ? flags.reader : env['MUQABALA_READER'];
  const model = flags.readerModel ?? env['MUQABALA_READER_MODEL'];
  if (url === undefined || !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw wrong(
      url === undefined
        ? 'The address of the reader is missing.'
        : 'The address of the reader is none of http or https.',
      'Give --reader http://127.0.0.1:11434/v1, or set MUQABALA_READER.',
    );
  const { username, password } = new URL(url);
  if (username !== '' || password !== '')
    throw wrong('The address of the reader holds a key.', 'Give the key by --reader-key-file or MUQABALA_READER_KEY.');
  if (model === undefined)
    throw wrong('The model of the reader is missing.', 'Give --reader-model, or set MUQABALA_READER_MODEL.');
  const file = flags.readerKeyFile;
  const key = file === undefined ? env['MUQABALA_READER_KEY'] : new TextDecoder().decode(await readBytes(file));
  const trimmed = key?.trim() ?? '';
  return {
    url,
    model,
    ...(trimmed === '' ? {} : { key: trimmed }),
    ...(flags.readerTimeLimit === undefined ? {} : { timeLimit: flags.readerTimeLimit }),
  };
}

function wrong(message: string, remedy: string): MuqabalaError {
  return new MuqabalaError({ code: 'reader-refused', message, remedy });
}

/** Asks once whether texts may go to another machine; where nobody can be asked, `--reader-remote` says so. */
async function confirm({ url }: ReaderSettings, { readerRemote }: ReaderFlags, about: string): Promise<void> {
  const { isLoopback } = await loadReader();
  if (readerRemote || isLoopback(url)) return;
  const { host } = new URL(url);
  if (process.stdin.isTTY && process.stderr.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(`Sentences of the texts go to ${host} (${about}). Send them? [y/N] `);
    terminal.close();
    if (/^y(?:es)?$/i.test(answer.trim())) return;
  }
  throw new MuqabalaError({
    code: 'reader-unconfirmed',
    values: { host },
    message: `The texts would be sent to ${host}, which is another machine.`,
    remedy: 'Say --reader-remote if they may.',
  });
}
