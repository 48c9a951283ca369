import type { AlignedDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { readAlignment } from '../readers/index.ts';
import { describeScore, documentLinks, scoreAlignment } from './index.ts';

const text = (id: string, content: string) => ({
  id,
  language: 'en',
  direction: 'ltr' as const,
  content,
  segments: [...content].map((_, i) => ({
    id: `s${i}`,
    start: i,
    end: i + 1,
    role: i === 0 ? ('heading' as const) : ('body' as const),
    mentions: [],
  })),
});
const document: AlignedDocument = {
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'muqabala:test',
  texts: [text('a', 'abcd'), text('b', 'abc')],
  links: [
    { id: 'l1', text: 'b', source: ['s1', 's2'], target: ['s1'], confidence: 0.9, evidence: [], status: 'confirmed' },
    { id: 'l2', text: 'b', source: ['s3'], target: ['s2'], confidence: 0.2, evidence: [], status: 'proposed' },
  ],
  findings: [],
};

describe('documentLinks', () => {
  it('gives segment indexes and body segments without counterpart', () => {
    expect(documentLinks(document, { minimumConfidence: 0.5 })).toEqual([
      { source: [1, 2], target: [1] },
      { source: [3], target: [] },
      { source: [], target: [2] },
    ]);
  });

  it('asks which target when there are several', () => {
    const two = { ...document, texts: [...document.texts, text('c', 'ab')] };
    expect(() => documentLinks(two)).toThrow(/'b', 'c'/);
    expect(documentLinks(two, { target: 'c' })).toHaveLength(4);
    expect(() => documentLinks(two, { target: 'x' })).toThrow(/Name the one to score/);
  });
});

describe('scoreAlignment', () => {
  const beads = readAlignment('[1, 2]:[1]\n[3]:[2]');

  it('scores by the rule that the form of the gold asks for', () => {
    const hypothesis = { form: 'document', document } as const;
    expect(scoreAlignment(beads, hypothesis)).toMatchObject({ kind: 'links', strict: { f1: 1 } });
    expect(scoreAlignment(readAlignment('{"must":[[3,2]],"may":[]}'), hypothesis)).toMatchObject({
      kind: 'reports',
      pairs: { predicted: 3, correct: 1, recall: 1 },
    });
    expect(scoreAlignment(hypothesis, beads)).toMatchObject({ kind: 'links', strict: { f1: 1 } });
    expect(scoreAlignment(hypothesis, hypothesis)).toMatchObject({ kind: 'document', pairs: { f1: 1 } });
    expect(scoreAlignment(beads, hypothesis).signature).toContain('hypothesis:(muqabala:test)');
  });

  it('says when two forms cannot be compared', () => {
    expect(() => scoreAlignment(beads, readAlignment('{"must":[],"may":[]}'))).toThrow(/Give the gold standard first/);
  });
});

describe('describeScore', () => {
  it('prints every figure with its counts and the signature last', () => {
    const score = scoreAlignment(readAlignment('[0]:[0]\n[1]:[]'), readAlignment('[0]:[0]\n[1]:[1]'));
    const lines = describeScore(score);
    expect(lines[0]).toBe('strict                   P  50.0 (1/2)  R 100.0 (1/1)  F1  66.7');
    expect(lines).toContain('gaps, target             P     – (0/0)  R     – (0/0)  F1     –');
    expect(lines.at(-1)).toBe(score.signature);
  });
});
