import type { Row } from '@muqabala/core/document';
import type { View } from '../model/view.ts';

/** A sentence of the source or of the report that is shown, by its id. */
export interface SentenceRef {
  readonly side: 'source' | 'target';
  readonly id: string;
}

/** The sentences of the rows that are shown, in the order of the arrow keys, each once. */
export interface Order {
  readonly rows: readonly Row[];
  readonly ids: Readonly<Record<SentenceRef['side'], readonly string[]>>;
  /** The index of the row that shows a sentence first. */
  readonly rowOf: Readonly<Record<SentenceRef['side'], ReadonlyMap<string, number>>>;
}

/** Puts the sentences of some rows of a view in order. */
export function orderOf(view: View, rows: readonly Row[]): Order {
  const rowOf = { source: new Map<string, number>(), target: new Map<string, number>() };
  for (const row of rows)
    for (const side of ['source', 'target'] as const)
      for (const s of indexesOf(row, side)) rowOf[side].set(view[side].segments[s]!.id, row.index);
  return { rows, ids: { source: [...rowOf.source.keys()], target: [...rowOf.target.keys()] }, rowOf };
}

/** The indexes of the sentences of a row that no earlier row shows. */
function indexesOf(row: Row, side: SentenceRef['side']): readonly number[] {
  return side === 'source' ? row.source : row.target.filter(({ again }) => !again).map(({ index }) => index);
}

export type Move = 'up' | 'down' | 'across' | 'first' | 'last';

/**
 * Where an arrow key leads: up and down on one side, across to the same row or the nearest one behind it that has the
 * other side.
 */
export function neighbour({ ids, rowOf }: Order, from: SentenceRef, move: Move): SentenceRef {
  if (move !== 'across') {
    const list = ids[from.side];
    const at = list.indexOf(from.id);
    const to = move === 'up' ? at - 1 : move === 'down' ? at + 1 : move === 'first' ? 0 : list.length - 1;
    return { side: from.side, id: list[Math.min(Math.max(to, 0), list.length - 1)] ?? from.id };
  }
  const side = from.side === 'source' ? 'target' : 'source';
  const row = rowOf[from.side].get(from.id) ?? 0;
  const id = ids[side].find((candidate) => rowOf[side].get(candidate)! >= row) ?? ids[side].at(-1);
  return id === undefined ? from : { side, id };
}

/**
 * Returns the first sentence, of the same side if there is one, of the next row that has a link; the given one when
 * none follows.
 */
export function nextLinked(view: View, { rows, rowOf }: Order, from: SentenceRef): SentenceRef {
  const row = rowOf[from.side].get(from.id) ?? 0;
  for (const next of rows) {
    if (next.index <= row || next.links.length === 0) continue;
    for (const side of [from.side, from.side === 'source' ? 'target' : 'source'] as const) {
      const [first] = indexesOf(next, side);
      if (first !== undefined) return { side, id: view[side].segments[first]!.id };
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
