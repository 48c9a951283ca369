import type { AlignedDocument } from '@muqabala/core/document';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeDocument, openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

// Documents that are made ready in slices: what a reader sees meanwhile, and that it comes to the same in the end.

const PAIRS = 2600;

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

/** A long document with two reports; the second answers to every second sentence only. */
function twoReports(): AlignedDocument {
  const document = largeDocument(PAIRS);
  const second = { ...document.texts[1]!, id: 'second' };
  return {
    ...document,
    texts: [...document.texts, second],
    links: [
      ...document.links,
      ...document.links
        .filter((_, l) => l % 2 === 0)
        .map((link) => ({ ...link, id: `${link.id}-second`, text: 'second' })),
    ],
  };
}

const seen = (page: Page) =>
  page.evaluate(() => {
    const viewer = document.querySelector('muqabala-viewer')!;
    const root = viewer.shadowRoot!;
    return {
      rows: root.querySelectorAll('.chunk .row').length,
      busy: root.querySelector('.viewer')!.ariaBusy,
      first: root.querySelector('.chunk .target')?.textContent,
      message: root.querySelector('.message')?.textContent?.trim(),
      failed: viewer.matches(':state(failed)'),
    };
  });

describe('a long document', () => {
  it('leaves what is shown where it is until it is ready', async () => {
    const { page, complaints } = await viewers.open({ document: largeDocument(40) });
    const during = await page.evaluate(async (pairs) => {
      const viewer = document.querySelector('muqabala-viewer')!;
      const { texts, links } = viewer.document!;
      // The same sentences again and again, under ids of their own.
      const again = (one: (typeof texts)[0]) => ({
        ...one,
        content: Array.from({ length: pairs }, () => one.content).join(''),
        segments: Array.from({ length: pairs }, (_, n) =>
          one.segments.map((segment) => ({
            ...segment,
            id: `${segment.id}/${n}`,
            start: segment.start + n * one.content.length,
            end: segment.end + n * one.content.length,
          })),
        ).flat(),
      });
      viewer.document = {
        ...viewer.document!,
        texts: texts.map(again),
        links: Array.from({ length: pairs }, (_, n) =>
          links.map((link) => ({
            ...link,
            id: `${link.id}/${n}`,
            source: link.source.map((id) => `${id}/${n}`),
            target: link.target.map((id) => `${id}/${n}`),
          })),
        ).flat(),
        findings: [],
      };
      await viewer.updateComplete;
      const root = viewer.shadowRoot!;
      return [root.querySelectorAll('.chunk .row').length, root.querySelector('.viewer')!.ariaBusy];
    }, 100);
    expect(during).toEqual([40, 'true']);
    await settled(page);
    await expect.poll(() => seen(page)).toMatchObject({ rows: 4000, busy: null });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is refused whole when something is wrong at its end', async () => {
    const long = largeDocument(PAIRS);
    const links = [...long.links.slice(0, -1), { ...long.links.at(-1)!, target: ['nowhere'] }];
    const { page, complaints } = await viewers.open({ html: '<muqabala-viewer></muqabala-viewer>' });
    await page.evaluate(
      (bad) => {
        document.querySelector('muqabala-viewer')!.document = bad;
      },
      { ...long, links },
    );
    await page.waitForSelector('muqabala-viewer:state(failed)');
    const { rows } = await seen(page);
    expect(rows).toBe(0);
    expect(complaints.join()).toContain(`links.${PAIRS - 1}.target`);
    await page.close();
  });

  it('loses to what is set while it is made ready', async () => {
    const { page } = await viewers.open({ html: '<muqabala-viewer></muqabala-viewer>' });
    const put = (long: AlignedDocument) =>
      page.evaluate((next) => {
        document.querySelector('muqabala-viewer')!.document = next;
      }, long);
    await put(largeDocument(PAIRS));
    await put(largeDocument(3));
    await settled(page);
    await page.waitForTimeout(200);
    await expect.poll(async () => (await seen(page)).rows).toBe(3);
    await page.close();
  });

  it('is made ready although the element is moved meanwhile', async () => {
    const { page } = await viewers.open({ html: '<muqabala-viewer></muqabala-viewer><main></main>' });
    await page.evaluate((long) => {
      const viewer = document.querySelector('muqabala-viewer')!;
      viewer.document = long;
      return viewer.updateComplete.then(() => document.querySelector('main')!.append(viewer));
    }, largeDocument(PAIRS));
    await page.waitForSelector('muqabala-viewer:state(ready)');
    await settled(page);
    await expect.poll(async () => (await seen(page)).rows).toBe(PAIRS);
    await page.close();
  });

  it('goes to an address in another report, searches, filters and shows the matrix', async () => {
    const { page, complaints } = await viewers.open({
      document: twoReports(),
      attributes: `selected="link:l${PAIRS - 2}-second"`,
    });
    const current = () =>
      page.evaluate(() => {
        const viewer = document.querySelector('muqabala-viewer')!;
        return [viewer.target, viewer.shadowRoot!.querySelector<HTMLElement>('.row[aria-current]')?.dataset['row']];
      });
    expect((await current())[0]).toBe('second');
    await expect.poll(async () => (await seen(page)).rows).toBe(PAIRS + PAIRS / 2);
    // The tabs are out of sight down here; by key they are reached.
    await page.getByRole('tab', { name: 'en' }).press('Enter');
    await page.waitForFunction(
      (pairs) =>
        document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.chunk .row').length === pairs,
      PAIRS,
    );
    // The sentence of the source that was selected is selected still.
    expect(await current()).toEqual(['en', String(PAIRS - 2)]);
    await page.getByLabel('Search in both texts').fill('meeting 2577 was');
    await page.waitForFunction(() =>
      document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.found')!.textContent!.includes('1'),
    );
    await page.getByLabel('Search in both texts').press('Enter');
    expect((await current())[1]).toBe('2577');
    // A phrase of every row: those out of sight are marked too, a little later.
    await page.getByLabel('Search in both texts').fill('spokesman');
    await page.waitForFunction(
      (pairs) => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('mark.hit').length === pairs,
      PAIRS,
    );
    await page.getByLabel('Search in both texts').fill('');
    await page.waitForFunction(
      () => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('mark.hit') === null,
    );
    await page.getByLabel('Show', { exact: true }).selectOption('findings');
    await settled(page);
    await expect.poll(async () => (await seen(page)).rows).toBe(PAIRS / 10);
    await page.getByRole('button', { name: 'All reports' }).press('Enter');
    await page.waitForFunction(
      (rows) => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('tbody tr').length === rows,
      PAIRS / 10,
    );
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);
});
