import { describe, expect, it } from 'vitest';
import type { FindingDraft } from './draft.ts';
import { applyRules, dismissalOf, termFindings } from './rules.ts';
import { type Rules, rulesSchema } from './rules-schema.ts';

const contents = {
  source: 'زار الوفد الجمهورية الإسلامية في ٩ أيام.',
  target: 'The delegation visited Iran for 8 days.',
};
const at = (content: string, words: string) => {
  const start = content.indexOf(words);
  return [{ start, end: start + words.length }];
};
const name: FindingDraft = {
  code: 'name-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
  confidence: 0.7,
  text: 't',
  source: at(contents.source, 'الإسلامية'),
  target: at(contents.target, 'Iran'),
  state: 'open',
};
const number: FindingDraft = {
  ...name,
  code: 'number-mismatch',
  confidence: 0.9,
  source: at(contents.source, '٩ أيام'),
  target: at(contents.target, '8 days'),
};
const apply = (rules: Partial<Rules>, findings = [name, number]) =>
  applyRules(findings, () => contents, { schema: 'muqabala/rules', version: 1, ...rules });

describe('rules of a project', () => {
  it('change nothing when there are none', () => {
    expect(apply({})).toEqual([name, number]);
  });

  it('turn kinds off and weigh them otherwise', () => {
    expect(apply({ kinds: { 'name-mismatch': 'off', 'number-mismatch': 'critical' } })).toEqual([
      { ...number, severity: 'critical' },
    ]);
  });

  it('leave out what is not sure enough', () => {
    expect(apply({ leastConfidence: 0.8 })).toEqual([number]);
  });

  it('let words stand for each other, whichever side has which', () => {
    expect(apply({ equivalents: [['الإسلامية', 'Iran']] })).toEqual([number]);
    expect(apply({ equivalents: [['iran', 'الجمهورية الاسلامية']] })).toEqual([number]);
  });

  it('know a dismissal again by its words, however they are spelt', () => {
    const dismissal = dismissalOf(number, contents, 'the eighth day was free');
    expect(dismissal).toEqual({
      code: 'number-mismatch',
      source: '٩ أيام',
      target: '8 days',
      reason: 'the eighth day was free',
    });
    const spelt = { ...dismissal, source: '9 أيّام' };
    expect(apply({ dismissals: [spelt] })[1]).toMatchObject({ state: 'dismissed', reason: dismissal.reason });
    expect(apply({ dismissals: [{ ...spelt, target: '7 days' }] })[1]).toEqual(number);
    expect(apply({ dismissals: [spelt] }, [{ ...number, state: 'accepted' }])[0]!.state).toBe('accepted');
  });

  it('miss the renderings of terms', () => {
    const terms = [{ source: 'الوفد', target: ['mission', 'the envoys'] }];
    const rules: Rules = { schema: 'muqabala/rules', version: 1, terms };
    expect(termFindings(contents, rules)).toMatchObject([
      { mqm: 'terminology', source: at(contents.source, 'الوفد'), expected: { value: 'mission / the envoys' } },
    ]);
    expect(termFindings(contents, rules)[0]).not.toHaveProperty('code');
    expect(termFindings({ ...contents, target: 'The Mission came.' }, rules)).toEqual([]);
  });

  it('are read from files that say what they are', () => {
    const rules = { schema: 'muqabala/rules', version: 1, kinds: { omission: 'off' }, dismissals: [] };
    expect(rulesSchema.safeParse(rules).success).toBe(true);
    expect(rulesSchema.safeParse({ ...rules, kinds: { nonsense: 'off' } }).success).toBe(false);
    expect(rulesSchema.safeParse({ ...rules, leastConfidence: 2 }).success).toBe(false);
  });
});
