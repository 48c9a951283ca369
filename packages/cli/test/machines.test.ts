import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  commandsOf,
  hasProgram,
  hasSlurm,
  killGroup,
  makeSite,
  outputsIn,
  shell,
  startRedis,
  startSlurm,
} from './machines.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
const COUNT = 12;
let env: NodeJS.ProcessEnv;
let plain: Map<string, string>;

/** Runs a block of the page with an output folder of its own; returns what it made. */
async function run(name: string, more: NodeJS.ProcessEnv = {}) {
  const out = `out-${name}`;
  const commands = commandsOf(name).replaceAll(/\baligned\b/g, out);
  const { code, stderr } = await shell(commands, folder, { ...env, ...more }).ended;
  expect([code, stderr]).toEqual([0, expect.anything()]);
  return join(folder, out);
}

/** The files that say what is finished. */
const notesIn = (out: string) => readdirSync(out).filter((name) => name.startsWith('.muqabala-batch'));

beforeAll(async () => {
  env = makeSite(folder, COUNT, 3);
  plain = outputsIn(await run('plain'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page on more than one machine: each way makes the same files', () => {
  it('plain', () => expect(plain.size).toBe(COUNT));

  it('shards', async () => expect(outputsIn(await run('shards'))).toEqual(plain));

  it('packed', async () => {
    writeFileSync(join(folder, 'texts.jsonl.gz'), gzipSync(readFileSync(join(folder, 'texts.jsonl'))));
    const lines = gunzipSync(readFileSync(join(await run('packed'), 'results.jsonl.gz')))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    const ids = readFileSync(join(folder, 'list.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids);
  });

  it.skipIf(!hasProgram('parallel'))('GNU parallel (skipped where it is not)', async () => {
    expect(outputsIn(await run('parallel'))).toEqual(plain);
  });

  it.skipIf(!hasProgram('snakemake'))('Snakemake (skipped where it is not)', async () => {
    expect(outputsIn(await run('snakemake'))).toEqual(plain);
  });

  it('a Slurm array, of Debian where it can be started, imitated elsewhere', async () => {
    const slurm = hasSlurm() ? await startSlurm(join(folder, 'slurm'), env) : undefined;
    try {
      if (slurm !== undefined) expect(outputsIn(await run('slurm', slurm.env))).toEqual(plain);
    } finally {
      slurm?.stop();
    }
    const task = (id: number) =>
      `SLURM_ARRAY_TASK_ID=${id} SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=2 SLURM_ARRAY_TASK_COUNT=2 bash array.sh list.tsv imitated`;
    expect((await shell(`${task(1)}\n${task(2)}`, folder, env).ended).code).toBe(0);
    expect(outputsIn(join(folder, 'imitated'))).toEqual(plain);
  });

  describe.skipIf(!hasProgram('redis-server'))('a queue (skipped where redis-server is not)', () => {
    it('of two workers', async () => {
      const redis = await startRedis(join(folder, 'redis'));
      try {
        const out = await run('queue', { REDIS_URL: redis.url });
        expect(outputsIn(out)).toEqual(plain);
        expect(notesIn(out)).toEqual(['.muqabala-batch.queue.jsonl']);
      } finally {
        await redis.kill();
      }
    });

    it('of which a worker is asked to stop: it ends what it has begun, and another does the rest', async () => {
      const redis = await startRedis(join(folder, 'redis-3'));
      const with3 = { ...env, REDIS_URL: redis.url };
      const out = join(folder, 'stopped');
      try {
        const { code } = await shell('muqabala queue add list.tsv --out stopped', folder, with3).ended;
        expect(code).toBe(0);
        const first = shell('exec muqabala queue work --jobs 1', folder, with3);
        while (outputsIn(out).size === 0) await sleep(20);
        first.child.kill('SIGTERM');
        const ended = await first.ended;
        expect([ended.code, ended.stderr]).toEqual([
          0,
          expect.stringMatching(/^What is under way .*\n\d+ aligned, 0 failed/s),
        ]);
        const done = outputsIn(out);
        // All that it counts is there, and nothing half done.
        expect(done.size).toBe(Number(/(\d+) aligned/.exec(ended.stderr)![1]));
        for (const [name, content] of done) expect(content).toBe(plain.get(name));
        expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual(
          [],
        );
        const rest = await shell('muqabala queue work --jobs 1 --until-empty', folder, with3).ended;
        expect([rest.code, rest.stderr]).toEqual([0, expect.stringContaining(`${COUNT - done.size} aligned`)]);
        expect(outputsIn(out)).toEqual(plain);
        expect(notesIn(out)).toEqual(['.muqabala-batch.queue.jsonl']);
      } finally {
        await redis.kill();
      }
    });

    it('of which workers and Redis are killed, ends with every output once, and keeps what failed with its reason', async () => {
      const redis = await startRedis(join(folder, 'redis-2'));
      const with2 = { ...env, REDIS_URL: redis.url };
      const ask = (commands: string) => shell(commands, folder, with2).ended;
      try {
        writeFileSync(
          join(folder, 'more.tsv'),
          `${readFileSync(join(folder, 'list.tsv'), 'utf8')}bad\ttexts/0.en.txt\ttexts/1.en.txt\n`,
        );
        expect(
          (
            await ask(
              'muqabala queue add more.tsv --out killed --max-waiting 5 2> added.txt & sleep 6; muqabala queue status',
            )
          ).code,
        ).toBe(0);
        const work = 'muqabala queue work --lock 1 --jobs 1 --until-empty';
        for (let n = 0; n < 3; n += 1) {
          const worker = shell(work, folder, with2);
          await sleep(1500 + Math.random() * 1500);
          killGroup(worker.child);
          await worker.ended;
        }
        await redis.kill();
        await redis.start();
        // The rest of the list, which had no room, was not added when `add` was cut off.
        expect((await ask('muqabala queue add more.tsv --out killed')).code).toBe(0);
        // What fails may have failed before the kills: the status has it in any case.
        const last = await ask(work);
        expect([last.code, last.stderr]).toEqual([expect.toBeOneOf([0, 1]), expect.any(String)]);
        expect(outputsIn(join(folder, 'killed'))).toEqual(plain);
        expect(notesIn(join(folder, 'killed'))).toEqual(['.muqabala-batch.queue.jsonl']);
        const status = await ask('muqabala queue status --failed > failed.jsonl');
        expect(status.code).toBe(1);
        const failed = readFileSync(join(folder, 'failed.jsonl'), 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as object);
        expect(failed).toEqual([
          expect.objectContaining({ id: 'bad', reason: expect.stringMatching(/same language/) }),
        ]);
        const again = await ask('muqabala align --batch list.tsv --out killed');
        expect(again.stderr).toMatch(/^0 aligned, 12 done before, 0 failed/m);
      } finally {
        await redis.kill();
      }
    });

    it('that does not answer is said in a line', async () => {
      const { code, stderr } = await shell('muqabala queue status --redis redis://me:secret@127.0.0.1:1', folder, env)
        .ended;
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^muqabala: redis:\/\/…@127\.0\.0\.1:1: Redis does not answer .*\n$/),
      ]);
      expect(stderr).not.toMatch(/secret/);
    });
  });
});
