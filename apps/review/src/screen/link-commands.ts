import type { AlignedDocument, Link } from '@muqabala/core';
import { applyEdit, buildRows, type Change, type Edit } from '@muqabala/core/document';
import type { SentenceRef } from '@muqabala/viewer/editable';
import * as edits from '../edits/index.ts';

/** Returns the live links of this report that hold a sentence. */
export function linksAt(document: AlignedDocument, target: string, { side, id }: SentenceRef): Link[] {
  return document.links.filter((link) => link.text === target && link.status !== 'rejected' && link[side].includes(id));
}

/** What a command acts on: the chosen sentences, and the one that the keys are on. */
export interface Choice {
  readonly chosen: readonly SentenceRef[];
  readonly current: SentenceRef;
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
export type LinkCommand = (typeof COMMANDS)[number];

/**
 * Returns the edit that a command makes, or undefined when it has nothing to act on. `link` takes the chosen sentences,
 * and the current one for a side that has none chosen; `merge`, `unlink`, `confirm` and `release` the links of all
 * chosen sentences, or of the current one when none is; the others the link of the current sentence.
 */
export function editFor(
  document: AlignedDocument,
  target: string,
  command: LinkCommand,
  choice: Choice,
): Edit | undefined {
  const { current } = choice;
  const links = linksAt(document, target, current);
  const first = links[0];
  if (command === 'link') {
    const of = (side: SentenceRef['side']) => {
      const ids = choice.chosen.filter((one) => one.side === side).map((one) => one.id);
      return ids.length > 0 || current.side !== side ? ids : [current.id];
    };
    return edits.link(document, { text: target, source: of('source'), target: of('target') });
  }
  const sentences = choice.chosen.length > 0 ? choice.chosen : [current];
  const held = new Set(sentences.flatMap((one) => linksAt(document, target, one)));
  const ids = [...held].map((link) => link.id);
  if (command === 'merge') return edits.merge(document, ids);
  if (command === 'unlink') return together('unlink', document, ids, edits.unlink);
  if (command === 'confirm') return together('confirm', document, ids, edits.confirm);
  if (command === 'release') return together('release', document, ids, edits.release);
  if (command === 'join')
    return edits.joinSentence(document, current.side === 'source' ? document.texts[0]!.id : target, current.id);
  if (first === undefined) return undefined;
  if (command === 'split') {
    const at = { source: first.source.indexOf(current.id), target: first.target.indexOf(current.id) };
    return edits.split(
      document,
      first.id,
      current.side === 'source' ? at.source : Math.min(at.target, first.source.length - 1),
      current.side === 'target' ? at.target : Math.min(at.source, first.target.length - 1),
    );
  }
  return command === 'take'
    ? edits.setEnds(document, first.id, without(first, current))
    : moveTo(document, first, current, command);
}

function without({ source, target }: Link, { side, id }: SentenceRef): Pick<Link, 'source' | 'target'> {
  const ends = { source, target };
  return { ...ends, [side]: ends[side].filter((other) => other !== id) };
}

/** Takes a sentence out of its link and gives it to that of the nearest row above or below. */
function moveTo(document: AlignedDocument, from: Link, current: SentenceRef, command: 'up' | 'down'): Edit | undefined {
  const onto = nextLink(document, from, current, command);
  const taken = onto && edits.setEnds(document, from.id, without(from, current));
  if (taken === undefined) return undefined;
  const between = applyEdit(document, taken);
  const { source, target } = between.links.find((link) => link.id === onto!.id)!;
  const ends = { source, target };
  const given = edits.setEnds(between, onto!.id, { ...ends, [current.side]: [...ends[current.side], current.id] });
  return { name: 'set-ends', changes: [...taken.changes, ...(given?.changes ?? [])] };
}

/** The link of the nearest row above or below that the sentence is not in. */
function nextLink(
  { texts, links }: AlignedDocument,
  from: Link,
  { side, id }: SentenceRef,
  command: 'up' | 'down',
): Link | undefined {
  const source = texts[0]!;
  const target = texts.find((text) => text.id === from.text)!;
  const rows = buildRows(
    source.segments,
    target.segments,
    links.filter((link) => link.text === from.text),
  );
  const at = (side === 'source' ? source : target).segments.findIndex((segment) => segment.id === id);
  const step = command === 'up' ? -1 : 1;
  const home = rows.findIndex((row) =>
    side === 'source' ? row.source.includes(at) : row.target.some(({ index, again }) => index === at && !again),
  );
  for (let row = home + step; row >= 0 && row < rows.length; row += step) {
    const onto = rows[row]!.links.at(command === 'up' ? -1 : 0);
    if (onto !== undefined && onto.id !== from.id) return onto;
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
