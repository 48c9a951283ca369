import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS, makeFolder, muqabala, ROOT } from './run.ts';

const folder = makeFolder();
const ARABIC = `${CORPUS}/al-ahed.ar.txt`;
const ENGLISH = `${CORPUS}/mehr.en.txt`;
const french =
  'Le président a déclaré mardi que le gouvernement allait soutenir le projet dans toutes les régions du pays. Les ministres se sont réunis à Paris pour en discuter longuement.';
const persian =
  'رئیس جمهور روز سه شنبه گفت که دولت از این طرح در همه استان‌های کشور پشتیبانی خواهد کرد. وزیران برای گفتگو درباره آن در تهران گرد هم آمدند و درباره چگونگی اجرای آن گفتگو کردند.';

/** What every answer to bad input has in common: code 1, nothing on stdout, a line that is no stack trace. */
async function refused(args: readonly string[], input?: string | Uint8Array): Promise<string> {
  const run = await muqabala(args, input);
  expect(run.stderr).not.toMatch(/^\s+at |node:internal|fault of the program/m);
  expect([run.code, run.stdout]).toEqual([1, '']);
  return run.stderr;
}

describe('an input that cannot be read', () => {
  const empty = folder.write('empty.txt', '');
  const white = folder.write('white.txt', ' \n\t\r\n\u00a0');
  const binary = folder.write('binary.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]));
  const zeros = folder.write('zeros.txt', new Uint8Array([0x41, 0x42, 0x43, 0, 1, 2, 3, 4, 0xff]));
  const broken = folder.write('broken.txt', new Uint8Array([...new TextEncoder().encode('قال'), 0xc7, 0xe1, 0x20]));
  const gone = folder.path('gone.txt');
  const asFile = `${ARABIC}/x.txt`;

  it.each([
    ['missing', gone, 'There is no such file. Check the name.'],
    ['a folder', CORPUS, 'This is a folder'],
    ['below a file', asFile, 'A part of this path is a file'],
    ['empty', empty, 'The input is empty.'],
    ['white space', white, 'nothing but white space'],
    ['a program', binary, 'The input is a program, not a text.'],
    ['full of zeros', zeros, 'byte 3'],
    ['broken UTF-8', broken, 'byte 6: The byte 0xC7'],
  ])('is answered with its name: %s', async (kind, path, said) => {
    // Every kind of trouble with `align`, on either side, and with one other command in turn: each start costs a
    // quarter of a second.
    const other = ['detect', 'segment', 'mentions'][kind.length % 3]!;
    for (const args of [
      ['align', path, ENGLISH],
      ['align', ARABIC, path],
      [other, path],
    ]) {
      const stderr = await refused(args);
      expect(stderr).toContain(path);
      expect(stderr).toContain(said);
    }
  });

  it('is an address of Redis that is none', async () => {
    for (const address of ['a\nb', 'redis://[', '/nowhere', 'redis://localhost:99999999']) {
      const run = await muqabala(['queue', 'status', '--redis', address]);
      expect([address, run.code]).toEqual([address, 1]);
      expect(run.stderr).toMatch(/^muqabala: [^\n]*Redis does not answer [^\n]*\n$/);
    }
  });

  it('does not keep detect from answering for the other files', async () => {
    const run = await muqabala(['detect', gone, ENGLISH]);
    expect([run.code, run.stdout.split('\n').length]).toEqual([1, 2]);
    expect(run.stderr).toContain('There is no such file');
  });

  it.each(['check', 'convert'])('by %s, which reads pairs', async (command) => {
    const more = command === 'convert' ? ['--format', 'jsonl'] : [];
    expect(await refused([command, gone, ...more])).toContain('There is no such file');
    expect(await refused([command, CORPUS, ...more])).toContain('This is a folder');
    expect(await refused([command, empty, ...more])).toContain('The input is empty.');
    expect(await refused([command, broken, ...more])).toContain('byte 6');
    expect(await refused([command, ARABIC, ...more])).toContain('--from');
    expect(await refused([command, '-', '--from', 'jsonl', ...more], '{"source":"a","target":"b"')).toContain('line 1');
    expect(await refused([command, '-', ...more], '<tmx version="1.4"><body>')).toContain('standard input, line 1');
  });
});

describe('texts that do not fit together', () => {
  it('in one language', async () => {
    const stderr = await refused(['align', ENGLISH, `${CORPUS}/report-a.en.txt`]);
    expect(stderr).toContain(`${CORPUS}/report-a.en.txt: The text is in the same language as the source ('en').`);
  });

  it.each([
    ['French', french],
    ['Persian', persian],
    ['no language', '12345 67890 !!! 333'],
  ])('in %s', async (_, text) => {
    const path = folder.write('other.txt', text);
    expect(await refused(['align', ARABIC, path])).toContain(`${path}: The text seems to be in`);
  });

  it('unless the language is said', async () => {
    const path = folder.write('short.txt', 'Tokayev');
    expect((await muqabala(['align', ARABIC, path, '--language-target', 'en', '-q'])).code).toBe(0);
  });

  it('a line of 50 MB, in bounded time', async () => {
    const path = folder.write('huge.txt', 'قالالوزير'.repeat(2_900_000));
    expect(await refused(['align', path, ENGLISH])).toMatch(/offset 0: A sentence of 26100000 characters/);
    expect((await muqabala(['detect', path])).stdout).toContain('\tar\t');
    expect((await muqabala(['segment', path, '-o', folder.path('huge.out')])).code).toBe(0);
  });
});

describe('texts of odd shape', () => {
  const arabic = 'قال الرئيس إن الحكومة ستدعم المشروع في جميع مناطق البلاد.';
  const english = 'The president said that the government would support the project in all regions of the country.';
  const said = async (left: string, right: string) => {
    const run = await muqabala([
      'align',
      folder.write('left.txt', left),
      folder.write('right.txt', right),
      '--presegmented',
      '-o',
      folder.path('odd.json'),
    ]);
    expect(run.stderr).not.toMatch(/^\s+at |node:internal|fault of the program/m);
    return [run.code, run.stderr] as const;
  };

  it('are aligned from either side', async () => {
    const [code, stderr] = await said(`${english}\n`, `${arabic}\n`);
    expect(code).toBe(0);
    expect(stderr).toMatch(/left \(en\): 1 sentence\n.*right \(ar\): 1 sentence; 1 link/);
  });

  it('are refused when they are one and the same', async () => {
    const [code, stderr] = await said(arabic, arabic);
    expect(code).toBe(1);
    expect(stderr).toContain("in the same language as the source ('ar')");
  });

  it('may be one sentence and a thousand', async () => {
    const many = Array.from({ length: 1000 }, (_, k) => `Visitor ${k} came to the harbour and left it again.`);
    many[500] = english;
    const [code, stderr] = await said(arabic, many.join('\n'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/1000 sentences; 1 link; without counterpart 0 of the source, 999 of the target/);
  });

  it('may have lines of 100 kB', async () => {
    const [code, stderr] = await said(
      Array.from({ length: 3 }, () => arabic.repeat(1700)).join('\n'),
      Array.from({ length: 3 }, () => english.repeat(1000)).join('\n'),
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/3 sentences; \d+ links/);
  });
});

describe('a document that is not valid', () => {
  it.each([
    ['no JSON', '{"schema": "muqabala/aligned-document", ', 'is no JSON'],
    ['another shape', '{"schema": "muqabala/aligned-document", "version": 3}', 'version'],
    [
      'a span outside its text',
      JSON.stringify({
        schema: 'muqabala/aligned-document',
        version: 2,
        signature: 's',
        texts: [
          {
            id: 'a',
            language: 'ar',
            direction: 'rtl',
            content: 'ab',
            segments: [{ id: 's1', start: 0, end: 9, role: 'body', mentions: [] }],
          },
        ],
        links: [],
        findings: [],
      }),
      'texts.0.segments.0',
    ],
  ])('%s', async (_, text, said) => {
    const path = folder.write('document.json', text);
    for (const args of [
      ['convert', path, '--format', 'tsv'],
      ['review', path, '--no-open'],
    ])
      expect(await refused(args)).toContain(said);
  });
});

describe('an output that cannot be written', () => {
  it('is refused before the work', async () => {
    expect(await refused(['align', ARABIC, ENGLISH, '-o', folder.path('no/such/folder.json')])).toContain(
      'There is no folder',
    );
    expect(await refused(['align', ARABIC, ENGLISH, '-o', CORPUS])).toContain('This is a folder');
    expect(await refused(['convert', '-', '--format', 'moses'], 'a\tب\n')).toContain('two files');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('without the permission', async () => {
    mkdirSync(folder.path('locked'), { mode: 0o500 });
    expect(await refused(['align', ARABIC, ENGLISH, '-o', folder.path('locked/x.json')])).toContain('permission');
  });

  it('is no failure when its reader has had enough', async () => {
    const code = await new Promise((done) => {
      const child = spawn(
        process.execPath,
        [join(ROOT, 'packages/cli/bin/muqabala.js'), 'segment', folder.path('huge.txt')],
        { cwd: ROOT },
      );
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      child.on('close', (code) => done([code, stderr]));
    });
    expect(code).toEqual([0, '']);
  });
});

describe('wrong usage', () => {
  it.each([
    [['frobnicate']],
    [['align']],
    [['align', ARABIC]],
    [['align', ARABIC, ENGLISH, '--frobnicate']],
    [['align', ARABIC, ENGLISH, '--format', 'rtf']],
    [['align', ARABIC, ENGLISH, '--order', 'random']],
    [['align', ARABIC, ENGLISH, '--date', '2022-02-30']],
    [['align', ARABIC, ENGLISH, '--min-confidence', '2']],
    [['check']],
    [['check', 'a', 'b', 'c', 'd']],
    [['convert', 'a']],
    [['score', 'a']],
    [['lexicon', 'train']],
    [['review', '--port', 'x']],
    [[]],
  ])('%j', async (args) => {
    const run = await muqabala(args);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/error:|Usage:/);
  });

  it('help is none', async () => {
    for (const command of [
      'align',
      'check',
      'detect',
      'segment',
      'mentions',
      'score',
      'convert',
      'review',
      ['lexicon', 'train'],
    ].flat(0)) {
      const run = await muqabala([command, '--help'].flat());
      expect([command, run.code, run.stderr]).toEqual([command, 0, '']);
      expect(run.stdout).toMatch(/Examples?( \(|:)/);
    }
    expect((await muqabala(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
