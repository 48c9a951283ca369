import type { AlignedDocument, Finding, Link } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildView } from '../model/view.ts';
import { reviseView } from './revise-view.ts';

const COUNT = 6;
const text = (id: string) => ({
  id,
  language: 'en',
  direction: 'ltr' as const,
  content: 'ab '.repeat(COUNT),
  segments: Array.from({ length: COUNT }, (_, s) => ({
    id: `${id}${s}`,
    start: s * 3,
    end: s * 3 + 2,
    role: 'body' as const,
    mentions: [],
  })),
});
const texts = [text('s'), text('t'), text('u')];

const link = (id: number, from: number, to: number): Link => ({
  id: `l${id}`,
  text: 't',
  source: [`s${from}`],
  target: [`t${to}`],
  confidence: 0.9,
  evidence: [],
  status: 'proposed',
});
const findings = fc.array(
  fc.record(
    {
      id: fc.nat(20).map((n) => `f${n}`),
      code: fc.constant('number-mismatch' as const),
      mqm: fc.constant('mistranslation'),
      severity: fc.constantFrom('minor' as const, 'major' as const),
      confidence: fc.constant(0.9),
      text: fc.constantFrom('t', 't', 's', 'u'),
      state: fc.constantFrom('open' as const, 'open' as const, 'accepted' as const, 'dismissed' as const),
      link: fc.nat(6).map((n) => `l${n}`),
      source: fc.nat(3 * COUNT - 2).map((start) => [{ start, end: start + 1 }]),
      target: fc.nat(3 * COUNT - 2).map((start) => [{ start, end: start + 1 }]),
    },
    { requiredKeys: ['id', 'code', 'mqm', 'severity', 'confidence', 'text', 'state'] },
  ),
  { maxLength: 8 },
);
const links = fc
  .uniqueArray(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { selector: String, maxLength: 7 })
  .map((pairs) => pairs.map(([from, to], l) => link(l, from, to)));

const documentOf = (some: readonly Link[], found: readonly Finding[]): AlignedDocument => ({
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'test',
  texts,
  links: [...some],
  findings: [...found],
});

describe('the view of an edited document', () => {
  it('is the one that is made anew, whatever was decided, found, confirmed or has gone', () => {
    const keeps = fc.array(fc.constantFrom('stays', 'goes', 'is decided'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(links, findings, findings, keeps, fc.nat(8), (some, found, more, picks, at) => {
        const before = documentOf(some, found);
        const kept = found.flatMap((one, f) =>
          picks[f] === 'goes' ? [] : picks[f] === 'stays' ? [one] : [{ ...one, state: 'dismissed' as const }],
        );
        const confirmed = some.map((one, l) =>
          picks[l] === 'is decided' ? { ...one, status: 'confirmed' as const } : one,
        );
        const after = documentOf(confirmed, [...kept.slice(0, at), ...more, ...kept.slice(at)]);
        expect(reviseView(buildView(before, 't'), before, after)).toEqual(buildView(after, 't'));
      }),
    );
  });

  it('is made anew where sentences come to stand in other rows', () => {
    const before = documentOf([link(0, 0, 0), link(1, 1, 1)], []);
    const view = buildView(before, 't');
    const [first, second] = before.links;
    const others: (readonly Link[])[] = [
      [first!],
      [first!, second!, link(2, 2, 2)],
      [first!, { ...second!, status: 'rejected' }],
      [first!, { ...second!, target: ['t1', 't2'] }],
    ];
    for (const some of others) expect(reviseView(view, before, documentOf(some, []))).toBeUndefined();
    expect(reviseView(view, before, { ...before, texts: [text('s'), ...texts.slice(1)] })).toBeUndefined();
  });
});
