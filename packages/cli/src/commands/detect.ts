import { type Command, Option } from 'commander';
import type { TextFormat } from '../files/text-formats.ts';
import { readTextFile } from '../files/texts.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { explain } from '../terminal/errors.ts';
import { complain } from '../terminal/say.ts';
import { visibleRow } from '../terminal/visible.ts';
import { EXAMPLE, type State } from './command.ts';
import { encodingOption, fromOption, outputOption } from './options.ts';

export function detectCommand(command: Command, state: State): Command {
  return command
    .argument('<file...>', 'texts (`-` is standard input)')
    .addOption(new Option('-f, --format <format>', 'the form of the output').choices(['text', 'jsonl']).default('text'))
    .addOption(outputOption())
    .addOption(fromOption())
    .addOption(encodingOption())
    .addHelpText(
      'after',
      `\nExample:\n  muqabala detect ${EXAMPLE}/council.ar.txt ${EXAMPLE}/bulletin.en.txt --format jsonl`,
    )
    .action(
      async (files: readonly string[], flags: { format: 'text' | 'jsonl'; output?: string; from?: TextFormat }) => {
        await checkOutput(flags.output, files);
        const { identifyLanguage } = await import('@muqabala/core');
        async function* lines() {
          for (const file of files) {
            try {
              const found = await identifyLanguage((await readTextFile(file, flags)).content);
              if (flags.format === 'jsonl') yield `${JSON.stringify({ file, ...found })}\n`;
              else yield visibleRow(file, found.language, readable(found));
            } catch (error) {
              // One bad file does not keep the others from being answered.
              if (explain(error) === undefined || files.length === 1) throw error;
              complain(error);
              state.code = 1;
            }
          }
        }
        await writeOutput(flags.output, lines(), { isVisible: flags.format === 'text' });
      },
    );
}

function readable(found: {
  language: string;
  confidence: number;
  direction: string | undefined;
  reason?: string;
}): string {
  const name =
    found.language === 'und' ? 'unknown' : new Intl.DisplayNames('en', { type: 'language' }).of(found.language);
  const direction =
    found.direction === 'rtl' ? 'right to left' : found.direction === 'ltr' ? 'left to right' : 'no direction';
  return `${name}, ${direction}, confidence ${found.confidence.toFixed(2)}${found.reason === undefined ? '' : ` (${found.reason})`}`;
}
