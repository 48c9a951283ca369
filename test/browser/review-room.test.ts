import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOf } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const open = async (language: string, width: number, height: number) => {
  const { page, context, errors } = await reviews.open({ language, width });
  await page.setViewportSize({ width, height });
  await page.waitForSelector('muqabala-viewer .row.pair');
  return { page, context, errors };
};
const topOf = (page: Page, what: string) =>
  page
    .locator(what)
    .first()
    .evaluate((one) => one.getBoundingClientRect().top);

for (const language of ['en', 'ar'])
  describe(`the workbench has room for what a person looks at (${language})`, () => {
    it('begins with the first sentence near the top, and with the headings above it', async () => {
      const { page, context, errors } = await open(language, 1280, 720);
      const first = 'muqabala-viewer .row.pair .sentence';
      await expect.poll(() => topOf(page, first)).toBeLessThanOrEqual(220);
      // Below what stays at the top, and not beneath it.
      const head = await page.locator('muqabala-viewer .head').evaluate((one) => one.getBoundingClientRect().bottom);
      expect(await topOf(page, first)).toBeGreaterThanOrEqual(head);
      await page.locator('muqabala-screen main').evaluate((main) => main.scrollTo(0, 0));
      expect(await topOf(page, 'muqabala-viewer .row.aside .sentence')).toBeGreaterThanOrEqual(head);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

    it('holds the heads of the matrix on a narrow screen, whichever way it is moved', async () => {
      const { page, context, errors } = await open(language, 390, 800);
      await page.locator('[data-view="matrix"]').click();
      const table = page.locator('muqabala-viewer .scroll');
      await table.locator('tbody tr').nth(5).waitFor();
      const heads = table.locator('thead th:not(.number)');
      const [top, side] = [await topOf(page, 'muqabala-viewer .scroll'), await edge(heads.first())];
      await table.evaluate((one) =>
        one.scrollTo({ top: 900, left: document.documentElement.dir === 'rtl' ? -150 : 150 }),
      );
      expect(await table.evaluate((one) => [one.scrollTop, Math.abs(one.scrollLeft) > 0])).toEqual([900, true]);
      for (const head of await heads.all()) expect(await edgeOf(head, 'top')).toBeCloseTo(top, 0);
      expect(await edge(heads.first())).toBeCloseTo(side, 0);
      // The whole table is on the screen, above the bar of the phone.
      const heights = ['muqabala-viewer .scroll', 'muqabala-viewer .toolbar .tools', 'muqabala-screen .phone'].map(
        async (what) => page.locator(what).evaluate((one) => one.getBoundingClientRect().height),
      );
      expect((await Promise.all(heights)).reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(800);
      expect(await axeOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();

      async function edge(one: ReturnType<Page['locator']>) {
        return edgeOf(one, language === 'ar' ? 'right' : 'left');
      }
    }, 60_000);

    it('shows all columns of the table on a narrow screen, which stays a table', async () => {
      const { page, context, errors } = await open(language, 390, 800);
      await page.locator('[data-view="table"]').click();
      const table = page.getByRole('table');
      await table.getByRole('row').nth(3).waitFor();
      expect(await table.getByRole('columnheader').count()).toBe(7);
      expect(await table.getByRole('row').nth(1).getByRole('cell').count()).toBe(6);
      for (const cell of await table.locator('tr').nth(1).locator('th, td').all()) {
        expect(await edgeOf(cell, 'left')).toBeGreaterThanOrEqual(0);
        expect(await edgeOf(cell, 'right')).toBeLessThanOrEqual(390);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await axeOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

    it('shows all columns of the verdict on a narrow screen, and its fields, and where it is kept beside the commands', async () => {
      const { page, context, errors } = await open(language, 390, 800);
      await page.locator('[data-view="report"]').click();
      const table = page.getByRole('table').first();
      expect(await table.getByRole('columnheader').count()).toBe(8);
      expect(await table.getByRole('row').nth(1).getByRole('cell').count()).toBe(7);
      for (const one of await page.locator('.paper .stated :is(th, td), .paper .fields :is(input, select)').all()) {
        expect(await edgeOf(one, 'left')).toBeGreaterThanOrEqual(0);
        expect(await edgeOf(one, 'right')).toBeLessThanOrEqual(390);
        expect(await one.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBeLessThanOrEqual(1);
      }
      expect(await axeOf(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      const middleOf = async (what: string) =>
        page.locator(what).evaluate((one) => one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2);
      expect(Math.abs((await middleOf('.tools .kept')) - (await middleOf('.tools [name="palette"]')))).toBeLessThan(8);
      expect(await page.locator('.tools .kept').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

    it('leaves the words of a card their room, however long the name of the text beside them is', async () => {
      const { page, context, errors } = await open(language, 1280, 720);
      const widths = await page.locator('muqabala-findings .what').evaluateAll((cards) =>
        cards.flatMap((card) => {
          for (const name of card.querySelectorAll('.side bdi'))
            name.textContent = 'Court jails former chairman '.repeat(4);
          return [...card.querySelectorAll('.quote')].map((quote) => quote.getBoundingClientRect().width);
        }),
      );
      expect(widths.length).toBeGreaterThan(5);
      expect(Math.min(...widths)).toBeGreaterThan(150);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

    it('shows six candidates of a sentence and the buttons without moving the screen', async () => {
      const { page, context, errors } = await open(language, 1280, 720);
      await page.keyboard.press('q');
      const dialog = page.locator('muqabala-decide dialog[open]');
      await dialog.locator('progress').waitFor({ state: 'detached', timeout: 30_000 });
      const all = Number(/\d+/.exec((await page.locator('muqabala-decide .left').textContent())!)?.[0]);
      let seen = 0;
      for (let n = 0; n < all; n += 1) {
        const sixth = dialog.locator('.answers:not(.small) [data-answer="6"]');
        if ((await sixth.count()) > 0) {
          seen += 1;
          expect(await edgeOf(sixth, 'bottom')).toBeLessThanOrEqual(await edgeOf(dialog.locator('form'), 'top'));
        }
        await page.keyboard.press('n');
      }
      expect(seen).toBeGreaterThan(0);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
  });

function edgeOf(one: ReturnType<Page['locator']>, side: 'left' | 'right' | 'top' | 'bottom'): Promise<number> {
  return one.evaluate((element, which) => element.getBoundingClientRect()[which], side);
}
