import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOf, documentOf, kept, openBoard, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const REPORT = readFileSync(new URL('../../corpus/tokayev-tehran-2022/report-a.en.txt', import.meta.url), 'utf8');

describe('a new version of a report', () => {
  for (const [language, fixed, tag] of [
    ['en', /1 fixed/, 'still open'],
    ['ar', /صُحّح 1/, 'ما زالت مفتوحة'],
  ] as const)
    it(`begins the next round, whose report tells both (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer .row');
      const before = await documentOf(page);
      await page.keyboard.press('Shift+N');
      const dialog = page.locator('muqabala-round dialog[open]');
      await dialog.waitFor();
      expect(await axeOf(page)).toEqual([]);
      await dialog.locator('.main').click();
      await dialog.locator('[role="alert"]').waitFor();
      await dialog.locator('textarea').fill(REPORT.replace('a thousand years', 'thousands of years'));
      await dialog.locator('.main').press('Enter');
      await expect.poll(async () => (await documentOf(page)).rounds?.length, { timeout: 30_000 }).toBe(1);
      await settled(page);
      const after = await documentOf(page);
      const report = (findings: ReviewSite['document']['findings']) =>
        findings.filter(({ text }) => text === 'report-a');
      expect(after.rounds![0]!.findings).toHaveLength(report(before.findings).length);
      expect(report(after.findings).every(({ standing }) => standing === 'still-open')).toBe(true);
      const others = ({ findings }: ReviewSite['document']) => findings.filter(({ text }) => text !== 'report-a');
      expect(others(after).map(({ id }) => id)).toEqual(others(before).map(({ id }) => id));
      await expect.poll(() => page.locator('muqabala-findings .standing').first().textContent()).toBe(tag);
      await page.keyboard.press('5');
      await expect.poll(() => page.locator('muqabala-screen .paper').textContent()).toMatch(fixed);
      expect(await page.locator('muqabala-screen .paper .fixed li').count()).toBe(1);
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);
});

describe('on a phone', () => {
  for (const language of ['en', 'ar'])
    it(`the bar below the text walks, decides and links by touch (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language, width: 390 });
      await page.waitForSelector('muqabala-viewer .row');
      const bar = page.locator('muqabala-screen .phone');
      const press = (action: string) => bar.locator(`[data-action="${action}"]`).click();
      const first = await page.locator('muqabala-viewer .rows .sentence').first().boundingBox();
      expect(first!.y).toBeLessThan(500);
      await press('workbench.findings.next');
      // What opens below the sentences is taller than the screen: the words are to be seen, not its end.
      await expect
        .poll(async () => (await page.locator('muqabala-viewer .row:has(.detail) .sentence').first().boundingBox())?.y)
        .toSatisfy((y?: number) => y !== undefined && y >= 0 && y < 300);
      const states = async () => (await documentOf(page)).findings.map(({ state }) => state);
      await press('workbench.findings.accept');
      await expect.poll(async () => (await states()).filter((one) => one === 'accepted').length).toBe(1);
      await press('workbench.findings.dismiss');
      const form = page.locator('muqabala-findings form.write');
      await form.locator('button[type="button"]').click();
      await form.waitFor({ state: 'detached' });
      expect(await states()).not.toContain('dismissed');
      await press('workbench.findings.dismiss');
      const reason = page.locator('muqabala-findings .write input:not([type="checkbox"])');
      await reason.fill('seen');
      await reason.press('Enter');
      await expect.poll(async () => (await states()).filter((one) => one === 'dismissed').length).toBe(1);
      await press('workbench.findings.add');
      await page.locator('muqabala-finding-form dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      // The bar itself stands in a landmark.
      expect(await axeOf(page)).toEqual([]);
      const box = (await bar.boundingBox())!;
      expect(Math.round(box.y + box.height)).toBe(900);
      // The names of the columns stand over none of the rows.
      for (const [view, table] of [
        ['matrix', 'muqabala-viewer .matrix'],
        ['facts', 'muqabala-screen .facts table'],
      ] as const) {
        await page.locator(`muqabala-screen [data-view="${view}"]`).click();
        await page.locator(table).waitFor();
        const boxOf = async (cell: string) => (await page.locator(`${table} ${cell}`).first().boundingBox())!;
        const [head, row] = [await boxOf('thead th:nth-child(2)'), await boxOf('tbody th')];
        expect(head.y + head.height).toBeLessThanOrEqual(row.y + 1);
      }
      await page.locator('muqabala-screen [data-view="correct"]').click();
      await page.locator('muqabala-link-editor [data-sentence^="source"]').nth(3).click();
      await press('workbench.links.confirm');
      await settled(page);
      expect((await documentOf(page)).links.some(({ status }) => status === 'confirmed')).toBe(true);
      await press('workbench.undo');
      await settled(page);
      expect((await documentOf(page)).links.some(({ status }) => status === 'confirmed')).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);
});

