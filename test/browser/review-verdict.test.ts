import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, kept, openBoard, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const sentenceOf = (document: ReviewSite['document'], text: number, words: string) =>
  document.texts[text]!.segments.find(({ start, end }) =>
    document.texts[text]!.content.slice(start, end).includes(words),
  )!;

const ends = ({ links }: ReviewSite['document']) =>
  links.map(({ text, source, target }) => `${text} ${source} ${target}`).sort();

describe('realigning', () => {
  it('shows what it will change, takes away nothing that nobody touched, and makes what is accepted', async () => {
    const { page, context, errors } = await reviews.open();
    await openBoard(page);
    const ar = sentenceOf(reviews.document, 0, 'أكد آية الله العظمى');
    const en = sentenceOf(reviews.document, 1, 'It is necessary to operationalize');
    await page.locator(`muqabala-link-editor [data-sentence$="${ar.id}"]`).first().click();
    await page
      .locator('muqabala-link-editor [data-sentence]', { hasText: 'It is necessary to operationalize' })
      .click();
    await page.keyboard.press('l');
    await settled(page);
    const before = await documentOf(page);
    expect(before.links).toContainEqual(
      expect.objectContaining({ source: [ar.id], target: [en.id], status: 'confirmed' }),
    );
    await page.keyboard.press('Shift+R');
    await expect
      .poll(() => page.locator('muqabala-screen .said').textContent(), { timeout: 20_000 })
      .toMatch(/Nothing to change/);
    expect(ends(await documentOf(page))).toEqual(ends(before));
    // What is released and moved by hand is put back by a realignment, which says so first.
    const first = before.links.find((link) => link.status === 'proposed')!;
    await page.evaluate((id) => {
      const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
      const { session } = desk as unknown as {
        session: { document: ReviewSite['document']; perform(edit: unknown): void };
      };
      const index = session.document.links.findIndex((link) => link.id === id);
      session.perform({
        name: 'unlink',
        changes: [{ in: 'links', id, index, before: session.document.links[index] }],
      });
    }, first.id);
    await page.keyboard.press('Shift+R');
    const dialog = page.locator('muqabala-realign dialog[open]');
    await dialog.waitFor({ timeout: 20_000 });
    expect(await dialog.locator('.sum').textContent()).toBe('+1 −0');
    expect(await dialog.locator('li.added').count()).toBe(1);
    await dialog.locator('li.added input').press('Space');
    expect(await dialog.locator('.main').isDisabled()).toBe(true);
    await dialog.locator('li.added input').press('Space');
    await dialog.locator('.main').press('Enter');
    await settled(page);
    expect(ends(await documentOf(page))).toEqual(ends(before));
    expect(errors).toEqual([]);
    await context.close();
  }, 90_000);
});

describe('cutting a sentence', () => {
  for (const language of ['en', 'ar'])
    it(`goes by words, with the keys in the direction of the text, by mouse too (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await openBoard(page);
      for (const [side, forward] of [
        ['source', 'ArrowLeft'],
        ['target', 'ArrowRight'],
      ] as const) {
        await page.locator(`muqabala-link-editor .cell.${side} [data-sentence]:not(.heading)`).nth(3).click();
        const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
        await page.keyboard.press('x');
        const slider = page.locator('muqabala-cutting [role="slider"]:focus');
        await slider.waitFor();
        await page.keyboard.press('Home');
        const at = async () => Number(await slider.getAttribute('aria-valuenow'));
        const first = await at();
        await page.keyboard.press(forward);
        const second = await at();
        expect(second).toBeGreaterThan(first);
        const words = (await slider.textContent())!.replace('✂', '');
        expect(words.slice(first, second)).toMatch(/^\S+\s+$/u);
        await page.keyboard.press(back);
        expect(await at()).toBe(first);
        await page.keyboard.press(`Alt+${forward}`);
        expect(await at()).toBe(first + 1);
        await page.locator('muqabala-cutting [data-at]').nth(8).click();
        const clicked = await at();
        expect(words.slice(0, clicked)).toMatch(/\s$/u);
        const before = (await documentOf(page)).texts[side === 'source' ? 0 : 1]!.segments.length;
        await page.keyboard.press('Enter');
        await expect
          .poll(async () => (await documentOf(page)).texts[side === 'source' ? 0 : 1]!.segments.length)
          .toBe(before + 1);
        await page.keyboard.press('Escape');
      }
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
});

describe('rules', () => {
  it('are the review’s: kept with it, undone with undo, unknown to the next one', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('Shift+E');
    const dialog = page.locator('muqabala-rules dialog[open]');
    await dialog.waitFor();
    await dialog.locator('textarea[name="terms"]').fill('الإمام الخامنئي = Imam Khamenei');
    await dialog.locator('.main').click();
    const terms = async () => (await documentOf(page)).findings.filter(({ mqm }) => mqm === 'terminology');
    await expect.poll(async () => (await terms()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect((await terms())[0]).toMatchObject({ expected: { value: 'Imam Khamenei' } });
    expect((await documentOf(page)).rules?.terms).toHaveLength(1);
    await settled(page);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await terms()).length).toBe(0);
    expect((await documentOf(page)).rules).toBeUndefined();
    await page.keyboard.press('Control+Shift+z');
    await kept(page);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    await expect.poll(async () => (await documentOf(page)).rules?.terms?.length, { timeout: 20_000 }).toBe(1);
    // Another review of this browser.
    await page.goto(`${reviews.site.origin}/index.html`);
    await page.locator('muqabala-home input[type="file"]').setInputFiles({
      name: 'again.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(reviews.document)),
    });
    await page.waitForSelector('muqabala-viewer');
    expect((await documentOf(page)).rules).toBeUndefined();
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});
