import type { AlignedDocument, Text } from '@muqabala/core';
import { type Log, makeLog } from '../log.ts';
import { makeXmlWriter, type XmlWriter } from '../xml/index.ts';

/**
 * Writes TEI P5: every text in full in a `group`, its segments as `s`, and a `linkGrp` for every target text in
 * `standOff` whose `link`s point at the segments of both sides. Rejected links stay out.
 */
export function* writeTei(document: AlignedDocument, options: { readonly text?: string } = {}, log: Log = makeLog()) {
  const xml = makeXmlWriter(log);
  const [source, ...all] = document.texts;
  const targets = all.filter((text) => options.text === undefined || text.id === options.text);
  const numbers = new Map(document.texts.map((text, i) => [text.id, i]));
  const idOf = (text: Text, segment: number) => `t${numbers.get(text.id)}.s${segment + 1}`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n  <teiHeader>\n    <fileDesc>\n`;
  yield `      <titleStmt>${xml.element('title', {}, source!.title ?? source!.id)}</titleStmt>\n`;
  yield `      <publicationStmt><p>Aligned by muqabala.</p></publicationStmt>\n      <sourceDesc>\n`;
  for (const text of [source!, ...targets]) yield `        ${bibl(xml, text)}\n`;
  yield `      </sourceDesc>\n    </fileDesc>\n    <encodingDesc>${xml.element('p', {}, document.signature)}</encodingDesc>\n  </teiHeader>\n`;
  yield '  <standOff>\n';
  for (const target of targets) {
    yield `    ${xml.open('linkGrp', { type: 'translation', corresp: `#t0 #t${numbers.get(target.id)}` })}\n`;
    const at = [source!, target].map((text) => new Map(text.segments.map((segment, i) => [segment.id, i])));
    for (const link of document.links) {
      if (link.text !== target.id || link.status === 'rejected') continue;
      const ends = [
        ...link.source.map((id) => `#${idOf(source!, at[0]!.get(id)!)}`),
        ...link.target.map((id) => `#${idOf(target, at[1]!.get(id)!)}`),
      ];
      // A link of TEI has two ends at least.
      if (ends.length < 2) continue;
      log.pairs += 1;
      yield `      ${xml.empty('link', { target: ends.join(' '), type: link.status, n: link.confidence.toFixed(2) })}\n`;
    }
    yield '    </linkGrp>\n';
  }
  yield '  </standOff>\n  <text>\n    <group>\n';
  for (const text of [source!, ...targets]) {
    yield `      ${xml.open('text', { 'xml:id': `t${numbers.get(text.id)}`, 'xml:lang': text.language })}<body><ab xml:space="preserve">`;
    let from = 0;
    for (const [i, segment] of text.segments.entries()) {
      yield xml.text(text.content.slice(from, segment.start));
      yield xml.element(
        's',
        { 'xml:id': idOf(text, i), type: segment.role === 'body' ? undefined : segment.role },
        text.content.slice(segment.start, segment.end),
      );
      from = segment.end;
    }
    yield `${xml.text(text.content.slice(from))}</ab></body></text>\n`;
  }
  yield '    </group>\n  </text>\n</TEI>\n';
}

function bibl(xml: XmlWriter, text: Text): string {
  const parts = [
    xml.element('title', {}, text.title ?? text.id),
    text.outlet === undefined ? '' : xml.element('publisher', {}, text.outlet),
    text.date === undefined ? '' : xml.element('date', {}, text.date),
    text.url === undefined ? '' : xml.element('ref', { target: text.url }, text.url),
    text.licence === undefined ? '' : xml.element('note', { type: 'licence' }, text.licence),
  ];
  return `${xml.open('bibl', { n: text.id })}${parts.join('')}</bibl>`;
}
