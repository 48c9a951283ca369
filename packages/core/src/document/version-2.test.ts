import { describe, expect, it } from 'vitest';
import { type AlignedDocument, parseDocument } from './index.ts';

const person = { kind: 'person' as const, name: 'Layla', date: '2026-11-28' };
const span = { start: 0, end: 3 };

function whole(): AlignedDocument {
  const text = (id: string, language: string, content: string) => ({
    id,
    language,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    content,
    segments: [
      { id: 's1', start: 0, end: content.length, role: 'item' as const, alone: 'heading' as const, mentions: [] },
    ],
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [
      {
        ...text('a', 'ar', 'نص \uFFFC'),
        placeholders: [{ place: 3, kind: 'tag', id: '1', text: '<b>' }],
        properties: { state: 'final' },
      },
      text('b', 'en', 'text one'),
      text('c', 'en', 'text two'),
    ],
    original: 'a',
    links: [
      {
        id: 'l1',
        text: 'b',
        source: ['s1'],
        target: ['s1'],
        confidence: 1,
        evidence: [],
        status: 'confirmed',
        by: person,
        before: { source: [], target: ['s1'], confidence: 0.5, status: 'proposed' },
        checked: {
          as: 'translation',
          agreed: [{ kind: 'number', source: [span], target: [span] }],
          unchecked: [{ kind: 'name', count: 3 }],
        },
        properties: { score: '0.9' },
      },
    ],
    candidates: [
      {
        text: 'c',
        source: 's1',
        target: 's1',
        confidence: 0.3,
        sourceRank: 1,
        targetRank: 1,
        reasons: [{ aspect: 'who', state: 'differs', source: [span] }],
      },
    ],
    findings: [
      {
        id: 'f1',
        mqm: 'accuracy/mistranslation',
        severity: 'major',
        confidence: 1,
        text: 'b',
        source: [span],
        target: [span],
        further: [{ text: 'c', spans: [span] }],
        state: 'accepted',
        suggestion: { text: 'words', accepted: true },
        by: person,
        before: { code: 'unrelated', mqm: 'mistranslation', severity: 'minor' },
        group: 'g1',
        standing: 'still-open',
        opinions: [{ by: person, state: 'dismissed' }],
      },
    ],
    answers: [
      {
        id: 'q1',
        kind: 'finding',
        question: 'abc',
        text: 'b',
        source: ['s1'],
        target: ['s1'],
        finding: 'f1',
        verdict: 'yes',
        errors: [{ mqm: 'omission', severity: 'minor', source: [span] }],
        by: { kind: 'reader', name: 'model', version: '1' },
      },
    ],
    rules: { schema: 'muqabala/rules', version: 1, terms: [{ source: 'نص', target: ['text'] }] },
    review: {
      name: 'First',
      reviewers: ['Layla'],
      penalties: { minor: 1, major: 5, critical: 25 },
      repeats: 'once',
      threshold: 10,
      verdict: 'pass',
      signed: person,
    },
    rounds: [{ number: 1, signature: 'before', texts: [{ id: 'b', content: 'text' }], findings: [] }],
  };
}

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
