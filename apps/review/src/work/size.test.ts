import type { AlignedDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { refuseTooLong } from './size.ts';

const many = (count: number) => Array(count);
const documentOf = (links: number, findings: number, segments: number) =>
  ({
    links: many(links),
    findings: many(findings),
    texts: [{ segments: many(segments) }, { segments: [] }],
  }) as never as AlignedDocument;

describe('a document that the workbench cannot show', () => {
  it('is refused by its links, its findings or its sentences, with their number', () => {
    expect(() => refuseTooLong(documentOf(200_000, 300_000, 300_000), 'a.json')).not.toThrow();
    for (const [links, findings, segments] of [
      [300_001, 0, 0],
      [0, 1_000_000, 0],
      [0, 0, 300_001],
    ] as const)
      expect(() => refuseTooLong(documentOf(links, findings, segments), 'a.json')).toThrow(
        expect.objectContaining({ code: 'review-too-long', message: expect.stringContaining(`${links} links`) }),
      );
  });
});
