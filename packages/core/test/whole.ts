import type { AlignedDocument } from '../src/document/index.ts';

const person = { kind: 'person' as const, name: 'Layla', date: '2026-11-28' };
const span = { start: 0, end: 3 };

/** Returns a small document that has everything which a document may have. */
export function whole(): AlignedDocument {
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
    numbers: [{ id: 'f1', number: '1' }],
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
