import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { temporaryBeside } from '../src/files/temporary.ts';
import { CORPUS, killed, makeFolder, muqabala, ROOT } from './run.ts';

const folder = makeFolder();
const [ARABIC, ENGLISH] = ['al-ahed.ar.txt', 'mehr.en.txt'].map((name) => join(ROOT, CORPUS, name)) as [string, string];

const visibleIn = (out: string) =>
  readdirSync(out)
    .filter((name) => !name.startsWith('.'))
    .sort();

describe('align --batch', () => {
  const item = (
    id: string,
    ar = 'زار الوزير 3 مدن.\nثم عاد.',
    en = 'The minister visited 3 cities.\nThen he returned.',
  ) => `${id}\t${folder.write(`${id}.ar`, ar)}\t${folder.write(`${id}.en`, en)}`;

  it('writes a file for every id, reports what fails and goes on, and does nothing twice', async () => {
    const list = folder.write('list.tsv', `# pairs\n${item('one')}\nbad\t/nowhere.ar\t/nowhere.en\n\n${item('two')}\n`);
    const args = [
      'align',
      '--batch',
      list,
      '--out',
      folder.path('aligned'),
      '--presegmented',
      '--format',
      'beads',
      '--jobs',
      '2',
    ];
    const first = await muqabala(args);
    expect([first.code, first.stdout]).toEqual([1, '']);
    expect(first.stderr).toMatch(/bad: \/nowhere\.ar: There is no such file/);
    expect(first.stderr).toMatch(/2 aligned, 1 failed/);
    expect(visibleIn(folder.path('aligned'))).toEqual(['one.beads', 'two.beads']);
    expect(readFileSync(folder.path('aligned/one.beads'), 'utf8')).toMatch(/^\[/);

    utimesSync(folder.path('two.ar'), new Date(), new Date(Date.now() + 5000));
    const again = await muqabala(args);
    expect(again.stderr).toMatch(/0 aligned, 2 done before, 1 failed/);
  });

  it('knows its inputs by what they hold, whatever the clock says', async () => {
    const [one, two] = [item('one'), item('two')];
    const out = folder.path('content');
    const run = () =>
      muqabala(['align', '--batch', '-', '--out', out, '--presegmented', '--format', 'beads'], `${one}\n${two}\n`);
    expect((await run()).stderr).toMatch(/2 aligned, 0 failed/);
    // The outputs were made while the clock was ahead, and an older file takes the place of an input.
    for (const id of ['one', 'two']) utimesSync(join(out, `${id}.beads`), new Date(), new Date(Date.now() + 1e9));
    folder.write('older', 'The minister visited 3 cities.');
    utimesSync(folder.path('older'), new Date(0), new Date(0));
    renameSync(folder.path('older'), folder.path('two.en'));
    expect((await run()).stderr).toMatch(/1 aligned, 1 done before, 0 failed/);
    expect(readFileSync(join(out, 'two.beads'), 'utf8')).toMatch(/^\[1\]:\[\]/m);
    expect((await run()).stderr).toMatch(/0 aligned, 2 done before, 0 failed/);
    rmSync(join(out, 'one.beads'));
    expect((await run()).stderr).toMatch(/1 aligned, 1 done before, 0 failed/);
  });

  // A file that holds something else whenever it is read.
  it.skipIf(!existsSync('/proc/sys/kernel/random/uuid'))('does not write what an input no longer holds', async () => {
    const out = folder.path('changing');
    const list = `${item('one')}\nuuid\t${ARABIC}\t/proc/sys/kernel/random/uuid\n`;
    const args = ['align', '--batch', '-', '--out', out, '--language-target', 'en', '--format', 'beads'];
    const run = await muqabala(args, list);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^uuid: \/proc\/sys\/kernel\/random\/uuid: The file changed while it was being read/m);
    expect(run.stderr).toMatch(/1 aligned, 1 failed/);
    expect(visibleIn(out)).toEqual(['one.beads']);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    spawnSync('mkfifo', [folder.path('pipe')]);
    const out = folder.path('piped');
    const list = `pipe\t${ARABIC}\t${folder.path('pipe')}\n`;
    for (const _ of [1, 2]) {
      const run = await muqabala(['align', '--batch', '-', '--out', out], list);
      expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/^pipe: .*pipe: This is a pipe or a device/)]);
    }
  });

  it('leaves temporary files of others, and takes away those of its own that a killed run has left', async () => {
    const out = folder.path('owned');
    const run = () => muqabala(['align', '--batch', '-', '--out', out, '--format', 'beads'], `${item('one')}\n`);
    await run();
    const { mark } = JSON.parse(readFileSync(join(out, '.muqabala-batch.jsonl'), 'utf8').split('\n')[0]!);
    const name = basename(temporaryBeside('one.beads'));
    const dead = (of: string) => name.replace('-file-', `-${of}-`).replace(`-${process.pid}-`, '-999999-');
    const elsewhere = dead(mark).replace(/-[0-9a-f]{8}-/, '-00000000-');
    const others = [dead('file'), dead('0123456789ab'), name.replace('-file-', `-${mark}-`), elsewhere];
    for (const one of [...others, dead(mark), '.one.beads.999999-0-1.tmp', 'mine.tmp'])
      writeFileSync(join(out, one), '');
    expect((await run()).stderr).toMatch(/: 1 temporary file .* on another machine or in another container were left/);
    expect(
      readdirSync(out)
        .filter((one) => one.endsWith('.tmp'))
        .sort(),
    ).toEqual([...others, '.one.beads.999999-0-1.tmp', 'mine.tmp'].sort());
  });

  it('goes on when what is done cannot be noted, and says so', async () => {
    const out = folder.path('unnoted');
    const state = join(out, '.muqabala-batch.jsonl');
    const list = folder.write('unnoted.tsv', Array.from({ length: 12 }, (_, k) => item(`u${k}`)).join('\n'));
    const args = ['align', '--batch', list, '--out', out, '--jobs', '1', '--format', 'beads'];
    const watch = setInterval(() => {
      if (!existsSync(join(out, 'u0.beads'))) return;
      try {
        rmSync(state);
        mkdirSync(state);
        clearInterval(watch);
      } catch {
        // The program made the file again in between.
      }
    }, 1);
    const run = await muqabala(args);
    clearInterval(watch);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^u11: It was aligned, but that could not be noted, .*This is a folder/m);
    expect(run.stderr).not.toMatch(/^\s+at |fault of the program/m);
    expect(visibleIn(out)).toHaveLength(12);
    rmdirSync(state);
    expect((await muqabala(args)).stderr).toMatch(/12 aligned, 0 failed/);
  });

  it('gives up what takes longer than the time limit', async () => {
    const list = `${item('one')}\n${item('two')}\n`;
    const args = ['align', '--batch', '-', '--out', folder.path('limited')];
    const run = await muqabala([...args, '--time-limit', '0.01'], list);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^one: It took longer than 0.01 s and was given up\. .*--time-limit/m);
    expect(run.stderr).toMatch(/0 aligned, 2 failed/);
    expect((await muqabala(args, list)).stderr).toMatch(/2 aligned, 0 failed/);
  });

  it('refuses outputs that are inputs, and makes nothing', async () => {
    mkdirSync(folder.path('both'));
    for (const name of ['x.json', 'l.json']) writeFileSync(folder.path(`both/${name}`), readFileSync(ARABIC));
    for (const line of [`x\t${folder.path('both/x.json')}\t${ENGLISH}`, `x\t${ARABIC}\t${folder.path('new/x.json')}`]) {
      const out = folder.path(line.includes('new') ? 'new' : 'both');
      const run = await muqabala(['align', '--batch', '-', '--out', out], line);
      expect([run.code, run.stderr]).toEqual([
        1,
        expect.stringMatching(/x\.json: This is (an input too|the same file)/),
      ]);
    }
    const list = folder.write('both/l.json', `l\t${ARABIC}\t${ENGLISH}\n`);
    const run = await muqabala(['align', '--batch', list, '--out', folder.path('both')]);
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/input/)]);
    expect(readdirSync(folder.path('both')).sort()).toEqual(['l.json', 'x.json']);
  });

  it('gives two files of one name an id each', async () => {
    for (const name of ['d1', 'd2']) mkdirSync(folder.path(name));
    const texts = ['q.txt', 'd1/a.txt', 'd2/a.txt', 'a-2.txt'].map((name, i) =>
      folder.write(name, i === 0 ? 'زار الوزير 3 مدن.' : 'The minister visited 3 cities.'),
    );
    await muqabala(['align', '--batch', '-', '--out', folder.path('ids')], ['doc', ...texts].join('\t'));
    const written = folder.path('ids/doc.json');
    const document = JSON.parse(readFileSync(written, 'utf8')) as { texts: Array<{ id: string }> };
    expect(document.texts.map(({ id }) => id)).toEqual(['q', 'a', 'a-3', 'a-2']);
    expect((await muqabala(['convert', written, '--format', 'tsv'])).code).toBe(0);
  });

  it('does again what was made with other settings or of other files, after an interruption too', async () => {
    const [one, two] = [item('one'), item('two')];
    const out = folder.path('settings');
    const run = (list: string, ...flags: string[]) =>
      muqabala(['align', '--batch', '-', '--out', out, '--presegmented', '--format', 'beads', ...flags], list);
    expect((await run(`${one}\n${two}\n`)).stderr).toMatch(/2 aligned, 0 failed/);
    // As a run that was stopped after its first pair.
    expect((await run(`${one}\n`, '--order', 'out-of-order')).stderr).toMatch(/1 aligned, 0 failed/);
    expect((await run(`${one}\n${two}\n`, '--order', 'out-of-order')).stderr).toMatch(/1 aligned, 1 done before/);
    const other = item('three').replace(/^three/, 'two');
    for (const side of ['ar', 'en']) utimesSync(folder.path(`three.${side}`), new Date(0), new Date(0));
    expect((await run(`${one}\n${other}\n`, '--order', 'out-of-order')).stderr).toMatch(/1 aligned, 1 done before/);
  });

  it('is continued by the next run wherever it was killed, and every output is whole', async () => {
    const ids = Array.from({ length: 24 }, (_, k) => `nested/${k % 3}/pair-${k}`);
    const texts = [folder.write('long.ar', readFileSync(ARABIC)), folder.write('long.en', readFileSync(ENGLISH))];
    const list = folder.write('killed.tsv', ids.map((id) => [id, ...texts].join('\t')).join('\n'));
    const args = (out: string) => ['align', '--batch', list, '--out', folder.path(out), '--jobs', '2'];
    await muqabala(args('whole'));
    const outputs = (out: string) =>
      readdirSync(folder.path(out), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(outputs('whole')).toHaveLength(ids.length);
    let before = 0;
    for (let kill = 0; kill < 6; kill += 1) {
      await killed(args('killed'), 400 + Math.random() * 900);
      if (!existsSync(folder.path('killed'))) continue;
      const there = outputs('killed');
      expect(there.length).toBeGreaterThanOrEqual(before);
      before = there.length;
      for (const name of there)
        expect(parseDocument(JSON.parse(readFileSync(folder.path(`killed/${name}`), 'utf8'))).ok).toBe(true);
    }
    const last = await muqabala(args('killed'));
    const [, aligned, done] = /(\d+) aligned(?:, (\d+) done before)?, 0 failed/.exec(last.stderr)!.map(Number);
    expect(aligned! + (done || 0)).toBe(ids.length);
    // A pair may have been written whole and not yet said to be.
    expect(done || 0).toBeGreaterThanOrEqual(before - 2);
    for (const name of outputs('whole'))
      expect(readFileSync(folder.path(`killed/${name}`), 'utf8')).toBe(
        readFileSync(folder.path(`whole/${name}`), 'utf8'),
      );
    const all = readdirSync(folder.path('killed'), { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['a line without target', 'one\tx.ar\n', /line 1: An id, a source and a target/],
    ['an id that leads out of the folder', '../one\tx\ty\n', /line 1: The id "\.\.\/one" cannot be a file name/],
    ['an id twice', 'one\tx\ty\nOne\tx\ty\n', /line 2: The id "One" stands on line 1/],
    ['nothing', '# none\n', /no line in the list/],
    ['an id in two forms of Unicode', 'caf\u00e9\tx\ty\ncafe\u0301\tx\ty\n', /line 2: .* stands on line 1/],
    [
      'an id that is a folder of another',
      'a\tx\ty\na/b\tx\ty\n',
      /line 2: The id "a\/b" needs a folder where the id of line 1/,
    ],
    [
      'a folder that is the output of another id',
      'A.json/b/c\tx\ty\na\tx\ty\n',
      /line 1: The id "A\.json\/b\/c" needs a folder where/,
    ],
    ['an id that is too long', `${'ب'.repeat(126)}\tx\ty\n`, /line 1: .* is too long for a file name of 255 bytes/],
    ['standard input for a text', 'a\tx\t-\n', /line 1: Standard input cannot be a text/],
  ])('refuses a list with %s', async (_, list, said) => {
    const run = await muqabala(['align', '--batch', '-', '--out', folder.path('refused')], list);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(said);
    expect(existsSync(folder.path('refused'))).toBe(false);
  });

  it.each([
    ['--batch', '-'],
    ['--batch', '-', '--out', 'x', 'source.txt'],
    ['--batch', '-', '--out', 'x', '-o', 'y'],
    ['--out', 'x', 'a', 'b'],
    ['--batch', '-', '--out', 'x', '--jobs', '0'],
    ['--batch', '-', '--out', 'x', '--time-limit', '-1'],
    ['--time-limit', '5', 'a', 'b'],
  ])('is wrong usage with %s %s %s %s', async (...args) => {
    expect((await muqabala(['align', ...args.filter(Boolean)])).code).toBe(2);
  });
});
