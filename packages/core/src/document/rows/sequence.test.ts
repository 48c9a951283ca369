import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link, Segment } from '../index.ts';
import { type Entry, listInOrder, segmentAt, segmentFrom } from '../index.ts';

const segments = (count: number): Segment[] =>
  Array.from({ length: count }, (_, s) => ({
    id: `s${s}`,
    start: s * 10,
    end: s * 10 + 9,
    role: 'body',
    mentions: [],
  }));

const link = (source: readonly number[], target: readonly number[], status: Link['status'] = 'proposed'): Link => ({
  id: `${source}=${target}`,
  text: 't',
  source: source.map((s) => `s${s}`),
  target: target.map((t) => `s${t}`),
  confidence: 0.9,
  evidence: [],
  status,
});

/** Links as `0,1=2`, sentences without one as `0=` and `=2`. */
const sketch = (entries: readonly Entry[]) =>
  entries.map((entry) =>
    entry.link !== undefined ? entry.link.id : entry.side === 'source' ? `${entry.at}=` : `=${entry.at}`,
  );

const list = (s: number, t: number, links: readonly Link[]) => sketch(listInOrder(segments(s), segments(t), links));

describe('the reading order', () => {
  it('has links where their first source sentence stands, the earlier counterpart first', () => {
    expect(list(2, 3, [link([1], [0]), link([0], [2]), link([0], [1])])).toEqual(['0=1', '0=2', '1=0']);
  });

  it('has a sentence without a link after the one before it in its own text', () => {
    expect(list(3, 4, [link([0], [0]), link([2], [3])])).toEqual(['0=0', '=1', '=2', '1=', '2=3']);
  });

  it('begins with what stands before every linked sentence, but ends with it where nothing is linked', () => {
    expect(list(2, 3, [link([1], [2])])).toEqual(['=0', '=1', '0=', '1=2']);
    expect(list(2, 2, [link([0], [0], 'rejected')])).toEqual(['0=', '1=', '=0', '=1']);
  });

  it('has links with one side where that side stands', () => {
    expect(list(2, 3, [link([], [1]), link([1], []), link([0], [0])])).toEqual(['=1', '=2', '0=0', '1=']);
  });

  it('holds every live link once, and every sentence in a link or alone', () => {
    const made = fc.tuple(fc.uniqueArray(fc.nat(5), { maxLength: 3 }), fc.uniqueArray(fc.nat(5), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.uniqueArray(made, { selector: String, maxLength: 8 }), (pairs) => {
        const links = pairs.map(([s, t]) => link(s, t));
        const entries = listInOrder(segments(6), segments(6), links);
        const live = links.filter(({ source, target }) => source.length + target.length > 0);
        expect(sketch(entries.filter((entry) => entry.link)).sort()).toEqual(live.map(({ id }) => id).sort());
        for (const side of ['source', 'target'] as const)
          expect(
            entries.flatMap((entry) => (entry.link === undefined && entry.side === side ? [entry.at] : [])).sort(),
          ).toEqual([0, 1, 2, 3, 4, 5].filter((at) => !live.some((one) => one[side].includes(`s${at}`))));
      }),
    );
  });
});

describe('the segment at an offset', () => {
  it('is the one that holds it, or the next one where none does', () => {
    const text = { segments: segments(3) };
    expect([0, 8, 9, 10, 28, 29, 99].map((offset) => segmentAt(text, offset))).toEqual([0, 0, -1, 1, 2, -1, -1]);
    expect([0, 8, 9, 10, 28, 29].map((offset) => segmentFrom(text.segments, offset))).toEqual([0, 0, 1, 1, 2, 3]);
  });
});
