import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './failures.ts';
import { Fault } from './fuzzer.ts';
import { watch } from './patience.ts';

const BIN = join(ROOT, 'packages/cli/bin/muqabala.js');
const SCRIPT = '/usr/bin/script';

/** Whether programs can be run on a terminal here: `script` of util-linux makes one. */
export const hasTerminal = process.platform === 'linux' && existsSync(SCRIPT);

export interface Ran {
  readonly code: number | null;
  /** Of a run on a terminal both streams, as the terminal has them. */
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: Uint8Array;
  readonly isOnTerminal?: boolean;
  /** Its standard output is closed as soon as there is some. */
  readonly isClosed?: boolean;
  /** Seconds of work after which it is killed, and hangs. */
  readonly patience: number;
}

/** Starts the built program; its standard streams are pipes. */
export function startProgram(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd, env });
}

/** Runs the built program to its end; throws a {@link Fault} when that does not come. */
export function runProgram(args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = options.isOnTerminal ? onTerminal(args, options.cwd) : startProgram(args, options.cwd);
    const pieces: { out: Buffer[]; err: Buffer[] } = { out: [], err: [] };
    child.stdout!.on('data', (piece) => {
      pieces.out.push(piece);
      if (options.isClosed) child.stdout!.destroy();
    });
    child.stderr!.on('data', (piece) => pieces.err.push(piece));
    child.stdin!.on('error', () => {});
    // A terminal would show what is typed.
    child.stdin!.end(options.isOnTerminal ? '' : (options.input ?? ''));
    let isHanging = false;
    const ended = watch(child.pid, options.patience, () => {
      isHanging = true;
      child.kill('SIGKILL');
    });
    child.on('error', fail);
    child.on('close', (code) => {
      ended();
      if (isHanging) fail(new Fault(`The program has not ended after ${options.patience} s.`));
      else done({ code, stdout: String(Buffer.concat(pieces.out)), stderr: String(Buffer.concat(pieces.err)) });
    });
  });
}

function onTerminal(args: readonly string[], cwd: string): ChildProcess {
  const command = [process.execPath, BIN, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  return spawn(SCRIPT, ['-qefc', command, '/dev/null'], { cwd });
}
