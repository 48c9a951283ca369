import { flatten, utterancesOf } from '@muqabala/formats';
import { type Command, Option } from 'commander';
import { readTextFile } from '../files/texts.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { EXAMPLE } from './command.ts';
import { addTextOptions, type TextFlags } from './options.ts';

interface SegmentFlags extends TextFlags {
  readonly format: 'text' | 'jsonl';
}

export function segmentCommand(command: Command): Command {
  command
    .argument('<file>', 'a text (`-` is standard input)')
    .addOption(
      new Option(
        '-f, --format <format>',
        'text: the sentences; jsonl: with offsets (UTF-16), role, language and direction',
      )
        .choices(['text', 'jsonl'])
        .default('text'),
    );
  return addTextOptions(command)
    .addHelpText('after', `\nExample:\n  muqabala segment ${EXAMPLE}/council.ar.txt --format jsonl`)
    .action(async (file: string, flags: SegmentFlags) => {
      await checkOutput(flags.output, [file]);
      const { identifyLanguage, segmentLanguage, segmentText } = await import('@muqabala/core');
      const { firstStrong } = await import('@muqabala/core/text');
      const read = await readTextFile(file, flags);
      // What is shown at one time is not cut.
      const cues = read.cues?.flatMap(utterancesOf);
      const content = cues?.map((line) => `${line}\n`).join('') ?? read.content;
      const language = flags.language ?? (await identifyLanguage(content)).language;
      function* lines() {
        for (const { start, end, role } of segmentText(
          content,
          language,
          flags.presegmented || cues !== undefined ? { presegmented: true } : {},
        )) {
          const text = content.slice(start, end);
          if (flags.format === 'text') {
            yield `${flatten(text)}\n`;
            continue;
          }
          const own = { language: segmentLanguage(text, language), direction: firstStrong(text) };
          yield `${JSON.stringify({ start, end, role, ...own, text })}\n`;
        }
      }
      await writeOutput(flags.output, lines());
    });
}
