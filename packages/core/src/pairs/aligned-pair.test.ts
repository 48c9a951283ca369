import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLanguage, byRole, directionOf, isOneArabic, pairOf, placedByRole } from './aligned-pair.ts';

const arabic = { language: 'ar', content: 'كتاب' };
const english = { language: 'en', content: 'a book' };
const direction = fc.record({ arabicFirst: fc.boolean() });

describe('pairOf', () => {
  it('finds the Arabic side on either', () => {
    expect(pairOf(arabic, english)).toEqual({ arabic, english, arabicFirst: true });
    expect(pairOf(english, arabic)).toEqual({ arabic, english, arabicFirst: false });
  });

  it('takes the source for the Arabic side where languages do not tell', () => {
    expect(directionOf(arabic, arabic)).toEqual({ arabicFirst: true });
    expect(directionOf(english, english)).toEqual({ arabicFirst: true });
    expect([isOneArabic(arabic, arabic), isOneArabic(english, english)]).toEqual([false, false]);
    expect([isOneArabic(arabic, english), isOneArabic(english, arabic)]).toEqual([true, true]);
  });
});

describe('byLanguage and byRole', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(direction, fc.string(), fc.string(), (some, source, target) => {
        expect(byRole(some, byLanguage(some, { source, target }))).toEqual({ source, target });
      }),
    );
  });
});

describe('placedByRole', () => {
  it('puts the places of either side where they belong and leaves out those that are not there', () => {
    const [a, e] = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ];
    expect(placedByRole({ arabicFirst: true }, { kind: 'word', arabic: a, english: e })).toEqual({
      kind: 'word',
      source: a,
      target: e,
    });
    expect(placedByRole({ arabicFirst: false }, { kind: 'word', arabic: a, english: e })).toEqual({
      kind: 'word',
      source: e,
      target: a,
    });
    expect(placedByRole({ arabicFirst: false }, { arabic: a })).toEqual({ target: a });
    const alone: { kind: string; arabic?: typeof a } = { kind: 'length' };
    expect(Object.keys(placedByRole({ arabicFirst: true }, alone))).toEqual(['kind']);
  });
});
