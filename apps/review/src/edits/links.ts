import type { AlignedDocument, Link } from '@muqabala/core';
import type { Change, Edit } from '@muqabala/core/document';

/** The sentences of one link-to-be: ids of segments of the source text and of one target text. */
export interface Ends {
  readonly text: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/**
 * Links sentences as a person says: one new confirmed link. Other links keep what they have, crossing and sharing
 * included. Returns undefined when one side is empty or just this link is there and confirmed already.
 */
export function link(document: AlignedDocument, ends: Ends): Edit | undefined {
  const source = inOrder(document, document.texts[0]!.id, ends.source);
  const target = inOrder(document, ends.text, ends.target);
  if (source.length === 0 || target.length === 0) return undefined;
  const same = document.links.findIndex(
    (other) => other.text === ends.text && equal(other.source, source) && equal(other.target, target),
  );
  if (same !== -1) return setStatus(document, document.links[same]!.id, 'confirmed', 'link');
  const added: Link = {
    id: freshLinkId(document),
    text: ends.text,
    source,
    target,
    confidence: 1,
    evidence: [],
    status: 'confirmed',
  };
  return { name: 'link', changes: [{ in: 'links', id: added.id, index: document.links.length, after: added }] };
}

/** Rejects a proposed link, so that no realignment proposes it again; a link that a person made is taken away. */
export function unlink(document: AlignedDocument, id: string): Edit | undefined {
  const at = document.links.findIndex((other) => other.id === id);
  const found = document.links[at];
  if (found === undefined) return undefined;
  if (found.evidence.length > 0) return setStatus(document, id, 'rejected', 'unlink');
  return { name: 'unlink', changes: [...dropFound(document, [id]), { in: 'links', id, index: at, before: found }] };
}

/** Confirms a link as it is. */
export function confirm(document: AlignedDocument, id: string): Edit | undefined {
  return setStatus(document, id, 'confirmed', 'confirm');
}

/** Takes back that a link is confirmed: it is a proposal again, which a realignment may replace. */
export function release(document: AlignedDocument, id: string): Edit | undefined {
  const found = document.links.find((other) => other.id === id);
  return found?.status === 'confirmed' ? setStatus(document, id, 'proposed', 'release') : undefined;
}

/** Notes something about a link; an empty note takes the old one away. */
export function commentLink(document: AlignedDocument, id: string, text: string): Edit | undefined {
  const at = document.links.findIndex((other) => other.id === id);
  const before = document.links[at];
  const said = text.trim();
  if (before === undefined || (before.comment ?? '') === said) return undefined;
  const { comment: _, ...rest } = before;
  const after: Link = { ...rest, ...(said === '' ? {} : { comment: said }) };
  return { name: 'comment', changes: [{ in: 'links', id, index: at, before, after }] };
}

/**
 * Gives a link other ends: a sentence taken out, added or moved across. Its findings fall with what they were found in.
 */
export function setEnds(document: AlignedDocument, id: string, ends: Omit<Ends, 'text'>): Edit | undefined {
  const at = document.links.findIndex((other) => other.id === id);
  const before = document.links[at];
  if (before === undefined) return undefined;
  const source = inOrder(document, document.texts[0]!.id, ends.source);
  const target = inOrder(document, before.text, ends.target);
  if (source.length === 0 || target.length === 0) return unlink(document, id);
  if (equal(source, before.source) && equal(target, before.target)) return undefined;
  const evidence = before.evidence.filter(
    (piece) =>
      within(document, document.texts[0]!.id, source, piece.source) &&
      within(document, before.text, target, piece.target),
  );
  const after: Link = { ...before, source, target, evidence, confidence: 1, status: 'confirmed' };
  return {
    name: 'set-ends',
    changes: [...dropFound(document, [id]), { in: 'links', id, index: at, before, after }],
  };
}

/** Makes one link of several of the same report: all their sentences on either side. */
export function merge(document: AlignedDocument, ids: readonly string[]): Edit | undefined {
  const found = document.links.filter((other) => ids.includes(other.id));
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0 || rest.some((other) => other.text !== first.text)) return undefined;
  const comments = found.flatMap((other) => other.comment ?? []);
  const after: Link = {
    ...first,
    ...(comments.length === 0 ? {} : { comment: comments.join('\n') }),
    source: inOrder(
      document,
      document.texts[0]!.id,
      found.flatMap((other) => other.source),
    ),
    target: inOrder(
      document,
      first.text,
      found.flatMap((other) => other.target),
    ),
    evidence: found.flatMap((other) => other.evidence),
    confidence: 1,
    status: 'confirmed',
  };
  const changes: Change[] = dropFound(document, ids);
  for (const other of [...rest].reverse())
    changes.push({ in: 'links', id: other.id, index: document.links.indexOf(other), before: other });
  changes.push({ in: 'links', id: first.id, index: document.links.indexOf(first), before: first, after });
  return { name: 'merge', changes };
}

