import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const zipped = (path: string) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length;

describe('sizes, gzipped', () => {
  it('the single-file viewer is at most 40 kB', () => {
    const file = 'packages/viewer/cdn/muqabala-viewer.js';
    expect(existsSync(join(root, file)), 'run `npm run build` first').toBe(true);
    expect(zipped(file)).toBeLessThanOrEqual(40_000);
  });

  it.each([
    ['words.bin', 1_000_000],
    ['neighbours.bin', 2_500_000],
    ['vectors.bin', 6_000_000],
  ])('%s of the lexicon is at most %i bytes', (file, most) => {
    expect(zipped(join('packages/lexicon/data', file))).toBeLessThanOrEqual(most);
  });
});

describe('sizes, unpacked', () => {
  it('the lexicon, as it is installed, is at most 12 MB', () => {
    const { files } = JSON.parse(readFileSync(join(root, 'packages/lexicon/package.json'), 'utf8')) as {
      files: string[];
    };
    const size = (path: string): number =>
      statSync(path).isDirectory()
        ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
        : statSync(path).size;
    expect(files.reduce((sum, file) => sum + size(join(root, 'packages/lexicon', file)), 0)).toBeLessThanOrEqual(
      12_000_000,
    );
  });
});
