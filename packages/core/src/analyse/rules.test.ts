import { tables } from '@muqabala/lexicon';
import { expect, it } from 'vitest';
import { parseDocument } from '../document/index.ts';
import type { Rules } from '../findings/index.ts';
import { alignTexts, recheck, ruleDocument } from './index.ts';

it('asks once for a term that no link of its sentence renders, as a finding of its own kind', async () => {
  const document = await alignTexts(
    [
      { id: 'ar', content: 'وقع البلدان 7 اتفاقيات في مجال الطاقة.', language: 'ar' },
      { id: 'en', content: 'The two countries signed 7 deals. They are on energy.', language: 'en' },
    ],
    tables,
  );
  const made = { text: 'en', source: ['s1'], confidence: 1, evidence: [], status: 'confirmed' as const };
  const links = [
    { ...made, id: 'l1', target: ['s1'] },
    { ...made, id: 'l2', target: ['s2'] },
  ];
  const terms = [{ source: 'اتفاقيات', target: ['agreements'] }];
  const rules: Rules = { schema: 'muqabala/rules', version: 1, terms };
  const ruled = ruleDocument({ ...document, links, findings: [] }, rules);
  expect(ruled.findings).toMatchObject([
    { id: 'term1', link: 'l1', mqm: 'terminology', expected: { value: 'agreements' }, by: { kind: 'program' } },
  ]);
  const weak = ruleDocument({ ...document, links: [{ ...links[0]!, confidence: 0.6 }], findings: [] }, rules);
  expect(weak.findings.map(({ confidence }) => confidence)).toEqual([0.6]);
  const decided = ruled.findings.map((one) => ({ ...one, state: 'dismissed' as const, reason: `as in ${one.link}` }));
  const again = ruleDocument({ ...document, links, findings: [] }, rules, decided);
  expect(again.findings).toEqual(decided);
  expect(parseDocument(again).ok).toBe(true);
  // What looking for differences again does not find is told by the rules alone, and goes with them.
  const checked = recheck({ ...again, rules }, tables);
  expect(checked.findings.filter(({ mqm }) => mqm === 'terminology')).toEqual([]);
  expect(ruleDocument(checked, rules, again.findings).findings).toEqual(expect.arrayContaining(decided));
  expect(ruleDocument(again, { schema: 'muqabala/rules', version: 1 }).findings).toEqual([]);
  const rendered = { ...rules, terms: [{ source: 'اتفاقيات', target: ['energy'] }] };
  expect(ruleDocument({ ...document, links, findings: [] }, rendered).findings).toEqual([]);
});

it('says what stands for a term by the evidence of its link, and leaves what a person made of it', async () => {
  const ar = 'وقع البلدان 7 اتفاقيات في مجال الطاقة.';
  const en = 'The two countries signed 7 deals on energy.';
  const document = await alignTexts(
    [
      { id: 'ar', content: ar, language: 'ar' },
      { id: 'en', content: en, language: 'en' },
    ],
    tables,
  );
  const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const evidence = [{ kind: 'word' as const, weight: 3, source: at(ar, 'اتفاقيات'), target: at(en, 'deals') }];
  const links = [
    { id: 'l1', text: 'en', source: ['s1'], target: ['s1'], confidence: 1, evidence, status: 'confirmed' as const },
  ];
  const rules: Rules = {
    schema: 'muqabala/rules',
    version: 1,
    terms: [{ source: 'اتفاقيات', target: ['agreements'] }],
  };
  const { findings } = ruleDocument({ ...document, links, findings: [] }, rules);
  expect(findings).toMatchObject([{ target: [at(en, 'deals')], found: { value: 'deals' } }]);
  const [{ mqm, severity, source, target }] = findings as [(typeof findings)[0]];
  const own = { ...findings[0]!, mqm: 'style', before: { mqm, severity, source, target } };
  expect(ruleDocument({ ...document, links, findings: [own] }, rules).findings).toEqual([own]);
});
