import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

// Every test starts the program several times, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000 });

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const CORPUS = 'corpus/tokayev-tehran-2022';
const BIN = join(ROOT, 'packages/cli/bin/muqabala.js');

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program in the root of the repository, as a person would; `node` are options of Node itself. */
export function muqabala(
  args: readonly string[],
  input?: string | Uint8Array,
  options: SpawnOptions = {},
  node: readonly string[] = [],
): Promise<Run> {
  const child = spawn(process.execPath, [...node, BIN, ...args], { cwd: ROOT, ...options });
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  return ended(child);
}

function ended(child: ChildProcess): Promise<Run> {
  return new Promise((done, fail) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk) => out.push(chunk));
    child.stderr?.on('data', (chunk) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code, signal) =>
      done({ code, signal, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}

/** Runs the program in a shell, for what only a shell does: `$0` is the program, `$1` and so on are the arguments. */
export function inShell(script: string, args: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return ended(
    spawn('sh', ['-c', script.replaceAll('$0', `'${process.execPath}' '${BIN}'`), 'sh', ...args], {
      cwd: ROOT,
      ...options,
    }),
  );
}

/** Starts the program and sends it a signal when its messages say what is waited for. */
export function signalled(
  args: readonly string[],
  said: RegExp,
  signal: NodeJS.Signals,
  options: SpawnOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: ROOT, ...options });
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
    if (said.test(stderr)) child.kill(signal);
  });
  return ended(child);
}

/** Starts the program and kills it after some milliseconds, unless it has ended. */
export function killed(args: readonly string[], after: number, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: 'ignore', cwd: ROOT });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** A folder of its own for the tests of one file, taken away at the end. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: (name: string) => join(folder, name),
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

export function lines(text: string): string[] {
  return text.split('\n').slice(0, -1);
}
