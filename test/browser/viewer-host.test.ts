import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { read } from './viewer-read.ts';
import { openViewerSite, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

describe('a page', () => {
  it('holds two viewers in two languages', async () => {
    viewers.site.put('/shared.json', { type: 'application/json', body: JSON.stringify(fixtureDocument()) });
    const { page, complaints } = await viewers.open({
      body: '<muqabala-viewer lang="ar" src="/shared.json" target="mehr"></muqabala-viewer>',
    });
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll('muqabala-viewer')].map(
        (viewer) => viewer.shadowRoot!.querySelector<HTMLElement>('.viewer')!.ariaLabel,
      ),
    );
    expect(labels).toEqual(['نصوص متقابلة', 'Aligned texts']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('may load the script twice', async () => {
    const { page, complaints } = await viewers.open({
      body: '<script type="module" src="/muqabala-viewer.js?again"></script>',
    });
    expect(await read(page, (root) => root.querySelectorAll('.chunk .row').length)).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('may carry the document in itself and show its own texts without script', async () => {
    const data = JSON.stringify(fixtureDocument()).replaceAll('<', '\\u003c');
    const { page } = await viewers.open({
      html: `<script type="application/json" id="data">${data}</script><muqabala-viewer src="#data"><p id="plain">plain</p></muqabala-viewer><muqabala-viewer id="bad" src="#none"><p>plain</p></muqabala-viewer>`,
    });
    expect(await read(page, (root) => root.querySelectorAll('.chunk .row').length)).toBeGreaterThan(5);
    expect(await page.locator('#plain').isVisible()).toBe(false);
    expect(await page.locator('#bad > p').isVisible()).toBe(true);
    await page.close();
  });

  it('leaves no trace in its globals', async () => {
    const { page } = await viewers.open({});
    const clean = await viewers.open({ html: '<script type="module">window.compare = 1</script>' });
    const globals = (from: Page) =>
      from.evaluate(() =>
        Object.keys(window)
          .filter((name) => name !== 'compare')
          .sort(),
      );
    const extra = (await globals(page)).filter(
      (name) => !name.startsWith('lit') && !name.startsWith('reactiveElement'),
    );
    const plain = (await globals(clean.page)).filter(
      (name) => !name.startsWith('lit') && !name.startsWith('reactiveElement'),
    );
    expect(extra).toEqual(plain);
    await page.close();
    await clean.page.close();
  });
});
