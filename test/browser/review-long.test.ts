import type { AlignedDocument } from '@muqabala/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOf, documentOf, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

const PAIRS = 3000;
const MARKED = 2500;

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
  reviews.site.put('/long.json', { type: 'application/json', body: JSON.stringify(longReview()) });
}, 90_000);
afterAll(() => reviews?.close());

/** So many pairs, one of which has a word of its own. */
function longReview(): AlignedDocument {
  const line = (words: string, n: number) => `${words} ${n + 100}${n === MARKED ? ' Zanzibar' : ''}.`;
  const text = (id: string, language: 'ar' | 'en', words: string) => {
    const lines = Array.from({ length: PAIRS }, (_, n) => line(words, n));
    let at = 0;
    const segments = lines.map((one, n) => {
      const start = at;
      at += one.length + 1;
      return { id: `s${n}`, start, end: start + one.length, role: 'body' as const, mentions: [] };
    });
    const direction = language === 'ar' ? ('rtl' as const) : ('ltr' as const);
    return { id, language, direction, content: lines.join('\n'), segments };
  };
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [text('a', 'ar', 'بلغ عدد الزوار'), text('b', 'en', 'The number of visitors reached')],
    links: Array.from({ length: PAIRS }, (_, n) => ({
      id: `l${n}`,
      text: 'b',
      source: [`s${n}`],
      target: [`s${n}`],
      confidence: 0.9,
      evidence: [{ kind: 'length' as const, weight: 1 }],
      status: 'proposed' as const,
    })),
    findings: [],
  };
}

/** The rows that are in the page, by the numbers that they say they have, and how many there are in all. */
const rowsIn = (page: Page) =>
  page.evaluate(() => {
    const screen = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!.shadowRoot!;
    const editor = screen.querySelector('muqabala-link-editor')?.shadowRoot;
    const root = (editor ?? screen).querySelector('muqabala-viewer')!.shadowRoot!;
    const rows = [...root.querySelectorAll('.chunk .row')].map((row) => Number(row.getAttribute('aria-rowindex')));
    return { rows, count: Number(root.querySelector('.table')!.getAttribute('aria-rowcount')) };
  });
const sentence = (page: Page) =>
  page.locator('[role="gridcell"]:focus').first().getAttribute('data-sentence', { timeout: 20_000 });
const row = (page: Page, index: number) => page.locator(`.chunk .row[aria-rowindex="${index}"]`);

/** How far down in the page the texts begin. */
const topOfTexts = (page: Page) =>
  page.evaluate(() => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
    return desk.shadowRoot!.querySelector('.columns')!.getBoundingClientRect().top;
  });

/** Lets the screen say more than a line holds. */
const sayMuch = (page: Page) =>
  page.evaluate(() => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
    (desk as unknown as { said: string }).said = 'A report that nobody has read was aligned again. '.repeat(9);
  });

