import type { AlignedDocument, Link } from '@muqabala/core';
import { applyEdit, type Change, type Edit } from '@muqabala/core/document';
import * as edits from '../edits/index.ts';
import { type BoardRow, chunksOf, rowsOf } from './board-rows.ts';

/** A sentence on the board. */
export interface Spot {
  readonly side: 'source' | 'target';
  readonly id: string;
}

/** The board of one report: rows with what they show, and the sentences in the order of the arrow keys. */
export interface BoardModel {
  readonly target: string;
  readonly rows: readonly BoardRow[];
  readonly chunks: ReadonlyArray<readonly BoardRow[]>;
  /** Sentences of either side from top to bottom, each once. */
  readonly order: Readonly<Record<Spot['side'], readonly string[]>>;
  /** The row of a sentence (its first). */
  readonly rowOf: Readonly<Record<Spot['side'], ReadonlyMap<string, number>>>;
  /** The chunk of a row. */
  readonly chunkOf: readonly number[];
}

/** Lays out one report beside the source; what is the same as in the board `before` is the same object. */
export function boardOf(document: AlignedDocument, target: string, before?: BoardModel): BoardModel {
  const source = document.texts[0]!;
  const text = document.texts.find((other) => other.id === target)!;
  const last = before?.target === target ? before : undefined;
  const rows = rowsOf(document, source, text, last?.rows);
  const chunks = chunksOf(rows, last?.chunks);
  const order = { source: [] as string[], target: [] as string[] };
  const rowOf = { source: new Map<string, number>(), target: new Map<string, number>() };
  rows.forEach((row, r) => {
    for (const side of ['source', 'target'] as const)
      for (const { segment, again } of row[side]) {
        if (again) continue;
        order[side].push(segment.id);
        rowOf[side].set(segment.id, r);
      }
  });
  return { target, rows, chunks, order, rowOf, chunkOf: chunks.flatMap((chunk, c) => chunk.map(() => c)) };
}

/** Where an arrow key leads: up and down on one side, across to the same row or the nearest one that has the other side. */
export function neighbour(model: BoardModel, spot: Spot, move: 'up' | 'down' | 'across' | 'first' | 'last'): Spot {
  const list = model.order[spot.side];
  const at = list.indexOf(spot.id);
  if (move !== 'across') {
    const to = move === 'up' ? at - 1 : move === 'down' ? at + 1 : move === 'first' ? 0 : list.length - 1;
    return { side: spot.side, id: list[Math.min(Math.max(to, 0), list.length - 1)] ?? spot.id };
  }
  const side = spot.side === 'source' ? 'target' : 'source';
  const row = model.rowOf[spot.side].get(spot.id) ?? 0;
  const other = model.order[side];
  const id = other.find((candidate) => model.rowOf[side].get(candidate)! >= row) ?? other.at(-1);
  return id === undefined ? spot : { side, id };
}

/** Returns the first sentence, of the same side if there is one, of the next row that has a link; the given one when none follows. */
export function nextLinked(model: BoardModel, spot: Spot): Spot {
  const from = model.rowOf[spot.side].get(spot.id) ?? 0;
  for (const row of model.rows.slice(from + 1)) {
    if (row.links.length === 0) continue;
    for (const side of [spot.side, spot.side === 'source' ? 'target' : 'source'] as const) {
      const first = row[side].find((shown) => !shown.again);
      if (first !== undefined) return { side, id: first.segment.id };
    }
  }
  return spot;
}

/** Returns the live links of this report that hold a sentence. */
export function linksAt(document: AlignedDocument, target: string, spot: Spot): Link[] {
  return document.links.filter(
    (link) => link.text === target && link.status !== 'rejected' && link[spot.side].includes(spot.id),
  );
}

/** What a command of the board acts on: the chosen sentences, and the one in focus. */
export interface Choice {
  readonly chosen: readonly Spot[];
  readonly focus: Spot;
}

export const COMMANDS = [
  'link',
  'unlink',
  'confirm',
  'release',
  'merge',
  'split',
  'take',
  'up',
  'down',
  'join',
] as const;
export type BoardCommand = (typeof COMMANDS)[number];

