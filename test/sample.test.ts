import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { laySample } from './bench/sample.ts';

const place = fileURLToPath(new URL('bench/sample', import.meta.url));
const folder = laySample();
const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const rows = (name: string) => lines(join(place, name)).map((line) => line.split('\t'));

describe('the sample', () => {
  it('has 200 pairs and four documents, Arabic and English', () => {
    const pairs = rows('pairs.tsv');
    expect(pairs).toHaveLength(200);
    for (const [, arabic, english] of pairs) {
      expect(arabic).toMatch(/[\u0620-\u064a]/);
      expect(english).toMatch(/^[^\u0600-\u06ff]+$/);
    }
    expect(readdirSync(join(place, 'documents'))).toHaveLength(4);
  });

  it('plants every error in one pair', () => {
    const english = rows('pairs.tsv').map((row) => row[2]!);
    for (const [, was] of rows('planted.tsv').slice(1))
      expect(english.filter((sentence) => sentence.includes(was!))).toHaveLength(1);
    const kinds = lines(join(folder, 'bench/fidelity/key.jsonl')).map((line) => JSON.parse(line).kind as string);
    expect(kinds.filter((kind) => kind !== 'clean')).toHaveLength(rows('planted.tsv').length - 1);
  });

  it('links every sentence of every document once', () => {
    for (const condition of readdirSync(join(folder, 'bench/align')))
      for (const file of readdirSync(join(folder, 'bench/align', condition))) {
        if (!file.endsWith('.gold')) continue;
        const path = join(folder, 'bench/align', condition, file.slice(0, -'.gold'.length));
        const gold = lines(`${path}.gold`).map((line) => JSON.parse(line) as Record<'ar' | 'en', number[]>);
        for (const side of ['ar', 'en'] as const) {
          const linked = gold.flatMap((link) => link[side]).sort((a, b) => a - b);
          expect(linked).toEqual([...lines(`${path}.${side}`).keys()]);
        }
      }
  });
});
