import type { MuqabalaError } from '@muqabala/core/problems';
import { Command, InvalidArgumentError, Option } from 'commander';
import { untilInterrupted } from '../files/interrupt.ts';
import { checkOutput } from '../files/write.ts';
import { workbenchFolder } from '../serve/folder.ts';
import { openBrowser } from '../serve/open.ts';
import { openReviewFile } from '../serve/review-file.ts';
import { serve } from '../serve/server.ts';
import { say } from '../terminal/say.ts';
import { EXAMPLE, type State } from './command.ts';

interface ReviewFlags {
  readonly port: number;
  readonly open: boolean;
}

export function reviewCommand(_state: State): Command {
  return new Command('review')
    .description('Serves the workbench on this machine alone, with a document open in it.')
    .argument(
      '[file]',
      'an aligned document (json), which is written with every step; without one the workbench asks for texts',
    )
    .addOption(new Option('--port <number>', 'the first port to try').argParser(port).default(4317))
    .option('--no-open', 'do not open a browser')
    .addHelpText(
      'after',
      `
Example:
  muqabala align ${EXAMPLE}/al-ahed.ar.txt ${EXAMPLE}/report-a.en.txt -o visit.json && muqabala review visit.json`,
    )
    .action(review);
}

async function review(file: string | undefined, flags: ReviewFlags) {
  const folder = workbenchFolder();
  const reviewed = file === undefined ? undefined : await openReviewFile(file);
  const serving = await serve({ folder, ...(reviewed === undefined ? {} : { file: reviewed }) }, flags.port);
  if (serving.taken.length > 0) say(`Port ${serving.taken.join(', ')} is taken; ${serving.port} is used instead.`);
  await checkOutput(file).catch((error: MuqabalaError) => {
    const { place, message } = error.problem;
    say(`${place}: ${message} It can be read here; what is changed cannot be saved in it, but under another name.`);
  });
  const interrupted = untilInterrupted();
  say(`The workbench is at ${serving.url}`, 'Ctrl-C ends it.');
  if (flags.open) openBrowser(serving.url);
  await interrupted;
  await serving.close();
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65535)
    throw new InvalidArgumentError('A number between 0 and 65535 was expected.');
  return number;
}
