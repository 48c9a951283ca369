import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const PAIR = [`${CORPUS}/al-ahed.ar.txt`, `${CORPUS}/report-a.en.txt`];

describe('align with what was aligned before', () => {
  it('aligns the texts of a saved document again, and keeps what a person decided', async () => {
    const file = folder.path('visit.json');
    await muqabala(['align', ...PAIR, '-q', '-o', file]);
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    saved.links[0].status = 'confirmed';
    saved.links[1].status = 'rejected';
    folder.write('visit.json', JSON.stringify(saved));
    const run = await muqabala(['align', file]);
    expect(run.code).toBe(0);
    const document = JSON.parse(run.stdout);
    expect(document.texts).toEqual(saved.texts);
    for (const i of [0, 1]) expect(document.links).toContainEqual(saved.links[i]);
    expect(document.signature).toContain('again:true');
    expect(run.stderr).toMatch(/2 texts, \d+ links/);
    const dated = await muqabala(['align', file, '--date', '2022-06-19']);
    expect([dated.code, dated.stderr]).toEqual([2, expect.stringContaining('has its texts already')]);
    const more = await muqabala(['align', file, PAIR[1]!]);
    expect([more.code, more.stderr]).toEqual([
      1,
      expect.stringMatching(/visit\.json: This is no text but a file of this program/),
    ]);
  });

  it('aligns the sides of pairs again, whatever their format', async () => {
    const rows = [
      ['وصل ثلاثة وزراء إلى طهران يوم الأحد.', 'Three ministers arrived in Tehran on Sunday.'],
      ['ثم بحثوا مشروع الغاز مع الرئيس.', 'They then discussed the gas project with the president.'],
      ['وغادروا في 20 حزيران 2022.', 'They left on 20 June 2022.'],
    ] as const;
    // The English has slipped by one, as in a table where a cell was lost.
    const tsv = folder.write('pairs.tsv', rows.map(([ar], i) => `${ar}\t${rows[(i + 1) % 3]![1]}\n`).join(''));
    for (const format of ['tsv', 'csv', 'tmx', 'xliff', 'jsonl']) {
      const file = folder.path(`again.${format}`);
      await muqabala(['convert', tsv, '--format', format, '-o', file]);
      const run = await muqabala(['align', file, '--order', 'out-of-order']);
      expect([format, run.code]).toEqual([format, 0]);
      const document = JSON.parse(run.stdout);
      const said = (text: { segments: { id: string; start: number; end: number }[]; content: string }, ids: string[]) =>
        text.segments.filter(({ id }) => ids.includes(id)).map(({ start, end }) => text.content.slice(start, end));
      const linked = document.links.map((link: { source: string[]; target: string[] }) => [
        said(document.texts[0], link.source),
        said(document.texts[1], link.target),
      ]);
      expect(linked).toContainEqual([[rows[2][0]], [rows[2][1]]]);
    }
  });

  it('says what to do with pairs that stand beside a text', async () => {
    const tsv = folder.write('few.tsv', 'بيت كبير\ta big house\nباب\ta door\n');
    for (const format of ['tmx', 'xliff', 'jsonl']) {
      const file = folder.path(`pairs.${format}`);
      await muqabala(['convert', tsv, '--format', format, '-o', file]);
      for (const args of [
        [file, PAIR[1]!],
        [PAIR[0]!, file],
      ]) {
        const run = await muqabala(['align', ...args]);
        expect([run.code, run.stdout]).toEqual([1, '']);
        expect(run.stderr).toMatch(new RegExp(`pairs that are aligned already \\(${format}\\).*check.*alone`));
      }
      expect((await muqabala(['segment', file, '--from', 'text'])).code).toBe(0);
    }
  });
});
