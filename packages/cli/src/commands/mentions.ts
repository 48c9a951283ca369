import { flatten } from '@muqabala/formats';
import { Command, Option } from 'commander';
import { readTexts, type TextFormat } from '../files/texts.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE, type State } from '../program.ts';
import { visibleRow } from '../terminal/visible.ts';
import { dateOption, fromOption, languageOption, outputOption, presegmentedOption } from './options.ts';

interface MentionsFlags {
  readonly format: 'text' | 'jsonl';
  readonly output?: string;
  readonly presegmented?: true;
  readonly from?: TextFormat;
  readonly language?: string;
  readonly date?: string;
}

export function mentionsCommand(_state: State): Command {
  return new Command('mentions')
    .description('Writes one mention a line: numbers, dates, amounts, durations and names, with their values.')
    .argument('<file>', 'a text (`-` is standard input)')
    .addOption(
      new Option('-f, --format <format>', 'jsonl, or text for reading').choices(['jsonl', 'text']).default('jsonl'),
    )
    .addOption(outputOption())
    .addOption(presegmentedOption())
    .addOption(fromOption())
    .addOption(languageOption())
    .addOption(dateOption())
    .addHelpText('after', `\nExample:\n  muqabala mentions ${EXAMPLE}/al-ahed.ar.txt --format text`)
    .action(async (file: string, flags: MentionsFlags) => {
      await checkOutput(flags.output, [file]);
      const [input] = await readTexts([file], flags, () => flags.language);
      const [{ readText }, { loadLexicon }] = await Promise.all([
        import('@muqabala/core'),
        import('@muqabala/lexicon'),
      ]);
      const text = readText(input!, await loadLexicon(), flags.presegmented ? { presegmented: true } : {});
      function* lines() {
        for (const { mentions } of text.segments) {
          for (const mention of mentions) {
            const { kind, value, start, end, ...more } = mention;
            const { unit, ...rest } = more as { unit?: string };
            const words = text.content.slice(start, end);
            if (flags.format === 'text')
              yield visibleRow(
                `${start}–${end}`,
                kind,
                `${value}${'upper' in mention ? `–${mention.upper}` : ''}${unit === undefined ? '' : ` ${unit}`}`,
                flatten(words),
              );
            else
              yield `${JSON.stringify({ kind, value, ...(unit === undefined ? {} : { unit }), text: words, start, end, ...rest })}\n`;
          }
        }
      }
      await writeOutput(flags.output, lines(), { isVisible: flags.format === 'text' });
    });
}
