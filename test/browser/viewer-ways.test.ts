import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { heard, listen, read } from './viewer-read.ts';
import { openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

describe('ways through the viewer', () => {
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
});
