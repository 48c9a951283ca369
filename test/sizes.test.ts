import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

  it('the lexicon data is at most 1.5 MB', () => {
    const folder = 'packages/lexicon/data';
    const files = readdirSync(join(root, folder));
    expect(files.length).toBeGreaterThan(0);
    expect(files.reduce((sum, file) => sum + zipped(join(folder, file)), 0)).toBeLessThanOrEqual(1_500_000);
  });
});
