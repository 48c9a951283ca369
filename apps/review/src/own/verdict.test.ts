import type { AlignedDocument, Finding } from '@muqabala/core';
import { applyEdit, invertEdit, parseDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { accept } from '../edits/index.ts';
import { changeOriginal, changeReview, verdictOf, withoutSignature } from './verdict.ts';

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

describe('the verdict of a report', () => {
  it('passes up to the threshold of its points for each 1,000 words of the source, dismissed findings apart', () => {
    const document = reviewed(found('major'), found('minor'), found('critical', 'dismissed'));
    expect(verdictOf(document, 'en')).toEqual({
      sourceWords: 1000,
      points: 6,
      perThousand: 6,
      critical: 0,
      passes: true,
    });
    expect(verdictOf({ ...document, review: { threshold: 5 } }, 'en').passes).toBe(false);
    const penalties = { minor: 0, major: 2, critical: 9 };
    expect(verdictOf({ ...document, review: { threshold: 2, penalties } }, 'en')).toMatchObject({
      points: 2,
      passes: true,
    });
  });

  it('counts errors that repeat one another each or once, and those that are open only where they are asked for', () => {
    const twice = [found('major'), { ...found('major', 'open'), id: 'again' }].map((one) => ({
      ...one,
      target: [{ start: 0, end: 2 }],
    }));
    const document = reviewed(...twice, { ...found('minor', 'open'), target: [{ start: 4, end: 6 }], group: 'a' });
    expect(verdictOf(document, 'en').points).toBe(11);
    expect(verdictOf({ ...document, review: { repeats: 'once' } }, 'en').points).toBe(6);
    expect(verdictOf(document, 'en', true).points).toBe(5);
  });

  it('names another original, and takes that back', () => {
    const edit = changeOriginal(sample(), 'en')!;
    const after = applyEdit(sample(), edit);
    expect(parseDocument(after).ok).toBe(true);
    expect(after.original).toBe('en');
    expect(applyEdit(after, invertEdit(edit))).toEqual(sample());
    expect(changeOriginal(sample(), 'ar')).toBeUndefined();
  });

  it('fails with anything critical, however long the text', () => {
    expect(verdictOf({ ...reviewed(found('critical')), review: { threshold: 1000 } }, 'en').passes).toBe(false);
  });

  it('goes by what the review says of itself, which is changed and taken back like all else', () => {
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
});
