import { tables } from '@muqabala/lexicon';
import { expect, it } from 'vitest';
import { parseDocument } from '../document/index.ts';
import type { Rules } from '../findings/index.ts';
import { alignTexts, ruleDocument } from './index.ts';

it('keeps apart the terms that links of one sentence do not render', async () => {
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
  expect(ruled.findings.map(({ id, link }) => [id, link])).toEqual([
    ['term1', 'l1'],
    ['term2', 'l2'],
  ]);
  const decided = ruled.findings.map((one) => ({ ...one, state: 'dismissed' as const, reason: `as in ${one.link}` }));
  const again = ruleDocument({ ...document, links, findings: [] }, rules, decided);
  expect(again.findings).toEqual(decided);
  expect(parseDocument(again).ok).toBe(true);
});
