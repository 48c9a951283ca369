import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { heard, listen, read } from './viewer-read.ts';
import { openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

describe('the viewer', () => {
  it('shows every sentence of both texts, each in its language and direction', async () => {
    const { page, complaints } = await viewers.open({ attributes: 'target="mehr"' });
    const cells = await read(page, (root) =>
      ['source', 'target'].map((side) =>
        [...root.querySelectorAll(`.chunk .cell.${side}:not(.gap, .beside)`)].map((cell) => ({
          lang: cell.getAttribute('lang'),
          direction: getComputedStyle(cell).direction,
          sentences: [...cell.querySelectorAll('.sentence:not(.again)')].map((sentence) => sentence.textContent),
        })),
      ),
    );
    const { texts } = fixtureDocument();
    for (const [side, text] of [texts[0]!, texts[2]!].entries()) {
      const expected = text.segments.map(({ start, end }) => text.content.slice(start, end));
      expect(cells[side]!.flatMap(({ sentences }) => sentences).sort()).toEqual(expected.sort());
      for (const { lang, direction } of cells[side]!)
        expect([lang, direction]).toEqual([text.language, text.direction]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['lang="en"', '', 'right', 'en'],
    ['lang="en"', 'source-side="left"', 'left', 'en'],
    ['lang="ar" dir="rtl"', '', 'right', 'ar'],
    ['lang="ar" dir="rtl"', 'source-side="left"', 'left', 'ar'],
    ['lang="en"', 'lang="ar"', 'right', 'ar'],
    ['lang="ar" dir="rtl"', 'lang="en" dir="ltr" source-side="left"', 'left', 'en'],
  ])('sets the source on its side: page %s, element %s', async (root, attributes, side, language) => {
    const { page } = await viewers.open({ root, attributes: `target="report-a" ${attributes}` });
    const [source, target, number, shown] = await read(page, (shadow) => {
      const row = shadow.querySelector('.chunk .row.pair')!;
      const left = (name: string) => row.querySelector(name)!.getBoundingClientRect().left;
      return [
        left('.source'),
        left('.target'),
        left('.number'),
        shadow.querySelector<HTMLElement>('.viewer')!.lang,
      ] as const;
    });
    expect(source > target ? 'right' : 'left').toBe(side);
    expect(number < Math.min(source, target)).toBe(language === 'en');
    expect(shown).toBe(language);
    await page.close();
  });

  it('shows gaps on both sides, headings without any', async () => {
    const { page } = await viewers.open({ attributes: 'target="mehr"' });
    const kinds = await read(page, (root) =>
      [...root.querySelectorAll('.chunk .row')].map((row) => [
        row.classList[1],
        row.querySelectorAll('.gap').length,
        row.querySelector('.gap')?.classList[1],
      ]),
    );
    expect(kinds).toContainEqual(['source-only', 1, 'target']);
    expect(kinds).toContainEqual(['target-only', 1, 'source']);
    expect(kinds).toContainEqual(['aside', 0, undefined]);
    expect(kinds.filter(([kind, gaps]) => kind === 'pair' && gaps !== 0)).toEqual([]);
    await page.close();
  });

  it('marks findings on the words by shape, and names them', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-a"' });
    const styles = await read(page, (root) =>
      Object.fromEntries(
        ['differs', 'missing', 'added'].map((shape) => [
          shape,
          getComputedStyle(root.querySelector(`mark.${shape}`)!).textDecorationStyle,
        ]),
      ),
    );
    expect(styles).toEqual({ differs: 'solid', missing: 'dashed', added: 'double' });
    const chips = await read(page, (root) => [...root.querySelectorAll('.chip')].map((chip) => chip.textContent));
    expect(chips).toContain('Date differsmajor');
    await page.close();
  });

  it('shows evidence when a pair is chosen, and tells the page', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b"' });
    await listen(page);
    expect(await read(page, (root) => root.querySelectorAll('mark.evidence').length)).toBe(0);
    await page.getByText('بأوكرانيا', { exact: false }).first().click();
    const marks = await read(page, (root) =>
      ['source', 'target'].map((side) =>
        [...root.querySelectorAll(`.row[aria-current] .${side} mark.evidence`)].map((mark) => mark.textContent),
      ),
    );
    expect(marks[0]).toContain('بأوكرانيا');
    expect(marks[1]).toContain('Ukraine');
    expect(await read(page, (root) => root.querySelector('.detail')!.textContent)).toMatch(/Confidence.*94/s);
    const [event, ...more] = await heard(page);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'muqabala-select',
      text: 'report-b',
      sourceSegments: ['s5'],
      targetSegments: ['s6'],
    });
    await page
      .getByRole('button', { name: /^Name أوكرانيا/ })
      .first()
      .click();
    expect(await read(page, (root) => [...root.querySelectorAll('mark.hot')].map((mark) => mark.textContent))).toEqual([
      'بأوكرانيا',
      'Ukraine',
    ]);
    await page.close();
  });

  it('draws the evidence of the selected pair between its words on both sides', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b" selected="link:l33"' });
    const lines = () =>
      read(page, (root) =>
        [...root.querySelectorAll('.connector path')].map((path) => {
          const { left, right, height } = path.getBoundingClientRect();
          return { left, right, height, hot: path.classList.contains('hot') };
        }),
      );
    const pieces = await read(page, (root) => {
      const ids = (side: string) =>
        [...root.querySelectorAll<HTMLElement>(`.row[aria-current] .${side} mark[data-pieces]`)].flatMap(
          (mark) => JSON.parse(mark.dataset['pieces']!) as string[],
        );
      const target = new Set(ids('target'));
      return [...new Set(ids('source'))].filter((id) => target.has(id)).length;
    });
    expect(pieces).toBeGreaterThan(0);
    expect(await lines()).toHaveLength(pieces);
    expect((await lines()).filter(({ hot }) => hot)).toEqual([]);
    await page.locator('.why[data-evidence]').first().click();
    await settled(page);
    const [hot, ...more] = (await lines()).filter(({ hot }) => hot);
    expect(more).toEqual([]);
    // From the outer edge of the one word to the outer edge of the other.
    const edges = await read(page, (root) => {
      const marks = [...root.querySelectorAll('mark.hot')].map((mark) => mark.getBoundingClientRect());
      return [Math.min(...marks.map(({ left }) => left)), Math.max(...marks.map(({ right }) => right))] as const;
    });
    expect(Math.abs(hot!.left - edges[0])).toBeLessThan(3);
    expect(Math.abs(hot!.right - edges[1])).toBeLessThan(3);
    // One below the other, only the piece that is looked at is drawn: from the end of the one word down to the other.
    await page.setViewportSize({ width: 420, height: 900 });
    await settled(page);
    const below = await lines();
    expect(below.map(({ hot }) => hot)).toEqual([true]);
    expect(below[0]!.height).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Close' }).click();
    await settled(page);
    expect(await lines()).toEqual([]);
    await page.close();
  });

  it('draws the line of the words that are pointed at', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b" selected="link:l33"' });
    const strong = () => read(page, (root) => root.querySelectorAll('.connector .hot').length);
    expect(await strong()).toBe(0);
    await page.locator('.row[aria-current] .source mark.evidence').first().hover();
    expect(await strong()).toBe(1);
    const glanced = () =>
      read(page, (root) =>
        [...root.querySelectorAll('mark.glanced')].map((mark) => mark.closest('.cell')!.classList[1]),
      );
    expect(await glanced()).toEqual(expect.arrayContaining(['source', 'target']));
    await page.locator('.head').hover();
    expect([await strong(), await glanced()]).toEqual([0, []]);
    await page.close();
  });

  it('keeps the way from finding to finding in sight, and no row below it', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-a"' });
    const next = page.getByRole('button', { name: 'Next finding' });
    for (let n = 0; n < 12; n++) {
      await next.click();
      await settled(page);
      const [button, row] = await read(page, (root) => {
        const head = root.querySelector('.head')!.getBoundingClientRect();
        const step = root.querySelector('[data-step=next]')!.getBoundingClientRect();
        return [
          step.top >= 0 && step.bottom <= head.top + 1,
          root.querySelector('.row[aria-current]')!.getBoundingClientRect().top - head.bottom,
        ] as const;
      });
      expect(button).toBe(true);
      expect(row).toBeGreaterThanOrEqual(-1);
    }
    // The line above it has gone; whoever comes to it by key sees it again.
    const tab = () => read(page, (root) => root.querySelector('[role=tab][tabindex="0"]')!.getBoundingClientRect().top);
    expect(
      await read(page, (root) => root.querySelector('[role=tab][tabindex="0"]')!.getBoundingClientRect().bottom),
    ).toBeLessThanOrEqual(0);
    await page.getByLabel('Search in both texts').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await tab()).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  it('sets the first lines of both sides on one line, whatever fonts a page chooses', async () => {
    for (const style of ['', 'muqabala-viewer { --muqabala-font-latin: monospace; --muqabala-size: 20px }']) {
      const { page } = await viewers.open({ attributes: 'target="report-a"', body: `<style>${style}</style>` });
      const apart = await read(page, (root) => {
        const baseline = (at: Element) => {
          const probe = document.createElement('span');
          probe.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0';
          at.prepend(probe);
          const { bottom } = probe.getBoundingClientRect();
          probe.remove();
          return bottom;
        };
        return [...root.querySelectorAll('.chunk .row.pair')].slice(0, 3).map((row) => {
          const lines = ['.pick', '.source .sentence', '.target .sentence'].map((name) =>
            baseline(row.querySelector(name)!),
          );
          return Math.max(...lines) - Math.min(...lines);
        });
      });
      for (const distance of apart) expect(distance).toBeLessThan(1.5);
      await page.close();
    }
  });
});
