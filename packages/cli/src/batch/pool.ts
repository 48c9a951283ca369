import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { removeThoseOfThread } from '../files/leftovers.ts';
import { type BatchItem, outputsOf } from './list.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

// From its sources the program has no other worker than its own source.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export interface PoolSettings {
  readonly jobs: number;
  /** Seconds after which an item is given up; 0 for none. */
  readonly timeLimit: number;
  readonly start: WorkerStart;
}

/**
 * Runs items on worker threads, each worker on one item at a time. A worker that dies, or that takes longer than the
 * time limit and is stopped, fails its item and is replaced.
 */
export async function runPool(
  items: readonly BatchItem[],
  { jobs, timeLimit, start }: PoolSettings,
  onAnswer: (answer: WorkerAnswer) => void,
  file: URL = WORKER,
): Promise<void> {
  let next = 0;
  const serve = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(file, { workerData: start });
      const thread = worker.threadId;
      let current: BatchItem | undefined;
      let fault = 'The worker ended. Align it alone to see more.';
      let timer: NodeJS.Timeout | undefined;
      let isEnding = false;
      const give = () => {
        current = items[next++];
        if (current === undefined) return end();
        worker.postMessage(current);
        if (timeLimit > 0) timer = setTimeout(giveUp, timeLimit * 1000);
      };
      const giveUp = () => {
        fault = `It took longer than ${timeLimit} s and was given up. Allow more with --time-limit, or align it alone.`;
        end();
      };
      const end = () => {
        isEnding = true;
        void worker.terminate();
      };
      worker.on('message', (answer: WorkerAnswer) => {
        clearTimeout(timer);
        onAnswer(answer);
        current = undefined;
        // It may have been done at the last moment.
        if (!isEnding) give();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'The memory did not suffice' : error.message;
        fault = `${reason}. Align it alone to see more.`;
      });
      worker.on('exit', async () => {
        clearTimeout(timer);
        if (current !== undefined) {
          for (const output of outputsOf(current.id, start.folder, start.settings.format))
            await removeThoseOfThread(dirname(output), thread);
          onAnswer({ id: current.id, problem: [fault] });
        }
        if (next < items.length) serve().then(done, fail);
        else done();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, serve));
}
