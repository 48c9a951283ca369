import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIds } from './ids.ts';

describe('textIds', () => {
  it.each([
    [
      ['al-ahed.ar.txt', 'mehr.en.txt'],
      ['al-ahed', 'mehr'],
    ],
    [
      ['news.ar.txt', 'news.en.txt'],
      ['news.ar', 'news.en'],
    ],
    [
      ['q.txt', 'd1/a.txt', 'd2/a.txt', 'a-2.txt'],
      ['q', 'a', 'a-3', 'a-2'],
    ],
    [
      ['a-2.txt', 'a.txt', 'x/a.txt', 'y/a.txt'],
      ['a-2', 'a', 'a-3', 'a-4'],
    ],
    [
      ['a.txt', 'b/a.txt', 'a-2.txt', 'b/a-2.txt'],
      ['a', 'a-3', 'a-2', 'a-2-2'],
    ],
    [
      ['-', 'stdin.txt'],
      ['stdin', 'stdin-2'],
    ],
  ])('%j', (paths, ids) => {
    expect(textIds(paths)).toEqual(ids);
  });

  it('never gives two texts one id', () => {
    const name = fc.tuple(
      fc.constantFrom('', 'x/', 'y/'),
      fc.constantFrom('a', 'b', 'a-2', 'a-2-2', 'a-3', 'toString', '__proto__'),
      fc.constantFrom('', '.ar', '-en'),
      fc.constantFrom('', '.txt', '.html'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const ids = textIds(names.map((parts) => parts.join('')));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
