import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOf } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const PAIRS = [
  [
    'افتتح الوزير مدرسة جديدة في وسط المدينة صباح الأحد.',
    'The minister opened a new school in the centre of the city on Sunday morning.',
  ],
  [
    'قال المدير إن المستشفى يحتاج إلى أطباء وأجهزة حديثة.',
    'The director said that the hospital needs doctors and modern equipment.',
  ],
  ['زار الوفد مصنع السيارات القديم قرب الميناء.', 'The delegation visited the factory near the port.'],
  [
    'وقّع الرئيسان اتفاقية للتعاون في مجال الطاقة والنقل.',
    'The two presidents signed an agreement on cooperation in energy and transport.',
  ],
  ['ارتفعت أسعار القمح في الأسواق العالمية هذا الأسبوع.', 'Wheat prices rose on world markets this week.'],
  [
    'أعلنت الشركة عن خطة لبناء جسر جديد فوق النهر.',
    'The company announced a plan to build a new bridge over the river.',
  ],
] as const;

async function align(page: Page): Promise<void> {
  const areas = page.locator('muqabala-home textarea');
  await areas.first().fill(PAIRS.map(([arabic]) => arabic).join(' '));
  await areas.nth(1).fill(PAIRS.map(([, english]) => english).join(' '));
  await page.locator('muqabala-home .main').click();
  await page.waitForSelector('muqabala-viewer .row');
}

/** The words that are marked, as the page draws them. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...((CSS.highlights.get('muqabala-faint') ?? []) as Iterable<Range>)].map((range) => range.toString()).sort(),
  );
}

describe('doubtful words', () => {
  for (const language of ['en', 'ar'] as const)
    it(`are marked faintly, few or many, and counted apart from the findings (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language, address: '' });
      await align(page);
      const panel = page.locator('muqabala-doubtful');
      const findings = await page.locator('muqabala-findings .count').textContent();
      expect(await marked(page)).toEqual([]);
      await panel.locator('summary').click();
      const slider = panel.locator('input[type=range]');
      await slider.focus();
      await page.keyboard.press('End');
      await panel.locator('li button').first().waitFor({ timeout: 20_000 });
      const listed = await panel.locator('li button > bdi').allTextContents();
      await expect.poll(() => marked(page)).toEqual([...listed].sort());
      // Two words of the Arabic are left out of the English.
      expect(listed.some((word) => /السيارات|القديم/.test(word))).toBe(true);
      expect(await panel.locator('[role=status]').textContent()).toMatch(
        language === 'ar' ? /كلم/ : new RegExp(`^${listed.length} word`),
      );
      expect(await panel.locator('p').textContent()).toContain('100');
      expect(await page.locator('muqabala-findings .count').textContent()).toBe(findings);
      expect(await axeOf(page)).toEqual([]);
      await slider.focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(language === 'ar' ? 'قليل' : 'few');
      const few = await panel.locator('li button > bdi').allTextContents();
      expect(listed).toEqual(expect.arrayContaining(few));
      await expect.poll(() => marked(page)).toEqual([...few].sort());
      await slider.focus();
      await page.keyboard.press('Home');
      await expect.poll(() => marked(page)).toEqual([]);
      // On the board as in the text, and drawn anew with the row.
      await page.keyboard.press('End');
      await panel.locator('li button').first().click();
      await page
        .locator('muqabala-viewer .row[aria-current], muqabala-viewer .row .pick[aria-expanded="true"]')
        .first()
        .waitFor();
      await expect.poll(() => marked(page)).toEqual([...listed].sort());
      await page.locator('muqabala-screen main').focus();
      await page.keyboard.press('2');
      await page.locator('muqabala-link-editor [role="gridcell"]').first().waitFor();
      await expect.poll(() => marked(page)).toEqual([...listed].sort());
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);
});
