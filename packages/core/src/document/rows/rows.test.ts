import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link, Segment } from '../index.ts';
import { buildRows, type Row } from './rows.ts';

function segments(count: number, roles: readonly Segment['role'][] = []): Segment[] {
  return Array.from({ length: count }, (_, s) => ({
    id: `s${s}`,
    start: s * 10,
    end: s * 10 + 9,
    role: roles[s] ?? 'body',
    mentions: [],
  }));
}

function link(source: readonly number[], target: readonly number[], rest: Partial<Link> = {}): Link {
  return {
    id: `${source}-${target}`,
    text: 't',
    source: source.map((s) => `s${s}`),
    target: target.map((t) => `s${t}`),
    confidence: 0.9,
    evidence: [],
    status: 'proposed',
    ...rest,
  };
}

/** Rows as `0,1=2,(3)`: source = target, repeated sentences in brackets. */
function sketch(rows: readonly Row[]): string[] {
  return rows.map(({ source, target }) => {
    const targets = target.map(({ index, again }) => (again ? `(${index})` : `${index}`));
    return `${source}=${targets}`;
  });
}

const lay = (s: number, t: number, links: readonly Link[]) => sketch(buildRows(segments(s), segments(t), links));

describe('buildRows', () => {
  it('lays pairs in the order of the source', () => {
    expect(lay(2, 2, [link([1], [0]), link([0], [1])])).toEqual(['0=1', '1=0']);
  });

  it('puts a sentence without counterpart after the one before it in its own text', () => {
    expect(lay(3, 4, [link([0], [0]), link([2], [3])])).toEqual(['0=0', '=1', '=2', '1=', '2=3']);
  });

  it('puts what stands before every linked sentence first', () => {
    expect(lay(2, 3, [link([1], [2])])).toEqual(['=0', '=1', '0=', '1=2']);
  });

  it('keeps the sentences of one link in one row', () => {
    expect(lay(3, 3, [link([0, 1], [0, 1]), link([2], [2])])).toEqual(['0,1=0,1', '2=2']);
  });

  it('merges neighbours that share a counterpart', () => {
    expect(lay(2, 1, [link([0], [0]), link([1], [0])])).toEqual(['0,1=0']);
  });

  it('shows a counterpart again, marked, where sharers are apart', () => {
    expect(lay(3, 2, [link([0], [0]), link([1], [1]), link([2], [0])])).toEqual(['0=0', '1=1', '2=(0)']);
  });

  it('shows a link whose sentences are apart at each of them', () => {
    const rows = buildRows(segments(3), segments(2), [link([0, 2], [0]), link([1], [1])]);
    expect(sketch(rows)).toEqual(['0=0', '1=1', '2=(0)']);
    expect(rows[2]!.links).toHaveLength(1);
  });

  it('cuts long chains of separate links', () => {
    const chain = Array.from({ length: 20 }, (_, s) => link([s], [s, s + 1]));
    const rows = buildRows(segments(20), segments(21), chain);
    expect(Math.max(...rows.map(({ source }) => source.length))).toBe(4);
  });

  it('passes over rejected, one-sided and dangling links', () => {
    const none = [link([0], [0], { status: 'rejected' }), link([], [0]), link([0], []), link([7], [0])];
    expect(lay(1, 1, none)).toEqual(['=0', '0=']);
  });

  it('tells gaps from headings and boilerplate', () => {
    const rows = buildRows(segments(2, ['heading']), segments(2, ['body', 'boilerplate']), []);
    expect(rows.map(({ kind }) => kind)).toEqual(['target-only', 'aside', 'aside', 'source-only']);
  });

  const anything = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })).chain(([s, t]) =>
    fc.record({
      s: fc.constant(s),
      t: fc.constant(t),
      links: fc.array(
        fc.record({
          source: fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 4 }),
          target: fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 4 }),
          status: fc.constantFrom('proposed', 'confirmed', 'rejected'),
        }),
        { maxLength: 15 },
      ),
    }),
  );

  it('holds every sentence of both sides exactly once, apart from those marked again', () => {
    fc.assert(
      fc.property(anything, ({ s, t, links }) => {
        const rows = buildRows(
          segments(s),
          segments(t),
          links.map(({ source, target, status }, l) =>
            link(source, target, { id: `l${l}`, status: status as 'proposed' }),
          ),
        );
        const order = rows.flatMap(({ source }) => source);
        expect(order).toEqual(Array.from({ length: s }, (_, index) => index));
        const first = rows.flatMap(({ target }) => target.filter(({ again }) => !again).map(({ index }) => index));
        expect(first.toSorted((a, b) => a - b)).toEqual(Array.from({ length: t }, (_, index) => index));
        expect(rows.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });

  it('shows both ends of every live link in one row, for each of its source sentences', () => {
    fc.assert(
      fc.property(anything, ({ s, t, links }) => {
        const made = links.map(({ source, target, status }, l) =>
          link(source, target, { id: `l${l}`, status: status as 'proposed' }),
        );
        const rows = buildRows(segments(s), segments(t), made);
        for (const { id, status } of made) {
          const holding = rows.filter((row) => row.links.some((held) => held.id === id));
          const { source, target } = links[Number(id.slice(1))]!;
          const [ends, others] = [source.filter((index) => index < s), target.filter((index) => index < t)];
          if (status === 'rejected' || ends.length === 0 || others.length === 0) {
            expect(holding).toEqual([]);
            continue;
          }
          for (const index of ends) {
            const row = holding.find((candidate) => candidate.source.includes(index));
            expect(row?.target.map((shown) => shown.index)).toEqual(expect.arrayContaining(others));
          }
        }
      }),
    );
  });

  it('keeps unlinked neighbours of the target in their order', () => {
    fc.assert(
      fc.property(anything, ({ s, t, links }) => {
        const rows = buildRows(
          segments(s),
          segments(t),
          links.map(({ source, target }, l) => link(source, target, { id: `l${l}` })),
        );
        const home = new Map(
          rows.flatMap((row) => row.target.filter(({ again }) => !again).map(({ index }) => [index, row])),
        );
        for (const [index, row] of home) {
          if (row.source.length > 0 || index === 0) continue;
          const before = home.get(index - 1)!;
          expect(before.index).toBeLessThan(row.index);
          // Nothing but other sentences of the target stands between the two.
          expect(rows.slice(before.index + 1, row.index).every(({ source }) => source.length === 0)).toBe(true);
        }
      }),
    );
  });
});
