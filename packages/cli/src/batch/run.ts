import { availableParallelism } from 'node:os';
import { resolve, sep } from 'node:path';
import { makeSignature } from '@muqabala/core/document';
import { makeLog } from '@muqabala/formats';
import { checkCompression } from '../files/compression.ts';
import { makeFolder } from '../files/folder.ts';
import { refuseOverInputs } from '../files/inputs.ts';
import { cleanOnInterrupt } from '../files/interrupt.ts';
import { removeLeftoversIn } from '../files/leftovers.ts';
import { checkOutput } from '../files/write.ts';
import { explain } from '../terminal/errors.ts';
import { describeLogs, hasChanges } from '../terminal/logs.ts';
import { describeRate, startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import type { AlignSettings } from '../work/align.ts';
import { lexiconSignatures, loadRules } from '../work/lexicon.ts';
import { DigestMap } from './digest-map.ts';
import { removeMark, writeMark } from './done-mark.ts';
import type { BatchItem } from './inline.ts';
import { type BatchList, openList, outputsOf } from './list.ts';
import { compressionOf, type Pack, PackFile, packName } from './pack.ts';
import { runPool } from './pool.ts';
import { type Shard, shardSuffix, WHOLE } from './shard.ts';
import { DoneList, settingsKey, stateName } from './state.ts';
import type { WorkDone, WorkerAnswer } from './worker.ts';

export interface BatchOptions {
  readonly list: string;
  readonly folder: string;
  /** The part of the list that is to be done; all of it when not said. */
  readonly shard?: Shard;
  /** How outputs are packed; a file each when not said. */
  readonly pack?: Pack;
  /** Threads; as many as there are processors when not said. */
  readonly jobs?: number;
  /** Seconds that one alignment may take; 0 for as many as it likes. */
  readonly timeLimit: number;
  readonly quiet?: boolean;
}

/**
 * Aligns every line of a list, or of one shard of it, into a folder. What a run before has finished of the same inputs
 * with the same settings is left alone; a pair that fails, or takes longer than the time limit, is reported and the
 * rest goes on. At the end stands a mark that says of what the outputs were made. Returns the number of pairs that
 * failed.
 */
export async function runBatch(options: BatchOptions, settings: AlignSettings): Promise<number> {
  if (options.pack !== undefined) checkCompression(compressionOf(options.pack));
  const list = await openList(options.list, settings.format);
  try {
    return await runList(list, options, settings);
  } finally {
    list.close();
  }
}

async function runList(list: BatchList, options: BatchOptions, settings: AlignSettings): Promise<number> {
  const { shard = WHOLE, pack } = options;
  const folder = resolve(options.folder);
  await prepareFolder(options, folder, list, settings);
  const made = await whatIsMade(settings, pack);
  await removeMark(folder, shard);
  const place = { folder, suffix: shardSuffix(shard), key: made.key, format: settings.format };
  const finished = await DoneList.open({ ...place, isPacked: pack !== undefined });
  await removeLeftovers(options.folder, folder, finished.mark);
  const name = pack === undefined ? undefined : packName(pack, shard);
  const packed = name === undefined ? undefined : new PackFile(folder, name, finished.ends.get(name) ?? 0);

  const progress = startProgress();
  const started = performance.now();
  const total = makeTotal();
  const size = Math.max(0, Math.ceil((list.count - shard.index + 1) / shard.of));
  const count = { before: 0, done: 0, failed: 0 };
  async function* open() {
    for await (const { item, isDone } of lookAhead(list.items(shard), finished)) {
      if (!isDone) yield item;
      else {
        count.before += 1;
        progress.update(count.before / size, 'looking for what is done');
      }
    }
  }
  const onAnswer = ({ id, done, problem }: WorkerAnswer, item: BatchItem) => {
    const trouble = problem ?? noteDone(finished, item, done!, packed, name);
    if (trouble !== undefined) {
      count.failed += 1;
      progress.clear();
      say(`${id}: ${trouble[0]}`, ...trouble.slice(1));
    } else {
      count.done += 1;
      total.add(done!);
    }
    const [answered, all] = [count.done + count.failed, size - count.before];
    progress.update(answered / all, describeRate(answered, all, (performance.now() - started) / 1000));
  };
  try {
    const all = options.jobs ?? availableParallelism();
    const jobs = Math.min(all, size);
    const start = {
      folder,
      settings,
      rules: made.rules,
      mark: finished.mark,
      // Threads that have no item of their own help with a long one.
      jobs: Math.floor(all / Math.max(1, jobs)),
      ...(pack === undefined ? {} : { pack }),
    };
    await runPool(open(), { jobs, timeLimit: options.timeLimit, start }, onAnswer);
  } finally {
    progress.end();
    packed?.close();
  }
  const { before, done, failed } = count;
  await writeMark(folder, { list, shard, settings, pack, ...made }, { done: before + done, failed });
  if (options.quiet) return failed;
  const seconds = (performance.now() - started) / 1000;
  say(
    `${done} aligned${before === 0 ? '' : `, ${before} done before`}, ${failed} failed; ${total.describe()}  ${seconds.toFixed(2)} s`,
    ...total.notes(),
  );
  return failed;
}

/** Lines that are looked at together. */
const AHEAD = 32;

/** Tells of each item whether it is done, some of them at once: what one waits for the disk the others do too. */
async function* lookAhead(items: AsyncGenerator<BatchItem>, finished: DoneList) {
  const ahead: Array<{ readonly item: BatchItem; readonly isDone: Promise<boolean> }> = [];
  for (let isOver = false; ; ) {
    while (!isOver && ahead.length < AHEAD) {
      const next = await items.next();
      if (next.done) isOver = true;
      else ahead.push({ item: next.value, isDone: finished.has(next.value) });
    }
    const first = ahead.shift();
    if (first === undefined) return;
    yield { item: first.item, isDone: await first.isDone };
  }
}

/** What outputs are made with, and the key that says so. */
export async function whatIsMade(settings: AlignSettings, pack?: Pack) {
  const rules = await loadRules(settings.rules);
  const { signature: lexicon, ...tables } = await lexiconSignatures(settings.lexicon);
  const signature = makeSignature(lexicon, tables);
  const all = rules === undefined ? signature : `${signature} ${JSON.stringify(rules)}`;
  return { rules, signature, key: settingsKey(settings, pack === undefined ? all : `${all} ${pack}`) };
}

async function removeLeftovers(name: string, folder: string, mark: string): Promise<void> {
  const elsewhere = await removeLeftoversIn(folder, mark);
  if (elsewhere > 0)
    say(
      `${name}: ${elsewhere} temporary ${elsewhere === 1 ? 'file' : 'files'} (.muqabala-${mark}-….tmp) of batches on another machine or in another container were left. Delete them when none of these runs.`,
    );
}

/**
 * Makes the folder and sees to it that it can be written to, and that no output is an input; nothing is made when one
 * is.
 */
async function prepareFolder(
  { list: path, folder: name, shard = WHOLE, pack }: BatchOptions,
  folder: string,
  list: BatchList,
  settings: AlignSettings,
): Promise<void> {
  const state = resolve(folder, stateName(shardSuffix(shard)));
  const own = [state, ...(pack === undefined ? [] : [resolve(folder, packName(pack, shard))])];
  await refuseOverInputs(own, [path, settings.rules, settings.lexicon]);
  await refuseOutputsOver(list, shard, folder, settings, [path, settings.rules, settings.lexicon], pack);
  await makeFolder(name);
  await checkOutput(state);
  cleanOnInterrupt(folder, true);
}

/** Lines whose files are compared at once. */
const BLOCK = 1000;

/**
 * Refuses outputs that are inputs: of the lines around under whatever name, of all others by the names that they have
 * in the list.
 */
async function refuseOutputsOver(
  list: BatchList,
  shard: Shard,
  folder: string,
  { format }: AlignSettings,
  more: ReadonlyArray<string | undefined>,
  pack: Pack | undefined,
): Promise<void> {
  if (pack !== undefined) return;
  const within = new DigestMap();
  for await (const { paths } of list.items())
    for (const path of paths) if (resolve(path).startsWith(folder + sep)) within.set(resolve(path), 1n);
  let block: BatchItem[] = [];
  const compare = async () => {
    const outputs = block.flatMap(({ id }) => outputsOf(id, folder, format));
    const same = outputs.filter((output) => within.get(output) !== undefined);
    await refuseOverInputs(outputs, [...more, ...same, ...block.flatMap(({ paths }) => paths)]);
    block = [];
  };
  for await (const item of list.items(shard)) if (block.push(item) >= BLOCK) await compare();
  await compare();
}

/**
 * Notes that an item is done; returns what is to be said when that cannot be noted, so that the next run does it again.
 */
function noteDone(
  finished: DoneList,
  item: BatchItem,
  done: WorkDone,
  file: PackFile | undefined,
  name: string | undefined,
): readonly string[] | undefined {
  try {
    const packed = file === undefined ? undefined : { pack: name!, ...file.add(done.packed!) };
    finished.add(item, done.digests, packed);
    return undefined;
  } catch (error) {
    return [
      `It was aligned, but that could not be noted, and the next run will align it again: ${explain(error) ?? error}`,
    ];
  }
}

/** Sums up what was done. */
function makeTotal() {
  const written = makeLog();
  let links = 0;
  let segments = 0;
  let imprecise = 0;
  return {
    add(done: WorkDone) {
      links += done.links;
      segments += done.segments;
      if (done.isImprecise) imprecise += 1;
      written.pairs += done.log.pairs;
      for (const kind of ['left', 'cleaned'] as const)
        for (const [reason, n] of done.log[kind]) written[kind].set(reason, (written[kind].get(reason) ?? 0) + n);
    },
    describe: () => `${segments} segments, ${links} links`,
    notes: () => [
      ...(hasChanges(written) ? describeLogs([['written', written]]) : []),
      ...(imprecise === 0 ? [] : [`In ${imprecise} a limit was hit and a corner was cut: these may not be the best.`]),
    ],
  };
}
