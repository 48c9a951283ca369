import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, inShell, makeFolder, muqabala, ROOT, signalled } from './run.ts';

const folder = makeFolder();
const [arabic, english, pairs, saved] = ['a.ar', 'e.en', 'p.tsv', 'v.json'].map((name) => folder.path(name)) as [
  string,
  string,
  string,
  string,
];
const REFERENCE = `${CORPUS}/reference.json`;
const isRoot = process.getuid?.() === 0;
const onWindows = process.platform === 'win32';

beforeAll(async () => {
  copyFileSync(join(ROOT, CORPUS, 'al-ahed.ar.txt'), arabic);
  copyFileSync(join(ROOT, CORPUS, 'mehr.en.txt'), english);
  await muqabala(['align', arabic, english, '-q', '-o', saved]);
  await muqabala(['convert', saved, '-q', '--format', 'tsv', '-o', pairs]);
}, 120_000);

/** Every message is one line that says what to do, and none is a stack trace. */
function expectOneLine(stderr: string, said: RegExp) {
  expect(stderr.split('\n')).toEqual([expect.stringMatching(said), '']);
  expect(stderr).not.toMatch(/node:internal|fault of the program|^\s+at /m);
}

/** What every command writes to standard output. */
const COMMANDS: ReadonlyArray<readonly string[]> = [
  ['align', arabic, english, '-q'],
  ['align', arabic, english, '-q', '--format', 'xlsx'],
  ['check', pairs, '-q'],
  ['check', pairs, '-q', '--format', 'text'],
  ['convert', saved, '-q', '--format', 'jsonl'],
  ['detect', arabic],
  ['mentions', arabic],
  ['score', saved, saved],
  ['segment', arabic],
  ['lexicon', 'train', '-q', '--pairs', pairs, '-o', '-'],
  ['--help'],
  ['align', '--help'],
  ['--version'],
];

