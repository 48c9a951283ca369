import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';
import { type Site, serve } from './serve.ts';

let reviews: ReviewSite;
let elsewhere: Site;
beforeAll(async () => {
  reviews = await openReviewSite();
  elsewhere = await serve({
    '/stolen': { type: 'text/plain', body: 'x', headers: { 'access-control-allow-origin': '*' } },
    '/script.js': { type: 'text/javascript', body: 'globalThis.stolen = true' },
  });
}, 90_000);
afterAll(async () => {
  await reviews?.close();
  await elsewhere?.close();
});

const program = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));

async function align(page: Page): Promise<void> {
  const areas = page.locator('muqabala-home textarea');
  await areas.first().fill('زار الوزير مدينة القاهرة يوم الأحد. وقع البلدان 7 اتفاقيات في مجال الطاقة.');
  await areas.nth(1).fill('The minister visited Cairo on Sunday. The two countries signed 8 agreements on energy.');
  await page.locator('muqabala-home .main').click();
  await page.waitForSelector('muqabala-viewer');
}

/** Tries every way out of a page and of its Workers; returns those that led somewhere. */
async function waysOut(page: Page, origin: string): Promise<string[]> {
  const out = await page.evaluate(async (address) => {
    const open: string[] = [];
    const loads = (element: HTMLElement) =>
      new Promise<boolean>((resolve) => {
        element.addEventListener('load', () => resolve(true));
        element.addEventListener('error', () => resolve(false));
        document.head.append(element);
        setTimeout(() => resolve(false), 1000);
      });
    const make = (tag: string, at: object) => Object.assign(document.createElement(tag), at) as HTMLElement;
    if (
      await fetch(`${address}/stolen`).then(
        () => true,
        () => false,
      )
    )
      open.push('fetch');
    if (
      await fetch(`${address}/stolen`, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      )
    )
      open.push('no-cors');
    if (await loads(make('script', { src: `${address}/script.js` }))) open.push('script');
    if (await loads(make('img', { src: `${address}/stolen` }))) open.push('image');
    if (await loads(make('link', { rel: 'stylesheet', href: `${address}/stolen` }))) open.push('style');
    const socket = await new Promise((resolve) => {
      try {
        const one = new WebSocket(address.replace('http', 'ws'));
        one.onerror = () => resolve(one.readyState);
        setTimeout(() => resolve('open'), 1000);
      } catch {
        resolve('refused');
      }
    });
    if (socket === 'open') open.push('socket');
    return open;
  }, origin);
  const workers = page.workers();
  for (const worker of workers) {
    const isOut = await worker.evaluate(
      (address) =>
        fetch(`${address}/stolen`, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      origin,
    );
    if (isOut) out.push(`worker ${worker.url()}`);
  }
  return out;
}

describe('nothing leaves the machine', () => {
  it('because the page and its Workers are forbidden every other origin, on any static server', async () => {
    const { page, context } = await reviews.open({ address: '' });
    await expect.poll(() => page.locator('.local').textContent()).toContain('Nothing leaves this machine');
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await align(page);
    expect(page.workers().length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(reviews.site.origin) && !url.startsWith('blob:'))).toEqual([]);
    expect(await waysOut(page, elsewhere.origin)).toEqual([]);
    await context.close();
  }, 60_000);

  it('nor from what `muqabala review` serves', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
    const path = join(folder, 'visit.json');
    writeFileSync(path, JSON.stringify(reviews.document));
    const server = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const url = await new Promise<string>((done) => {
      server.stderr.on('data', (piece) => {
        const found = /(http:\S+)/.exec(String(piece));
        if (found) done(found[1]!);
      });
    });
    const { page, context } = await reviews.open({ address: '' });
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    // One Worker writes the file, one looks for differences.
    await expect.poll(() => page.workers().length).toBe(2);
    expect(await waysOut(page, elsewhere.origin)).toEqual([]);
    const policy = (await page.request.get(url)).headers()['content-security-policy'];
    expect(policy).toContain("frame-ancestors 'none'");
    server.kill();
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});

describe('without a network', () => {
  it('the workbench opens, aligns and keeps after its first load', async () => {
    const other = await openReviewSite();
    const { page, context, errors } = await other.open({ address: '' });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await other.site.close();
    await page.reload();
    await align(page);
    await expect.poll(() => page.locator('muqabala-findings li', { hasText: 'Number differs' }).count()).toBe(1);
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.waitForSelector('muqabala-screen .kept.kept:not(.keeping):not(.loose)');
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect((await documentOf(page)).findings.filter((finding) => finding.state === 'accepted')).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
    await other.close().catch(() => {});
  }, 90_000);
});
