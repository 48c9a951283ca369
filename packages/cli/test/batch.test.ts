import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { CORPUS, killed, makeFolder, muqabala, ROOT } from './run.ts';

const folder = makeFolder();
const [ARABIC, ENGLISH] = ['al-ahed.ar.txt', 'mehr.en.txt'].map((name) => join(ROOT, CORPUS, name)) as [string, string];

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
    expect(
      readdirSync(folder.path('aligned'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['one.beads', 'two.beads']);
    expect(readFileSync(folder.path('aligned/one.beads'), 'utf8')).toMatch(/^\[/);

    utimesSync(folder.path('two.ar'), new Date(), new Date(Date.now() + 5000));
    const again = await muqabala(args);
    expect(again.stderr).toMatch(/1 aligned, 1 done before, 1 failed/);
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
  ])('is wrong usage with %s %s %s %s', async (...args) => {
    expect((await muqabala(['align', ...args.filter(Boolean)])).code).toBe(2);
  });
});
