import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase, preparePhrase } from './search.ts';

const found = (content: string, phrase: string) =>
  findPhrase(content, 0, content.length, preparePhrase(phrase)).map(({ start, end }) => content.slice(start, end));

describe('findPhrase', () => {
  it('finds letters whatever their case, vowel marks and forms', () => {
    expect(found('The Élysée and the elysee', 'elysee')).toEqual(['Élysée', 'elysee']);
    expect(found('قال إنّ الأمّة', 'ان')).toEqual(['إنّ']);
    expect(found('اتفاقيّة واتفاقيه', 'اتفاقية')).toEqual(['اتفاقيّة', 'اتفاقيه']);
    expect(found('كتــاب', 'كتاب')).toEqual(['كتــاب']);
  });

  it('takes the digits of both scripts for one', () => {
    expect(found('٥٠٪ و50%', '50')).toEqual(['٥٠', '50']);
  });

  it('finds nothing for a blank phrase and nothing outside the stretch', () => {
    expect(found('a b', '  ')).toEqual([]);
    expect(findPhrase('abc abc', 4, 7, preparePhrase('abc'))).toEqual([{ start: 4, end: 7 }]);
  });

  it('finds every stretch of the text that is not blank', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'ك', 'أ', '5', '٥', 'ﬁ', '\u{1d400}'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (content, a, b) => {
        const characters = [...content];
        const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y);
        const phrase = characters.slice(from, to! + 1).join('');
        const at = characters.slice(0, from).join('').length;
        const hits = findPhrase(content, at, content.length, preparePhrase(phrase));
        expect(hits[0]).toEqual({ start: at, end: at + phrase.length });
      }),
    );
  });
});
