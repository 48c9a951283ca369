import { detectLanguage, findNames, segmentText } from '@muqabala/core';
import { fold } from '@muqabala/core/text';
import { tables } from '@muqabala/lexicon';
import { describe, it } from 'vitest';
import { expectLinear } from '../linear.ts';

describe('fold', () => {
  it.each(['a', 'ﷺ', '\u064b', '\u0301', '\ud800', '“', '𝐀'])(
    'takes time in proportion to the length of %j repeated',
    (unit) => {
      expectLinear(unit, 1_000_000, fold);
    },
  );
});

describe('segmentText', () => {
  it.each([
    ['“'],
    ['"'],
    ['1'],
    ['.'],
    ['\u0301'],
    ['A. '],
    ['1. '],
    ['د. '],
    ['a\n'],
    ['(. '],
    ['क।'],
    ['" و'],
    ['• a '],
    ['word.Next'],
    ['? '],
    [' '],
    ['😀'],
    ['\ud800'],
    ['[...] '],
  ])('takes time in proportion to the length of %j repeated', (unit) => {
    expectLinear(unit, 500_000, (text) => {
      for (const _ of segmentText(text, 'ar')) {
        // Drawn, not kept.
      }
    });
  });
});

describe('findNames', () => {
  it.each([
    'A. ',
    'U.S.',
    "'s",
    'President ',
    'عبد ',
    'Nur-',
    'بي ',
    'A'.repeat(50),
    'de la ',
    'علي خامنئي ',
    'Ali Khamenei ',
  ])('takes time in proportion to the length of %j repeated', (unit) => {
    expectLinear(unit, 200_000, (content) =>
      findNames(
        [
          { id: 'ar', language: 'ar', content },
          { id: 'en', language: 'en', content },
        ],
        tables,
      ),
    );
    expectLinear(unit, 200_000, (content) => findNames([{ id: 'ar', language: 'ar', content }], tables));
  });
});

describe('detectLanguage', () => {
  it.each(['“', '1', '.', '\u0301', 'a ', 'ا', '\ud800', 'The sun rose over the hills. '])(
    'takes a sample of %j repeated',
    (unit) => {
      expectLinear(unit, 5_000_000, detectLanguage);
    },
  );
});
