import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlignedDocument } from '@muqabala/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
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
    await page.waitForSelector('muqabala-desk [role="alert"]');
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
    await page.waitForSelector('muqabala-desk [role="alert"]');
    expect(await page.locator('muqabala-desk [role="alert"]').textContent()).toContain(
      'Another program has changed the file',
    );
    expect(onDisk().signature).toBe('by another');
    server.kill();
    await context.close();
  }, 60_000);
});
