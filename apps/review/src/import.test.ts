import { makeLog, writeXlsx } from '@muqabala/formats';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Imported, importFile } from './import.ts';

const words = (imported: Imported) =>
  imported.kind === 'review' ? imported.document.texts.map(({ content }) => content) : imported.text.content;
const TABLE = 'ar\ten\nوصل.\tHe came.\n';

describe('a file that is packed', () => {
  it.each([
    ['memory.tsv.gz', gzipSync(strToU8(TABLE))],
    ['memory.zip', zipSync({ 'memory.tsv': strToU8(TABLE), 'README.txt': strToU8('x') })],
    ['memory.xlsx', workbook()],
  ])('is imported for what it holds: %s', async (name, bytes) => {
    expect(words(await importFile(new File([bytes as Uint8Array<ArrayBuffer>], name)))).toEqual([
      'وصل.\n',
      'He came.\n',
    ]);
  });

  it('of several is refused with their names', async () => {
    const bytes = zipSync({ 'a.tsv': strToU8(TABLE), 'b.tsv': strToU8(TABLE) });
    const several = importFile(new File([bytes as Uint8Array<ArrayBuffer>], 'both.zip'));
    await expect(several).rejects.toMatchObject({ problem: { code: 'archive-several', place: 'both.zip' } });
  });
});

function workbook(): Uint8Array {
  const side = (language: string, content: string) => ({ language, segments: [], content });
  const pair = {
    status: 'aligned',
    confidence: 1,
    source: side('ar', 'وصل.'),
    target: side('en', 'He came.'),
    findings: [],
  } as const;
  return new Uint8Array(
    Buffer.concat([...writeXlsx([pair], { sourceLanguage: 'ar', targetLanguage: 'en' }, makeLog())]),
  );
}

describe('pairs of another program', () => {
  it('are imported in any number that can be shown', async () => {
    const count = 100_000;
    const line = (n: number) => `وصل ${n} وزراء.\t${n} ministers arrived.`;
    const imported = await importFile(
      new File([Array.from({ length: count }, (_, n) => line(n)).join('\n')], 'memory.tsv'),
    );
    expect(imported).toMatchObject({ kind: 'review', isChecked: false });
    expect(imported.kind === 'review' && imported.document.links.length).toBe(count);
  }, 60_000);
});
