import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOf, documentOf, kept, openBoard, settled } from './review-page.ts';
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

describe('a finding of one’s own', () => {
  for (const language of ['en', 'ar'])
    it(`is put down by keyboard alone, on both sides, kept over a realignment, changed and undone (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await openBoard(page);
      await page.keyboard.press('f');
      const form = page.locator('muqabala-finding-form dialog[open]');
      await form.waitFor();
      // The source is read from the right.
      for (const key of ['Home', 'ArrowLeft', 'Space', 'Shift+ArrowLeft']) await page.keyboard.press(key);
      await page.keyboard.press('Tab');
      for (const key of ['Home', 'ArrowRight', 'Space']) await page.keyboard.press(key);
      await page.keyboard.press('Tab');
      await page.keyboard.type(language === 'ar' ? 'مصطلح خاطئ' : 'wrong term');
      await page.keyboard.press('Tab');
      await form.locator('select[name="severity"]').selectOption('critical');
      await form.locator('input[name="comment"]').fill('not the house term');
      await form.locator('input[name="suggestion"]').fill('leader');
      await page.keyboard.press('Enter');
      const own = async () => (await documentOf(page)).findings.filter(({ by }) => by?.kind === 'person');
      await expect.poll(async () => (await own()).length).toBe(1);
      const [found] = await own();
      expect(found).toMatchObject({
        mqm: 'terminology/wrong-term',
        severity: 'critical',
        comment: 'not the house term',
        suggestion: { text: 'leader' },
      });
      const words = (id: number, spans = found!.source) =>
        spans!.map(({ start, end }) => reviews.document.texts[id]!.content.slice(start, end));
      expect(words(0)[0]!.trim().split(/\s+/u)).toHaveLength(2);
      expect(words(1, found!.target)[0]).toMatch(/^[\p{L}\p{N}-]+$/u);
      const card = page.locator(`muqabala-findings li[data-finding="${found!.id}"]`);
      expect(await card.locator('strong').textContent()).toMatch(language === 'ar' ? /مصطلح خاطئ$/ : /Wrong term$/);
      await page.keyboard.press('Shift+R');
      await expect
        .poll(() => page.locator('muqabala-screen .said').textContent(), { timeout: 20_000 })
        .toMatch(language === 'ar' ? /لا شيء يتغير/ : /Nothing to change/);
      expect(await own()).toEqual([found]);
      // The report has it, with its note and the suggestion.
      await page.keyboard.press('5');
      expect(await page.locator('muqabala-screen .paper li.finding', { hasText: 'not the house term' }).count()).toBe(
        1,
      );
      await page.keyboard.press('2');
      await card.locator('.what').click();
      await page.keyboard.press('i');
      await form.waitFor();
      await form.locator('select[name="severity"]').selectOption('minor');
      // Enter keeps it from among the words too.
      await form.locator('muqabala-words').last().press('Enter');
      await expect.poll(async () => (await own())[0]?.severity).toBe('minor');
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
      await expect.poll(async () => (await own()).length).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

  it('is about the words that were selected in the text with the mouse; a finding of the program keeps what it was', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer .cell.target .sentence');
    const sentence = page.locator('muqabala-viewer .cell.target .sentence:not(.heading)').nth(1);
    await sentence.scrollIntoViewIfNeeded();
    const box = (await sentence.boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 14, { steps: 4 });
    await page.mouse.up();
    const selected = await page.evaluate(() => getSelection()!.toString().trim());
    expect(selected).toMatch(/\w \w/);
    await page.keyboard.press('f');
    const form = page.locator('muqabala-finding-form dialog[open]');
    await form.waitFor();
    await form.locator('muqabala-kind input').fill('omission');
    // A drag over words of the other side, and a tap that takes one back.
    const words = form.locator('muqabala-words[data-side="source"] [data-word]');
    const [from, to] = [(await words.nth(0).boundingBox())!, (await words.nth(2).boundingBox())!];
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await form.locator('[data-side="source"] [aria-selected="true"]').count()).toBe(3);
    await words.nth(2).click();
    expect(await form.locator('[data-side="source"] [aria-selected="true"]').count()).toBe(2);
    await form.locator('.main').click();
    const own = async () => (await documentOf(page)).findings.find(({ by }) => by?.kind === 'person');
    await expect.poll(async () => (await own())?.mqm).toBe('accuracy/omission');
    const { target } = (await own())!;
    const [quoted] = target!.map(({ start, end }) => reviews.document.texts[1]!.content.slice(start, end));
    // Whole words, however they were cut by the mouse.
    expect(quoted).toContain(selected);
    expect(quoted!.length).toBeLessThan(selected.length + 30);
    await page.keyboard.press('n');
    const id = (await page.locator('muqabala-findings [aria-current="true"]').getAttribute('data-finding'))!;
    const first = (await documentOf(page)).findings.find((finding) => finding.id === id)!;
    await page.keyboard.press('i');
    await form.waitFor();
    await form.locator('select[name="severity"]').selectOption(first.severity === 'critical' ? 'minor' : 'critical');
    await form.locator('.main').click();
    await expect
      .poll(async () => (await documentOf(page)).findings.find((finding) => finding.id === id)?.before)
      .toMatchObject({ severity: first.severity, mqm: first.mqm });
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('the list of findings', () => {
  it('is decided by kind in one step, and undone in one', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    const list = page.locator('muqabala-findings');
    await list.locator('.filters summary').click();
    await list.locator('select[name="code"]').selectOption('addition');
    await list.locator('button[name="dismiss-all"]').click();
    const open = async () =>
      (await documentOf(page)).findings.filter(({ code, state }) => code === 'addition' && state === 'open').length;
    const all = reviews.document.findings.filter(({ code }) => code === 'addition').length;
    expect(all).toBeGreaterThan(10);
    await expect.poll(open).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(open).toBe(all);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('cards of several findings', () => {
  for (const language of ['en', 'ar'])
    it(`are one until they are opened, decided by one key and taken back by one (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language });
      await page.waitForSelector('muqabala-findings li');
      const list = page.locator('muqabala-findings');
      expect(await list.locator('li').count()).toBeLessThanOrEqual(30);
      const card = list.locator('li.several').first();
      const id = (await card.getAttribute('data-card'))!;
      await card.locator('.what').click();
      expect(await list.locator('li.member').count()).toBe(0);
      await page.keyboard.press('g');
      await list.locator('li.member').first().waitFor();
      const members = await list.locator('li.member').count();
      expect(members).toBeGreaterThan(1);
      expect(await list.locator('li.member .number').first().textContent()).toMatch(/^\d+\.1$/);
      await page.keyboard.press('a');
      const accepted = async () => (await documentOf(page)).findings.filter(({ state }) => state === 'accepted').length;
      await expect.poll(accepted).toBe(members);
      await expect.poll(() => list.locator(`[data-card="${id}"][aria-current="true"]`).count()).toBe(0);
      await page.keyboard.press('Control+z');
      await expect.poll(accepted).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

  it('stand under names that keep the order of the page, each cut at its own end', async () => {
    const names = [
      'The First Paper of the Capital',
      'صحيفة الصباح',
      'Another News Agency of the Region',
      'وكالة',
      'The Post',
    ];
    const texts = reviews.document.texts.map((text, t) => ({ ...text, outlet: names[t]! }));
    reviews.site.put('/named.json', { type: 'application/json', body: JSON.stringify({ ...reviews.document, texts }) });
    const { page, context, errors } = await reviews.open({
      language: 'ar',
      width: 1000,
      address: '?document=/named.json',
    });
    await page.waitForSelector('muqabala-findings li');
    /** Where each of some names begins by its own direction, beyond the box it is cut in; and where the box is. */
    const places = (selector: string) =>
      page.locator(selector).evaluateAll((all) =>
        all.map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const [words, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
          const isLatin = /^[A-Za-z]/.test(one.textContent!.trim());
          const isCut = words.width > box.width;
          return {
            isLatin,
            isCut,
            right: box.right,
            hidden: isLatin ? box.left - words.left : words.right - box.right,
          };
        }),
      );
    const title = await places('header p bdi');
    expect(title).toHaveLength(5);
    expect(title.map(({ right }) => right)).toEqual(title.map(({ right }) => right).sort((a, b) => b - a));
    const tabs = await places('muqabala-viewer .tabs button');
    expect(tabs).toHaveLength(4);
    await page.keyboard.press('6');
    await page.locator('.findings-table tbody tr').first().waitFor();
    const cells = await places('.findings-table td[dir="auto"]');
    expect(cells.some(({ isLatin, isCut }) => isLatin && isCut)).toBe(true);
    for (const { hidden } of [...title, ...cells, ...tabs]) expect(hidden).toBeLessThanOrEqual(1);
    await page.keyboard.press('5');
    expect(await page.locator('muqabala-screen .paper > p bdi').allTextContents()).toHaveLength(5);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  it('stand in a table of thirty rows a screen, where Shift and the arrows choose some and one key dismisses them', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-findings li');
    await page.keyboard.press('6');
    const rows = page.locator('.findings-table tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(await page.locator('muqabala-findings li').count());
    const height = (await rows.nth(1).boundingBox())!.height;
    expect(height * 30).toBeLessThanOrEqual(800);
    await rows.nth(0).locator('th button').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('.findings-table tr[data-chosen="true"]').count()).toBe(3);
    await page.keyboard.press('d');
    await page.locator('muqabala-findings .write input').fill('as agreed');
    await page.keyboard.press('Enter');
    const dismissed = async () => (await documentOf(page)).findings.filter(({ state }) => state === 'dismissed');
    await expect.poll(async () => (await dismissed()).length).toBe(3);
    expect((await dismissed()).map(({ reason }) => reason)).toEqual(['as agreed', 'as agreed', 'as agreed']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await dismissed()).length).toBe(0);
    // By mouse: one, then all from there on; then all of a kind.
    await rows.nth(1).locator('th button').click();
    await rows.nth(3).click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('.findings-table tr[data-chosen="true"]').count()).toBe(3);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.findings-table tr[data-chosen="true"]').count()).toBe(0);
    await page.keyboard.press('Shift+H');
    const at = page.locator('.findings-table tr[aria-current="true"] td').first();
    const kind = await at.textContent();
    const alike = await rows.locator('td:nth-child(2)', { hasText: kind! }).count();
    await expect.poll(() => page.locator('.findings-table tr[data-chosen="true"]').count()).toBe(alike);
    expect(await axeOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('a text of a megabyte', () => {
  it('is a card with its size and first lines, which does not freeze the page', async () => {
    const { page, context, errors } = await reviews.open({ address: '' });
    await page.waitForSelector('muqabala-home textarea');
    const content = 'Talks were held on Sunday in the capital, officials said.\n'.repeat(18_000);
    await page
      .locator('muqabala-home input[type="file"]')
      .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
    const card = page.locator('muqabala-home .long');
    await card.waitFor({ timeout: 20_000 });
    expect(await card.textContent()).toContain(content.length.toLocaleString('en'));
    expect((await card.locator('.beginning').textContent())!.length).toBeLessThan(700);
    await card.locator('button').click();
    await expect.poll(() => page.locator('muqabala-home textarea').count()).toBe(2);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('the report', () => {
  it('says who reviewed, what passes and what each report came to, which a critical finding decides', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('5');
    const paper = page.locator('muqabala-screen .paper');
    await paper.locator('input[name="threshold"]').fill('100000');
    await paper.locator('input[name="reviewer"]').fill('Layla');
    await paper.locator('input[name="threshold"]').focus();
    await expect
      .poll(async () => (await documentOf(page)).review)
      .toEqual({ threshold: 100_000, reviewers: ['Layla'] });
    expect(await paper.locator('td strong').allTextContents()).toEqual(['pass', 'pass', 'pass', 'pass']);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('n');
    await page.keyboard.press('i');
    const form = page.locator('muqabala-finding-form dialog[open]');
    await form.waitFor();
    await form.locator('select[name="severity"]').selectOption('critical');
    await form.locator('.main').click();
    await expect.poll(() => paper.locator('td strong', { hasText: 'fail' }).count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  for (const language of ['en', 'ar'])
    it(`is signed with its specification, shows accepted findings alone, and says what agrees where nothing differs (${language})`, async () => {
      const { page, context, errors } = await reviews.open({ language, width: language === 'ar' ? 390 : 1280 });
      await page.waitForSelector('muqabala-viewer');
      await page.keyboard.press('n');
      await page.keyboard.press('a');
      await page.keyboard.press('5');
      const paper = page.locator('muqabala-screen .paper');
      const all = await paper.locator('li.finding').count();
      await paper.locator('select[name="scope"]').selectOption('accepted');
      await expect.poll(() => paper.locator('li.finding').count()).toBe(1);
      expect(all).toBeGreaterThan(20);
      expect(await paper.locator('li.finding .why').textContent()).toMatch(/\S/);
      await paper.locator('select[name="repeats"]').selectOption('once');
      await paper.locator('input[name="penalty-major"]').fill('7');
      await paper.locator('input[name="sample"]').fill('all of it');
      expect(await paper.locator('button[name="sign"]').isDisabled()).toBe(true);
      await paper.locator('input[name="reviewer"]').fill('Layla');
      await paper.locator('input[name="threshold"]').focus();
      await paper.locator('button[name="sign"]').click();
      await expect
        .poll(async () => (await documentOf(page)).review)
        .toMatchObject({
          reviewers: ['Layla'],
          sample: 'all of it',
          repeats: 'once',
          penalties: { minor: 1, major: 7, critical: 25 },
          signed: { kind: 'person', name: 'Layla' },
          scope: 'accepted',
        });
      expect(await paper.locator('.signed').textContent()).toContain('Layla');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        language === 'ar' ? 390 : 1280,
      );
      expect(await axeOf(page)).toEqual([]);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await documentOf(page)).review?.signed).toBeUndefined();
      // Nothing is accepted any more: the page says what agrees.
      for (let i = 0; i < 8; i += 1) await page.keyboard.press('Control+z');
      await expect.poll(async () => (await documentOf(page)).review).toBeUndefined();
      await paper.locator('select[name="scope"]').selectOption('accepted');
      await expect.poll(() => paper.locator('.clean li').count()).toBe(4);
      expect(errors).toEqual([]);
      await context.close();
    }, 60_000);

  it('sends its findings out as a workbook and takes back what was decided in it', async () => {
    const { page, context, errors } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    const accepted = async () => (await documentOf(page)).findings.filter(({ state }) => state === 'accepted').length;
    await expect.poll(accepted).toBe(1);
    await page.keyboard.press('e');
    const dialog = page.locator('muqabala-export dialog[open]');
    await dialog.locator('select[name="format"]').selectOption('findings-xlsx');
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.locator('button.main').click()]);
    expect(download.suggestedFilename()).toMatch(/\.findings\.xlsx$/);
    const file = (await download.path())!;
    await dialog.locator('select[name="format"]').selectOption('report-docx');
    const [report] = await Promise.all([page.waitForEvent('download'), dialog.locator('button.main').click()]);
    expect(report.suggestedFilename()).toMatch(/\.report\.docx$/);
    expect(
      readFileSync((await report.path())!)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toBe(0);
    await page.keyboard.press('e');
    await dialog
      .locator('input[name="back"]')
      .setInputFiles({ name: 'back.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) });
    await expect.poll(accepted).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('a list of thirty thousand findings', () => {
  /** Pairs of made-up sentences with three findings each; the last text has nothing that answers to it. */
  function many(pairs: number): ReviewSite['document'] {
    const text = (id: string, language: string, direction: 'rtl' | 'ltr') => ({
      id,
      language,
      direction,
      content: 'ab cd ef. '.repeat(pairs),
      segments: Array.from({ length: pairs }, (_, s) => ({
        id: `s${s}`,
        start: 10 * s,
        end: 10 * s + 9,
        role: 'body' as const,
        mentions: [],
      })),
    });
    return {
      schema: 'muqabala/aligned-document',
      version: 2,
      signature: 'made up',
      texts: [text('ar', 'ar', 'rtl'), text('en', 'en', 'ltr'), text('other', 'en', 'ltr')],
      links: Array.from({ length: pairs }, (_, s) => ({
        id: `l${s}`,
        text: 'en',
        source: [`s${s}`],
        target: [`s${s}`],
        confidence: 0.9,
        evidence: [],
        status: 'proposed' as const,
      })),
      findings: Array.from({ length: 3 * pairs }, (_, f) => {
        const [s, part] = [Math.floor(f / 3), f % 3];
        const about = { id: `f${f}`, severity: 'minor', confidence: 0.8, state: 'open' } as const;
        const span = [{ start: 10 * s + 3 * part, end: 10 * s + 3 * part + 2 }];
        return part === 2
          ? { ...about, code: 'addition', mqm: 'addition', text: 'other', target: span }
          : { ...about, code: 'date-mismatch', mqm: 'mistranslation', text: 'en', source: span, target: span };
      }),
    };
  }

  it('is shown, walked through, decided and reported with no more lines on the page than a person looks at', async () => {
    const document = many(10_000);
    reviews.site.put('/many.json', { type: 'application/json', body: JSON.stringify(document) });
    const { page, context, errors } = await reviews.open({ address: '?document=/many.json' });
    const lines = page.locator('muqabala-findings ol > li');
    await lines.first().waitFor({ timeout: 60_000 });
    expect(await lines.count()).toBe(200);
    const position = page.locator('muqabala-findings .count [aria-live]');
    await page.keyboard.press('n');
    await expect.poll(() => position.textContent()).toMatch(/1 .*20,?001/);
    // The last line, from the first: the event that the third text tells, which opens.
    await page.keyboard.press('p');
    const current = page.locator('muqabala-findings [aria-current="true"]');
    await expect.poll(() => current.getAttribute('data-card')).toBe('f2');
    expect(await lines.count()).toBeLessThanOrEqual(200);
    await page.keyboard.press('g');
    await expect.poll(() => lines.count()).toBe(200);
    await page.keyboard.press('a');
    await settled(page);
    const accepted = page.evaluate(() => {
      const desk = globalThis.document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
      const { findings } = (desk as unknown as { session: { document: ReviewSite['document'] } }).session.document;
      return findings.filter(({ state }) => state === 'accepted').length;
    });
    expect(await accepted).toBe(10_000);
    await expect.poll(() => current.getAttribute('data-finding')).toBe('f0');
    await page.keyboard.press('6');
    await expect.poll(() => page.locator('.findings-table tbody tr').count()).toBe(200);
    await page.locator('.findings-table .more').last().click();
    await expect.poll(() => page.locator('.findings-table .more').count()).toBe(2);
    await page.keyboard.press('5');
    await expect.poll(() => page.locator('.paper li.finding').count(), { timeout: 20_000 }).toBe(1000);
    expect(await page.locator('.paper').textContent()).toContain('29000 more are not listed here');
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);
});
