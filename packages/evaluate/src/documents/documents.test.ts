import { MuqabalaError } from '@muqabala/core';
import type { AlignedDocument } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../corpus/index.ts';
import { documentReference, matchSegments, scoreDocument } from './index.ts';

const span = (start: number, end: number) => ({ start, end });

describe('matchSegments', () => {
  it('maps a segment to the sentences that share more than half of the shorter with it', () => {
    const sentences = [span(0, 10), span(11, 30), span(31, 40)];
    expect(matchSegments([span(0, 10), span(11, 30), span(31, 40)], sentences)).toEqual([[0], [1], [2]]);
    expect(matchSegments([span(0, 3), span(4, 10), span(11, 40)], sentences)).toEqual([[0], [0], [1, 2]]);
    expect(matchSegments([span(0, 14), span(15, 40)], sentences)).toEqual([[0], [1, 2]]);
  });

  it('agrees with looking at every pair', () => {
    const spans = fc
      .uniqueArray(fc.nat(60), { maxLength: 16 })
      .map((cuts) => cuts.sort((a, b) => a - b))
      .map((cuts) => cuts.slice(1).map((end, i) => span(cuts[i]!, end)));
    fc.assert(
      fc.property(spans, spans, (segments, sentences) => {
        const naive = segments.map((a) =>
          sentences.flatMap((b, i) => {
            const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
            return shared * 2 > Math.min(a.end - a.start, b.end - b.start) ? [i] : [];
          }),
        );
        expect(matchSegments(segments, sentences)).toEqual(naive);
      }),
    );
  });
});

// Arabic: a heading and three sentences; English: three sentences. Offsets are those of the words below.
const arabic = 'عنوان\nواحد. اثنان. ثلاثة.';
const english = 'One. Two. Other.';
const reference: Reference = {
  schema: 'muqabala/corpus-reference',
  version: 1,
  event: 'tiny',
  method: ['By hand.'],
  sentences: {
    a: [
      { ...span(0, 5), role: 'heading' },
      { ...span(6, 11), role: 'body' },
      { ...span(12, 18), role: 'body' },
      { ...span(19, 25), role: 'body' },
    ],
    e: [
      { ...span(0, 4), role: 'body' },
      { ...span(5, 9), role: 'body' },
      { ...span(10, 16), role: 'body' },
    ],
  },
  pairs: [
    {
      source: 'a',
      target: 'e',
      links: [
        { source: [1], target: [0], relation: 'translation' },
        { source: [2], target: [1], relation: 'translation' },
        { source: [2], target: [2], relation: 'partial' },
        { source: [3], target: [2], relation: 'topic' },
      ],
    },
  ],
  discrepancies: [
    {
      id: 'two',
      code: 'number-mismatch',
      severity: 'major',
      description: 'Two is said otherwise.',
      occurrences: [
        { text: 'a', ...span(12, 17), quote: 'اثنان' },
        { text: 'e', ...span(5, 8), quote: 'Two' },
      ],
      support: {
        says: [
          { value: '2', texts: ['a'] },
          { value: 'II', texts: ['e'] },
        ],
        silent: [],
      },
    },
  ],
  agreements: [
    {
      id: 'one',
      kind: 'number',
      description: 'One.',
      occurrences: [
        { text: 'a', ...span(6, 10), quote: 'واحد' },
        { text: 'e', ...span(0, 3), quote: 'One' },
      ],
    },
  ],
  remarks: [],
};

type Links = ReadonlyArray<
  readonly [source: string[], target: string[], status?: 'proposed' | 'rejected', confidence?: number]
>;

