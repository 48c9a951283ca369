import type { Mention } from '@muqabala/core';
import { flatten } from '@muqabala/formats';
import { type Command, Option } from 'commander';
import { readTexts } from '../files/texts.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { visibleRow } from '../terminal/visible.ts';
import { EXAMPLE } from './command.ts';
import { addTextOptions, dateOption, type TextFlags } from './options.ts';

interface MentionsFlags extends TextFlags {
  readonly format: 'text' | 'jsonl';
  readonly date?: string;
}

export function mentionsCommand(command: Command): Command {
  command
    .argument('<file>', 'a text (`-` is standard input)')
    .addOption(
      new Option('-f, --format <format>', 'jsonl, or text for reading').choices(['jsonl', 'text']).default('jsonl'),
    );
  return addTextOptions(command)
    .addOption(dateOption())
    .addHelpText('after', `\nExample:\n  muqabala mentions ${EXAMPLE}/council.ar.txt --format text`)
    .action(async (file: string, flags: MentionsFlags) => {
      await checkOutput(flags.output, [file]);
      const [input] = await readTexts([file], flags, () => flags.language);
      const [{ readText }, { loadLexicon }] = await Promise.all([
        import('@muqabala/core'),
        import('@muqabala/lexicon'),
      ]);
      const text = readText(input!, await loadLexicon(), flags.presegmented ? { presegmented: true } : {});
      const lineOf = flags.format === 'text' ? textLine : jsonLine;
      function* lines() {
        for (const { mentions } of text.segments) for (const mention of mentions) yield lineOf(mention, text.content);
      }
      await writeOutput(flags.output, lines(), { isVisible: flags.format === 'text' });
    });
}

function jsonLine({ kind, value, start, end, ...more }: Mention, content: string): string {
  const { unit, ...rest } = more as { readonly unit?: string };
  const words = { text: content.slice(start, end), start, end };
  return `${JSON.stringify({ kind, value, ...(unit === undefined ? {} : { unit }), ...words, ...rest })}\n`;
}

function textLine(mention: Mention, content: string): string {
  const { kind, value, start, end } = mention;
  const upper = 'upper' in mention ? `–${mention.upper}` : '';
  const unit = 'unit' in mention && mention.unit !== undefined ? ` ${mention.unit}` : '';
  return visibleRow(`${start}–${end}`, kind, `${value}${upper}${unit}`, flatten(content.slice(start, end)));
}
