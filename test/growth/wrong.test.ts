import { parseDocument } from '@muqabala/core/document';
import { UNTIL_FIRST } from '@muqabala/core/problems';
import { describe, expect, it } from 'vitest';
import { sample } from '../../apps/review/test/samples.ts';
import { crowdinRequest } from '../../packages/service/src/schemas.ts';

/** More of these than a heap has room for records of what is wrong with each. */
const MANY = 6_000_000;
const wrong = () => new Array(MANY).fill(1);

describe('data with millions of wrong entries', () => {
  it('is refused by the first ones, wherever the list stands', { timeout: 120_000 }, () => {
    const document = sample();
    const [text] = document.texts;
    const [link] = document.links;
    for (const [place, data] of [
      ['texts.0', { ...document, texts: wrong() }],
      ['texts.0.segments.0', { ...document, texts: [{ ...text, segments: wrong() }] }],
      ['links.0', { ...document, links: wrong() }],
      ['links.0.source.0', { ...document, links: [{ ...link, source: wrong() }] }],
      ['rules.terms.0', { ...document, rules: { schema: 'muqabala/rules', version: 1, terms: wrong() } }],
    ] as const) {
      const parsed = parseDocument(data);
      if (parsed.ok) throw new Error(`${place} is taken.`);
      expect(parsed.problems[0]!.place).toBe(place);
      expect(parsed.problems.length).toBeLessThanOrEqual(100);
    }
    const data = {
      sourceLanguage: { id: 'ar' },
      targetLanguage: { id: 'en' },
      strings: wrong(),
      translations: wrong(),
    };
    const { error } = crowdinRequest.safeParse({ data }, UNTIL_FIRST);
    expect(error!.issues.map(({ path }) => path.join('.'))).toEqual(['data.strings.0']);
  });
});
