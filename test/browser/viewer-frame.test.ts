import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { buildSingleFile, openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

// The viewer for sites that strip modules: as a classic script, and in a frame that is as high as what it shows.

const frameFile = (name: string) => readFileSync(new URL(`../../packages/viewer/frame/${name}`, import.meta.url));
let viewers: ViewerSite;

beforeAll(async () => {
  viewers = await openViewerSite();
  const { site } = viewers;
  site.put('/muqabala-classic.js', { type: 'text/javascript', body: await buildSingleFile('classic') });
  site.put('/muqabala-frame.html', { type: 'text/html', body: frameFile('muqabala-frame.html') });
  site.put('/muqabala-frame.css', { type: 'text/css', body: frameFile('muqabala-frame.css') });
  site.put('/muqabala-frame.js', { type: 'text/javascript', body: frameFile('muqabala-frame.js') });
  site.put('/report.json', { type: 'application/json', body: JSON.stringify(fixtureDocument()) });
}, 60_000);
afterAll(() => viewers?.close());

/** Opens a page with a frame, and waits until the viewer in it has drawn all. */
async function openFrame(query: string, around = '') {
  const opened = await viewers.open({
    script: 'page',
    html: `${around}<iframe title="Texts" src="/muqabala-frame.html${query}" style="inline-size:100%;border:0"></iframe><p>after</p><script src="/muqabala-frame.js"></script>`,
  });
  const inner = () => opened.page.frames()[1]!;
  await opened.page.waitForFunction(
    "document.querySelector('iframe')?.contentDocument.querySelector('muqabala-viewer')",
  );
  return { ...opened, inner };
}

/** Waits until the frame is as high as the page in it, to the pixel, and returns that height. */
async function fittedHeight(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const frame = document.querySelector('iframe')!;
    const { scrollHeight } = frame.contentDocument!.body;
    return frame.clientHeight === scrollHeight && scrollHeight > 400 ? scrollHeight : 0;
  });
  return (await handle.jsonValue()) as number;
}

describe('the classic script', () => {
  it('defines the element without being a module', async () => {
    const { page, complaints } = await viewers.open({
      script: 'page',
      html: '<muqabala-viewer src="/report.json"></muqabala-viewer><script src="/muqabala-classic.js"></script>',
    });
    await page.waitForSelector('muqabala-viewer:state(ready)');
    await settled(page);
    expect(await page.locator('.row').count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a frame', () => {
  it('is as high as what it shows, also when that changes', async () => {
    const { page, inner, complaints } = await openFrame('?src=report.json&target=mehr');
    await inner().waitForSelector('.row');
    const first = await fittedHeight(page);
    await inner().locator('.pick').nth(4).click();
    await page.waitForFunction((was) => document.querySelector('iframe')!.clientHeight > was, first);
    await fittedHeight(page);
    await page.setViewportSize({ width: 500, height: 900 });
    await page.waitForFunction((was) => document.querySelector('iframe')!.clientHeight > was * 1.2, first);
    await fittedHeight(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes language, mode and report from its address', async () => {
    const { page, inner } = await openFrame('?src=report.json&lang=ar&mode=read&target=report-b');
    await inner().waitForSelector('muqabala-viewer:state(ready)');
    expect(
      await inner().evaluate(() => {
        const viewer = document.querySelector('muqabala-viewer')!;
        return [
          document.documentElement.dir,
          viewer.mode,
          viewer.target,
          viewer.shadowRoot!.querySelector('.viewer')!.ariaLabel,
        ];
      }),
    ).toEqual(['rtl', 'read', 'report-b', 'نصوص متقابلة']);
    await page.context().close();
  });

  it('shows no document of another site', async () => {
    let asked = 0;
    const { page, inner } = await openFrame(`?src=${encodeURIComponent('https://elsewhere.example/report.json')}`);
    await page.route('https://elsewhere.example/**', (route) => {
      asked++;
      return route.abort();
    });
    await inner().waitForSelector('muqabala-viewer:state(empty)');
    expect(asked).toBe(0);
    expect(await inner().evaluate(() => document.querySelector('muqabala-viewer')!.src)).toBeUndefined();
    await page.context().close();
  });

  it('gets no height from a window that is none of its page’s frames', async () => {
    const { page, inner } = await openFrame('?src=report.json&target=mehr');
    await inner().waitForSelector('.row');
    const height = await fittedHeight(page);
    const told = await page.evaluate(async () => {
      const heard = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
      window.postMessage({ muqabalaHeight: 5 }, '*');
      await heard;
      return document.querySelector('iframe')!.clientHeight;
    });
    // It may go on growing with its last rows; it is never as low as the window said.
    expect(told).toBeGreaterThan(height / 2);
    await page.context().close();
  });
});
