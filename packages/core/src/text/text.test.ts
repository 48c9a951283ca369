import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, firstStrong, fold, majorityDirection, matchingForm, originalSpan, overlap } from './index.ts';

/** Letters, marks, controls and pairs of the scripts that meet here, with lone surrogates. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(..."أإآاىيیةهكکـلؤئءًٌَُِّْٰٔٓ ٣۳3.،“”'’abÀÉéèñßøłÜİ") },
      { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'ﷲ',
          'ﻻ',
          'ﷺ',
          'ﹰ',
          '𝐀',
          '𞤀',
          '😀',
          '\ud800',
          '\udc00',
          '\u2067',
          '\u2069',
          '\u200f',
        ),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const close = fc
  .array(
    fc.constantFrom(...'أإآاىيئؤۓۀسمقéèêåüñçăơЙёΐἀשׁ', '\u0654', '\u0655', '\u0653', '\u064e', '\u0651', '\u0301', ' '),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('fold', () => {
  it('gives one start to each unit, in order, never inside a pair, and the length at the end', () => {
    fc.assert(
      fc.property(text, (s) => {
        const { form, starts } = fold(s);
        expect(starts).toHaveLength(form.length + 1);
        expect(starts[form.length]).toBe(s.length);
        for (let i = 0; i < form.length; i += 1) {
          expect(starts[i]).toBeLessThanOrEqual(starts[i + 1]!);
          expect(splitsPair(s, starts[i]!)).toBe(false);
        }
      }),
    );
  });

  it('maps every stretch of the form back to a text that folds to it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (s, a, b) => {
        const folded = fold(s);
        const size = folded.form.length;
        const from = size === 0 ? 0 : a % size;
        const to = Math.min(size, from + (b % 5));
        const { start, end } = originalSpan(folded, from, to);
        expect(splitsPair(s, start) || splitsPair(s, end)).toBe(false);
        expect(matchingForm(s.slice(start, end))).toContain(folded.form.slice(from, to));
      }),
    );
  });

  it('does not tell composed from decomposed', () => {
    fc.assert(
      fc.property(close, (s) => void expect(matchingForm(s.normalize('NFD'))).toBe(matchingForm(s.normalize('NFC')))),
    );
  });

  it('is idempotent, and short and long texts are folded alike', () => {
    fc.assert(
      fc.property(close, (s) => {
        const form = matchingForm(s);
        expect(matchingForm(form)).toBe(form);
        expect(fold(s.repeat(9)).form).toBe(form.repeat(9));
      }),
    );
  });

  it('has one form whether it is mapped back or not', () => {
    const units = fc.string({
      unit: fc.constantFrom('\u0001', '\u0002', 'a', 'A', 'ß', 'ل', 'إ', 'َ', '٤', '😀'),
      maxLength: 20,
    });
    fc.assert(fc.property(fc.oneof(text, units), (s) => matchingForm(s) === fold(s).form));
  });

  it.each([
    ['الإِمَامُ', 'الامام'],
    ['مؤتمـــر', 'موتمر'],
    ['\u0627\u0654\u062d\u0645\u062f', 'احمد'],
    ['ﻻﷲ', 'لاالله'],
    ['ﷺ', 'صلي الله عليه وسلم'],
    ['کاروانسرای', 'كاروانسراي'],
    ['١٢٫٥ ۴ ९ ߁ ９ 𝟗', '12٫5 4 9 1 9 9'],
    ['Erdoğan, Łódź, Straße, Øre, İzmir', 'erdogan, lodz, strasse, ore, izmir'],
    ['ＡＢＣ ﬁne 𝐀', 'abc fine a'],
    ['שָׁלוֹם', 'שלום'],
    ['a\u200f\u2067b\u2069', 'ab'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s', (given, form) => {
    expect(matchingForm(given)).toBe(form);
  });
});

describe('findWords', () => {
  // Tatweel is a letter of Unicode, but begins no word and no clitic; ordinal indicators and modifier apostrophes are
  // none of a clitic's.
  const WORD =
    /(?!\u0640)[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d]*(?:['’](?!\u0640)(?![ºªʼʻ])\p{L}(?:(?![ºªʼʻ])[\p{L}\p{M}\u0640\u200c\u200d])*)?/gu;

  it('finds what the pattern finds', () => {
    fc.assert(
      fc.property(text, (s) => {
        const { starts, ends, count } = findWords(s);
        const words = Array.from({ length: count }, (_, i) => s.slice(starts[i], ends[i]));
        expect(words).toEqual(Array.from(s.matchAll(WORD), (match) => match[0]));
      }),
      { numRuns: 1000, examples: [['ـ'], ['\u064bـ'], ["a'ـb"], ["أ'أ\u0653b"], ["a'bº"], ["a'ʼb"]] },
    );
  });

  it('never cuts a pair', () => {
    fc.assert(
      fc.property(text, (s) => {
        const { starts, ends, count } = findWords(s);
        for (let i = 0; i < count; i += 1) expect(splitsPair(s, starts[i]!) || splitsPair(s, ends[i]!)).toBe(false);
      }),
    );
  });
});

describe('direction', () => {
  it.each([
    ['سلام', 'rtl'],
    ['hello', 'ltr'],
    ['50 ٪ (…) NATO وقال', 'ltr'],
    ['«…» 50 وقال NATO', 'rtl'],
    ['\u200f hello', 'ltr'],
    ['\u2067سلام\u2069 hello', 'ltr'],
    ['\u2068a \u2067b\u2069 c\u2069 سلام', 'rtl'],
    ['\u2069 سلام', 'rtl'],
    ['\u2066 hello', undefined],
    ['١٢٣', undefined],
    ['𞤀𞤣', 'rtl'],
    ['', undefined],
  ] as const)('first strong of %j is %s', (given, expected) => {
    expect(firstStrong(given)).toBe(expected);
  });

  it('takes the majority of the letters, the first in a tie', () => {
    expect(majorityDirection('NATO وسعت نفوذها')).toBe('rtl');
    expect(majorityDirection('He said نعم and left')).toBe('ltr');
    expect(majorityDirection('ab سل')).toBe('ltr');
    expect(majorityDirection('12 %')).toBeUndefined();
  });
});

describe('overlap', () => {
  it('counts shared units', () => {
    expect(overlap({ start: 0, end: 5 }, { start: 3, end: 9 })).toBe(2);
    expect(overlap({ start: 0, end: 3 }, { start: 3, end: 9 })).toBe(0);
  });
});

function splitsPair(s: string, at: number): boolean {
  return (s.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (s.charCodeAt(at) & 0xfc00) === 0xdc00;
}
