import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { BatchItem } from '../batch/inline.ts';
import { openList } from '../batch/list.ts';
import { whatIsMade } from '../batch/run.ts';
import { DoneList } from '../batch/state.ts';
import { makeFolder } from '../files/folder.ts';
import { say } from '../terminal/say.ts';
import type { AlignSettings } from '../work/align.ts';
import { connect, type JobData, type Making, makingsKey, openQueue, type QueuePlace } from './connect.ts';

export interface AddOptions extends QueuePlace {
  readonly list: string;
  readonly folder: string;
  /** So many jobs may wait; what is more is added when some are done. */
  readonly maxWaiting: number;
  /** How often an alignment is tried before it goes to the failed ones. */
  readonly attempts: number;
  readonly quiet?: boolean;
}

/** Jobs that are added in one step. */
const STEP = 500;

/**
 * Adds every line of a list that is not done yet to a queue. A line that is in the queue already, or among its failed
 * ones, is not added again. What waits is held below a bound: a list of millions fills neither the memory nor Redis.
 */
export async function addList(options: AddOptions, settings: AlignSettings): Promise<void> {
  const list = await openList(options.list, settings.format);
  const connection = await connect(options);
  try {
    const folder = resolve(options.folder);
    await makeFolder(options.folder);
    const { rules, signature, key } = await whatIsMade(settings);
    // The rules themselves go along: workers need not have the file.
    const { rules: _path, ...plain } = settings;
    const making: Making = { folder, settings: plain, ...(rules === undefined ? {} : { rules }), signature, key };
    const name = createHash('sha256').update(JSON.stringify(making)).digest('hex').slice(0, 16);
    await connection.hset(makingsKey(options), name, JSON.stringify(making));
    const queue = await openQueue(options, connection);
    const finished = await DoneList.open({ folder, suffix: '.queue', key, format: settings.format, isPacked: false });
    const count = { added: 0, before: 0 };
    let step: BatchItem[] = [];
    const send = async () => {
      await room(queue, options, count.added);
      await addAll(queue, step, name, options.attempts);
      count.added += step.length;
      step = [];
    };
    for await (const item of list.items()) {
      if (await finished.has(item)) count.before += 1;
      else if (step.push(absolute(item)) >= Math.min(STEP, options.maxWaiting)) await send();
    }
    if (step.length > 0) await send();
    await queue.close();
    if (!options.quiet) say(`${count.added} in the queue${count.before === 0 ? '' : `, ${count.before} done before`}`);
  } finally {
    list.close();
    connection.disconnect();
  }
}

/** Workers may run in another folder. */
function absolute(item: BatchItem): BatchItem {
  return { ...item, paths: item.paths.map((path) => resolve(path)) };
}

/** The id under which an alignment is in the queue once, however often it is added. */
function jobIdOf(id: string, making: string): string {
  return createHash('sha256').update(`${making} ${id}`).digest('hex');
}

/** How long a break of the connection is waited for, in milliseconds. */
const PATIENCE = 60_000;

async function addAll(
  queue: Queue<JobData>,
  items: readonly BatchItem[],
  making: string,
  attempts: number,
): Promise<void> {
  const jobs = items.map((item) => ({
    name: 'align',
    data: { ...item, making },
    opts: {
      jobId: jobIdOf(item.id, making),
      attempts,
      backoff: { type: 'exponential', delay: 1000 },
      removeOnComplete: true,
    },
  }));
  for (const until = Date.now() + PATIENCE; ; await sleep(500)) {
    try {
      await queue.addBulk(jobs);
      return;
    } catch (error) {
      // Whether Redis has taken them before it went nobody knows: under their ids they are taken once.
      if (Date.now() > until) throw error;
    }
  }
}

/** Waits until fewer jobs wait than may. */
async function room(queue: Queue<JobData>, { maxWaiting, quiet }: AddOptions, added: number): Promise<void> {
  let isSaid = quiet === true;
  while ((await queue.getJobCountByTypes('waiting', 'delayed')) >= maxWaiting) {
    if (!isSaid) say(`${added} added; ${maxWaiting} wait, and the rest is added as workers do them.`);
    isSaid = true;
    await sleep(200);
  }
}
