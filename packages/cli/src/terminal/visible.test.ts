import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleLines, visibleRow } from './visible.ts';

/** What a terminal obeys or turns, by its properties in Unicode and not by our table. */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}]|\p{Bidi_Control}/u;

describe('visible', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', '␛[31mred␛[0m'],
    ['\x1b]52;c;cHdu\x07', '␛]52;c;cHdu␇'],
    ['\x9b31m', '⟨U+009B⟩31m'],
    ['a\tb\r\nc\x7f\0', 'a␉b␍␊c␡␀'],
    ['100\u202e001\u202c', '100⟨RLO⟩001⟨PDF⟩'],
    ['\u200fقال\u200e\u061c', '⟨RLM⟩قال⟨LRM⟩⟨ALM⟩'],
    ['\u2066\u2067\u2068\u2069\u202a\u202b\u202d', '⟨LRI⟩⟨RLI⟩⟨FSI⟩⟨PDI⟩⟨LRE⟩⟨RLE⟩⟨LRO⟩'],
    ['\u2028\u2029\u0085', '⟨LS⟩⟨PS⟩⟨U+0085⟩'],
    ['قال «نعم» – yes\u200c\u200d', 'قال «نعم» – yes\u200c\u200d'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing that a terminal obeys, and every other character as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(OBEYED);
        const kept = [...text].filter((one) => !OBEYED.test(one));
        const shown = [...text].map((one) => (OBEYED.test(one) ? '' : visible(one)));
        expect(shown.filter((one) => one !== '')).toEqual(kept);
        expect(visibleRow(text, text)).toBe(`${visible(text)}\t${visible(text)}\n`);
      }),
    );
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((one) => (visible(one) === one) === OBEYED.test(one))).toEqual([]);
  });

  it('keeps line ends and tabs of lines', () => {
    expect(visibleLines('a\tb\r\nc\rd\n\x1b')).toBe('a\tb\r\nc␍d\n␛');
  });
});
