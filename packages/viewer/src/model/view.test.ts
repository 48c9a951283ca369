import type { AlignedDocument, Finding } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { buildView } from './view.ts';

const text = (id: string, language: string) => ({
  id,
  language,
  direction: 'ltr' as const,
  content: 'one two\nsix ten',
  segments: [
    { id: 's1', start: 0, end: 7, role: 'body' as const, mentions: [] },
    { id: 's2', start: 8, end: 15, role: 'body' as const, mentions: [] },
  ],
});
const link = (id: string, segment: string) => ({
  id,
  text: 'b',
  source: [segment],
  target: [segment],
  confidence: 1,
  evidence: [],
  status: 'confirmed' as const,
});
const finding = (id: string, place: object, rest: Partial<Finding> = {}): Finding => ({
  id,
  code: 'number-mismatch',
  mqm: 'mistranslation',
  severity: 'minor',
  confidence: 1,
  text: 'b',
  state: 'open',
  ...place,
  ...rest,
});

describe('buildView', () => {
  it('has the findings of a report in reading order, the dismissed and those of others left out', () => {
    const document: AlignedDocument = {
      schema: 'muqabala/aligned-document',
      version: 2,
      signature: 'test',
      texts: [text('a', 'ar'), text('b', 'en'), text('c', 'en')],
      links: [link('l1', 's1'), link('l2', 's2')],
      findings: [
        finding('last', { link: 'l2', source: [{ start: 12, end: 15 }] }),
        finding('third', { link: 'l2', target: [{ start: 8, end: 11 }] }),
        finding('gone', { link: 'l2', source: [{ start: 8, end: 11 }] }, { state: 'dismissed' }),
        finding('second', { link: 'l1', source: [{ start: 4, end: 7 }] }),
        finding('other', { source: [{ start: 0, end: 3 }] }, { text: 'c' }),
        finding('first', { source: [{ start: 0, end: 3 }] }, { text: 'a' }),
      ],
    };
    const { findings, findingsOfRow } = buildView(document, 'b');
    expect(findings.map((one) => [one.finding.id, one.row])).toEqual([
      ['first', 0],
      ['second', 0],
      ['third', 1],
      ['last', 1],
    ]);
    expect(findingsOfRow.get(1)!.map(({ id }) => id)).toEqual(['third', 'last']);
  });
});
