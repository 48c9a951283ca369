import type { Lexicon, WordLexicon } from '@muqabala/core';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { trainWords } from '../../../lexicon/src/train/index.ts';
import { textOfLines } from '../../test/text-of-lines.ts';
import type { Role } from '../sentences/index.ts';
import { alignPair } from './align.ts';
import { preparePair } from './prepare.ts';
import type { AlignableText, AlignOptions, Bead } from './types.ts';

/** A language of its own: Arabic word `k` translates English word `k`; the letters are no affixes. */
const WORDS = 400;
const letters = (alphabet: string, k: number, places: readonly number[]): string =>
  places.map((place) => alphabet[(k * place + Math.floor(k / place)) % alphabet.length]!).join('');
const ARABIC = Array.from({ length: WORDS }, (_, k) => letters('جدرزشصطعغقحخ', k, [1, 5, 13, 29]));
const ENGLISH = Array.from({ length: WORDS }, (_, k) =>
  `${letters('bdfgklmprvz', k, [1, 7, 17])}oq${k % 10}x`.replace(/\d/, (d) => 'abcdefghij'[Number(d)]!),
);

let words: WordLexicon;
beforeAll(() => {
  words = trainWords(
    ARABIC.flatMap((arabic, k) => Array.from({ length: 4 }, () => ({ arabic, english: ENGLISH[k]! }))),
    { name: 'test' },
  );
});

const tables: Omit<Lexicon, 'words'> = {
  signature: 'test',
  values: { months: [], weekdays: [] },
  names: { regions: [], nationalities: [], cities: [], organisations: [] },
} as unknown as Omit<Lexicon, 'words'>;

/** Sentence `s` says words that no near sentence says. */
function sentence(vocabulary: readonly string[], s: number): string {
  return Array.from({ length: 6 }, (_, k) => vocabulary[(s * 6 + k) % vocabulary.length]!).join(' ');
}

const arabic = (numbers: readonly number[]) =>
  textOfLines(
    'ar',
    numbers.map((s) => sentence(ARABIC, s)),
  );
const english = (numbers: readonly number[]) =>
  textOfLines(
    'en',
    numbers.map((s) => sentence(ENGLISH, s)),
  );
const run = (size: number, from = 0) => Array.from({ length: size }, (_, k) => from + k);

