import { MuqabalaError } from '@muqabala/core/problems';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addReaderAddress, type ReaderFlags, servedReader } from '../ask/reader.ts';
import { untilInterrupted } from '../files/interrupt.ts';
import { checkOutput } from '../files/write.ts';
import { workbenchFolder } from '../serve/folder.ts';
import { openBrowser } from '../serve/open.ts';
import { openReviewFile } from '../serve/review-file.ts';
import { storageKey } from '../serve/secret.ts';
import { type Serving, serve } from '../serve/server.ts';
import { onEnterKey } from '../terminal/enter.ts';
import { complain, say } from '../terminal/say.ts';
import { EXAMPLE } from './command.ts';

interface ReviewFlags extends ReaderFlags {
  readonly port: number;
  readonly open: boolean;
}

export function reviewCommand(command: Command): Command {
  return addReaderAddress(command)
    .argument(
      '[file]',
      'an aligned document (json), which is written with every step; without one the workbench asks for texts',
    )
    .addOption(new Option('--port <number>', 'the first port to try').argParser(port).default(4317))
    .option('--no-open', 'open no browser, print an address that opens the page once')
    .addHelpText(
      'after',
      `
Example:
  muqabala align ${EXAMPLE}/council.ar.txt ${EXAMPLE}/council.en.txt -o library.json && muqabala review library.json`,
    )
    .action(review);
}

async function review(file: string | undefined, flags: ReviewFlags) {
  const folder = workbenchFolder();
  const reviewed = file === undefined ? undefined : await openReviewFile(file);
  const key = await storageKey().catch((error) => {
    if (!(error instanceof MuqabalaError)) throw error;
    complain(error);
    say("Until then whoever gets at the browser's storage can read what it keeps.");
    return undefined;
  });
  const reader = flags.reader === undefined ? undefined : await servedReader(flags);
  let removeOpener = () => {};
  const serving = await serve(
    {
      folder,
      ...(reviewed === undefined ? {} : { file: reviewed }),
      ...(key === undefined ? {} : { storageKey: key }),
      ...(reader === undefined ? {} : { reader }),
      onEnter: () => removeOpener(),
      onForeign: once(() =>
        say(
          'Another program that used this port has left something in the browser that stands before the workbench.',
          'Open a new address; if the workbench does not come up then either, take another `--port`.',
        ),
      ),
    },
    flags.port,
  );
  if (serving.taken.length > 0) say(`Port ${serving.taken.join(', ')} is taken; ${serving.port} is used instead.`);
  await checkOutput(file).catch((error: MuqabalaError) => {
    const { place, message } = error.problem;
    say(`${place}: ${message} It can be read here; what is changed cannot be saved in it, but under another name.`);
  });
  // Heard before it is said: whoever reads the line may press at once.
  const interrupted = untilInterrupted('SIGINT');
  const stopHearing = onEnterKey(() => print(serving));
  if (flags.open) {
    say(`The workbench is at ${serving.url} and opens in your browser.`);
    removeOpener = openBrowser(serving.address('opened'), () => print(serving));
  } else print(serving);
  say(`${stopHearing === undefined ? '' : 'Enter prints a new address. '}Ctrl-C ends it.`);
  await interrupted;
  stopHearing?.();
  removeOpener();
  await serving.close();
}

function once(tell: () => void): () => void {
  let told = false;
  return () => {
    if (!told) tell();
    told = true;
  };
}

function print(serving: Serving): void {
  say(`Open ${serving.address('printed')}`, 'This address works once.');
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65535)
    throw new InvalidArgumentError('A number between 0 and 65535 was expected.');
  return number;
}
