import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Rules } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import type { Job } from 'bullmq';
import { openPool, type Pool } from '../batch/pool.ts';
import { whatIsMade } from '../batch/run.ts';
import { DoneList, gatherNotes, marksIn, stateName, stateNames } from '../batch/state.ts';
import { cleanOnInterrupt, untilInterrupted } from '../files/interrupt.ts';
import { removeLeftoversIn } from '../files/leftovers.ts';
import { say } from '../terminal/say.ts';
import { connect, type JobData, loadBull, type Making, makingsKey, openQueue, type QueuePlace } from './connect.ts';

export interface WorkOptions extends QueuePlace {
  /** Where outputs go, when it is not the folder that was named with the list (another mount, say). */
  readonly folder?: string;
  readonly jobs?: number;
  /** Seconds that one alignment may take; 0 for as many as it likes. */
  readonly timeLimit: number;
  /** Seconds after which a job of a worker that is heard of no more goes to another one. */
  readonly lock: number;
  /** Whether to end when nothing is left in the queue. */
  readonly untilEmpty?: boolean;
  readonly quiet?: boolean;
}

/** So often a job may lose its worker: what kills every worker is not to go round for ever. */
const STALLED = 10;

/** The notes of one worker, and those that workers leave behind them. */
const NOTES = /^\.muqabala-batch\.queue-[0-9a-f]{8}\.jsonl$/;
const GATHERED = stateName('.queue');

/** What the outputs of one making need: threads, and the place where it is noted what is done. */
interface Workshop {
  readonly folder: string;
  readonly pool: Pool;
  readonly finished: DoneList;
}

/**
 * Works on the jobs of a queue until it is interrupted: then jobs under way are ended first. Alignments run on threads,
 * so that the lock of a job is renewed however long it takes. An output is written whole under its own name, so that a
 * job that is done twice, since its worker was killed between output and answer, makes one output. Returns the number
 * of alignments that failed here.
 */
export async function workOnQueue(options: WorkOptions): Promise<number> {
  const { Worker, DelayedError } = await loadBull();
  const connection = await connect(options);
  const queue = await openQueue(options, connection);
  const workshop = makeWorkshop(options, {
    async making(name) {
      const saved = await connection.hget(makingsKey(options), name);
      return saved === null ? undefined : (JSON.parse(saved) as Making);
    },
    isAlone: async () => (await queue.getWorkersCount()) === 1,
  });
  const count = { done: 0, before: 0, failed: 0 };
  let broken: unknown;
  const worker = new Worker<JobData>(
    options.name,
    async (job: Job<JobData>, token?: string) => {
      try {
        const { pool, finished } = await workshop.of(job.data.making);
        if (await finished.has(job.data)) {
          count.before += 1;
          return;
        }
        const { done, problem } = await pool.run(job.data);
        if (problem !== undefined) throw new Error(problem.join('\n'));
        finished.add(job.data, done!.digests);
        count.done += 1;
      } catch (error) {
        if (!(error instanceof MuqabalaError)) throw error;
        // This worker cannot do it, another one may.
        broken ??= error;
        await job.moveToDelayed(Date.now() + 1000, token);
        throw new DelayedError();
      }
    },
    {
      connection,
      concurrency: options.jobs ?? availableParallelism(),
      lockDuration: options.lock * 1000,
      stalledInterval: options.lock * 1000,
      maxStalledCount: STALLED,
    },
  );
  worker.on('failed', (job, error) => {
    if (job !== undefined && job.attemptsMade < (job.opts.attempts ?? 1)) return;
    count.failed += 1;
    say(`${job?.data.id ?? 'a job'}: ${error.message}`);
  });
  worker.on('error', () => {});
  const interrupted = untilInterrupted('SIGINT', 'SIGTERM').then(() => {
    if (!options.quiet) say('What is under way is ended first; another signal ends it at once.');
    return 'interrupted' as const;
  });
  const emptied = options.untilEmpty ? untilEmpty(options) : new Promise<never>(() => {});
  const failing = (async () => {
    while (broken === undefined) await sleep(200, undefined, { ref: false });
  })();
  await Promise.race([interrupted, emptied, failing]);
  await worker.close();
  await workshop.close();
  connection.disconnect();
  if (broken !== undefined) throw broken;
  if (!options.quiet)
    say(`${count.done} aligned${count.before === 0 ? '' : `, ${count.before} done before`}, ${count.failed} failed`);
  return count.failed;
}

/** What Redis says. */
interface Asked {
  making(name: string): Promise<Making | undefined>;
  /** Whether no other worker of the queue is connected. */
  isAlone(): Promise<boolean>;
}

/** Opens what each making needs, once. */
function makeWorkshop(options: WorkOptions, ask: Asked) {
  const makings = new Map<string, Promise<Workshop>>();
  const suffix = `.queue-${randomBytes(4).toString('hex')}`;
  const open = async (name: string): Promise<Workshop> => {
    const making = await ask.making(name);
    if (making === undefined)
      throw new MuqabalaError({
        code: 'queue-broken',
        place: options.name,
        message: 'What its alignments are made with is no longer in Redis.',
        remedy: 'Add the list again.',
      });
    const folder = options.folder ?? making.folder;
    const { settings } = making;
    const own = await whatIsMade(settings);
    if (own.signature !== making.signature)
      throw new MuqabalaError({
        code: 'queue-differs',
        values: { added: making.signature, own: own.signature },
        place: options.name,
        message: `The list was added by ${making.signature}; this worker is ${own.signature}.`,
        remedy: 'Let all machines have the same version and lexicon.',
      });
    for (const mark of await marksIn(folder)) await removeLeftoversIn(folder, mark);
    // A worker connects before it notes anything: what is here while nobody else is connected is of killed ones.
    const left = (await stateNames(folder)).filter((one) => NOTES.test(one));
    if (left.length > 0 && (await ask.isAlone())) await gatherNotes(folder, left, GATHERED);
    const finished = await DoneList.open({ folder, suffix, key: making.key, format: settings.format, isPacked: false });
    cleanOnInterrupt(folder, true);
    const start = { folder, settings, rules: making.rules as Rules | undefined, mark: finished.mark };
    return { folder, finished, pool: openPool({ timeLimit: options.timeLimit, start }) };
  };
  return {
    of(name: string): Promise<Workshop> {
      let making = makings.get(name);
      if (making === undefined) {
        making = open(name);
        makings.set(name, making);
      }
      return making;
    },
    async close() {
      for (const making of makings.values())
        await making
          .then(async ({ folder, pool }) => {
            await pool.close();
            await gatherNotes(folder, [stateName(suffix)], GATHERED);
          })
          .catch(() => {});
    },
  };
}

/** Resolves when nothing waits, runs or is to be tried again. */
export async function untilEmpty(place: QueuePlace): Promise<void> {
  const connection = await connect(place);
  const queue = await openQueue(place, connection);
  try {
    while ((await queue.getJobCountByTypes('waiting', 'active', 'delayed')) > 0) await sleep(200);
  } finally {
    connection.disconnect();
  }
}
