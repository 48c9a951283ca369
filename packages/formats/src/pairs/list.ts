import type { AlignedDocument, Finding, Link, Segment, Text, Unchecked } from '@muqabala/core';
import type { Pair, PairFinding, PairSide, QuotedSpan } from './types.ts';

/**
 * Yields the pairs of a document text by text in reading order: links where their first source sentence stands, sentences without
 * counterpart between them (a target sentence follows the row of the target sentence before it; where nothing is linked, all of the source
 * comes first). Rejected links are no pairs: their sentences have no counterpart; nor are links without a sentence on either side. `text`
 * limits to one target text.
 */
export function* listPairs(document: AlignedDocument, options: { readonly text?: string } = {}): Generator<Pair> {
  const [source, ...targets] = document.texts;
  for (const target of targets) {
    if (options.text === undefined || options.text === target.id) yield* pairsOfText(document, source!, target);
  }
}

function* pairsOfText(document: AlignedDocument, source: Text, target: Text): Generator<Pair> {
  const links = document.links.filter(
    (link) => link.text === target.id && link.status !== 'rejected' && link.source.length + link.target.length > 0,
  );
  const sourceAt = indexById(source.segments);
  const targetAt = indexById(target.segments);
  const byLink = new Map<string, Finding[]>();
  const loose: Finding[] = [];
  for (const finding of document.findings) {
    if (finding.link !== undefined) {
      const list = byLink.get(finding.link);
      if (list === undefined) byLink.set(finding.link, [finding]);
      else list.push(finding);
    } else if (finding.text === target.id || finding.text === source.id) loose.push(finding);
  }
  const unchecked = uncheckedByLink(document);
  const sourceRows: Pair[][] = source.segments.map(() => []);
  /** Rows that have no source sentence to stand at: before the first one. */
  const first: Pair[] = [];
  const rowOfTarget = new Map<number, Pair[]>();
  const ordered = links
    .map((link) => ({ link, at: firstPlace(link.source, sourceAt), targetAt: firstPlace(link.target, targetAt) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at) || a.targetAt - b.targetAt);
  const covered = new Set<number>();
  for (const { link, at } of ordered) {
    for (const id of link.source) covered.add(sourceAt.get(id)!);
    const pair = {
      ...linkedPair(link, source, target, sourceAt, targetAt, byLink.get(link.id) ?? []),
      ...unchecked.get(link.id),
    };
    const rows = sourceRows[at] ?? first;
    rows.push(pair);
    for (const id of link.target) {
      const at = targetAt.get(id)!;
      if (!rowOfTarget.has(at)) rowOfTarget.set(at, rows);
    }
  }
  const sourceLoose = bySegment(source.segments, loose, (finding) => finding.source);
  const targetLoose = bySegment(target.segments, loose, (finding) => finding.target);
  source.segments.forEach((segment, s) => {
    if (!covered.has(s)) sourceRows[s]!.push(lonePair('source-only', source, target, segment, sourceLoose[s]!));
  });
  let rows = first;
  target.segments.forEach((segment, t) => {
    const linked = rowOfTarget.get(t);
    if (linked !== undefined) rows = linked;
    else rows.push(lonePair('target-only', source, target, segment, targetLoose[t]!));
  });
  if (links.length > 0) yield* first;
  for (const list of sourceRows) yield* list;
  if (links.length === 0) yield* first;
}

/** What the checks left out, by the links of which they did: of none in nearly every document. */
function uncheckedByLink({ unchecked = [] }: AlignedDocument): ReadonlyMap<string, Pick<Pair, 'unchecked'>> {
  const byLink = new Map<string, { unchecked: Pick<Unchecked, 'check' | 'reason'>[] }>();
  for (const { link, check, reason } of unchecked) {
    const known = byLink.get(link);
    if (known === undefined) byLink.set(link, { unchecked: [{ check, reason }] });
    else known.unchecked.push({ check, reason });
  }
  return byLink;
}

function indexById(segments: readonly Segment[]): Map<string, number> {
  return new Map(segments.map((segment, i) => [segment.id, i]));
}

/** The findings that touch each segment, in their order; segments ascend and do not overlap, so that each is found by halving. */
function bySegment(
  segments: readonly Segment[],
  findings: readonly Finding[],
  spansOf: (finding: Finding) => Finding['source'],
): Finding[][] {
  const lists: Finding[][] = segments.map(() => []);
  for (const finding of findings) {
    for (const span of spansOf(finding) ?? []) {
      let low = 0;
      let high = segments.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (segments[middle]!.end > span.start) high = middle;
        else low = middle + 1;
      }
      for (let s = low; s < segments.length && segments[s]!.start < span.end; s += 1)
        if (lists[s]![lists[s]!.length - 1] !== finding) lists[s]!.push(finding);
    }
  }
  return lists;
}

