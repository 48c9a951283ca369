import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fuzzer.ts';
import { runProgram } from './program.ts';
import { corpusSentences } from './texts/corpus.ts';

/** Seconds for one batch. */
const PATIENCE = 120;
const ITEMS = 8;

/** Texts of a batch by the names of their files, the same in every run: a few sentences of the reports each. */
export function batchTexts(): ReadonlyMap<string, string> {
  const sentences = corpusSentences();
  const texts = new Map<string, string>();
  for (let i = 0; i < ITEMS; i += 1)
    for (const language of ['ar', 'en'] as const)
      texts.set(`${i}.${language}.txt`, sentences[language].slice(i, i + 7).join('\n'));
  return texts;
}

/**
 * Writes the texts and a list of them, in an order that says which of them are in it; returns the arguments of the
 * batch.
 */
export function writeBatch(
  folder: string,
  texts: ReadonlyMap<string, string>,
  order: readonly number[],
  jobs: number,
): string[] {
  for (const [name, content] of texts) writeFileSync(join(folder, name), content);
  const lines = order.map((i) => `${idOf(i)}\t${i}.ar.txt\t${i}.en.txt\n`);
  writeFileSync(join(folder, 'list.tsv'), lines.join(''));
  return ['align', '--batch', 'list.tsv', '--out', 'out', '--jobs', `${jobs}`];
}

/** Some outputs lie in a folder of their own. */
export function idOf(i: number): string {
  return i % 3 === 0 ? `below/item-${i}` : `item-${i}`;
}

/**
 * Runs a batch to its end; throws a {@link Fault} when a line fails. Returns how many it aligned and how many it found
 * done.
 */
export async function runBatch(
  folder: string,
  args: readonly string[],
): Promise<{ readonly aligned: number; readonly before: number }> {
  const { code, stderr } = await runProgram(args, { cwd: folder, patience: PATIENCE });
  const [, aligned, before] = /(\d+) aligned(?:, (\d+) done before)?, 0 failed/.exec(stderr) ?? [];
  if (code !== 0 || aligned === undefined) throw new Fault(`The batch ended with ${code}: ${stderr}`);
  return { aligned: Number(aligned), before: Number(before ?? 0) };
}

export function outputOf(folder: string, i: number): string {
  return readFileSync(join(folder, 'out', `${idOf(i)}.json`), 'utf8');
}
