import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { makeSignature } from '@muqabala/core/document';
import { loadLexiconWith, loadRules } from '../commands/lexicon.ts';
import { cleanOnInterrupt } from '../files/interrupt.ts';
import { removeLeftoversIn } from '../files/leftovers.ts';
import { FILE_MARK } from '../files/temporary.ts';
import { checkOutput } from '../files/write.ts';
import { startProgress } from '../terminal/progress.ts';
import { systemProblem } from '../terminal/system-error.ts';
import type { AlignSettings } from '../work/align.ts';
import { type BatchItem, readList } from './list.ts';
import { runPool } from './pool.ts';
import { DoneList, settingsKey } from './state.ts';

export interface BatchOptions {
  readonly list: string;
  readonly folder: string;
  readonly jobs?: number;
  readonly quiet?: boolean;
}

/**
 * Aligns every line of a list into a folder. What a run before with the same settings has finished is left alone; a pair that fails is
 * reported and the rest goes on. Returns the number of pairs that failed.
 */
export async function runBatch(options: BatchOptions, settings: AlignSettings): Promise<number> {
  const items = await readList(options.list);
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw systemProblem(error, options.folder, 'write') ?? error;
  });
  await checkOutput(resolve(folder, '.muqabala-batch.jsonl'));
  cleanOnInterrupt(folder, true);
  await removeLeftoversIn(folder, FILE_MARK);
  const rules = await loadRules(settings.rules);
  const lexicon = await loadLexiconWith(settings.lexicon);
  const made = makeSignature(lexicon.signature, { words: lexicon.words?.signature ?? 'none' });
  const key = settingsKey(settings, rules === undefined ? made : `${made} ${JSON.stringify(rules)}`);
  const finished = await DoneList.open(folder, key, settings.format);
  const open: BatchItem[] = [];
  for (const item of items) if (!(await finished.has(item))) open.push(item);
  const byId = new Map(open.map((item) => [item.id, item]));

  const started = performance.now();
  const progress = startProgress();
  const failed: string[] = [];
  let done = 0;
  let links = 0;
  let segments = 0;
  await runPool(open, options.jobs ?? availableParallelism(), { folder, settings, rules }, (answer) => {
    done += 1;
    if (answer.problem !== undefined) {
      failed.push(answer.id);
      progress.clear();
      process.stderr.write(`${answer.id}: ${answer.problem}\n`);
    } else finished.add(byId.get(answer.id)!);
    links += answer.links ?? 0;
    segments += answer.segments ?? 0;
    progress.update(done / open.length, describeRate(done, open.length, (performance.now() - started) / 1000));
  });
  progress.end();
  if (!options.quiet) {
    const before = items.length - open.length;
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(
      `${done - failed.length} aligned${before === 0 ? '' : `, ${before} done before`}, ${failed.length} failed; ${segments} segments, ${links} links  ${seconds.toFixed(2)} s\n`,
    );
  }
  return failed.length;
}

/** Says how many of all are done, at which rate, and how long the rest will take at that rate. */
export function describeRate(done: number, all: number, seconds: number): string {
  const rate = done / seconds;
  return `${done} of ${all}, ${rate.toFixed(1)} a second, ${remaining((all - done) / rate)} left`;
}

function remaining(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
