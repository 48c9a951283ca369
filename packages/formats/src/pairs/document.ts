import { type AlignedDocument, documentSchema, makeSignature } from '@muqabala/core/document';
import { makeTextBuilder, type Placed } from './text-builder.ts';
import type { Pair, PairFinding, QuotedSpan } from './types.ts';

export interface DocumentOfPairsOptions {
  /** Kept when the pairs bring one. */
  readonly signature?: string;
  /** Ids of the texts, where the pairs do not say. */
  readonly sourceId?: string;
  readonly targetId?: string;
}

/**
 * Builds a document from pairs that come without their texts: a source text and a target text for every one that the pairs name, a line for
 * every side, each a segment, and a link for every pair with both sides. A side that several pairs name by the same ids of segments is one line.
 */
export function documentOfPairs(pairs: Iterable<Pair>, options: DocumentOfPairsOptions = {}): AlignedDocument {
  const source = makeTextBuilder();
  const targets = new Map<string, ReturnType<typeof makeTextBuilder>>();
  let sourceId: string | undefined;
  const rows: Array<{ pair: Pair; text: string; left: Placed | undefined; right: Placed | undefined }> = [];
  for (const pair of pairs) {
    const text = pair.text ?? options.targetId ?? 'target';
    let target = targets.get(text);
    if (target === undefined) targets.set(text, (target = makeTextBuilder()));
    sourceId ??= pair.source?.text;
    rows.push({ pair, text, left: source.add(pair.source), right: target.add(pair.target) });
  }
  if (targets.size === 0) targets.set(options.targetId ?? 'target', makeTextBuilder());
  const texts = [
    source.end(freeId(options.sourceId ?? sourceId ?? 'source', targets), targets.size > 1),
    ...[...targets].map(([id, target]) => target.end(id, false)),
  ];
  const links: AlignedDocument['links'] = [];
  const findings: AlignedDocument['findings'] = [];
  for (const { pair, text, left, right } of rows) {
    const linked = left !== undefined && right !== undefined;
    const link = linked ? `l${links.length + 1}` : undefined;
    for (const finding of pair.findings) {
      const id = `f${findings.length + 1}`;
      const placed = { ...moved(finding, pair, left, right), id, text, ...(link === undefined ? {} : { link }) };
      const checked = documentSchema.shape.findings.safeParse([placed]);
      if (checked.success) findings.push(checked.data[0]!);
    }
    if (!linked) continue;
    links.push({
      id: link!,
      text,
      source: [left.id],
      target: [right.id],
      confidence: pair.confidence,
      evidence: [],
      status: pair.review ?? 'proposed',
    });
  }
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: options.signature ?? makeSignature('none', { pairs: 'given' }),
    texts,
    links,
    findings,
  };
}

/** An id that no target text has. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(id) ? freeId(`${id}-source`, taken) : id;
}

/** Returns a finding with its spans where the sides stand now; its values point into the texts that the pair came from, which are not these. */
function moved(finding: PairFinding, pair: Pair, left: Placed | undefined, right: Placed | undefined) {
  const { expected: _, found: __, ...rest } = finding;
  return {
    ...rest,
    source: moveSpans(finding.source, left, pair.source?.content),
    target: moveSpans(finding.target, right, pair.target?.content),
  };
}

/** Moves spans of a side to where it stands in its new text; those that leave it are dropped. */
function moveSpans(spans: readonly QuotedSpan[], placed: Placed | undefined, content = '') {
  if (placed === undefined) return [];
  return spans
    .filter((span) => span.start >= 0 && span.start < span.end && span.end <= content.length)
    .map(({ start, end }) => ({ start: start + placed.start, end: end + placed.start }));
}
