import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { makeSignature } from '@muqabala/core/document';
import { makeReport } from '@muqabala/formats';
import { makeFolder } from '../files/folder.ts';
import { refuseOverInputs } from '../files/inputs.ts';
import { cleanOnInterrupt } from '../files/interrupt.ts';
import { removeLeftoversIn } from '../files/leftovers.ts';
import { checkOutput } from '../files/write.ts';
import { explain } from '../terminal/errors.ts';
import { describeRate, startProgress } from '../terminal/progress.ts';
import { describeReport, hasChanges } from '../terminal/report.ts';
import { say } from '../terminal/say.ts';
import type { AlignSettings } from '../work/align.ts';
import { loadLexiconWith, loadRules } from '../work/lexicon.ts';
import { type BatchItem, outputsOf, readList } from './list.ts';
import { runPool } from './pool.ts';
import { DoneList, STATE, settingsKey } from './state.ts';
import type { WorkDone, WorkerAnswer } from './worker.ts';

export interface BatchOptions {
  readonly list: string;
  readonly folder: string;
  /** Threads; as many as there are processors when not said. */
  readonly jobs?: number;
  /** Seconds that one alignment may take; 0 for as many as it likes. */
  readonly timeLimit: number;
  readonly quiet?: boolean;
}

/**
 * Aligns every line of a list into a folder. What a run before has finished of the same inputs with the same settings
 * is left alone; a pair that fails, or takes longer than the time limit, is reported and the rest goes on. Returns the
 * number of pairs that failed.
 */
export async function runBatch(options: BatchOptions, settings: AlignSettings): Promise<number> {
  const items = await readList(options.list, settings.format);
  const folder = resolve(options.folder);
  await prepareFolder(options, folder, items, settings);
  const rules = await loadRules(settings.rules);
  const lexicon = await loadLexiconWith(settings.lexicon);
  const made = makeSignature(lexicon.signature, { words: lexicon.words?.signature ?? 'none' });
  const key = settingsKey(settings, rules === undefined ? made : `${made} ${JSON.stringify(rules)}`);
  const finished = await DoneList.open(folder, key, settings.format);
  const elsewhere = await removeLeftoversIn(folder, finished.mark);
  if (elsewhere > 0)
    say(
      `${options.folder}: ${elsewhere} temporary ${elsewhere === 1 ? 'file' : 'files'} (.muqabala-${finished.mark}-….tmp) of batches on another machine or in another container were left. Delete them when none of these runs.`,
    );
  const progress = startProgress();
  const open: BatchItem[] = [];
  for (const [i, item] of items.entries()) {
    if (!(await finished.has(item))) open.push(item);
    progress.update(i / items.length, 'looking for what is done');
  }
  const byId = new Map(open.map((item) => [item.id, item]));

  const started = performance.now();
  const total = makeTotal();
  let failed = 0;
  let answered = 0;
  const onAnswer = ({ id, done, problem }: WorkerAnswer) => {
    answered += 1;
    const trouble = problem ?? noteDone(finished, byId.get(id)!, done!);
    if (trouble !== undefined) {
      failed += 1;
      progress.clear();
      say(`${id}: ${trouble[0]}`, ...trouble.slice(1));
    } else total.add(done!);
    const seconds = (performance.now() - started) / 1000;
    progress.update(answered / open.length, describeRate(answered, open.length, seconds));
  };
  try {
    await runPool(
      open,
      {
        jobs: options.jobs ?? availableParallelism(),
        timeLimit: options.timeLimit,
        start: { folder, settings, rules, mark: finished.mark },
      },
      onAnswer,
    );
  } finally {
    progress.end();
  }
  if (options.quiet) return failed;
  const before = items.length - open.length;
  const seconds = (performance.now() - started) / 1000;
  say(
    `${answered - failed} aligned${before === 0 ? '' : `, ${before} done before`}, ${failed} failed; ${total.describe()}  ${seconds.toFixed(2)} s`,
    ...total.notes(),
  );
  return failed;
}

/**
 * Makes the folder and sees to it that it can be written to, and that no output is an input; nothing is made when one
 * is.
 */
async function prepareFolder(
  { list, folder: name }: BatchOptions,
  folder: string,
  items: readonly BatchItem[],
  settings: AlignSettings,
): Promise<void> {
  const state = resolve(folder, STATE);
  await refuseOverInputs(
    [state, ...items.flatMap((item) => outputsOf(item.id, folder, settings.format))],
    [list, settings.rules, settings.lexicon, ...items.flatMap((item) => item.paths)],
  );
  await makeFolder(name);
  await checkOutput(state);
  cleanOnInterrupt(folder, true);
}

/**
 * Notes that an item is done; returns what is to be said when that cannot be noted, so that the next run does it again.
 */
function noteDone(finished: DoneList, item: BatchItem, done: WorkDone): readonly string[] | undefined {
  try {
    finished.add(item, done.digests);
    return undefined;
  } catch (error) {
    return [
      `It was aligned, but that could not be noted, and the next run will align it again: ${explain(error) ?? error}`,
    ];
  }
}

/** Sums up what was done. */
function makeTotal() {
  const written = makeReport();
  let links = 0;
  let segments = 0;
  let imprecise = 0;
  return {
    add(done: WorkDone) {
      links += done.links;
      segments += done.segments;
      if (done.isImprecise) imprecise += 1;
      written.pairs += done.report.pairs;
      for (const kind of ['left', 'cleaned'] as const)
        for (const [reason, n] of done.report[kind]) written[kind].set(reason, (written[kind].get(reason) ?? 0) + n);
    },
    describe: () => `${segments} segments, ${links} links`,
    notes: () => [
      ...(hasChanges(written) ? [describeReport('written', written)] : []),
      ...(imprecise === 0 ? [] : [`In ${imprecise} a limit was hit and a corner was cut: these may not be the best.`]),
    ],
  };
}
