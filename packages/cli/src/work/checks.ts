import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type {
  AlignTextsOptions,
  CheckedPair,
  CheckedSides,
  Lexicon,
  PairShows,
  PairsCheck,
  ValueMention,
} from '@muqabala/core';
import { MuqabalaError, type Problem } from '@muqabala/core/problems';

// Beside this code, also in the program in few files.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js', import.meta.url);

/** How pairs are checked. */
export interface CheckSettings {
  /** Threads, this one among them. */
  readonly jobs: number;
  /** Every pair is judged by itself: nothing is learnt from the others. */
  readonly alone: boolean;
  /** The file of a word lexicon, where it is not the package's own. */
  readonly lexicon: string | undefined;
}

/** The part of every block that is one thread's. */
export interface CheckShare {
  readonly part: number;
  readonly of: number;
  readonly alone: boolean;
}

/** What a worker is started with. */
export type CheckStart = CheckShare & Pick<CheckSettings, 'lexicon'>;

/**
 * What a worker is sent: a block, of whose pairs in its part it answers what they show, then what all show, by part,
 * and it answers what it finds in its own; or whole texts, whose values it answers.
 */
export interface CheckTask {
  readonly block?: readonly CheckedSides[];
  readonly samples?: ReadonlyArray<readonly PairShows[]>;
  /** What was learnt before is forgotten. */
  readonly isFirst?: boolean;
  readonly texts?: Parameters<ValuesOf>[0];
}

type ValuesOf = NonNullable<AlignTextsOptions['findValues']>;

/** What a worker answers: something for each pair of its part, or each text, or what is wrong. */
export interface CheckAnswer {
  readonly done?: readonly PairShows[] | readonly CheckedPair[] | ReadonlyArray<readonly ValueMention[]>;
  readonly problem?: Problem;
}

export interface BlockChecks {
  /** Checks the pairs of a block and returns what was found in each, in their order; on one thread each as it is read. */
  check(block: readonly CheckedSides[]): Promise<Iterable<CheckedPair>>;
  /** Checks pairs that have nothing to do with those before, all of them, in blocks. */
  checkAll(pairs: Iterable<CheckedSides>): Promise<readonly CheckedPair[]>;
  /** Finds the values of texts on another thread. */
  findValues: ValuesOf;
  close(): Promise<unknown>;
}

/** Bytes from which on a file is likely to have more than one block. */
const LONG = 1 << 18;

/**
 * Starts the other threads where a file is long, so that they load what they need while its beginning is read; none for
 * standard input. One that is never asked anything keeps nobody waiting.
 */
export async function startThreads(path: string, { jobs, ...settings }: CheckSettings): Promise<CheckThread[]> {
  if (jobs === 1 || path === '-') return [];
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LONG) return [];
  return Array.from({ length: jobs - 1 }, (_, i) => startThread({ part: i + 1, of: jobs, ...settings }, WORKER));
}

/**
 * Opens what checks pairs block by block, on one thread or several; what is found is the same. Each thread looks at its
 * part of a block, all learn from what all have seen, and each checks its part. What is less than a block starts no
 * thread; `started` are those of {@link startThreads}. Throws what went wrong on any of them.
 */
