import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { untilInterrupted } from '../files/interrupt.ts';
import { loadOptional } from '../files/optional.ts';
import { placeOf } from '../files/read.ts';
import { say } from '../terminal/say.ts';
import { systemProblem } from '../terminal/system-error.ts';
import { version } from '../version.ts';
import { whole } from './options.ts';

interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly tokenFile?: string;
  readonly cors?: readonly string[];
  readonly workers: number;
  readonly maxBody: number;
  readonly timeLimit: number;
  readonly maxQueue: number;
  readonly maxPerClient: number;
  readonly quiet?: true;
}

export function serveCommand(command: Command): Command {
  const number = (flags: string, description: string, standard: number, least = 1, most = 2 ** 31 - 1) =>
    new Option(flags, description).argParser(whole(least, most)).default(standard);
  return command
    .option('--host <address>', 'the address to listen on; beyond this machine a token is needed', '127.0.0.1')
    .addOption(number('--port <number>', 'the port; 0 is any that is free', 4318, 0, 65535))
    .option('--token-file <file>', 'a file with the token that every request must bear (or MUQABALA_TOKEN)')
    .option('--cors <origin...>', 'origins whose pages may ask, such as https://example.org; none when not said')
    .addOption(number('--workers <number>', 'threads', availableParallelism(), 1, 256))
    .addOption(number('--max-body <bytes>', 'the largest body that is taken (413)', 10_000_000))
    .addOption(number('--time-limit <seconds>', 'the longest that a request may take (503)', 60, 1, 86_400))
    .addOption(number('--max-queue <number>', 'requests that may wait for a thread (503)', 256))
    .addOption(number('--max-per-client <number>', 'requests that one client may have under way (429)', 64))
    .option('-q, --quiet', 'say nothing but faults')
    .addHelpText(
      'after',
      `
POST /v1/check, /v1/align, /v1/segment, /v1/mentions; GET /openapi.json, /health, /metrics. With \`accept: application/x-ndjson\`
check answers a line for every pair, and align says how far it is before the document.

Example:
  muqabala serve --port 4318 &
  curl -s localhost:4318/v1/check -H 'content-type: application/json' -d '{"pairs":[{"source":"وصل ثلاثة وزراء.","target":"Four ministers arrived."}]}'`,
    )
    .action(serve);
}

async function serve({ tokenFile, quiet, ...flags }: ServeFlags) {
  const { startService } = await loadOptional('@muqabala/service', () => import('@muqabala/service'));
  const token = tokenFile === undefined ? process.env['MUQABALA_TOKEN'] : await readToken(tokenFile);
  const service = await startService({ ...flags, token: token || undefined, requestTimeout: 30, version: version() });
  const interrupted = untilInterrupted('SIGINT', 'SIGTERM');
  if (!quiet) say(`Listening on ${service.url}; ${service.url}/openapi.json says what it answers. Ctrl-C ends it.`);
  await interrupted;
  await service.close();
}

async function readToken(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    throw systemProblem(error, placeOf(path)) ?? error;
  }
}