function linkedPair(
  link: Link,
  source: Text,
  target: Text,
  sourceAt: Map<string, number>,
  targetAt: Map<string, number>,
  findings: readonly Finding[],
): Pair {
  const left = segmentsOf(link.source, source, sourceAt);
  const right = segmentsOf(link.target, target, targetAt);
  const status = left.length === 0 ? 'target-only' : right.length === 0 ? 'source-only' : 'aligned';
  return {
    status,
    confidence: link.confidence,
    source: left.length === 0 ? null : sideOf(source, left),
    target: right.length === 0 ? null : sideOf(target, right),
    findings: findings.map((finding) => placeFinding(finding, source, left, target, right)),
    id: link.id,
    text: target.id,
    review: link.status,
  };
}

function lonePair(
  status: 'source-only' | 'target-only',
  source: Text,
  target: Text,
  segment: Segment,
  mine: readonly Finding[],
): Pair {
  const side = sideOf(status === 'source-only' ? source : target, [segment]);
  const whole = mine.find((finding) => finding.code === 'omission' || finding.code === 'addition');
  return {
    status,
    confidence: whole?.confidence ?? 0,
    source: status === 'source-only' ? side : null,
    target: status === 'target-only' ? side : null,
    findings: mine.map((finding) =>
      placeFinding(
        finding,
        source,
        status === 'source-only' ? [segment] : [],
        target,
        status === 'target-only' ? [segment] : [],
      ),
    ),
    text: target.id,
  };
}

function segmentsOf(ids: readonly string[], text: Text, at: Map<string, number>): Segment[] {
  return ids
    .map((id) => at.get(id)!)
    .sort((a, b) => a - b)
    .map((i) => text.segments[i]!);
}

function sideOf(text: Text, segments: readonly Segment[]): PairSide {
  const role = segments[0]!.role;
  return {
    text: text.id,
    language: text.language,
    segments: segments.map((segment) => segment.id),
    content: segments.map((segment) => text.content.slice(segment.start, segment.end)).join(' '),
    spans: segments.map(({ start, end }) => ({ start, end })),
    ...(role !== 'body' && segments.every((segment) => segment.role === role) ? { role } : {}),
  };
}

function placeFinding(
  finding: Finding,
  source: Text,
  left: readonly Segment[],
  target: Text,
  right: readonly Segment[],
): PairFinding {
  return {
    ...(finding.code === undefined ? {} : { code: finding.code }),
    mqm: finding.mqm,
    severity: finding.severity,
    confidence: finding.confidence,
    state: finding.state,
    source: placeSpans(finding.source ?? [], source, left),
    target: placeSpans(finding.target ?? [], target, right),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.found === undefined ? {} : { found: finding.found }),
    ...(finding.reason === undefined ? {} : { reason: finding.reason }),
  };
}

/** The first of the places of some sentences; beyond all places where there are none. */
function firstPlace(ids: readonly string[], places: ReadonlyMap<string, number>): number {
  return ids.reduce((first, id) => Math.min(first, places.get(id) ?? 0), Infinity);
}

/** Moves spans of a text into the joined segments; a span over two segments covers the space between them, parts outside are cut. */
function placeSpans(
  spans: ReadonlyArray<{ readonly start: number; readonly end: number }>,
  text: Text,
  segments: readonly Segment[],
): QuotedSpan[] {
  const placed: QuotedSpan[] = [];
  for (const span of spans) {
    let at = 0;
    let start = -1;
    let end = -1;
    const parts: string[] = [];
    for (const segment of segments) {
      const from = Math.max(span.start, segment.start);
      const to = Math.min(span.end, segment.end);
      if (from < to) {
        if (start === -1) start = at + from - segment.start;
        end = at + to - segment.start;
        parts.push(text.content.slice(from, to));
      }
      at += segment.end - segment.start + 1;
    }
    if (start !== -1) placed.push({ start, end, text: parts.join(' ') });
  }
  return placed;
}
