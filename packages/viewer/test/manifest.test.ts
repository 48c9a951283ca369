import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeManifest } from '../scripts/manifest.ts';

it('custom-elements.json says what the source says (npx tsx --conditions=muqabala-source scripts/manifest.ts)', () => {
  const written = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
  expect(written).toEqual(makeManifest());
});

it('lists every attribute, event and slot', () => {
  const manifest = JSON.stringify(makeManifest());
  for (const name of [
    'src',
    'lang',
    'layout',
    'source-side',
    'target',
    'filter',
    'selected',
    'mentions',
    'muqabala-select',
    'muqabala-finding',
    'muqabala-view',
    'header',
  ])
    expect(manifest).toContain(`"name":"${name}"`);
});
