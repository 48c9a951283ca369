import { firstOf, type Row, type Segment } from '@muqabala/core/document';
import type { View } from '../model/view.ts';

/** A sentence of the source or of the report that is shown, by its id. */
export interface SentenceRef {
  readonly side: 'source' | 'target';
  readonly id: string;
}

/** The rows of a view that are shown, whose sentences the arrow keys lead through in their order, each once. */
export interface Order {
  readonly view: View;
  readonly rows: readonly Row[];
}

/** Returns the index of the row that shows a sentence first; undefined where none of those shown does. */
export function rowOf(order: Order, ref: SentenceRef): number | undefined {
  return order.rows[placeOf(order, ref)]?.index;
}

export type Move = 'up' | 'down' | 'across' | 'first' | 'last';

/**
 * Where an arrow key leads: up and down on one side, across to the same row or the nearest one behind it that has the
 * other side.
 */
export function neighbour(order: Order, from: SentenceRef, move: Move): SentenceRef {
  const { rows } = order;
  const place = placeOf(order, from);
  if (move === 'across') {
    const side = from.side === 'source' ? 'target' : 'source';
    const there = seek(order, side, Math.max(place, 0), 1) ?? seek(order, side, rows.length - 1, -1);
    return there === undefined ? from : refAt(order, side, there.ids[0]!);
  }
  if (move === 'first') return firstShown(order, from.side);
  if (move === 'last') {
    const there = seek(order, from.side, rows.length - 1, -1);
    return there === undefined ? from : refAt(order, from.side, there.ids.at(-1)!);
  }
  const here = rows[place] === undefined ? [] : sentencesOf(rows[place], from.side);
  const at = here.indexOf(indexOf(order.view[from.side].segments, from.id));
  const by = move === 'down' ? 1 : -1;
  const beside = here[at + by];
  if (at !== -1 && beside !== undefined) return refAt(order, from.side, beside);
  const there = seek(order, from.side, place + by, by);
  return there === undefined ? from : refAt(order, from.side, there.ids.at(by > 0 ? 0 : -1)!);
}

/** Returns the first sentence of a side that is shown; one without an id where there is none. */
export function firstShown(order: Order, side: SentenceRef['side']): SentenceRef {
  const there = seek(order, side, 0, 1);
  return there === undefined ? { side, id: '' } : refAt(order, side, there.ids[0]!);
}

/**
 * Returns the first sentence, of the same side if there is one, of the next row that has a link; the given one when
 * none follows.
 */
export function nextLinked(order: Order, from: SentenceRef): SentenceRef {
  for (let place = placeOf(order, from) + 1; place < order.rows.length; place += 1) {
    const next = order.rows[place]!;
    if (next.links.length === 0) continue;
    for (const side of [from.side, from.side === 'source' ? 'target' : 'source'] as const) {
      const [first] = sentencesOf(next, side);
      if (first !== undefined) return refAt(order, side, first);
    }
  }
  return from;
}

/** Returns a name for a sentence. */
export function keyOf({ side, id }: SentenceRef): string {
  return `${side} ${id}`;
}

/** Returns the sentence of a name. */
export function refOf(key: string): SentenceRef {
  const at = key.indexOf(' ');
  return { side: key.slice(0, at) as SentenceRef['side'], id: key.slice(at + 1) };
}

/** The place of the row that shows a sentence first, among those shown; -1 where none does. */
function placeOf({ view, rows }: Order, { side, id }: SentenceRef): number {
  const home = (side === 'source' ? view.homeOfSource : view.homeOfTarget)[indexOf(view[side].segments, id)];
  if (home === undefined) return -1;
  // The filter leaves rows out, and leaves them in their order.
  const place = firstOf(rows.length, (at) => rows[at]!.index >= home);
  return rows[place]?.index === home ? place : -1;
}

/** The nearest row from a place on, one way, that has sentences of a side, with their indexes. */
function seek({ rows }: Order, side: SentenceRef['side'], from: number, by: 1 | -1) {
  for (let place = from; place >= 0 && place < rows.length; place += by) {
    const ids = sentencesOf(rows[place]!, side);
    if (ids.length > 0) return { ids };
  }
  return undefined;
}

/** The indexes of the sentences of a row that no earlier row shows. */
function sentencesOf(row: Row, side: SentenceRef['side']): readonly number[] {
  return side === 'source' ? row.source : row.target.filter(({ again }) => !again).map(({ index }) => index);
}

function refAt({ view }: Order, side: SentenceRef['side'], index: number): SentenceRef {
  return { side, id: view[side].segments[index]!.id };
}

/** The place of each sentence by its id, of lists that are never changed. */
const known = new WeakMap<readonly Segment[], ReadonlyMap<string, number>>();

function indexOf(segments: readonly Segment[], id: string): number {
  let places = known.get(segments);
  if (places === undefined) {
    places = new Map(segments.map((segment, index) => [segment.id, index]));
    known.set(segments, places);
  }
  return places.get(id) ?? -1;
}
