import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heard, listen, read } from './viewer-read.ts';
import { largeDocument, openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

describe('the place in the viewer', () => {
  it('goes where the page asks without telling it', async () => {
    const { page } = await viewers.open({});
    await listen(page);
    expect(
      await read(page, (_, element) => [element.show('finding:nowhere'), element.show('link:l21'), element.target]),
    ).toEqual([false, true, 'report-a']);
    await settled(page);
    expect(
      await read(page, (root) => root.querySelector('.row[aria-current] .source')!.textContent!.slice(0, 10)),
    ).toBe('وجرت مراسم');
    expect(await heard(page)).toEqual([]);
    await page.close();
  });

  it('keeps the place when the document is replaced', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b" selected="link:l36"' });
    const before = await read(page, (root) => root.querySelector('.row[aria-current]')!.textContent);
    await page.evaluate(() => {
      const viewer = document.querySelector('muqabala-viewer')!;
      viewer.document = structuredClone(viewer.document);
    });
    await settled(page);
    expect(
      await read(page, (root, element) => [element.target, root.querySelector('.row[aria-current]')!.textContent]),
    ).toEqual(['report-b', before]);
    await page.close();
  });

  it('keeps the place that a reader has scrolled to when the document or the layout changes', async () => {
    const { page } = await viewers.open({ document: largeDocument(300) });
    const first = () =>
      read(page, (root) => {
        const top = Math.max(
          ...['.toolbar', '.head'].map((part) => root.querySelector(part)!.getBoundingClientRect().bottom),
        );
        return [...root.querySelectorAll<HTMLElement>('.chunk .row')].find(
          (row) => row.getBoundingClientRect().bottom > top + 8,
        )?.dataset['row'];
      });
    await read(page, (root) => root.querySelector('[data-row="200"]')!.scrollIntoView());
    expect(await first()).toBe('200');
    await page.evaluate(() => {
      const viewer = document.querySelector('muqabala-viewer')!;
      viewer.document = { ...viewer.document!, findings: [] };
    });
    await settled(page);
    expect(await first()).toBe('200');
    for (const layout of ['flow', 'pairs', 'matrix', 'pairs'] as const) {
      await page.evaluate((layout) => {
        document.querySelector('muqabala-viewer')!.layout = layout;
      }, layout);
      await settled(page);
      if (layout !== 'matrix') expect(await first()).toBe('200');
    }
    await page.close();
  });

  it('knows about how high rows are before they are laid out', async () => {
    for (const width of [1200, 400]) {
      const { page } = await viewers.open({ document: largeDocument(400), width });
      const chunks = await read(page, (root) =>
        [...root.querySelectorAll<HTMLElement>('.chunk')].map((chunk) => {
          const guessed = chunk.getBoundingClientRect().height;
          chunk.style.contentVisibility = 'visible';
          return [guessed, chunk.getBoundingClientRect().height] as const;
        }),
      );
      expect(chunks).toHaveLength(25);
      for (const [guessed, real] of chunks) expect(Math.abs(guessed / real - 1)).toBeLessThan(0.35);
      await page.close();
    }
  });

  it('is a single column on a narrow screen', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-a"', width: 390 });
    const [source, target, overflow] = await read(page, (root) => {
      const row = root.querySelector('.chunk .row.pair')!;
      const top = (name: string) => row.querySelector(name)!.getBoundingClientRect();
      return [top('.source').bottom, top('.target').top, document.documentElement.scrollWidth - innerWidth] as const;
    });
    expect(target).toBeGreaterThanOrEqual(source);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('folds search and filters away on a narrow screen, and shows the tab of the report', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b"', width: 320 });
    const search = page.getByLabel('Search in both texts');
    expect(await search.isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Next finding' }).isVisible()).toBe(true);
    const opener = page.getByRole('button', { name: 'Search and filter' });
    await opener.click();
    expect([await opener.getAttribute('aria-expanded'), await search.isVisible()]).toEqual(['true', true]);
    await page.getByLabel('Show', { exact: true }).selectOption('gaps');
    expect(await read(page, (_, element) => element.filter)).toBe('gaps');
    await opener.click();
    expect(await search.isVisible()).toBe(false);
    const [tab, strip] = await read(page, (root) =>
      ['[aria-selected=true]', '.tabs'].map((part) => {
        const { left, right } = root.querySelector(part)!.getBoundingClientRect();
        return [left, right];
      }),
    );
    expect(tab![0]).toBeGreaterThanOrEqual(strip![0]! - 1);
    expect(tab![1]).toBeLessThanOrEqual(strip![1]! + 1);
    await page.close();
  });
});
