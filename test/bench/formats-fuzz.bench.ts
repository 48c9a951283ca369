import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MuqabalaError } from '@muqabala/core';
import { attacks, type Case, cases } from './formats/cases.ts';
import { makeRandom, mutate } from './formats/mutate.ts';

/** Milliseconds of processor time that no input may take. */
const LONGEST = 1000;
/** Megabytes that may be held after all inputs beyond those after the first tenth. */
const MOST_GROWTH = 16;

/**
 * Feeds every reader mutated files (`--inputs=N` each, 100,000 unless told otherwise; `--seed=N`; `--only=NAME,…`) and files made to hurt: none may
 * throw anything but a `MuqabalaError`, take a second, or let the memory grow. Ends the process with 1 when one does.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => args.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const inputs = Number(option('inputs') ?? 100_000);
  const seed = Number(option('seed') ?? 8);
  const only = option('only')?.split(',');
  console.log('reader    inputs    read  refused  slowest ms   held first, then MB  processor s');
  for (const one of cases().filter(({ name }) => only === undefined || only.includes(name))) {
    const random = makeRandom(seed);
    const started = process.cpuUsage();
    const done = { read: 0, refused: 0, slowest: 0 };
    let first = 0;
    for (let i = 0; i < inputs; i += 1) {
      if (i === Math.floor(inputs / 10)) first = held();
      await feed(one, mutate(one.bytes, random), done, `input ${i} of seed ${seed}`);
    }
    const last = held();
    const { user, system } = process.cpuUsage(started);
    console.log(
      `${one.name.padEnd(8)} ${cell(inputs, 7)} ${cell(done.read, 7)} ${cell(done.refused, 8)} ${cell(done.slowest, 11)} ${cell(first, 13)} ${cell(last, 7)} ${cell((user + system) / 1e6, 12)}`,
    );
    if (done.slowest > LONGEST || last - first > MOST_GROWTH) fail(`${one.name}: too slow, or memory grew`);
  }
  for (const one of attacks().filter(({ name }) => only === undefined || only.some((part) => name.includes(part)))) {
    const done = { read: 0, refused: 0, slowest: 0 };
    await feed(one, one.bytes, done, 'as it is');
    console.log(`${one.name}: ${done.read === 1 ? 'read' : 'refused'} in ${done.slowest.toFixed(0)} ms`);
    if (done.slowest > LONGEST) fail(`${one.name}: too slow`);
  }
  console.log(`seed ${seed}, Node ${process.version}`);
}

interface Done {
  read: number;
  refused: number;
  slowest: number;
}

async function feed({ name, read }: Case, bytes: Uint8Array, done: Done, which: string) {
  const started = performance.now();
  try {
    await read(bytes);
    done.read += 1;
  } catch (error) {
    if (!(error instanceof MuqabalaError)) {
      console.error(
        `${name}, ${which}: ${(error as Error).stack}\n${JSON.stringify(Buffer.from(bytes).toString('utf8')).slice(0, 2000)}`,
      );
      process.exit(1);
    }
    done.refused += 1;
  }
  const taken = performance.now() - started;
  // Other work on the machine makes single inputs wait: what took long is asked for its processor time.
  done.slowest = Math.max(done.slowest, taken < 100 ? taken : Math.min(taken, await processorTime(read, bytes)));
}

async function processorTime(read: Case['read'], bytes: Uint8Array): Promise<number> {
  const started = process.cpuUsage();
  try {
    await read(bytes);
  } catch {
    // It was refused before.
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Megabytes that are still held when everything that can go is gone. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}

function cell(value: number, width: number): string {
  return value.toFixed(0).padStart(width);
}
