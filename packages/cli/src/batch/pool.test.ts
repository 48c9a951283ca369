import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryBeside } from '../files/temporary.ts';
import { runPool } from './pool.ts';
import type { WorkerAnswer } from './worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does as the id says: answers, never comes back, throws, ends, or uses up its memory. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from 'node:fs';
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ id, paths }) => {
      if (id.startsWith('hang')) {
        writeFileSync(paths[0].replace('THREAD', threadId), '');
        for (;;);
      }
      if (id.startsWith('throw')) throw new Error('thrown');
      if (id.startsWith('end')) process.exit(0);
      if (id.startsWith('memory')) for (const all = []; ; ) all.push(new Array(1e6).fill(id));
      parentPort.postMessage({ id, done: {} });
    });`)}`,
);

async function run(ids: readonly string[], timeLimit: number, jobs = 2) {
  const temporary = temporaryBeside(join(folder, 'x')).replace(
    `-${process.pid}-${threadId}-`,
    `-${process.pid}-THREAD-`,
  );
  const answers: WorkerAnswer[] = [];
  await runPool(
    ids.map((id) => ({ id, paths: [temporary] })),
    {
      jobs,
      timeLimit,
      start: {
        folder,
        settings: { format: 'json', header: true, provenance: true, guard: true, viewer: true },
        rules: undefined,
        mark: 'file',
      },
    },
    (answer) => answers.push(answer),
    WORKER,
  );
  return answers;
}

describe('runPool', () => {
  it('answers for every item, whatever becomes of its worker, and goes on with the next', async () => {
    const ids = ['a', 'throw-1', 'b', 'end-1', 'throw-2', 'c', 'hang-1', 'd', 'end-2', 'hang-2', 'e', 'f', 'hang-3'];
    for (const jobs of [1, 3]) {
      const answers = await run(ids, 4, jobs);
      expect(answers.map(({ id }) => id).sort()).toEqual([...ids].sort());
      for (const { id, done, problem } of answers) {
        const said = problem?.join('\n') ?? '';
        if (id.startsWith('hang')) expect(said).toMatch(/longer than 4 s .*--time-limit/);
        else if (id.startsWith('throw')) expect(said).toMatch(/thrown/);
        else if (id.startsWith('end')) expect(said).toMatch(/The worker ended/);
        else expect(done).toEqual({});
      }
      // What the stopped ones were writing.
      expect(readdirSync(folder)).toEqual([]);
    }
  }, 120_000);

  it('has no time limit when none is asked for', async () => {
    expect((await run(['a', 'b'], 0)).map(({ problem }) => problem)).toEqual([undefined, undefined]);
  });
});
