import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns, type Mark } from './runs.ts';

const mark = (start: number, end: number, id = 'a'): Mark => ({ start, end, layer: 'finding', id });
const sketch = (content: string, marks: readonly Mark[], start = 0, end = content.length) =>
  cutRuns(content, start, end, marks).map((run) => (run.marks.length > 0 ? `[${run.text}]` : run.text));

describe('cutRuns', () => {
  it('cuts at the edges of marks', () => {
    expect(sketch('one two three', [mark(4, 7)])).toEqual(['one ', '[two]', ' three']);
  });

  it('grows to whole words, joined Arabic ones with their vowel marks included', () => {
    expect(sketch('بين وكازاخستان وإيران', [mark(5, 14)])).toEqual(['بين ', '[وكازاخستان]', ' وإيران']);
    expect(sketch('عامًا واحد', [mark(0, 3)])).toEqual(['[عامًا]', ' واحد']);
  });

  it('does not grow over signs', () => {
    expect(sketch('by 50% or 5', [mark(3, 6)])).toEqual(['by ', '[50%]', ' or 5']);
  });

  it('keeps overlapping marks apart', () => {
    const runs = cutRuns('one two three', 0, 13, [mark(0, 7, 'a'), mark(4, 13, 'b')]);
    expect(runs.map(({ text, marks }) => [text, marks.map(({ id }) => id).join('')])).toEqual([
      ['one ', 'a'],
      ['two', 'ab'],
      [' three', 'b'],
    ]);
  });

  it('clips to the stretch and passes over empty marks and those outside', () => {
    expect(sketch('one two three', [mark(0, 5), mark(6, 6), mark(20, 30)], 4, 7)).toEqual(['[two]']);
  });

  it('gives back the stretch, whatever the marks', () => {
    const offset = fc.integer({ min: -3, max: 40 });
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', 'ك', 'ِ', '\u{1d400}', '\u202e', '.', '5'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(offset, offset)), offset, offset, (content, spans, a, b) => {
        const [start, end] = [a, b].map((at) => Math.min(content.length, Math.max(0, at))).sort((x, y) => x - y);
        const runs = cutRuns(
          content,
          start!,
          end!,
          spans.map(([from, to]) => mark(from, to)),
        );
        expect(runs.map(({ text }) => text).join('')).toBe(content.slice(start, end));
        expect(runs.every(({ text }) => text !== '')).toBe(true);
        let at = start!;
        for (const run of runs) {
          expect(run.start).toBe(at);
          at += run.text.length;
        }
      }),
    );
  });

  it('never cuts a surrogate pair or a word', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', 'ك', 'ِ', '\u{1d400}', '5'), maxLength: 30 });
    const offset = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(texts, offset, offset, (content, from, to) => {
        const runs = cutRuns(content, 0, content.length, [mark(from, to)]);
        for (const run of runs.slice(1)) {
          const [before, after] = [content.slice(0, run.start), content.slice(run.start)];
          expect(/[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after)).toBe(false);
          expect(/[\ud800-\udbff]$/.test(before)).toBe(false);
        }
      }),
    );
  });

  it('costs no more than its size on a hostile sentence', () => {
    const content = 'ك'.repeat(200_000);
    const marks = Array.from({ length: 20_000 }, (_, m) => mark(m, m + 1));
    expect(cutRuns(content, 0, content.length, marks).length).toBeLessThan(2000);
  });
});
