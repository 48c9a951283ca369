import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, kept, stateOf } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findings = (page: Page, state: string) => page.locator(`muqabala-findings li.${state}`);

describe('the workbench', () => {
  for (const language of ['en', 'ar']) {
    it(`does a reviewer's job by keyboard alone (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer');
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');

      // Walk through findings and dismiss one with a reason.
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      await page.waitForSelector('muqabala-findings [aria-current="true"]');
      const chosen = await page.locator('muqabala-findings [aria-current="true"]').getAttribute('data-finding');
      await page.keyboard.press('d');
      await page.keyboard.type('the other report says so too');
      await page.keyboard.press('Enter');
      await expect.poll(() => stateOf(page, chosen!)).toBe('dismissed: the other report says so too');
      // The next one to decide is the current one.
      await expect
        .poll(() => page.locator('muqabala-findings [aria-current="true"]').getAttribute('data-finding'))
        .not.toBe(chosen);

      // Take one link away and make another, crossing.
      await page.keyboard.press('v');
      await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus');
      // Past the two headings, to the first sentence that is linked.
      for (const key of ['ArrowRight', 'Home', 'ArrowDown', 'ArrowDown', 'u']) await page.keyboard.press(key);
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('End');
      await page.keyboard.press('Space');
      await page.keyboard.press('l');
      await page.waitForFunction(() => {
        const board = document
          .querySelector('muqabala-review')
          ?.shadowRoot?.querySelector('muqabala-screen')
          ?.shadowRoot?.querySelector('muqabala-link-editor');
        const links = (board as unknown as { document: { links: { status: string; evidence: unknown[] }[] } }).document
          .links;
        return (
          links.some((link) => link.status === 'rejected') &&
          links.some((link) => link.status === 'confirmed' && link.evidence.length === 0)
        );
      });
      await page.keyboard.press('Escape');
      await page.keyboard.press('c');

      // The matrix, the facts, the report, then a TMX of what was confirmed.
      await page.keyboard.press('v');
      await page.waitForSelector('muqabala-viewer[layout="matrix"]');
      await page.keyboard.press('4');
      await page.waitForSelector('muqabala-screen .facts td');
      await page.keyboard.press('v');
      await page.waitForSelector('muqabala-screen .paper');
      await page.keyboard.press('e');
      const dialog = page.locator('muqabala-export dialog[open]');
      await dialog.waitFor();
      await dialog.locator('select[name="format"]').press('t');
      await dialog.locator('select[name="format"]').selectOption('tmx');
      await dialog.locator('input[type="checkbox"]').first().press('Space');
      const download = page.waitForEvent('download');
      await dialog.locator('.main').press('Enter');
      const tmx = readFileSync((await (await download).path())!, 'utf8');
      expect(tmx).toContain('<tmx version="1.4"');
      const confirmed = await page.evaluate(() => {
        const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
        const { links } = (desk as unknown as { session: { document: { links: { status: string }[] } } }).session
          .document;
        return links.filter((link) => link.status === 'confirmed').length;
      });
      expect(confirmed).toBeGreaterThan(0);
      expect(tmx.match(/<tu[ >]/g)).toHaveLength(confirmed);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);
  }

  it('undoes and does again every step, after a reload too', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    const start = await findings(page, 'open').count();
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('n');
      await page.keyboard.press('a');
    }
    await kept(page);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect(await findings(page, 'open').count()).toBe(start - 3);
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
    expect(await findings(page, 'open').count()).toBe(start);
    await kept(page);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('Control+Shift+z');
    await page.waitForTimeout(100);
    expect(await findings(page, 'open').count()).toBe(start - 1);
    await context.close();
  }, 60_000);

  it('loses at most the last step when the tab is killed after any of them', async () => {
    for (let steps = 1; steps <= 4; steps += 1) {
      const { page, context } = await reviews.open();
      await page.waitForSelector('muqabala-viewer');
      const start = await findings(page, 'open').count();
      for (let i = 0; i < steps; i += 1) {
        await page.keyboard.press('n');
        await page.keyboard.press('a');
      }
      const address = page.url();
      await page.close({ runBeforeUnload: false });
      const again = await context.newPage();
      await again.goto(address);
      await again.waitForSelector('muqabala-viewer');
      const lost = (await findings(again, 'open').count()) - (start - steps);
      expect([0, 1]).toContain(lost);
      await context.close();
    }
  }, 90_000);

  it('tells two tabs of one review of each other', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    const other = await context.newPage();
    await other.goto(page.url());
    await other.waitForSelector('muqabala-viewer');
    const start = await findings(other, 'open').count();
    await page.bringToFront();
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await kept(page);
    await expect.poll(() => findings(other, 'open').count()).toBe(start - 1);
    await context.close();
  }, 60_000);

  it('aligns pasted texts in a Worker and keeps them when it is stopped', async () => {
    const { page, context, errors } = await reviews.open({ address: '' });
    const [arabic, english] = [
      page.locator('muqabala-home textarea').first(),
      page.locator('muqabala-home textarea').nth(1),
    ];
    await page.locator('muqabala-home .main').click();
    await page.waitForSelector('[role="alert"]');
    await arabic.fill('زار الوزير مدينة القاهرة يوم الأحد. وقع البلدان 7 اتفاقيات في مجال الطاقة.');
    await english.fill('The minister visited Cairo on Sunday. The two countries signed 8 agreements on energy.');
    await page.locator('muqabala-home .main').click();
    await page.waitForSelector('muqabala-viewer');
    await expect.poll(() => page.locator('muqabala-findings li', { hasText: 'Number differs' }).count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  it('answers bad input with a message and keeps what was typed', async () => {
    const { page, context } = await reviews.open({ address: '' });
    const [arabic, english] = [
      page.locator('muqabala-home textarea').first(),
      page.locator('muqabala-home textarea').nth(1),
    ];
    await arabic.fill('This is English text where an Arabic one was expected, as anyone can see.');
    await english.fill('This is English too, and the program should say so in plain words.');
    await page.locator('muqabala-home .main').click();
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="alert"]').textContent()).toMatch(/language/);
    expect(await arabic.inputValue()).toContain('This is English text');
    await context.close();
  }, 60_000);

  it('makes a dismissal a rule of the review, and keeps comments', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    const chosen = await page.locator('muqabala-findings [aria-current="true"]').getAttribute('data-finding');
    await page.keyboard.press('k');
    await page.keyboard.type('ask the author');
    await page.keyboard.press('Enter');
    await page.waitForSelector('muqabala-findings .note');
    await page.keyboard.press('d');
    await page.keyboard.type('known');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(() => stateOf(page, chosen!)).toBe('dismissed: known');
    await kept(page);
    expect((await documentOf(page)).rules?.dismissals).toMatchObject([{ reason: 'known' }]);
    await context.close();
  }, 60_000);

  it('opens pairs of another program and checks them', async () => {
    const { page, context, errors } = await reviews.open({ address: '' });
    const tu = (ar: string, en: string) =>
      `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
    await page.locator('muqabala-home input[type="file"]').setInputFiles({
      name: 'memory.tmx',
      mimeType: 'application/xml',
      buffer: Buffer.from(
        `<?xml version="1.0"?><tmx version="1.4"><header srclang="ar" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext" creationtool="t" creationtoolversion="1"/><body>${tu('وقع البلدان 7 اتفاقيات.', 'The two countries signed 9 agreements.')}${tu('غادر الوفد.', 'The delegation left.')}</body></tmx>`,
      ),
    });
    await page.waitForSelector('muqabala-viewer');
    await expect.poll(() => page.locator('muqabala-findings li', { hasText: 'Number differs' }).count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  it('realigns what nobody has confirmed without a reload of the lexicon', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('v');
    await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus');
    await page.keyboard.press('c');
    await page.keyboard.press('Shift+R');
    await expect
      .poll(() => page.locator('muqabala-screen .said').textContent(), { timeout: 20_000 })
      .toMatch(/Realigned|stays/);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  it('begins facts and report at their beginning, and keeps the names of the columns in sight', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    const main = page.locator('muqabala-screen main');
    await page.keyboard.press('5');
    await page.waitForSelector('muqabala-screen .columns.report');
    await main.evaluate((pane) => pane.scrollTo(0, 10_000));
    await page.keyboard.press('4');
    await page.waitForSelector('muqabala-screen .facts');
    await expect.poll(() => main.evaluate((pane) => pane.scrollTop)).toBe(0);
    await main.evaluate((pane) => pane.scrollTo(0, 600));
    const [pane, head] = await Promise.all([main.boundingBox(), page.locator('.facts thead th').nth(1).boundingBox()]);
    expect(Math.abs(head!.y - pane!.y)).toBeLessThan(2);
    await context.close();
  }, 60_000);

  for (const language of ['en', 'ar'])
    for (const dark of [false, true])
      it(`has nothing that axe finds (${language}, ${dark ? 'dark' : 'light'})`, async () => {
        const { page, context } = await reviews.open({ language, dark });
        await page.waitForSelector('muqabala-viewer');
        await page.keyboard.press('n');
        for (const view of ['read', 'correct', 'matrix', 'facts', 'report']) {
          await page.evaluate(axe);
          const result = await page.evaluate(() =>
            (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
          );
          expect(
            result.violations.map(
              ({ id, nodes }) =>
                `${view}: ${id}: ${nodes
                  .map((node) => node.html)
                  .join(' | ')
                  .slice(0, 300)}`,
            ),
          ).toEqual([]);
          await page.keyboard.press('v');
          await page.waitForTimeout(200);
        }
        await context.close();
      }, 180_000);

  it('works at 320 pixels without sideways scrolling', async () => {
    const { page, context } = await reviews.open({ width: 320 });
    await page.waitForSelector('muqabala-viewer');
    for (const view of ['read', 'correct', 'matrix', 'facts', 'report']) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320);
      await page.keyboard.press('v');
      await page.waitForTimeout(200);
    }
    await context.close();
  }, 60_000);

  for (const language of ['en', 'ar'])
    it(`shows whole dialogs at 320 pixels (${language})`, async () => {
      const { page, context } = await reviews.open({ language, width: 320 });
      await page.waitForSelector('muqabala-viewer');
      for (const key of ['Shift+T', 'Shift+E', 'e', '?']) {
        const dialog = page.locator('dialog[open]');
        await page.keyboard.press(key);
        await dialog.waitFor();
        const [inner, outer] = await dialog.evaluate((one) => [one.scrollWidth, one.clientWidth]);
        expect(inner, key).toBeLessThanOrEqual(outer!);
        await page.keyboard.press('Escape');
      }
      await context.close();
    }, 60_000);
});
