import type { AlignedDocument, Finding, Link, Segment, Text } from '@muqabala/core';
import { buildRows, type Row } from '@muqabala/core/document';

/** A sentence as a row of the board shows it; `bad` are the words that findings are about, as offsets into the text. */
export interface Shown {
  readonly segment: Segment;
  /** Shown in an earlier row already. */
  readonly again: boolean;
  readonly bad: ReadonlyArray<{ readonly start: number; readonly end: number }>;
}

/** A row of the board with all that it shows; the same object as before as long as it shows the same. */
export interface BoardRow {
  readonly key: string;
  readonly kind: Row['kind'];
  readonly source: readonly Shown[];
  readonly target: readonly Shown[];
  readonly links: readonly Link[];
}

/** Lays out one report beside the source; rows that show the same as those of `before` are the same objects. */
export function rowsOf(
  document: AlignedDocument,
  source: Text,
  target: Text,
  before: readonly BoardRow[] = [],
): readonly BoardRow[] {
  const links = document.links.filter((link) => link.text === target.id);
  const rows = buildRows(source.segments, target.segments, links);
  const known = new Map(before.map((row) => [row.key, row]));
  const bad = {
    source: badWords(
      source,
      document.findings,
      'source',
      (finding) => finding.text === target.id || finding.text === source.id,
    ),
    target: badWords(target, document.findings, 'target', (finding) => finding.text === target.id),
  };
  return rows.map((row): BoardRow => {
    const made: BoardRow = {
      key: row.key,
      kind: row.kind,
      source: row.source.map((index) => shown(source.segments[index]!, false, bad.source)),
      target: row.target.map(({ index, again }) => shown(target.segments[index]!, again, bad.target)),
      links: row.links,
    };
    const old = known.get(row.key);
    return old !== undefined && isSame(old, made) ? old : made;
  });
}

const NONE: Shown['bad'] = [];

function shown(segment: Segment, again: boolean, bad: ReadonlyMap<string, Shown['bad']>): Shown {
  return { segment, again, bad: bad.get(segment.id) ?? NONE };
}

/** The words of open and accepted findings by sentence, each in order and none twice. */
function badWords(
  text: Text,
  findings: readonly Finding[],
  side: 'source' | 'target',
  concerns: (finding: Finding) => boolean,
): Map<string, { start: number; end: number }[]> {
  const spans = findings
    .filter((finding) => finding.state !== 'dismissed' && concerns(finding))
    .flatMap((finding) => finding[side] ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found = new Map<string, { start: number; end: number }[]>();
  let s = 0;
  for (const { start, end } of spans) {
    while (s < text.segments.length && text.segments[s]!.end <= start) s += 1;
    const segment = text.segments[s];
    // What is about a whole sentence needs no mark on each of its words.
    if (segment === undefined || (start <= segment.start && end >= segment.end)) continue;
    const list = found.get(segment.id) ?? [];
    const from = Math.max(start, segment.start, list.at(-1)?.end ?? 0);
    const to = Math.min(end, segment.end);
    if (from < to) list.push({ start: from, end: to });
    if (list.length > 0) found.set(segment.id, list);
  }
  return found;
}

function isSame(a: BoardRow, b: BoardRow): boolean {
  return (
    a.kind === b.kind &&
    a.links.length === b.links.length &&
    a.links.every((link, i) => link === b.links[i]) &&
    sameSide(a.source, b.source) &&
    sameSide(a.target, b.target)
  );
}

function sameSide(a: readonly Shown[], b: readonly Shown[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]!;
      return (
        one.segment === other.segment &&
        one.again === other.again &&
        one.bad.length === other.bad.length &&
        one.bad.every((span, k) => span.start === other.bad[k]!.start && span.end === other.bad[k]!.end)
      );
    })
  );
}

const CHUNK = 32;
const MOST = 64;

/**
 * Cuts rows into chunks that are drawn and laid out together. Where a chunk of `before` began one begins again, so that a row more or less
 * changes one chunk and not all after it; a chunk that shows the same is the same array.
 */
export function chunksOf(
  rows: readonly BoardRow[],
  before: ReadonlyArray<readonly BoardRow[]> = [],
): ReadonlyArray<readonly BoardRow[]> {
  const begun = new Map(before.map((chunk) => [chunk[0]!.key, chunk]));
  const chunks: (readonly BoardRow[])[] = [];
  for (let start = 0; start < rows.length; ) {
    const old = begun.get(rows[start]!.key);
    let end = start + 1;
    const most = old === undefined ? CHUNK : MOST;
    while (end < rows.length && end - start < most && !begun.has(rows[end]!.key)) end += 1;
    const isSameChunk =
      old !== undefined && old.length === end - start && old.every((row, i) => row === rows[start + i]);
    chunks.push(isSameChunk ? old : rows.slice(start, end));
    start = end;
  }
  return chunks;
}
