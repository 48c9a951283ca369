import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckedPair, CheckedSides, Lexicon, PairShows, PairsCheck } from '@muqabala/core';

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
 * and it answers what it finds in its own.
 */
export interface CheckTask {
  readonly block?: readonly CheckedSides[];
  readonly samples?: ReadonlyArray<readonly PairShows[]>;
}

export interface BlockChecks {
  /** Checks the pairs of a block and returns what was found in each, in their order; on one thread each as it is read. */
  check(block: readonly CheckedSides[]): Promise<Iterable<CheckedPair>>;
  close(): Promise<unknown>;
}

/**
 * Opens what checks pairs block by block, on one thread or several; what is found is the same. Each thread looks at its
 * part of a block, all learn from what all have seen, and each checks its part.
 */
export async function openChecks(lexicon: Lexicon, { jobs, ...settings }: CheckSettings): Promise<BlockChecks> {
  const { PAIRS_TOGETHER, startChecks } = await import('@muqabala/core');
  const checks = startChecks(lexicon);
  const own: CheckShare = { part: 0, of: jobs, alone: settings.alone };
  const threads: Worker[] = [];
  return {
    async check(block) {
      // What is less than a block is checked before another thread has begun.
      if (threads.length === 0 && block.length >= PAIRS_TOGETHER)
        for (let part = 1; part < jobs; part += 1)
          threads.push(new Worker(WORKER, { workerData: { part, of: jobs, ...settings } satisfies CheckStart }));
      if (threads.length === 0) {
        if (!settings.alone) checks.learn(block);
        return checkEach(checks, block);
      }
      const seen = ask<PairShows>(threads, { block });
      const samples = [samplePart(checks, block, own), ...(await seen)];
      const others = ask<CheckedPair>(threads, { samples });
      return inOrder(block, [checkPart(checks, block, samples, own), ...(await others)]);
    },
    close: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}

function* checkEach(checks: PairsCheck, block: readonly CheckedSides[]): Generator<CheckedPair> {
  for (const pair of block) yield checks.check(pair);
}

/** Sends all threads a task; what they answer is to be waited for when this thread's part is done. */
function ask<T>(threads: readonly Worker[], task: CheckTask): Promise<Array<readonly T[]>> {
  const answers = Promise.all(
    threads.map(async (thread) => {
      const answer = once(thread, 'message');
      thread.postMessage(task);
      return (await answer)[0] as readonly T[];
    }),
  );
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
