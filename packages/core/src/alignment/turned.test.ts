import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BeadSpan } from './model/bead-span.ts';
import type { Constraints } from './model/constraints.ts';
import type { TextPair } from './model/pair.ts';
import type { TokenSide } from './model/side.ts';
import { runsBackwards, turnBeads, turnConstraints, turnPair } from './turned.ts';

const bead = (i: number, j: number, n = 1): BeadSpan => ({ i, m: 1, j, n, score: 5 });

it('sees that links go backwards, one that was moved apart', () => {
  const back = Array.from({ length: 8 }, (_, k) => bead(k, 7 - k));
  expect(runsBackwards(back)).toBe(true);
  expect(runsBackwards([bead(0, 3), ...back.slice(1)])).toBe(true);
  expect(runsBackwards(back.map(({ i }) => bead(i, i)))).toBe(false);
  expect(runsBackwards(back.slice(0, 2))).toBe(false);
});

/** A side of sentences with these numbers of words; every word is a type of its own. */
function sideOf(sizes: readonly number[]): TokenSide {
  const firsts = Uint32Array.from([0, ...sizes.map((_, s) => sizes.slice(0, s + 1).reduce((a, b) => a + b, 0))]);
  const tokens = Uint32Array.from({ length: firsts.at(-1)! }, (_, t) => t);
  const numbers = Uint8Array.from(sizes, (_, s) => s % 3);
  return {
    segments: Uint32Array.from(sizes, (_, s) => s),
    firsts,
    tokens,
    starts: tokens.map((t) => t * 10),
    ends: tokens.map((t) => t * 10 + 5),
    pauses: Uint8Array.from(tokens, (t) => t % 3),
    lengths: Float64Array.from(sizes),
    borders: numbers,
    lineEnds: numbers,
    types: [],
    ids: new Map(),
    kinds: new Uint8Array(),
    counts: new Float64Array(),
  };
}

it('turns a side so that each sentence keeps its words, and back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 9 }), (sizes) => {
      const english = sideOf(sizes);
      const turned = turnPair({ english } as TextPair);
      for (let s = 0; s < sizes.length; s += 1) {
        const at = sizes.length - 1 - s;
        const words = (side: TokenSide, k: number) => [...side.tokens.slice(side.firsts[k], side.firsts[k + 1])];
        expect(words(turned.english, at)).toEqual(words(english, s));
        expect(turned.english.segments[at]).toBe(s);
      }
      expect(turnPair(turned).english).toEqual(english);
    }),
  );
});

it('turns links and decisions alike', () => {
  const own = (i: number, m: number, j: number, n: number) => `${i} ${m} ${j} ${n}` === '2 1 6 2';
  const constraints: Constraints = {
    rowTaken: (row) => row === 2,
    columnTaken: (column) => column >= 6 && column < 8,
    holds: own,
    isOwn: own,
    forbids: () => false,
    decisions: [{ rows: [2], columns: [6, 7], held: true }],
  };
  const turned = turnConstraints(constraints, 10);
  const [{ i, m, j, n }] = turnBeads([{ i: 2, m: 1, j: 6, n: 2, score: 0 }], 10) as [BeadSpan];
  expect([j, n]).toEqual([2, 2]);
  expect(turned.isOwn(i, m, j, n)).toBe(true);
  expect([1, 2, 3, 4].map(turned.columnTaken)).toEqual([false, true, true, false]);
  expect(turned.decisions).toEqual([{ rows: [2], columns: [2, 3], held: true }]);
});
