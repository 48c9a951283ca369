import { expect, it } from 'vitest';
import { chooseSearch, leastOfLines } from './choose.ts';
import type { TokenSide } from './model/side.ts';

it('keeps the order of long texts whose lines say the same again and again, which blocks tell little of', () => {
  const [monotone, blocks] = [
    { strength: 4.2, coverage: 0.47 },
    { strength: 1.3, coverage: 0.12 },
  ];
  expect(chooseSearch(monotone, blocks, true)).toBe('monotone');
  // Short texts with as little are two reports of one event.
  expect(chooseSearch(monotone, blocks, false)).toBe('comparable');
});

it('keeps the order of short lines without stops, of which little is known, as far as any other holds no more', () => {
  const monotone = { strength: 0.7, coverage: 0.2 };
  expect(chooseSearch(monotone, { strength: 0, coverage: 0 }, false, 0.5)).toBe('monotone');
  expect(chooseSearch(monotone, { strength: 0, coverage: 0 }, false)).toBe('comparable');
  expect(chooseSearch(monotone, { strength: 2, coverage: 0.3 }, false, 0.5)).toBe('comparable');
});

it('takes no long text for one in order that holds no more than chance, though blocks hold nothing', () => {
  expect(chooseSearch({ strength: 0.4, coverage: 0.17 }, { strength: 0, coverage: 0 }, true)).toBe('comparable');
  expect(chooseSearch({ strength: 2.7, coverage: 0.33 }, { strength: 0.2, coverage: 0.02 }, true)).toBe('monotone');
});

it('takes long texts for blocks where these hold as much', () => {
  expect(chooseSearch({ strength: 4.2, coverage: 0.47 }, { strength: 5, coverage: 0.6 }, true)).toBe('blocks');
});

it('takes short texts with a few blocks for reports, which quote the same people, and with many for blocks', () => {
  const monotone = { strength: 4, coverage: 0.4 };
  expect(chooseSearch(monotone, { strength: 3.9, coverage: 0.5 }, false)).toBe('comparable');
  expect(chooseSearch(monotone, { strength: 5, coverage: 0.4 }, false)).toBe('blocks');
  expect(chooseSearch(monotone, { strength: 5, coverage: 0.1 }, false)).toBe('comparable');
});

it('asks less of lines without full stops the nearer they are in number, and nothing of other texts', () => {
  const side = (size: number, look: number, words = 9) =>
    ({
      segments: new Uint32Array(size),
      borders: new Uint8Array(size).fill(look),
      tokens: new Uint32Array(size * words),
    }) as unknown as TokenSide;
  const [bare, whole] = [1, 0];
  expect(leastOfLines(side(20, bare), side(20, bare))).toBe(0.5);
  expect(leastOfLines(side(13, bare), side(15, bare))).toBe(1);
  expect(leastOfLines(side(13, bare), side(25, bare))).toBe(1.5);
  expect(leastOfLines(side(20, bare), side(20, whole))).toBeUndefined();
  expect(leastOfLines(side(20, bare, 4), side(9, whole))).toBe(1.5);
});
