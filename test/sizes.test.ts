import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageSizes } from './page-bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const zipped = (path: string) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length;

describe('sizes, gzipped', () => {
  it.each([
    ['muqabala-reader.js', 40_000],
    ['muqabala-reading.js', 12_000],
  ])('the single file %s is at most %i bytes', (name, most) => {
    const file = join('packages/viewer/cdn', name);
    expect(existsSync(join(root, file)), 'run `npm run build` first').toBe(true);
    expect(zipped(file)).toBeLessThanOrEqual(most);
  });

  it('what a page loads to align, code and words, is at most 800 kB', () => {
    const folder = 'apps/embed/dist/assets';
    expect(existsSync(join(root, folder)), 'run `npm run build` first').toBe(true);
    expect(readdirSync(join(root, folder)).map((name) => name.replace(/-.*\./, '.'))).toEqual([
      'words.bin',
      'worker.js',
    ]);
    const bytes = readdirSync(join(root, folder)).map((name) => zipped(join(folder, name)));
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(800_000);
  });

  it('what a page loads to align with its translation is at most 40 kB of code and 120 kB of words', async () => {
    const { code, words } = await pageSizes();
    expect(code).toBeLessThanOrEqual(40_000);
    expect(words).toBeLessThanOrEqual(120_000);
    // Both are there at all.
    expect(Math.min(code, words)).toBeGreaterThan(10_000);
  });

  it.each([
    ['words.bin', 1_000_000],
    ['neighbours.bin', 2_500_000],
    ['vectors.bin', 6_000_000],
  ])('%s of the lexicon is at most %i bytes', (file, most) => {
    expect(zipped(join('packages/lexicon/data', file))).toBeLessThanOrEqual(most);
  });
});
