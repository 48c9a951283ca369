import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlace, nextCharacter, nextPlace, wordPlaces } from './cut-places.ts';

describe('where a sentence can be cut', () => {
  it('is between words, and inside one only when asked', () => {
    const sentence = 'قال خامنئي: “نعم”. ثم غادر';
    expect(wordPlaces(sentence).map((place) => sentence.slice(place))).toEqual([
      'خامنئي: “نعم”. ثم غادر',
      '“نعم”. ثم غادر',
      'ثم غادر',
      'غادر',
    ]);
    expect(nextCharacter('e\u0301t', 0, 1)).toBe(2);
    expect(nextCharacter('👩‍👧 x', 0, 1)).toBe(5);
  });

  it('is looked for first after the mark that ends most', () => {
    const sentence = 'He came, he saw: fine. Then he went, at last';
    expect(sentence.slice(firstPlace(sentence))).toBe('Then he went, at last');
    expect('aa bb cc dd'.slice(firstPlace('aa bb cc dd'))).toBe('cc dd');
    expect(firstPlace('word')).toBeUndefined();
  });

  it('never lies at an end or in white space, and steps lead through all places and stop', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\n', '.', '😀') }), (sentence) => {
        const places = wordPlaces(sentence);
        for (const place of places) {
          expect(sentence.slice(0, place)).toMatch(/\S\s+$/u);
          expect(sentence.slice(place)).toMatch(/^\S/u);
        }
        const walked: number[] = [];
        for (let at = 0; walked.length <= places.length; ) {
          const next = nextPlace(places, at, 1);
          if (next === at) break;
          walked.push((at = next));
        }
        expect(walked).toEqual(places);
        expect(nextPlace(places, places[0] ?? 0, -1)).toBe(places[0] ?? 0);
      }),
    );
  });
});
