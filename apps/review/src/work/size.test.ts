import type { AlignedDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { gatherPairs, refuseTooLong } from './size.ts';

const many = (count: number) => Array(count);
const documentOf = (links: number, findings: number, segments: number) =>
  ({
    links: many(links),
    findings: many(findings),
    texts: [{ segments: many(segments) }, { segments: [] }],
  }) as never as AlignedDocument;

describe('a document that the workbench cannot show', () => {
  it('is refused by its links, its findings or its sentences, with their number', () => {
    expect(() => refuseTooLong(documentOf(100_000, 300_000, 100_000), 'a.json')).not.toThrow();
    for (const [links, findings, segments] of [
      [100_001, 0, 0],
      [0, 300_001, 0],
      [0, 0, 100_001],
    ] as const)
      expect(() => refuseTooLong(documentOf(links, findings, segments), 'a.json')).toThrow(
        expect.objectContaining({
          code: 'review-too-long',
          problem: expect.objectContaining({
            values: { links: Math.max(links, segments), findings, most: 100_000, mostFindings: 300_000 },
          }),
        }),
      );
  });

  it('is refused by its pairs before any of them is checked, and none is held beyond the most', () => {
    function* pairs(count: number) {
      for (let n = 0; n < count; n += 1) yield n;
    }
    expect(gatherPairs(pairs(100_000), 'a.tsv')).toHaveLength(100_000);
    expect(() => gatherPairs(pairs(200_000), 'a.tsv')).toThrow(
      expect.objectContaining({ code: 'review-too-long', message: expect.stringContaining('200000 pairs') }),
    );
  });
});
