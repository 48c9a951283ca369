import type { MuqabalaViewer } from '@muqabala/viewer/element';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { largeDocument, openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

/** Reads from the shadow tree of the first viewer. */
function read<T>(page: Page, how: (root: ShadowRoot, element: MuqabalaViewer) => T): Promise<T> {
  return page.evaluate(
    `(${how})(document.querySelector('muqabala-viewer').shadowRoot, document.querySelector('muqabala-viewer'))`,
  ) as Promise<T>;
}

/** Writes down every event of the viewers. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of ['muqabala-select', 'muqabala-finding', 'muqabala-view'])
      document.addEventListener(type, (event) => heard.push({ ...event, type }));
  });
}

const heard = (page: Page) => page.evaluate('heard') as Promise<{ type: string; address?: string; text?: string }[]>;

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
    expect(styles).toEqual({ differs: 'wavy', missing: 'dashed', added: 'double' });
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

  it('follows the sentence of the source from report to report', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b" selected="link:l33"' });
    const selected = () =>
      read(page, (root) => root.querySelector('.row[aria-current] .source')?.textContent?.slice(0, 14));
    const sentence = await selected();
    await page.getByRole('tab', { name: 'report-a' }).click();
    expect([await selected(), await read(page, (_, element) => element.target)]).toEqual([sentence, 'report-a']);
    await page.close();
  });

  it('goes to an address in another report as soon as there is a document', async () => {
    const { page } = await viewers.open({ attributes: 'target="mehr" selected="link:l33"' });
    expect(
      await read(page, (root, element) => [element.target, root.querySelectorAll('.row[aria-current]').length]),
    ).toEqual(['report-b', 1]);
    await page.close();
  });

  it('goes through findings, announces them and tells the page', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b"' });
    await listen(page);
    const next = page.getByRole('button', { name: 'Next finding' });
    await next.click();
    await settled(page);
    const plain = (text: string | null) => text?.replace(/\s+/g, ' ').trim();
    expect(plain(await read(page, (root) => root.querySelector('[role=status]')!.textContent))).toMatch(
      /^Finding 1 of \d+: /,
    );
    expect(await read(page, (root) => root.activeElement?.getAttribute('data-step'))).toBe('next');
    await next.click();
    const events = await heard(page);
    expect(events.map(({ type }) => type)).toEqual(['muqabala-finding', 'muqabala-finding']);
    expect(events[0]!.address).not.toBe(events[1]!.address);
    expect(
      await read(page, (root, element) => [element.selected, root.querySelectorAll('.row[aria-current]').length]),
    ).toEqual([events[1]!.address, 1]);
    await page.close();
  });

  it('is worked by keys alone', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-a"', root: 'lang="ar" dir="rtl"' });
    await listen(page);
    const active = () =>
      read(page, (root) => root.activeElement?.className || root.activeElement?.getAttribute('role'));
    const stops: unknown[] = [];
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      stops.push(await active());
    }
    // The tab, the layouts, the search, the lists, the steps, then one row.
    expect(stops.filter((stop) => stop === 'tab')).toHaveLength(1);
    expect(stops.filter((stop) => stop === 'pick')).toHaveLength(1);
    await read(page, (root) => root.querySelector<HTMLElement>('.pick[tabindex="0"]')!.focus());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('KeyN');
    await page.keyboard.press('Escape');
    expect((await heard(page)).map(({ type, address }) => [type, address === ''])).toEqual([
      ['muqabala-select', false],
      ['muqabala-select', false],
      ['muqabala-finding', false],
      ['muqabala-select', true],
    ]);
    expect(await active()).toBe('pick');
    await read(page, (root) => root.querySelector<HTMLElement>('[role=tab][tabindex="0"]')!.focus());
    await page.keyboard.press('ArrowLeft');
    expect(await read(page, (root, element) => [element.target, root.activeElement?.textContent])).toEqual([
      'report-b',
      'report-b',
    ]);
    await page.close();
  });

  it('sets all reports against the source and leads back to a pair', async () => {
    const { page } = await viewers.open({ attributes: 'layout="matrix"' });
    await listen(page);
    const states = await read(page, (root) =>
      [...root.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('.state')].map((state) => state.textContent),
      ),
    );
    expect(states).toHaveLength(15);
    expect(states[1]).toEqual([]);
    expect(states[7]).toEqual(['not covered', 'partly covered', 'partly covered', 'covered']);
    await page.locator('[data-cell="4/7"]').click();
    await settled(page);
    expect(
      await read(page, (root, element) => [
        element.layout,
        element.target,
        root.querySelector('.row[aria-current] .source')!.textContent!.slice(0, 20),
      ]),
    ).toEqual(['pairs', 'report-b', 'وخلال هذا الاجتماع، ']);
    expect((await heard(page)).map(({ type }) => type)).toEqual(['muqabala-view', 'muqabala-select']);
    await page.close();
  });

  it('filters the matrix', async () => {
    const { page } = await viewers.open({ attributes: 'layout="matrix"' });
    const rows = () => read(page, (root) => root.querySelectorAll('tbody tr').length);
    const all = await rows();
    await page.getByLabel('Kind of finding').selectOption('date-mismatch');
    expect(await rows()).toBeGreaterThan(0);
    expect(await rows()).toBeLessThan(all);
    const counted = await read(page, (root) =>
      [...root.querySelectorAll('.covers .hidden')].map((tally) => tally.textContent!.replace(/[\u2066-\u2069]/g, '')),
    );
    expect([...new Set(counted)]).toEqual(['1 finding']);
    await page.close();
  });

  it('filters and searches', async () => {
    const { page } = await viewers.open({ attributes: 'target="mehr" filter="gaps"' });
    const kinds = () =>
      read(page, (root) =>
        [...new Set([...root.querySelectorAll('.chunk .row')].map((row) => row.classList[1]))].sort(),
      );
    expect(await kinds()).toEqual(['source-only', 'target-only']);
    await page.getByLabel('Show', { exact: true }).selectOption('all');
    expect(await kinds()).toContain('pair');
    await page.getByLabel('Kind of finding').selectOption('number-missing');
    expect(await read(page, (root) => root.querySelectorAll('.chunk .row').length)).toBe(1);
    await page.getByLabel('Kind of finding').selectOption('');
    await page.getByLabel('Search in both texts').fill('إيران');
    const hits = await read(page, (root) => [
      root.querySelectorAll('mark.hit').length,
      root.querySelector('.found')!.textContent!.replace(/\D/g, ''),
    ]);
    expect(hits[0]).toBeGreaterThan(3);
    expect(String(hits[0])).toBe(hits[1]);
    await page.getByLabel('Search in both texts').press('Enter');
    expect(await read(page, (root) => root.querySelector('.row[aria-current] mark.hit') !== null)).toBe(true);
    await page.close();
  });

  it('copies the source, the report or both', async () => {
    const { page } = await viewers.open({ attributes: 'target="report-b" selected="segment:report-b:s7"' });
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const { texts } = fixtureDocument();
    const sentence = (t: number, s: number) =>
      texts[t]!.content.slice(texts[t]!.segments[s]!.start, texts[t]!.segments[s]!.end);
    expect(await copied('Copy source')).toBe(sentence(0, 6));
    expect(await copied('Copy report')).toBe(sentence(4, 7));
    expect(await copied('Copy both')).toBe(`${sentence(0, 6)}\n${sentence(4, 7)}`);
    await page.close();
  });

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
