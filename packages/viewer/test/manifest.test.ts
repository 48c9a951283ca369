import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DESCRIPTIONS } from '../scripts/descriptions.ts';
import { FILES, makeCustomData } from '../scripts/editors.ts';
import { makeManifest } from '../scripts/manifest.ts';

it.each(Object.entries(FILES))(
  '%s says what the source says (npx tsx --conditions=muqabala-source scripts/editors.ts)',
  (file, make) => {
    const written = JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
    expect(written).toEqual(make());
  },
);

it('describes everything, and nothing that is not there', () => {
  const named: string[] = [];
  const look = (value: unknown, kind: string) => {
    if (Array.isArray(value)) for (const one of value) look(one, kind);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) look(one, key);
      if (!LISTS.has(kind)) return;
      const { name, description } = value as { name: string; description?: string };
      expect(description, `${kind} ${name}`).toMatch(/\p{L}{2}/u);
      named.push(`${kind} ${name}`);
    }
  };
  look(makeManifest(), 'manifest');
  expect(named.length).toBeGreaterThan(80);
  const own = Object.entries(DESCRIPTIONS).flatMap(([kind, one]) => Object.keys(one).map((name) => `${kind} ${name}`));
  expect(own.filter((name) => !named.includes(name))).toEqual([]);
});

const LISTS = new Set([
  'declarations',
  'members',
  'attributes',
  'events',
  'slots',
  'cssParts',
  'cssProperties',
  'cssStates',
  'parameters',
]);

it('tells editors the words that an attribute takes', () => {
  const { tags } = makeCustomData() as { tags: ReadonlyArray<{ name: string; attributes: readonly object[] }> };
  expect(tags.map(({ name }) => name)).toEqual(['muqabala-viewer', 'muqabala-reading']);
  expect(tags[0]!.attributes).toContainEqual(
    expect.objectContaining({ name: 'layout', values: [{ name: 'pairs' }, { name: 'flow' }, { name: 'matrix' }] }),
  );
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
