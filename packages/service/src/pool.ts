import { Readable } from 'node:stream';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Problem } from '@muqabala/core/problems';
import type { FastifyReply } from 'fastify';
import { Piscina } from 'piscina';
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

/**
 * Milliseconds for which work goes on that nobody waits for: mostly it ends by then, and a thread that is stopped has
 * to load all it knows again.
 */
const GRACE = 2000;

export function openPool({ workers, maxQueue, timeLimit }: PoolLimits): WorkPool {
  const piscina = new Piscina<Task, Outcome>({
    filename: WORK,
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 2 ** 31 - 1,
    // A condition of ours would lead them to sources.
    execArgv: [],
  });
  // Heard where tasks are awaited.
  piscina.on('error', () => {});
  const turns = makeTurns(workers, maxQueue);
  const tooLong: Problem = {
    code: 'took-too-long',
    values: { seconds: timeLimit },
    message: `It took longer than ${timeLimit} s, its waiting included, and was given up.`,
    remedy: 'Send less at once, or start the service with a larger --time-limit.',
  };
  const run = async (task: Task, gone: AbortSignal, transfer: MessagePort[] = []): Promise<Outcome | Refused> => {
    if (turns.isFull()) return { refused: FULL };
    // Not AbortSignal.any, which keeps every signal that it was given.
    const end = new AbortController();
    const timers = [setTimeout(() => end.abort(), timeLimit * 1000)];
    let isWaiting = true;
    const leave = () => {
      if (isWaiting) end.abort();
      else timers.push(setTimeout(() => end.abort(), GRACE));
    };
    gone.addEventListener('abort', leave);
    try {
      if (!(await turns.take(end.signal))) return { refused: tooLong };
      isWaiting = false;
      try {
        return await piscina.run(task, { signal: end.signal, transferList: transfer });
      } finally {
        turns.give();
      }
    } catch (error) {
      if ((error as Error).name === 'AbortError') return { refused: tooLong };
      throw error;
    } finally {
      for (const timer of timers) clearTimeout(timer);
      gone.removeEventListener('abort', leave);
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
      if (turns.isFull()) return busy(reply, FULL);
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
    load: () => turns.load(),
    close: () => piscina.destroy(),
  };
}

/** So many may run, and so many wait for that; whoever is aborted waits no longer. */
function makeTurns(most: number, mostWaiting: number) {
  const waiting = new Set<() => void>();
  let running = 0;
  return {
    isFull: () => running >= most && waiting.size >= mostWaiting,
    /** Resolves with whether it is one's turn; false when it was aborted before. */
    take(signal: AbortSignal): Promise<boolean> {
      if (running < most) {
        running += 1;
        return Promise.resolve(true);
      }
      return new Promise((done) => {
        const abort = () => {
          waiting.delete(turn);
          done(false);
        };
        const turn = () => {
          signal.removeEventListener('abort', abort);
          done(true);
        };
        waiting.add(turn);
        signal.addEventListener('abort', abort, { once: true });
      });
    },
    /** Hands the turn to the one that has waited longest. */
    give() {
      const [next] = waiting;
      if (next === undefined) running -= 1;
      else {
        waiting.delete(next);
        next();
      }
    },
    load: () => ({ waiting: waiting.size, running }),
  };
}

function busy(reply: FastifyReply, problem: Problem): FastifyReply {
  reply.header('retry-after', '2');
  return reply.code(503).send(problem);
}
