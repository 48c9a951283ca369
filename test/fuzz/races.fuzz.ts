import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { batchTexts, outputOf, runBatch, writeBatch } from './batch.ts';
import { inFolder, namesWithoutLeftovers } from './folder.ts';
import { type Attack, Fault } from './fuzzer.ts';
import { documentInFile, documentOfSteps, type ServedReview, startReview, stepsOf } from './review-server.ts';

export const share = 2;
export const patience = 300;

type Input =
  | { readonly kind: 'servers'; readonly length: number; readonly steps: number }
  /** Milliseconds after which another program puts its own version there, again and again. */
  | { readonly kind: 'replaced'; readonly length: number; readonly waits: readonly number[] }
  | { readonly kind: 'batches'; readonly jobs: number; readonly wait: number }
  /** The number of the text whose file is replaced while a batch runs, and when. */
  | { readonly kind: 'input'; readonly item: number; readonly isOlder: boolean; readonly wait: number };

/** Milliseconds of a whole batch, about. */
const BATCH = 2000;

/**
 * Lets two programs do what one at a time may: two servers save one file, another program replaces it while it is
 * saved, two batches fill one folder, an input changes while it is aligned. Nothing that was said to be saved is lost,
 * nobody's version is written over unseen, and no output stays that is made of something else than its inputs.
 */
export function start(): Attack<Input> {
  const texts = batchTexts();
  return {
    make(random) {
      const length = random.size(1_000_000);
      return random.pick<() => Input>([
        () => ({ kind: 'servers', length, steps: 1 + random.below(30) }),
        () => ({ kind: 'replaced', length, waits: random.list(1 + random.below(30), () => random.below(4000) / 100) }),
        () => ({ kind: 'batches', jobs: 1 + random.below(2), wait: random.below(BATCH) }),
        () => ({ kind: 'input', item: random.below(4), isOlder: random.oneIn(2), wait: random.below(BATCH) }),
      ])();
    },
    check: (input) =>
      inFolder((folder) => {
        if (input.kind === 'servers') return raceServers(folder, input);
        if (input.kind === 'replaced') return raceReplacement(folder, input);
        return input.kind === 'batches' ? raceBatches(folder, input, texts) : raceInput(folder, input, texts);
      }),
  };
}

async function raceServers(folder: string, { length, steps }: Extract<Input, { kind: 'servers' }>): Promise<void> {
  const path = join(folder, 'review.json');
  writeFileSync(path, JSON.stringify(documentOfSteps([], length)));
  const servers = await Promise.all([startReview(path), startReview(path)]);
  try {
    const saved = await Promise.all(servers.map((server, s) => saveSteps(server, s === 0 ? 'a' : 'b', steps, length)));
    const there = stepsOf(documentInFile(path));
    const missing = saved.flat().filter((step) => !there.includes(step));
    if (missing.length > 0)
      throw new Fault(`Of ${saved.flat().length} steps that were said to be saved ${missing.length} are lost.`);
    if (new Set(there).size !== there.length) throw new Fault('A step stands in the file twice.');
  } finally {
    await Promise.all(servers.map((server) => server.end()));
  }
  namesWithoutLeftovers(folder);
}

/**
 * Adds steps to what the file holds, as somebody does who loads it anew whenever another one was quicker; returns those
 * that were acknowledged.
 */
async function saveSteps(server: ServedReview, name: string, steps: number, length: number): Promise<string[]> {
  const saved: string[] = [];
  for (let n = 0; n < steps; n += 1) {
    const { document, version } = await server.read();
    const step = `${name}${n}`;
    if ((await server.write(documentOfSteps([...stepsOf(document), step], length), version)) !== undefined)
      saved.push(step);
  }
  return saved;
}

async function raceReplacement(folder: string, { length, waits }: Extract<Input, { kind: 'replaced' }>): Promise<void> {
  const path = join(folder, 'review.json');
  const foreign = (n: number) => {
    writeFileSync(join(folder, 'foreign'), JSON.stringify(documentOfSteps([`foreign${n}`], length)));
    renameSync(join(folder, 'foreign'), path);
  };
  foreign(0);
  const server = await startReview(path);
  try {
    for (const [i, wait] of waits.entries()) {
      let { version } = await server.read();
      const replacing = pause(wait).then(() => foreign(i + 1));
      // Saves until it is told that another one has written; it never looks at the file meanwhile.
      for (let n = 0; ; n += 1) {
        const next = await server.write(documentOfSteps([`own${n}`], length), version);
        if (next === undefined) break;
        version = next;
        if (n > 5000) throw new Fault('Saving goes on and on though another program has replaced the file.');
      }
      await replacing;
      const [there] = stepsOf(documentInFile(path));
      if (there !== `foreign${i + 1}`) throw new Fault(`The version of another program was written over by ${there}.`);
    }
  } finally {
    await server.end();
  }
  namesWithoutLeftovers(folder);
}

async function raceBatches(
  folder: string,
  { jobs, wait }: Extract<Input, { kind: 'batches' }>,
  texts: ReadonlyMap<string, string>,
) {
  const order = [0, 1, 2, 3];
  const args = writeBatch(folder, texts, order, jobs);
  await Promise.all([runBatch(folder, args), pause(wait).then(() => runBatch(folder, args))]);
  await expectFresh(folder, order, texts);
}

async function raceInput(
  folder: string,
  { item, isOlder, wait }: Extract<Input, { kind: 'input' }>,
  texts: ReadonlyMap<string, string>,
) {
  const order = [0, 1, 2, 3];
  const args = writeBatch(folder, texts, order, 1);
  const name = `${item}.ar.txt`;
  const changed = new Map([...texts, [name, texts.get(`${item + 4}.ar.txt`)!]]);
  await Promise.all([
    runBatch(folder, args).catch((error) => {
      // It may say that the input has changed; the next run makes it good.
      if (!/changed/.test((error as Error).message)) throw error;
    }),
    pause(wait).then(() => {
      writeFileSync(join(folder, 'new'), changed.get(name)!);
      if (isOlder) utimesSync(join(folder, 'new'), 1_000_000_000, 1_000_000_000);
      renameSync(join(folder, 'new'), join(folder, name));
    }),
  ]);
  await runBatch(folder, args);
  await expectFresh(folder, order, changed);
}

/** The outputs in a folder are those of a batch that has it to itself. */
async function expectFresh(
  folder: string,
  order: readonly number[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  namesWithoutLeftovers(folder);
  await inFolder(async (other) => {
    await runBatch(other, writeBatch(other, texts, order, 1));
    for (const i of order)
      if (outputOf(folder, i) !== outputOf(other, i))
        throw new Fault(`The output of line ${i} is not that of its inputs.`);
  });
}
