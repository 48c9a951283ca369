import type { AlignedDocument } from '@muqabala/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument, smallDocument } from '../../test/documents.ts';
import { readDocument, writeJson } from './index.ts';

const candidateOf = (source: string, target: string) => ({
  text: 'en',
  source,
  target,
  confidence: 0.5,
  sourceRank: 1,
  targetRank: 1,
  reasons: [],
});

describe('writeJson', () => {
  it('is what JSON.stringify makes of it, keys in their order, facts last', () => {
    fc.assert(
      fc.property(anyDocument, fc.boolean(), (plain, isRound) => {
        const candidates = [candidateOf('s1', 't1')];
        const rounds = [{ number: 1, signature: '', texts: [{ id: 'en', content: '' }], findings: [] }];
        const document: AlignedDocument = { ...plain, ...(isRound ? { candidates, rounds } : {}) };
        const { texts, links, findings, facts, ...rest } = document;
        const last = { texts, links, findings, ...(facts === undefined ? {} : { facts }) };
        const expected = JSON.stringify({ ...rest, ...last }, undefined, 2);
        expect([...writeJson(document)].join('')).toBe(`${expected}\n`);
      }),
    );
  });

  it('never makes one string of a text or list, however long', () => {
    const document = smallDocument();
    const long = '\ud83d\ude00'.repeat(200_001);
    const text = document.texts[0]!;
    const segment = text.segments[0]!;
    const large: AlignedDocument = {
      ...document,
      texts: [
        {
          ...text,
          content: `a${long}`,
          segments: Array.from({ length: 3000 }, (_, i) => ({ ...segment, id: `x${i}`, start: i, end: i + 1 })),
        },
        ...document.texts.slice(1),
      ],
      links: [],
      findings: [],
      facts: Array.from({ length: 3000 }, (_, i) => ({ id: `fact${i}` })) as unknown as NonNullable<
        AlignedDocument['facts']
      >,
      candidates: Array.from({ length: 3000 }, (_, i) => candidateOf('s', `x${i}`)),
      rounds: [
        {
          number: 1,
          signature: 'first',
          texts: [{ id: text.id, content: long }],
          findings: Array.from({ length: 3000 }, (_, i) => ({ ...document.findings[0]!, id: `f${i}` })),
        },
      ],
    };
    const pieces = [...writeJson(large)];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
    const back = JSON.parse(pieces.join('')) as AlignedDocument;
    expect(back).toEqual(large);
    expect(pieces.some((piece) => /[\ud800-\udbff]$/.test(piece))).toBe(false);
    expect(readDocument([...writeJson(document)].join(''))).toEqual(document);
  });
});
