import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

it('texts have one face for each language in every view and in print, which comes with the page', async () => {
  const { page, context, errors } = await reviews.open();
  await page.waitForSelector('muqabala-viewer .row');
  await page.keyboard.press('n');
  const faceOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily.split(',')[0]!.replaceAll('"', ''));
  const faces = async (selector: string) => [
    await faceOf(`${selector}[lang="ar"]`),
    await faceOf(`${selector}[lang="en"]`),
  ];
  const own = ['Muqabala Naskh', 'Muqabala Serif'];
  expect(await faces('muqabala-viewer .cell')).toEqual(own);
  expect(await faces('muqabala-findings .quote')).toEqual(own);
  await page.keyboard.press('f');
  await page.locator('muqabala-finding-form dialog[open]').waitFor();
  expect(await faces('muqabala-words [role="listbox"]')).toEqual(own);
  await page.keyboard.press('Escape');
  await page.keyboard.press('6');
  expect(await faces('.findings-table .words')).toEqual(own);
  await page.keyboard.press('4');
  expect(await faces('.facts bdi')).toEqual(own);
  await page.keyboard.press('5');
  expect(await faces('.paper blockquote')).toEqual(own);
  await page.emulateMedia({ media: 'print' });
  expect(await faces('.paper blockquote')).toEqual(own);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(new Set(loaded)).toEqual(new Set(own));
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);

it('no words of the list are seen above the bar that sticks to its top', async () => {
  const { page, context, errors } = await reviews.open();
  await page.waitForSelector('muqabala-findings .count');
  const above = () =>
    page.evaluate(() => {
      const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!.shadowRoot!;
      const pane = desk.querySelector('aside')!;
      pane.scrollTop = 300;
      const bar = pane.querySelector('muqabala-findings')!.shadowRoot!.querySelector('.count')!;
      return [pane.scrollTop, bar.getBoundingClientRect().top - pane.getBoundingClientRect().top];
    });
  expect(await above()).toEqual([300, 0]);
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);
