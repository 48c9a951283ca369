import type { CheckContext } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { makeReport, type Pair, READ_PAIRS_FORMATS, type ReadPairsFormat } from '@muqabala/formats';
import { Command, Option } from 'commander';
import { openInput, pairsOf } from '../files/pairs.ts';
import { checkOutput, openSink } from '../files/write.ts';
import { checkedLine } from '../terminal/checked.ts';
import { startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { ReaderGone } from '../terminal/standard-output.ts';
import { makeTally, SEVERITIES, type Severity } from '../terminal/tally.ts';
import { loadLexiconWith, loadRules } from '../work/lexicon.ts';
import type { State } from './command.ts';
import { languageOption, languagesOf, lexiconOption, outputOption, rulesOption } from './options.ts';

interface CheckFlags {
  readonly format: 'jsonl' | 'text';
  readonly from?: ReadPairsFormat;
  readonly output?: string;
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly interface: 'ar' | 'en';
  readonly failOn?: Severity;
  readonly lexicon?: string;
  readonly rules?: string;
  readonly quiet?: true;
  readonly alone?: true;
}

/** Pairs that are read before the first of them is checked. */
const BLOCK = 2000;
/** Pairs from which words are learnt; what so many have not shown, the rest hardly will. */
const TAUGHT = 50_000;

export function checkCommand(state: State): Command {
  return new Command('check')
    .description('Checks pairs that are already aligned and writes what was lost, added or changed in each.')
    .argument('<pairs>', 'aligned pairs: tsv, csv, jsonl, tmx or xliff (`-` is standard input)')
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
      new Option(
        '--fail-on <severity>',
        'exit with 1 when a finding that is not dismissed is at least as severe',
      ).choices([...SEVERITIES]),
    )
    .addOption(
      new Option('--interface <language>', 'text: language of the explanations').choices(['ar', 'en']).default('en'),
    )
    .addOption(lexiconOption())
    .addOption(rulesOption())
    .option('--alone', 'judge every pair by itself, not by the words that the pairs of the file have in common')
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
    .action((path: string, flags: CheckFlags) => check(path, flags, state));
}

async function check(path: string, flags: CheckFlags, state: State) {
  await checkOutput(flags.output, [path, flags.rules, flags.lexicon]);
  const rules = await loadRules(flags.rules);
  const started = performance.now();
  const progress = startProgress();
  const report = makeReport();
  let pairs = 0;
  const input = await openInput(path, (share) => progress.update(share, `${pairs} pairs checked`));
  const batches = pairsOf(input, flags.from, { report, ...languagesOf(flags) });
  const { checkPair, makeSignature, makeTeacher } = await import('@muqabala/core');
  const { makeFidelity } = await import('../terminal/fidelity.ts');
  const { rulePair } = await import('../rules/apply.ts');
  const lexicon = await loadLexiconWith(flags.lexicon);
  const teacher = makeTeacher(lexicon);
  let context: CheckContext | undefined;
  const line = checkedLine(
    flags.format,
    flags.output === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'],
    flags.interface,
  );
  const tally = makeTally(flags.quiet ? undefined : makeFidelity());
  const sink = await openSink(flags.output, { isVisible: flags.format === 'text' });
  try {
    for await (const block of blocksOf(batches, BLOCK)) {
      if (!flags.alone && pairs < TAUGHT) {
        for (const pair of block) teacher.add(sideOf(pair, 'source'), sideOf(pair, 'target'));
        context = teacher.context();
      }
      for (const pair of block) {
        const { findings: found, unchecked } = checkPair(
          sideOf(pair, 'source'),
          sideOf(pair, 'target'),
          lexicon,
          context,
        );
        const findings = rulePair(found, pair, rules);
        tally.add(pair, findings, unchecked.length > 0);
        const written = sink.write(line(pairs, pair, { findings, unchecked }));
        pairs += 1;
        if (written !== undefined) await written;
      }
    }
    await sink.commit();
  } catch (error) {
    await sink.abort();
    // Who asked for a verdict must not take a part for the whole.
    throw error instanceof ReaderGone && flags.failOn !== undefined ? unread() : error;
  } finally {
    progress.end();
  }
  if (flags.failOn !== undefined && tally.reaches(flags.failOn)) state.code = 1;
  if (flags.quiet) return;
  const seconds = (performance.now() - started) / 1000;
  const signature = makeSignature(lexicon.signature, {
    rules: flags.rules === undefined ? 'none' : 'file',
    words: lexicon.words?.signature ?? 'none',
    ...(flags.alone ? { context: 'none' } : {}),
  });
  say(
    ...tally.describe(report),
    `${signature}  ${seconds.toFixed(2)} s, ${Math.round(pairs / seconds)} pairs a second`,
  );
}

function unread(): MuqabalaError {
  return new MuqabalaError({
    code: 'output-unread',
    place: 'standard output',
    message: 'Whoever read it went away before every pair was checked.',
    remedy: 'Let it be read to the end, or write to a file with -o.',
  });
}

/** Joins batches until they have at least so many pairs: what a block shows is known before its first pair is checked. */
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

function sideOf(pair: Pair, side: 'source' | 'target') {
  const { language, content } = pair[side] ?? { language: 'und', content: '' };
  return { language, content };
}
