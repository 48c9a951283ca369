import { readFileSync } from 'node:fs';
import { type AlignedDocument, alignTexts } from '@muqabala/core';
import { keepNumbers } from '@muqabala/core/document';
import { loadLexicon } from '@muqabala/lexicon';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, openBoard, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const ARABIC = `فتحت المكتبة القديمة أبوابها يوم الاثنين 6 مارس 2023 أمام 400 زائر.
وقال مديرها سامي الحداد إن الترميم كلف 3 ملايين دولار.
ولم تعترض البلدية على موعد الافتتاح.`;
const ENGLISH = [
  `The old library opened its doors to 400 visitors on Monday, March 6, 2023.
Its director Sami al-Haddad said the restoration had cost 5 million dollars.
The municipality did not object to the date of the opening.`,
  `Some 900 visitors came when the old library opened on Monday.
The restoration cost 3 million dollars, director Sami al-Haddad said.`,
];

const said = (page: Page) => page.locator('muqabala-screen .said').textContent();
/** Numbers by the ids of their findings, in the list and in the table alike. */
const listed = (page: Page) =>
  page
    .locator('muqabala-findings li[data-finding]')
    .evaluateAll((lines) =>
      Object.fromEntries(
        lines.map((line) => [line.getAttribute('data-finding')!, line.querySelector('.number')!.textContent!.trim()]),
      ),
    );