function document(links: Links, findings: AlignedDocument['findings'] = [], ids = ['a', 'e']): AlignedDocument {
  const segment = (id: string, start: number, end: number, role: 'heading' | 'body' = 'body') => ({
    id,
    start,
    end,
    role,
    mentions: [],
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'muqabala:test',
    texts: [
      {
        id: ids[0]!,
        language: 'ar',
        direction: 'rtl',
        content: arabic,
        // The first two sentences are not cut apart.
        segments: [segment('s1', 0, 5, 'heading'), segment('s2', 6, 18), segment('s3', 19, 25)],
      },
      {
        id: ids[1]!,
        language: 'en',
        direction: 'ltr',
        content: english,
        segments: [segment('s1', 0, 4), segment('s2', 5, 9), segment('s3', 10, 16)],
      },
    ],
    links: links.map(([source, target, status = 'proposed', confidence = 0.9], i) => ({
      id: `l${i}`,
      text: ids[1]!,
      source,
      target,
      confidence,
      evidence: [],
      status,
    })),
    findings,
  };
}

describe('scoreDocument', () => {
  it('compares sentence pairs as the reader cut them', () => {
    const score = scoreDocument(reference, document([[['s2'], ['s1']]]));
    // s2 stands for sentences 1 and 2: the pair 1–0 is right, 2–0 is wrong, 2–1 is missed.
    expect(score.pairs).toMatchObject({ predicted: 2, correct: 1, expected: 2, found: 1 });
    expect(score.targets[0]).toMatchObject({ target: 'e', missed: [[2, 1]], wrong: [[2, 0]] });
  });

  it('counts partial links as right and never as missed, topics and headings as wrong, headings apart', () => {
    const score = scoreDocument(
      reference,
      document([
        [['s2'], ['s3']],
        [['s3'], ['s3']],
        [['s1'], ['s2']],
      ]),
    );
    expect(score.targets[0]!.wrong).toEqual([
      [0, 1],
      [1, 2],
      [3, 2],
    ]);
    expect(score.pairs).toMatchObject({ predicted: 3, correct: 1, found: 0 });
    expect(score.headings).toMatchObject({ predicted: 1, correct: 0, found: 0 });
  });

  it('detects body sentences without counterpart; those with partial links only may go either way', () => {
    const { gaps } = scoreDocument(reference, document([[['s2'], ['s1']]]));
    expect(gaps.source).toMatchObject({ expected: 1, predicted: 1, correct: 1 });
    expect(gaps.target).toMatchObject({ expected: 0, predicted: 1, correct: 0 });
  });

  it('leaves rejected and unsure links out', () => {
    const links: Links = [
      [['s2'], ['s1'], 'rejected'],
      [['s2'], ['s2'], 'proposed', 0.3],
    ];
    expect(scoreDocument(reference, document(links)).pairs.predicted).toBe(2);
    const sure = scoreDocument(reference, document(links), { minimumConfidence: 0.5 });
    expect(sure.pairs.predicted).toBe(0);
    expect(sure.signature).toContain('minimum-confidence:0.5');
    expect(sure.signature).toContain('hypothesis:(muqabala:test)');
  });

  it('scores sentence boundaries and roles', () => {
    const { sentences } = scoreDocument(reference, document([]));
    expect(sentences).toMatchObject({ predicted: 6, correct: 5, expected: 7, sameRole: 5 });
  });

  it('finds texts by id, or by the id up to its first dot', () => {
    expect(scoreDocument(reference, document([], [], ['in/a.ar.txt', 'e.txt'])).targets).toHaveLength(1);
    expect(() => scoreDocument(reference, document([], [], ['x', 'e']))).toThrow(MuqabalaError);
  });

  it('refuses a text that is not the one that was read', () => {
    const other = document([]);
    other.texts[1]!.content = 'One two. Others.';
    expect(() => scoreDocument(reference, other)).toThrow(/not the one that the reference was made from/);
  });

  const finding = (id: string, code: 'number-mismatch' | 'date-mismatch', start: number, end: number) => ({
    id,
    code,
    mqm: 'mistranslation',
    severity: 'major' as const,
    confidence: 0.9,
    text: 'e',
    target: [span(start, end)],
    state: 'open' as const,
  });

  it('compares findings with the discrepancies and with what agrees', () => {
    const { findings } = scoreDocument(
      reference,
      document([], [finding('f1', 'number-mismatch', 5, 8), finding('f2', 'number-mismatch', 0, 3)]),
    );
    expect(findings).toMatchObject({
      expected: 1,
      found: [{ id: 'two', target: 'e' }],
      missed: [],
      falseAlarms: [{ agreement: 'one', finding: 'f2' }],
      said: 2,
    });
    const other = scoreDocument(reference, document([], [finding('f1', 'date-mismatch', 5, 8)])).findings;
    expect(other).toMatchObject({ expected: 1, found: [], missed: [{ id: 'two' }], falseAlarms: [] });
  });
});

describe('documentReference', () => {
  it('makes a gold standard of a document that scores itself perfectly', () => {
    const gone = document([
      [['s2'], ['s1', 's2']],
      [['s3'], ['s3'], 'rejected'],
    ]);
    const score = scoreDocument(documentReference(gone), gone);
    expect(score.pairs).toMatchObject({ f1: 1, expected: 2 });
    expect(score.gaps.pooled.f1).toBe(1);
    expect(score.sentences).toMatchObject({ f1: 1, sameRole: 6 });
  });
});
