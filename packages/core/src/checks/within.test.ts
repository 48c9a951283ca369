import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areWithin, wordsWithin } from './within.ts';
import { Wording } from './wording.ts';

const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(12)).map(([start, size]) => ({ start, end: start + size }));
const words = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(3)), { maxLength: 30 }).map((list) => {
  let at = 0;
  return list.map(([size, gap]) => {
    const start = at + gap;
    at = start + size;
    return { start, end: at };
  });
});

it('finds the words within stretches as a look at each does', () => {
  fc.assert(
    fc.property(words, fc.array(span(100), { maxLength: 8 }), (list, stretches) => {
      const lies = (word: (typeof list)[0], { start, end }: (typeof list)[0]) => word.start >= start && word.end <= end;
      const found = areWithin(list, stretches);
      expect(list.map((_word, i) => found[i] ?? false)).toEqual(
        list.map((word) => stretches.some((stretch) => lies(word, stretch))),
      );
      for (const stretch of stretches) {
        const { from, to } = wordsWithin(list, stretch);
        expect(list.slice(from, to)).toEqual(list.filter((word) => lies(word, stretch)));
      }
    }),
  );
});

it('finds what stands within a tag as a search from each place does', () => {
  const content = fc.string({ unit: fc.constantFrom('<', '>', 'a', ' '), maxLength: 20 });
  fc.assert(
    fc.property(content, span(20), (text, { start, end }) => {
      const open = text.lastIndexOf('<', start);
      const isWithin = open >= 0 && text.indexOf('>', open) >= end && !text.slice(open, start).includes('>');
      fc.pre(end > start && end <= text.length);
      expect(new Wording(text).isMarkup({ start, end })).toBe(isWithin);
    }),
  );
});
