import type { AlignedDocument, Finding, Rules } from '@muqabala/core';
import { applyEdit, invertEdit } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import {
  addDismissal,
  changeRules,
  dismissEverywhere,
  dropDismissal,
  NO_RULES,
  readRules,
  withRules as withItsRules,
} from './rules.ts';

const withRules = (document: AlignedDocument, rules: Rules, before?: readonly Finding[]) =>
  withItsRules({ ...document, rules }, before);

const DOCUMENT: AlignedDocument = {
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'test',
  texts: [
    {
      id: 'ar',
      language: 'ar',
      direction: 'rtl',
      content: 'وقّع 7 اتفاقيات.',
      segments: [{ id: 's1', start: 0, end: 16, role: 'body', mentions: [] }],
    },
    {
      id: 'en',
      language: 'en',
      direction: 'ltr',
      content: 'He signed 9 deals.',
      segments: [{ id: 's1', start: 0, end: 18, role: 'body', mentions: [] }],
    },
  ],
  links: [],
  findings: [
    {
      id: 'f1',
      code: 'number-mismatch',
      mqm: 'mistranslation',
      severity: 'major',
      confidence: 0.9,
      text: 'en',
      source: [{ start: 5, end: 6 }],
      target: [{ start: 10, end: 11 }],
      state: 'open',
    },
  ],
};

describe('rules of a project', () => {
  it('a dismissal made a rule lets the same words pass in the next version of the texts', () => {
    const rules = addDismissal(NO_RULES, DOCUMENT, DOCUMENT.findings[0]!, 'counted otherwise');
    const moved: AlignedDocument = {
      ...DOCUMENT,
      texts: [{ ...DOCUMENT.texts[0]!, content: `قد ${DOCUMENT.texts[0]!.content}` }, DOCUMENT.texts[1]!],
      findings: [{ ...DOCUMENT.findings[0]!, source: [{ start: 8, end: 9 }] }],
    };
    expect(withRules(moved, rules).findings[0]).toMatchObject({ state: 'dismissed', reason: 'counted otherwise' });
    expect(withRules(moved, dropDismissal(rules, rules.dismissals![0]!)).findings[0]).toMatchObject({ state: 'open' });
  });

  it('a kind that is off is not said', () => {
    expect(withRules(DOCUMENT, { ...NO_RULES, kinds: { 'number-mismatch': 'off' } }).findings).toEqual([]);
  });

  it('belong to the review, and are changed and taken back like all else', () => {
    const edit = changeRules(DOCUMENT, { ...NO_RULES, kinds: { omission: 'off' } })!;
    const ruled = applyEdit(DOCUMENT, edit);
    expect(ruled.rules?.kinds).toEqual({ omission: 'off' });
    expect(applyEdit(ruled, invertEdit(edit))).toEqual(DOCUMENT);
    expect(applyEdit(ruled, changeRules(ruled, { ...NO_RULES, terms: [] })!)).toEqual(DOCUMENT);
    expect(changeRules(ruled, ruled.rules!)).toBeUndefined();
  });

  it('take a dismissal everywhere in one step with the dismissal itself', () => {
    const edit = dismissEverywhere(DOCUMENT, DOCUMENT.findings[0]!, 'counted otherwise')!;
    const after = applyEdit(DOCUMENT, edit);
    expect(after.findings[0]).toMatchObject({ state: 'dismissed', reason: 'counted otherwise' });
    expect(after.rules?.dismissals).toHaveLength(1);
    expect(applyEdit(after, invertEdit(edit))).toEqual(DOCUMENT);
  });

  it('a file that is no rules file is refused with its place', () => {
    expect(() => readRules('{', 'rules.json')).toThrow(/rules\.json.*JSON/);
    expect(() => readRules('{"schema":"muqabala/rules","version":2}', 'rules.json')).toThrow(/version/);
  });

  it('miss the renderings of terms in linked sentences, and keep what was decided about them', () => {
    const link = {
      id: 'l1',
      text: 'en',
      source: ['s1'],
      target: ['s1'],
      confidence: 1,
      evidence: [],
      status: 'confirmed' as const,
    };
    const document = { ...DOCUMENT, links: [link], findings: [] };
    const rules = { ...NO_RULES, terms: [{ source: 'اتفاقيات', target: ['agreements', 'accords'] }] };
    const found = withRules(document, rules);
    expect(found.findings).toMatchObject([
      { mqm: 'terminology', link: 'l1', state: 'open', source: [{ start: 7, end: 15 }] },
    ]);
    expect(withRules(found, rules)).toEqual(found);
    // Looking for differences again makes the findings anew.
    const decided = found.findings.map((finding) => ({ ...finding, state: 'dismissed' as const, reason: 'fine' }));
    expect(withRules(document, rules, decided).findings).toEqual(decided);
    expect(withRules(document, { ...rules, terms: [{ source: 'اتفاقيات', target: ['deals'] }] }).findings).toEqual([]);
  });
});
