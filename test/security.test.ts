import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = new URL('../SECURITY.md', import.meta.url);

it('names no test that is not there', () => {
  const named = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(new URL(path, page)))).toEqual([]);
});
