import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CORPUS, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const AR = 'زار الوزير 3 مدن اليوم.\nثم عاد إلى العاصمة.\n';
const EN = 'The minister visited 3 cities today.\nThen he returned to the capital.\n';
const entry = (id: string, content: string, more: object) => ({
  id,
  file: `${id}.txt`,
  licence: 'made for the test',
  sha256: createHash('sha256').update(content).digest('hex'),
  ...more,
});
const write = (texts: readonly object[]) =>
  folder.write(
    'manifest.json',
    JSON.stringify({
      schema: 'muqabala/corpus-manifest',
      version: 1,
      event: { id: 'visit', title: 'A visit', date: '2023-03-05' },
      texts,
    }),
  );

describe('align MANIFEST', () => {
  it('reads the corpus: source first, closest reports next, what is said of each, the day that each text speaks on', async () => {
    const run = await muqabala(['align', `${CORPUS}/manifest.json`]);
    expect(run.code).toBe(0);
    const about = JSON.parse(run.stdout).texts.map(({ id, date, outlet, licence }: Record<string, string>) => [
      id,
      date,
      outlet,
      licence,
    ]);
    const own = "publisher's own; quoted here as the project's given material";
    expect(about).toEqual([
      ['al-ahed', '2022-06-19', undefined, own],
      ['report-a', '2022-06-19', undefined, own],
      ['report-b', '2022-06-19', undefined, own],
      ['mehr', '2022-06-19', 'Mehr News Agency', 'CC BY 4.0'],
      ['iran-press', undefined, 'Iran Press', own],
    ]);
    expect(run.stderr).not.toContain('sha256');
  });

  it('takes the text with the role of source, wherever it stands, and warns of a text that was changed', async () => {
    folder.write('ar.txt', AR);
    folder.write('en.txt', `${EN}More.\n`);
    const manifest = write([
      entry('en', EN, { role: 'same-meeting', language: 'en', date: '2023-03-06', title: 'Minister on tour' }),
      entry('ar', AR, { role: 'source', language: 'ar' }),
    ]);
    const run = await muqabala(['align', manifest]);
    expect(JSON.parse(run.stdout).texts).toMatchObject([
      { id: 'ar', date: '2023-03-05' },
      { id: 'en', date: '2023-03-06', title: 'Minister on tour' },
    ]);
    expect(run.stderr).toMatch(/en\.txt: This is another text/);
    const dated = await muqabala(['align', manifest, '--date', '2020-01-01', '--format', 'beads', '-q']);
    expect([dated.code, dated.stderr]).toEqual([0, '']);
  });

  it('answers a bad manifest with its place and what to do', async () => {
    const ar = entry('ar', AR, { role: 'source', language: 'ar' });
    for (const [second, said] of [
      [entry('en', EN, { role: 'other', language: 'en' }), /manifest\.json\.texts\.1\.role/],
      [entry('en', EN, { role: 'same-meeting', language: 'en', file: '../en.txt' }), /lies outside/],
      [entry('ar', EN, { role: 'same-meeting', language: 'en' }), /The id ar stands twice/],
      [entry('gone', EN, { role: 'same-meeting', language: 'en' }), /gone\.txt: There is no such file/],
    ] as const) {
      const run = await muqabala(['align', write([ar, second])]);
      expect([run.code, run.stdout]).toEqual([1, '']);
      expect(run.stderr).toMatch(said);
    }
    const alone = await muqabala(['align', `${CORPUS}/al-ahed.ar.txt`]);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining("missing required argument 'target'")]);
  });
});