describe('a long review', () => {
  for (const language of ['en', 'ar'])
    it(`has the rows near the screen in the page, which lead everywhere by keys, search and scrolling (${language})`, async () => {
      const { page, context, errors } = await reviews.open({
        language,
        address: '?document=/long.json',
        isOnline: true,
      });
      await page.waitForSelector('muqabala-viewer');
      await settled(page);
      await page.keyboard.press('2');
      await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus');
      const { rows, count } = await rowsIn(page);
      expect(count).toBe(PAIRS + 1);
      expect(rows[0]).toBe(2);
      expect(rows.length).toBeLessThan(1000);
      expect(await axeOf(page)).toEqual([]);

      await page.keyboard.press('End');
      expect(await sentence(page)).toBe(`source s${PAIRS - 1}`);
      expect((await rowsIn(page)).rows.at(-1)).toBe(PAIRS + 1);
      await page.keyboard.press('ArrowLeft');
      expect(await sentence(page)).toBe(`target s${PAIRS - 1}`);
      await page.keyboard.press('ArrowRight');
      for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowUp');

      // What is done far down leaves the person there, and is undone there.
      await page.keyboard.press('u');
      await settled(page);
      expect(await sentence(page)).toBe(`source s${PAIRS - 4}`);
      expect((await documentOf(page)).links[PAIRS - 4]!.status).toBe('rejected');
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(await sentence(page)).toBe(`source s${PAIRS - 4}`);
      expect((await documentOf(page)).links[PAIRS - 4]!.status).toBe('proposed');

      // Scrolled to, rows are there; those left behind go.
      for (const part of [0.1, 0.5, 0.7, 0.2]) {
        await page.evaluate((share) => {
          const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
          const main = desk.shadowRoot!.querySelector('main')!;
          main.scrollTop = main.scrollHeight * share;
        }, part);
        await expect
          .poll(async () => (await rowsIn(page)).rows.some((one) => Math.abs(one / PAIRS - part) < 0.03))
          .toBe(true);
      }
      expect((await rowsIn(page)).rows.length).toBeLessThan(1500);

      await page.locator('muqabala-link-editor .opener').click();
      const search = page.locator('muqabala-link-editor input[type="search"]');
      await search.fill('zanzibar');
      // So many rows are searched in slices.
      await expect
        .poll(async () => {
          await search.press('Enter');
          return row(page, MARKED + 2).isVisible();
        })
        .toBe(true);
      expect(errors).toEqual([]);
      await context.close();
    }, 240_000);

  it('is printed whole, and read by the address of a sentence far down', async () => {
    const { page, context, errors } = await reviews.open({ address: '?document=/long.json', isOnline: true });
    await page.waitForSelector('muqabala-viewer');
    await settled(page);
    expect((await rowsIn(page)).rows.length).toBeLessThan(1000);
    const all = Array.from({ length: PAIRS }, (_, n) => n + 2);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await rowsIn(page)).rows).toEqual(all);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(async () => (await rowsIn(page)).rows.length).toBeLessThan(1000);
    await page.evaluate((id) => {
      const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
      const viewer = desk.shadowRoot!.querySelector('muqabala-viewer')!;
      (viewer as unknown as { show(address: string): boolean }).show(`segment:a:${id}`);
    }, `s${MARKED}`);
    await expect.poll(() => row(page, MARKED + 2).isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);

  it('does not move when a message comes beside the tools, however long it is', async () => {
    for (const width of [1280, 390]) {
      const { page, context } = await reviews.open({ width });
      await page.waitForSelector('muqabala-viewer');
      await settled(page);
      const before = await topOfTexts(page);
      await sayMuch(page);
      await expect.poll(() => page.locator('muqabala-screen .said').getAttribute('tabindex')).toBe('0');
      expect(await topOfTexts(page)).toBe(before);
      await context.close();
    }
  }, 60_000);

  for (const language of ['en', 'ar'])
    it(`says in one line that it is open in another tab too (${language})`, async () => {
      for (const width of [1280, 390]) {
        const { page, context } = await reviews.open({ width, language });
        await page.waitForSelector('muqabala-viewer');
        await settled(page);
        const before = await topOfTexts(page);
        const other = await context.newPage();
        await other.goto(page.url());
        const shared = page.locator('muqabala-screen .shared');
        await shared.waitFor();
        expect(await topOfTexts(page)).toBe(before);
        await sayMuch(page);
        await expect.poll(() => page.locator('muqabala-screen .said').getAttribute('tabindex')).toBe('0');
        expect(await topOfTexts(page)).toBe(before);
        const isInside = await page.evaluate(() => {
          const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
          const status = desk.shadowRoot!.querySelector('.status')!;
          const { left, right } = status.getBoundingClientRect();
          return [...status.children]
            .map((one) => one.getBoundingClientRect())
            .every((one) => one.left >= left - 1 && one.right <= right + 1 && one.width > 20);
        });
        expect(isInside).toBe(true);
        await shared.focus();
        expect(await shared.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
        await context.close();
      }
    }, 60_000);
});
