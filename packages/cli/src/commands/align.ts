import type { AlignedDocument } from '@muqabala/core';
import { WRITE_FORMATS, type WriteFormat, writeDocument } from '@muqabala/formats';
import { Command, Option } from 'commander';
import { readTexts } from '../files/texts.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE, type State } from '../program.ts';
import { placeErrors } from '../terminal/places.ts';
import { startProgress } from '../terminal/progress.ts';
import { summarise } from '../terminal/summary.ts';
import { dateOption, languageOption, outputOption, presegmentedOption } from './options.ts';

interface AlignFlags {
  readonly format: WriteFormat;
  readonly output?: string;
  readonly presegmented?: true;
  readonly order?: 'in-order' | 'out-of-order';
  readonly text?: string;
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly date?: string;
  readonly quiet?: true;
}

export function alignCommand(_state: State): Command {
  return new Command('align')
    .description('Aligns a source text with its counterparts and writes the result.')
    .argument('<source>', 'the source text (`-` is standard input)')
    .argument('<target...>', 'one or more counterparts in the other language')
    .addOption(
      new Option('-f, --format <format>', 'the form of the output').choices([...WRITE_FORMATS]).default('json'),
    )
    .addOption(outputOption())
    .addOption(presegmentedOption())
    .addOption(
      new Option('--order <order>', 'force a search instead of letting the texts decide').choices([
        'in-order',
        'out-of-order',
      ]),
    )
    .option('--text <id>', 'write this target text alone (its file name without the ending)')
    .addOption(languageOption('source'))
    .addOption(languageOption('target'))
    .addOption(dateOption())
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Example:
  muqabala align ${EXAMPLE}/al-ahed.ar.txt ${EXAMPLE}/report-a.en.txt ${EXAMPLE}/mehr.en.txt --format jsonl -o pairs.jsonl`,
    )
    .action(align);
}

async function align(source: string, targets: readonly string[], flags: AlignFlags) {
  await checkOutput(flags.output);
  const started = performance.now();
  const paths = [source, ...targets];
  const texts = await readTexts(paths, (i) => {
    const language = i === 0 ? flags.languageSource : flags.languageTarget;
    return {
      ...(language === undefined ? {} : { language }),
      ...(flags.date === undefined ? {} : { date: flags.date }),
    };
  });
  const [{ collate }, { loadLexicon }] = await Promise.all([import('@muqabala/core'), import('@muqabala/lexicon')]);
  const lexicon = await loadLexicon();
  const progress = startProgress();
  let document: AlignedDocument;
  try {
    document = await collate(texts, lexicon, {
      ...(flags.presegmented ? { presegmented: true } : {}),
      ...(flags.order === undefined ? {} : { order: flags.order }),
      onProgress: (done, step) => progress.update(done, step),
    });
  } catch (error) {
    throw placeErrors(error, texts, paths);
  } finally {
    progress.end();
  }
  await writeOutput(
    flags.output,
    writeDocument(document, flags.format, flags.text === undefined ? {} : { text: flags.text }),
  );
  if (!flags.quiet) process.stderr.write(summarise(document, performance.now() - started));
}
