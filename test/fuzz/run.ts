// npm run fuzz: runs the fuzzers, each for its share of the time, and ends with 1 when they found something.
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Message, Task } from './child.ts';
import { ROOT, readInput } from './failures.ts';
import type { Fuzzer } from './fuzzer.ts';
import { watch } from './patience.ts';

const MINUTES = 30;
/** So many faults of a fuzzer are enough for a run. */
const ENOUGH = 10;
/** Megabytes of heap for a fuzzer's process. */
const HEAP = 1024;
/** Seconds for loading what a fuzzer needs. */
const START = 600;
const RESULTS = join(ROOT, 'node_modules/.cache/muqabala/fuzz.json');

/** One line of the results, which `.ci/run` counts. */
export interface FuzzResult {
  readonly name: string;
  readonly inputs: number;
  readonly seconds: number;
  readonly faults: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here)
  .filter((name) => name.endsWith('.fuzz.ts'))
  .map((name) => name.slice(0, -'.fuzz.ts'.length))
  .sort();
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: String(MINUTES) },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string' },
    from: { type: 'string', default: '0' },
    again: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(`npm run fuzz [-- OPTIONS]: attacks the product with made-up inputs, other ones each time.

  --minutes N     how long in all (${MINUTES})
  --jobs N        so many fuzzers at once (1)
  --only NAME,…   some of: ${known.join(', ')}
  --seed N        the seed of an earlier run, for the same inputs again
  --from N        the number of the first input
  --again FILE    tries one input that was kept`);
} else if (values.again !== undefined) {
  process.exitCode = await tryAgain(values.again);
} else {
  process.exitCode = await runAll();
}

async function runAll(): Promise<number> {
  const names = values.only?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  const seed = Number(values.seed ?? randomInt(2 ** 32));
  const [minutes, from, jobs] = [values.minutes, values.from, values.jobs].map(Number) as [number, number, number];
  if (unknown.length > 0 || !(minutes > 0) || ![seed, from, jobs].every(Number.isInteger) || jobs < 1) {
    console.error(`--minutes, --jobs, --from and --seed take numbers, --only some of: ${known.join(', ')}`);
    return 2;
  }
  const fuzzers = await Promise.all(
    names.map(async (name) => {
      const { share }: Fuzzer = await import(pathToFileURL(join(here, `${name}.fuzz.ts`)).href);
      return { name, share };
    }),
  );
  const shares = fuzzers.reduce((sum, { share }) => sum + share, 0);
  console.log(`seed ${seed}, ${minutes} minutes, Node ${process.version}`);
  const results: FuzzResult[] = [];
  const queue = fuzzers.map(({ name, share }) => ({ name, time: (minutes * 60_000 * jobs * share) / shares }));
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const result = await runOne({ ...next, seed, from });
      results.push(result);
      const { name, inputs, seconds, faults } = result;
      const found = faults.length === 0 ? 'no fault' : `${faults.length} kinds of fault`;
      console.log(`${name.padEnd(14)}${`${inputs}`.padStart(9)} inputs ${seconds.toFixed(0).padStart(6)} s  ${found}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, JSON.stringify({ seed, results }));
  const found = results.reduce((sum, { faults }) => sum + faults.length, 0);
  console.log(`seed ${seed}: ${found === 0 ? 'nothing found' : `${found} kinds of fault found`}`);
  return found === 0 ? 0 : 1;
}

/**
 * Runs one fuzzer for its time. A process that hangs or dies is a fault of the input that it was at; the next one goes
 * on behind it.
 */
async function runOne(task: Omit<Task, 'known'>): Promise<FuzzResult> {
  const began = performance.now();
  const faults: string[] = [];
  let next = task.from;
  for (;;) {
    const time = task.time - (next === task.from ? 0 : performance.now() - began);
    if (time <= 0 || faults.length >= ENOUGH) break;
    const ended = await runChild({ ...task, from: next, time, known: faults }, (fault) => {
      if (!faults.includes(fault)) faults.push(fault);
    });
    if (ended.at === undefined) {
      faults.push(`it does not start: ${ended.why}`);
      break;
    }
    next = ended.at + 1;
    if (ended.why === 'time') break;
    if (ended.why === 'memory') continue;
    // Of those that end it the first of each way is kept.
    if (faults.includes(ended.why)) continue;
    faults.push(ended.why);
    await runChild({ ...task, from: ended.at, keep: ended.why, known: faults }, () => {});
  }
  return { name: task.name, inputs: next - task.from, seconds: (performance.now() - began) / 1000, faults };
}

interface Ended {
  /** Number of the last input. */
  readonly at: number | undefined;
  /** `time`, `memory`, or how it died. */
  readonly why: string;
}

function runChild(task: Task, onFault: (fault: string) => void): Promise<Ended> {
  return new Promise((done) => {
    const child = fork(join(here, 'child.ts'), [JSON.stringify(task)], {
      cwd: ROOT,
      execArgv: [...process.execArgv, `--max-old-space-size=${HEAP}`],
    });
    let at: number | undefined;
    let why: string | undefined;
    const give = (patience: number) =>
      watch(child.pid, patience, () => {
        why ??= `The input takes more than ${patience} s.`;
        child.kill('SIGKILL');
      });
    let takeBack = give(START);
    child.on('message', (message: Message) => {
      takeBack();
      if ('fault' in message) onFault(message.fault);
      else if ('end' in message) why = message.end;
      else at = message.at;
      takeBack = give('patience' in message ? message.patience : START);
    });
    child.on('exit', (code, signal) => {
      takeBack();
      done({ at, why: why ?? `The process ended with ${signal ?? code}.` });
    });
  });
}

async function tryAgain(path: string): Promise<number> {
  const ended = await runChild(
    { name: readInput(path).fuzzer, seed: 0, from: 0, time: 0, known: [], again: path },
    () => {},
  );
  if (ended.why === 'The process ended with 0.') return 0;
  if (ended.why !== 'The process ended with 1.') console.log(ended.why);
  return 1;
}
