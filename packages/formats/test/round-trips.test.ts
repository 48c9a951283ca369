import { type AlignedDocument, parseDocument } from '@muqabala/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listPairs,
  makeLog,
  makePairReader,
  type Pair,
  type ReadPairsFormat,
  readBeads,
  readDocument,
  writeDocument,
} from '../src/index.ts';
import { flatten } from '../src/table/index.ts';
import { replaceForbidden } from '../src/xml/index.ts';
import { anyDocument, shows } from './documents.ts';

const write = (document: AlignedDocument, format: Parameters<typeof writeDocument>[1]) =>
  [...writeDocument(document, format)].join('');

/** Reads a file cut at any places, which must make no difference. */
function read(text: string, format: ReadPairsFormat, cuts: readonly number[] = []): Pair[] {
  const reader = makePairReader(format, makeLog());
  const pairs: Pair[] = [];
  let from = 0;
  for (const cut of [...cuts].map((share) => Math.floor(share * text.length)).sort((a, b) => a - b)) {
    pairs.push(...reader.push(text.slice(from, cut)));
    from = cut;
  }
  pairs.push(...reader.push(text.slice(from)));
  pairs.push(...reader.end());
  return pairs;
}

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
const words = (pair: Pair) => [pair.source?.content ?? '', pair.target?.content ?? ''];

describe('any document written and read again', () => {
  it('is the same document as JSON', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(parseDocument(document).ok).toBe(true);
        expect(readDocument(write(document, 'json'))).toEqual(document);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every pair, its words to the unit, and where they come from as JSON lines', () => {
    fc.assert(
      fc.property(anyDocument, cuts, (document, cuts) => {
        const pairs = [...listPairs(document)];
        const back = read(write(document, 'jsonl'), 'jsonl', cuts);
        expect(back.map(words)).toEqual(pairs.map(words));
        expect(back.map((pair) => [pair.status, pair.source?.segments, pair.target?.segments])).toEqual(
          pairs.map((pair) => [pair.status, pair.source?.segments, pair.target?.segments]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each(['tsv', 'csv'] as const)('keeps every row, its words flattened, as %s', (format) => {
    fc.assert(
      fc.property(anyDocument, cuts, (document, cuts) => {
        const pairs = [...listPairs(document)];
        const text = write(document, format);
        expect(text.split('\n').length).toBe(pairs.length + 2);
        const back = read(text, format, cuts);
        expect(back.map(words)).toEqual(pairs.map((pair) => words(pair).map(flatten)));
        expect(back.map((pair) => [pair.text, pair.review, pair.confidence])).toEqual(
          pairs.map((pair) => [pair.text, pair.review, pair.confidence]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps pairs with both sides as TMX, without the characters that XML has no place for', () => {
    fc.assert(
      fc.property(anyDocument, cuts, (document, cuts) => {
        const pairs = [...listPairs(document)].filter((pair) => pair.status === 'aligned' && words(pair).every(shows));
        const back = read(write(document, 'tmx'), 'tmx', cuts);
        expect(back.map(words)).toEqual(pairs.map((pair) => words(pair).map((side) => replaceForbidden(side))));
        expect(back.map((pair) => [pair.source?.spans, pair.target?.segments, pair.review, pair.text])).toEqual(
          pairs.map((pair) => [pair.source?.spans, pair.target?.segments, pair.review, pair.text]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps pairs with both sides to the unit as XLIFF', () => {
    fc.assert(
      fc.property(anyDocument, cuts, (document, cuts) => {
        const pairs = [...listPairs(document)].filter((pair) => pair.status === 'aligned' && words(pair).every(shows));
        const back = read(write(document, 'xliff'), 'xliff', cuts);
        expect(back.map(words)).toEqual(pairs.map(words));
        expect(back.map((pair) => [pair.source?.spans, pair.target?.segments, pair.review, pair.text])).toEqual(
          pairs.map((pair) => [pair.source?.spans, pair.target?.segments, pair.review, pair.text]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps pairs with both sides to the unit as a catalogue of gettext, but for what UTF-8 has no bytes for', () => {
    fc.assert(
      fc.property(anyDocument, cuts, (document, cuts) => {
        const pairs = [...listPairs(document)].filter((pair) => pair.status === 'aligned' && words(pair).every(shows));
        const back = read(write(document, 'po'), 'po', cuts);
        expect(back.map(words)).toEqual(pairs.map((pair) => words(pair).map((side) => Buffer.from(side).toString())));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the indexes of every link and gap as beads', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const one = document.texts[1]!;
        const beads = readBeads([...writeDocument(document, 'beads', { filter: { text: one.id } })].join(''));
        const linked = document.links.filter((link) => link.text === one.id && link.status !== 'rejected');
        const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(1)) - 1);
        const key = (bead: { source: readonly number[]; target: readonly number[] }) =>
          JSON.stringify([bead.source, bead.target]);
        expect(
          beads
            .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
            .map(key)
            .sort(),
        ).toEqual(linked.map((link) => key({ source: numbers(link.source), target: numbers(link.target) })).sort());
        const seen = new Set(beads.flatMap((bead) => bead.source));
        expect(seen.size).toBe(document.texts[0]!.segments.length);
        expect(new Set(beads.flatMap((bead) => bead.target)).size).toBe(one.segments.length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives two files of the same number of lines as Moses, without stray line ends', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const files = (['moses-source', 'moses-target'] as const).map((format) => write(document, format));
        const [left, right] = files.map((text) => text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length);
        expect(left).toBe(right);
      }),
      { numRuns: 100 },
    );
  });
});
