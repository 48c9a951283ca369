import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isUnchecked } from '@muqabala/core/document';
import { documentOfPairs } from '@muqabala/formats';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOpened, documentOf, kept, openBoard, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const ARABIC = 'زار الوزير مدينة القاهرة يوم الأحد. وقع البلدان 7 اتفاقيات في مجال الطاقة.';
const ENGLISH = 'The minister visited Cairo on Sunday. The two countries signed 8 agreements on energy.';

/** Drops files on the page as a person does. */
async function drop(page: Page, files: ReadonlyArray<readonly [string, string, string]>): Promise<void> {
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const [name, type, content] of list) transfer.items.add(new File([content], name, { type }));
    const target = document.querySelector('muqabala-review')!;
    for (const kind of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(
        new DragEvent(kind, { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer }),
      );
  }, files);
}

describe('texts brought into the workbench', () => {
  it('are dropped together, plain texts and pages, and go to the fields of their language with what they say of themselves', async () => {
    const { page, context, errors } = await reviews.open({ address: '' });
    const article = `<!doctype html><html lang="en"><head><title>Energy deals</title><meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2024-05-06T10:00:00Z"></head><body><nav>Home</nav><article><h1>Energy deals</h1><p>${ENGLISH}</p><p>${ENGLISH.replace('8', '7')}</p></article></body></html>`;
    await drop(page, [
      ['one.txt', 'text/plain', ENGLISH],
      ['page.html', 'text/html', article],
      ['source.txt', 'text/plain', ARABIC],
    ]);
    const areas = page.locator('muqabala-home textarea');
    await expect.poll(() => areas.count()).toBe(3);
    // Files are read at once, and each stands in its field when it is.
    await expect.poll(() => areas.first().inputValue()).toBe(ARABIC);
    await expect.poll(() => areas.nth(1).inputValue()).toBe(ENGLISH);
    await expect.poll(() => areas.nth(2).inputValue()).toContain('The two countries signed 7 agreements');
    // What is typed and brought in outlives a reload.
    await page.reload();
    await expect.poll(() => areas.count()).toBe(3);
    await page.locator('muqabala-home .main').click();
    await page.waitForSelector('muqabala-viewer');
    const { texts } = await documentOf(page);
    expect(texts.map((text) => text.id)).toEqual(['source', 'one', 'page']);
    expect(texts[2]).toMatchObject({ outlet: 'The Herald', date: '2024-05-06' });
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  it('and pairs that were saved as they came are checked before anything is said of them', async () => {
    const { page, context, errors } = await reviews.open({ address: '' });
    const side = (language: 'ar' | 'en', content: string) => ({ language, content, segments: [] });
    const saved = documentOfPairs([
      {
        source: side('en', 'It lasts three weeks.'),
        target: side('ar', 'يستمر ثلاثة أشهر.'),
        status: 'aligned',
        confidence: 1,
        findings: [],
      },
    ]);
    expect(saved.findings).toEqual([]);
    await drop(page, [['saved.json', 'application/json', JSON.stringify(saved)]]);
    await page.waitForSelector('muqabala-viewer');
    await expect
      .poll(async () => (await documentOf(page)).findings.map(({ code }) => code), { timeout: 60_000 })
      .toEqual(['unit-mismatch']);
    expect(isUnchecked(await documentOf(page))).toBe(false);
    // What the program does by itself is nothing that a person undoes.
    await page.keyboard.press('Control+z');
    expect((await documentOf(page)).findings).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);

  it('that are reviews or pairs of another program are opened, wherever they are dropped', async () => {
    const { page, context } = await reviews.open({ address: '' });
    await drop(page, [['visit.muqabala.json', 'application/json', JSON.stringify(reviews.document)]]);
    await page.waitForSelector('muqabala-viewer');
    expect(await documentOf(page)).toEqual(asOpened(reviews.document));
    const unit = (n: number) =>
      `<unit id="u${n}"><segment><source>وقع البلدان ${n} اتفاقيات.</source><target>The two countries signed 9 agreements.</target></segment></unit>`;
    const xliff = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar" trgLang="en"><file id="f1">${unit(7)}${unit(9)}</file></xliff>`;
    await drop(page, [['pairs.xliff', 'application/xml', xliff]]);
    await expect.poll(async () => (await documentOf(page)).links.length, { timeout: 20_000 }).toBe(2);
    expect((await documentOf(page)).findings.map((finding) => finding.code)).toEqual(['number-mismatch']);
    await context.close();
  }, 60_000);

  it('that are broken are refused in the language of the interface, and what is open stays', async () => {
    const { page, context } = await reviews.open({ language: 'ar' });
    await page.waitForSelector('muqabala-viewer');
    await drop(page, [['broken.json', 'application/json', '{"schema":"muqabala/aligned-document"']]);
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="alert"]').first().textContent()).toContain('أو الملف مبتور');
    expect(await documentOf(page)).toEqual(asOpened(reviews.document));
    await context.close();
  }, 60_000);
});

describe('what a reviewer says', () => {
  it('about a text and about a link is kept, undone, and stands in the report', async () => {
    const { page, context } = await reviews.open();
    await openBoard(page);
    await page.keyboard.press('Shift+K');
    await page.keyboard.type('ask the desk');
    await page.keyboard.press('Enter');
    await page.waitForSelector('muqabala-link-editor .comment');
    await page.keyboard.press('Shift+T');
    const field = page.locator('muqabala-texts input[name="report-b licence"]');
    await field.fill('by permission');
    await field.press('Tab');
    await page.keyboard.press('Escape');
    await settled(page);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect((await documentOf(page)).links.map((link) => link.comment).filter(Boolean)).toEqual(['ask the desk']);
    await page.keyboard.press('5');
    const paper = page.locator('muqabala-screen .paper');
    await paper.waitFor();
    expect(await paper.textContent()).toContain('ask the desk');
    expect(await paper.textContent()).toContain('by permission');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await documentOf(page)).toEqual(asOpened(reviews.document));
    await context.close();
  }, 60_000);

  it('prints as a PDF of the report alone', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('5');
    await page.locator('muqabala-screen .paper').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['muqabala-review header', 'muqabala-screen .tools', 'muqabala-screen .status'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    // Every finding is on paper: nothing is cut off by a pane that scrolls.
    const height = await page.locator('muqabala-screen .paper').evaluate((element) => element.scrollHeight);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThanOrEqual(Math.floor(height / 1400));
    await context.close();
  }, 60_000);
});

describe('every screen', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const violations = async (page: Page) => {
    await page.evaluate(axe);
    const result = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    );
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  };

  it('closes a dialog by Escape before the next key comes', async () => {
    const { page, context } = await reviews.open({});
    await page.waitForSelector('muqabala-viewer');
    await kept(page);
    for (const key of ['?', 'e', 'Shift+E', 'Shift+T', '?', 'Shift+T', 'e', 'Shift+E']) {
      await page.keyboard.press(key);
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count(), key).toBe(0);
    }
    // A key that was to be changed stays as it is.
    await page.keyboard.press('?');
    await page.locator('dialog[open] td button').first().press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open] td button').first().textContent()).toBe('Change');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await context.close();
  }, 60_000);

  for (const [language, dark] of [
    ['en', false],
    ['ar', true],
  ] as const)
    it(`and dialog has nothing that axe finds by WCAG 2.2 AA (${language}, ${dark ? 'dark' : 'light'})`, async () => {
      const { page, context } = await reviews.open({ language, dark });
      await page.waitForSelector('muqabala-viewer');
      await kept(page);
      for (const key of ['?', 'e', 'Shift+E', 'Shift+T']) {
        await page.keyboard.press(key);
        await page.waitForSelector('dialog[open]');
        expect(await violations(page), key).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('n');
      await page.keyboard.press('d');
      expect(await violations(page), 'dismissing').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('2');
      await page.keyboard.press('Shift+K');
      expect(await violations(page), 'commenting').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('muqabala-review nav button').first().click();
      await page.waitForSelector('muqabala-reviews li');
      expect(await violations(page), 'home').toEqual([]);
      await context.close();
    }, 120_000);

  it('works at 200 % zoom and at 320 pixels: no sideways scrolling, every button in reach', async () => {
    // 200 % of a window of 1360 × 900 leaves 680 × 450 of the page's pixels.
    for (const [width, height] of [
      [680, 450],
      [320, 640],
    ] as const) {
      const { page, context } = await reviews.open({ width });
      await page.setViewportSize({ width, height });
      await page.waitForSelector('muqabala-viewer');
      for (const key of ['1', '2', '3', '4', '5']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(200);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}: ${key}`).toBeLessThanOrEqual(
          width,
        );
      }
      await page.keyboard.press('2');
      await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus');
      await page.keyboard.press('c');
      await settled(page);
      // The sentence in focus is not hidden behind anything that stands still.
      const isSeen = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const box = active!.getBoundingClientRect();
        let at = document.elementFromPoint(box.x + box.width / 2, Math.max(box.y, 0) + Math.min(20, box.height / 2));
        while (at?.shadowRoot) {
          const inner = at.shadowRoot.elementFromPoint(
            box.x + box.width / 2,
            Math.max(box.y, 0) + Math.min(20, box.height / 2),
          );
          if (inner === null || inner === at) break;
          at = inner;
        }
        return active!.contains(at);
      });
      expect(isSeen, `${width}`).toBe(true);
      await page.keyboard.press('?');
      const dialog = page.locator('muqabala-keys dialog[open]');
      await dialog.waitFor();
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      await context.close();
    }
  }, 60_000);
});
