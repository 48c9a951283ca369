import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, lines, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const visit = folder.path('visit.json');
const TEXTS = [`${CORPUS}/al-ahed.ar.txt`, `${CORPUS}/report-b.en.txt`];

beforeAll(async () => {
  await muqabala(['align', ...TEXTS, '-q', '-o', visit]);
}, 120_000);

const convert = (...args: readonly string[]) => muqabala(['convert', ...args]);

describe('convert', () => {
  it('says how many pairs went out and why others did not, none at all too', async () => {
    const none = await convert(visit, '--format', 'tsv', '--confirmed');
    expect([none.code, lines(none.stdout).length]).toEqual([0, 1]);
    expect(none.stderr).toMatch(/^ *0 pairs written\n(.*\n)* *\d+ left out: not-confirmed/);
    const other = '<tmx version="1.4"><header/><body><tu><tuv xml:lang="fr"><seg>x</seg></tuv></tu></body></tmx>';
    const french = await convert(folder.write('fr.tmx', other), '--format', 'tsv');
    expect(french.stderr).toBe('0 pairs read\n1 left out: no-pair-of-languages\n0 pairs written\n');
    expect((await convert(visit, '--format', 'tsv', '--confirmed', '-q')).stderr).toBe('');
  });

  it('counts the pairs that go into a document', async () => {
    const unit = (code: string, words: string) =>
      `<tu><tuv xml:lang="en"><seg>Dog.</seg></tuv><tuv xml:lang="${code}"><seg>${words}</seg></tuv></tu>`;
    const units = `${unit('ar', 'كلب.')}${unit('fr', 'Chien.')}${unit('ar', 'بقرة.')}`;
    const file = folder.write('counted.tmx', `<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`);
    const run = await convert(file, '--format', 'json', '-o', folder.path('counted.json'));
    expect(run.stderr).toBe('3 pairs read\n2 pairs written\n1 left out: other-languages\n');
  });

  it('writes the pairs of several texts in two files, none of them without a counterpart', async () => {
    const file = (name: string, en: string, ar: string) =>
      `<file original="${name}" source-language="en" target-language="ar" datatype="plaintext"><body><trans-unit id="1"><source>${en}</source><target>${ar}</target></trans-unit></body></file>`;
    const both = `<xliff version="1.2">${file('a', 'One day.', 'يوم.')}${file('b', 'Three days.', 'ثلاثة أيام.')}</xliff>`;
    const out = folder.path('both');
    const run = await convert(folder.write('both.xlf', both), '--format', 'moses', '--strict', '-o', out);
    expect([run.code, run.stderr]).toEqual([0, '2 pairs read\n2 pairs written\n']);
    expect(readFileSync(`${out}.en`, 'utf8')).toBe('One day.\nThree days.\n');
    expect(readFileSync(`${out}.ar`, 'utf8')).toBe('يوم.\nثلاثة أيام.\n');
  });

  it('reads beads with the texts that they count', async () => {
    const beads = folder.path('visit.beads');
    await convert(visit, '--format', 'beads', '-o', beads, '-q');
    const back = await convert(beads, ...TEXTS, '--from', 'beads', '--format', 'beads');
    expect([back.code, back.stdout]).toEqual([0, expect.stringContaining(']:[')]);
    const linked = (text: string) => lines(text).filter((line) => !line.includes('[]'));
    expect(linked(back.stdout)).toEqual(linked(readFileSync(beads, 'utf8')));
  });

  it('reads beads of presegmented texts, as the aligners of the field write them, and says which go too far', async () => {
    const [ar, en] = [folder.write('t.ar', 'بيت.\nباب.\nكتاب.\n'), folder.write('t.en', 'A house.\nA door. A book.\n')];
    const good = await convert(
      folder.write('t.beads', '[0]:[0]:0.2\n[1, 2]:[1]:0.5\n'),
      ...[ar, en, '--from', 'beads', '--presegmented', '--format', 'tsv', '--no-provenance', '--no-header'],
    );
    expect(good.stdout).toBe('بيت.\tA house.\nباب. كتاب.\tA door. A book.\n');
    const far = folder.write('far.beads', '[0]:[7]\n');
    const bad = await convert(far, ar, en, '--from', 'beads', '--presegmented', '--format', 'tsv');
    expect([bad.code, bad.stderr]).toEqual([1, expect.stringMatching(/far\.beads: A bead names sentence 7 of t.* 2,/)]);
  });

  it('keeps the reports apart when pairs of several become a document again', async () => {
    const several = folder.path('several.json');
    await muqabala(['align', `${CORPUS}/manifest.json`, '-q', '-o', several]);
    const document = JSON.parse(readFileSync(several, 'utf8'));
    const ids = (one: { texts: { id: string }[] }) => one.texts.map(({ id }) => id);
    const jsonl = await convert(several, '--format', 'jsonl');
    const back = JSON.parse((await convert(folder.write('several.jsonl', jsonl.stdout), '--format', 'json')).stdout);
    expect(ids(back)).toEqual(ids(document));
    for (const { id } of document.texts.slice(1)) {
      const count = (links: { text: string }[]) => links.filter(({ text }) => text === id).length;
      expect(count(back.links)).toBe(count(document.links));
    }
    // Sentences of the source stand once, whatever number of reports there is.
    expect(back.texts[0].segments.length).toBeLessThan(document.texts[0].segments.length * 1.5);
  });

  it.each([
    ['page.html', '<!doctype html><html><body><p>x</p></body></html>', /this is html\. Pages are written, not read/],
    ['links.beads', '[0]:[0]\n', /this is beads\. Beads count sentences.*--from beads/],
    [
      'text.tei',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body/></text></TEI>',
      /TEI has no links between sentences.*paired by `align`/s,
    ],
    ['text.txt', 'قال الوزير نعم.\nومضى.\n', /could not be told\. Name the format with --from/],
  ])('says what to do with %s', async (name, content, message) => {
    const run = await convert(folder.write(name, content), '--format', 'tmx');
    expect([run.code, run.stdout, run.stderr]).toEqual([1, '', expect.stringMatching(message)]);
  });

  it.each(['{"open":"Open","menu":{"bye":"See you"}}\n', '{\n  "open": "Open",\n  "bye": "See you"\n}\n'])(
    'says of one catalogue alone that it needs the other: %j',
    async (content) => {
      const run = await convert(folder.write('en.messages.json', content), '--format', 'tsv');
      expect([run.code, run.stdout]).toEqual([1, '']);
      expect(run.stderr).toMatch(/catalogue of messages by their keys.*Give it with the one in the other language/);
    },
  );

  it('tells two catalogues, and links with their texts, by what they hold', async () => {
    const en = folder.write('en.json', '{"menu":{"open":"Open {file}","close":"Close"}}');
    const ar = folder.write('ar.json', '{"menu":{"open":"افتح","close":"أغلق"}}');
    const table = await convert(en, ar, '--format', 'tsv', '--no-provenance', '--no-header');
    expect(table.stdout).toBe('Open {file}\tافتح\nClose\tأغلق\n');
    const checked = await muqabala(['check', en, ar, '--format', 'text']);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('{file}')]);

    const text = (...sentences: readonly string[]) =>
      `<document><p id="p">${sentences.map((one, i) => `<s id="${i + 1}">${one}</s>`).join(' ')}</p></document>`;
    const [one, other] = [folder.write('a.xml', text('بيت.', 'باب.')), folder.write('e.xml', text('House. Door.'))];
    const group = '<linkGrp fromDoc="a.xml.gz" toDoc="e.xml.gz"><link xtargets="1 2;1"/></linkGrp>';
    const links = folder.write('links.xml', `<cesAlign version="1.0">${group}</cesAlign>`);
    for (const paths of [[links], [links, one, other]]) {
      const linked = await convert(...paths, '--format', 'tsv', '--no-provenance');
      expect([linked.stdout, linked.stderr]).toEqual(['ar\ten\nبيت. باب.\tHouse. Door.\n', expect.any(String)]);
    }
    const turned = await convert(links, other, one, '--format', 'tsv', '--no-provenance');
    expect(turned.stdout).toBe('en\tar\nHouse. Door.\tبيت. باب.\n');
    const away = folder.write('away.xml', `<cesAlign>${group.replace('a.xml.gz', '../a.xml')}</cesAlign>`);
    const refused = await convert(away, '--format', 'tsv');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/\.\.\/a\.xml of the links is not beside/),
    ]);
    const two = await muqabala(['check', one, other]);
    expect([two.code, two.stderr]).toEqual([1, expect.stringContaining('two catalogues')]);
  });

  it('says what to do with two texts, and with records whose fields have other names', async () => {
    const cues = (words: string) => `1\n00:00:01,000 --> 00:00:02,000\n${words}\n`;
    const two = [folder.write('a.srt', cues('نعم.')), folder.write('b.srt', cues('Yes.'))];
    const refused = await convert(...two, '--format', 'tsv');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("paired by 'muqabala align'")]);
    const record = (names: readonly string[]) => `{"${names[0]}":"Yes.","${names[1]}":"نعم."}`;
    const within = folder.write('data.json', `{"data":[${record(['en', 'ar'])}]}`);
    expect((await convert(within, '--format', 'tsv', '--no-provenance')).stdout).toBe('en\tar\nYes.\tنعم.\n');
    for (const content of [`{"data":[${record(['q', 'r'])}]}`, `${record(['q', 'r'])}\n${record(['q', 'r'])}\n`]) {
      const file = folder.write('other.json', content);
      const run = await convert(file, '--format', 'tsv');
      expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/--columns en=english,ar=arabic/)]);
      const named = await convert(file, '--format', 'tsv', '--no-provenance', '--columns', 'en=q,ar=r');
      expect(named.stdout).toMatch(/^en\tar\nYes\.\tنعم\.\n/);
    }
  });

  it('writes Parquet and a report for Word, which are no text', async () => {
    for (const [format, begin] of [
      ['parquet', 'PAR1'],
      ['docx', 'PK'],
    ] as const) {
      const out = folder.path(`visit.${format}`);
      const run = await convert(visit, '--format', format, '-o', out);
      expect([run.code, run.stderr]).toEqual([0, expect.stringMatching(/^\d+ pairs written/)]);
      expect(readFileSync(out, 'latin1').startsWith(begin)).toBe(true);
    }
    const back = await convert(folder.path('visit.docx'), '--format', 'tsv', '--no-provenance');
    expect(back.stdout).toMatch(/^ar\ten\n[\s\S]*\p{Script=Arabic}/u);
  });

  it('holds neither pairs nor documents of them, however many', async () => {
    const row = (i: number) =>
      `قال الوزير رقم ${i} إن الميناء سيستقبل 40 سفينة في اليوم.\tThe minister ${i} said 40 ships a day.\n`;
    const file = folder.write('many.tsv', Array.from({ length: 120_000 }, (_, i) => row(i)).join(''));
    for (const format of ['json', 'xlsx', 'tmx']) {
      const out = folder.path(`many.${format}`);
      const run = await muqabala(['convert', file, '--format', format, '-o', out], '', {}, ['--max-old-space-size=72']);
      expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('120000 pairs read')]);
    }
    const document = JSON.parse(readFileSync(folder.path('many.json'), 'utf8'));
    expect([document.texts[1].segments.length, document.links.length]).toEqual([120_000, 120_000]);
    expect(document.texts[1].content.split('\n')[77_777]).toBe(row(77_777).trim().split('\t')[1]);
    const sheet = strFromU8(unzipSync(readFileSync(folder.path('many.xlsx')))['xl/worksheets/sheet1.xml']!);
    expect(sheet.match(/<row>/g)).toHaveLength(120_001);
    expect(sheet).toContain('>The minister 119999 said 40 ships a day.<');
  });

  it('refuses a text that is not there before it writes a document of pairs', async () => {
    const file = folder.write('two.tsv', 'بيت\thouse\n');
    const out = folder.path('two.json');
    const run = await convert(file, '--format', 'json', '--text', 'none', '-o', out);
    expect([run.code, run.stderr, existsSync(out)]).toEqual([
      1,
      expect.stringContaining('no target text "none"'),
      false,
    ]);
  });

  it('makes no part of a file name of a language that is none', async () => {
    const document = JSON.parse(readFileSync(visit, 'utf8'));
    document.texts[0].language = '../../evil';
    const file = folder.write('evil.json', JSON.stringify(document));
    const run = await convert(file, '--format', 'moses', '-o', folder.path('evil'));
    expect(run.code).toBe(0);
    expect(['source', 'target'].map((side) => existsSync(folder.path(`evil.${side}`)))).toEqual([true, true]);
  });
});
