import type { AlignedDocument } from '@muqabala/core';
import { parseDocument } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../../test/documents.ts';
import { writeJson } from '../json/index.ts';
import { documentOfPairs, listPairs, makeDocumentBuilder, type Pair, type PairSide } from './index.ts';

/** The lines of the texts and the links between them, with everything held as it comes. */
function naive(pairs: readonly Pair[]): { texts: string[][]; links: string[][] } {
  const names = [...new Set(pairs.map((pair) => pair.text ?? 'target'))];
  const several = names.length > 1;
  const linesOf = (sides: Array<PairSide | null>, sorted: boolean) => {
    const lines: PairSide[] = [];
    for (const side of sides) {
      if (side === null || side.content === '') continue;
      const isSame = (line: PairSide) =>
        side.segments.length > 0 &&
        JSON.stringify([line.text, line.segments, line.content]) ===
          JSON.stringify([side.text, side.segments, side.content]);
      if (!lines.some(isSame)) lines.push(side);
    }
    const start = (side: PairSide) => side.spans?.[0]?.start;
    if (sorted && lines.every((line) => start(line) !== undefined)) lines.sort((a, b) => start(a)! - start(b)!);
    return lines.map((line) => line.content);
  };
  return {
    texts: [
      linesOf(
        pairs.map((pair) => pair.source),
        several,
      ),
      ...names.map((name) =>
        linesOf(
          pairs.filter((pair) => (pair.text ?? 'target') === name).map((pair) => pair.target),
          false,
        ),
      ),
    ],
    links: pairs
      .filter(({ source, target }) => source?.content && target?.content)
      .map(({ source, target }) => [source!.content, target!.content]),
  };
}

function shown({ texts, links }: AlignedDocument) {
  const words = (id: string, segment: string) => {
    const text = texts.find((one) => one.id === id)!;
    const { start, end } = text.segments.find((one) => one.id === segment)!;
    return text.content.slice(start, end);
  };
  return {
    texts: texts.map((text) => text.segments.map(({ start, end }) => text.content.slice(start, end))),
    links: links.map((link) => [words(texts[0]!.id, link.source[0]!), words(link.text, link.target[0]!)]),
  };
}

/** Documents listed as pairs, with and without the ids and places of their segments. */
const anyPairs = fc.tuple(anyDocument, fc.boolean()).map(([document, bare]) => {
  const strip = (side: PairSide | null): PairSide | null =>
    side === null || !bare ? side : { language: side.language, segments: [], content: side.content };
  return [...listPairs(document)].map((pair) => ({ ...pair, source: strip(pair.source), target: strip(pair.target) }));
});

describe('a document of pairs', () => {
  it('has a line for every side and a link for every pair', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const document = documentOfPairs(pairs);
        expect(parseDocument(document)).toMatchObject({ ok: true });
        if (pairs.length > 0) expect(shown(document)).toEqual(naive(pairs));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when its words are kept elsewhere and it is written piece by piece', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const makeStore = () => {
          const kept: Uint16Array[] = [];
          return {
            add: (text: string) =>
              void kept.push(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))),
            get: (index: number) => String.fromCharCode(...kept[index]!),
          };
        };
        const builder = makeDocumentBuilder({ makeStore });
        for (const pair of pairs) builder.add(pair);
        const pieces = builder.end();
        const whole = [...writeJson(documentOfPairs(pairs))].join('');
        // Twice: nothing is used up.
        expect([...writeJson(pieces)].join('')).toBe(whole);
        expect([...writeJson(pieces)].join('')).toBe(whole);
      }),
    );
  });
});
