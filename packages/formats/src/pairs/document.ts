import { type AlignedDocument, documentSchema, makeSignature, type Text } from '@muqabala/core/document';
import type { Pair, PairSide, QuotedSpan } from './types.ts';

/**
 * Builds a document from pairs that come without their texts: one source and one target text, a line for every side, each a segment, and a
 * link for every pair with both sides. `signature` is kept when the pairs bring one.
 */
export function documentOfPairs(
  pairs: Iterable<Pair>,
  options: { readonly signature?: string; readonly sourceId?: string; readonly targetId?: string } = {},
): AlignedDocument {
  const source = makeText(options.sourceId ?? 'source');
  const target = makeText(options.targetId ?? 'target');
  const links: AlignedDocument['links'] = [];
  const findings: AlignedDocument['findings'] = [];
  for (const pair of pairs) {
    const starts = [source.length(), target.length()] as const;
    const left = source.add(pair.source);
    const right = target.add(pair.target);
    const link = left === undefined || right === undefined ? undefined : `l${links.length + 1}`;
    for (const finding of pair.findings) {
      const placed = {
        ...finding,
        id: `f${findings.length + 1}`,
        text: target.id,
        ...(link === undefined ? {} : { link }),
        ...place('source', finding.source, starts[0], pair.source),
        ...place('target', finding.target, starts[1], pair.target),
      };
      // Values point into the texts that the pair came from, which are not these.
      delete placed.expected;
      delete placed.found;
      const checked = documentSchema.shape.findings.safeParse([placed]);
      if (checked.success) findings.push(...checked.data);
    }
    if (left === undefined || right === undefined) continue;
    links.push({
      id: `l${links.length + 1}`,
      text: target.id,
      source: [left],
      target: [right],
      confidence: pair.confidence,
      evidence: [],
      status: pair.review ?? 'proposed',
    });
  }
  return {
    schema: 'muqabala/aligned-document',
    version: 1,
    signature: options.signature ?? makeSignature('none', { pairs: 'given' }),
    texts: [source.end(), target.end()],
    links,
    findings,
  };
}

/** Moves spans of a side to where it stands in its new text; those that leave it are dropped. */
function place(name: 'source' | 'target', spans: readonly QuotedSpan[], by: number, side: PairSide | null) {
  const inside = spans.filter(
    (span) => span.start >= 0 && span.start < span.end && span.end <= (side?.content.length ?? 0),
  );
  return { [name]: inside.map(({ start, end }) => ({ start: start + by, end: end + by })) };
}

function makeText(id: string) {
  const parts: string[] = [];
  const segments: Text['segments'] = [];
  let at = 0;
  let language = 'und';
  return {
    id,
    length: () => at,
    add(side: PairSide | null): string | undefined {
      if (side === null || side.content === '') return undefined;
      if (language === 'und') language = side.language;
      const segment = `s${segments.length + 1}`;
      segments.push({
        id: segment,
        start: at,
        end: at + side.content.length,
        role: side.role ?? 'body',
        mentions: [],
      });
      parts.push(side.content, '\n');
      at += side.content.length + 1;
      return segment;
    },
    end: (): Text => ({
      id,
      language,
      direction: /^(ar|fa|ur|he|ps|ckb|ug|sd|yi)\b/.test(language) ? 'rtl' : 'ltr',
      content: parts.join(''),
      segments,
    }),
  };
}
