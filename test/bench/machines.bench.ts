// npm run bench -- machines: throughput of a queue with 1, 2 and 4 workers, and what it costs above plain batch at
// documents of about a second.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram, makeSite, outputsIn, shell, startRedis } from '../../packages/cli/test/machines.ts';

const SMALL = { pairs: 400, sentences: 10 };
const LONG = { pairs: 12, sentences: 400 };

export async function run(): Promise<void> {
  if (!hasProgram('redis-server'))
    return console.log('Skipped: redis-server is not on this machine (Debian: apt-get install redis-server).');
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-bench-'));
  try {
    console.log(`${availableParallelism()} processors`);
    await throughput(join(folder, 'small'));
    await overhead(join(folder, 'long'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function throughput(folder: string): Promise<void> {
  const env = makeSite(folder, SMALL.pairs, SMALL.sentences);
  for (const workers of [1, 2, 4]) {
    const batch = await timed(`muqabala align --batch list.tsv --out batch-${workers} --jobs ${workers}`, folder, env);
    const queue = await queued(folder, env, workers, `queue-${workers}`);
    const rate = (seconds: number) => `${(SMALL.pairs / seconds).toFixed(1)} a second`;
    console.log(
      `${workers} workers, ${SMALL.pairs} documents of ${SMALL.sentences} sentences: plain batch ${rate(batch)}, queue ${rate(queue)}`,
    );
  }
}

async function overhead(folder: string): Promise<void> {
  const env = makeSite(folder, LONG.pairs, LONG.sentences);
  // In turn, so that what else the machine does falls on both; the quickest of three counts.
  const batch: number[] = [];
  const queue: number[] = [];
  for (const turn of [1, 2, 3]) {
    batch.push(await timed(`muqabala align --batch list.tsv --out batch-${turn} --jobs 1`, folder, env));
    queue.push(await queued(folder, env, 1, `queue-${turn}`));
  }
  const [plain, shared] = [Math.min(...batch), Math.min(...queue)];
  console.log(
    `${LONG.pairs} documents of ${(plain / LONG.pairs).toFixed(2)} s, 1 worker: plain batch ${plain.toFixed(1)} s, queue ${shared.toFixed(1)} s, overhead ${(100 * (shared / plain - 1)).toFixed(1)} %`,
  );
}

/** Seconds that workers, each a process, take for a list that waits in a queue. */
async function queued(folder: string, env: NodeJS.ProcessEnv, workers: number, out: string): Promise<number> {
  const redis = await startRedis(join(folder, `redis-${out}`));
  const queue = { ...env, REDIS_URL: redis.url };
  try {
    await timed(`muqabala queue add list.tsv --out ${out}`, folder, queue);
    const work = 'muqabala queue work --jobs 1 --until-empty';
    const seconds = await timed(`${Array.from({ length: workers }, () => work).join(' & ')} & wait`, folder, queue);
    if (outputsIn(join(folder, out)).size === 0) throw new Error('Nothing was made.');
    return seconds;
  } finally {
    await redis.kill();
  }
}

async function timed(commands: string, folder: string, env: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  const { code, stderr } = await shell(commands, folder, env).ended;
  if (code !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}
