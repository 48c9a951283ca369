import type { AlignedDocument, Finding } from '@muqabala/core';
import { scoreFidelity } from '@muqabala/core';
import { applyEdit, invertEdit, parseDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { addFinding, changeFinding, removeFinding } from './own.ts';

const told: Finding = {
  id: 'f1',
  code: 'number-mismatch',
  mqm: 'mistranslation',
  severity: 'minor',
  confidence: 0.8,
  link: 'l0',
  text: 'en',
  source: [{ start: 0, end: 2 }],
  target: [{ start: 0, end: 2 }],
  state: 'open',
};
const document: AlignedDocument = { ...sample(), findings: [told] };
const entry = {
  text: 'en',
  link: 'l1',
  source: [{ start: 4, end: 6 }],
  mqm: 'accuracy/omission',
  severity: 'critical',
  comment: ' left out ',
  suggestion: 'ab',
} as const satisfies Parameters<typeof addFinding>[1];

describe('a finding of one’s own', () => {
  it('says an MQM path and no code, may be about the source alone, counts, and is undone', () => {
    const edit = addFinding(document, { ...entry, source: [...entry.source] })!;
    const after = applyEdit(document, edit);
    const own = after.findings[1]!;
    expect(own).toMatchObject({
      mqm: 'accuracy/omission',
      comment: 'left out',
      suggestion: { text: 'ab' },
      state: 'accepted',
      by: { kind: 'person' },
    });
    expect(own).not.toHaveProperty('code');
    expect(own).not.toHaveProperty('target');
    expect(parseDocument(after).ok).toBe(true);
    const score = (one: AlignedDocument) => scoreFidelity(one.texts, one.links, one.findings, 'en').points;
    expect(score(after) - score(document)).toBe(25);
    expect(applyEdit(after, invertEdit(edit))).toEqual(document);
    expect(applyEdit(after, removeFinding(after, own.id)!)).toEqual(document);
    const second = applyEdit(after, addFinding(after, { ...entry, source: [...entry.source] })!);
    expect(new Set(second.findings.map(({ id }) => id)).size).toBe(3);
  });

  it('is about some words', () => {
    expect(addFinding(document, { text: 'en', mqm: 'style', severity: 'minor', source: [] })).toBeUndefined();
  });
});

describe('a finding of the program that a person changes', () => {
  it('keeps on record what it was, and is that again when it is changed back', () => {
    const wider = {
      ...told,
      source: told.source!,
      target: [{ start: 0, end: 3 }],
      severity: 'major' as const,
      suggestion: undefined,
    };
    const changed = applyEdit(document, changeFinding(document, 'f1', wider)!);
    expect(changed.findings[0]).toMatchObject({
      code: 'number-mismatch',
      severity: 'major',
      before: { code: 'number-mismatch', severity: 'minor', target: told.target },
    });
    const other = applyEdit(changed, changeFinding(changed, 'f1', { ...wider, mqm: 'style/awkward' })!);
    expect(other.findings[0]).not.toHaveProperty('code');
    expect(other.findings[0]!.before?.code).toBe('number-mismatch');
    expect(parseDocument(other).ok).toBe(true);
    expect(
      applyEdit(other, changeFinding(other, 'f1', { ...told, comment: undefined, suggestion: undefined })!),
    ).toEqual(document);
  });

  it('is not taken away, and no step is made of nothing', () => {
    expect(removeFinding(document, 'f1')).toBeUndefined();
    expect(changeFinding(document, 'f1', { ...told, suggestion: undefined })).toBeUndefined();
    const noted = applyEdit(document, changeFinding(document, 'f1', { ...told, suggestion: 'ab' })!);
    expect(noted.findings[0]).toEqual({ ...told, suggestion: { text: 'ab' } });
  });
});
