// npm run bench -- service: how quickly `muqabala serve` answers 1, 8 and 64 clients, and its memory after 100,000
// requests.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BODY = JSON.stringify({
  pairs: [
    { source: 'وصل ثلاثة وزراء إلى المدينة يوم الأحد.', target: 'Four ministers arrived in the city on Sunday.' },
  ],
});

interface Figures {
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly requests: { readonly average: number; readonly total: number };
  readonly non2xx: number;
  readonly errors: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const amount = Number(args.find((one) => one.startsWith('--requests='))?.slice('--requests='.length) ?? 100_000);
  const service = spawn(process.execPath, [join(root, 'packages/cli/bin/muqabala.js'), 'serve', '--port', '0'], {
    cwd: root,
  });
  try {
    const url = await new Promise<string>((done) => {
      service.stderr.on('data', (piece: Buffer) => {
        const at = /Listening on (http:\S+);/.exec(piece.toString())?.[1];
        if (at !== undefined) done(at);
      });
    });
    await load(url, 8, ['-a', '500']);
    for (const clients of [1, 8, 64]) {
      const { latency, requests, non2xx, errors } = await load(url, clients, ['-d', '10']);
      console.log(
        `${clients} clients: p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${Math.round(requests.average)} a second; ${non2xx + errors} not answered with 200`,
      );
    }
    const before = await memory(url);
    for (let tenth = 1; tenth <= 10; tenth += 1) {
      await load(url, 8, ['-a', String(amount / 10)]);
      if (tenth % 2 === 0)
        console.log(`after ${(amount / 10) * tenth} more requests: ${await memory(url)} MB (before: ${before} MB)`);
    }
  } finally {
    service.kill('SIGTERM');
  }
}

/** Lets autocannon ask, in a process of its own; `until` says for how long or how often. */
function load(url: string, clients: number, until: readonly string[]): Promise<Figures> {
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/autocannon/autocannon.js'),
      ...[
        '-c',
        String(clients),
        ...until,
        '-m',
        'POST',
        '-H',
        'content-type=application/json',
        '-b',
        BODY,
        '--json',
        '--no-progress',
      ],
      `${url}/v1/check`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let out = '';
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  return new Promise((done) => child.on('close', () => done(JSON.parse(out) as Figures)));
}

/** Resident memory of the service in MB. */
async function memory(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 1e6);
}
