import { Readable } from 'node:stream';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Problem } from '@muqabala/core/problems';
import type { FastifyReply } from 'fastify';
import { Piscina } from 'piscina';
import { refuse } from './problems.ts';
import type { Outcome, Streamed, Task } from './work.ts';

// Threads of Node run no TypeScript: from the sources the built ones work.
const WORK = new URL(import.meta.url.endsWith('.ts') ? '../dist/work.js' : './work.js', import.meta.url).href;

export interface PoolLimits {
  readonly workers: number;
  readonly maxQueue: number;
  /** Seconds that a task may take, its waiting included. */
  readonly timeLimit: number;
}

/** Threads that do tasks, and answer for them. */
export interface WorkPool {
  /** Does a task; `refused` says why it was not done. */
  run(task: Task, signal: AbortSignal): Promise<Outcome | Refused>;
  answer(task: Task, reply: FastifyReply, signal: AbortSignal): Promise<FastifyReply>;
  /** Answers line by line; what goes wrong after the first is a line `{"problem":…}`. */
  stream(task: Streamed, reply: FastifyReply, signal: AbortSignal): Promise<FastifyReply>;
  load(): { readonly waiting: number; readonly running: number };
  close(): Promise<void>;
}

export interface Refused {
  readonly refused: Problem;
}

const FULL: Problem = {
  code: 'overloaded',
  message: 'As much work waits as is taken.',
  remedy: 'Try again a little later, or start the service with more --workers.',
};

export function openPool({ workers, maxQueue, timeLimit }: PoolLimits): WorkPool {
  const piscina = new Piscina<Task, Outcome>({
    filename: WORK,
    minThreads: workers,
    maxThreads: workers,
    maxQueue,
    idleTimeout: 2 ** 31 - 1,
    // A condition of ours would lead them to sources.
    execArgv: [],
  });
  // Heard where tasks are awaited.
  piscina.on('error', () => {});
  let underWay = 0;
  const tooLong: Problem = {
    code: 'took-too-long',
    message: `It took longer than ${timeLimit} s, its waiting included, and was given up.`,
    remedy: 'Send less at once, or start the service with a larger --time-limit.',
  };
  const isFull = () => piscina.queueSize >= maxQueue && underWay >= workers + maxQueue;
  const run = async (task: Task, signal: AbortSignal, transfer: MessagePort[] = []): Promise<Outcome | Refused> => {
    if (isFull()) return { refused: FULL };
    // Not AbortSignal.any, which keeps every signal that it was given.
    const end = new AbortController();
    const abort = () => end.abort();
    signal.addEventListener('abort', abort);
    const timer = setTimeout(abort, timeLimit * 1000);
    underWay += 1;
    try {
      return await piscina.run(task, { signal: end.signal, transferList: transfer });
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'AbortError') return { refused: tooLong };
      if (/queue is at limit|No task queue available/i.test(message)) return { refused: FULL };
      throw error;
    } finally {
      underWay -= 1;
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  };
  return {
    run: (task, signal) => run(task, signal),
    async answer(task, reply, signal) {
      const outcome = await run(task, signal);
      if ('refused' in outcome) return busy(reply, outcome.refused);
      if ('problem' in outcome) return reply.code(422).send(outcome.problem);
      return reply.type('application/json; charset=utf-8').send(outcome.json);
    },
    async stream(task, reply, signal) {
      if (isFull()) return busy(reply, FULL);
      const { port1, port2 } = new MessageChannel();
      const out = new Readable({ read() {} });
      const ended = new Promise<void>((done) => {
        port1.on('message', (lines: string | null) => (lines === null ? done() : out.push(lines)));
      });
      const said = (outcome: Outcome | Refused) => {
        if ('refused' in outcome) return { problem: outcome.refused };
        return 'problem' in outcome ? { problem: outcome.problem } : undefined;
      };
      run({ ...task, port: port2 }, signal, [port2])
        .then(async (outcome) => {
          if ('json' in outcome) await ended;
          const problem = said(outcome);
          if (problem !== undefined) out.push(`${JSON.stringify(problem)}\n`);
          else if ('json' in outcome)
            out.push(`${task.kind === 'align' ? `{"document":${outcome.json}}` : outcome.json}\n`);
          out.push(null);
        })
        .catch((error: Error) => {
          process.stderr.write(`muqabala: A fault of the program, not of the request: ${error.message}\n`);
          const problem = { code: 'server-fault', message: 'The program failed.', remedy: 'Try again.' };
          out.push(`${JSON.stringify({ problem })}\n`);
          out.push(null);
        })
        .finally(() => port1.close());
      return reply.type('application/x-ndjson; charset=utf-8').send(out);
    },
    load: () => ({ waiting: piscina.queueSize, running: underWay - piscina.queueSize }),
    close: () => piscina.destroy(),
  };
}

function busy(reply: FastifyReply, { code, message, remedy }: Problem): FastifyReply {
  reply.header('retry-after', '2');
  return refuse(reply, 503, code, message, remedy);
}
