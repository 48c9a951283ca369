import type { AlignedDocument, Finding } from '@muqabala/core';
import { applyEdit, invertEdit, parseDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { accept } from '../edits/index.ts';
import { changeOriginal, changeReview, withoutSignature } from './signing.ts';

const found = (severity: Finding['severity'], state: Finding['state'] = 'accepted'): Finding => ({
  id: `${severity} ${state}`,
  mqm: 'accuracy',
  severity,
  confidence: 1,
  text: 'en',
  state,
  by: { kind: 'person' },
});
const reviewed = (...findings: Finding[]): AlignedDocument => ({ ...sample(1000), findings });

describe('what a review says of itself', () => {
  it('names another original, and takes that back', () => {
    const edit = changeOriginal(sample(), 'en')!;
    const after = applyEdit(sample(), edit);
    expect(parseDocument(after).ok).toBe(true);
    expect(after.original).toBe('en');
    expect(applyEdit(after, invertEdit(edit))).toEqual(sample());
    expect(changeOriginal(sample(), 'ar')).toBeUndefined();
  });

  it('is changed and taken back like all else', () => {
    const edit = changeReview(sample(), { reviewers: ['Layla'], threshold: 10 })!;
    const after = applyEdit(sample(), edit);
    expect(parseDocument(after).ok).toBe(true);
    expect(after.review).toEqual({ reviewers: ['Layla'], threshold: 10 });
    expect(applyEdit(after, invertEdit(edit))).toEqual(sample());
    expect(applyEdit(after, changeReview(after, { reviewers: undefined, threshold: undefined })!)).toEqual(sample());
    expect(changeReview(after, { threshold: 10 })).toBeUndefined();
  });
});

describe('a signature', () => {
  const signed: AlignedDocument = {
    ...reviewed(found('minor', 'open')),
    review: { reviewers: ['Rana'], signed: { kind: 'person', name: 'Rana' }, verdict: 'pass' },
  };

  it('goes with what it was given for, and comes back when that is undone', () => {
    const edit = withoutSignature(signed, accept(signed, 'minor open')!);
    const after = applyEdit(signed, edit);
    expect(after.review).toEqual({ reviewers: ['Rana'] });
    expect(applyEdit(after, invertEdit(edit))).toEqual(signed);
  });

  it('stands over what is said of the review itself, and over anything where there is none', () => {
    const described = changeReview(signed, { sample: 'all' })!;
    expect(withoutSignature(signed, described)).toBe(described);
    const open = reviewed(found('minor', 'open'));
    const edit = accept(open, 'minor open')!;
    expect(withoutSignature(open, edit)).toBe(edit);
  });

  it('goes with the measure that its verdict was counted with, and comes back with that', () => {
    for (const change of [{ threshold: 1 }, { scope: 'accepted' }, { repeats: 'once' }] as const) {
      const edit = withoutSignature(signed, changeReview(signed, change)!);
      const after = applyEdit(signed, edit);
      expect(after.review).toEqual({ reviewers: ['Rana'], ...change });
      expect(applyEdit(after, invertEdit(edit))).toEqual(signed);
    }
  });
});
