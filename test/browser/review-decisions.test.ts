import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOf, documentOf, settled } from './review-page.ts';
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
      /Told in sentence .?\d+.? of ./,
    ],
    ['ar', /قورنت على أنها رواية أخرى · يتفق: /, /وردت في الجملة .?\d+.? من/],
  ] as const)
    it(`says how it was compared and what agreed, and a gap where it is told (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      const notes = page.locator('muqabala-viewer [part="note"]');
      // Rows come piece by piece.
      const says = (what: RegExp) =>
        expect
          .poll(async () => (await notes.allTextContents()).map((one) => one.replace(/[\u2066-\u2069]/g, '')))
          .toContainEqual(expect.stringMatching(what));
      await says(retold);
      // Mehr tells some of it in sentences that no link holds.
      await page.locator('muqabala-screen [role="tab"]', { hasText: 'mehr' }).click();
      await says(told);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
});

const left = async (page: Page) =>
  Number(/\d+/.exec((await page.locator('muqabala-decide .left').textContent())!)?.[0] ?? 0);

describe('decisions one by one', () => {
  for (const language of ['en', 'ar'])
    it(`take one key each, or a click, and are undone (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer .row');
      const before = await documentOf(page);
      await page.keyboard.press('q');
      const dialog = page.locator('muqabala-decide dialog[open]');
      await dialog.locator('progress').waitFor({ state: 'detached', timeout: 20_000 });
      const all = await left(page);
      expect(all).toBeGreaterThan(5);
      expect(await axeOf(page)).toEqual([]);
      const asked = () => dialog.locator('blockquote').first().textContent();
      const first = await asked();
      await page.keyboard.press('1');
      expect(await left(page)).toBe(all - 1);
      expect(await asked()).not.toBe(first);
      await settled(page);
      const chosen = (await documentOf(page)).links.filter(({ status }) => status === 'confirmed');
      expect(chosen).toHaveLength(1);
      await dialog.locator('[data-answer="0"]').click();
      expect(await left(page)).toBe(all - 2);
      // Put off, and taken up again.
      const third = await asked();
      await page.keyboard.press('n');
      expect(await asked()).not.toBe(third);
      await page.keyboard.press('p');
      expect(await asked()).toBe(third);
      await page.keyboard.press('Shift+Digit1');
      await page.keyboard.press('Shift+Digit2');
      expect(await dialog.locator('[aria-pressed="true"]').count()).toBe(2);
      await page.keyboard.press('Enter');
      expect(await left(page)).toBe(all - 3);
      await settled(page);
      await page.keyboard.press('Escape');
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('Control+z');
        await settled(page);
      }
      expect((await documentOf(page)).links).toEqual(before.links);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

  it('come to what doubtful pairs change, whose answers are kept', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer .row');
    await page.keyboard.press('q');
    const dialog = page.locator('muqabala-decide dialog[open]');
    await dialog.locator('progress').waitFor({ state: 'detached', timeout: 20_000 });
    while ((await dialog.locator('.answers.small').count()) === 0) {
      const asked = () => dialog.locator('.answers').textContent();
      const before = await asked();
      await page.keyboard.press('1');
      await expect.poll(asked, { timeout: 20_000 }).not.toBe(before);
    }
    await settled(page);
    // Of the pairs that there are now.
    await dialog.locator('progress').waitFor({ state: 'detached', timeout: 20_000 });
    const before = await left(page);
    await page.keyboard.press('2');
    await expect.poll(() => left(page), { timeout: 20_000 }).toBe(before - 1);
    await page.keyboard.press('0');
    await expect.poll(() => left(page), { timeout: 20_000 }).toBe(before - 2);
    await settled(page);
    const { answers, findings } = await documentOf(page);
    expect(answers?.map(({ kind, errors: said }) => [kind, said?.length])).toEqual([
      ['pair', 1],
      ['pair', 0],
    ]);
    // A finding of its own, or what the person says of the one that is there.
    const isSaid = (by?: { readonly kind: string }) => by?.kind === 'person';
    expect(findings.some((one) => isSaid(one.by) || one.opinions?.some(({ by }) => isSaid(by)))).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('the list of commands', () => {
  for (const [language, word, view] of [
    ['en', 'facts', 'Facts'],
    ['ar', 'الوقائع', 'الوقائع'],
  ] as const)
    it(`finds a command by its words and carries it out, by key and by mouse (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer .row');
      const dialog = page.locator('muqabala-palette dialog[open]');
      const chosen = page.locator('muqabala-screen [role="tab"][aria-selected="true"]').first();
      await page.keyboard.press('Control+k');
      await dialog.waitFor();
      const options = dialog.locator('[role="option"]');
      expect(await options.count()).toBeGreaterThan(40);
      expect(await options.locator('kbd').count()).toBe(await options.count());
      expect(await axeOf(page)).toEqual([]);
      await page.keyboard.type(word);
      await expect.poll(() => options.count()).toBeLessThan(4);
      await page.keyboard.press('Enter');
      await expect.poll(() => chosen.textContent()).toContain(view);
      await page.locator('muqabala-screen [name="palette"]').click();
      await dialog.locator('[data-action="workbench.views.read"]').click();
      await page.waitForSelector('muqabala-viewer .row');
      await page.keyboard.press('Control+k');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
});

it('shows the first sentence near the top of a small screen, and counts findings once', async () => {
  for (const language of ['en', 'ar']) {
    const { page, context } = await reviews.open({ language, width: 1280 });
    await page.setViewportSize({ width: 1280, height: 720 });
    const first = page.locator('muqabala-viewer .rows .sentence').first();
    await first.waitFor();
    expect((await first.boundingBox())!.y).toBeLessThanOrEqual(220);
    expect(await page.locator('muqabala-viewer .stepper').isVisible()).toBe(false);
    // Search and filters are there when they are asked for.
    await page.locator('muqabala-viewer .opener').click();
    await page.locator('muqabala-viewer input[type="search"]').waitFor();
    await context.close();
  }
}, 60_000);
