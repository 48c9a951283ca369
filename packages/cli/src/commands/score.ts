import { decodeText } from '@muqabala/formats';
import { type Command, Option } from 'commander';
import { placeOf, readBytes } from '../files/read.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { visible } from '../terminal/visible.ts';
import { EXAMPLE } from './command.ts';
import { outputOption } from './options.ts';

interface ScoreFlags {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly text?: string;
}

export function scoreCommand(command: Command): Command {
  return command
    .argument('<gold>', 'beads, JSON lines {"ar":[…],"en":[…]}, must/may pairs, a corpus reference or a document')
    .argument('<hypothesis>', 'beads, JSON lines or a document')
    .addOption(new Option('-f, --format <format>', 'the form of the output').choices(['text', 'json']).default('text'))
    .addOption(outputOption())
    .option('--text <id>', 'the target text to score, where the document has several and the gold standard one')
    .addHelpText(
      'after',
      `
Example:
  muqabala align ${EXAMPLE}/council.ar.txt ${EXAMPLE}/council.en.txt --format beads -o links.beads && muqabala score ${EXAMPLE}/reference.beads links.beads`,
    )
    .action(async (gold: string, hypothesis: string, flags: ScoreFlags) => {
      await checkOutput(flags.output, [gold, hypothesis]);
      const { describeScore, readAlignment, scoreAlignment } = await import('@muqabala/evaluate');
      const read = async (path: string) => {
        const place = placeOf(path);
        return readAlignment(decodeText(await readBytes(path), place).content, place);
      };
      const score = scoreAlignment(
        await read(gold),
        await read(hypothesis),
        flags.text === undefined ? {} : { target: flags.text },
      );
      const lines = flags.format === 'json' ? [JSON.stringify(score)] : describeScore(score).map(visible);
      await writeOutput(
        flags.output,
        lines.map((line) => `${line}\n`),
        { isVisible: flags.format === 'text' },
      );
    });
}
