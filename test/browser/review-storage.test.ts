import { readFileSync } from 'node:fs';
import type { AlignedDocument } from '@muqabala/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOpened, documentOf, kept, openBoard, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());

const accepted = async (page: Page) =>
  (await documentOf(page)).findings.filter((finding) => finding.state === 'accepted').length;

describe('what the browser keeps', () => {
  it('is said to be missing when there is no room, and kept when there is again', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await kept(page);
    // The browser's own quota is looked at now and then only: here it speaks up at once.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, {
        room: () => {
          IDBObjectStore.prototype.put = put;
        },
      });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.waitForSelector('muqabala-screen .kept.loose');
    expect(await page.locator('muqabala-screen [role="alert"]').textContent()).toContain('no room left');
    expect(await accepted(page)).toBe(2);
    await page.evaluate(() => (window as unknown as { room(): void }).room());
    await page.locator('muqabala-screen [role="alert"] button', { hasText: 'Try again' }).click();
    await kept(page);
    await page.keyboard.press('a');
    await kept(page);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect(await accepted(page)).toBe(3);
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z');
    expect(await documentOf(page)).toEqual(asOpened(reviews.document));
    await context.close();
  }, 60_000);

  it('cannot begin where the disk is full, and begins when there is room, with what was done meanwhile', async () => {
    const { page, context } = await reviews.open({ address: '' });
    const browser = await context.newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: reviews.site.origin, quotaSize: 1000 });
    await page.goto(`${reviews.site.origin}/index.html?document=/document.json`);
    await page.waitForSelector('muqabala-screen .kept.loose');
    expect(await page.locator('muqabala-screen [role="alert"]').textContent()).toContain('no room left');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await browser.send('Storage.overrideQuotaForOrigin', { origin: reviews.site.origin });
    await page.locator('muqabala-screen [role="alert"] button', { hasText: 'Try again' }).click();
    await kept(page);
    await page.reload();
    await page.waitForSelector('muqabala-viewer');
    expect(await accepted(page)).toBe(1);
    await page.keyboard.press('Control+z');
    expect(await documentOf(page)).toEqual(asOpened(reviews.document));
    await context.close();
  }, 60_000);

  it('is nothing where storage is blocked: that is said, and the work goes on and can be saved as a file', async () => {
    const { page, context } = await reviews.open({ address: '' });
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: refuse });
      Object.defineProperty(window, 'BroadcastChannel', { value: refuse });
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${reviews.site.origin}/index.html`);
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="alert"]').textContent()).toContain('lets the page keep nothing');
    await page.goto(`${reviews.site.origin}/index.html?document=/document.json`);
    await page.waitForSelector('muqabala-screen .kept.loose');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    expect(await accepted(page)).toBe(1);
    const download = page.waitForEvent('download');
    await page.locator('muqabala-screen [role="alert"] button', { hasText: 'Save as file' }).click();
    const saved = JSON.parse(readFileSync((await (await download).path())!, 'utf8')) as AlignedDocument;
    expect(saved.findings.filter((finding) => finding.state === 'accepted')).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);

  it('of an older version is brought forward, with all that can be undone', async () => {
    const { page, context } = await reviews.open({ address: '' });
    await page.goto(`${reviews.site.origin}/document.json`);
    const base = reviews.document;
    const text = base.texts[0]!;
    const at = text.segments.findIndex((segment) => segment.role === 'body');
    const segment = text.segments[at]!;
    const middle = text.content.indexOf(' ', segment.start);
    const halves = [
      { ...segment, end: middle, mentions: [] },
      { ...segment, id: 'half', start: middle + 1, mentions: [] },
    ];
    const after = { ...text, segments: [...text.segments.slice(0, at), ...halves, ...text.segments.slice(at + 1)] };
    const links = base.links.flatMap((link, index) =>
      link.source.includes(segment.id)
        ? [
            {
              in: 'links',
              id: link.id,
              index,
              before: link,
              after: { ...link, source: link.source.flatMap((id) => (id === segment.id ? [id, 'half'] : [id])) },
            },
          ]
        : [],
    );
    const edit = {
      name: 'split-sentence',
      changes: [{ in: 'texts', id: text.id, index: 0, before: text, after }, ...links],
    };
    await page.evaluate(
      ([document, change]) =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('muqabala');
          const opening = indexedDB.open('muqabala', 2);
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('heads', { keyPath: 'id' });
            opening.result.createObjectStore('bases', { keyPath: 'id' });
            opening.result.createObjectStore('edits', { keyPath: ['review', 'index'] });
            opening.result.createObjectStore('rules', { keyPath: 'id' });
          };
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const work = db.transaction(['heads', 'bases', 'edits'], 'readwrite');
            const when = '2025-01-01T00:00:00.000Z';
            const head = { id: 'old', title: 'Old', created: when, changed: when, position: 1, length: 1, version: 2 };
            work.objectStore('heads').put(head);
            work.objectStore('bases').put({ id: 'old', document });
            work.objectStore('edits').put({ review: 'old', index: 0, edit: change });
            work.oncomplete = () => {
              db.close();
              resolve();
            };
          };
        }),
      [base, edit] as const,
    );
    await page.goto(`${reviews.site.origin}/index.html?review=old`);
    await page.waitForSelector('muqabala-viewer');
    await settled(page);
    expect((await documentOf(page)).texts[0]!.segments.map(({ id }) => id)).toContain('half');
    await page.keyboard.press('Control+z');
    expect(await documentOf(page)).toEqual(base);
    await context.close();
  }, 60_000);

  it('is listed: renamed, copied, saved as a file, erased with undo, erased for good', async () => {
    const { page, context } = await reviews.open();
    await page.waitForSelector('muqabala-viewer');
    await kept(page);
    await page.locator('muqabala-review nav button').first().click();
    const list = page.locator('muqabala-reviews');
    await list.getByRole('button', { name: 'Rename' }).click();
    await page.keyboard.type('The visit');
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: 'The visit', exact: true }).waitFor();
    await list.getByRole('button', { name: 'Duplicate: The visit' }).click();
    await list.getByRole('button', { name: 'Copy of The visit', exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await list.getByRole('button', { name: 'Save as file: The visit' }).click();
    expect(JSON.parse(readFileSync((await (await download).path())!, 'utf8'))).toEqual(asOpened(reviews.document));
    await list.getByRole('button', { name: 'Erase: The visit' }).click();
    await list.locator('.said button').click();
    await list.getByRole('button', { name: 'The visit', exact: true }).waitFor();
    await list.getByRole('button', { name: 'Erase: Copy of The visit' }).click();
    await list.locator('summary').click();
    await list.getByRole('button', { name: 'Erase for good: Copy of The visit' }).click();
    await expect.poll(() => list.locator('summary').count()).toBe(0);
    expect(await list.locator('li').count()).toBe(1);
    await context.close();
  }, 60_000);
});

/** What a person may press on the board, each acting on the sentence in focus. */
const COMMANDS: ReadonlyArray<readonly string[]> = [
  ['c'],
  ['u'],
  ['Shift+C'],
  ['Space', 'ArrowLeft', 'ArrowDown', 'Space', 'l'],
  ['Space', 'ArrowDown', 'Space', 'm'],
  ['s'],
  ['t'],
  ['Alt+ArrowDown'],
  ['Alt+ArrowUp'],
  ['j'],
  ['x', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'],
  ['Shift+K', 'w', 'h', 'y', 'Enter'],
  ['n', 'a'],
  ['n', 'd', 'n', 'o', 'Enter'],
  ['n', 'k', 'h', 'm', 'Enter'],
  ['Control+z'],
  ['Control+Shift+z'],
  ['Shift+R'],
];

describe('a tab that is killed', () => {
  it('loses at most the last command, whichever it was, and can undo all the others', async () => {
    const { page: first, context } = await reviews.open();
    await openBoard(first);
    await kept(first);
    const address = first.url();
    let page = first;
    let losses = 0;
    for (const [n, keys] of COMMANDS.entries()) {
      if (n > 0) {
        page = await context.newPage();
        await page.goto(address);
        await openBoard(page);
      }
      for (let down = 0; down < n % 4; down += 1) await page.keyboard.press('ArrowDown');
      await settled(page);
      const before = JSON.stringify(await documentOf(page));
      for (const key of keys) await page.keyboard.press(key);
      const after = JSON.stringify(await documentOf(page));
      const browser = await context.newCDPSession(page);
      browser.send('Page.crash').catch(() => {});
      await page.waitForEvent('crash');
      await page.close();
      const again = await context.newPage();
      await again.goto(address);
      await again.waitForSelector('muqabala-viewer');
      // Before new differences are looked for: those are no command of a person.
      const links = (json: string) => (JSON.parse(json) as AlignedDocument).links;
      const found = await documentOf(again);
      if (JSON.stringify(found.links) !== JSON.stringify(links(after))) {
        losses += 1;
        expect(found.links, keys.join(' ')).toEqual(links(before));
      }
      await settled(again);
      await again.close();
    }
    // What the journal is for: hardly anything is lost at all.
    expect(losses).toBeLessThanOrEqual(2);
    page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('muqabala-viewer');
    await settled(page);
    for (let n = 0; n < 60; n += 1) await page.keyboard.press('Control+z');
    await settled(page);
    expect(await documentOf(page)).toEqual(asOpened(reviews.document));
    await context.close();
  }, 600_000);
});