describe('two reviewers of one file', () => {
  for (const [language, name] of [
    ['en', 'Omar'],
    ['ar', 'عمر'],
  ] as const)
    it(`are merged: figures of agreement, and what differs is settled (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-viewer .row');
      await page.keyboard.press('2');
      await page.locator('muqabala-link-editor [data-mark="false"]').first().click();
      const confirmed = async () => (await documentOf(page)).links.find(({ status }) => status === 'confirmed');
      await expect.poll(confirmed).toBeDefined();
      const link = (await confirmed())!.id;
      await page.keyboard.press('1');
      for (const key of ['n', 'a', 'a', 'a']) await page.keyboard.press(key);
      const decided = async () => (await documentOf(page)).findings.filter(({ state }) => state !== 'open');
      await expect.poll(async () => (await decided()).length).toBeGreaterThan(2);
      const [first, second] = await decided();
      const other = {
        ...reviews.document,
        review: { reviewers: [name] },
        links: reviews.document.links.map((one) => (one.id === link ? { ...one, status: 'rejected' } : one)),
        findings: reviews.document.findings.map((one) =>
          one.id === first!.id
            ? { ...one, state: 'dismissed', reason: 'no error' }
            : one.id === second!.id
              ? { ...one, state: 'accepted' }
              : one,
        ),
      };
      await page.keyboard.press('Shift+M');
      const dialog = page.locator('muqabala-merge dialog[open]');
      await dialog.waitFor();
      const choose = (content: string) =>
        dialog.locator('input[type="file"]').setInputFiles({
          name: 'other.json',
          mimeType: 'application/json',
          buffer: Buffer.from(content),
        });
      await choose('The minister came. He left.');
      await dialog.locator('[role="alert"]').waitFor({ timeout: 20_000 });
      await choose(JSON.stringify(other));
      const settling = dialog.locator(`[data-finding="${first!.id}"]`);
      await settling.waitFor({ timeout: 20_000 });
      expect(await dialog.locator('.agreement tr').count()).toBeGreaterThan(4);
      expect(await axeOf(page)).toEqual([]);
      await settling.locator('button', { hasText: name }).press('Enter');
      await settling.waitFor({ state: 'detached' });
      const linked = dialog.locator(`[data-link="${link}"]`);
      await linked.locator('button', { hasText: name }).press('Enter');
      await linked.waitFor({ state: 'detached' });
      expect((await documentOf(page)).links.find(({ id }) => id === link)).toMatchObject({ status: 'rejected' });
      const settled = async () => (await documentOf(page)).findings.find(({ id }) => id === first!.id)!;
      expect((await settled()).state).toBe('dismissed');
      expect((await settled()).opinions).toHaveLength(2);
      await page.keyboard.press('Escape');
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
      await expect.poll(async () => (await settled()).opinions).toBeUndefined();
      expect((await settled()).state).toBe('accepted');
      expect(errors).toEqual([]);
      await context.close();
    }, 90_000);
});

it('says that a signature no longer holds when a decision is changed after it', async () => {
  const { page, context, errors } = await reviews.open();
  await page.waitForSelector('muqabala-viewer .row');
  await page.keyboard.press('5');
  const paper = page.locator('muqabala-screen .paper');
  await paper.locator('input[name="reviewer"]').fill('Rana');
  await paper.locator('input[name="reviewer"]').press('Tab');
  await paper.locator('button[name="sign"]').click();
  await paper.locator('button[name="withdraw"]').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  await expect
    .poll(() => page.locator('muqabala-screen .said').textContent())
    .toMatch(/Finding accepted. The signature no longer holds/);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await documentOf(page)).review?.signed?.name).toBe('Rana');
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);

it.each([
  ['3', 'muqabala-viewer[layout="matrix"]'],
  ['4', '.facts'],
  ['5', '.paper'],
  ['6', '.findings-table'],
])(
  'opens again in the view that was left (%s)',
  async (key, shown) => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer .row');
    await page.keyboard.press(key);
    await page.waitForSelector(`muqabala-screen ${shown}`);
    await kept(page);
    await page.reload();
    await page.waitForSelector(`muqabala-screen ${shown}`);
    expect(errors).toEqual([]);
    await context.close();
  },
  60_000,
);

it('leaves the rows below a link that is taken away their numbers as they are', async () => {
  const { page, context, errors } = await reviews.open();
  await openBoard(page);
  await settled(page);
  const rows = await page.locator('muqabala-link-editor .row.pair').count();
  expect(rows).toBeGreaterThan(8);
  await page.evaluate(() => {
    const find = (root: Document | ShadowRoot, name: string) => root.querySelector(name)!.shadowRoot!;
    const desk = find(find(document, 'muqabala-review'), 'muqabala-screen');
    const editor = find(desk, 'muqabala-link-editor');
    const told = globalThis as unknown as { named: number };
    told.named = 0;
    new MutationObserver((changes) => {
      for (const { target } of changes) if ((target as Element).matches('.pick')) told.named += 1;
    }).observe(find(editor, 'muqabala-viewer'), { subtree: true, attributes: true, attributeFilter: ['aria-label'] });
  });
  await page.keyboard.press('u');
  await settled(page);
  await expect.poll(() => page.locator('muqabala-link-editor .row.pair').count()).toBe(rows - 1);
  expect(await page.evaluate(() => (globalThis as unknown as { named: number }).named)).toBeLessThan(4);
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);
