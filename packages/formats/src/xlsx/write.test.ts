import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { saidBy, smallDocument } from '../../test/documents.ts';
import { aboutDocument, listPairs, makeLog, type Pair, readXlsx, writeXlsx } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'muqabala-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const python = spawnSync('python3', ['-c', 'import zipfile']).status === 0;

const book = (...given: Parameters<typeof writeXlsx>) => new Uint8Array(Buffer.concat([...writeXlsx(...given)]));
const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);

describe('readXlsx', () => {
  const sheet = (...rows: ReadonlyArray<readonly string[]>) =>
    strToU8(
      `<worksheet><sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
    );

  it('counts a sheet of one column, and reads a table with a title above it', () => {
    const bytes = zipSync({
      'xl/worksheets/sheet1.xml': sheet(['Our terms'], ['en', 'ar'], ['lamp', 'مصباح']),
      'xl/worksheets/sheet2.xml': sheet(['only a note'], ['and another']),
    });
    const log = makeLog();
    const pairs = [...readXlsx(bytes, log)].flat();
    expect(pairs.map(({ source, target }) => [source?.content, target?.content])).toContainEqual(['lamp', 'مصباح']);
    expect(pairs.some(({ source }) => source?.content === 'only a note')).toBe(false);
    expect(log.left.get('other-sheet')).toBe(1);
  });
});

describe('writeXlsx', () => {
  const document = smallDocument();
  const bytes = book(listPairs(document), aboutDocument(document), makeLog());

  it('gives every language its direction, a first line that stays, and findings by name', () => {
    const sheet = sheetOf(bytes);
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain(
      '<c s="1" t="inlineStr"><is><t xml:space="preserve">زار ثلاثة وزراء المدينة. وعادوا مساءً.</t>',
    );
    expect(sheet).toContain('<c s="2" t="inlineStr"><is><t xml:space="preserve">Four ministers');
    expect(sheet).toContain('number-mismatch: ثلاثة / Four');
    expect(sheet.match(/<row>/g)).toHaveLength(5);
  });

  it('says who told a finding, where that was not the program', () => {
    const sheet = (by: Parameters<typeof saidBy>[0]) =>
      sheetOf(book(listPairs(saidBy(by)), aboutDocument(document), makeLog()));
    expect(sheet({ kind: 'reader', name: 'a<b' })).toContain('number-mismatch: ثلاثة / Four [a&lt;b]');
    expect(sheet({ kind: 'person' })).toContain('number-mismatch: ثلاثة / Four [person]');
    expect(sheet({ kind: 'program' })).toContain('number-mismatch: ثلاثة / Four<');
  });

  it('has two columns alone under English names where Sketch Engine is to take them', () => {
    const options = { provenance: false, names: true };
    const sheet = sheetOf(book(listPairs(document), aboutDocument(document), makeLog(), options));
    expect(
      sheet
        .match(/<row>.*?<\/row>/s)?.[0]
        .match(/<t [^>]*>([^<]*)</g)
        ?.join(),
    ).toMatch(/>Arabic<.*>English<$/);
    expect(sheet.match(/<row>(<c\/>|<c .*?<\/c>){2}<\/row>/g)).toHaveLength(5);
  });

  it('writes a line end as a line feed and a tab as a space, which is what a cell shows', () => {
    const side = (content: string) => ({ language: 'en', segments: [], content });
    const pair: Pair = {
      status: 'aligned',
      confidence: 1,
      source: side('a\tb\r\nc\rd'),
      target: side('x'),
      findings: [],
    };
    const log = makeLog();
    expect(sheetOf(book([pair], { sourceLanguage: 'en', targetLanguage: 'en' }, log))).toContain('>a b\nc\nd<');
    expect(log.cleaned.get('cell-flattened')).toBe(1);
  });

  it('keeps formulas words, escapes what readers would turn, cuts what is too long', () => {
    const side = (content: string) => ({ language: 'en', segments: [], content });
    const pair: Pair = {
      status: 'aligned',
      confidence: 1,
      source: side('=1+1 _x0041_ \u000b<'),
      target: side('a'.repeat(40_000)),
      findings: [],
    };
    const log = makeLog();
    const sheet = sheetOf(book([pair], { sourceLanguage: 'en', targetLanguage: 'en' }, log));
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1 _x005F_x0041_ &lt;</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain(`>${'a'.repeat(32_767)}<`);
    expect(Object.fromEntries(log.cleaned)).toEqual({ 'xml-character': 1, 'cell-cut': 1 });
  });

  it.skipIf(!python)('is an archive that Python opens and finds whole', () => {
    const file = join(folder, 'x.xlsx');
    writeFileSync(file, bytes);
    const check = spawnSync(
      'python3',
      [
        '-c',
        'import sys,zipfile,xml.dom.minidom as m\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nfor n in z.namelist(): m.parseString(z.read(n))\nprint(len(z.namelist()))',
        file,
      ],
      { encoding: 'utf8' },
    );
    expect([check.stdout.trim(), check.stderr]).toEqual(['6', '']);
  });

  it('is the same archive each time, packed in pieces', () => {
    const pair: Pair = {
      status: 'aligned',
      confidence: 1,
      source: { language: 'ar', segments: [], content: 'قال الوزير نعم' },
      target: { language: 'en', segments: [], content: 'The minister said yes' },
      findings: [],
    };
    const about = { sourceLanguage: 'ar', targetLanguage: 'en' };
    const pairs = Array.from({ length: 20_000 }, (_, i) => ({ ...pair, confidence: i / 20_000 }));
    const pieces = [...writeXlsx(pairs, about, makeLog())];
    expect(pieces.length).toBeGreaterThan(20);
    expect(book(pairs, about, makeLog())).toEqual(new Uint8Array(Buffer.concat(pieces)));
    expect(sheetOf(new Uint8Array(Buffer.concat(pieces))).match(/<row>/g)).toHaveLength(20_001);
  });
});