describe('standard output', () => {
  it.skipIf(!existsSync('/dev/full')).each(COMMANDS)('on a full disk ends in a line: %s %s', async (...args) => {
    const full = openSync('/dev/full', 'w');
    const run = await muqabala(args, undefined, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(run.code).toBe(1);
    expectOneLine(run.stderr, /^muqabala: standard output: The disk is full\. Make room/);
  });

  it.skipIf(onWindows).each(COMMANDS)('whose reader has gone is no failure: %s %s', async (...args) => {
    const run = await inShell('{ $0 "$@"; echo "code $?" >&2; } | true', args);
    expect(run.stderr).toBe('code 0\n');
  });

  it.skipIf(onWindows)('whose reader has gone is one when a verdict was asked for', async () => {
    const run = await inShell('{ $0 "$@"; echo "code $?" >&2; } | true', [
      'check',
      pairs,
      '-q',
      '--fail-on',
      'critical',
    ]);
    expect(run.stderr).toMatch(/^muqabala: standard output: Whoever read it went away .* -o\.\ncode 1\n$/);
  });

  it.skipIf(onWindows)('that leads into an input is refused', async () => {
    const before = readFileSync(saved);
    const run = await inShell('$0 convert "$1" --format jsonl >> "$1"', [saved]);
    expect(run.code).toBe(1);
    expectOneLine(run.stderr, /^muqabala: standard output: This is the same file as the input .*v\.json/);
    const stdin = await inShell('$0 segment - -o "$1" < "$1"', [arabic]);
    expect(stdin.code).toBe(1);
    expectOneLine(stdin.stderr, /the same file as the input standard input/);
    expect(readFileSync(saved)).toEqual(before);
  });
});

describe('an output that is an input', () => {
  const [hard, soft] = [folder.path('hard'), folder.path('soft')];

  it('is refused by every command that has outputs, and the input is whole', async () => {
    linkSync(english, hard);
    symlinkSync('a.ar', soft);
    cpSync(join(ROOT, CORPUS), folder.path('corpus'), { recursive: true });
    const manifest = folder.path('corpus/manifest.json');
    const rules = folder.write('rules.json', '{"schema":"muqabala/rules","version":1}');
    const own = folder.path('own.bin');
    const part = folder.path('x.train.tsv');
    copyFileSync(pairs, part);
    expect((await muqabala(['lexicon', 'train', '-q', '--pairs', pairs, '-o', own])).code).toBe(0);
    const cases: ReadonlyArray<readonly [input: string, args: readonly string[]]> = [
      [english, ['align', arabic, english, '-o', english]],
      [english, ['align', arabic, english, '-o', hard]],
      [arabic, ['align', arabic, english, '-o', soft]],
      [arabic, ['align', arabic, english, '--format', 'moses', '-o', folder.path('a')]],
      [saved, ['align', saved, '-o', saved]],
      [pairs, ['align', pairs, '-o', pairs]],
      [manifest, ['align', manifest, '-o', manifest]],
      [folder.path('corpus/mehr.en.txt'), ['align', manifest, '-o', folder.path('corpus/mehr.en.txt')]],
      [rules, ['align', arabic, english, '--rules', rules, '-o', rules]],
      [own, ['align', arabic, english, '--lexicon', own, '-o', own]],
      [pairs, ['check', pairs, '-o', pairs]],
      [rules, ['check', pairs, '--rules', rules, '-o', rules]],
      [saved, ['convert', saved, '--format', 'tsv', '-o', saved]],
      [saved, ['apply', saved, pairs, '-o', saved]],
      [pairs, ['apply', saved, pairs, '-o', pairs]],
      [part, ['convert', part, saved, '--format', 'tsv', '--split', 'train=0.5,dev=0.5', '-o', folder.path('x')]],
      [english, ['detect', arabic, english, '-o', hard]],
      [arabic, ['mentions', arabic, '-o', soft]],
      [arabic, ['segment', soft, '-o', arabic]],
      [saved, ['score', REFERENCE, saved, '-o', saved]],
      [pairs, ['lexicon', 'train', '--pairs', pairs, '-o', pairs]],
      [own, ['lexicon', 'train', '--pairs', pairs, '--extend', own, '-o', own]],
    ];
    for (const [input, args] of cases) {
      const before = readFileSync(input);
      const run = await muqabala(args);
      expect([args, run.code]).toEqual([args, 1]);
      expectOneLine(run.stderr, /(is an input too|is the same file as the input).*Choose another name/);
      expect(readFileSync(input)).toEqual(before);
    }
  });
});

describe('two outputs of one name', () => {
  it('are refused, under whatever names, and nothing is written', async () => {
    const one = folder.path('one.out');
    const link = folder.path('link.out');
    symlinkSync('one.out', link);
    for (const args of [
      ['check', pairs, '-o', one, '--sarif', one],
      ['check', pairs, '-o', one, '--junit', link],
      ['check', pairs, '--sarif', one, '--junit', folder.path('x/../one.out')],
      ['align', saved, '-o', link, '--sarif', one],
      ['align', saved, '-o', folder.path('one'), '--format', 'moses', '--junit', folder.path('one.en')],
    ]) {
      const run = await muqabala(args);
      expect([args, run.code]).toEqual([args, 1]);
      expectOneLine(run.stderr, /Two outputs would go into this file/);
      expect(existsSync(one)).toBe(false);
    }
    const shell = await inShell('$0 "$@" > "$ONE"; echo "code $?" >&2', ['check', pairs, '--sarif', one], {
      env: { ...process.env, ONE: one },
    });
    expect(shell.stderr).toMatch(/standard output|Two outputs/);
    expect(shell.stderr).toMatch(/code 1\n$/);
  });
});

describe('what the system refuses', () => {
  const refused = async (args: readonly string[], said: RegExp, options = {}) => {
    const run = await muqabala(args, undefined, options);
    expect(run.code).toBe(1);
    expectOneLine(run.stderr, said);
  };

  it('is said of ports that are taken', async () => {
    const servers: Server[] = [];
    // Twenty-one in a row, wherever there are so many.
    for (let first = 20_000; servers.length < 21; first += 100) {
      for (const server of servers.splice(0)) server.close();
      for (let port = first; port < first + 21; port += 1) {
        const server = createServer();
        const isOpen = await new Promise((done) => {
          server.once('error', () => done(false));
          server.listen(port, '127.0.0.1', () => done(true));
        });
        if (!isOpen) break;
        servers.push(server);
      }
    }
    const { port } = servers[0]!.address() as { port: number };
    await refused(
      ['review', '--no-open', '--port', String(port)],
      /^muqabala: The ports \d+ to \d+ are taken\. .*--port\.$/,
    );
    for (const server of servers) server.close();
  });

  it.skipIf(onWindows)('is said of folders that cannot be made', async () => {
    const batch = (out: string) => [
      'align',
      '--batch',
      folder.write('list', `x\t${arabic}\t${english}\n`),
      '--out',
      out,
    ];
    await refused(batch(arabic), /a\.ar: The folder cannot be made\. There is a file of this name/);
    await refused(batch(`${arabic}/x`), /a\.ar\/x: The folder cannot be made\. A part of this path is a file/);
    await refused(batch('/proc/none/x'), /\/proc\/none\/x: The folder cannot be made\. /);
    await refused(batch(folder.path('ب'.repeat(130))), /The folder cannot be made\. The name is too long/);
  });

  it('is said of names that are too long', async () => {
    const name = (letters: number) => folder.path(`${'ب'.repeat(letters)}.json`);
    await refused(['align', arabic, english, '-q', '-o', name(126)], /The name is too long\. Choose a shorter one\./);
    expect((await muqabala(['align', arabic, english, '-q', '-o', name(125)])).code).toBe(0);
  });

  // The rights of others are nothing to root, who can run the program as somebody else instead.
  it.skipIf(!isRoot || onWindows)('is said of ports, files and folders of others', async () => {
    // A state folder of its own: the secret of the review is made there before the port is asked for.
    const state = folder.path('state');
    mkdirSync(state);
    chownSync(state, 65534, 65534);
    const nobody = { uid: 65534, gid: 65534, env: { ...process.env, XDG_STATE_HOME: state } };
    chmodSync(folder.path('.'), 0o755);
    chmodSync(saved, 0o644);
    await refused(
      ['review', '--no-open', '--port', '1'],
      /The port 1 is kept for the system\. Choose one from 1024/,
      nobody,
    );
    await refused(
      ['segment', arabic, '-o', folder.path('new')],
      /The permission to write in the folder .* is missing/,
      nobody,
    );
    await refused(
      ['convert', pairs, '-q', '--format', 'json', '-o', saved],
      /The permission to write here is missing/,
      nobody,
    );
    chmodSync(saved, 0o666);
    await refused(
      ['convert', pairs, '-q', '--format', 'json', '-o', saved],
      /to write in the folder .* is missing/,
      nobody,
    );
    chmodSync(saved, 0o644);
    chmodSync(arabic, 0o600);
    await refused(['segment', arabic], /a\.ar: The file may not be read\. Check its rights\./, nobody);
    chmodSync(arabic, 0o644);
    const batch = ['align', '--batch', folder.path('list'), '--out', folder.path('nope')];
    await refused(batch, /nope: The folder cannot be made\. The permission is missing/, nobody);
  });

  it.skipIf(onWindows)('is said of too few file handles, wherever they run out', async () => {
    let refusals = 0;
    for (const limit of [18, 20, 22, 24, 28, 32, 40, 48, 64, 100]) {
      const run = await inShell(`ulimit -n ${limit}; $0 align "$1" "$2" -q --format beads`, [arabic, english]);
      // Below some limit it is the shell or Node itself that does not start.
      if (!run.stderr.includes('muqabala:')) continue;
      expect(run.code).toBe(1);
      expectOneLine(run.stderr, /^muqabala: .*ulimit -n/);
      refusals += 1;
    }
    expect(refusals).toBeGreaterThan(0);
  });
});

describe('review', () => {
  const start = ['review', saved, '--no-open', '--port', '0'];

  it.skipIf(!isRoot || onWindows)('says at the start that a file cannot be written', async () => {
    const run = await inShell(
      'exec setpriv --reuid 65534 --regid 65534 --clear-groups timeout -s INT 15 $0 "$@"',
      start,
    );
    expect(run.stderr).toMatch(/v\.json: The permission to write here is missing\. It can be read here/);
  });

  it.skipIf(onWindows).each([
    ['SIGINT', 0, null],
    ['SIGTERM', null, 'SIGTERM'],
    ['SIGHUP', null, 'SIGHUP'],
  ] as const)('ends by %s', async (sent, code, signal) => {
    const run = await signalled(start, /Ctrl-C ends it/, sent);
    expect([run.code, run.signal]).toEqual([code, signal]);
  });

  it.skipIf(onWindows).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing of how it was opened at %s',
    async (sent) => {
      const scratch = folder.path(`opened-${sent}`);
      mkdirSync(scratch);
      const browser = folder.write('xdg-open', '#!/bin/sh\nexec sleep 20\n');
      chmodSync(browser, 0o755);
      await signalled(['review', '--port', '0'], /Ctrl-C ends it/, sent, {
        env: { ...process.env, TMPDIR: scratch, PATH: `${dirname(browser)}:${process.env['PATH']}` },
      });
      expect(readdirSync(scratch)).toEqual([]);
    },
  );
});

it.skipIf(onWindows).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a batch ends by %s and leaves nothing behind',
  async (sent) => {
    const out = folder.path(`ended-${sent}`);
    const list = folder.write(
      'many',
      Array.from({ length: 40 }, (_, k) => `${k}\t${arabic}\t${k % 2 === 0 ? english : '/none'}`).join('\n'),
    );
    const run = await signalled(['align', '--batch', list, '--out', out, '--jobs', '2'], /^\d+: /m, sent);
    expect([run.code, run.signal]).toEqual([null, sent]);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);
