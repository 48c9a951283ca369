import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlignedDocument } from '@muqabala/core';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentOf, kept, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';
import { servedAddress } from './served.ts';

const program = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let reviews: ReviewSite;
let folder: string;
let path: string;
let server: ChildProcess | undefined;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  path = join(folder, 'visit.json');
  writeFileSync(path, JSON.stringify(reviews.document));
});
afterEach(() => {
  server?.kill('SIGKILL');
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<string> {
  server = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_STATE_HOME: folder },
  });
  return servedAddress(server);
}

const accepted = (document: AlignedDocument) =>
  document.findings.filter((finding) => finding.state === 'accepted').length;
const onDisk = () => accepted(JSON.parse(readFileSync(path, 'utf8')) as AlignedDocument);

describe('an error that nobody has foreseen', () => {
  for (const [language, dark, says, save] of [
    ['en', false, 'that the program did not foresee', 'Save as file'],
    ['ar', true, 'ما لم يتوقعه البرنامج', 'حفظ في ملف'],
  ] as const)
    it(`is said with what to do, wherever it arises, and nothing is lost (${language})`, async () => {
      const { page, context } = await reviews.open({ language, dark });
      await page.waitForSelector('muqabala-viewer');
      await page.keyboard.press('n');
      await page.keyboard.press('a');
      const notice = page.locator('.unforeseen');
      for (const plant of [
        `setTimeout(() => { throw new RangeError('planted one') })`,
        `void Promise.reject(new TypeError('planted two'))`,
        `void Promise.reject('planted three')`,
        // A screen that cannot be drawn.
        `(() => { const desk = document.querySelector('muqabala-review').shadowRoot.querySelector('muqabala-screen'); desk.renderView = () => { throw new Error('planted four') }; desk.requestUpdate(); })()`,
      ]) {
        await page.evaluate(plant);
        await expect.poll(() => notice.textContent()).toContain(/planted \w+/.exec(plant)![0]);
        expect(await notice.count()).toBe(1);
        expect(await notice.textContent()).toContain(says);
      }
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(what: string): Promise<AxeResults> } }).axe.run('.unforeseen'),
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
      const download = page.waitForEvent('download');
      await notice.getByRole('button', { name: save }).click();
      const saved = JSON.parse(readFileSync((await (await download).path())!, 'utf8')) as AlignedDocument;
      expect(accepted(saved)).toBe(1);
      await kept(page);
      await page.reload();
      await page.waitForSelector('muqabala-viewer');
      expect(accepted(await documentOf(page))).toBe(1);
      await context.close();
    }, 60_000);

  it('of what sizes do to each other is no error', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await page.evaluate(() =>
      dispatchEvent(
        new ErrorEvent('error', {
          message: 'ResizeObserver loop completed with undelivered notifications.',
          error: null,
        }),
      ),
    );
    await page.waitForTimeout(100);
    expect(await page.locator('.unforeseen').count()).toBe(0);
    await context.close();
  }, 60_000);

  it('in the aligner’s Worker is said, and the next file is read by a new one', async () => {
    const { page, context } = await reviews.open({ address: '', isOnline: true });
    let isBroken = true;
    await context.route('**/assets/worker-*.js', (route) => (isBroken ? route.abort() : route.continue()));
    const bring = (name: string, text: string) =>
      page
        .locator('muqabala-home input[type="file"]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await bring('one.txt', 'The minister arrived.');
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="alert"]').textContent()).toContain('aligner could not run');
    isBroken = false;
    await bring('one.txt', 'The minister arrived.');
    await expect.poll(() => page.locator('muqabala-home textarea').nth(1).inputValue()).toBe('The minister arrived.');
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    await context.close();
  }, 60_000);

  it('while a step is kept is said, and the next step keeps both', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await kept(page);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put;
        throw new TypeError('planted');
      };
    });
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.waitForSelector('muqabala-screen .kept.loose');
    expect(await page.locator('muqabala-screen [role="alert"]').textContent()).toContain('planted');
    await page.keyboard.press('a');
    await kept(page);
    expect(await page.locator('muqabala-screen [role="alert"]').count()).toBe(0);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect(accepted(await documentOf(page))).toBe(2);
    await context.close();
  }, 60_000);
});

describe('a file that cannot be written for a while', () => {
  it('is said to be behind, with why, and is written by itself when it can be again', async () => {
    const url = await start();
    const { page, context } = await reviews.open({ address: '' });
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await expect.poll(onDisk).toBe(1);
    await settled(page);
    const text = readFileSync(path, 'utf8');
    unlinkSync(path);
    symlinkSync('visit.json', path);
    await page.keyboard.press('a');
    const alert = page.locator('muqabala-screen [role="alert"]');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('The file could not be written');
    expect(await alert.textContent()).toMatch(/ELOOP|link/);
    unlinkSync(path);
    writeFileSync(path, text);
    await expect.poll(onDisk, { timeout: 15_000 }).toBe(2);
    await expect.poll(() => alert.count()).toBe(0);
    await context.close();
  }, 60_000);

  it('because what writes it broke is written by a new one', async () => {
    const url = await start();
    const { page, context } = await reviews.open({ address: '' });
    let isBroken = true;
    await context.route('**/assets/file-worker-*.js', (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(url);
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    const alert = page.locator('muqabala-screen [role="alert"]');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('that writes the file broke');
    const again = alert.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    isBroken = false;
    // The page tries again by itself, too, and may do so before the button is pressed.
    await again.click({ timeout: 3_000 }).catch(async () => expect(await again.count()).toBe(0));
    await expect.poll(onDisk).toBe(1);
    await expect.poll(() => alert.count()).toBe(0);
    await context.close();
  }, 60_000);
});
