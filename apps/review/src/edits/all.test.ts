import type { Finding } from '@muqabala/core';
import { applyEdit, invertEdit } from '@muqabala/core/document';
import { expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { decideAll } from './all.ts';

it('several findings are decided in one step and taken back in one; what was decided before stays', () => {
  const finding = (id: string, state: Finding['state']): Finding => ({
    id,
    code: 'addition',
    mqm: 'addition',
    severity: 'minor',
    confidence: 0.8,
    text: 'en',
    state,
  });
  const document = { ...sample(), findings: [finding('a', 'open'), finding('b', 'accepted'), finding('c', 'open')] };
  const edit = decideAll(document, new Set(['a', 'b']), 'dismissed')!;
  const after = applyEdit(document, edit);
  expect(after.findings.map(({ state }) => state)).toEqual(['dismissed', 'accepted', 'open']);
  expect(applyEdit(after, invertEdit(edit))).toEqual(document);
  expect(decideAll(after, new Set(['a', 'b']), 'accepted')).toBeUndefined();
});
