import { MuqabalaError } from '@muqabala/core/problems';
import { type AppliedWordings, applyWordings, decodeText, type LeftReason, readDocument } from '@muqabala/formats';
import type { Command } from 'commander';
import { placeOf, readBytes } from '../files/read.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { say } from '../terminal/say.ts';
import { encodingOption, outputOption } from './options.ts';

interface ApplyFlags {
  readonly output?: string;
  readonly text?: string;
  readonly encoding?: string;
  readonly strict?: true;
  readonly quiet?: true;
}

export function applyCommand(command: Command): Command {
  return command
    .argument('<review>', 'a saved review (json), in which suggested wordings were accepted')
    .argument('<file>', 'the file that its pairs came from: tmx, xliff (also sdl-, mq-, mxliff), po, srt or vtt')
    .addOption(outputOption())
    .option('--text <id>', 'the target text whose wordings go in, where there are several')
    .addOption(encodingOption())
    .option('--strict', 'a wording that cannot be placed is an error, and no file is written')
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
The words of the target are replaced and its state is set, where the format has one; every other byte stays. What cannot
be placed is said with its line and the reason.

Example, with files of yours:
  muqabala apply review.json memory.tmx -o memory.reviewed.tmx`,
    )
    .action(apply);
}

async function apply(review: string, path: string, flags: ApplyFlags, command: Command): Promise<void> {
  if (review === '-' && path === '-') command.error('error: one of both can be standard input', { exitCode: 2 });
  await checkOutput(flags.output, [review, path]);
  const document = readDocument(decodeText(await readBytes(review), placeOf(review)).content, placeOf(review));
  const targets = document.texts.slice(1).map(({ id }) => id);
  if (flags.text !== undefined && !targets.includes(flags.text))
    throw new MuqabalaError({
      code: 'text-unknown',
      values: { text: flags.text, names: targets.join(', ') },
      place: placeOf(review),
      message: `There is no target text ${JSON.stringify(flags.text)}; there are: ${targets.join(', ')}.`,
      remedy: 'Name one of them with --text.',
    });
  const applied = applyWordings(document, await readBytes(path), {
    place: placeOf(path),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.text === undefined ? {} : { text: flags.text }),
  });
  const { placed, left, bytes } = applied;
  if (flags.strict && left.length > 0) {
    say(...lines(applied, path));
    throw new MuqabalaError({
      code: 'strict-loss',
      values: { losses: `${left.length} unplaced` },
      place: placeOf(path),
      message: `${left.length} ${left.length === 1 ? 'wording' : 'wordings'} cannot be placed.`,
      remedy: 'Change those by hand, or leave out --strict.',
    });
  }
  await writeOutput(flags.output, [bytes]);
  if (flags.quiet) return;
  const all = placed.length + left.length;
  say(
    ...lines(applied, path),
    all === 0
      ? 'no suggested wording is accepted: the file is as it was'
      : `${placed.length} of ${all} ${all === 1 ? 'wording' : 'wordings'} placed`,
  );
}

const REASONS: Readonly<Record<LeftReason, string>> = {
  'no-words': 'the finding names no words of the target',
  'several-words': 'the finding names words here and there',
  'not-in-file': 'the file has no such sentence',
  'several-in-file': 'the file has the sentence several times, and the review does not say which',
  'is-source': 'it is for the source of the file',
  code: 'a code or tag of the file stands among the words',
  'several-units': 'the words go over several units or cues of the file',
  overlap: 'another wording is for the same words',
  character: 'the file has no way to write a character of it',
};

function lines({ left }: AppliedWordings, path: string): string[] {
  return left.map(({ finding, line, reason, before, after }) => {
    const where = line === undefined ? placeOf(path) : `${placeOf(path)}, line ${line}`;
    return `${where}: not placed (${finding}: “${before}” → “${after}”): ${REASONS[reason]}`;
  });
}
