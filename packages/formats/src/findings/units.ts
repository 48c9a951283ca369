import type { AlignedDocument, Finding, Text } from '@muqabala/core';
import { segmentAt } from '@muqabala/core/document';
import { listPairs, type Pair, type PairSide } from '../pairs/index.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A pair of a target text with the findings about it that are not dismissed. */
export interface Unit {
  readonly pair: Pair;
  readonly findings: readonly Finding[];
}

/** An error as another program marks it: where in the words of a unit (UTF-16), of either side. */
export interface Mark extends Span {
  readonly side: 'source' | 'target';
  readonly severity?: Finding['severity'] | undefined;
  readonly mqm?: string | undefined;
}

/**
 * Returns the pairs of a target text in reading order, each with its findings: in the pair of their link, else where
 * their target words stand first, else their source words. Those about no sentence are in none.
 */
export function unitsOf(document: AlignedDocument, target: Text): Unit[] {
  const [source] = document.texts as [Text, ...Text[]];
  const pairs = [...listPairs(document, { text: target.id })];
  const byLink = new Map(pairs.flatMap(({ id }, p) => (id === undefined ? [] : [[id, p] as const])));
  const homes = { source: homesOf(pairs, 'source'), target: homesOf(pairs, 'target') };
  const findings: Finding[][] = pairs.map(() => []);
  const at = (side: 'source' | 'target', text: Text, spans: Finding['source']): number | undefined => {
    const s = spans === undefined || spans.length === 0 ? -1 : segmentAt(text, spans[0]!.start);
    return s < 0 ? undefined : homes[side].get(text.segments[s]!.id);
  };
  for (const finding of document.findings) {
    if (finding.state === 'dismissed' || (finding.text !== target.id && finding.text !== source.id)) continue;
    const own = finding.text === target.id ? finding.target : undefined;
    const home = byLink.get(finding.link ?? '') ?? at('target', target, own) ?? at('source', source, finding.source);
    if (home !== undefined) findings[home]!.push(finding);
  }
  return pairs.map((pair, p) => ({ pair, findings: findings[p]! }));
}

/** The first pair that has a sentence. */
function homesOf(pairs: readonly Pair[], side: 'source' | 'target'): Map<string, number> {
  const homes = new Map<string, number>();
  for (const [p, pair] of pairs.entries())
    for (const id of pair[side]?.segments ?? []) if (!homes.has(id)) homes.set(id, p);
  return homes;
}

/**
 * Returns where the words of a finding stand in its unit: its target words, or those of the source where it has none in
 * the unit.
 */
export function marksOf({ pair }: Unit, finding: Finding, target: string): Mark[] {
  const { severity, mqm } = finding;
  const on = (side: 'source' | 'target', spans: Finding['source']) =>
    (spans ?? []).flatMap((span): Mark[] => {
      const place = inSide(pair[side], span);
      return place === undefined ? [] : [{ ...place, side, severity, mqm }];
    });
  const marks = on('target', finding.text === target ? finding.target : undefined);
  return marks.length > 0 ? marks : on('source', finding.source);
}

function inSide(side: PairSide | null, { start, end }: Span): Span | undefined {
  let from = 0;
  for (const span of side?.spans ?? []) {
    if (span.start <= start && start < span.end)
      return { start: from + start - span.start, end: from + Math.min(end, span.end) - span.start };
    from += span.end - span.start + 1;
  }
  return undefined;
}

/** Turns a place in the words of a side back into spans of its text, one for each sentence. */
export function inText(side: PairSide | null, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const span of side?.spans ?? []) {
    const length = span.end - span.start;
    const [first, last] = [Math.max(start, from), Math.min(end, from + length)];
    if (first < last) spans.push({ start: span.start + first - from, end: span.start + last - from });
    from += length + 1;
  }
  return spans;
}
