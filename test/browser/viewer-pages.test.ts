import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDocument } from '@muqabala/formats';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { launchChromium } from './chromium.ts';
import { type Site, serve } from './serve.ts';
import { buildSingleFile, settled } from './viewer-site.ts';

// The pages that carry the viewer: the docs pages as they were built, and what `convert --format html` writes.

const EMBED = fileURLToPath(new URL('../../apps/embed/dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const document = fixtureDocument();
let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await serve();
  if (!existsSync(join(EMBED, 'index.html')))
    throw new Error('The docs pages are not built: run `npm run build` first.');
  for (const name of readdirSync(EMBED).filter((one) => extname(one) !== ''))
    site.put(`/embed/${name}`, { type: TYPES[extname(name)] ?? 'text/plain', body: readFileSync(join(EMBED, name)) });
  const viewer = await buildSingleFile();
  for (const language of ['en', 'ar'] as const) {
    const page = (options: object) => [...writeDocument(document, 'html', { page: { language, ...options } })].join('');
    site.put(`/export/${language}`, { type: 'text/html', body: page({ viewer }) });
    site.put(`/plain/${language}`, { type: 'text/html', body: page({}) });
  }
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const PAGES = ['/embed/index.html', '/embed/ar.html', '/export/en', '/export/ar', '/plain/en', '/plain/ar'];

async function open(address: string, options: { script?: boolean; dark?: boolean; width?: number } = {}) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1200, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Browsers ask a page without a sign of its own for one.
    if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  await page.goto(site.origin + address);
  if (options.script !== false) await settled(page);
  return { page, complaints };
}

async function axe(page: Page) {
  // The pages' own policies let no script in; the tester's comes from outside of them.
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const results = (await page.evaluate('axe.run(document)')) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.map(({ id, nodes }) => [
    id,
    nodes.slice(0, 3).map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]),
  ]);
}

describe.each(PAGES)('%s', (address) => {
  it.each([
    ['light', false, 1200],
    ['dark and on a phone', true, 360],
  ] as const)('has nothing for axe and the console, and nothing at the side: %s', async (_, dark, width) => {
    const { page, complaints } = await open(address, { dark, width });
    const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overhang)).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('without script', () => {
  it.each(['/export/en', '/export/ar', '/plain/en'])(
    '%s shows every sentence in its language and direction',
    async (address) => {
      const { page, complaints } = await open(address, { script: false });
      const cells = page.locator('td[lang]:not(.none)');
      const seen = new Map<string, string>();
      for (const cell of await cells.all())
        expect(await cell.getAttribute('dir')).toBe((await cell.getAttribute('lang')) === 'ar' ? 'rtl' : 'ltr');
      for (const language of ['ar', 'en'])
        seen.set(language, (await page.locator(`td[lang="${language}"]`).allTextContents()).join('\n'));
      for (const { language, content, segments } of document.texts)
        for (const { start, end } of segments) expect(seen.get(language)).toContain(content.slice(start, end));
      expect(await cells.first().isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('tells findings on the words by shape as well as colour', async () => {
    const { page } = await open('/plain/en', { script: false });
    const styles = await page.evaluate(() =>
      ['differs', 'missing', 'added'].map(
        (shape) => getComputedStyle(window.document.querySelector(`mark.${shape}`)!).textDecorationStyle,
      ),
    );
    expect(styles).toEqual(['solid', 'dashed', 'double']);
    await page.context().close();
  });

  it('leads to each report', async () => {
    const { page } = await open('/plain/ar', { script: false });
    const links = await page.locator('nav a').all();
    expect(links).toHaveLength(document.texts.length - 1);
    for (const link of links) {
      const name = await link.textContent();
      expect(await page.locator(`${await link.getAttribute('href')}`).textContent()).toBe(name);
    }
    await page.context().close();
  });

  it.each(['/embed/index.html', '/embed/ar.html'])('%s says that the viewer needs it', async (address) => {
    const { page } = await open(address, { script: false });
    expect(await page.locator('muqabala-viewer').first().locator('p').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('with script', () => {
  it.each(['/embed/index.html', '/embed/ar.html', '/export/en', '/export/ar'])(
    '%s becomes the viewer',
    async (address) => {
      const { page, complaints } = await open(address);
      const viewer = page.locator('muqabala-viewer').first();
      expect(await viewer.getByRole('table').count()).toBe(1);
      await viewer.locator('.pick').first().click();
      await settled(page);
      expect(await viewer.locator('.detail').count()).toBe(1);
      // The plain texts give way to it.
      expect(await page.locator('muqabala-viewer > *').first().isVisible()).toBe(false);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('the docs page keeps what is chosen in its address', async () => {
    const { page } = await open('/embed/index.html');
    await page.locator('#live .pick').nth(3).click();
    await settled(page);
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#\w+:/);
    await page.reload();
    await settled(page);
    expect(await page.locator('#live .row[aria-current]').count()).toBe(1);
    await page.context().close();
  });
});
