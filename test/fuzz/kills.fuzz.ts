import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseDocument } from '@muqabala/core';
import { removeLeftovers } from '../../packages/cli/src/files/leftovers.ts';
import { batchTexts, idOf, outputOf, runBatch, writeBatch } from './batch.ts';
import { ROOT } from './failures.ts';
import { inFolder, namesWithoutLeftovers } from './folder.ts';
import { type Attack, Fault } from './fuzzer.ts';
import { startProgram } from './program.ts';
import type { Random } from './random.ts';
import { documentInFile, documentOfSteps, startReview, stepsOf } from './review-server.ts';

export const share = 3;
export const patience = 300;

type Input =
  /**
   * A file that is written over and over, or a review that is saved: milliseconds after the first write at which the
   * process is killed, again and again.
   */
  | { readonly kind: 'file' | 'review'; readonly length: number; readonly kills: readonly number[] }
  /** A batch: shares of its time at which it is killed. */
  | {
      readonly kind: 'batch';
      readonly order: readonly number[];
      readonly jobs: number;
      readonly kills: readonly number[];
    };

/** Milliseconds that a whole batch takes, which grow with what else the machine does. */
let whole = 2000;

/**
 * Kills programs with SIGKILL while they write. A file is whole and holds the last state that was said to be saved, or
 * the one after it; a batch that goes on afterwards gives the files of one that was left alone; nothing is left beside
 * them.
 */
export async function start(): Promise<Attack<Input>> {
  const texts = batchTexts();
  const all = [...texts.keys()].flatMap((name) => (name.endsWith('.ar.txt') ? [Number.parseInt(name, 10)] : []));
  const expected = await inFolder(async (folder) => {
    const began = performance.now();
    await runBatch(folder, writeBatch(folder, texts, all, 2));
    whole = performance.now() - began;
    return all.map((i) => outputOf(folder, i));
  });
  return {
    make(random) {
      const kind = random.pick(['file', 'file', 'file', 'review', 'batch'] as const);
      if (kind === 'batch')
        return {
          kind,
          order: shuffled(all, random),
          jobs: 1 + random.below(3),
          kills: shares(random, 4).map((share) => share * 1.1),
        };
      return {
        kind,
        length: random.size(2_000_000),
        kills: shares(random, kind === 'file' ? 20 : 5).map((share) => share * 60),
      };
    },
    check: (input) =>
      inFolder((folder) => {
        if (input.kind === 'batch') return killBatch(folder, input, texts, expected);
        return input.kind === 'file' ? killWriter(folder, input) : killReview(folder, input);
      }),
  };
}

function shares(random: Random, most: number): number[] {
  return random.list(1 + random.below(most), () => random.below(1000) / 1000);
}

function shuffled(list: readonly number[], random: Random): number[] {
  const rest = [...list];
  return random.list(rest.length, () => rest.splice(random.below(rest.length), 1)[0]!);
}

/** Writes one state after the other over a file, as the server does, and says which are written. */
const WRITER = `
import { writeOutput } from ${JSON.stringify(new URL('../../packages/cli/dist/files/write.js', import.meta.url).href)};
const [, path, from, length] = process.argv;
for (let n = Number(from) + 1; ; n += 1) {
  await writeOutput(path, [JSON.stringify({ n, filling: 'x'.repeat(Number(length)) }), '\\n']);
  process.stdout.write(n + '\\n');
}`;

async function killWriter(
  folder: string,
  { length, kills }: { readonly length: number; readonly kills: readonly number[] },
) {
  const path = join(folder, 'state.json');
  writeFileSync(path, JSON.stringify({ n: 0, filling: 'x'.repeat(length) }));
  let last = 0;
  for (const after of kills) {
    const args = ['--input-type=module', '-e', WRITER, path, `${last}`, `${length}`];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.stdout.on('data', (piece) => {
      said += piece;
    });
    await once(child, 'close');
    const written = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
    const { n, filling } = stateIn(path);
    if (filling.length !== length) throw new Fault('The file is not whole.');
    if (n !== written && n !== written + 1)
      throw new Fault(`State ${written} was said to be written, the file has ${n}.`);
    last = n;
  }
  await removeLeftovers(path);
  namesWithoutLeftovers(folder);
}

function stateIn(path: string): { readonly n: number; readonly filling: string } {
  const content = readFileSync(path, 'utf8');
  try {
    return JSON.parse(content);
  } catch {
    throw new Fault(`The file is broken after ${content.length} characters.`);
  }
}

async function killReview(
  folder: string,
  { length, kills }: { readonly length: number; readonly kills: readonly number[] },
) {
  const path = join(folder, 'review.json');
  writeFileSync(path, JSON.stringify(documentOfSteps([], length)));
  let n = 0;
  for (const after of kills) {
    const server = await startReview(path);
    let saved = n;
    let { version } = await server.read();
    const killing = pause(after).then(() => server.kill());
    for (let gone = false; !gone; ) {
      const tried = saved + 1;
      const next = await server.write(documentOfSteps([`${tried}`], length), version).catch((error) => {
        if (error instanceof Fault) throw error;
        gone = true;
        return undefined;
      });
      if (gone) break;
      if (next === undefined) throw new Fault('A save was refused though nobody else has written the file.');
      [saved, version] = [tried, next];
    }
    await killing;
    n = Number(stepsOf(documentInFile(path))[0] ?? 0);
    if (n !== saved && n !== saved + 1) throw new Fault(`Step ${saved} was said to be saved, the file has ${n}.`);
  }
  await (await startReview(path)).end();
  namesWithoutLeftovers(folder);
}

async function killBatch(
  folder: string,
  { order, jobs, kills }: Extract<Input, { kind: 'batch' }>,
  texts: ReadonlyMap<string, string>,
  expected: readonly string[],
) {
  const args = writeBatch(folder, texts, order, jobs);
  let done = 0;
  for (const share of kills) {
    const child = startProgram(args, folder);
    child.stderr!.resume();
    const timer = setTimeout(() => child.kill('SIGKILL'), share * whole);
    await once(child, 'close');
    clearTimeout(timer);
    const there = outputsIn(folder);
    for (const name of there) {
      const parsed = parseDocument(JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')));
      if (!parsed.ok) throw new Fault(`${name} is no document after a kill.`);
    }
    if (there.length < done) throw new Fault(`Of ${done} outputs ${there.length} are left.`);
    done = there.length;
  }
  const { aligned, before } = await runBatch(folder, args);
  if (aligned + before !== order.length) throw new Fault(`Of ${order.length} lines ${aligned + before} were done.`);
  // An output may be whole and not yet be said to be, one a worker.
  if (before < done - jobs) throw new Fault(`${done} outputs were there, and ${before} counted as done.`);
  for (const i of order)
    if (outputOf(folder, i) !== expected[i]) throw new Fault(`The output ${idOf(i)} is another one.`);
  namesWithoutLeftovers(folder);
  const again = await runBatch(folder, args);
  if (again.before !== order.length) throw new Fault(`Run again, ${again.aligned} lines were aligned that were done.`);
}

function outputsIn(folder: string): string[] {
  const out = join(folder, 'out');
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json') && !name.startsWith('.'),
  );
}
