import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { removeThoseOfThread } from '../files/leftovers.ts';
import type { BatchItem } from './inline.ts';
import { outputsOf } from './list.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

// Beside this code, also in the program in few files; from its sources the program has no other than its own source.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export interface PoolSettings {
  /** Seconds after which an item is given up; 0 for none. */
  readonly timeLimit: number;
  readonly start: WorkerStart;
}

/** Worker threads, as many as there were items at once, each on one item at a time. */
export interface Pool {
  /** Works on an item; never throws. */
  run(item: BatchItem): Promise<WorkerAnswer>;
  close(): Promise<void>;
}

/**
 * Opens a pool. A worker that dies, or that takes longer than the time limit and is stopped, fails its item and is
 * replaced.
 */
export function openPool(settings: PoolSettings, file: URL = WORKER): Pool {
  const idle: Thread[] = [];
  return {
    async run(item) {
      const left = idle.pop();
      const thread = left === undefined || left.isGone() ? startThread(settings, file) : left;
      const answer = await thread.run(item);
      if (!thread.isGone()) idle.push(thread);
      return answer;
    },
    async close() {
      await Promise.all(idle.splice(0).map((thread) => thread.end()));
    },
  };
}

/** Runs items on so many threads, taking them one by one as a thread is free. */
export async function runPool(
  items: AsyncIterable<BatchItem> | Iterable<BatchItem>,
  { jobs, ...settings }: PoolSettings & { readonly jobs: number },
  onAnswer: (answer: WorkerAnswer, item: BatchItem) => void,
  file?: URL,
): Promise<void> {
  const pool = openPool(settings, file);
  const source = (async function* () {
    yield* items;
  })();
  const take = async () => {
    for (let next = await source.next(); !next.done; next = await source.next())
      onAnswer(await pool.run(next.value), next.value);
  };
  try {
    await Promise.all(Array.from({ length: jobs }, take));
  } finally {
    await pool.close();
  }
}

interface Thread {
  run(item: BatchItem): Promise<WorkerAnswer>;
  end(): Promise<unknown>;
  isGone(): boolean;
}

function startThread({ timeLimit, start }: PoolSettings, file: URL): Thread {
  const worker = new Worker(file, { workerData: start });
  const thread = worker.threadId;
  let current: { readonly item: BatchItem; readonly answer: (answer: WorkerAnswer) => void } | undefined;
  let fault = 'The worker ended. Align it alone to see more.';
  let timer: NodeJS.Timeout | undefined;
  let isGone = false;
  const end = () => {
    isGone = true;
    return worker.terminate();
  };
  const giveUp = () => {
    fault = `It took longer than ${timeLimit} s and was given up. Allow more with --time-limit, or align it alone.`;
    void end();
  };
  // It may have been done at the last moment, when the thread is ending already.
  worker.on('message', (answer: WorkerAnswer) => {
    clearTimeout(timer);
    current?.answer(answer);
    current = undefined;
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'The memory did not suffice' : error.message;
    fault = `${reason}. Align it alone to see more.`;
  });
  worker.on('exit', async () => {
    isGone = true;
    clearTimeout(timer);
    if (current === undefined) return;
    const { item, answer } = current;
    current = undefined;
    for (const output of outputsOf(item.id, start.folder, start.settings.format))
      await removeThoseOfThread(dirname(output), thread);
    answer({ id: item.id, problem: [fault] });
  });
  return {
    run: (item) =>
      new Promise((answer) => {
        current = { item, answer };
        worker.postMessage(item);
        if (timeLimit > 0) timer = setTimeout(giveUp, timeLimit * 1000);
      }),
    end,
    isGone: () => isGone,
  };
}
