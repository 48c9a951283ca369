import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Generations, type Memo, remember, rememberIn } from './index.ts';

test('an object is made something of once', () => {
  let calls = 0;
  const sizeOf = remember((key: readonly number[]) => {
    calls += 1;
    return { size: key.length };
  });
  const [a, b] = [
    [1, 2],
    [1, 2],
  ];
  expect(sizeOf(a!)).toBe(sizeOf(a!));
  expect(sizeOf(b!)).not.toBe(sizeOf(a!));
  expect(calls).toBe(2);
});

test('an object that has a place for it is made something of once, and nobody is given what another has made', () => {
  let calls = 0;
  const sizeOf = rememberIn(({ text }: { text: string; memo: Memo }) => {
    calls += 1;
    return text.length;
  });
  const upperOf = rememberIn(({ text }: { text: string; memo: Memo }) => text.toUpperCase());
  const owner = { text: 'word', memo: {} };
  expect([sizeOf(owner), sizeOf(owner), calls]).toEqual([4, 4, 1]);
  expect([upperOf(owner), upperOf(owner)]).toEqual(['WORD', 'WORD']);
  expect([sizeOf(owner), calls]).toEqual([4, 2]);
});

test('what is asked for again and again is never made anew, what is not is forgotten', () => {
  const generations = new Generations<number, { key: number }>(10);
  const made: number[] = [];
  const make = (key: number) => {
    made.push(key);
    return { key };
  };
  for (let key = 1; key <= 100; key += 1) {
    generations.get(0, make);
    expect(generations.get(key, make)).toEqual({ key });
  }
  expect(made.filter((key) => key === 0)).toHaveLength(1);
  generations.get(1, make);
  expect(made.filter((key) => key === 1)).toHaveLength(2);
});

test('a value is that of its key, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 1, max: 8 }), (keys, most) => {
      const generations = new Generations<number, number>(most);
      for (const key of keys) expect(generations.get(key, (one) => one * 2 + 1)).toBe(key * 2 + 1);
    }),
  );
});
