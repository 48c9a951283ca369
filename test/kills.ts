// npm run kills: every way of sharing a list is killed with -9 at random, many times, and must end with every output
// once.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
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
} from '../packages/cli/test/machines.ts';

const WAYS = ['plain', 'shards', 'parallel', 'snakemake', 'slurm', 'queue'] as const;
type Way = (typeof WAYS)[number];

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000' },
    sentences: { type: 'string', default: '20' },
    kills: { type: 'string', default: '20' },
    only: { type: 'string', default: WAYS.join(',') },
  },
});
const kills = Number(values.kills);
const folder = mkdtempSync(join(tmpdir(), 'muqabala-kills-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const env = makeSite(folder, Number(values.pairs), Number(values.sentences));
const started = Date.now();
const startUp = await measureStart();
const whole = await run('plain', 'whole', env);
const expected = outputsIn(join(folder, 'whole'));
console.log(`plain, not killed: ${expected.size} outputs, ${seconds(started)} s`);
if (whole.code !== 0 || expected.size !== Number(values.pairs)) throw new Error(whole.stderr);

for (const way of values.only.split(',') as Way[]) {
  const began = Date.now();
  const said = await attack(way);
  console.log(`${way}: ${said}, ${seconds(began)} s`);
}

async function attack(way: Way): Promise<string> {
  const out = `out-${way}-${process.pid}`;
  if (way === 'queue') return hasProgram('redis-server') ? killQueue(out) : 'skipped, no redis-server here';
  if ((way === 'parallel' || way === 'snakemake') && !hasProgram(way)) return `skipped, no ${way} here`;
  const slurm =
    way === 'slurm' ? (hasSlurm() ? await startSlurm(join(folder, 'slurm'), env) : undefined) : { env, stop() {} };
  if (slurm === undefined) return 'skipped, Slurm does not start here';
  let killed = 0;
  let restarts = 0;
  try {
    for (;;) {
      const one = shell(commandsOf(way).replaceAll(/\baligned\b/g, out), folder, slurm.env);
      const isOver = await Promise.race([
        one.ended.then(() => true),
        sleep(startUp * (0.5 + Math.random() * 3), false),
      ]);
      killProcesses(out, one.child);
      await one.ended;
      if (!isOver) killed += 1;
      if (killed >= kills) break;
      // It was quicker than the kills: once more from the beginning.
      if (isOver) {
        restarts += 1;
        rmSync(join(folder, out), { recursive: true, force: true });
      }
    }
    const last = await run(way, out, slurm.env);
    if (last.code !== 0) throw new Error(`${way}: ${last.stderr}`);
  } finally {
    slurm.stop();
  }
  return `${killed} kills${restarts === 0 ? '' : ` (from the beginning ${restarts + 1} times)`}, ${compare(out)}`;
}

/** Two workers and Redis are killed, each at its own times. */
async function killQueue(out: string): Promise<string> {
  const redis = await startRedis(join(folder, 'redis'));
  const queue = { ...env, REDIS_URL: redis.url };
  const count = { workers: 0, redis: 0 };
  let isOver = false;
  const add = `muqabala queue add list.tsv --out ${out} --max-waiting 200`;
  const adding = (async () => {
    for (;;) {
      const { code } = await shell(add, folder, queue).ended;
      if (code === 0) return;
    }
  })();
  const worker = async () => {
    while (!isOver) {
      const one = shell('muqabala queue work --lock 2 --jobs 1', folder, queue);
      await sleep(startUp * (1 + Math.random() * 3));
      if (isOver || count.workers >= 2 * kills) {
        while (!isOver) await sleep(100);
        one.child.kill('SIGTERM');
        killGroup(one.child);
      } else {
        count.workers += 1;
        killGroup(one.child);
      }
      await one.ended;
    }
  };
  const breaking = async () => {
    while (count.redis < kills && !isOver) {
      await sleep(startUp * (1 + Math.random() * 3));
      await redis.kill();
      count.redis += 1;
      await sleep(Math.random() * 500);
      await redis.start();
    }
  };
  const all = [worker(), worker(), breaking()];
  await adding;
  const last = await shell(`${add} -q; muqabala queue status --wait`, folder, queue).ended;
  await Promise.all([all[2]]);
  const waited = await shell('muqabala queue status --wait', folder, queue).ended;
  isOver = true;
  await Promise.all(all);
  await redis.kill();
  if (last.code !== 0 || waited.code !== 0) throw new Error(`queue: ${last.stderr}${waited.stderr}`);
  return `${count.workers} kills of workers, ${count.redis} of Redis, ${compare(out)}`;
}

/**
 * Milliseconds until the program has done one alignment: kills are to fall into the work, however busy the machine is.
 */
async function measureStart(): Promise<number> {
  const began = Date.now();
  await shell('head -1 list.tsv > first.tsv; muqabala align --batch first.tsv --out first', folder, env).ended;
  return Date.now() - began;
}

function run(way: Way, out: string, more: NodeJS.ProcessEnv) {
  return shell(commandsOf(way).replaceAll(/\baligned\b/g, out), folder, more).ended;
}

/** Kills the shell with what it started, and what a scheduler started for the same outputs. */
function killProcesses(out: string, child: Parameters<typeof killGroup>[0]): void {
  killGroup(child);
  let pids = '';
  try {
    pids = execFileSync('pgrep', ['-f', out], { encoding: 'utf8' });
  } catch {
    // There is none left.
  }
  for (const pid of pids.split('\n').filter(Boolean))
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
}

/** Compares with the outputs of the run that was left alone; throws where one is missing, another, or one too many. */
function compare(out: string): string {
  const made = outputsIn(join(folder, out));
  const wrong = [...expected].filter(([name, content]) => made.get(name) !== content).map(([name]) => name);
  const more = [...made.keys()].filter((name) => !expected.has(name));
  const left = readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp'),
  );
  if (wrong.length + more.length + left.length > 0)
    throw new Error(
      `${out}: wrong or missing ${wrong.slice(0, 5)}; too many ${more.slice(0, 5)}; left over ${left.slice(0, 5)}`,
    );
  return `all ${made.size} outputs there once, with the same bytes`;
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(0);
}
