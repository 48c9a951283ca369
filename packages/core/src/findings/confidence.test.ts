import { tables } from '@muqabala/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../alignment/index.ts';
import { readText } from '../analyse/index.ts';
import { findInTexts } from './find.ts';

function text(id: string, language: string, lines: readonly string[]) {
  return readText({ id, language, content: lines.join('\n') }, tables, { presegmented: true });
}

const SOURCE = text('ar', 'ar', [
  'زار الوزير المدينة في حزيران 2021.',
  'وقع البلدان 9 مذكرات للتعاون لمدة 20 عاما.',
  'وارتفعت التجارة بنسبة 50 بالمئة إلى 7 مليارات دولار.',
  'وحضر الحفل 340 ضيفا.',
]);
const TARGET = text('en', 'en', [
  'The minister visited the city in January 2021.',
  'The two countries signed 9 memorandums of cooperation for 25 years.',
  'Trade has grown by 60%.',
  'The party had 340 guests, 12 of them from abroad, and lasted 90 minutes.',
]);

/** The aligner tells confidence in thousandths. */
const thousandths = fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000);

/** Finds what differs when the sentences of the numbers given are linked one to one with such confidence. */
function found(confidences: readonly number[]) {
  const links = confidences.map(
    (confidence, i): Link => ({
      id: `l${i + 1}`,
      text: 'en',
      source: [SOURCE.segments[i]!.id],
      target: [TARGET.segments[i]!.id],
      confidence,
      evidence: [],
      status: 'proposed',
    }),
  );
  return findInTexts([SOURCE, TARGET], links, tables).findings.filter(({ link }) => link !== undefined);
}

describe('the confidence of a finding', () => {
  for (const [kind, count] of [
    ['a translation', 4],
    ['a retelling', 2],
  ] as const)
    it(`is never above that of the link whose sentences it compares, in ${kind}`, () => {
      expect(found(Array(count).fill(1)).length).toBeGreaterThan(1);
      fc.assert(
        fc.property(fc.array(thousandths, { minLength: count, maxLength: count }), (sure) => {
          for (const { link, confidence } of found(sure))
            expect(confidence).toBeLessThanOrEqual(sure[Number(link!.slice(1)) - 1]!);
        }),
        { numRuns: 40 },
      );
    });
});
