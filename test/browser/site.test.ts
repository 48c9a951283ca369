import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesOf } from '../hosts/hosts.ts';
import { launchChromium } from './chromium.ts';
import { type Site, serve } from './serve.ts';

// The site of the project as it is built, below a path of its own.

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launchChromium();
  site = await serve();
  for (const { path, page } of pagesOf(fileURLToPath(new URL('../../apps/embed/dist', import.meta.url))))
    site.put(`/some/path${path}`, page);
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

it('has a page for each finding, which its links reach', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/some/path/findings/index.html`);
  const addresses = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
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
