// One fuzzer in a process of its own, which may hang or run out of memory without taking the others along.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { keepInput, printFault, readInput, type Which } from './failures.ts';
import { type Attack, type Data, Fault, type Fuzzer, kindOf } from './fuzzer.ts';
import { randomOf } from './random.ts';
import { shrink } from './shrink.ts';

/** What the process is started with, as JSON in its one argument. */
export interface Task {
  readonly name: string;
  readonly seed: number;
  /** Number of the first input. */
  readonly from: number;
  /** Milliseconds after which no further input is begun. */
  readonly time: number;
  /** Kinds of fault that were told before. */
  readonly known: readonly string[];
  /**
   * What is to be done with the one input `from` instead: keep it in a file, for it hung or ended the process, and say
   * why.
   */
  readonly keep?: string;
  /** A file of a kept input that is to be tried again, instead. */
  readonly again?: string;
}

/** What the process tells while it runs. */
export type Message =
  /** An input is begun; the process hangs when the next message does not come within the fuzzer's patience. */
  { readonly at: number; readonly patience: number } | { readonly fault: string } | { readonly end: 'time' | 'memory' };

/** Megabytes that the process may hold at its highest. */
const MOST_MEMORY = 1024;
/** Milliseconds for making one failing input smaller. */
const SHRINKING = 20_000;

const task: Task = JSON.parse(process.argv[2]!);
const fuzzer: Fuzzer = await import(new URL(`./${task.name}.fuzz.ts`, import.meta.url).href);
const attack = await fuzzer.start();
const seen = new Set(task.known);
if (task.again !== undefined) await again(task.again);
else if (task.keep !== undefined) keep(task.keep);
else await run();
await attack.stop?.();
process.disconnect?.();

async function run() {
  const began = performance.now();
  let held: number | undefined;
  for (let n = task.from; ; n += 1) {
    const passed = performance.now() - began;
    if (fuzzer.mostHeld !== undefined && held === undefined && passed > task.time / 4) held = heldNow();
    if (passed > task.time) break;
    beat(n);
    const input = attack.make(randomOf(task.seed, n));
    const error = await tryInput(attack, input);
    if (error !== undefined) await report({ ...task, n }, input, error);
    const most = process.resourceUsage().maxRSS / 1024;
    if (most < MOST_MEMORY) continue;
    await report({ ...task, n }, input, new Fault(`The process holds ${most.toFixed(0)} MB.`), false);
    return send({ end: 'memory' });
  }
  const grown = fuzzer.mostHeld === undefined ? 0 : heldNow() - (held ?? 0);
  if (grown > (fuzzer.mostHeld ?? 0)) {
    const error = `${grown.toFixed(0)} MB more are held at the end than after the first quarter.`;
    console.error(`\n${task.name}, seed ${task.seed}: ${error}`);
    send({ fault: error });
  }
  send({ end: 'time' });
}

async function tryInput({ check }: Attack, input: Data): Promise<unknown> {
  try {
    await check(input);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Keeps and prints what is new; a fault is known by its kind. */
async function report(which: Which, input: Data, error: unknown, shrinking = true) {
  const kind = kindOf(error);
  if (seen.has(kind)) return;
  seen.add(kind);
  send({ fault: kind });
  const said = describe(error);
  const path = keepInput(which, input, said);
  if (!shrinking) return printFault(which, input, said, path, 'as it was');
  const fails = async (tried: Data) => {
    beat(which.n);
    const now = await tryInput(attack, tried);
    return now !== undefined && kindOf(now) === kind;
  };
  const smaller = await shrink(input, fails, performance.now() + SHRINKING);
  keepInput(which, smaller.input, said);
  printFault(which, smaller.input, said, path, smaller.isDone ? 'as small as it gets' : 'made smaller');
}

function keep(error: string) {
  const input = attack.make(randomOf(task.seed, task.from));
  const which = { ...task, n: task.from };
  printFault(which, input, error, keepInput(which, input, error), 'as it was');
}

async function again(path: string) {
  beat(0);
  const error = await tryInput(attack, readInput(path).input);
  console.log(error === undefined ? 'The input does no harm now.' : describe(error));
  if (error !== undefined) process.exitCode = 1;
}

function describe(error: unknown): string {
  if (error instanceof Fault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`;
}

function beat(n: number) {
  send({ at: n, patience: fuzzer.patience });
}

function send(message: Message) {
  process.send?.(message);
}

/** Megabytes that are still held when everything that can go is gone. */
function heldNow(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
