import type { AlignedDocument } from '@muqabala/core';
import { makeReport, oneTarget, writeDocument } from '@muqabala/formats';
import { Command, Option } from 'commander';
import { textIds } from '../files/ids.ts';
import { readTexts } from '../files/texts.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE, type State } from '../program.ts';
import { placeErrors } from '../terminal/places.ts';
import { startProgress } from '../terminal/progress.ts';
import { describeReport } from '../terminal/report.ts';
import { summarise } from '../terminal/summary.ts';
import { addFilterOptions, type FilterFlags, filterOf, writeOptionsOf } from './filters.ts';
import { OUTPUT_FORMATS, type OutputFormat, writeMoses } from './formats.ts';
import { loadLexiconWith } from './lexicon.ts';
import { dateOption, languageOption, lexiconOption, outputOption, presegmentedOption } from './options.ts';

interface AlignFlags extends FilterFlags {
  readonly format: OutputFormat;
  readonly output?: string;
  readonly presegmented?: true;
  readonly order?: 'in-order' | 'out-of-order';
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly date?: string;
  readonly lexicon?: string;
  readonly quiet?: true;
}

export function alignCommand(_state: State): Command {
  return addFilterOptions(
    new Command('align')
      .description('Aligns a source text with its counterparts and writes the result.')
      .argument('<source>', 'the source text (`-` is standard input)')
      .argument('<target...>', 'one or more counterparts in the other language')
      .addOption(
        new Option('-f, --format <format>', 'the form of the output').choices([...OUTPUT_FORMATS]).default('json'),
      )
      .addOption(outputOption())
      .addOption(presegmentedOption())
      .addOption(
        new Option('--order <order>', 'force a search instead of letting the texts decide').choices([
          'in-order',
          'out-of-order',
        ]),
      )
      .addOption(languageOption('source'))
      .addOption(languageOption('target'))
      .addOption(dateOption())
      .addOption(lexiconOption()),
  )
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
  if (flags.format !== 'moses') await checkOutput(flags.output);
  if (flags.format === 'beads' || flags.text !== undefined)
    oneTarget(
      textIds([source, ...targets])
        .slice(1)
        .map((id) => ({ id })),
      flags.text,
      flags.format,
    );
  const started = performance.now();
  const paths = [source, ...targets];
  const texts = await readTexts(paths, (i) => {
    const language = i === 0 ? flags.languageSource : flags.languageTarget;
    return {
      ...(language === undefined ? {} : { language }),
      ...(flags.date === undefined ? {} : { date: flags.date }),
    };
  });
  const { collate } = await import('@muqabala/core');
  const lexicon = await loadLexiconWith(flags.lexicon);
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
  const report = makeReport();
  const filter = filterOf(flags);
  if (flags.format === 'moses') await writeMoses(flags.output, document, filter, report);
  else
    await writeOutput(
      flags.output,
      writeDocument(document, flags.format, { ...(await writeOptionsOf(flags)), filter, report }),
    );
  if (flags.quiet) return;
  process.stderr.write(summarise(document, performance.now() - started));
  if (report.left.size + report.cleaned.size > 0) process.stderr.write(`${describeReport('written', report)}\n`);
}