export async function openChecks(
  lexicon: Lexicon,
  { jobs, ...settings }: CheckSettings,
  { file = WORKER, started = [] }: { readonly file?: URL; readonly started?: readonly CheckThread[] } = {},
): Promise<BlockChecks> {
  const { PAIRS_TOGETHER, startChecks } = await import('@muqabala/core');
  const own: CheckShare = { part: 0, of: jobs, alone: settings.alone };
  const threads = [...started];
  let checks = startChecks(lexicon);
  let isFirst = true;
  const start = () => {
    for (let part = threads.length + 1; part < jobs; part += 1)
      threads.push(startThread({ part, of: jobs, ...settings }, file));
  };
  const check = async (block: readonly CheckedSides[]): Promise<Iterable<CheckedPair>> => {
    // What is less than a block is checked before another thread has begun.
    if (block.length >= PAIRS_TOGETHER) start();
    if (threads.length === 0) {
      if (!settings.alone) checks.learn(block);
      return checkEach(checks, block);
    }
    const seen = ask<PairShows>(threads, { block, isFirst });
    isFirst = false;
    const samples = [samplePart(checks, block, own), ...(await seen)];
    const others = ask<CheckedPair>(threads, { samples });
    return inOrder(block, [checkPart(checks, block, samples, own), ...(await others)]);
  };
  return {
    check,
    async checkAll(pairs) {
      checks = startChecks(lexicon);
      isFirst = true;
      const all: CheckedPair[] = [];
      let block: CheckedSides[] = [];
      const take = async () => {
        for (const checked of await check(block)) all.push(checked);
        block = [];
      };
      for (const pair of pairs) if (block.push(pair) >= PAIRS_TOGETHER) await take();
      if (block.length > 0) await take();
      return all;
    },
    async findValues(texts) {
      start();
      return (await threads[0]!.ask({ texts })) as ReadonlyArray<readonly ValueMention[]>;
    },
    close: () => Promise.all(threads.map((thread) => thread.end())),
  };
}

/** Another thread that checks. */
export interface CheckThread {
  ask(task: CheckTask): Promise<NonNullable<CheckAnswer['done']>>;
  end(): Promise<unknown>;
}

function startThread(start: CheckStart, file: URL): CheckThread {
  const worker = new Worker(file, { workerData: start });
  worker.unref();
  const fault = new Promise<never>((_, fail) => {
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('A thread that checks ended')));
  });
  // It is heard of when the next answer is waited for.
  fault.catch(() => {});
  return {
    async ask(task) {
      const answer = new Promise<CheckAnswer>((take) => worker.once('message', take));
      worker.ref();
      worker.postMessage(task);
      const { done, problem } = await Promise.race([answer, fault]);
      if (problem !== undefined) throw new MuqabalaError(problem);
      return done!;
    },
    end: () => worker.terminate(),
  };
}

function* checkEach(checks: PairsCheck, block: readonly CheckedSides[]): Generator<CheckedPair> {
  for (const pair of block) yield checks.check(pair);
}

/** Sends all threads a task; what they answer is to be waited for when this thread's part is done. */
function ask<T>(threads: readonly CheckThread[], task: CheckTask): Promise<Array<readonly T[]>> {
  const answers = Promise.all(threads.map(async (thread) => (await thread.ask(task)) as readonly T[]));
  // One that fails in the meantime is heard of then.
  answers.catch(() => {});
  return answers;
}

/** Returns what the pairs of one part show. */
export function samplePart(
  checks: PairsCheck,
  block: readonly CheckedSides[],
  { part, of, alone }: CheckShare,
): readonly PairShows[] {
  return alone ? [] : checks.sample(block.filter((pair) => partOf(pair, of) === part));
}

/** Learns from what the pairs of all parts show and checks those of one. */
export function checkPart(
  checks: PairsCheck,
  block: readonly CheckedSides[],
  samples: ReadonlyArray<readonly PairShows[]>,
  { part, of, alone }: CheckShare,
): CheckedPair[] {
  if (!alone) checks.learn(block, [...inOrder(block, samples)]);
  return block.filter((pair) => partOf(pair, of) === part).map((pair) => checks.check(pair));
}

/** Puts what belongs to the pairs of each part into the order of all pairs. */
function* inOrder<T>(block: readonly CheckedSides[], parts: ReadonlyArray<readonly T[]>): Generator<T> {
  const next = parts.map(() => 0);
  for (const pair of block) {
    const part = partOf(pair, parts.length);
    yield parts[part]![next[part]!++]!;
  }
}

/** The part that a pair belongs to, by its words: what is told of equal pairs together is told at the first of them. */
function partOf(pair: CheckedSides, parts: number): number {
  let hash = 0;
  for (const { content } of pair)
    for (let i = 0; i < content.length; i += 1) hash = (Math.imul(hash, 31) + content.charCodeAt(i)) | 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % parts;
}
