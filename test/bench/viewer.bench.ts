import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { makeSignature } from '@muqabala/core/document';
import type { Page } from 'playwright-core';
import { buildSingleFile, largeDocument, openViewerSite } from '../browser/viewer-site.ts';

const SIZES = [40, 1000, 20_000];
const RUNS = 5;

interface Times {
  readonly first: number;
  readonly all: number;
  readonly select: number;
  readonly next: number;
  readonly longest: number;
  readonly scroll: number;
}

/**
 * Times the viewer in Chromium, medians in milliseconds: from setting a document (its check included) to the first painted rows, to all rows;
 * from choosing a pair and stepping to the next finding to the paint; the longest task while it draws and while a reader scrolls through.
 */
export async function run(): Promise<void> {
  const file = await buildSingleFile();
  console.log(`single file: ${(gzipSync(file, { level: 9 }).length / 1000).toFixed(1)} kB gzipped (limit 40)`);
  const viewers = await openViewerSite();
  console.log('pairs\tfirst rows\tall rows\tselect\tnext finding\tlongest task drawing\tlongest task scrolling');
  for (const size of SIZES) {
    const times: Times[] = [];
    for (let n = 0; n < RUNS; n++) {
      const { page } = await viewers.open({ html: '<muqabala-viewer></muqabala-viewer>' });
      times.push(await measure(page, JSON.stringify(largeDocument(size))));
      await page.context().close();
    }
    const median = (of: keyof Times) =>
      times
        .map((time) => time[of])
        .sort((a, b) => a - b)
        [RUNS >> 1]!.toFixed(0);
    console.log([size, ...(['first', 'all', 'select', 'next', 'longest', 'scroll'] as const).map(median)].join('\t'));
  }
  console.log(makeSignature('none', { chromium: viewers.browser.version(), cpus: cpus().length, runs: RUNS }));
  await viewers.close();
}

async function measure(page: Page, json: string): Promise<Times> {
  // tsx names the functions that it hands to the page with a helper of its own.
  await page.evaluate('globalThis.__name = (named) => named');
  return page.evaluate(async (text) => {
    const data = JSON.parse(text);
    const viewer = document.querySelector('muqabala-viewer')!;
    const root = viewer.shadowRoot!;
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const timed = async (action: () => void, done: () => boolean) => {
      const start = performance.now();
      action();
      do await painted();
      while (!done());
      return performance.now() - start;
    };
    // Asking for the rows themselves would cost more than drawing them.
    const chunks = () => root.querySelector('.rows')?.childElementCount ?? 0;
    const count = data.links.length as number;
    let first = 0;
    const start = performance.now();
    const all = await timed(
      () => {
        viewer.document = data;
      },
      () => {
        if (first === 0 && chunks() > 0) first = performance.now() - start;
        return chunks() === Math.ceil(count / 40);
      },
    );
    const drawing = longest;
    const middle = root.querySelector<HTMLElement>(`[data-row="${count >> 1}"] .pick`)!;
    middle.scrollIntoView();
    await painted();
    const select = await timed(
      () => middle.click(),
      () => root.querySelector('.detail') !== null,
    );
    const before = viewer.selected;
    const next = await timed(
      () => root.querySelector<HTMLElement>('[data-step=next]')!.click(),
      () => viewer.selected !== before,
    );
    await painted();
    longest = 0;
    const page = document.scrollingElement!;
    for (let n = 0; n < 60; n++) {
      page.scrollTop = (page.scrollHeight * n) / 60;
      await painted();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { first, all, select, next, longest: drawing, scroll: longest };
  }, json);
}