/**
 * Returns the edit that a command makes, or undefined when it has nothing to act on.
 * `link` takes the chosen sentences, and the one in focus for a side that has none chosen; `merge`, `unlink`, `confirm` and `release` the links of all
 * chosen sentences, or of the one in focus when none is; the others the link of the sentence in focus.
 */
export function editFor(
  document: AlignedDocument,
  model: BoardModel,
  command: BoardCommand,
  choice: Choice,
): Edit | undefined {
  const { focus } = choice;
  const target = model.target;
  const links = linksAt(document, target, focus);
  const first = links[0];
  if (command === 'link') {
    const of = (side: Spot['side']) => {
      const ids = choice.chosen.filter((spot) => spot.side === side).map((spot) => spot.id);
      return ids.length > 0 || focus.side !== side ? ids : [focus.id];
    };
    return edits.link(document, { text: target, source: of('source'), target: of('target') });
  }
  const spots = choice.chosen.length > 0 ? choice.chosen : [focus];
  const held = new Set(spots.flatMap((spot) => linksAt(document, target, spot)));
  const ids = [...held].map((link) => link.id);
  if (command === 'merge') return edits.merge(document, ids);
  if (command === 'unlink') return together('unlink', document, ids, edits.unlink);
  if (command === 'confirm') return together('confirm', document, ids, edits.confirm);
  if (command === 'release') return together('release', document, ids, edits.release);
  if (command === 'join')
    return edits.joinSentence(document, focus.side === 'source' ? document.texts[0]!.id : target, focus.id);
  if (first === undefined) return undefined;
  if (command === 'split') {
    const at = { source: first.source.indexOf(focus.id), target: first.target.indexOf(focus.id) };
    return edits.split(
      document,
      first.id,
      focus.side === 'source' ? at.source : Math.min(at.target, first.source.length - 1),
      focus.side === 'target' ? at.target : Math.min(at.source, first.target.length - 1),
    );
  }
  const without = {
    source: first.source,
    target: first.target,
    [focus.side]: first[focus.side].filter((id) => id !== focus.id),
  };
  if (command === 'take') return edits.setEnds(document, first.id, without);
  const onto = nextLink(document, model, first, focus, command);
  if (onto === undefined) return undefined;
  const taken = edits.setEnds(document, first.id, without);
  if (taken === undefined) return undefined;
  const between = applyEdit(document, taken);
  const ends = between.links.find((link) => link.id === onto.id)!;
  const given = edits.setEnds(between, onto.id, {
    source: ends.source,
    target: ends.target,
    [focus.side]: [...ends[focus.side], focus.id],
  });
  return { name: 'set-ends', changes: [...taken.changes, ...(given?.changes ?? [])] };
}

/** The link of the nearest row above or below that the sentence is not in. */
function nextLink(
  document: AlignedDocument,
  model: BoardModel,
  from: Link,
  focus: Spot,
  command: 'up' | 'down',
): Link | undefined {
  const step = command === 'up' ? -1 : 1;
  for (let row = model.rowOf[focus.side].get(focus.id)! + step; row >= 0 && row < model.rows.length; row += step) {
    const links = model.rows[row]!.links;
    const onto = command === 'up' ? links.at(-1) : links[0];
    if (onto !== undefined && onto.id !== from.id) return document.links.find((link) => link.id === onto.id);
  }
  return undefined;
}

function together(
  name: string,
  document: AlignedDocument,
  ids: readonly string[],
  make: (document: AlignedDocument, id: string) => Edit | undefined,
): Edit | undefined {
  const changes: Change[] = [];
  let now = document;
  for (const id of ids) {
    const edit = make(now, id);
    if (edit === undefined) continue;
    for (const change of edit.changes) changes.push(change);
    now = applyEdit(now, edit);
  }
  return changes.length === 0 ? undefined : { name, changes };
}

/** Returns a name for a spot. */
export function keyOf(spot: Spot): string {
  return `${spot.side} ${spot.id}`;
}

/** Returns the spot of a name. */
export function spotOf(key: string): Spot {
  const at = key.indexOf(' ');
  return { side: key.slice(0, at) as Spot['side'], id: key.slice(at + 1) };
}
