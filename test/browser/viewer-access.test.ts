import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openViewerSite, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

const pages = ['lang="en"', 'lang="ar" dir="rtl"'];
const states = [
  ['pairs', 'target="mehr" selected="link:l4"'],
  ['one column', 'target="report-a" layout="flow" selected="finding:f20"'],
  ['matrix', 'layout="matrix"'],
  ['nothing left by the filter', 'filter="kind:none"'],
] as const;

describe('axe finds nothing', () => {
  for (const root of pages)
    for (const dark of [false, true])
      for (const [name, attributes] of states)
        it(`on a ${dark ? 'dark' : 'light'} page ${root}: ${name}`, async () => {
          const { page } = await viewers.open({ root, dark, attributes });
          await page.addScriptTag({ url: '/axe.js' });
          const results = (await page.evaluate('axe.run(document)')) as AxeResults;
          expect(results.passes.length).toBeGreaterThan(10);
          const found = results.violations.map(({ id, nodes }) => ({
            id,
            where: nodes.map(({ target, failureSummary }) => [target.flat().join(' '), failureSummary]),
          }));
          expect(found).toEqual([]);
          await page.close();
        });

  it('on a page with several viewers', async () => {
    const { page } = await viewers.open({
      html: '<main><h1>Page</h1><muqabala-viewer src="/1.json"></muqabala-viewer><muqabala-viewer src="/1.json" layout="matrix"></muqabala-viewer><muqabala-viewer src="/1.json" layout="matrix" lang="ar"></muqabala-viewer></main>',
    });
    await page.addScriptTag({ url: '/axe.js' });
    const results = (await page.evaluate('axe.run(document)')) as AxeResults;
    expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.close();
  });

  it('on a narrow screen and with a message', async () => {
    const narrow = await viewers.open({ width: 390, attributes: 'selected="link:l4"' });
    const failed = await viewers.open({ document: { schema: 'other' } });
    for (const { page } of [narrow, failed]) {
      await page.addScriptTag({ url: '/axe.js' });
      const results = (await page.evaluate('axe.run(document)')) as AxeResults;
      expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.close();
    }
  });
});

describe('axe finds nothing on a phone', () => {
  for (const root of pages)
    for (const attributes of ['selected="link:l4" filter="findings"', 'layout="matrix"'])
      it(`of a page ${root} with the filters open: ${attributes}`, async () => {
        const { page } = await viewers.open({ root, width: 320, attributes });
        await page.locator('.opener').click();
        await page.addScriptTag({ url: '/axe.js' });
        const results = (await page.evaluate('axe.run(document)')) as AxeResults;
        expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        await page.close();
      });
});

describe('a screen reader', () => {
  it('hears which finding it has come to, and that something was copied', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-a" filter="kind:date-mismatch"' });
    const status = () =>
      page.evaluate(() =>
        document
          .querySelector('muqabala-viewer')!
          .shadowRoot!.querySelector('[role=status]')!
          .textContent!.replace(/[\u2066-\u2069]/g, ''),
      );
    await page.getByRole('button', { name: 'Next finding' }).click();
    const count = Number(/of (\d+)/.exec(await status())![1]);
    expect(await status()).toBe(`Finding 1 of ${count}: Date differs, major`);
    await page.getByRole('button', { name: 'Next finding' }).click();
    expect(await status()).toBe(`Finding ${count > 1 ? 2 : 1} of ${count}: Date differs, major`);
    await page.getByRole('button', { name: 'Copy both' }).click();
    await expect.poll(status).toBe('Copied.');
    await page.close();
  });

  it('is given a table with the names of both texts', async () => {
    const { page } = await viewers.open({ attributes: 'target="mehr"' });
    const table = page.getByRole('table', { name: 'Aligned texts' });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'No.',
      expect.stringContaining('الإمام الخامنئي'),
      expect.stringContaining('Mehr News Agency'),
    ]);
    const rows = await table.getByRole('row').count();
    expect(await table.getByRole('rowheader').count()).toBe(rows - 1);
    await page.close();
  });

  it('hears of a gap in words', async () => {
    const { page } = await viewers.open({ attributes: 'target="iran-press"' });
    expect(
      await page.getByRole('cell', { name: /Nothing in .*Iran Press.* (?:answers|is linked) to this/ }).count(),
    ).toBeGreaterThan(5);
    await page.close();
  });
});

describe('forced colours', () => {
  it('keep marks and the selected row visible', async () => {
    const { page } = await viewers.open({ forced: true, attributes: 'target="report-a" selected="link:l13"' });
    const styles = await page.evaluate(() => {
      const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
      const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      return [
        style('mark.differs').textDecorationStyle,
        style('.row[aria-current]').outlineStyle,
        style('mark.evidence').backgroundColor !== style('.viewer').backgroundColor,
      ];
    });
    expect(styles).toEqual(['solid', 'solid', true]);
    await page.close();
  });
});
