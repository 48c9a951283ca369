import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { AlignedDocument } from '@muqabala/core/document';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { renderOnServer } from '../../packages/viewer/test/render.ts';
import { openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

// Pages that Lit has drawn on a server: read without script, taken over with it.

const viewerPackage = createRequire(new URL('../../packages/viewer/package.json', import.meta.url));
const document = fixtureDocument();
let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
  viewers.site.put('/report.json', { type: 'application/json', body: JSON.stringify(document) });
  viewers.site.put('/hydrate.js', { type: 'text/javascript', body: await buildHydrateSupport() });
}, 60_000);
afterAll(() => viewers?.close());

/**
 * What a browser finds of each sentence: its words, in which language and direction, and whether it has a place on the
 * page.
 */
const sentences = (page: Page) =>
  page.evaluate(() =>
    [...window.document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.sentence')].map((sentence) => {
      const cell = sentence.closest('.cell')!;
      return [
        sentence.textContent,
        cell.getAttribute('lang'),
        getComputedStyle(cell).direction,
        sentence.getClientRects().length > 0,
      ];
    }),
  );

const everySentence = ({ texts }: AlignedDocument, report: number) =>
  [texts[0]!, texts[report]!].flatMap(({ content, segments, language, direction }) =>
    segments.map(({ start, end }) => [content.slice(start, end), language, direction, true]),
  );

describe('a page that a server has drawn', () => {
  it('is read without script', async () => {
    const { page, complaints } = await viewers.open({
      html: await renderOnServer({ document, target: 'mehr' }),
      script: false,
    });
    const seen = await sentences(page);
    for (const sentence of everySentence(document, 2)) expect(seen).toContainEqual(sentence);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is drawn and taken over under a strict policy that names the hash of its style sheet', async () => {
    const served = await renderOnServer({ document, target: 'mehr', src: '/report.json' });
    const [[, style] = [], ...others] = [...served.matchAll(/<style>([\s\S]*?)<\/style>/g)];
    expect([others, served.match(/ style=/)]).toEqual([[], null]);
    const hash = createHash('sha256').update(style!).digest('base64');
    const policy = (styles: string) =>
      `default-src 'none'; script-src 'self'; style-src ${styles}; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html`;
    const open = (styles: string, script: boolean) =>
      viewers.open({
        html: `<main>${served}</main>`,
        headers: { 'content-security-policy': policy(styles) },
        ...(script ? {} : { script: false }),
      });
    const width = (page: Page) =>
      page.evaluate(
        () =>
          window.document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.cell')!.getBoundingClientRect()
            .width,
      );
    for (const script of [false, true]) {
      const { page, complaints } = await open(`'self' 'sha256-${hash}'`, script);
      if (script) await page.waitForSelector('muqabala-viewer:state(ready)');
      // Two columns, so the sheet is there.
      expect(await width(page)).toBeLessThan(700);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    const { page, complaints } = await open(`'self'`, false);
    expect(complaints.join()).toContain('style');
    expect(await width(page)).toBeGreaterThan(700);
    await page.context().close();
  });

  it.each([
    [
      'a document that the page sets before the script',
      `document.querySelector('muqabala-viewer').document = report;`,
      '',
    ],
    ['a document that the page sets after it', '', `document.querySelector('muqabala-viewer').document = report;`],
  ])('is taken over with %s, whether Lit hydrates or not', async (_, before, after) => {
    const served = await renderOnServer({ document, target: 'mehr' });
    for (const hydrate of ['', `<script type="module" src="/hydrate.js"></script>`]) {
      const read = `const report = await (await fetch('/report.json')).json();`;
      const { page, complaints } = await viewers.open({
        head: hydrate,
        html: `${served}<script type="module">${before && read}${before}; await import('/muqabala-viewer.js');${after && read}${after}</script>`,
        script: 'page',
      });
      await page.waitForSelector('muqabala-viewer:state(ready)');
      await settled(page);
      const seen = await sentences(page);
      for (const sentence of everySentence(document, 2)) expect(seen).toContainEqual(sentence);
      await page.locator('.pick').nth(4).click();
      await settled(page);
      const counts = await page.evaluate(() => {
        const root = window.document.querySelector('muqabala-viewer')!.shadowRoot!;
        return ['.viewer', '.toolbar', '.rows', '.detail'].map((part) => root.querySelectorAll(part).length);
      });
      expect(counts).toEqual([1, 1, 1, 1]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('keeps what the server drew while the script loads the document, and takes the language of the page', async () => {
    const { page } = await viewers.open({
      root: 'lang="ar" dir="rtl"',
      html: (await renderOnServer({ document, target: 'mehr' })).replace(
        '<muqabala-viewer',
        '<muqabala-viewer src="/slow.json"',
      ),
      script: 'page',
      head: '<script type="module" src="/muqabala-viewer.js"></script>',
      routes: (to) =>
        to.route('**/slow.json', async (route) => {
          await to.waitForFunction('window.go');
          await route.fulfill({ json: document });
        }),
    });
    await page.waitForSelector('muqabala-viewer:state(loading)');
    expect((await sentences(page)).length).toBeGreaterThan(20);
    const label = () =>
      page.evaluate(
        () => window.document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.viewer')!.ariaLabel,
      );
    expect(await label()).toBe('Aligned texts');
    await page.evaluate('window.go = true');
    await page.waitForSelector('muqabala-viewer:state(ready)');
    expect(await label()).toBe('نصوص متقابلة');
    await page.close();
  });
});

/** What Lit asks pages to load before the elements that a server has drawn. */
async function buildHydrateSupport(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['browser', 'module', 'import', 'default'] },
    build: {
      write: false,
      lib: {
        entry: viewerPackage.resolve('@lit-labs/ssr-client/lit-element-hydrate-support.js'),
        formats: ['es'],
        fileName: 'hydrate',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return result[0]!.output[0].code;
}
