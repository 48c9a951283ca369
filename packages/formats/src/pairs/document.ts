import { type AlignedDocument, makeSignature, type Text } from '@muqabala/core/document';
import type { Pair, PairSide } from './types.ts';

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
  for (const pair of pairs) {
    const left = source.add(pair.source);
    const right = target.add(pair.target);
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
    findings: [],
  };
}

function makeText(id: string) {
  const parts: string[] = [];
  const segments: Text['segments'] = [];
  let at = 0;
  let language = 'und';
  return {
    id,
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
