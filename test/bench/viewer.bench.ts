import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { type AlignedDocument, makeSignature } from '@muqabala/core/document';
import type { Browser, Page } from 'playwright-core';
import { buildSingleFile, largeDocument, openViewerSite } from '../browser/viewer-site.ts';

const SIZES = [40, 1000, 20_000];
const RUNS = 5;

interface Times {
  readonly first: number;
  readonly all: number;
  readonly select: number;
  readonly next: number;
  readonly drawing: number;
  readonly drawingCpu: number;
  readonly cpu: number;
  readonly scroll: number;
  readonly scrollCpu: number;
  readonly shift: number;
}

/**
 * Times the viewer in Chromium, medians in milliseconds: from setting a document (its check included) to the first
 * painted rows, to all rows; from choosing a pair and stepping to the next finding to the paint; the longest task while
 * it draws and while a reader scrolls through, by the clock and in processor time, which other work of the machine does
 * not stretch; and the layout shift of a page with text around the viewer, from its opening to all rows (limit .1).
 */
export async function run(): Promise<void> {
  const file = await buildSingleFile('reader');
  console.log(
    `single file for reading: ${(gzipSync(file, { level: 9 }).length / 1000).toFixed(1)} kB gzipped (limit 40)`,
  );
  const viewers = await openViewerSite();
  console.log(
    'pairs\tfirst rows\tall rows\tall rows, CPU\tselect\tnext finding\tlongest task drawing\tCPU\tlongest task scrolling\tCPU\tlayout shift',
  );
  for (const size of SIZES) {
    const times: Times[] = [];
    for (let n = 0; n < RUNS; n++) {
      const { page } = await viewers.open({ html: '<p>before</p><muqabala-viewer></muqabala-viewer><p>after</p>' });
      times.push(await measure(viewers.browser, page, JSON.stringify(largeDocument(size))));
      await page.context().close();
    }
    const median = (of: keyof Times) => times.map((time) => time[of]).sort((a, b) => a - b)[RUNS >> 1]!;
    console.log(
      [
        size,
        ...(['first', 'all', 'cpu', 'select', 'next', 'drawing', 'drawingCpu', 'scroll', 'scrollCpu'] as const).map(
          (of) => median(of).toFixed(0),
        ),
        median('shift').toFixed(3),
      ].join('\t'),
    );
  }
  console.log(makeSignature('none', { chromium: viewers.browser.version(), cpus: cpus().length, runs: RUNS }));
  await viewers.close();
}

async function measure(browser: Browser, page: Page, json: string): Promise<Times> {
  // tsx names the functions that it hands to the page with a helper of its own.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate((text) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    let longest = 0;
    let shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifted += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const timed = async (action: () => void, done: () => boolean) => {
      const start = performance.now();
      action();
      do await painted();
      while (!done());
      return performance.now() - start;
    };
    const longestTask = () => {
      const task = longest;
      longest = 0;
      return task;
    };
    Object.assign(window, { bench: { data: JSON.parse(text), painted, timed, longestTask, shift: () => shifted } });
    // What the parsing took is no task of the viewer.
    setTimeout(() => {
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ type: 'longtask' });
    }, 100);
  }, json);
  await page.waitForTimeout(200);
  const cpu = await cpuClock(page);
  const tasks = await longestTasks(browser, page);
  const drawn = await page.evaluate(async () => {
    const { data, timed, longestTask, shift } = (window as unknown as { bench: Bench }).bench;
    const viewer = document.querySelector('muqabala-viewer')!;
    // Asking for all rows would cost more than drawing them, and so would a selector that looks at each.
    let rows: Element | null = null;
    const last = () => {
      rows ??= viewer.shadowRoot!.querySelector('.chunk')?.parentElement ?? null;
      return (rows?.lastElementChild?.lastElementChild as HTMLElement | undefined)?.dataset['row'];
    };
    let first = 0;
    const start = performance.now();
    const all = await timed(
      () => {
        viewer.document = data;
      },
      () => {
        if (first === 0 && last() !== undefined) first = performance.now() - start;
        return last() === String(data.links.length - 1);
      },
    );
    return { first, all, drawing: longestTask(), shift: shift() };
  });
  const allCpu = (await cpu()) * 1000;
  const drawingCpu = await tasks();
  const used = await page.evaluate(async () => {
    const { data, painted, timed } = (window as unknown as { bench: Bench }).bench;
    const viewer = document.querySelector('muqabala-viewer')!;
    const root = viewer.shadowRoot!;
    const middle = root.querySelector<HTMLElement>(`[data-row="${data.links.length >> 1}"] .pick`)!;
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
    return { select, next };
  });
  const scrollTasks = await longestTasks(browser, page);
  const { scroll } = await page.evaluate(async () => {
    const { painted, longestTask } = (window as unknown as { bench: Bench }).bench;
    longestTask();
    const page = document.scrollingElement!;
    for (let n = 0; n < 60; n++) {
      page.scrollTop = (page.scrollHeight * n) / 60;
      await painted();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { scroll: longestTask() };
  });
  return { ...drawn, ...used, scroll, scrollCpu: await scrollTasks(), cpu: allCpu, drawingCpu };
}

interface Bench {
  readonly data: AlignedDocument;
  painted(): Promise<unknown>;
  timed(action: () => void, done: () => boolean): Promise<number>;
  longestTask(): number;
  shift(): number;
}

/** Returns a clock of the seconds that the page's main thread has worked since, whatever else the machine does. */
async function cpuClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const start = await read();
  return async () => (await read()) - start;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Returns a function that tells the processor time, in milliseconds, of the longest task of the page's main thread
 * since.
 */
async function longestTasks(browser: Browser, page: Page): Promise<() => Promise<number>> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  return async () => {
    await page.evaluate(() => performance.mark('muqabala-bench'));
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const marked = traceEvents.find(({ name }) => name === 'muqabala-bench');
    if (marked === undefined) throw new Error('The trace does not hold the mark of the page.');
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => pid === marked.pid && tid === marked.tid && name.endsWith('RunTask'),
    );
    if (tasks.length === 0) throw new Error('The trace holds no tasks of the page.');
    return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
  };
}
