import { describe, expect, it } from 'vitest';
import { whole } from '../../test/whole.ts';
import { type AlignedDocument, parseDocument } from './index.ts';

describe('a document of version 2', () => {
  it('comes back from JSON with all that it may hold', () => {
    const parsed = parseDocument(JSON.parse(JSON.stringify(whole())));
    expect(parsed.ok ? parsed.document : parsed.problems).toEqual(whole());
  });

  it.each<[string, (document: AlignedDocument) => object]>([
    ['original', (document) => ({ ...document, original: 'x' })],
    [
      'texts.0.placeholders.0',
      ({ texts, ...rest }) => ({ ...rest, texts: [{ ...texts[0], content: 'نصوص' }, ...texts.slice(1)] }),
    ],
    ['candidates.0.text', (document) => ({ ...document, candidates: [{ ...document.candidates![0], text: 'a' }] })],
    [
      'candidates.0.target',
      (document) => ({ ...document, candidates: [{ ...document.candidates![0], target: 's9' }] }),
    ],
    [
      'findings.0.further',
      (document) => ({ ...document, findings: [{ ...document.findings[0], further: [{ text: 'x', spans: [] }] }] }),
    ],
    [
      'findings.0.further',
      (document) => ({
        ...document,
        findings: [{ ...document.findings[0], further: [{ text: 'c', spans: [{ start: 0, end: 99 }] }] }],
      }),
    ],
    ['answers.0.text', (document) => ({ ...document, answers: [{ ...document.answers![0], text: 'x' }] })],
    [
      'answers.0.source',
      (document) => ({ ...document, answers: [{ ...document.answers![0], links: [{ source: ['s9'], target: [] }] }] }),
    ],
    ['answers.0.finding', (document) => ({ ...document, answers: [{ ...document.answers![0], finding: 'f9' }] })],
  ])('says where a reference leads nowhere: %s', (place, change) => {
    const parsed = parseDocument(change(whole()));
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.place)).toEqual([place]);
  });
});
