import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

/** Isolates are there for the eye alone. */
const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/gu, '').trim();

/** Numbers and first words of what a view shows of sentences that have a number of their own. */
function numbered(page: Page, rows: string, number: string, words: string): Promise<(readonly [string, string])[]> {
  return page.locator(rows).evaluateAll(
    (all, [number, words]) =>
      all.map((row) => [
        row
          .querySelector(number!)!
          .textContent!.replace(/[\u2066-\u2069]/gu, '')
          .trim(),
        row.querySelector(words!)!.textContent!.trim().slice(0, 30),
      ]),
    [number, words],
  ) as Promise<[string, string][]>;
}

describe('a sentence has one number, its place in its own text', () => {
  for (const language of ['en', 'ar'] as const)
    it(`in rows, on the board, in the matrix, the list, the table, facts and the report (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer .row');
      const document = await documentOf(page);
      const [source, target] = document.texts;
      const placeOf = (text: typeof source, offset: number) =>
        text!.segments.findIndex(({ start, end }) => start <= offset && offset < end) + 1;
      const beginning = (text: typeof source, place: number) => {
        const { start, end } = text!.segments[place - 1]!;
        return text!.content.slice(start, end).trim().slice(0, 30);
      };
      for (const key of ['1', '2']) {
        await page.keyboard.press(key);
        await page.locator('.row.pair .pick').first().waitFor();
        const pairs = await numbered(page, '.row.pair', '.pick', '.source .sentence');
        expect(pairs.length).toBeGreaterThan(5);
        for (const [number, words] of pairs) expect(words).toBe(beginning(source, Number(number.split('+')[0])));
        const added = await numbered(page, '.row.target-only', '.pick', '.target .sentence');
        expect(added.length).toBeGreaterThan(5);
        for (const [number, words] of added) {
          expect(number).toMatch(/^\(\d+\)$/);
          expect(words).toBe(beginning(target, Number(number.slice(1, -1))));
        }
      }
      await page.keyboard.press('3');
      await page.locator('.matrix td.number').first().waitFor();
      for (const [number, words] of await numbered(page, '.matrix tbody tr', 'td.number', 'th'))
        expect(words).toBe(beginning(source, Number(number)));
      const changed = document.findings.find(({ code }) => code === 'date-mismatch')!;
      const place = placeOf(source, changed.source![0]!.start);
      await page.keyboard.press('1');
      const sides = page.locator(`muqabala-findings [data-finding="${changed.id}"] .side`);
      expect(plain(await sides.first().textContent())).toMatch(new RegExp(` ${place}$`));
      await page.keyboard.press('6');
      const row = page.locator('.findings-table tr', {
        hasText: source!.content.slice(changed.source![0]!.start, changed.source![0]!.end),
      });
      expect(plain(await row.first().locator('.place').first().textContent())).toBe(`${place}`);
      await page.keyboard.press('5');
      const quoted = page.locator('.paper blockquote', { hasText: beginning(source, place) });
      expect(plain(await quoted.first().locator('.place').textContent())).toBe(`${place}`);
      await page.keyboard.press('4');
      const fact = document.facts!.find((one) => one.says.some(({ text, agrees }) => text !== source!.id && !agrees))!;
      const told = fact.says.find(({ text, agrees }) => text !== source!.id && !agrees)!;
      const owner = document.texts.find(({ id }) => id === told.text);
      const cell = page.locator('.facts td.differs', {
        hasText: owner!.content.slice(told.value.start, told.value.end),
      });
      expect(plain(await cell.first().locator('.place').textContent())).toBe(`${placeOf(owner, told.value.start)}`);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
});
