import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../log.ts';
import { readXlsx } from './read.ts';

/** A workbook of one sheet whose rows name the words that cells share by their numbers. */
function book(shared: readonly string[], rows: ReadonlyArray<readonly number[]>): Uint8Array {
  const cell = (index: number) => `<c t="s"><v>${index}</v></c>`;
  return zipSync({
    'xl/sharedStrings.xml': strToU8(`<sst>${shared.map((words) => `<si><t>${words}</t></si>`).join('')}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ),
  });
}

function count(bytes: Uint8Array): number {
  let pairs = 0;
  for (const some of readXlsx(bytes, makeLog())) pairs += some.length;
  return pairs;
}

describe('the words that cells share', () => {
  it('are those of their numbers, and none where there is no such number', () => {
    const rows = [
      [0, 1],
      [2, 3],
      [2, 9],
      [-1, 3],
    ];
    const pairs = [...readXlsx(book(['ar', 'en', 'نعم', 'yes'], rows), makeLog())].flat();
    expect(pairs.map(({ source, target }) => [source?.content, target?.content])).toEqual([
      ['نعم', 'yes'],
      ['نعم', undefined],
      [undefined, 'yes'],
    ]);
  });

  it('may be named by many cells, and are refused where a small archive would give more than any sheet holds', () => {
    const rows = (n: number) => [[0, 1], ...Array.from({ length: n }, () => [2, 3])];
    expect(count(book(['ar', 'en', 'نعم', 'yes'], rows(20_000)))).toBe(20_000);
    const long = ['ar', 'en', 'نعم '.repeat(50_000), 'yes '.repeat(50_000)];
    expect(count(book(long, rows(50)))).toBe(50);
    expect(() => count(book(long, rows(5000)))).toThrow(/repeat more words/);
  });
});

describe('sheets', () => {
  const rows = (...cells: ReadonlyArray<readonly string[]>) =>
    `<worksheet><sheetData>${cells.map((row) => `<row>${row.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`).join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
  const sheets = [
    ['visible', rows(['en', 'ar'], ['lamp', 'مصباح'])],
    ['hidden', rows(['en', 'ar'], ['secret', 'سر'])],
    ['veryHidden', rows(['en', 'ar'], ['old', 'قديم'])],
  ] as const;

  it('that are hidden are counted, and so are cells that are merged with those below', () => {
    const log = makeLog();
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="r"><sheets>${sheets.map(([state], i) => `<sheet name="s${i}" r:id="r${i}" state="${state}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(sheets.map(([, xml], i) => [`xl/worksheets/s${i}.xml`, strToU8(xml)])),
    });
    expect([...readXlsx(bytes, log)].flat().map(({ source }) => source?.content)).toEqual(['lamp']);
    expect([Object.fromEntries(log.left), Object.fromEntries(log.cleaned)]).toEqual([
      { 'hidden-sheet': 2 },
      { 'merged-cell': 1 },
    ]);
  });
});

describe('cells that hold no words', () => {
  const sheet = (cells: string, more: Record<string, string> = {}) => {
    const log = makeLog();
    const bytes = zipSync({
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row><c t="str"><v>en</v></c><c t="str"><v>ar</v></c><c t="str"><v>x</v></c></row><row><c t="str"><v>lamp</v></c><c t="str"><v>مصباح</v></c>${cells}</row></sheetData></worksheet>`,
      ),
      ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
    });
    const pairs = [...readXlsx(bytes, log)].flat();
    return { x: pairs[0]!.properties?.['x'], cleaned: Object.fromEntries(log.cleaned) };
  };
  const styles = {
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="21"/></cellXfs></styleSheet>',
  };

  it.each([
    ['<c s="1"><v>45418</v></c>', '2024-05-06'],
    ['<c s="2"><v>45418.75</v></c>', '2024-05-06T18:00:00'],
    ['<c s="4"><v>0.25</v></c>', '06:00:00'],
    ['<c s="1"><v>1</v></c>', '1900-01-01'],
    ['<c s="0"><v>45418</v></c>', '45418'],
    ['<c s="3"><v>12.5</v></c>', '12.5'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="b"><v>0</v></c>', 'FALSE'],
    ['<c t="str"><f>A1</f><v>made</v></c>', 'made'],
  ])('are shown as Excel means them: %s', (cell, shown) => {
    expect(sheet(cell, styles)).toEqual({ x: shown, cleaned: {} });
  });

  it('count days from 1904 where the workbook says so', () => {
    const more = { ...styles, 'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>' };
    expect(sheet('<c s="1"><v>43956</v></c>', more).x).toBe('2024-05-06');
  });

  it('are counted where they hold an error', () => {
    expect(sheet('<c t="e"><v>#REF!</v></c>')).toEqual({ x: undefined, cleaned: { 'cell-error': 1 } });
  });

  it('are counted where a formula has no value, and so are comments', () => {
    const comments = {
      'xl/comments1.xml': '<comments><commentList><comment ref="A1"><text/></comment></commentList></comments>',
    };
    expect(sheet('<c><f>A1</f><v/></c>', comments)).toEqual({
      x: undefined,
      cleaned: { 'formula-without-value': 1, 'cell-comment': 1 },
    });
  });
});
