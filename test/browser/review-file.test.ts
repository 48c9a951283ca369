import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlignedDocument } from '@muqabala/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { documentOf, kept, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';
import { servedAddress } from './served.ts';

const program = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));
let reviews: ReviewSite;
let browser: Browser;
let folder: string;
let path: string;

beforeAll(async () => {
  reviews = await openReviewSite();
  browser = await launchChromium();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await reviews?.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  path = join(folder, 'visit.json');
  writeFileSync(path, JSON.stringify(reviews.document));
  return () => rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { url: await servedAddress(server), server };
}

const onDisk = () => JSON.parse(readFileSync(path, 'utf8')) as AlignedDocument;
const acceptedIn = async (page: Page) =>
  (await documentOf(page)).findings.filter((finding) => finding.state === 'accepted').length;
const accepted = () => onDisk().findings.filter((finding) => finding.state === 'accepted').length;

describe('muqabala review FILE', () => {
  it('writes the file with every step, and goes on from it with undo after the server was stopped', async () => {
    const first = await start();
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(first.url);
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await expect.poll(accepted).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toBe(1);
    first.server.kill('SIGKILL');
    // A step without the server is kept in the browser and said to be missing in the file.
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.waitForSelector('muqabala-screen [role="alert"]');
    await context.close();
  }, 60_000);

  it('shows a change by another program as a conflict and leaves the file alone', async () => {
    const { url, server } = await start();
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    writeFileSync(path, JSON.stringify({ ...reviews.document, signature: 'by another' }));
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.waitForSelector('muqabala-screen [role="alert"]');
    expect(await page.locator('muqabala-screen [role="alert"]').textContent()).toContain(
      'Another program has changed the file',
    );
    expect(onDisk().signature).toBe('by another');
    server.kill();
    await context.close();
  }, 60_000);

  it('shows such a change as soon as the person comes back, and opens it as a review of its own', async () => {
    const { url, server } = await start();
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await expect.poll(accepted).toBe(1);
    writeFileSync(path, JSON.stringify({ ...reviews.document, signature: 'by another' }));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const alert = page.locator('muqabala-screen [role="alert"]');
    await alert.waitFor();
    // Nothing is written any more, whatever is done meanwhile.
    await page.keyboard.press('a');
    await settled(page);
    expect(onDisk().signature).toBe('by another');
    await alert.locator('button', { hasText: 'Open the file’s new state' }).click();
    await expect.poll(async () => (await documentOf(page)).signature).toBe('by another');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await expect.poll(accepted).toBe(1);
    expect(onDisk().signature).toBe('by another');
    // What was done before the change is still there, in the list.
    await page.locator('muqabala-review nav button').first().click();
    expect(await page.locator('muqabala-reviews li').count()).toBe(2);
    server.kill();
    await context.close();
  }, 60_000);

  it('goes on when an answer of the server got lost, since the file holds just what was sent', async () => {
    const { url, server } = await start();
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    let isLost = false;
    await context.route('**/document.json', async (route) => {
      if (route.request().method() !== 'PUT' || isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.waitForSelector('muqabala-screen [role="alert"]');
    expect(isLost).toBe(true);
    await expect.poll(accepted).toBe(1);
    await page.locator('muqabala-screen [role="alert"] button', { hasText: 'Try again' }).click();
    await expect.poll(() => page.locator('muqabala-screen [role="alert"]').count()).toBe(0);
    await page.keyboard.press('a');
    await expect.poll(accepted).toBe(2);
    server.kill();
    await context.close();
  }, 60_000);

  it('knows its own work in the file by its version, noted before it is sent', async () => {
    const { url, server } = await start();
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    await kept(page);
    const reviewOf = () =>
      page.evaluate(() => {
        const screen = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
        const { session } = screen as unknown as { session: { id: string; history: { done: unknown[] } } };
        return { id: session.id, done: session.history.done.length };
      });
    const { id } = await reviewOf();
    await page.route('**/document.json', async (route) => {
      // The page may have gone meanwhile.
      if (route.request().method() === 'PUT') await route.fetch().catch(() => {});
      await route.abort().catch(() => {});
    });
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await expect.poll(accepted).toBe(1);
    const version = createHash('sha256').update(readFileSync(path)).digest('hex');
    await expect
      .poll(() => page.evaluate((id) => localStorage.getItem(`muqabala-file-${id}`), id))
      .toContain(`\\"${version}\\"`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect((await reviewOf()).id).toBe(id);
    server.kill('SIGKILL');
    await context.close();
  }, 60_000);

  it('is written by whichever of two tabs the person works in', async () => {
    const { url, server } = await start();
    const context = await browser.newContext({ locale: 'en' });
    const [one, two] = [await context.newPage(), await context.newPage()];
    await one.goto(url);
    await one.waitForSelector('muqabala-viewer');
    await kept(one);
    await two.goto(url);
    await two.waitForSelector('muqabala-viewer');
    await one.waitForSelector('muqabala-screen .shared');
    for (let n = 1; n <= 4; n += 1) {
      const page = n % 2 === 0 ? two : one;
      await page.bringToFront();
      await page.keyboard.press('n');
      await page.keyboard.press('a');
      await expect.poll(accepted).toBe(n);
      await Promise.all([one, two].map((tab) => expect.poll(() => acceptedIn(tab)).toBe(n)));
      await Promise.all([one, two].map(settled));
    }
    for (const tab of [one, two]) expect(await tab.locator('muqabala-screen [role="alert"]').count()).toBe(0);
    server.kill();
    await context.close();
  }, 60_000);

  it('stops with its terminal', async () => {
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
      const { url, server } = await start();
      const ended = new Promise((done) => server.once('exit', done));
      server.kill(signal);
      await ended;
      await expect(fetch(url)).rejects.toThrow();
    }
  }, 60_000);
});
