import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAPITALISED, CAPITALS, INITIAL, NameSpellings, OTHER_SHAPE, SMALL, WordTypes } from './spellings.ts';

const make = () =>
  new NameSpellings<string>(
    (raw) => raw.toLowerCase(),
    (raw) => `facts of ${raw}`,
  );

test('a document numbers its spellings in the order in which they are met, as a map of strings would', () => {
  const spellings = make();
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }))), (documents) => {
      for (const words of documents) {
        const types = new WordTypes(spellings);
        const naive = new Map<string, number>();
        for (const word of words) {
          if (!naive.has(word)) naive.set(word, naive.size);
          expect(types.id(`x${word}y`, 1, 1 + word.length)).toBe(naive.get(word));
        }
        expect(types.list.map(({ raw }) => raw)).toEqual([...naive.keys()]);
        for (const { raw, facts } of types.list) expect(facts).toBe(`facts of ${raw}`);
      }
    }),
  );
});

test('spellings of one hash are kept apart', () => {
  const types = new WordTypes(make());
  // "Aa" and "BB" have one hash with the factor 31.
  expect([types.id('AaBB', 0, 2), types.id('AaBB', 2, 4), types.id('AaBB', 0, 2)]).toEqual([0, 1, 0]);
});

test('what is found out is kept for the next document, until there is too much of it', () => {
  let found = 0;
  let forgotten = 0;
  const spellings = new NameSpellings<number>(
    (raw) => raw,
    () => ++found,
    () => {
      forgotten += 1;
    },
  );
  const read = (words: readonly string[]) => {
    const types = new WordTypes(spellings);
    return words.map((word) => types.id(word, 0, word.length));
  };
  read(['one', 'two']);
  read(['two', 'one']);
  expect(found).toBe(2);
  const many = Array.from({ length: 60_000 }, (_, i) => `w${i}`);
  expect(read([...many, ...many.slice(0, 3)]).slice(-3)).toEqual([0, 1, 2]);
  expect(forgotten).toBe(0);
  expect(read(['one'])).toEqual([0]);
  expect([found, forgotten]).toEqual([60_003, 1]);
});

test.each([
  ['word', SMALL],
  ['iPhone', CAPITALISED],
  ['Word', CAPITALISED],
  ['NATO', CAPITALS],
  ['U.S', CAPITALS],
  ['J', INITIAL],
  ['9th', OTHER_SHAPE],
  ['كتاب', OTHER_SHAPE],
])('the shape of %s', (word, shape) => {
  const types = new WordTypes(make());
  expect(types.list[types.id(word, 0, word.length)]!.shape).toBe(shape);
});