for (const language of ['en', 'ar'])
  describe(`a reviewer’s day (${language})`, () => {
    it('has pasted texts called by their first words, in the report too, and asks for one where a format holds one', async () => {
      const { page, context, errors } = await reviews.open({ language, address: '' });
      await page.waitForSelector('muqabala-home textarea');
      const fields = page.locator('muqabala-home textarea');
      await fields.nth(0).fill(ARABIC);
      await fields.nth(1).fill(ENGLISH[0]!);
      await page
        .locator('muqabala-home')
        .getByRole('button', { name: language === 'en' ? /^Add/ : /^إضافة/ })
        .click();
      await fields.nth(2).fill(ENGLISH[1]!);
      await page.locator('muqabala-home button.main').click();
      await page.waitForSelector('muqabala-viewer .row.pair', { timeout: 30_000 });
      const name = /The old library opened its doors/;
      await expect.poll(() => page.locator('muqabala-viewer [role="tab"]').first().textContent()).toMatch(name);
      // However long the names are, they leave one line above the text.
      const high = (what: string) => page.locator(what).evaluate((one) => one.getBoundingClientRect().height);
      expect(await high('muqabala-viewer .toolbar')).toBeLessThan(2 * (await high('muqabala-viewer .toolbar .tools')));
      await page.keyboard.press('5');
      const paper = page.locator('muqabala-screen main');
      await expect.poll(() => paper.textContent()).toMatch(name);
      expect(await paper.textContent()).not.toMatch(/arabic|english-\d/);
      expect((await documentOf(page)).texts.map(({ id, title }) => [id, title !== undefined])).toEqual([
        ['arabic', true],
        ['english-1', true],
        ['english-2', true],
      ]);

      await page
        .locator('muqabala-screen .commands')
        .getByRole('button', { name: language === 'en' ? 'Export' : 'تصدير' })
        .click();
      const dialog = page.locator('muqabala-export dialog[open]');
      const texts = () =>
        dialog
          .locator('select[name="text"] option')
          .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      for (const [format, values] of [
        ['tmx', ['', 'english-1', 'english-2']],
        ['srt', ['english-1', 'english-2']],
        ['beads', ['english-1', 'english-2']],
        ['pearmut', ['english-1', 'english-2']],
        ['html', ['', 'english-1', 'english-2']],
      ] as const) {
        await dialog.locator('select[name="format"]').selectOption(format);
        await expect.poll(texts).toEqual(values);
        await expect.poll(() => dialog.locator('button.main').isEnabled()).toBe(true);
      }
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);

    it('keeps the number of each finding when a severity changes and one of the person’s own comes first', async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer .row.pair');
      await expect.poll(async () => Object.keys(await listed(page)).length).toBeGreaterThan(10);
      const before = await listed(page);
      const order = Object.keys(before);
      // The tenth becomes critical.
      for (let n = 0; n < 10; n += 1) await page.keyboard.press('n');
      const chosen = await page.locator('muqabala-findings [aria-current="true"]').getAttribute('data-finding');
      await page.keyboard.press('i');
      const form = page.locator('muqabala-finding-form dialog[open]');
      await form.locator('select').selectOption('critical');
      await form.locator('button.main').click();
      await settled(page);
      await expect.poll(async () => Object.keys(await listed(page))[0]).toBe(chosen);
      expect(await listed(page)).toEqual(before);
      expect(Object.keys(await listed(page))).not.toEqual(order);
      await page.keyboard.press('6');
      await expect
        .poll(() => page.locator('.findings-table tbody th').first().textContent())
        .toContain(before[chosen!]!);
      await page.keyboard.press('5');
      const item = page.locator('muqabala-screen main li.finding strong').first();
      await expect.poll(() => item.textContent()).toMatch(new RegExp(`^${before[chosen!]}\\.`));
      await page.keyboard.press('Control+z');
      await settled(page);
      await expect.poll(() => listed(page)).toEqual(before);
      const { numbers, ...rest } = await documentOf(page);
      expect(numbers).toEqual(keepNumbers(rest));
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);

    it('finds nothing to realign after a join, and undo takes the join back', async () => {
      const { page, context, errors } = await reviews.open({ language });
      await openBoard(page);
      const before = await documentOf(page);
      await page.keyboard.press('j');
      await settled(page);
      const joined = await documentOf(page);
      expect(joined.texts[0]!.segments).toHaveLength(before.texts[0]!.segments.length - 1);
      await page.keyboard.press('Shift+R');
      await settled(page);
      const dialog = page.locator('muqabala-realign dialog[open]');
      if ((await dialog.count()) > 0) {
        // What is listed is of other sentences than those that were linked alike before.
        const pairs = (document: AlignedDocument) =>
          new Set(
            document.links.flatMap(({ text, source, target }) =>
              source.flatMap((s) => target.map((t) => `${text} ${s} ${t}`)),
            ),
          );
        await dialog.locator('.main').press('Enter');
        await settled(page);
        expect(pairs(await documentOf(page))).not.toEqual(pairs(joined));
        await page.keyboard.press('Control+z');
        await settled(page);
      } else expect(await said(page)).toMatch(language === 'en' ? /^Nothing to change/ : /^لا/);
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(await documentOf(page)).toEqual(before);
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);

    it('quotes in the viewer what a third text says', async () => {
      const read = (name: string) =>
        readFileSync(new URL(`../../corpus/tokayev-tehran-2022/${name}`, import.meta.url), 'utf8');
      const made = await alignTexts(
        [
          { id: 'ar', content: read('al-ahed.ar.txt') },
          { id: 'en', content: read('report-a.en.txt') },
          { id: 'third', content: 'The third text says something else.', outlet: 'Agency' },
        ],
        await loadLexicon(),
      );
      const at = made.findings.findIndex(({ text, link }) => text === 'en' && link !== undefined);
      const findings = made.findings.map((one, f) =>
        f === at ? { ...one, further: [{ text: 'third', spans: [{ start: 4, end: 14 }] }] } : one,
      );
      reviews.site.put('/further.json', { type: 'application/json', body: JSON.stringify({ ...made, findings }) });
      const { page, context, errors } = await reviews.open({ language, address: '?document=/further.json' });
      await page.waitForSelector('muqabala-viewer .row.pair');
      await page.locator(`muqabala-findings li[data-finding="${findings[at]!.id}"] .what`).first().click();
      const explained = page.locator('muqabala-viewer .explained[aria-current="true"]');
      await expect.poll(() => explained.textContent()).toMatch(/Agency.*third text/);
      expect(await explained.locator('bdi[lang="en"]', { hasText: 'third text' }).getAttribute('dir')).toBe('ltr');
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);
  });
