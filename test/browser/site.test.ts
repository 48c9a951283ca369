import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../hosts/hosts.ts';
import { launchChromium } from './chromium.ts';
import { type Site, serve } from './serve.ts';
import { settled } from './viewer-site.ts';

// The site of the project as it is built, below a path of its own.

let browser: Browser;
let site: Site;
/** What is built, by its path. */
const pages = new Map<string, string>();

beforeAll(async () => {
  browser = await launchChromium();
  site = await serve();
  for (const { path, page } of pagesOf(fileURLToPath(new URL('../../apps/embed/dist', import.meta.url)))) {
    site.put(`/some/path${path}`, page);
    pages.set(path.slice(1), Buffer.from(page.body).toString());
  }
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('aligns pasted texts in the page and shows what differs', async () => {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(`${site.origin}/some/path/playground.html`);
  await page.getByRole('button', { name: 'Align' }).click();
  await page.locator('#said', { hasText: 'links' }).waitFor({ timeout: 120_000 });
  expect(await page.textContent('#said')).toBe('5 links, 2 findings.');
  await page.locator('muqabala-viewer').getByText('Leila Haddad').first().waitFor();
  expect(wrong).toEqual([]);
  await page.close();
}, 150_000);

it('has a page for each finding, each format, each entry of a package and each framework, and no link leads nowhere', async () => {
  const targets = new Set<string>();
  const origin = `${site.origin}/some/path/`;
  for (const [path, html] of pages) {
    if (!path.endsWith('.html')) continue;
    for (const [, href] of html.matchAll(/<a [^>]*href="([^"]+)"/g))
      targets.add(new URL(href!.replaceAll('&amp;', '&'), origin + path).href);
  }
  expect(targets.size).toBeGreaterThan(100);
  for (const target of targets) {
    const { origin: of, pathname, hash } = new URL(target);
    expect(of).toBe(site.origin);
    const html = pages.get(pathname.slice('/some/path/'.length));
    expect(html, target).toBeDefined();
    if (hash !== '') expect(html, target).toContain(`id="${hash.slice(1)}"`);
  }
  const reached = [...targets].map((target) => new URL(target).pathname.slice('/some/path/'.length));
  const html = [...pages.keys()].filter((path) => path.endsWith('.html'));
  expect(html.filter((path) => !reached.includes(path))).toEqual([]);
});

it('asks nothing of another site, on any page', () => {
  for (const [path, text] of pages)
    if (/\.(?:html|css)$/.test(path))
      expect([path, text.match(/(?:<(?:script|link|img|iframe)[^>]*(?:src|href)=|url\()"?https?:[^>]*/)]).toEqual([
        path,
        null,
      ]);
});

it('has in the API what the packages export, with their words', () => {
  const core = pages.get('api/core.html')!;
  expect(core).toMatch(/<section id="alignTexts">[\s\S]{0,200}Takes a source text and its counterparts/);
  // What a schema makes leads to the page of the data, where each property is told.
  expect(core).toContain('<a href="../data.html#Link">Link</a>');
  expect(pages.get('data.html')).toMatch(/<section id="Link">[\s\S]*nine in ten are right/);
  expect(pages.get('api/viewer-react.html')).toContain('id="MuqabalaViewer"');
});

describe.each([
  'themes.html',
  'recipes.html',
  'reading.html',
  'playground.html',
  'formats.html',
  'data.html',
  'api/index.html',
  'api/core.html',
  'findings/number-mismatch.html',
  'accessibility.html',
  'performance.html',
])('%s', (path) => {
  it('has nothing for axe and the console, and nothing at the side, dark and on a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme: 'dark' });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => wrong.push(message.text()));
    await page.goto(`${site.origin}/some/path/${path}`);
    await settled(page);
    const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overhang)).toBeLessThanOrEqual(0);
    // The pages' own policies let no script in; the tester's comes from outside of them.
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))])).toEqual(
      [],
    );
    expect(wrong).toEqual([]);
    await context.close();
  }, 180_000);
});

it('finds sections by their words, in either language, and copies code', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => wrong.push(message.text()));
  await page.goto(`${site.origin}/some/path/search.html`);
  await page.getByRole('searchbox').fill('NUMBER differs');
  expect(await page.locator('#sections a:visible').first().getAttribute('href')).toMatch(/^(?:api|findings)\//);
  expect(await page.textContent('#said')).toMatch(/^\d+ sections?$/);
  await page.getByRole('searchbox').fill('الرَّقم no-such-word');
  expect(await page.textContent('#said')).toBe('0 sections');
  await page.goto(`${site.origin}/some/path/index.html`);
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^<script type="module" src="muqabala-viewer.js"/,
  );
  expect(wrong).toEqual([]);
  await context.close();
});

it('shows texts, styles and buttons from a disk too, and says which page needs a server', async () => {
  const page = await browser.newPage();
  const at = (path: string) => new URL(`../../apps/embed/dist/${path}`, import.meta.url).href;
  for (const path of ['index.html', 'ar.html', 'themes.html']) {
    await page.goto(at(path));
    await page.waitForFunction(() => {
      const viewers = [...document.querySelectorAll('muqabala-viewer')];
      return viewers.length > 0 && viewers.every((viewer) => viewer.matches(':state(ready)'));
    });
  }
  await page.goto(at('playground.html'));
  await page.getByText('needs a web server').waitFor();
  await page.goto(at('search.html'));
  await page.getByRole('searchbox').fill('omission');
  expect(await page.locator('#sections a:visible').count()).toBeGreaterThan(1);
  await page.close();
});

it('shows the original over an article of a page', async () => {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(`${site.origin}/some/path/reading.html`);
  await page.locator('muqabala-reading .keys').focus();
  await page.locator('muqabala-reading .keys:focus').press('ArrowDown');
  expect(await page.locator('muqabala-reading [part=counterpart]').first().getAttribute('lang')).toBe('ar');
  expect(wrong).toEqual([]);
  await page.close();
});
