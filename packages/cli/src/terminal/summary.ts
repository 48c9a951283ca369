import type { AlignedDocument } from '@muqabala/core';
import { findingKind } from '@muqabala/core/document';
import { listPairs } from '@muqabala/formats';

/**
 * Returns what was done, for a person, as lines: texts, segments, links, sentences without counterpart, findings by
 * kind, time.
 */
export function summarise(document: AlignedDocument, milliseconds: number): string[] {
  const [source, ...targets] = document.texts;
  const lines = [
    `source  ${source!.id} (${source!.language}): ${segments(source!)}`,
    ...targets.map((text) => {
      let links = 0;
      let left = 0;
      let added = 0;
      for (const pair of listPairs(document, { text: text.id })) {
        if (pair.status === 'aligned') links += 1;
        else if ((pair.source ?? pair.target)!.role === undefined) {
          if (pair.status === 'source-only') left += 1;
          else added += 1;
        }
      }
      return `target  ${text.id} (${text.language}): ${segments(text)}; ${count(links, 'link')}; without counterpart ${left} of the source, ${added} of the target`;
    }),
  ];
  const codes = new Map<string, number>();
  for (const finding of document.findings) codes.set(findingKind(finding), (codes.get(findingKind(finding)) ?? 0) + 1);
  const kinds = [...codes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code, n]) => `${code} ${n}`);
  lines.push(
    `${count(document.texts.length, 'text')}, ${count(document.links.length, 'link')}, ${count(document.findings.length, 'finding')}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`,
  );
  if (document.precise === false)
    lines.push('A limit was hit and a corner was cut: the result may not be the best one.');
  const cut = new Set(document.unchecked?.map(({ link }) => link)).size;
  if (cut > 0) lines.push(`${count(cut, 'link')} not checked in full: more names, values or text than are compared.`);
  lines.push(`${document.signature}  ${(milliseconds / 1000).toFixed(2)} s`);
  return lines;
}

function segments(text: AlignedDocument['texts'][number]): string {
  const body = text.segments.filter((segment) => segment.role === 'body').length;
  const other = text.segments.length - body;
  return `${count(body, 'sentence')}${other === 0 ? '' : ` and ${count(other, 'heading or fixed line', 'headings and fixed lines')}`}`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
