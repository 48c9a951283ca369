import type { AlignedDocument } from '@muqabala/core/document';
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

it.each([
  ['a range', 'من 1990 إلى 1995-2000 ثم 5–7.', 'ar', 'rtl'],
  ['a quotation in the other script', 'قال: "The end (2nd part)" وانصرف.', 'ar', 'rtl'],
  ['a Latin name and a full stop', 'أعلنت شركة OpenStreetMap Inc. نتائجها!', 'ar', 'rtl'],
  ['brackets', 'الأمم المتحدة (UN) [1] و{2}.', 'ar', 'rtl'],
  ['a share and an amount', 'ارتفع 3.5% أي $1,200 (نحو ١٢٠٠ دولار).', 'ar', 'rtl'],
  ['Arabic inside English', 'He said “السلام عليكم (2)” at 10:30, twice.', 'en', 'ltr'],
] as const)(
  '%s stands in the order in which the browser sets it by itself',
  async (_, sentence, language, direction) => {
    const { page } = await viewers.open({
      document: oneSentence(sentence, language, direction),
      attributes: 'selected="link:l0"',
      body: `<p id="plain" lang="${language}" dir="${direction}">${sentence}</p>`,
    });
    const orders = await page.evaluate(
      (side) => {
        const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
        const shown = root.querySelector<HTMLElement>(`.row[aria-current] .${side} .sentence`)!;
        const plain = document.querySelector<HTMLElement>('#plain')!;
        // The same font and one line for both, so that only the order can differ.
        const { fontFamily, fontSize } = getComputedStyle(shown);
        for (const at of [shown, plain]) at.style.cssText += `; font: ${fontSize} ${fontFamily}; white-space: nowrap`;
        return [shown, plain].map((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          const letters: { letter: string; left: number }[] = [];
          while (walker.nextNode()) {
            const text = walker.currentNode as Text;
            for (let at = 0; at < text.length; at++) {
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              letters.push({ letter: text.data[at]!, left: range.getBoundingClientRect().left });
            }
          }
          return letters
            .sort((a, b) => a.left - b.left)
            .map(({ letter }) => letter)
            .join('');
        });
      },
      language === 'ar' ? 'source' : 'target',
    );
    expect(orders[0]).toBe(orders[1]);
    // The marks of evidence and of the finding are there.
    expect(
      await page.evaluate(
        (side) => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll(`.${side} mark`).length,
        language === 'ar' ? 'source' : 'target',
      ),
    ).toBeGreaterThan(0);
    await page.close();
  },
);

it('marks what would turn the order of a sentence round, and leaves the words as they are', async () => {
  const sentence = 'It cost \u202e100\u202c euros, \u202d5 in all.';
  const { page } = await viewers.open({ document: oneSentence(sentence, 'en', 'ltr') });
  const shown = await page.evaluate(() => {
    const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
    const at = root.querySelector<HTMLElement>('.target .sentence')!;
    const range = document.createRange();
    const walker = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
    const places: { letter: string; left: number }[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      for (let i = 0; i < text.length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        if (/[\da-z]/.test(text.data[i]!))
          places.push({ letter: text.data[i]!, left: range.getBoundingClientRect().left });
      }
    }
    const selection = getSelection()!;
    selection.selectAllChildren(at);
    return {
      text: at.textContent,
      copied: selection.toString(),
      marks: [...at.querySelectorAll('.chip')].map((mark) => [
        getComputedStyle(mark, '::before').content,
        mark.getBoundingClientRect().width > 5,
      ]),
      order: places
        .sort((a, b) => a.left - b.left)
        .map(({ letter }) => letter)
        .join(''),
    };
  });
  expect(shown.text).toBe(sentence);
  expect(shown.copied.trim()).toBe(sentence);
  expect(shown.marks).toEqual([
    ['"RLO"', true],
    ['"LRO"', true],
  ]);
  expect(shown.order).toBe('tcost100euros5inall');
  await page.close();
});

it('quotes words inside a message of the other direction whole, in their language', async () => {
  const { page } = await viewers.open({
    document: oneSentence('دفع 1,200 $ (نقدا).', 'ar', 'rtl'),
    attributes: 'selected="finding:f0"',
  });
  const quotes = await page.evaluate(() =>
    [...document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.explained bdi')].map((quote) => {
      const { lang, dir } = quote as HTMLElement;
      return [quote.textContent, lang, dir, getComputedStyle(quote).unicodeBidi];
    }),
  );
  expect(quotes).toContainEqual(['دفع', 'ar', 'rtl', 'isolate']);
  expect(quotes).toContainEqual(['other', 'en', 'ltr', 'isolate']);
  await page.close();
});

/** A pair of a sentence and a word of the other language, its first word marked as evidence and as a finding. */
it('shows a chip for a code of the file, and copies the text as it is', async () => {
  const { page } = await viewers.open({ document: oneSentence('Hello \ufffc, it is late.', 'en', 'ltr') });
  const shown = await page.evaluate(() => {
    const at = document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.target .sentence')!;
    const chip = at.querySelector('.chip')!;
    return {
      text: at.textContent,
      chip: getComputedStyle(chip, '::before').content,
      isWide: chip.getBoundingClientRect().width > 5,
    };
  });
  expect(shown).toEqual({ text: 'Hello \ufffc, it is late.', chip: '"<>"', isWide: true });
  await page.close();
});

function oneSentence(sentence: string, language: 'ar' | 'en', direction: 'rtl' | 'ltr'): AlignedDocument {
  const other = language === 'ar' ? 'other words' : 'كلمات أخرى';
  const text = (id: string, content: string, lang: string, dir: 'rtl' | 'ltr') => ({
    id,
    language: lang,
    direction: dir,
    content,
    segments: [{ id: 's', start: 0, end: content.length, role: 'body' as const, mentions: [] }],
  });
  const [mine, theirs] = [
    text('mine', sentence, language, direction),
    text('theirs', other, language === 'ar' ? 'en' : 'ar', direction === 'rtl' ? 'ltr' : 'rtl'),
  ];
  const texts = language === 'ar' ? [mine, theirs] : [theirs, mine];
  const first = ({ content }: { content: string }) => ({ start: 0, end: content.search(/[\s:]/) });
  const [source, target] = [first(texts[0]!), first(texts[1]!)];
  // A second mark in the middle, where the directions meet.
  const middle = (span: { start: number; end: number }, at: 0 | 1) => {
    const { length } = texts[at]!.content;
    return { start: Math.max(span.end, length >> 1), end: Math.min(length, (length >> 1) + 4) };
  };
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: '',
    texts,
    links: [
      {
        id: 'l0',
        text: texts[1]!.id,
        source: ['s'],
        target: ['s'],
        confidence: 0.9,
        status: 'proposed',
        evidence: [{ kind: 'word', weight: 1, source: middle(source, 0), target: middle(target, 1) }],
      },
    ],
    findings: [
      {
        id: 'f0',
        code: 'name-mismatch',
        mqm: 'mistranslation',
        severity: 'major',
        confidence: 0.8,
        link: 'l0',
        text: texts[1]!.id,
        source: [source],
        target: [target],
        state: 'open',
      },
    ],
  };
}

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