/** Numbers between 0 and 1 that look drawn by chance (a linear congruential generator), the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function align(left: AlignableText, right: AlignableText, options?: AlignOptions) {
  return alignPair(left, right, { ...tables, words } as Lexicon, options);
}

describe('alignPair', () => {
  it('links sentences one to one', () => {
    const found = align(arabic(run(12)), english(run(12)));
    expect(found.order).toBe('in-order');
    expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(run(12).map((s) => [[s], [s]]));
  });

  it('links headings and furniture of a translation, whatever each side takes them for', () => {
    const withRoles = ({ segments, ...rest }: AlignableText, roles: Readonly<Record<number, Role>>): AlignableText => ({
      ...rest,
      segments: segments.map((segment, s) => ({ ...segment, role: roles[s] ?? 'body' })),
    });
    const found = align(
      withRoles(arabic(run(12)), { 0: 'boilerplate', 1: 'heading', 6: 'heading' }),
      withRoles(english(run(12)), { 1: 'heading', 11: 'boilerplate' }),
    );
    expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(run(12).map((s) => [[s], [s]]));
  });

  it('links a list that is sorted the other way one to one, and again when a link is turned down', () => {
    const backwards = run(12).reverse();
    const aligned = preparePair(arabic(run(12)), english(backwards), { ...tables, words } as Lexicon);
    const pairs = (beads: readonly Bead[]) => beads.map(({ source, target }) => ({ source, target }));
    const expected = backwards.map((t, s) => ({ source: [s], target: [t] }));
    expect(pairs(aligned().beads)).toEqual(expected);
    const again = aligned({ rejected: [{ source: [4], target: [7] }] }).beads;
    expect(pairs(again)).toEqual(expected.filter(({ source }) => source[0] !== 4));
  });

  it('links a list that is sorted otherwise item by item, and again when a link is turned down', () => {
    // Two words an item, and seven steps on from each to the next.
    const item = (vocabulary: readonly string[]) => (k: number) => `${vocabulary[2 * k]} ${vocabulary[2 * k + 1]}`;
    const order = run(11).map((k) => (7 * k + 3) % 11);
    const aligned = preparePair(
      textOfLines('ar', run(11).map(item(ARABIC))),
      textOfLines('en', order.map(item(ENGLISH))),
      {
        ...tables,
        words,
      } as Lexicon,
    );
    const expected = run(11).map((s) => [[s], [order.indexOf(s)]]);
    const first = aligned();
    expect(first.order).toBe('out-of-order');
    expect(first.beads.map(({ source, target }) => [source, target])).toEqual(expected);
    const [source, target] = [[4], [order.indexOf(4)]];
    const again = aligned({ rejected: [{ source, target }], confirmed: [{ source: [5], target: [order.indexOf(5)] }] });
    expect(again.beads.map((bead) => [bead.source, bead.target])).toEqual(expected.filter((_, s) => s !== 4));
  });

  it('links an item that was moved in a list, though few of its words are known', () => {
    const item = (vocabulary: readonly string[]) => (k: number) => `${vocabulary[2 * k]} ${vocabulary[2 * k + 1]}`;
    const order = [0, 1, 2, 3, 7, 4, 5, 6, 8, 9];
    const found = align(textOfLines('ar', run(10).map(item(ARABIC))), textOfLines('en', order.map(item(ENGLISH))));
    expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(
      run(10).map((s) => [[s], [order.indexOf(s)]]),
    );
  });

  it('links both of two sentences that changed places, though few of their words answer to each other', () => {
    const retold = (s: number) => {
      const own = sentence(ENGLISH, s).split(' ');
      return [
        ...own.slice(0, 2),
        ...sentence(ENGLISH, s + 30)
          .split(' ')
          .slice(2),
      ].join(' ');
    };
    for (const first of [0, 4, 10]) {
      const order = run(12).map((s) => (s === first ? first + 1 : s === first + 1 ? first : s));
      const found = align(arabic(run(12)), textOfLines('en', order.map(retold)));
      expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(
        run(12).map((s) => [[s], [order.indexOf(s)]]),
      );
    }
  });

  it('goes by the words of numbered lines where one list lacks a line and counts on', () => {
    const item = (vocabulary: readonly string[]) => (k: number, at: number) =>
      `${at + 1}. ${vocabulary[2 * k]} ${vocabulary[2 * k + 1]}`;
    const kept = run(9).filter((k) => k !== 2);
    const found = align(textOfLines('ar', run(9).map(item(ARABIC))), textOfLines('en', kept.map(item(ENGLISH))));
    expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(kept.map((k, at) => [[k], [at]]));
  });

  it('keeps the order of lines that come back as a refrain', () => {
    const lines = [0, 1, 0, 2, 0, 3, 0, 4];
    const found = align(arabic(lines), english(lines));
    expect(found.order).toBe('in-order');
    expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(lines.map((_, s) => [[s], [s]]));
  });

  it('leaves out what has no counterpart on either side', () => {
    const found = align(arabic([0, 1, 2, 3, 5, 6, 7, 8, 9, 10]), english([0, 1, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(found.beads.some((bead) => bead.source.includes(2))).toBe(false);
    expect(found.beads.some((bead) => bead.target.includes(3))).toBe(false);
  });

  it('joins sentences that the other side has as one', () => {
    const left = textOfLines('ar', [
      sentence(ARABIC, 0),
      `${sentence(ARABIC, 1)} ${sentence(ARABIC, 2)}`,
      ...run(6, 3).map((s) => sentence(ARABIC, s)),
    ]);
    const found = align(left, english(run(9)));
    expect(found.beads.find((bead) => bead.source.includes(1))?.target).toEqual([1, 2]);
  });

  it('links two to two where one text ends its sentence in the middle of one of the other', () => {
    const left = run(12).map((s) => `${sentence(ARABIC, s)}.`);
    const right = run(12).map((s) => `${sentence(ENGLISH, s)}.`);
    const words = sentence(ENGLISH, 6).split(' ');
    right[5] = `${right[5]} ${words.slice(0, 2).join(' ')},`;
    right[6] = `${words.slice(2).join(' ')}.`;
    const found = align(textOfLines('ar', left), textOfLines('en', right));
    expect(found.beads.find((bead) => bead.source.includes(5))).toMatchObject({ source: [5, 6], target: [5, 6] });
    expect(found.beads).toHaveLength(11);
  });

  it('is sure of nothing where many lines of few words stand in no order', () => {
    // Every word stands in more sentences than may propose a link, so that there is hardly an anchor to go by.
    const [size, random] = [1700, randomFrom(7)];
    const lines = Array.from({ length: size }, () => Array.from({ length: 6 }, () => Math.floor(random() * 150)));
    const order = run(size).sort((a, b) => lines[a]![0]! - lines[b]![0]! || a - b);
    const say = (words: readonly string[]) => (k: number) => lines[k]!.map((word) => words[word]!).join(' ');
    const found = align(textOfLines('ar', run(size).map(say(ARABIC))), textOfLines('en', order.map(say(ENGLISH))));
    const right = found.beads.filter(({ source, target }) => target.some((t) => source.includes(order[t]!))).length;
    const said = found.beads.reduce((sum, { confidence }) => sum + confidence, 0);
    expect(said).toBeLessThan(right + 0.01 * size);
  }, 120_000);

  it('finds blocks in any order', () => {
    const found = align(arabic(run(12)), english([...run(6, 6), ...run(6)]));
    const links = found.beads.flatMap((bead) => bead.source.flatMap((s) => bead.target.map((t) => `${s}-${t}`)));
    for (const s of run(12)) expect(links).toContain(`${s}-${(s + 6) % 12}`);
  });

  it('takes either side for the Arabic one', () => {
    const straight = align(arabic(run(8)), english(run(8)));
    const turned = align(english(run(8)), arabic(run(8)));
    expect(turned.beads.map((bead) => [bead.target, bead.source])).toEqual(
      straight.beads.map((bead) => [bead.source, bead.target]),
    );
  });

  it('says why, with places inside the linked sentences', () => {
    const left = arabic(run(8));
    const right = english(run(8));
    for (const bead of align(left, right).beads) {
      expect(bead.evidence.some((one) => one.kind === 'word')).toBe(true);
      for (const one of bead.evidence) {
        if (one.source === undefined) continue;
        const segment = left.segments[bead.source[0]!]!;
        expect(one.source.start).toBeGreaterThanOrEqual(segment.start);
        expect(one.source.end).toBeLessThanOrEqual(segment.end);
      }
    }
  });

  it('keeps confirmed links and never proposes rejected ones', () => {
    const confirmed = [{ source: [2], target: [3] }];
    const rejected = [{ source: [5], target: [5] }];
    const found = align(arabic(run(10)), english(run(10)), { confirmed, rejected });
    expect(found.beads).toContainEqual({ source: [2], target: [3], confidence: 1, evidence: [] });
    // Nobody has said anything against those beside it.
    for (const s of [2, 3]) expect(found.beads).toContainEqual(expect.objectContaining({ source: [s], target: [s] }));
    const away = align(arabic(run(10)), english(run(10)), { confirmed: [{ source: [2], target: [7] }] });
    expect(away.beads.filter((bead) => bead.source.includes(2) || bead.target.includes(7))).toHaveLength(1);
    expect(found.beads.some((bead) => bead.source.join() === '5' && bead.target.join() === '5')).toBe(false);
  });

  it('answers odd input in bounds', () => {
    expect(align(arabic([]), english(run(3))).beads).toEqual([]);
    expect(align(arabic(run(3)), english([])).beads).toEqual([]);
    expect(align(arabic([0]), english(run(300))).beads.length).toBeLessThanOrEqual(10);
    expect(() => align(arabic(run(5)), arabic(run(5)))).not.toThrow();
    const long = textOfLines('ar', [sentence(ARABIC, 1).repeat(3000), sentence(ARABIC, 2)]);
    expect(() => align(long, english([1, 2]))).not.toThrow();
    expect(() => align(textOfLines('ar', ['', ' ', '\u200f']), textOfLines('en', ['', '.', '']))).not.toThrow();
  });

  it('works without a word lexicon', () => {
    const number = (s: number) => String(1000 + s * 37);
    const left = textOfLines(
      'ar',
      run(10).map((s) => `${sentence(ARABIC, s)} ${number(s)}`),
    );
    const right = textOfLines(
      'en',
      run(10).map((s) => `${sentence(ENGLISH, s)} ${number(s)}`),
    );
    const found = alignPair(left, right, tables as Lexicon, { order: 'in-order' });
    expect(found.beads.map((bead) => [bead.source, bead.target])).toEqual(run(10).map((s) => [[s], [s]]));
  });

  it('stops when told to', () => {
    expect(() => align(arabic(run(30)), english(run(30)), { signal: { aborted: true } })).toThrow(/stopped/);
  });

  it('gives the same links for the same texts, each sentence at most once, in range', () => {
    const numbers = fc.array(fc.nat(40), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const found = align(arabic(left), english(right));
        expect(align(arabic(left), english(right))).toEqual(found);
        if (found.order !== 'in-order') return;
        const source = found.beads.flatMap((bead) => bead.source);
        const target = found.beads.flatMap((bead) => bead.target);
        expect(new Set(source).size).toBe(source.length);
        expect(new Set(target).size).toBe(target.length);
        for (const s of source) expect(s).toBeLessThan(left.length);
        for (const bead of found.beads) expect(bead.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('preparePair', () => {
  const lexicon = () => ({ ...tables, words }) as Lexicon;
  const decisions = fc.array(
    fc.record({
      source: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 2 }),
      target: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 2 }),
      confirmed: fc.boolean(),
    }),
    { maxLength: 5 },
  );
  /** Decisions that a person can have made: no sentence stands in two confirmed links. */
  const decided = (made: readonly { source: number[]; target: number[]; confirmed: boolean }[]) => {
    const confirmed = made.filter(
      (one, k) =>
        one.confirmed &&
        made
          .slice(0, k)
          .every(
            (other) =>
              !other.confirmed ||
              !(other.source.some((s) => one.source.includes(s)) || other.target.some((t) => one.target.includes(t))),
          ),
    );
    return { confirmed, rejected: made.filter((one) => !one.confirmed) };
  };
  const orders = {
    'in order': run(12),
    'in blocks': [...run(6, 6), ...run(6)],
    'in no order': [7, 2, 90, 11, 5, 0, 91, 9, 3, 92, 6, 1],
  };

  for (const [name, order] of Object.entries(orders)) {
    it(`gives the same as aligning from nothing, whatever was asked before: ${name}`, () => {
      const [left, right] = [arabic(run(12)), english(order)];
      const prepared = preparePair(left, right, lexicon());
      fc.assert(
        fc.property(decisions, (made) => {
          const options = decided(made);
          expect(prepared(options)).toEqual(align(left, right, options));
        }),
        { numRuns: 40 },
      );
      expect(prepared()).toEqual(align(left, right));
    });

    it(`leaves the links that a decision does not touch: ${name}`, () => {
      const [left, right] = [arabic(run(12)), english(order)];
      const prepared = preparePair(left, right, lexicon());
      const before = prepared().beads;
      for (const bead of before) {
        const after = prepared({ confirmed: [bead] }).beads;
        const rest = (beads: readonly Bead[]) => beads.filter((one) => one.source.join() !== bead.source.join());
        expect(rest(after)).toEqual(rest(before));
      }
    });
  }

  it('does not hide a rejected link in one that has more sentences on both sides', () => {
    const [left, right] = [arabic(run(12)), english(run(12))];
    const prepared = preparePair(left, right, lexicon());
    for (const s of run(12)) {
      const { beads } = prepared({ rejected: [{ source: [s], target: [s] }] });
      const hiding = beads.filter(
        (bead) =>
          bead.source.includes(s) && bead.target.includes(s) && bead.source.length > 1 && bead.target.length > 1,
      );
      expect(hiding).toEqual([]);
    }
  });

  it('keeps the order of the whole when little of it is left to align', () => {
    const [left, right] = [arabic(run(12)), english(run(12))];
    const confirmed = run(11).map((s) => ({ source: [s], target: [s] }));
    expect(preparePair(left, right, lexicon())({ confirmed })).toMatchObject({ order: 'in-order' });
  });

  it('tells how far it is, never less than before, up to the end', () => {
    const prepared = preparePair(arabic(run(60)), english(run(60)), lexicon());
    for (const options of [
      { rejected: [{ source: [3], target: [3] }] },
      {},
      { confirmed: [{ source: [3], target: [4] }] },
    ]) {
      const told: number[] = [];
      prepared({ ...options, onProgress: (done) => told.push(done) });
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
  });

  it('leaves everything far from a decision in long texts, and keeps to what was decided', () => {
    const size = 400;
    const vocabulary = (k: number) => `ق${[...String(k)].map((digit) => 'ابتثجحخدذر'[Number(digit)]!).join('')}`;
    const [left, right] = [
      textOfLines(
        'ar',
        run(size).map((s) => `${vocabulary(s * 3)} ${1000 + s}`),
      ),
      textOfLines(
        'en',
        run(size).map((s) => `${ENGLISH[s % WORDS]!} ${1000 + s}`),
      ),
    ];
    const prepared = preparePair(left, right, tables as Lexicon, 'in-order');
    const before = prepared().beads;
    const near = (bead: Bead, place: number) => Math.abs(bead.source[0]! - place) < 100;
    fc.assert(
      fc.property(fc.nat(size - 2), fc.boolean(), (s, isOwn) => {
        const link = { source: [s], target: [isOwn ? s + 1 : s] };
        const { beads } = prepared(isOwn ? { confirmed: [link] } : { rejected: [link] });
        const far = (all: readonly Bead[]) => all.filter((bead) => !near(bead, s));
        expect(far(beads)).toEqual(far(before));
        const isThere = beads.some(
          (bead) => bead.source.join() === `${s}` && bead.target.join() === link.target.join(),
        );
        expect(isThere).toBe(isOwn);
        for (const side of ['source', 'target'] as const) {
          const all = beads.flatMap((bead) => bead[side]).filter((one) => !isOwn || one !== link[side][0]);
          expect(new Set(all).size).toBe(all.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('follows a person’s links where it was led astray', () => {
    // Both sides say the same words again and again: only the person knows which belong together.
    const left = textOfLines('ar', Array(30).fill(sentence(ARABIC, 1)));
    const right = textOfLines('en', [
      ...Array(10).fill(sentence(ENGLISH, 40)),
      ...Array(30).fill(sentence(ENGLISH, 1)),
    ]);
    const confirmed = [4, 14, 24].map((s) => ({ source: [s], target: [s + 10] }));
    const { beads } = preparePair(left, right, lexicon(), 'in-order')({ confirmed });
    for (const s of [5, 13, 15, 23])
      expect(beads).toContainEqual(expect.objectContaining({ source: [s], target: [s + 10] }));
  });

  it('can be stopped, and asked again', () => {
    const prepared = preparePair(arabic(run(30)), english(run(30)), lexicon());
    expect(() => prepared({ signal: { aborted: true } })).toThrow(/stopped/);
    expect(prepared().beads).toHaveLength(30);
    expect(() => prepared({ signal: { aborted: true }, rejected: [{ source: [0], target: [0] }] })).toThrow(/stopped/);
  });
});
