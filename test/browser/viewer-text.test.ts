import { afterAll, beforeAll, expect, it } from 'vitest';
import { largeDocument, openViewerSite, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

it.each(['mehr', 'report-a', 'report-b'])('marks move no letter and break no joining: %s', async (target) => {
  const { page } = await viewers.open({ attributes: `target="${target}"` });
  const result = await page.evaluate(() => {
    const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
    const letters = (element: Element) => {
      const origin = element.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const places: { letter: string; left: number; top: number; width: number }[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (let at = 0; at < text.length; at++) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { left, top, width } = range.getBoundingClientRect();
          places.push({ letter: text.data[at]!, left: left - origin.left, top: top - origin.top, width });
        }
      }
      return places;
    };
    let marked = 0;
    const moved: unknown[] = [];
    for (const button of root.querySelectorAll<HTMLElement>('.pair .pick')) button.click();
    for (const sentence of root.querySelectorAll<HTMLElement>('.sentence')) {
      if (sentence.querySelector('mark') === null) continue;
      marked++;
      const plain = sentence.cloneNode(false) as HTMLElement;
      plain.textContent = sentence.textContent;
      const with_ = letters(sentence);
      sentence.replaceWith(plain);
      const without = letters(plain);
      plain.replaceWith(sentence);
      // The browser rounds each stretch of text on its own.
      const far = (a: number, b: number) => Math.abs(a - b) > 1.5;
      with_.forEach((place, at) => {
        const other = without[at]!;
        if (
          place.letter !== other.letter ||
          far(place.left, other.left) ||
          far(place.top, other.top) ||
          far(place.width, other.width)
        )
          moved.push([place, other]);
      });
    }
    return { marked, moved };
  });
  expect(result.marked).toBeGreaterThan(5);
  expect(result.moved).toEqual([]);
  await page.close();
});

it('find and select-all reach every pair of a long document', async () => {
  const { page } = await viewers.open({ document: largeDocument(3000) });
  expect(
    await page.evaluate(
      () => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.chunk .row').length,
    ),
  ).toBe(3000);
  const found = await page.evaluate(() =>
    ['that meeting 2999 was', 'رقم 2999 انعقد', 'that meeting 3000 was'].map((words) => {
      getSelection()!.removeAllRanges();
      return (window as unknown as { find(text: string): boolean }).find(words);
    }),
  );
  expect(found).toEqual([true, true, false]);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const words of ['that meeting 0 was', 'that meeting 1500 was', 'رقم 2999 انعقد'])
    expect(copied).toContain(words);
  await page.close();
});

it('prints every pair and no controls', async () => {
  const { page } = await viewers.open({ document: largeDocument(200) });
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.evaluate(() => {
      const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
      return [
        getComputedStyle(root.querySelector('.toolbar')!).display,
        getComputedStyle(root.querySelector('.chunk')!).contentVisibility,
      ];
    }),
  ).toEqual(['none', 'visible']);
  await page.close();
});
