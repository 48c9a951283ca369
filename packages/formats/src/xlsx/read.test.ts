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
