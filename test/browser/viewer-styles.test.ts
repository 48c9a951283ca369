import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { read } from './viewer-read.ts';
import { openViewerSite, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

// The rules of a framework that reach an element: a few lines of our own that say the same, not the framework.
const PREFLIGHT = `*, ::after, ::before { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
  html { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; font-family: ui-sans-serif, sans-serif }
  button, input, select { font: inherit; letter-spacing: inherit; color: inherit; background: transparent }
  svg { display: block; vertical-align: middle } mark { color: red }`;
const REBOOT = `*, ::after, ::before { box-sizing: border-box }
  body { margin: 0; font: 400 1rem/1.5 system-ui; color: #212529; -webkit-text-size-adjust: 100% }
  mark { padding: .1875em; background: #fff3cd } button { border-radius: 0; text-transform: none }
  .text-uppercase { text-transform: uppercase !important }`;
const INHERITED = `body { text-transform: uppercase; letter-spacing: .2em; word-spacing: 1em; text-indent: 3em; white-space: pre;
  word-break: break-all; line-break: anywhere; text-shadow: 1px 1px red; font-style: italic; font-variant: small-caps;
  font-weight: 900; text-align: center; hyphens: auto }`;

/** How the first English sentence is set. */
function setting(root: ShadowRoot) {
  const of = getComputedStyle(root.querySelector('.rows .cell[dir=ltr] .sentence')!);
  return {
    transform: of.textTransform,
    letters: of.letterSpacing,
    words: of.wordSpacing,
    indent: of.textIndent,
    space: of.whiteSpace,
    breaks: of.wordBreak,
    lines: of.lineBreak,
    shadow: of.textShadow,
    style: of.fontStyle,
    caps: of.fontVariantCaps,
    weight: of.fontWeight,
    align: of.textAlign,
    size: of.fontSize,
  };
}

describe('whatever a page says of its own text', () => {
  it.each([
    ['inherited properties', INHERITED],
    ['a preflight', PREFLIGHT],
    ['a reboot', REBOOT],
    ['nothing left set', '* { all: unset } style, head { display: none }'],
  ])('%s leave the quotations as they are', async (_, css) => {
    const plain = await viewers.open({ head: '<style>body { font-size: 16px }</style>' });
    const { page } = await viewers.open({ head: `<style>${css}</style>` });
    expect(await read(page, setting)).toEqual(await read(plain.page, setting));
    expect(await read(page, (root) => root.querySelector('.viewer')!.getBoundingClientRect().width)).toBeGreaterThan(
      1000,
    );
    await page.close();
    await plain.page.close();
  });

  it('the size of its text is the size of the texts', async () => {
    const { page } = await viewers.open({
      head: '<style>html { font-size: 62.5% } body { font-size: 18px }</style>',
    });
    expect((await read(page, setting)).size).toBe('18px');
    await page.close();
  });
});

describe('in a place that shrinks to what is in it', () => {
  it.each([
    ['a flex row', 'display: flex'],
    ['a flex column that aligns', 'display: flex; flex-direction: column; align-items: flex-start'],
    ['a grid', 'display: grid; justify-items: start'],
    ['an inline block', 'display: inline-block'],
    ['a float', 'float: left'],
    ['a table cell', 'display: table-cell'],
    ['an absolute box', 'position: absolute'],
  ])('%s it has a width, and leaves a narrow page as wide as it is', async (_, css) => {
    const html = `<div style="${css}"><muqabala-viewer src="/shrink.json"></muqabala-viewer></div>`;
    for (const [width, least] of [
      [1200, 600],
      [360, 280],
    ] as const) {
      viewers.site.put('/shrink.json', { type: 'application/json', body: JSON.stringify(fixtureDocument()) });
      const { page } = await viewers.open({ html, width });
      const seen = await read(page, (root) => ({
        width: root.querySelector('.viewer')!.getBoundingClientRect().width,
        page: document.documentElement.scrollWidth,
      }));
      expect(seen.width).toBeGreaterThan(least);
      expect(seen.page).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it('a float of its own takes the width there is', async () => {
    const { page } = await viewers.open({ head: '<style>muqabala-viewer { float: left; margin: 0 1rem }</style>' });
    const width = await read(page, (root) => root.querySelector('.viewer')!.getBoundingClientRect().width);
    expect(width).toBeGreaterThan(600);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1200);
    await page.close();
  });
});

describe('while a document is on its way', () => {
  it('the element’s own children stay, and what stands below moves little', async () => {
    const { page } = await viewers.open({
      script: 'page',
      html: `<style>muqabala-viewer:not(:defined) { display: block; min-block-size: 100vh }</style>
        <script type="module" src="/muqabala-viewer.js"></script>
        <muqabala-viewer src="/slow.json"></muqabala-viewer><muqabala-viewer id="own" src="/slow.json"><p>own</p></muqabala-viewer><p>below</p>`,
      routes: (page) =>
        page.route('**/slow.json', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 400));
          await route.fulfill({ json: fixtureDocument() });
        }),
    });
    await page.evaluate(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { moved: number }).moved += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.waitForSelector('muqabala-viewer:state(loading)');
    expect(await page.locator('#own > p').isVisible()).toBe(true);
    await page.waitForFunction(() => document.querySelectorAll('muqabala-viewer:state(ready)').length === 2);
    expect(await page.locator('#own > p').isVisible()).toBe(false);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate('moved')).toBeLessThanOrEqual(0.1);
    await page.close();
  });

  it('the page hears how far it is, and of failures why', async () => {
    const { page, complaints } = await viewers.open({
      script: 'page',
      html: `<script>
        window.heard = [];
        for (const type of ['load', 'ready', 'error'])
          addEventListener('muqabala-' + type, (event) => { heard.push([event.type, event.target.id, event.failure?.code]); event.preventDefault(); });
      </script><script type="module" src="/muqabala-viewer.js"></script>
      <muqabala-viewer id="bad" src="#none"></muqabala-viewer><div style="block-size: 5000px"></div>`,
    });
    await page.waitForSelector('muqabala-viewer:state(failed)');
    expect(await page.evaluate('heard')).toEqual([['muqabala-error', 'bad', 'missing']]);
    expect(complaints).toEqual([]);
    viewers.site.put('/lazy.json', { type: 'application/json', body: JSON.stringify(fixtureDocument()) });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<muqabala-viewer id="good" loading="lazy" src="/lazy.json"></muqabala-viewer>',
      );
      Object.assign(window, { heard: [] });
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate('heard')).toEqual([]);
    await page.evaluate(() => scrollTo(0, 4500));
    await page.waitForSelector('#good:state(ready)');
    expect(await page.evaluate('heard')).toEqual([
      ['muqabala-load', 'good', undefined],
      ['muqabala-ready', 'good', undefined],
    ]);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('muqabala-viewer')].map(({ progress }) => progress.map(({ type }) => type)),
      ),
    ).toEqual([['muqabala-error'], ['muqabala-load', 'muqabala-ready']]);
    await page.close();
  });
});

it.each(['lang="en"', 'lang="ar"', 'lang="ar" layout="flow"'])(
  'a finding of one side stands below its words: %s',
  async (attributes) => {
    const { page } = await viewers.open({ attributes });
    const places = await read(page, (root) =>
      ['source', 'target'].flatMap((side) =>
        [...root.querySelectorAll(`.row.${side}-only:has(> .notes)`)].map((row) => {
          const [cell, notes] = [`:scope > .cell.${side}`, ':scope > .notes'].map((name) =>
            row.querySelector(name)!.getBoundingClientRect(),
          );
          return [notes!.left - cell!.left, notes!.right - cell!.right].map(Math.round);
        }),
      ),
    );
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toEqual([0, 0]);
    await page.close();
  },
);

it('a browser whose states want dashes, or that has none, shows the texts', async () => {
  for (const broken of [
    'delete ElementInternals.prototype.states',
    'CustomStateSet.prototype.add = function (name) { if (!name.startsWith("--")) throw new TypeError("dashes") }',
  ]) {
    const { page, complaints } = await viewers.open({ head: `<script>${broken}</script>` });
    expect(await read(page, (root) => root.querySelectorAll('.chunk .row').length)).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.close();
  }
});
