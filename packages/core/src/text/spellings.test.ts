import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spellings } from './index.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ا', 'ب', '\u064e', '\ud83d', '\ude00'), maxLength: 20 });

describe('Spellings', () => {
  it('gives each spelling the number in which order it was met, wherever it stands in a text', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (words, before) => {
        const met: string[] = [];
        const spellings = new Spellings((spelling, number) => {
          expect(number).toBe(met.length);
          met.push(spelling);
        });
        const expected = [...new Set(words)];
        for (const one of words) {
          const number = spellings.find(`${before}${one} after`, before.length, before.length + one.length);
          expect(met[number]).toBe(one);
        }
        expect(met).toEqual(expected);
        expect(spellings.units).toBe(expected.join('').length);
      }),
    );
  });

  it('tells spellings of one hash apart', () => {
    const spellings = new Spellings(() => {});
    // 31 · A + a = 31 · B + B: the usual clash of this hash.
    expect(spellings.find('Aa', 0, 2)).not.toBe(spellings.find('BB', 0, 2));
    expect(spellings.find('xAa', 1, 3)).toBe(0);
  });

  it('keeps numbers when it grows, and begins again from 0 when it forgets', () => {
    const spellings = new Spellings(() => {});
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    for (const [i, one] of words.entries()) expect(spellings.find(one, 0, one.length)).toBe(i);
    for (const [i, one] of words.entries()) expect(spellings.find(one, 0, one.length)).toBe(i);
    expect(spellings.size).toBe(20_000);
    spellings.clear();
    expect(spellings.size).toBe(0);
    expect(spellings.find('w7', 0, 2)).toBe(0);
  });
});
