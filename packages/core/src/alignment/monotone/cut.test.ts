import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPair } from '../model/pair.ts';
import type { TokenSide } from '../model/side.ts';
import type { Table } from '../model/table.ts';
import { Answers } from './answers.ts';
import { cutLink } from './cut.ts';

/** Type `t` of one side translates type `t` of the other; each token is ten units long. */
const TYPES = 6;
function side(sentences: readonly (readonly number[])[], pauses: readonly number[] = []): TokenSide {
  const tokens = sentences.flat();
  const firsts = [0];
  for (const sentence of sentences) firsts.push(firsts[firsts.length - 1]! + sentence.length);
  return {
    firsts: Uint32Array.from(firsts),
    tokens: Uint32Array.from(tokens),
    starts: Uint32Array.from(tokens, (_, t) => t * 10),
    ends: Uint32Array.from(tokens, (_, t) => t * 10 + 9),
    lengths: Float64Array.from(sentences, (sentence) => sentence.length * 10),
    pauses: Uint8Array.from(tokens, (_, t) => pauses[t] ?? 0),
    types: Array.from({ length: TYPES }, (_, t) => String(t)),
  } as unknown as TokenSide;
}

const table: Table = {
  starts: Uint32Array.from({ length: TYPES + 1 }, (_, t) => t),
  english: Uint32Array.from({ length: TYPES }, (_, t) => t),
  forward: new Float32Array(TYPES).fill(20),
  backward: new Float32Array(TYPES).fill(20),
  arabicKnown: new Float32Array(TYPES).fill(0.5),
  englishKnown: new Float32Array(TYPES).fill(0.5),
};
const LENGTHS = { ratio: 0, variance: 0.1 };

function cut(arabic: TokenSide, english: TokenSide) {
  const answers = new Answers({ arabic, english, table } as TextPair, 0.5);
  const [m, n] = [arabic.firsts.length - 1, english.firsts.length - 1];
  answers.read(0, m, 0, n);
  const [whole, pieces] = [
    { side: english, from: 0, count: n },
    { side: arabic, from: 0, count: m },
  ];
  return cutLink(whole, pieces, answers, LENGTHS, false);
}

describe('cutLink', () => {
  it('gives each sentence its piece', () => {
    const whole = cut(
      side([[0, 1, 2, 3, 4, 5]], [0, 0, 2]),
      side([
        [0, 1, 2],
        [3, 4, 5],
      ]),
    );
    expect(whole.stops).toBe(1);
    // A sentence that repeats its neighbour has no piece of its own.
    const repeated = cut(
      side([[0, 1, 2, 3, 4, 5]], [0, 0, 2]),
      side([
        [3, 5],
        [0, 1, 2, 3, 4, 5],
      ]),
    );
    expect(repeated.total).toBeLessThan(whole.total - 3);
  });

  it('counts pauses and full stops at cuts alone', () => {
    const found = cut(
      side([[0, 1, 2, 3, 4, 5]], [2, 0, 1, 0, 2]),
      side([
        [0, 1, 2],
        [3, 4, 5],
      ]),
    );
    expect([found.stops, found.pauses]).toEqual([0, 1]);
  });

  it('finds the best cut of all', () => {
    const sentence = fc.array(fc.nat(TYPES - 1), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        sentence,
        sentence,
        fc.array(fc.nat(TYPES - 1), { minLength: 2, maxLength: 9 }),
        (first, second, one) => {
          const english = side([first, second]);
          const found = cut(side([one]), english);
          const totals = Array.from({ length: one.length - 1 }, (_, k) => {
            const pieces = side([one.slice(0, k + 1), one.slice(k + 1)]);
            const answers = new Answers({ arabic: pieces, english, table } as TextPair, 0.5);
            let words = 0;
            for (const s of [0, 1]) {
              answers.read(s, 1, s, 1);
              words += answers.soft();
            }
            return words;
          });
          expect(totals.some((words) => Math.abs(words - found.words) < 1e-6)).toBe(true);
        },
      ),
    );
  });

  it('says so where there are fewer words than sentences', () => {
    expect(cut(side([[0]]), side([[0], [1]])).total).toBe(-Infinity);
  });
});
