import type { AlignedDocument } from '@muqabala/core';
import { listPairs, type Pair, type PairSide } from '../pairs/index.ts';

/** Writes a line for every link and every sentence without counterpart; see {@link pairLine}. */
export function* writeJsonl(document: AlignedDocument, options: { readonly text?: string } = {}): Generator<string> {
  const several = document.texts.length > 2;
  for (const pair of listPairs(document, options)) yield `${pairLine(pair, several)}\n`;
}

/**
 * Returns a pair as one line of JSON:
 * `{"status","confidence","source":{"text","language","segments","content"}|null,"target":…|null,"findings":[…]}`. A heading or boilerplate
 * has a `role` beside its content; `withText` adds the target text's id as `text`, which tells several target texts apart.
 */
export function pairLine(pair: Pair, withText = false): string {
  return JSON.stringify({
    status: pair.status,
    confidence: Math.round(pair.confidence * 1e4) / 1e4,
    source: side(pair.source),
    target: side(pair.target),
    findings: pair.findings,
    ...(withText && pair.text !== undefined ? { text: pair.text } : {}),
  });
}

function side(side: PairSide | null) {
  if (side === null) return null;
  const { text, language, segments, content, role } = side;
  return {
    ...(text === undefined ? {} : { text }),
    language,
    segments,
    content,
    ...(role === undefined ? {} : { role }),
  };
}
