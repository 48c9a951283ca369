import { writeOut } from '../terminal/standard-output.ts';
import { connect, openQueue, type QueuePlace } from './connect.ts';
import { untilEmpty } from './work.ts';

/** Jobs that are read at once. */
const STEP = 500;

export interface StatusOptions extends QueuePlace {
  /** Whether the failed ones are listed, with their reasons. */
  readonly failed?: boolean;
  /** Whether to wait until nothing is left to do. */
  readonly wait?: boolean;
}

/** Writes how a queue stands, as a line of JSON, or its failed jobs, one a line. Returns how many failed. */
export async function showStatus(options: StatusOptions): Promise<number> {
  if (options.wait) await untilEmpty(options);
  const connection = await connect(options);
  const queue = await openQueue(options, connection);
  try {
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    if (!options.failed)
      await writeOut(`${JSON.stringify({ queue: options.name, ...counts, workers: await queue.getWorkersCount() })}\n`);
    else
      for (let start = 0; ; start += STEP) {
        const jobs = await queue.getJobs(['failed'], start, start + STEP - 1, true);
        for (const job of jobs)
          await writeOut(
            `${JSON.stringify({ id: job.data.id, reason: job.failedReason, attempts: job.attemptsMade, paths: job.data.paths })}\n`,
          );
        if (jobs.length < STEP) break;
      }
    return counts['failed'] ?? 0;
  } finally {
    connection.disconnect();
  }
}

/** Lets the failed jobs of a queue be tried again; returns how many there were. */
export async function retryFailed(place: QueuePlace): Promise<number> {
  const connection = await connect(place);
  const queue = await openQueue(place, connection);
  try {
    const failed = await queue.getJobCountByTypes('failed');
    await queue.retryJobs({ state: 'failed' });
    return failed;
  } finally {
    connection.disconnect();
  }
}
