import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { type Firefox, findFirefox, launchFirefox } from './firefox.ts';
import { type OpenOptions, openViewerSite, type ViewerSite } from './viewer-site.ts';

// The same element in another browser, where there is one: on a machine without Firefox these tests are skipped, and
// the list says so.

const path = findFirefox();

describe.skipIf(path === undefined)('in Firefox', () => {
  let viewers: ViewerSite;
  let firefox: Firefox;
  beforeAll(async () => {
    viewers = await openViewerSite();
    firefox = await launchFirefox(path!);
  }, 120_000);
  afterAll(async () => {
    await firefox?.close();
    await viewers?.close();
  });

  /** Opens a page and waits until the viewer has drawn; its shadow root is `root` in what is evaluated. */
  async function open(options: OpenOptions): Promise<<T>(expression: string) => Promise<T>> {
    await firefox.go(viewers.put(options));
    const evaluate = <T>(expression: string) =>
      firefox.evaluate<T>(
        `(() => { const viewer = document.querySelector('muqabala-viewer'), root = viewer.shadowRoot; return ${expression}; })()`,
      );
    await evaluate(`new Promise((resolve) => {
      let before = -1;
      const look = () => {
        const drawn = root.querySelectorAll('*').length;
        if (drawn === before && viewer.matches(':state(ready), :state(failed)')) resolve(true);
        else { before = drawn; setTimeout(look, 60); }
      };
      look();
    })`);
    return evaluate;
  }

  it('shows every sentence of both texts in its language and direction, under a strict policy', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
    const evaluate = await open({
      attributes: 'target="mehr"',
      headers: { 'content-security-policy': policy },
    });
    const cells = await evaluate<[string, string, string][]>(
      `[...root.querySelectorAll('.chunk .sentence:not(.again)')].map((sentence) => [sentence.textContent, sentence.closest('.cell').lang, getComputedStyle(sentence).direction])`,
    );
    const { texts } = fixtureDocument();
    for (const { content, segments, language, direction } of [texts[0]!, texts[2]!])
      for (const { start, end } of segments)
        expect(cells).toContainEqual([content.slice(start, end), language, direction]);
    expect(firefox.complaints).toEqual([]);
  });

  it('goes through the findings, tells the page, and draws marks and evidence', async () => {
    const evaluate = await open({ attributes: 'target="report-a"', root: 'lang="ar" dir="rtl"' });
    const found = await evaluate<{ address: string; status: string; current: number; marks: string[] }>(`(async () => {
      const heard = new Promise((resolve) => document.addEventListener('muqabala-finding', resolve, { once: true }));
      root.querySelector('[data-step=next]').click();
      const { address } = await heard;
      await viewer.updateComplete;
      return {
        address,
        status: root.querySelector('[role=status]').textContent.replace(/[\\u2066-\\u2069]/g, ''),
        current: root.querySelectorAll('.row[aria-current]').length,
        marks: ['differs', 'missing', 'added'].map((shape) => getComputedStyle(root.querySelector('mark.' + shape)).textDecorationStyle),
      };
    })()`);
    expect(found.address).toMatch(/^finding:/);
    expect(found.status).toMatch(/^الملاحظة 1 من \d+: /);
    expect(found.current).toBe(1);
    expect(found.marks).toEqual(['solid', 'dashed', 'double']);
    const lines = await evaluate<number>(`(async () => {
      viewer.show('link:l13');
      await viewer.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return root.querySelectorAll('.connector path').length;
    })()`);
    expect(lines).toBeGreaterThan(0);
    expect(firefox.complaints).toEqual([]);
  });

  it('sets first lines on one line and the source on its side', async () => {
    for (const root of ['lang="en"', 'lang="ar" dir="rtl"']) {
      const evaluate = await open({ attributes: 'target="report-a"', root });
      const rows = await evaluate<
        [number, number, boolean][]
      >(`[...root.querySelectorAll('.chunk .row.pair')].slice(0, 3).map((row) => {
        const baseline = (name) => {
          const probe = document.createElement('span');
          probe.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0';
          row.querySelector(name).prepend(probe);
          const { bottom } = probe.getBoundingClientRect();
          probe.remove();
          return bottom;
        };
        const left = (name) => row.querySelector(name).getBoundingClientRect().left;
        return [baseline('.source .sentence'), baseline('.target .sentence'), left('.source') > left('.target')];
      })`);
      expect(rows).toHaveLength(3);
      for (const [source, target, right] of rows) {
        expect(Math.abs(source - target)).toBeLessThan(1.5);
        expect(right).toBe(true);
      }
    }
  });

  it.each([
    ['pairs', 'target="mehr" selected="link:l4"'],
    ['one column', 'target="report-a" layout="flow"'],
    ['matrix', 'layout="matrix"'],
  ])('has nothing for axe: %s', async (_, attributes) => {
    const evaluate = await open({
      attributes,
      root: 'lang="ar" dir="rtl"',
      head: '<script src="/axe.js"></script>',
    });
    const violations = await evaluate<AxeResults['violations']>(
      `axe.run(document).then(({ violations }) => violations)`,
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
