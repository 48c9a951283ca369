import type { AlignedDocument, Finding } from '@muqabala/core';
import { applyEdit, invertEdit, parseDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { accordOf, agreementOf, mergeReview, settle } from './merge.ts';

const finding = (id: string, start: number, rest: Partial<Finding> = {}): Finding => ({
  id,
  code: 'number-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
  confidence: 0.9,
  text: 'en',
  target: [{ start, end: start + 1 }],
  state: 'open',
  ...rest,
});
const own = (id: string, start: number, rest: Partial<Finding> = {}): Finding => {
  const { code: _, ...made } = finding(id, start, { mqm: 'style', by: { kind: 'person' }, state: 'accepted', ...rest });
  return made;
};
const reviewOf = (...findings: Finding[]): AlignedDocument => ({ ...sample(4), findings });

const names = ['Rana', 'Omar'] as const;
const rana = reviewOf(
  finding('f1', 0, { state: 'accepted' }),
  finding('f2', 1, { state: 'dismissed', reason: 'no' }),
  finding('f3', 2, { state: 'accepted' }),
  finding('f4', 3),
  finding('f5', 4, { state: 'accepted' }),
  own('own1', 5),
);
const omar = reviewOf(
  finding('f1', 0, { state: 'accepted' }),
  finding('f2', 1, { state: 'accepted' }),
  finding('f3', 2, {
    state: 'accepted',
    severity: 'minor',
    before: { code: 'number-mismatch', mqm: 'mistranslation', severity: 'major', target: [{ start: 2, end: 3 }] },
  }),
  finding('f4', 3),
  finding('f5', 4),
  own('own1', 6, { comment: 'clumsy' }),
);
const edit = mergeReview(rana, omar, names);
const merged = applyEdit(rana, edit as Exclude<typeof edit, undefined | 'other-texts'>);
const by = (id: string) => merged.findings.find((one) => one.id === id)!;

describe('two reviews of one document', () => {
  it('agree, differ in decision or severity, or have what one alone says', () => {
    expect(merged.findings.map((one) => [one.id, accordOf(one), one.state])).toEqual([
      ['f1', 'agreed', 'accepted'],
      ['f2', 'decision', 'open'],
      ['f3', 'severity', 'open'],
      ['f4', undefined, 'open'],
      ['f5', 'one', 'open'],
      ['own1', 'one', 'accepted'],
      ['own1-2', 'one', 'accepted'],
    ]);
    expect(by('own1-2')).toMatchObject({ comment: 'clumsy', opinions: [{ by: { name: 'Omar' } }] });
    expect(parseDocument(merged).ok).toBe(true);
    expect(applyEdit(merged, invertEdit(edit as Exclude<typeof edit, undefined | 'other-texts'>))).toEqual(rana);
  });

  it('come with figures of their agreement', () => {
    const { counts, both, share, kappa } = agreementOf(merged);
    expect(counts).toEqual({ agreed: 1, one: 3, severity: 1, decision: 1 });
    expect([both, share]).toEqual([3, 2 / 3]);
    // One accepts all: two in three alike is what chance gives.
    expect(kappa).toBeCloseTo(0);
    expect(agreementOf(rana)).toMatchObject({ both: 0, share: undefined, kappa: undefined });
  });

  it('are settled as one of them has it, with what it was on record', () => {
    const omars = by('f3').opinions![1]!;
    const after = applyEdit(merged, settle(merged, 'f3', omars)!);
    expect(after.findings[2]).toMatchObject({ state: 'accepted', severity: 'minor', before: { severity: 'major' } });
    expect(parseDocument(after).ok).toBe(true);
    expect(settle(merged, 'gone', omars)).toBeUndefined();
  });

  it('are of the same texts, and taken in once', () => {
    const other = { ...omar, texts: omar.texts.map((text) => ({ ...text, content: `${text.content}.` })) };
    expect(mergeReview(rana, other, names)).toBe('other-texts');
    expect(mergeReview(merged, omar, names)).toBeUndefined();
  });
});
