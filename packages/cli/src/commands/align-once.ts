import { availableParallelism } from 'node:os';
import type { AlignedDocument, Lexicon } from '@muqabala/core';
import type { Command } from 'commander';
import { askedOfReader, askQuestions, type ReaderFlags } from '../ask/reader.ts';
import type { Pack } from '../batch/pack.ts';
import { type Collection, readCollection } from '../files/collection.ts';
import { checkReports } from '../files/write.ts';
import type { Gate } from '../gate/gate.ts';
import type { GateFlags } from '../gate/run.ts';
import { describeLogs, hasChanges } from '../terminal/logs.ts';
import { startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { summarise } from '../terminal/summary.ts';
import {
  type AlignHelp,
  type AlignSettings,
  alignAgain,
  alignTexts,
  checkTargets,
  readSources,
} from '../work/align.ts';
import { loadLexiconWith, loadRules, loadTerms } from '../work/lexicon.ts';
import { checkOutputs, outputsOf, writeAs } from '../write/formats.ts';
import { usesFindings } from '../write/names.ts';
import type { State } from './command.ts';
import { gateOf, isGated } from './options.ts';

export interface AlignFlags extends AlignSettings, GateFlags, ReaderFlags {
  readonly terms?: string;
  readonly output?: string;
  readonly batch?: string;
  readonly out?: string;
  readonly jobs?: number;
  readonly timeLimit?: number;
  readonly shard?: string;
  readonly pack?: Pack;
  readonly merge?: true;
  readonly quiet?: true;
}

/** Threads of a long text, where the processors suffice and nothing else is said. */
const THREADS = 2;

/** Options that say how a text is read, which a saved document has behind it. */
const TEXT_FLAGS = [
  'presegmented',
  'from',
  'encoding',
  'joinCues',
  'languageSource',
  'languageTarget',
  'date',
] as const;

/** Aligns texts, or what is aligned already anew, and writes one result. */
export async function alignOnce(
  source: string | undefined,
  targets: readonly string[],
  flags: AlignFlags,
  command: Command,
  state: State,
) {
  const gate = await gateOf(flags.failOn, command);
  if (source === undefined) command.error("error: missing required argument 'source'", { exitCode: 2 });
  if ([flags.out, flags.timeLimit, flags.shard, flags.pack, flags.merge].some((flag) => flag !== undefined))
    command.error(
      "error: '--out', '--time-limit', '--shard', '--pack' and '--merge' go with '--batch'; '-o' names one output",
      { exitCode: 2 },
    );
  const inputs = [source!, ...targets, flags.rules, flags.terms, flags.lexicon];
  await checkOutputs(flags.output, flags.format, inputs);
  const read: Collection | undefined =
    targets.length > 0
      ? { kind: 'texts', texts: { ...(await readSources([source!, ...targets], flags)), warnings: [] } }
      : await readCollection(source!, flags);
  if (read === undefined) command.error("error: missing required argument 'target'", { exitCode: 2 });
  const given = read!;
  const fixed = TEXT_FLAGS.find((name) => flags[name] !== undefined);
  if (given.kind !== 'texts' && fixed !== undefined)
    command.error('error: a saved document, or pairs, has its texts already; of the options for texts none applies', {
      exitCode: 2,
    });
  const { texts } = given.kind === 'texts' ? given.texts : given.document;
  // A manifest names files of its own.
  const all = [...inputs, ...(given.kind === 'texts' ? given.texts.places : [])];
  await checkOutputs(flags.output, flags.format, all);
  await checkReports([flags.sarif, flags.junit], outputsOf(flags.output, flags.format), all);
  checkTargets(
    texts.map((text) => text.id),
    flags,
  );
  const started = performance.now();
  const [rules, termsOf] = [await loadRules(flags.rules), await loadTerms(flags.terms)];
  const lexicon = await loadLexiconWith(flags.lexicon);
  const progress = startProgress();
  const isAsked = !flags.quiet || isGated(flags) || flags.reader !== undefined || usesFindings(flags);
  const help: AlignHelp = {
    rules,
    termsOf,
    jobs: flags.jobs ?? Math.min(THREADS, availableParallelism()),
    onProgress: (done, step) => progress.update(done, step),
    ...(isAsked ? {} : { findings: 'sentences' }),
  };
  const aligning =
    given.kind === 'texts'
      ? alignTexts(given.texts, lexicon, flags, help)
      : alignAgain(given.document, lexicon, flags, { ...help, fresh: given.kind === 'pairs' });
  const aligned = await aligning.finally(() => progress.end());
  const document = flags.reader === undefined ? aligned : await answered(aligned, lexicon, flags);
  if (document === undefined) return;
  const written = await writeAs(flags.output, document, flags, { inputs: all });
  if (await isFailing(document, given.kind === 'texts' ? given.texts.places : [], flags, gate)) state.code = 1;
  if (flags.quiet) return;
  if (given.kind === 'texts') say(...given.texts.warnings);
  if (given.kind === 'pairs' && hasChanges(given.log)) say(...describeLogs([['read', given.log]]));
  say(...summarise(document, performance.now() - started));
  if (hasChanges(written)) say(...describeLogs([['written', written]]));
}

/** Lets a model answer what is doubtful; undefined after a dry run. */
async function answered(
  document: AlignedDocument,
  lexicon: Lexicon,
  flags: AlignFlags,
): Promise<AlignedDocument | undefined> {
  const [{ answerDocument }, { makeQuestions }] = await Promise.all([
    import('@muqabala/core'),
    import('@muqabala/core/questions'),
  ]);
  const replies = await askQuestions(
    makeQuestions(document, lexicon, askedOfReader(flags)),
    flags,
    flags.quiet === true,
  );
  return replies && answerDocument(document, replies, { kind: 'reader' }, lexicon).document;
}

/** Writes the reports that were asked for; returns whether the build is to fail. */
async function isFailing(
  document: AlignedDocument,
  paths: readonly string[],
  flags: AlignFlags,
  gate: Gate | undefined,
): Promise<boolean> {
  if (!isGated(flags)) return false;
  const [{ openGate }, { gateDocument }] = await Promise.all([import('../gate/run.ts'), import('../gate/document.ts')]);
  const suite = `muqabala align ${document.texts[0]!.id}`;
  const run = await openGate(flags, gate, { suite, signature: document.signature });
  try {
    return await gateDocument(run, document, paths);
  } catch (error) {
    await run.abort();
    throw error;
  }
}
