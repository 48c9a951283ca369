import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, Bytes } from './bytes.ts';
import { Stems } from './stems.ts';

/** The stems as they are written and read again. */
function readAgain(stems: readonly string[]): Stems | undefined {
  const body = new Bytes();
  body.stems(stems);
  const bytes = body.take();
  const reader = new ByteReader(bytes, 0);
  const found = reader.stems(stems.length);
  expect(reader.at).toBe(bytes.length);
  return found;
}

/** Words of few letters, so that many begin alike and some are equal. */
const words = fc.array(fc.string({ unit: fc.constantFrom('ا', 'ب', 'ت', 'a', 'b', '-', '𝄞'), maxLength: 6 }), {
  maxLength: 60,
});

it('stems are found as in a map of them, and stand in their order', () => {
  fc.assert(
    fc.property(words, words, (stems, others) => {
      // A line of its own begins each: two halves of one letter are written as no letter.
      const whole = stems.filter((stem, i) => !splitsLetter(stem, stems[i - 1] ?? ''));
      const read = readAgain(whole)!;
      const map = new Map(whole.map((stem, i) => [stem, i]));
      expect(read.all).toEqual(whole);
      expect(read.size).toBe(whole.length);
      for (const one of [...whole, ...others]) expect(read.get(one)).toBe(map.get(one));
    }),
  );
});

function splitsLetter(stem: string, before: string): boolean {
  let same = 0;
  while (same < before.length && before[same] === stem[same]) same += 1;
  return /[\udc00-\udfff]/.test(stem.charAt(same)) || /[\ud800-\udbff]/.test(stem.charAt(same - 1));
}

it('as many lines as stems are read, and none that claim to share more than memory holds', () => {
  expect(Stems.read(Uint32Array.of(0, 1), 'ab\nc')?.all).toEqual(['ab', 'ac']);
  expect(Stems.read(Uint32Array.of(0, 9), 'ab\nc')?.all).toEqual(['ab', 'abc']);
  expect(Stems.read(Uint32Array.of(), '')?.all).toEqual([]);
  for (const [same, rests] of [
    [[0, 0], 'a'],
    [[0], 'a\nb'],
    [[], 'a'],
    [[0, 4_000_000_000], 'a\nb'],
  ] as const)
    expect(Stems.read(Uint32Array.from(same), rests)).toBeUndefined();
});
