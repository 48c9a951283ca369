import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, lines, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const SPLIT = ['--split', 'train=0.8,dev=0.1,test=0.1'];
const read = (name: string) => readFileSync(folder.path(name), 'utf8');
const row = (i: number) => `كتاب رقم ${i}\tbook number ${i}\n`;

describe('convert --split', () => {
  it('divides one document by pair, always in the same way, with a datasheet', async () => {
    const pairs = Array.from({ length: 40 }, (_, i) => row(i));
    const file = folder.write('books.tsv', pairs.join('') + row(3) + row(3));
    const args = ['convert', file, ...SPLIT, '--format', 'tsv', '--no-provenance', '--no-header'];
    const run = await muqabala([...args, '-o', folder.path('books')]);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toMatch(/42 pairs read\n42 pairs written\ntrain: \d+ pairs of 1 document\n/);
    const parts = ['train', 'dev', 'test'].map((name) => lines(read(`books.${name}.tsv`)));
    expect(parts.flat().sort()).toEqual(lines(read('books.tsv')).sort());
    const sizes = parts.map((part) => part.length);
    [33.6, 4.2, 4.2].forEach((asked, p) => {
      expect(Math.abs(sizes[p]! - asked)).toBeLessThan(4);
    });
    // The same words never stand in two parts.
    expect(parts.filter((part) => part.includes(row(3).trim())).length).toBe(1);

    const sheet = read('books.datasheet.md');
    expect(sheet).toMatch(/^# books\n\n42 aligned pairs, ar to en\./);
    expect(sheet).toContain('Divided by pair');
    expect(sheet).toContain('- not stated: 1 text');
    expect(sheet).toMatch(/muqabala:\d.*\|split:train=0\.8,dev=0\.1,test=0\.1/);
    expect(sheet.match(/books\.(train|dev|test)\.tsv \| `[0-9a-f]{64}`/g)?.length).toBe(3);

    const backwards = folder.write('backwards.tsv', [...pairs, row(3), row(3)].reverse().join(''));
    await muqabala(['convert', backwards, ...args.slice(2), '-o', folder.path('again.tsv'), '-q']);
    for (const [p, name] of ['train', 'dev', 'test'].entries())
      expect(lines(read(`again.${name}.tsv`)).sort()).toEqual(parts[p]!.sort());
  });

  it('keeps the pairs of a document together, in moses and tmx, and turns all one way', async () => {
    const files = await Promise.all(
      [0, 1, 2, 3].map(async (d) => {
        const rows = Array.from({ length: 5 }, (_, i) => row(10 * d + i));
        if (d === 3)
          return folder.write('d3.tsv', rows.map((one) => `${one.trim().split('\t').reverse().join('\t')}\n`).join(''));
        return folder.write(`d${d}.tsv`, rows.join(''));
      }),
    );
    const run = await muqabala(['convert', ...files, ...SPLIT, '--format', 'moses', '-o', folder.path('corpus')]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('divided by document');
    const parts = ['train', 'dev', 'test'].map((name) => [
      lines(read(`corpus.${name}.ar`)),
      lines(read(`corpus.${name}.en`)),
    ]);
    expect(parts.map(([ar, en]) => [ar!.length, en!.length])).toEqual([
      [10, 10],
      [5, 5],
      [5, 5],
    ]);
    for (const [ar, en] of parts) {
      expect(en).toEqual(ar!.map((one) => one.replace('كتاب رقم', 'book number')));
      expect(new Set(ar!.map((one) => Math.floor(Number(one.slice(9)) / 10))).size).toBe(ar!.length / 5);
    }
    const pair = await muqabala([
      'convert',
      ...files,
      ...SPLIT,
      '--split-by',
      'pair',
      '--format',
      'tmx',
      '-o',
      folder.path('mixed'),
    ]);
    expect(pair.code).toBe(0);
    expect((await muqabala(['check', folder.path('mixed.dev.tmx'), '-q'])).code).toBe(0);
  });

  it('names sources, licences and how they were aligned', async () => {
    const document = folder.path('visit.json');
    await muqabala(['align', `${CORPUS}/manifest.json`, '-q', '-o', document]);
    const run = await muqabala([
      'convert',
      document,
      ...SPLIT,
      '--format',
      'jsonl',
      '--deduplicate',
      '-o',
      folder.path('visit'),
    ]);
    expect(run.code).toBe(0);
    const sheet = read('visit.datasheet.md');
    expect(sheet).toContain('| mehr | en | – | Mehr News Agency | 2022-06-19 | – | CC BY 4.0 |');
    expect(sheet).toContain('- CC BY 4.0: 1 text\n');
    expect(sheet).toMatch(/Left out, by reason: no-counterpart \d+/);
    expect(sheet).toContain(`- Aligned: \`${JSON.parse(readFileSync(document, 'utf8')).signature}\``);
  });

  it('refuses what cannot be divided, and writes nothing', async () => {
    const file = folder.write('two.tsv', row(1) + row(2));
    const out = folder.path('none');
    for (const [more, code, said] of [
      [['--split', 'train=0.8,dev=0.1', '--format', 'tsv', '-o', out], 2, /make 0\.9, not 1/],
      [['--split', 'train', '--format', 'tsv', '-o', out], 2, /Names and shares/],
      [['--split', 'a=0.5,A=0.5', '--format', 'tsv', '-o', out], 2, /a name of its own/],
      [[...SPLIT, '--format', 'tsv', '-o', out], 1, /2 pairs cannot fill 3 parts/],
      [[...SPLIT, '--format', 'html', '-o', out], 2, /writes tsv, csv/],
      [[...SPLIT, '--format', 'tsv'], 2, /name them with -o/],
      [['--split-by', 'pair', '--format', 'tsv'], 2, /goes with '--split'/],
    ] as const) {
      const run = await muqabala(['convert', file, ...more]);
      expect([run.code, run.stdout]).toEqual([code, '']);
      expect(run.stderr).toMatch(said);
    }
    expect(existsSync(`${out}.datasheet.md`)).toBe(false);
  });
});
