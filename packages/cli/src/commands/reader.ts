import { Command } from 'commander';
import { addReaderOptions, askQuestions, loadReader, type ReaderFlags } from '../ask/reader.ts';
import { say } from '../terminal/say.ts';
import { writeOut } from '../terminal/standard-output.ts';

export function readerCommand(command: Command): Command {
  return command.addCommand(
    addReaderOptions(new Command('try'))
      .description('Asks a model sixty questions whose answers are known, and says how well it does.')
      .addHelpText(
        'after',
        `
Precision: of what it says is so, the share that is. Recall: of what is so, the share that it says.

Example:
  muqabala reader try --reader http://127.0.0.1:11434/v1 --reader-model qwen2.5:14b`,
      )
      .action(tryReader),
  );
}

async function tryReader(flags: ReaderFlags, command: Command): Promise<void> {
  if (flags.reader === undefined) command.error("error: '--reader' is needed", { exitCode: 2 });
  const { makeTrial, sayAlways, scoreTrial } = await loadReader();
  const trial = makeTrial();
  const replies = await askQuestions(trial.questions, flags, false);
  if (replies === undefined) return;
  const readers = [
    [flags.readerModel ?? process.env['MUQABALA_READER_MODEL'] ?? 'model', replies],
    ['an oracle', [...trial.answers.values()]],
    ['always yes', sayAlways('yes', trial)],
    ['always no', sayAlways('no', trial)],
  ] as const;
  const show = (share: number | undefined) => (share === undefined ? '–' : share.toFixed(2)).padStart(9);
  const lines = readers.flatMap(([name, given]) =>
    scoreTrial(trial, given).map(
      ({ kind, questions, answered, precision, recall }) =>
        `${name.slice(0, 28).padEnd(28)} ${kind.padEnd(8)} ${`${answered}/${questions}`.padStart(8)} ${show(precision)} ${show(recall)}`,
    ),
  );
  await writeOut(
    `${'reader'.padEnd(28)} ${'kind'.padEnd(8)} answered precision    recall\n${lines.join('\n')}\n`,
    true,
  );
  say('A model helps where it is well above “always yes” in precision, and “always no” in recall.');
}
