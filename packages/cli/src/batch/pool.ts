import { Worker } from 'node:worker_threads';
import type { BatchItem } from './list.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

/** Runs items on worker threads, each worker on one item at a time; a worker that dies fails its item and is replaced. */
export async function runPool(
  items: readonly BatchItem[],
  jobs: number,
  start: WorkerStart,
  onAnswer: (answer: WorkerAnswer) => void,
): Promise<void> {
  // From its sources the program has no other worker than its own source.
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  let next = 0;
  const serve = (): Promise<void> =>
    new Promise((done) => {
      const worker = new Worker(file, { workerData: start });
      let current: BatchItem | undefined;
      const give = () => {
        current = items[next++];
        if (current === undefined) void worker.terminate();
        else worker.postMessage(current);
      };
      let fault = 'the worker ended';
      worker.on('message', (answer: WorkerAnswer) => {
        onAnswer(answer);
        give();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        fault = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'the memory did not suffice' : error.message;
      });
      worker.on('exit', () => {
        if (current === undefined) return done();
        onAnswer({ id: current.id, problem: `${fault}. Align it alone to see more.` });
        void serve().then(done);
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, serve));
}
