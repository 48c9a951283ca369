import type { AlignedDocument, Finding } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { pairLine } from '../jsonl/write.ts';
import { listPairs } from './list.ts';

/**
 * A document of sentences of ten units without counterpart; a finding stands on each, and one on the last three of the
 * source.
 */
function lone(size: number): AlignedDocument {
  const text = (id: string, language: string) => ({
    id,
    language,
    direction: 'ltr',
    content: 'a sentence'.repeat(size),
    segments: Array.from({ length: size }, (_, s) => ({
      id: `${id}${s}`,
      start: s * 10,
      end: s * 10 + 10,
      role: 'body',
      mentions: [],
    })),
  });
  const finding = (id: string, spans: Partial<Finding>) => ({
    id,
    code: 'omission',
    text: 't',
    confidence: 1,
    ...spans,
  });
  return {
    texts: [text('s', 'ar'), text('t', 'en')],
    links: [],
    findings: [
      ...Array.from({ length: size }, (_, s) => finding(`f${s}`, { source: [{ start: s * 10, end: s * 10 + 10 }] })),
      finding('wide', { source: [{ start: size * 10 - 30, end: size * 10 }] }),
      ...Array.from({ length: size }, (_, s) => finding(`g${s}`, { target: [{ start: s * 10, end: s * 10 + 10 }] })),
    ],
  } as unknown as AlignedDocument;
}

describe('listPairs', () => {
  it('says of a link what the checks left out', () => {
    const document = {
      ...lone(3),
      links: [1, 2].map((n) => ({
        id: `l${n}`,
        text: 't',
        source: [`s${n}`],
        target: [`t${n}`],
        evidence: [],
        confidence: 1,
      })),
      unchecked: ['names', 'values'].map((check) => ({ id: check, link: 'l2', text: 't', check, reason: 'too-many' })),
    } as unknown as AlignedDocument;
    const [first, second] = [...listPairs(document)].filter(({ status }) => status === 'aligned');
    expect(first).not.toHaveProperty('unchecked');
    expect(second!.unchecked).toEqual(['names', 'values'].map((check) => ({ check, reason: 'too-many' })));
    expect(JSON.parse(pairLine(second!)).unchecked).toEqual(second!.unchecked);
  });

  it('gives sentences without counterpart the findings that touch them, in their order', () => {
    const pairs = [...listPairs(lone(5))];
    expect(pairs.map((pair) => pair.status)).toEqual([
      ...Array(5).fill('source-only'),
      ...Array(5).fill('target-only'),
    ]);
    expect(pairs.map((pair) => pair.findings.length)).toEqual([1, 1, 2, 2, 2, 1, 1, 1, 1, 1]);
    expect(pairs[2]!.findings.map((finding) => finding.source[0]!.text)).toEqual(['a sentence', 'a sentence']);
  });

  it('keeps the findings of a report out of the pages of every other one', () => {
    const { texts, ...rest } = lone(2);
    const [source, target] = texts as [AlignedDocument['texts'][0], AlignedDocument['texts'][0]];
    const finding = (confidence: number, text: string, spans: Partial<Finding>) =>
      ({ id: `${confidence}`, code: 'omission', text, confidence, ...spans }) as Finding;
    const first = [{ start: 0, end: 10 }];
    const document = {
      ...rest,
      texts: [source, target, { ...target, id: 'u' }],
      links: ['t', 'u'].map((text) => ({
        id: `of-${text}`,
        text,
        source: ['s0'],
        target: ['t0'],
        evidence: [],
        confidence: 1,
      })),
      findings: [
        finding(0.1, 't', { source: first, target: first, link: 'of-t' }),
        finding(0.2, 'u', { source: first, target: first, link: 'of-u' }),
        finding(0.3, 'u', { source: [{ start: 10, end: 20 }] }),
      ],
    } as unknown as AlignedDocument;
    const told = ['t', 'u'].map((text) =>
      [...listPairs(document)].flatMap((pair) =>
        pair.text === text ? pair.findings.map(({ confidence }) => confidence) : [],
      ),
    );
    expect(told.map((own) => own.sort())).toEqual([[0.1], [0.2, 0.3]]);
  });

  it('takes a link without a sentence on either side for no pair, which no reader would take back', () => {
    const document = lone(2);
    const empty = { id: 'l', text: document.texts[1]!.id, source: [], target: [], confidence: 1, evidence: [] };
    const pairs = [...listPairs({ ...document, links: [{ ...empty, status: 'confirmed' }] })];
    expect(pairs).toEqual([...listPairs(document)]);
  });

  it('lists a link of any number of sentences', () => {
    const document = lone(150_000);
    const [source, target] = document.texts.map((text) => text.segments.map((segment) => segment.id));
    const link = { id: 'l1', text: 't', source: source!, target: target!, confidence: 1, status: 'proposed' };
    const all = [...listPairs({ ...document, findings: [], links: [link] } as unknown as AlignedDocument)];
    expect(all.map((pair) => [pair.status, pair.source?.segments.length])).toEqual([['aligned', 150_000]]);
  });

  it('takes time in proportion to the sentences', () => {
    const cost = (size: number) => {
      const document = lone(size);
      const began = process.cpuUsage();
      for (const pair of listPairs(document)) expect(pair.findings.length).toBeLessThan(3);
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    cost(2000);
    // Quadratic work would cost twenty-five times as much.
    expect(cost(10_000) / Math.max(cost(2000), 60_000)).toBeLessThan(15);
  });
});
