import { tables } from '@muqabala/lexicon';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWords } from '@muqabala/lexicon/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinearOf } from '../../../../../test/linear.ts';
import { cellOf, makeGrid } from './grid.ts';
import { wordLinks } from './links.ts';
import { cosineOf } from './rows.ts';

const words = await loadWords();
const all = { ...tables, words, vectors: await loadVectors() };
const lexicons = [
  { name: 'words', lexicon: { ...tables, words } },
  { name: 'words and vectors', lexicon: all },
];

/** The likeliest Arabic counterparts of each English content word that has one. */
function likeliest(arabic: string, english: string, lexicon: Parameters<typeof wordLinks>[1]): Record<string, string> {
  const links = wordLinks({ arabic: { content: arabic }, english: { content: english } }, lexicon);
  const found: Record<string, string> = {};
  for (const { start, end, isContent, counterparts } of links.english) {
    const best = counterparts[0];
    if (!isContent || best === undefined || best.probability < 0.5) continue;
    const { start: from, end: to } = links.arabic[best.word]!;
    found[english.slice(start, end)] = arabic.slice(from, to);
  }
  return found;
}

describe('wordLinks', () => {
  it.each(lexicons)('links words, names and figures with $name', ({ lexicon }) => {
    expect(
      likeliest(
        'افتتح الوزير مدرسة جديدة في حلب عام 1998',
        'The minister opened a new school in Aleppo in 1998',
        lexicon,
      ),
    ).toMatchObject({
      minister: 'الوزير',
      opened: 'افتتح',
      new: 'جديدة',
      school: 'مدرسة',
      Aleppo: 'حلب',
      1998: '1998',
    });
  });

  it('tells words apart that stand in a text twice', () => {
    const found = wordLinks(
      {
        arabic: { content: 'زار المعلم القرية ثم كتب المعلم رسالة طويلة' },
        english: { content: 'The teacher visited the village, then the teacher wrote a long letter' },
      },
      all,
    );
    const best = found.english.map(({ counterparts }) => counterparts[0]?.word);
    expect([best[1], best[7]]).toEqual([1, 5]);
  });

  it('says where nothing answers', () => {
    const english = 'The minister opened a new school near the volcano';
    const links = wordLinks({ arabic: { content: 'افتتح الوزير مدرسة جديدة' }, english: { content: english } }, all);
    const none = (word: string) => links.english.find(({ start, end }) => english.slice(start, end) === word)!.none;
    expect(none('volcano')).toBeGreaterThan(0.2);
    expect(none('school')).toBeLessThan(0.02);
  });

  it('gives the same links from either side, with spans of the stretch and probabilities', () => {
    const word = fc.constantFrom(
      ...'الوزير مدرسة المعلم كتب رسالة 1998 — minister school Paul wrote new 2,5 باريس ، “x” في of'.split(' '),
    );
    const text = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, fc.nat(3), (arabic, english, cut) => {
        const start = Math.min(cut, arabic.length);
        const links = wordLinks({ arabic: { content: arabic, start }, english: { content: english } }, all);
        for (const [side, other, from, to] of [
          [links.arabic, links.english, start, arabic.length],
          [links.english, links.arabic, 0, english.length],
        ] as const) {
          let last = from;
          side.forEach((one, i) => {
            expect(one.start).toBeGreaterThanOrEqual(last);
            expect(one.end).toBeGreaterThan(one.start);
            last = one.end;
            for (const { word: place, probability } of one.counterparts) {
              expect(probability).toBeLessThanOrEqual(1);
              expect(other[place]!.counterparts).toContainEqual({ word: i, probability });
            }
            expect(one.none).toBeGreaterThanOrEqual(0);
            expect(one.none).toBeLessThanOrEqual(1);
          });
          expect(last).toBeLessThanOrEqual(to);
        }
      }),
    );
  });

  it('links nothing without models, and the same without tables again', () => {
    const { links: _, ...without } = all;
    const pair = { arabic: { content: 'مدرسة 1998' }, english: { content: 'school 1998' } };
    expect(
      wordLinks(pair, without).english.every(({ counterparts, none }) => counterparts.length === 0 && none > 0.3),
    ).toBe(true);
    expect(wordLinks(pair, tables).english[1]!.counterparts[0]?.word).toBe(1);
  });

  it('takes time that grows with the words', () => {
    const arabic = 'افتتح الوزير مدرسة جديدة في القرية ';
    const english = 'The minister opened a new school in the village. ';
    expectLinearOf(
      200,
      (times) => ({ arabic: { content: arabic.repeat(times) }, english: { content: english.repeat(times) } }),
      (pair) => wordLinks(pair, all),
    );
  });
});

describe('makeGrid', () => {
  it('compares all words of a sentence, and of longer texts a band from corner to corner', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (rows, columns) => {
        const grid = makeGrid(rows, columns);
        for (let a = 0; a < rows; a += 97) {
          expect(cellOf(grid, a, grid.from[a]! - 1)).toBe(-1);
          expect(cellOf(grid, a, grid.from[a]! + grid.width)).toBe(-1);
          expect(grid.from[a]! + grid.width).toBeLessThanOrEqual(columns);
          const middle = Math.min(columns - 1, Math.floor(((a + 0.5) * columns) / rows));
          if (columns > 0) expect(cellOf(grid, a, middle)).toBeGreaterThanOrEqual(0);
        }
        if (rows * columns <= 60_000) expect(grid.width).toBe(columns);
      }),
    );
  });
});

describe('cosineOf', () => {
  it('is the best of the forms, as doubles give it', () => {
    const vectors = {
      size: 2,
      rows: Int8Array.of(100, 0, 0, 50, -3, -4),
      scales: Float64Array.of(1 / 100, 1 / 50, 1 / 5),
      signature: '',
      arabic: { keys: new Uint32Array(0), rows: new Uint32Array(0) },
      english: { keys: new Uint32Array(0), rows: new Uint32Array(0) },
    };
    expect(cosineOf(vectors, Int32Array.of(0, 1), Int32Array.of(2))).toBeCloseTo(-0.6, 12);
    expect(cosineOf(vectors, Int32Array.of(0, 2), Int32Array.of(0))).toBeCloseTo(1, 12);
    expect(cosineOf(vectors, Int32Array.of(), Int32Array.of(0))).toBe(0);
  });
});
