import { expect, it } from 'vitest';
import type { BeadSpan } from '../model/bead-span.ts';
import type { TextPair } from '../model/pair.ts';
import type { TokenSide } from '../model/side.ts';
import {
  areItems,
  areLists,
  areOutOfOrder,
  areShuffled,
  crossNumbers,
  withoutOwnNumbers,
  withoutShiftedNumbers,
} from './items.ts';

/** A side of sentences with these words; where a line holds several sentences, `inLine` are those that end inside. */
function sideOf(sentences: readonly string[], inLine: readonly number[] = []): TokenSide {
  const words = sentences.map((sentence) => sentence.split(' '));
  const types = [...new Set(words.flat())];
  const tokens = Uint32Array.from(words.flat(), (word) => types.indexOf(word));
  return {
    segments: Uint32Array.from(sentences, (_, s) => s),
    firsts: Uint32Array.from([0, ...words.map((_, s) => words.slice(0, s + 1).flat().length)]),
    tokens,
    starts: tokens.map((_, t) => t),
    ends: tokens.map((_, t) => t + 1),
    pauses: new Uint8Array(tokens.length),
    lengths: Float64Array.from(sentences, ({ length }) => length),
    borders: new Uint8Array(sentences.length),
    lineEnds: Uint8Array.from(sentences, (_, s) => (inLine.includes(s) ? 0 : 1)),
    types,
    ids: new Map(types.map((type, id) => [type, id])),
    kinds: new Uint8Array(types.length),
    counts: new Float64Array(types.length),
  };
}

const bead = (i: number, j: number): BeadSpan => ({ i, m: 1, j, n: 1, score: 5 });
const wordsOf = ({ firsts, tokens, types }: TokenSide) =>
  Array.from(firsts.slice(1), (end, s) => Array.from(tokens.slice(firsts[s], end), (token) => types[token]).join(' '));

it('takes short lines, nearly as many, for lists of the same things, and nothing else', () => {
  const list = sideOf(['a b', 'c', 'd e f', 'g']);
  expect(areItems(list, sideOf(['a', 'b', 'c', 'd', 'e']))).toBe(true);
  expect(areItems(list, sideOf(['a', 'b', 'c', 'd', 'e', 'f']))).toBe(false);
  expect(areItems(list, sideOf(['a', 'b', 'c', 'd'], [1]))).toBe(false);
  const sentences = sideOf(Array.from({ length: 4 }, () => 'a b c d e f g h i j k'));
  expect(areItems(list, sentences)).toBe(false);
  expect(areLists(list, sentences)).toBe(true);
});

it('takes whole sentences for shuffled only where nearly all are linked, and blocks hold no more', () => {
  const blocks = { strength: 9, coverage: 0.7 };
  expect(areShuffled({ strength: 10, coverage: 1 }, blocks)).toBe(true);
  expect(areShuffled({ strength: 10, coverage: 0.8 }, blocks)).toBe(false);
  expect(areShuffled({ strength: 8, coverage: 1 }, blocks)).toBe(false);
});

it('tells a list that is sorted otherwise from one of which an item was moved', () => {
  const places = (order: readonly number[]) => order.map((j, i) => bead(i, j));
  expect(areOutOfOrder(places([0, 1, 2, 3, 4]))).toBe(false);
  expect(areOutOfOrder(places([4, 3, 2, 1, 0]))).toBe(true);
  expect(areOutOfOrder(places([5, 0, 1, 2, 3, 4]))).toBe(false);
  expect(areOutOfOrder(places([2, 0, 1]))).toBe(true);
  expect(areOutOfOrder([])).toBe(false);
});

it('leaves out the numbers of lists that count their own items, from wherever they start', () => {
  const counted = { arabic: sideOf(['#1 a b', '#2 c', '#3']), english: sideOf(['#7 x', '#8 y z', '#9 #1']) };
  const found = withoutOwnNumbers(counted as TextPair)!;
  expect(wordsOf(found.arabic)).toEqual(['a b', 'c', '']);
  expect(wordsOf(found.english)).toEqual(['x', 'y z', '#1']);
  const backwards = { ...counted, english: sideOf(['#3 x', '#2 y', '#1 z']) };
  expect(withoutOwnNumbers(backwards as TextPair)).toBeUndefined();
});

it('leaves out numbers that shift where one text has a line more, and no others', () => {
  const of = (arabic: readonly string[], english: readonly string[], inLine?: readonly number[]) =>
    withoutShiftedNumbers({ arabic: sideOf(arabic, inLine), english: sideOf(english) } as TextPair, () =>
      arabic.map((_, k) => bead(k, k)),
    );
  const found = of(['a', '#1 b', 'c', '#2 d', '#3 e', '4 f'], ['#1 u', 'v w', '#2 x', '#3 y']);
  expect(wordsOf(found!.arabic)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(wordsOf(found!.english)).toEqual(['u', 'v w', 'x', 'y']);
  // Numbered alike; one is a part of the other; a line is lacking and its number too; figures inside lines.
  expect(of(['#1 b', '#2 d', '#3 e'], ['#1 u', '#2 x', '#3 y'])).toBeUndefined();
  expect(of(['#1 b', '#2 d', '#3 e'], ['#2 u', '#3 x', '#4 y'])).toBeUndefined();
  expect(of(['#1 b', '#2 d', '#3 e', '#4 f'], ['#1 u', '#2 x', '#4 y'])).toBeUndefined();
  expect(of(['#1 b', '#2 d', '#3 e'], ['#1 u', '#2 x', '#3 y', '#4 z'], [0])).toBeUndefined();
});

it('leaves out the same numbers on both sides where a first search does not join the lines that they head', () => {
  const lines = ['#1 a', '#2 b', 'c', '#3 d'];
  const of = (beads: readonly BeadSpan[], items = lines) =>
    withoutShiftedNumbers({ arabic: sideOf(items), english: sideOf(items) } as TextPair, () => beads);
  expect(of([bead(0, 0), { ...bead(1, 1), m: 2, n: 2 }, bead(3, 3)])).toBeUndefined();
  expect(of([bead(0, 0), { ...bead(1, 1), m: 1, n: 2 }, { ...bead(2, 3), m: 2 }])).toBeUndefined();
  expect(of([{ ...bead(0, 0), n: 2 }, { ...bead(1, 2), m: 2 }, bead(3, 3)])).toBeDefined();
  expect(of([bead(0, 1), bead(1, 3)])).toBeDefined();
  const many = Array.from({ length: 300 }, (_, k) => `#${k + 1} a`);
  expect(of([bead(0, 1)], many)).toBeUndefined();
});

it('sees that links join lines with other numbers, surely and one to one', () => {
  const pair = { arabic: sideOf(['#1 a', '#2 b', '#3 c']), english: sideOf(['#1 x', '#2 z', '#3 y']) } as TextPair;
  expect(crossNumbers(pair, [bead(0, 0), bead(2, 2)])).toBe(false);
  expect(crossNumbers(pair, [bead(0, 0), bead(2, 1)])).toBe(true);
  expect(crossNumbers(pair, [{ ...bead(2, 1), score: 3 }])).toBe(false);
  expect(crossNumbers(pair, [{ ...bead(1, 1), n: 2 }])).toBe(false);
});
