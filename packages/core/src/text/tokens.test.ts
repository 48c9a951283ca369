import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { DIGIT, LETTER, LONE, SIGN } from './characters.ts';
import {
  LINE_FEED,
  OTHER_BREAK,
  readTokens,
  SPACED,
  tokenAt,
  tokenEnd,
  tokenGap,
  tokenKind,
  tokenStart,
  UNSEEN,
  WIDE,
} from './tokens.ts';
import { forEachWord } from './words.ts';

const LONES = '\\u00aa\\u00ba\\u02bb\\u02bc';
const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]';
const MARKS = '[\\p{M}\\u0640\\u200c\\u200d]';
const LETTERS = `(?![\\u0640${LONES}])\\p{L}`;
const PATTERN = new RegExp(
  `(?<letters>${LETTERS}(?:${LETTERS}|${MARKS})*)|(?<digits>${DIGITS}(?:${DIGITS}|${MARKS})*)|(?<lone>(?:\\p{N}|[${LONES}])${MARKS}*)|` +
    `(?<gap>(?:\\s|${MARKS}|[\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff])+)|(?<sign>[^])`,
  'gu',
);

/** The same by a regular expression. */
function naive(text: string): [number, string][] {
  return [...text.matchAll(PATTERN)]
    .filter(({ groups }) => groups!.gap === undefined)
    .map(({ 0: token, groups }) => {
      const kind = groups!.letters ? LETTER : groups!.digits ? DIGIT : groups!.lone ? LONE : SIGN;
      return [kind, token];
    });
}

function tokensOf(text: string): [number, string][] {
  const tokens = readTokens(text);
  return Array.from({ length: tokens.count }, (_, i) => [
    tokenKind(tokens, i),
    text.slice(tokenStart(tokens, i), tokenEnd(tokens, i)),
  ]);
}

const text = fc.string({
  unit: fc.constantFrom(..."بلوَـa’'ʼʻº²½s١1۲३中𝟏𝐀😀.,؟ \t\n\r\u00a0\u2003\u200f\u200d\u00ad\u0301\ud800", 'e\u0301'),
  maxLength: 40,
});

describe('readTokens', () => {
  test('letters, digits and single signs, with the marks behind them', () => {
    expect(tokensOf('كَتَب 12،5% ٣٠m² it’s')).toEqual([
      [LETTER, 'كَتَب'],
      [DIGIT, '12'],
      [SIGN, '،'],
      [DIGIT, '5'],
      [SIGN, '%'],
      [DIGIT, '٣٠'],
      [LETTER, 'm'],
      [LONE, '²'],
      [LETTER, 'it'],
      [SIGN, '’'],
      [LETTER, 's'],
    ]);
  });

  test('what stands between them', () => {
    const tokens = readTokens('a b\u2003c\nd\re\u200ff.g\n ');
    expect(Array.from({ length: tokens.count + 1 }, (_, i) => tokenGap(tokens, i))).toEqual([
      0,
      SPACED,
      WIDE,
      LINE_FEED,
      OTHER_BREAK,
      UNSEEN,
      0,
      0,
      LINE_FEED | SPACED,
    ]);
  });

  test('gives what a regular expression gives', () => {
    fc.assert(
      fc.property(text, (content) => {
        expect(tokensOf(content)).toEqual(naive(content));
      }),
    );
  });

  test.each([1, 1000, 30_000])('a text is cut once, whatever its length', (times) => {
    const content = 'Once, and not again. '.repeat(times);
    expect(readTokens(content)).toBe(readTokens(content));
  });

  test('words asked for sentence by sentence, of two long texts in turn, cost what the texts are long', () => {
    const sentence = 'How long is it, then? ';
    expectLinear(sentence, 1_500_000, (text) => {
      const other = `${text}.`;
      let words = 0;
      for (let at = 0; at < text.length; at += sentence.length)
        for (const one of [text, other, text.slice(at, at + sentence.length)])
          forEachWord(one, one === text || one === other ? at : 0, at + sentence.length, () => (words += 1));
      expect(words).toBe((text.length / sentence.length) * 15);
    });
  });

  test('a token is found by an offset', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (content, offset) => {
        const tokens = readTokens(content);
        const ends = Array.from({ length: tokens.count }, (_, i) => tokenEnd(tokens, i));
        const at = tokenAt(tokens, offset);
        expect(ends.findIndex((end) => end > offset)).toBe(at === tokens.count ? -1 : at);
      }),
    );
  });
});

test('words between two offsets have all letters that stand there, and none twice', () => {
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (content, a, b) => {
      const [from, to] = [Math.min(a, b, content.length), Math.min(Math.max(a, b), content.length)];
      const some: [number, number][] = [];
      forEachWord(content, from, to, (start, end) => some.push([start, end]));
      expect(some.every(([start, end]) => from <= start && start < end && end <= to)).toBe(true);
      expect(some.every(([start], i) => i === 0 || start >= some[i - 1]![1])).toBe(true);
      const letters = [...content.slice(from, to)].filter((one) => /\p{L}/u.test(one) && one !== 'ـ').length;
      const found = some.flatMap(([start, end]) => [...content.slice(start, end)]);
      expect(found.filter((one) => /\p{L}/u.test(one) && one !== 'ـ').length).toBe(letters);
    }),
  );
});
