import type { Text } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { sentenceNumbers } from './sentence-numbers.ts';

const text = {
  segments: [
    { id: 'a', start: 2, end: 10 },
    { id: 'b', start: 11, end: 20 },
    { id: 'c', start: 25, end: 30 },
  ],
} as unknown as Text;

describe('the numbers of sentences', () => {
  it.each([
    [[{ start: 2, end: 10 }], '1'],
    [[{ start: 12, end: 13 }], '2'],
    [[{ start: 12, end: 23 }], '2'],
    [[{ start: 8, end: 26 }], '1–3'],
    [
      [
        { start: 26, end: 27 },
        { start: 3, end: 4 },
      ],
      '1–3',
    ],
    [[{ start: 20, end: 24 }], ''],
    [[{ start: 30, end: 34 }], ''],
    [[], ''],
    [undefined, ''],
  ])('of %j are %s', (spans, numbers) => {
    expect(sentenceNumbers(text, spans)).toBe(numbers);
  });
});
