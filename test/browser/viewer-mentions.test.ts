import type { AlignedDocument, Mention } from '@muqabala/core/document';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

const ARABIC = ['زار الوزير لبنان في 3 أيار 2021 ومعه أربعون خبيرا.', 'وعاد مساء.'];
const ENGLISH = ['The minister visited Lebanon on 3 May 2021 with 40 experts.', 'He went home in the evening.'];

type Unplaced<M> = M extends Mention ? Omit<M, 'start' | 'end'> : never;

function text(
  id: string,
  language: 'ar' | 'en',
  sentences: readonly string[],
  mentions: [string, Unplaced<Mention>][],
) {
  const content = sentences.join('\n');
  return {
    id,
    language,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    content,
    segments: sentences.map((sentence, s) => {
      const start = content.indexOf(sentence);
      const within = mentions.filter(([words]) => sentence.includes(words));
      return {
        id: `s${s}`,
        start,
        end: start + sentence.length,
        role: 'body' as const,
        mentions: within.map(([words, mention]) => {
          const at = content.indexOf(words);
          return { ...mention, start: at, end: at + words.length } as Mention;
        }),
      };
    }),
  };
}

function withMentions(): AlignedDocument {
  const lebanon = { kind: 'name', value: 'Lebanon', type: 'place', entity: 'lebanon', by: 'table' } as const;
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'made up',
    texts: [
      text('ar', 'ar', ARABIC, [
        ['لبنان', lebanon],
        ['3 أيار 2021', { kind: 'date', value: '2021-05-03' }],
        ['أربعون', { kind: 'number', value: 40 }],
      ]),
      text('en', 'en', ENGLISH, [
        ['Lebanon', lebanon],
        ['3 May 2021', { kind: 'date', value: '2021-05-03' }],
        ['40', { kind: 'number', value: 40 }],
      ]),
    ],
    links: ['s0', 's1'].map((id) => ({
      id: `l${id}`,
      text: 'en',
      source: [id],
      target: [id],
      confidence: 0.9,
      status: 'proposed' as const,
      evidence: [],
    })),
    findings: [],
  };
}

const marked = () =>
  [...document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('mark.mention')].map(
    ({ textContent }) => textContent,
  );

it('marks values and names on request, by a dotted line only, and says so to the page', async () => {
  const { page, complaints } = await viewers.open({ document: withMentions() });
  expect(await page.evaluate(marked)).toEqual([]);
  await page.evaluate(() =>
    document.addEventListener('muqabala-view', (event) => Object.assign(window, { heard: { ...event } })),
  );
  const before = await sentences();
  const toggle = page.getByRole('button', { name: 'Values and names' });
  await toggle.click();
  await settled(page);
  expect(await page.evaluate(marked)).toEqual(['لبنان', '3 أيار 2021', 'أربعون', 'Lebanon', '3 May 2021', '40']);
  expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate('heard.mentions')).toBe(true);
  expect(await sentences()).toEqual(before);
  const style = await page.evaluate(() => {
    const mark = document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('mark.mention')!;
    const { textDecorationStyle, textDecorationThickness, backgroundColor } = getComputedStyle(mark);
    return [textDecorationStyle, textDecorationThickness, backgroundColor];
  });
  expect(style).toEqual(['dotted', '1px', 'rgba(0, 0, 0, 0)']);
  await toggle.click();
  await settled(page);
  expect(await page.evaluate(marked)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();

  /** Words and places of all sentences: marks may move no letter. */
  function sentences() {
    return page.evaluate(() =>
      [...document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.sentence')].map((sentence) => {
        const { left, top, width, height } = sentence.getBoundingClientRect();
        return [sentence.textContent, left, top, width, height];
      }),
    );
  }
});

it.each([
  ['en', ['Place|لبنان|Lebanon', 'Date|3 أيار 2021|May 3, 2021', 'Number|أربعون|40']],
  ['ar', ['مكان|لبنان|Lebanon', 'تاريخ|3 أيار 2021|3 مايو 2021', 'عدد|أربعون|40']],
])('lists those of the selected row with kind and value: %s', async (language, source) => {
  const root = `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
  const { page, complaints } = await viewers.open({
    root,
    document: withMentions(),
    attributes: 'mentions selected="link:ls0"',
  });
  const lists = await page.evaluate(() =>
    [...document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('ul.mentions')].map((list) =>
      [...list.querySelectorAll('li')].map((item) =>
        [...item.querySelectorAll('.what, bdi')].map(({ textContent }) => textContent).join('|'),
      ),
    ),
  );
  expect(lists[0]).toEqual(source);
  // What says itself is not said twice.
  expect(lists[1]!.map((line) => line.split('|').length)).toEqual([2, 3, 2]);
  await page.addScriptTag({ url: '/axe.js' });
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

it('offers nothing where the texts have none', async () => {
  const plain = withMentions();
  const bare = plain.texts.map((one) => ({
    ...one,
    segments: one.segments.map((segment) => ({ ...segment, mentions: [] })),
  }));
  const { page } = await viewers.open({ document: { ...plain, texts: bare }, attributes: 'mentions' });
  expect(await page.getByRole('button', { name: 'Values and names' }).count()).toBe(0);
  await page.close();
});
