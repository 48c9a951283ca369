import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

describe('a pair', () => {
  for (const [language, retold, told] of [
    [
      'en',
      /Compared as a retelling · agree: .*Americans|Compared as a retelling · agree: .*الأميركان/,
      /Told in row \d+/,
    ],
    ['ar', /قورنت على أنها رواية أخرى · يتفق: /, /وردت في السطر \d+/],
  ] as const)
    it(`says how it was compared and what agreed, and a gap where it is told (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      const notes = page.locator('muqabala-viewer [part="note"]');
      await notes.first().waitFor();
      const said = await notes.allTextContents();
      expect(said.some((one) => retold.test(one.replace(/[\u2066-\u2069]/g, '')))).toBe(true);
      expect(said.some((one) => told.test(one))).toBe(true);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
});
