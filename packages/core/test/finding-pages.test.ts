import { expect, it } from 'vitest';
import { readPages, renderPages } from '../scripts/finding-pages.ts';

it('the pages of the finding codes are those of the catalogue (npm run finding-pages)', () => {
  const [pages, made] = [readPages(), renderPages()];
  expect([...pages.keys()].sort()).toEqual([...made.keys()].sort());
  for (const [name, page] of made) expect(pages.get(name), name).toBe(page);
});
