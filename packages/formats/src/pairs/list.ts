import type { AlignedDocument, Finding, Segment, Text, Unchecked } from '@muqabala/core';
import {
  firstOf,
  furtherWords,
  listInOrder,
  nameOfText,
  type PlacedLink,
  type Placeholder,
  segmentFrom,
} from '@muqabala/core/document';
import type { Pair, PairFinding, PairSide, QuotedSpan } from './types.ts';

/**
 * Yields the pairs of a document text by text in reading order: links where their first source sentence stands,
 * sentences without counterpart between them (a target sentence follows the row of the target sentence before it; where
 * nothing is linked, all of the source comes first). Rejected links are no pairs: their sentences have no counterpart;
 * nor are links without a sentence on either side. `text` limits to one target text; with `numbers` (of `numberFindings`)
 * each finding has the number of its card, and what further texts say.
 */
export function* listPairs(
  document: AlignedDocument,
  { text, numbers = NO_NUMBERS }: { readonly text?: string; readonly numbers?: Numbers } = {},
): Generator<Pair> {
  const [source, ...targets] = document.texts.map(withSortedCodes);
  for (const target of targets) {
    if (text === undefined || text === target.id) yield* pairsOfText(document, source!, target, numbers);
  }
}

/** Numbers of findings by their ids. */
type Numbers = ReadonlyMap<string, string>;
const NO_NUMBERS: Numbers = new Map();

function* pairsOfText(document: AlignedDocument, source: Text, target: Text, numbers: Numbers): Generator<Pair> {
  const place = (finding: Finding, left: readonly Segment[], right: readonly Segment[]): PairFinding => {
    const number = numbers.get(finding.id);
    const placed = placeFinding(finding, source, left, target, right);
    if (number === undefined) return placed;
    const besides = furtherWords(document.texts, finding).map(({ text, words }) => ({ name: nameOfText(text), words }));
    return { ...placed, number, ...(besides.length === 0 ? {} : { besides }) };
  };
  const links = document.links.filter(({ text }) => text === target.id);
  const byLink = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const finding of document.findings) {
    if (finding.link !== undefined) {
      const list = byLink.get(finding.link);
      if (list === undefined) byLink.set(finding.link, [finding]);
      else list.push(finding);
    } else if (finding.text === target.id || finding.text === source.id) others.push(finding);
  }
  const unchecked = uncheckedByLink(document);
  const ofSentence = {
    source: bySegment(source.segments, others, (finding) => finding.source),
    target: bySegment(target.segments, others, (finding) => finding.target),
  };
  for (const entry of listInOrder(source.segments, target.segments, links)) {
    if (entry.link === undefined) {
      const { side, at } = entry;
      const text = side === 'source' ? source : target;
      yield lonePair(side, source, target, text.segments[at]!, ofSentence[side][at]!, place);
    } else
      yield {
        ...linkedPair(entry, source, target, byLink.get(entry.link.id) ?? [], place),
        ...unchecked.get(entry.link.id),
      };
  }
}

/** Codes are looked for by halving, and a document may have them in any order. */
function withSortedCodes(text: Text): Text {
  if (text.placeholders === undefined) return text;
  return { ...text, placeholders: [...text.placeholders].sort((a, b) => a.place - b.place) };
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

/**
 * The findings that touch each segment, in their order; segments ascend and do not overlap, so that each is found by
 * halving.
 */
function bySegment(
  segments: readonly Segment[],
  findings: readonly Finding[],
  spansOf: (finding: Finding) => Finding['source'],
): Finding[][] {
  const lists: Finding[][] = segments.map(() => []);
  for (const finding of findings) {
    for (const span of spansOf(finding) ?? []) {
      for (let s = segmentFrom(segments, span.start); s < segments.length && segments[s]!.start < span.end; s += 1)
        if (lists[s]![lists[s]!.length - 1] !== finding) lists[s]!.push(finding);
    }
  }
  return lists;
}

function linkedPair(
  { link, source: sourceAt, target: targetAt }: PlacedLink,
  source: Text,
  target: Text,
  findings: readonly Finding[],
  place: Placing,
): Pair {
  const left = sourceAt.map((s) => source.segments[s]!);
  const right = targetAt.map((t) => target.segments[t]!);
  const status = left.length === 0 ? 'target-only' : right.length === 0 ? 'source-only' : 'aligned';
  return {
    status,
    confidence: link.confidence,
    source: left.length === 0 ? null : sideOf(source, left),
    target: right.length === 0 ? null : sideOf(target, right),
    findings: findings.map((finding) => place(finding, left, right)),
    id: link.id,
    text: target.id,
    review: link.status,
    ...(link.by === undefined ? {} : { by: link.by }),
    ...(link.properties === undefined ? {} : { properties: link.properties }),
  };
}

function lonePair(
  which: 'source' | 'target',
  source: Text,
  target: Text,
  segment: Segment,
  mine: readonly Finding[],
  place: Placing,
): Pair {
  const side = sideOf(which === 'source' ? source : target, [segment]);
  const whole = mine.find((finding) => finding.code === 'omission' || finding.code === 'addition');
  return {
    status: `${which}-only`,
    confidence: whole?.confidence ?? 0,
    source: which === 'source' ? side : null,
    target: which === 'target' ? side : null,
    findings: mine.map((finding) =>
      place(finding, which === 'source' ? [segment] : [], which === 'target' ? [segment] : []),
    ),
    text: target.id,
  };
}

function sideOf(text: Text, segments: readonly Segment[]): PairSide {
  const role = segments[0]!.role;
  return {
    text: text.id,
    language: text.language,
    segments: segments.map((segment) => segment.id),
    content: segments.map((segment) => text.content.slice(segment.start, segment.end)).join(' '),
    spans: segments.map(({ start, end }) => ({ start, end })),
    ...placeholdersOf(text, segments),
    ...(segments.length === 1 && segments[0]!.properties !== undefined ? { properties: segments[0]!.properties } : {}),
    ...(role !== 'body' && segments.every((segment) => segment.role === role) ? { role } : {}),
  };
}

/** The codes within some segments, placed in their joined words. */
function placeholdersOf({ placeholders = [] }: Text, segments: readonly Segment[]): Pick<PairSide, 'placeholders'> {
  if (placeholders.length === 0) return {};
  const placed: Placeholder[] = [];
  let at = 0;
  for (const { start, end } of segments) {
    let p = firstFrom(placeholders, start);
    for (; p < placeholders.length && placeholders[p]!.place < end; p += 1)
      placed.push({ ...placeholders[p]!, place: placeholders[p]!.place - start + at });
    at += end - start + 1;
  }
  return placed.length === 0 ? {} : { placeholders: placed };
}

/** The first of ascending placeholders that does not stand before a place. */
function firstFrom(placeholders: readonly Placeholder[], place: number): number {
  return firstOf(placeholders.length, (at) => placeholders[at]!.place >= place);
}

type Placing = (finding: Finding, left: readonly Segment[], right: readonly Segment[]) => PairFinding;

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
    ...(finding.comment === undefined ? {} : { comment: finding.comment }),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    ...(finding.by === undefined ? {} : { by: finding.by }),
  };
}

/**
 * Moves spans of a text into the joined segments; a span over two segments covers the space between them, parts outside
 * are cut.
 */
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
