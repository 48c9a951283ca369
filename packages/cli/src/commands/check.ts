import type { CheckedPair, CheckedSides, FindingDraft } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import type { Reply } from '@muqabala/core/questions';
import { makeLog, type Pair, READ_PAIRS_FORMATS, type ReadOptions, type ReadPairsFormat } from '@muqabala/formats';
import { type Command, Option } from 'commander';
import { addReplies, answersBeside, keptAnswers, writeAnswers } from '../ask/answers.ts';
import { questionsOf, readAsked } from '../ask/questions.ts';
import { addReaderOptions, askedOfReader, askQuestions, type ReaderFlags } from '../ask/reader.ts';
import { openPairs } from '../convert/read.ts';
import { placeOf } from '../files/read.ts';
import { checkOutput, checkReports, openSink } from '../files/write.ts';
import type { GateFlags } from '../gate/run.ts';
import { checkedLine } from '../terminal/checked.ts';
import { refuseLosses } from '../terminal/logs.ts';
import { startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { ReaderGone } from '../terminal/standard-output.ts';
import { makeTally } from '../terminal/tally.ts';
import { openChecks, startThreads } from '../work/checks.ts';
import { loadLexiconWith, loadRules, loadTerms } from '../work/lexicon.ts';
import type { State } from './command.ts';
import {
  addGateOptions,
  columnsOption,
  encodingOption,
  gateOf,
  languageOption,
  languagesOf,
  lexiconOption,
  outputOption,
  rulesOption,
  strictOption,
  termsOption,
  whole,
} from './options.ts';

interface CheckFlags extends GateFlags, ReaderFlags {
  readonly format: 'jsonl' | 'text';
  readonly from?: ReadPairsFormat;
  readonly output?: string;
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly interface: 'ar' | 'en';
  readonly lexicon?: string;
  readonly rules?: string;
  readonly terms?: string;
  readonly columns?: NonNullable<ReadOptions['columns']>;
  readonly encoding?: string;
  readonly strict?: true;
  readonly quiet?: true;
  readonly jobs: number;
  readonly alone?: true;
  readonly answers?: string;
}

export function checkCommand(command: Command, state: State): Command {
  return addReaderOptions(addGateOptions(command))
    .argument('<pairs>', 'aligned pairs: tsv, csv, jsonl, tmx, xliff, po … (`-` is standard input)')
    .argument('[others...]', 'of a catalogue the one in the other language; of links (xces) the two texts')
    .addOption(
      new Option('-f, --format <format>', 'jsonl: a line for every pair; text: the pairs with findings, to be read')
        .choices(['jsonl', 'text'])
        .default('jsonl'),
    )
    .addOption(
      new Option('--from <format>', 'the format of the input, instead of what it looks like').choices([
        ...READ_PAIRS_FORMATS,
      ]),
    )
    .addOption(outputOption())
    .addOption(languageOption('source'))
    .addOption(languageOption('target'))
    .addOption(
      new Option('--interface <language>', 'text: language of the explanations').choices(['ar', 'en']).default('en'),
    )
    .addOption(lexiconOption())
    .addOption(rulesOption())
    .addOption(termsOption())
    .option('--answers <file>', 'answers of `muqabala answer`, instead of those beside the pairs (PAIRS.answers.jsonl)')
    .option('--alone', 'judge every pair by itself, not by the words that the pairs of the file have in common')
    .addOption(columnsOption())
    .addOption(encodingOption())
    .addOption(strictOption())
    .addOption(
      new Option('--jobs <number>', 'threads to check long files on; what is found is the same')
        .argParser(whole(1, 256))
        .default(1),
    )
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
A line of jsonl: {"pair":0,"findings":[{"code":…,"source":[{"start":…,"end":…,"text":…}],"target":[…],"severity":…,"confidence":…}]}
Spans count UTF-16 units from the beginning of the pair's own texts.

Where a pair holds more than is compared, what was left out is named: "unchecked":[{"check":"all"|"values"|"names","reason":"too-long"|"too-many","source":[…],"target":[…]}]

A finding that the rules dismiss has "state":"dismissed" and its reason; it is not counted and not shown as text.

Example:
  printf 'وصل ثلاثة وزراء.\\tFour ministers arrived.\\n' | muqabala check - --format text`,
    )
    .action((path: string, others: string[], flags: CheckFlags, command: Command) => {
      if (others.length > 2) command.error('error: too many arguments: one file, or links and the two texts of them');
      return check([path, ...others], flags, command, state);
    });
}

async function check(paths: readonly string[], flags: CheckFlags, command: Command, state: State) {
  const gate = await gateOf(flags.failOn, command);
  const inputs = [...paths, flags.rules, flags.terms, flags.lexicon, flags.answers];
  await checkOutput(flags.output, inputs);
  await checkReports([flags.sarif, flags.junit], [flags.output], inputs);
  const rules = await loadRules(flags.rules);
  const termsOf = await loadTerms(flags.terms);
  const answers = await answersOf(paths, flags, command);
  if (answers === undefined) return;
  const started = performance.now();
  const progress = startProgress();
  const log = makeLog();
  const settings = { jobs: flags.jobs, alone: flags.alone === true, lexicon: flags.lexicon };
  const threads = await startThreads(paths[0]!, settings);
  let pairs = 0;
  let others = 0;
  const batches = await openPairs(paths, flags.from, languagesOf(flags), log, (share) =>
    progress.update(share, `${pairs} pairs checked`),
  );
  const { makeSignature, PAIRS_TOGETHER, wordTables } = await import('@muqabala/core');
  const { makeFidelity } = await import('../terminal/fidelity.ts');
  const { openGate } = await import('../gate/run.ts');
  const { answerPair } = await import('@muqabala/core/questions');
  const { makeCoverage } = await import('../terminal/coverage.ts');
  const { contentsOf } = await import('../gate/reported.ts');
  const { fileInReport } = await import('../gate/sarif.ts');
  const { rulePair } = await import('../rules/apply.ts');
  const lexicon = await loadLexiconWith(flags.lexicon, 'words');
  const line = checkedLine(
    flags.format,
    flags.output === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'],
    flags.interface,
  );
  const coverage = makeCoverage();
  const tally = makeTally(flags.quiet ? undefined : makeFidelity(coverage));
  const signature = makeSignature(lexicon.signature, {
    rules: flags.rules === undefined ? 'none' : 'file',
    ...(flags.terms === undefined ? {} : { terms: 'file' }),
    ...wordTables(lexicon),
    ...(flags.alone ? { context: 'none' } : {}),
    ...(answers.size === 0 ? {} : { answers: answers.size }),
  });
  const [path] = paths as [string];
  const file = path === '-' ? placeOf(path) : fileInReport(path);
  const run = await openGate(flags, gate, { suite: `muqabala check ${file}`, signature });
  const sink = await openSink(flags.output, { isVisible: flags.format === 'text' });
  const checks = await openChecks(lexicon, settings, { started: threads });
  const tell = async (findings: readonly FindingDraft[], contents: ReturnType<typeof contentsOf>, name: string) => {
    for (const finding of findings) await run.find(finding, contents, { name, places: [{ file }] });
  };
  // Of most pairs there is nothing that is waited for.
  const take = (pair: Pair, { findings: found, unchecked }: CheckedPair): Promise<unknown> | undefined => {
    const [source, target] = sidesOf(pair);
    const answered = answerPair({ source, target, findings: found }, answers, lexicon);
    const findings = rulePair(answered, pair, rules, termsOf?.(pair.source));
    if (!isJudged(pair)) others += 1;
    tally.add(pair, findings, unchecked.length > 0);
    coverage.add(pair);
    const [name, contents] = [`pair ${pairs}`, contentsOf(pair)];
    run.pair(file, name, contents, findings);
    const written = line(pairs, pair, { findings, unchecked });
    pairs += 1;
    if (findings.length === 0) return sink.write(written);
    return tell(findings, contents, name).then(() => sink.write(written));
  };
  try {
    for await (const block of blocksOf(batches, PAIRS_TOGETHER)) {
      let next = 0;
      for (const checked of await checks.check(block.map(sidesOf))) {
        const taken = take(block[next++]!, checked);
        if (taken !== undefined) await taken;
      }
    }
    if (flags.strict) refuseLosses([log]);
    await sink.commit();
    if (await run.close([{ file, covered: coverage.source }])) state.code = 1;
  } catch (error) {
    await sink.abort();
    await run.abort();
    // Who asked for a verdict must not take a part for the whole.
    const isAsked = [flags.failOn, flags.minCoverage, flags.sarif, flags.junit].some((flag) => flag !== undefined);
    throw error instanceof ReaderGone && isAsked ? unread() : error;
  } finally {
    progress.end();
    await checks.close();
  }
  if (flags.quiet) return;
  const seconds = (performance.now() - started) / 1000;
  say(
    ...tally.describe(log),
    ...(others === 0
      ? []
      : [`${others} ${others === 1 ? 'pair is' : 'pairs are'} not Arabic and English, which alone are judged here`]),
    `${signature}  ${seconds.toFixed(2)} s, ${Math.round(pairs / seconds)} pairs a second`,
  );
}

/** The answers that are kept for the pairs, a model's too where one is named; undefined after a dry run. */
async function answersOf(
  [path, ...others]: readonly string[],
  flags: CheckFlags,
  command: Command,
): Promise<Map<string, Reply> | undefined> {
  const file = flags.answers ?? answersBeside(path!);
  if (flags.reader === undefined) return keptAnswers(file);
  if (others.length > 0 || path === '-')
    command.error("error: with '--reader' one file of pairs is needed, beside which the answers are kept", {
      exitCode: 2,
    });
  await checkOutput(file, [path]);
  const asked = await readAsked(path!, languagesOf(flags));
  const questions = await questionsOf(asked, await loadLexiconWith(flags.lexicon), askedOfReader(flags));
  const replies = await askQuestions(questions, flags, flags.quiet === true);
  if (replies === undefined) return undefined;
  const kept = await keptAnswers(file);
  if (addReplies(kept, replies, { kind: 'reader' }).taken > 0) await writeAnswers(file, kept);
  return kept;
}

function unread(): MuqabalaError {
  return new MuqabalaError({
    code: 'output-unread',
    place: 'standard output',
    message: 'Whoever read it went away before every pair was checked.',
    remedy: 'Let it be read to the end, or write to a file with -o.',
  });
}

/**
 * Joins batches until they have at least so many pairs: what a block shows is known before its first pair is checked.
 */
async function* blocksOf(batches: AsyncIterable<readonly Pair[]>, size: number): AsyncGenerator<readonly Pair[]> {
  let block: Pair[] = [];
  for await (const batch of batches) {
    for (const pair of batch) block.push(pair);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** Whether the languages of a pair are those that the checks know, and not one of them twice. */
function isJudged({ source, target }: Pair): boolean {
  const languages = [source, target].flatMap((side) => (side === null ? [] : [judgedLanguage(side.language)]));
  return !languages.includes(undefined) && (languages.length < 2 || languages[0] !== languages[1]);
}

function judgedLanguage(language: string): string | undefined {
  return language === 'ar' || language === 'en' ? language : /^(?:ar|en)\b/.exec(language)?.[0];
}

function sidesOf({ source, target, properties }: Pair): CheckedSides {
  const plural = pluralOf(properties);
  return [source ?? NO_SIDE, target === null || plural === undefined ? (target ?? NO_SIDE) : { ...target, plural }];
}

/** The numbers for which Arabic has a word that says them. */
const FEW: ReadonlySet<string | undefined> = new Set(['0', '1', '2', 'zero', 'one', 'two']);

/** Which plural form a pair is, by the number that a PO has it for or the key of a catalogue (`items_two`, `items#two`). */
function pluralOf(properties: Pair['properties']): CheckedSides[1]['plural'] {
  const named = /[_#.](zero|one|two|few|many|other)$/.exec(properties?.['key'] ?? '')?.[1];
  if (named === undefined && properties?.['form'] === undefined) return undefined;
  return FEW.has(named ?? properties?.['form-number']) ? 'few' : 'any';
}

const NO_SIDE = { language: 'und', content: '' };
