import { gzipSync } from 'node:zlib';
import type { AlignedDocument } from '@muqabala/core/document';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { read } from './viewer-read.ts';
import { buildSingleFile, largeDocument, openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
let file: string;
beforeAll(async () => {
  viewers = await openViewerSite();
  file = await buildSingleFile('reader');
  viewers.site.put('/muqabala-reader.js', { type: 'text/javascript', body: file });
}, 60_000);
afterAll(() => viewers?.close());

/** The fixture with the way to the original of one text. */
function linked(): AlignedDocument {
  const document = fixtureDocument();
  const [first, ...rest] = document.texts;
  const original = { url: 'https://example.org/original', date: '2022-06-19' };
  return { ...document, texts: [first!, ...rest.map((text) => ({ ...text, ...original }))] };
}

const open = (options: Parameters<ViewerSite['open']>[0] = {}) =>
  viewers.open({ document: linked(), attributes: 'mode="read"', ...options });

/** The sentences that are lit, of either side. */
const lit = (page: Page) =>
  read(page, (root) =>
    ['source', 'target'].map((side) =>
      [...root.querySelectorAll(`.pane.${side} .lit`)].map((sentence) => sentence.textContent),
    ),
  );

it('the single file for reading stays below 40 kB gzipped', () => {
  expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(40_000);
});

it('the single file for reading shows a document, and side by side what asks for the matrix', async () => {
  const { page, complaints } = await viewers.open({
    script: 'page',
    attributes: 'layout="matrix"',
    head: '<script type="module" src="/muqabala-reader.js"></script>',
  });
  await page.waitForSelector('muqabala-viewer:state(ready)');
  expect(await read(page, (root) => root.querySelectorAll('.chunk .row').length)).toBeGreaterThan(5);
  expect(await read(page, (root) => root.querySelector('[data-layout=matrix]'))).toBeNull();
  expect(complaints).toEqual([]);
  await page.close();
});

describe('reader’s mode', () => {
  it('tells who wrote the texts, what is compared and what differs most, in words', async () => {
    const { page, complaints } = await open();
    const seen = await read(page, (root) => ({
      intro: root.querySelector('.intro')!.textContent!,
      differences: root.querySelectorAll('[part=differences] li').length,
      names: [...root.querySelectorAll('.outlet')].map((one) => one.textContent),
      link: root.querySelector<HTMLAnchorElement>('.outlet a')!.href,
      all: root.querySelector('.viewer')!.textContent!,
      texts: [...root.querySelectorAll('.pane .text')].map((one) => one.textContent),
    }));
    expect(seen.intro).toMatch(/The text of .*الإمام الخامنئي.* beside that of/);
    expect(seen.differences).toBeGreaterThanOrEqual(3);
    expect(seen.differences).toBeLessThanOrEqual(5);
    expect(seen.link).toBe('https://example.org/original');
    expect(seen.names.join()).toContain('June 19, 2022');
    expect(seen.all).not.toMatch(/minor|major|critical|finding|mismatch|\d ?% sure|confidence/i);
    const [source, ...targets] = linked().texts;
    expect(seen.texts[0]).toBe(source!.content);
    expect(targets.map(({ content }) => content)).toContain(seen.texts[1]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sets words that have quotation marks of their own in other marks', async () => {
    const document = linked();
    const [first, ...rest] = document.texts;
    const quoting = (content: string) => `“${content.slice(1, -1)}”`;
    const findings = document.findings.map((finding) => ({ ...finding, severity: 'major' as const, confidence: 0.9 }));
    const texts = [{ ...first!, content: first!.content }, ...rest].map((text) => ({
      ...text,
      content: text.segments.reduce(
        (all, { start, end }) => all.slice(0, start) + quoting(all.slice(start, end)) + all.slice(end),
        text.content,
      ),
    }));
    const { page } = await open({ document: { ...document, texts: texts as AlignedDocument['texts'], findings } });
    const told = (await read(page, (root) => root.querySelector('[part=differences]')!.textContent!)).replace(
      /\s/g,
      '',
    );
    expect(told).toContain('‘“');
    expect(told).not.toMatch(/[“«][“"]|[”"][”»]/);
    await page.close();
  });

  it('cuts no word of a long quotation', async () => {
    const { page } = await open();
    const quotes = await read(page, (root) =>
      [...root.querySelectorAll('[part=differences] bdi.quote')].map((quote) => quote.textContent!),
    );
    const cut = quotes.filter((quote) => quote.endsWith('…')).map((quote) => quote.slice(0, -1));
    expect(cut.length).toBeGreaterThan(0);
    const contents = linked().texts.map(({ content }) => content);
    for (const words of cut)
      expect(
        contents.some((content) => content.includes(`${words} `)),
        words,
      ).toBe(true);
    await page.close();
  });

  it('lights the counterpart of a sentence that is pointed at, brings it into sight, and marks what surely answers', async () => {
    const { page } = await open();
    const sentence = page.locator('.pane.source [role=link]').last();
    await sentence.scrollIntoViewIfNeeded();
    await sentence.hover();
    const [source, target] = await lit(page);
    expect(source!.length).toBeGreaterThan(0);
    expect(target!.length).toBeGreaterThan(0);
    await page.waitForFunction(() => {
      const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
      const [pane, one] = [root.querySelector('.pane.target')!, root.querySelector('.pane.target .lit')!];
      const [box, place] = [pane.getBoundingClientRect(), one.getBoundingClientRect()];
      return place.top >= box.top - 1 && place.top < box.bottom;
    });
    const marks = await read(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.lit mark.evidence')].map(({ style }) => style.cssText),
    );
    for (const strength of marks) expect(strength).toMatch(/^--_\w+: \d+(\.\d+)?%;$/);
    await page.mouse.move(5, 5);
    await page.close();
  });

  it('does the same for a finger', async () => {
    const context = await viewers.browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(viewers.put({ document: linked(), attributes: 'mode="read"' }));
    await settled(page);
    const sentence = page.locator('.pane.target [role=link]').nth(3);
    await sentence.scrollIntoViewIfNeeded();
    await sentence.tap();
    await page.waitForFunction(
      () => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.pane.source .lit') !== null,
    );
    const [source, target] = await lit(page);
    expect(target).toContain(await sentence.textContent());
    expect(source!.length).toBeGreaterThan(0);
    await context.close();
  });

  it.each([1200, 390])(
    'a pane that is scrolled takes the other along, and its text never runs over the name of who wrote it: %i px',
    async (width) => {
      const { page } = await open({ width, document: largeDocument(60) });
      await read(page, (root) => root.querySelector('.panes')!.scrollIntoView());
      const { x, y } = (await page.locator('.pane.source').boundingBox())!;
      await page.mouse.move(x + 5, y + 150);
      await page.mouse.wheel(0, 500);
      await page.waitForFunction(
        () => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.pane.source')!.scrollTop > 300,
      );
      // Scrolling is smooth.
      await page.waitForTimeout(1500);
      const seen = await read(page, (root) => {
        const pane = (side: string) => root.querySelector(`.pane.${side}`)!.getBoundingClientRect();
        const name = root.querySelector('.pane.source .outlet')!;
        const box = name.getBoundingClientRect();
        const covered = [0.1, 0.3, 0.5, 0.7, 0.9].filter(
          (share) => !name.contains(root.elementFromPoint(box.left + box.width * share, box.top + box.height / 2)),
        );
        // The sentence at a third of the height, and what answers to it.
        const third = pane('source').top + pane('source').height / 3;
        const index = [...root.querySelectorAll('.pane.source .sentence')].findIndex(
          (sentence) => sentence.getBoundingClientRect().bottom > third,
        );
        const at = root.querySelector(`#target-${index}`)?.getBoundingClientRect();
        return { covered, inside: at && at.bottom > pane('target').top && at.top < pane('target').bottom };
      });
      expect(seen).toEqual({ covered: [], inside: true });
      await page.close();
    },
  );

  it('on paper has all of both texts, and no controls', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    const seen = await read(page, (root) => ({
      controls: [...root.querySelectorAll('.finder, .tabs')].filter((one) => one.getClientRects().length > 0).length,
      cut: [...root.querySelectorAll('.pane')].filter((pane) => pane.scrollHeight > pane.clientHeight + 1).length,
      differences: root.querySelectorAll('[part=differences] li').length,
    }));
    expect(seen).toEqual({ controls: 0, cut: 0, differences: 5 });
    await page.close();
  });

  it('does the same by key, and tells a screen reader what answers', async () => {
    const { page } = await open();
    await page.locator('.pane.source [role=link][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const first = await lit(page);
    expect(first[0]!.length).toBeGreaterThan(0);
    const told = await read(page, (root) => {
      const at = root.activeElement!;
      return at
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => root.getElementById(id)!.textContent);
    });
    expect(told).toEqual(first[1]);
    await page.keyboard.press('Enter');
    expect(await read(page, (root) => root.activeElement!.closest('.pane')!.classList.contains('target'))).toBe(true);
    expect(await read(page, (root) => root.querySelectorAll('.pane.source [tabindex="0"]').length)).toBe(1);
    expect(await read(page, (_, viewer) => viewer.selected)).not.toBe('');
    await page.close();
  });

  it('a difference leads to its words; a search in one language lights the other', async () => {
    const { page } = await open();
    await page.locator('[part=difference]').first().click();
    expect((await lit(page)).flat().length).toBeGreaterThan(0);
    await page.locator('input[type=search]').fill('trade relations');
    await page.locator('input[type=search]').press('Enter');
    const [source, target] = await lit(page);
    expect(target!.join()).toContain('trade relations');
    expect(source!.length).toBeGreaterThan(0);
    await page.close();
  });

  it.each(['en', 'ar'])('has nothing that axe finds (%s), and fits a telephone', async (lang) => {
    const { page } = await open({ root: `lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`, width: 360 });
    await page.locator('.pane.source [role=link][tabindex="0"]').focus();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.addScriptTag({ url: '/axe.js' });
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    expect(found).toEqual([]);
    await page.close();
  });

  it('sets two right-to-left texts side by side, each from its right', async () => {
    const document = linked();
    const texts = document.texts.map((text) => ({ ...text, language: 'fa', direction: 'rtl' as const }));
    const { page } = await open({ document: { ...document, texts } });
    const panes = await read(page, (root) =>
      ['source', 'target'].map((side) => {
        const pane = root.querySelector(`.pane.${side}`)!;
        const of = getComputedStyle(pane.querySelector('.text')!);
        return { left: pane.getBoundingClientRect().left, direction: of.direction, align: of.textAlign };
      }),
    );
    expect(panes[0]!.left).toBeGreaterThan(panes[1]!.left);
    expect(panes.map(({ direction, align }) => `${direction} ${align}`)).toEqual(['rtl start', 'rtl start']);
    await page.close();
  });

  it('draws twenty thousand pairs in slices', async () => {
    const { page, complaints } = await open({ document: largeDocument(20_000) });
    await page.waitForFunction(
      () =>
        document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.pane .sentence').length === 40_000,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});
