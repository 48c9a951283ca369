import type { AlignedDocument } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildView, type View } from '../model/view.ts';
import { firstShown, keyOf, type Move, neighbour, nextLinked, refOf, rowOf, type SentenceRef } from './order.ts';

/**
 * A view of so many sentences on either side, linked as `[[0, 1], [2, 0]]` says: the source sentence, the target
 * sentence.
 */
function viewOf(count: number, links: readonly (readonly [number, number])[]): View {
  const text = (id: string) => ({
    id,
    language: 'en',
    direction: 'ltr' as const,
    content: 'ab '.repeat(count),
    segments: Array.from({ length: count }, (_, s) => ({
      id: `${id}${s}`,
      start: s * 3,
      end: s * 3 + 2,
      role: 'body' as const,
      mentions: [],
    })),
  });
  const document: AlignedDocument = {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [text('s'), text('t')],
    links: links.map(([s, t], l) => ({
      id: `l${l}`,
      text: 't',
      source: [`s${s}`],
      target: [`t${t}`],
      confidence: 0.9,
      evidence: [],
      status: 'proposed',
    })),
    findings: [],
  };
  return buildView(document, 't');
}

const ordered = (view: View, rows = view.rows) => ({ view, rows });
/** All sentences of a side, one by one from the first or the last. */
const walk = (order: ReturnType<typeof ordered>, side: SentenceRef['side'], begin: Move, on: Move): string[] => {
  const ids: string[] = [];
  let at = neighbour(order, firstShown(order, side), begin);
  while (ids.at(-1) !== at.id) {
    ids.push(at.id);
    at = neighbour(order, at, on);
  }
  return ids;
};
const source = (id: string): SentenceRef => ({ side: 'source', id });
const target = (id: string): SentenceRef => ({ side: 'target', id });

describe('the order of the sentences', () => {
  it('has each sentence once, in the order of the rows, and the row that shows it first', () => {
    const links = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: String, maxLength: 9 });
    fc.assert(
      fc.property(links, (pairs) => {
        const view = viewOf(6, pairs);
        const order = ordered(view);
        for (const side of ['source', 'target'] as const) {
          const ids = walk(order, side, 'first', 'down');
          expect([...ids].sort()).toEqual(view[side].segments.map(({ id }) => id));
          expect(walk(order, side, 'last', 'up')).toEqual([...ids].reverse());
          const rows = ids.map((id) => rowOf(order, { side, id })!);
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('leaves out what the filter hides', () => {
    const view = viewOf(3, [
      [0, 0],
      [2, 2],
    ]);
    const linked = view.rows.filter((row) => row.links.length > 0);
    const order = ordered(view, linked);
    expect([walk(order, 'source', 'first', 'down'), walk(order, 'target', 'first', 'down')]).toEqual([
      ['s0', 's2'],
      ['t0', 't2'],
    ]);
    expect(rowOf(order, source('s1'))).toBeUndefined();
  });
});

describe('the arrow keys', () => {
  // Rows: s0 = t1, t0 before it; s1 alone; s2 = t2.
  const view = viewOf(3, [
    [0, 1],
    [2, 2],
  ]);
  const order = ordered(view);

  it('lead up and down on one side, and stop at its ends', () => {
    expect(neighbour(order, source('s1'), 'down')).toEqual(source('s2'));
    expect(neighbour(order, source('s2'), 'down')).toEqual(source('s2'));
    expect(neighbour(order, source('s0'), 'up')).toEqual(source('s0'));
    expect(neighbour(order, target('t2'), 'first')).toEqual(target('t0'));
    expect(neighbour(order, target('t0'), 'last')).toEqual(target('t2'));
  });

  it('lead across to the same row, or the next one that has the other side', () => {
    expect(neighbour(order, source('s0'), 'across')).toEqual(target('t1'));
    expect(neighbour(order, source('s1'), 'across')).toEqual(target('t2'));
    expect(neighbour(order, target('t0'), 'across')).toEqual(source('s0'));
  });
});

describe('the next sentence with a link', () => {
  it('is on the same side, past rows without one', () => {
    const view = viewOf(4, [
      [0, 0],
      [2, 1],
      [3, 3],
    ]);
    const order = ordered(view);
    expect(nextLinked(order, source('s0'))).toEqual(source('s2'));
    expect(nextLinked(order, target('t1'))).toEqual(target('t3'));
    expect(nextLinked(order, source('s3'))).toEqual(source('s3'));
  });
});

it('the name of a sentence leads back to it, whatever its id', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(refOf(keyOf(target(id)))).toEqual(target(id));
    }),
  );
});
