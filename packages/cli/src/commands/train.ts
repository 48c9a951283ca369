import { basename } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { type Log, makeLog, READ_PAIRS_FORMATS, type ReadPairsFormat } from '@muqabala/formats';
import { Command, Option } from 'commander';
import { openInput, pairsOf } from '../files/pairs.ts';
import { placeOf, readBytes } from '../files/read.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { describeLogs } from '../terminal/logs.ts';
import { type Progress, startProgress } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';

interface TrainFlags {
  readonly pairs: readonly string[];
  readonly from?: ReadPairsFormat;
  readonly output: string;
  readonly name: string;
  readonly licence: string;
  readonly extend?: string | true;
  readonly quiet?: true;
}

export function lexiconCommand(command: Command): Command {
  const train = new Command('train')
    .description('Learns a word lexicon from aligned pairs; use it with --lexicon FILE.')
    .requiredOption('--pairs <file...>', 'aligned pairs or dictionary entries: tsv, csv, jsonl, tmx or xliff')
    .addOption(
      new Option('--from <format>', 'the format of the pairs, instead of what they look like').choices([
        ...READ_PAIRS_FORMATS,
      ]),
    )
    .requiredOption('-o, --output <file>', 'the lexicon, written whole or not at all')
    .option(
      '--extend [lexicon]',
      'go on from a lexicon, by default from the one that comes along: its words are kept, and yours prevail as they are seen oftener',
    )
    .option('--name <name>', 'a name for it, part of every signature that it is used in', 'own')
    .option('--licence <text>', 'what the pairs may be used for; kept in the file', 'not stated')
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples (a memory that you have, more text gives better words):
  muqabala lexicon train --pairs memory.tmx glossary.tsv -o own.bin
  muqabala lexicon train --extend --pairs memory.tmx -o general-and-own.bin`,
    )
    .action(trainLexicon);
  return command.addCommand(train);
}

async function trainLexicon(flags: TrainFlags) {
  const extended = flags.extend === true ? undefined : flags.extend;
  await checkOutput(flags.output, [...flags.pairs, extended]);
  const base = flags.extend === undefined ? undefined : await readBase(flags.extend);
  const [{ trainWords }, { encodeWords }] = await Promise.all([
    import('@muqabala/lexicon/train'),
    import('@muqabala/lexicon/words'),
  ]);
  const started = performance.now();
  const progress = startProgress();
  const log = makeLog();
  let pairs: readonly Translation[];
  let lexicon: ReturnType<typeof trainWords>;
  try {
    pairs = await readTranslations(flags, log, progress);
    lexicon = trainWords(pairs, {
      name: flags.name,
      ...(base === undefined ? {} : { base: base.words }),
      onProgress: (done) => progress.update(done, `training on ${pairs.length} pairs`),
    });
  } finally {
    progress.end();
  }
  const bytes = encodeWords(lexicon, {
    licence: base === undefined ? flags.licence : `${base.licence}; own pairs: ${flags.licence}`,
    sources: [...(base?.sources ?? []), ...flags.pairs.map((path) => basename(path))],
  });
  await writeOutput(flags.output, [bytes]);
  if (flags.quiet) return;
  say(
    ...describeLogs([['read', log]]),
    `${pairs.length} pairs of Arabic and English; ${lexicon.arabicWords.stems.length} Arabic and ${lexicon.englishWords.stems.length} English stems, ${lexicon.english.length} translations in ${bytes.length} bytes  ${((performance.now() - started) / 1000).toFixed(2)} s`,
  );
}

interface Translation {
  readonly arabic: string;
  readonly english: string;
}

async function readTranslations(
  { pairs: paths, from }: TrainFlags,
  log: Log,
  progress: Progress,
): Promise<Translation[]> {
  const pairs: Translation[] = [];
  for (const path of paths) {
    const input = await openInput(path);
    for await (const batch of pairsOf(input, from, { log })) {
      for (const { source, target } of batch) {
        const sideIn = (language: string) => [source, target].find((side) => side?.language === language)?.content;
        const [arabic, english] = [sideIn('ar'), sideIn('en')];
        if (arabic && english) pairs.push({ arabic, english });
        else log.left.set('no-pair-of-languages', (log.left.get('no-pair-of-languages') ?? 0) + 1);
      }
      progress.update(0, `${pairs.length} pairs read`);
    }
  }
  if (pairs.length > 0) return pairs;
  throw new MuqabalaError({
    code: 'pairs-missing',
    place: paths.join(', '),
    message: 'There is no pair of Arabic and English in it.',
    remedy: 'Give pairs with one Arabic and one English side.',
  });
}

/** Reads the lexicon to go on from, with what it says of its sources and licence: they travel on. */
async function readBase(extend: string | true) {
  const { decodeWords, readHeader, readWords } = await import('@muqabala/lexicon/words');
  const place = extend === true ? undefined : placeOf(extend);
  const bytes = extend === true ? await readWords() : await readBytes(extend);
  const { licence, sources } = readHeader(bytes, place).header;
  return { words: decodeWords(bytes, place), licence, sources };
}