/**
 * Cuts a link in two at a place of either side: the sentences before it and those from it on. Both halves need
 * sentences on both sides. `sourceAt` and `targetAt` are positions in the link's own lists.
 */
export function split(document: AlignedDocument, id: string, sourceAt: number, targetAt: number): Edit | undefined {
  const at = document.links.findIndex((other) => other.id === id);
  const before = document.links[at];
  if (before === undefined) return undefined;
  if (sourceAt <= 0 || targetAt <= 0 || sourceAt >= before.source.length || targetAt >= before.target.length)
    return undefined;
  // What was noted about the link stays with its first half.
  const { comment, ...rest } = before;
  const half = (source: string[], target: string[], half: string): Link => ({
    ...rest,
    ...(half !== id || comment === undefined ? {} : { comment }),
    id: half,
    source,
    target,
    evidence: before.evidence.filter(
      (piece) =>
        within(document, document.texts[0]!.id, source, piece.source) &&
        within(document, before.text, target, piece.target),
    ),
    confidence: 1,
    status: 'confirmed',
  });
  const first = half(before.source.slice(0, sourceAt), before.target.slice(0, targetAt), id);
  const second = half(before.source.slice(sourceAt), before.target.slice(targetAt), freshLinkId(document));
  return {
    name: 'split',
    changes: [
      ...dropFound(document, [id]),
      { in: 'links', id, index: at, before, after: first },
      { in: 'links', id: second.id, index: at + 1, after: second },
    ],
  };
}

function setStatus(document: AlignedDocument, id: string, status: Link['status'], name: string): Edit | undefined {
  const at = document.links.findIndex((other) => other.id === id);
  const before = document.links[at];
  if (before === undefined || before.status === status) return undefined;
  return { name, changes: [{ in: 'links', id, index: at, before, after: { ...before, status } }] };
}

/** What was found in links, and what was left unchecked in them, goes with them. */
function dropFound(document: AlignedDocument, links: readonly string[]): Change[] {
  const changes: Change[] = [];
  for (const list of ['findings', 'unchecked'] as const) {
    const records = document[list] ?? [];
    for (let index = records.length - 1; index >= 0; index -= 1) {
      const before = records[index]!;
      if (before.link !== undefined && links.includes(before.link))
        changes.push({ in: list, id: before.id, index, before } as Change);
    }
  }
  return changes;
}

function inOrder(document: AlignedDocument, text: string, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  return (document.texts.find((other) => other.id === text)?.segments ?? [])
    .filter((segment) => wanted.has(segment.id))
    .map((segment) => segment.id);
}

/** Says whether a span of evidence, if there is one, lies in one of the sentences. */
function within(
  document: AlignedDocument,
  text: string,
  ids: readonly string[],
  span?: { start: number; end: number },
): boolean {
  if (span === undefined) return true;
  const segments = document.texts.find((other) => other.id === text)?.segments ?? [];
  return segments.some((segment) => ids.includes(segment.id) && segment.start <= span.start && span.end <= segment.end);
}

/** Returns an id that no link of a document has. */
export function freshLinkId(document: AlignedDocument): string {
  const used = new Set(document.links.map((other) => other.id));
  for (let n = document.links.length + 1; ; n += 1) if (!used.has(`l${n}`)) return `l${n}`;
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
