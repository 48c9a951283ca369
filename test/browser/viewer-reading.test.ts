import type { AlignedDocument } from '@muqabala/core/document';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSingleFile, openViewerSite, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
  const body = await buildSingleFile('reading');
  viewers.site.put('/muqabala-reading.js', { type: 'text/javascript', body });
  viewers.site.put('/made.json', { type: 'application/json', body: JSON.stringify(made) });
}, 60_000);
afterAll(() => viewers?.close());

const ARABIC = [
  'افتُتحت المكتبة الجديدة في وسط المدينة صباح الاثنين.',
  'وقالت المديرة إن «القاعات الثلاث» تتسع لأربعمئة قارئ.',
  'ولم تُعلن كلفة البناء بعد.',
  'وستبقى الأبواب مفتوحة حتى التاسعة مساء.',
];
const ENGLISH = [
  'The new library opened in the city centre on Monday morning.',
  'Its director said that the “three halls” have room for four hundred readers.',
  'Nobody knows who paid for the statue.',
  'The doors will stay open until nine in the evening.',
];

function textOf(id: string, language: 'ar' | 'en', sentences: readonly string[]): AlignedDocument['texts'][number] {
  let end = -1;
  const segments = sentences.map((sentence, s) => {
    const start = end + 1;
    end = start + sentence.length;
    return { id: `s${s}`, start, end, role: 'body' as const, mentions: [] };
  });
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return { id, language, direction, outlet: `Outlet ${id}`, content: sentences.join(' '), segments };
}

const made: AlignedDocument = {
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'made up',
  texts: [textOf('a', 'ar', ARABIC), textOf('e', 'en', ENGLISH)],
  links: [0, 1, 3].map((s) => ({
    id: `l${s}`,
    text: 'e',
    source: [`s${s}`],
    target: [`s${s}`],
    confidence: 0.9,
    status: 'proposed',
    evidence: [],
  })),
  findings: [],
};

const HEAD = '<script type="module" src="/muqabala-reading.js"></script>';
/** As a site writes it: markup inside sentences and across them, an aside, a link, another line for the same blank. */
const NESTED = `<article id="article" style="max-inline-size: 40em; margin: 12em auto">
  <h2>A headline of the site’s own</h2>
  <p id="first"><b>The new</b> library <em>opened in the
    city <a href="#centre" id="link">centre</a></em> on Mon<wbr>day morning. <i>Its director said that the "three</i>
    halls" have room for four hundred readers.</p>
  <aside>Read more about libraries</aside><script>var not = 'The doors';</script>
  <p>Nobody knows who paid for the statue.</p><div>The doors will stay open<br>until nine in the evening.</div></article>`;
const ELEMENT = '<muqabala-reading for="#article" src="/made.json"></muqabala-reading>';

/** What is marked under a name, as the page's text. */
const marked = (page: Page, name: string) =>
  page.evaluate(
    (which) => [...(CSS.highlights.get(which) ?? [])].map((range) => range.toString().replace(/\s+/g, ' ')),
    name,
  );
const card = (page: Page) =>
  page.evaluate(() => {
    const shown = document.querySelector('muqabala-reading')!.shadowRoot!.querySelector<HTMLElement>('.card')!;
    return shown.hidden ? undefined : [...shown.querySelectorAll('p')].map((p) => [p.dir, p.textContent]);
  });
const shown = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('muqabala-reading')!
        .shadowRoot!.querySelector('.card:not([hidden])')
        ?.textContent.includes(wanted),
    text,
  );
const closed = (page: Page) =>
  page.waitForFunction(() => document.querySelector('muqabala-reading')!.shadowRoot!.querySelector('.card[hidden]'));

async function open(article: string, element = ELEMENT, options: Parameters<ViewerSite['open']>[0] = {}) {
  const { page, complaints } = await viewers.open({
    head: HEAD,
    script: 'page',
    html: `<main>${article}${element}</main>`,
    ...options,
  });
  await page.waitForFunction(() => (document.querySelector('muqabala-reading') as { found?: number } | null)?.found);
  return { page, complaints };
}

/** Puts the pointer on the middle of a word. */
async function pointAt(page: Page, word: string) {
  const { x, y } = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#article')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`no ${wanted}`);
  }, word);
  await page.mouse.move(x, y);
  return { x, y };
}

describe('over a page’s own text', () => {
  it('marks the sentences that have a counterpart, whatever markup they stand in, and changes nothing', async () => {
    const { page, complaints } = await open(NESTED);
    const plain = await viewers.open({ script: 'page', html: `<main>${NESTED}</main>` });
    expect(await marked(page, 'muqabala-sentence')).toEqual([
      'The new library opened in the city centre on Monday morning.',
      'Its director said that the "three halls" have room for four hundred readers.',
      'The doors will stay openuntil nine in the evening.',
    ]);
    const look = (from: Page) =>
      from.evaluate(() => {
        const article = document.querySelector('#article')!;
        const places = [...article.querySelectorAll('*')].map((one) => JSON.stringify(one.getBoundingClientRect()));
        return [article.outerHTML, document.documentElement.scrollHeight, places];
      });
    await pointAt(page, 'director');
    await shown(page, ARABIC[1]!);
    expect(await look(page)).toEqual(await look(plain.page));
    expect(complaints).toEqual([]);
    await page.close();
    await plain.page.close();
  });

  it('shows the counterpart of what is pointed at, which can be reached and goes away again', async () => {
    const { page } = await open(NESTED);
    await pointAt(page, 'director');
    await shown(page, ARABIC[1]!);
    expect(await card(page)).toEqual([
      ['auto', 'Outlet a'],
      ['rtl', ARABIC[1]],
    ]);
    expect(await marked(page, 'muqabala-lit')).toEqual([(await marked(page, 'muqabala-sentence'))[1]]);
    const box = await page.locator('muqabala-reading .card').boundingBox();
    await page.mouse.move(box!.x + 20, box!.y + 10);
    await page.waitForTimeout(400);
    expect(await card(page)).toBeDefined();
    await page.mouse.move(2, 2);
    await closed(page);
    await pointAt(page, 'statue');
    expect(await card(page)).toBeUndefined();
    expect(await marked(page, 'muqabala-lit')).toEqual([]);
    await page.close();
  });

  it('stands by its sentence, set as it should be, whatever the page does around it and to its own text', async () => {
    const style = `<style>#moved { transform: translate(40px, 60px); contain: paint }
      main { font: italic small-caps 900 16px serif; letter-spacing: .3em; text-shadow: 1px 1px red; word-break: break-all;
        text-transform: uppercase; line-break: anywhere; text-indent: 3em; text-align: center; hyphens: auto }</style>`;
    const set = async (head: string, before = '', after = '') => {
      const { page } = await open(`${before}${NESTED}`, `${ELEMENT}${after}`, { head: HEAD + head });
      await pointAt(page, 'director');
      await shown(page, ARABIC[1]!);
      const seen = await page.evaluate(() => {
        const root = document.querySelector('muqabala-reading')!.shadowRoot!;
        const card = root.querySelector('.card')!.getBoundingClientRect();
        const [lit] = CSS.highlights.get('muqabala-lit')!;
        const line = (lit as Range).getBoundingClientRect();
        const text = getComputedStyle(root.querySelector('.card [dir=rtl]')!);
        const { fontStyle, fontVariant, fontWeight, letterSpacing, textShadow, wordBreak, textTransform } = text;
        const { lineBreak, textIndent, whiteSpace, textAlign, hyphens, fontSize } = text;
        return {
          apart: Math.min(Math.abs(line.top - card.bottom), Math.abs(card.top - line.bottom)),
          set: [fontStyle, fontVariant, fontWeight, letterSpacing, textShadow, wordBreak, textTransform],
          lines: [lineBreak, textIndent, whiteSpace, textAlign, hyphens, fontSize],
        };
      });
      await page.close();
      return seen;
    };
    const plain = await set('<style>main { font-size: 16px }</style>');
    const hostile = await set(style, '<div id="moved">', '</div>');
    expect(hostile.apart).toBeLessThan(10);
    expect({ ...hostile, apart: 0 }).toEqual({ ...plain, apart: 0 });
  });

  it('holds what was tapped until it is tapped again or closed, and follows no link', async () => {
    const { page } = await open(NESTED);
    const { x, y } = await pointAt(page, 'until');
    await page.mouse.click(x, y);
    await shown(page, ARABIC[3]!);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    expect(await card(page)).toBeDefined();
    await page.keyboard.press('Escape');
    expect(await card(page)).toBeUndefined();
    await page.locator('#link').focus();
    await shown(page, ARABIC[0]!);
    await page.close();
  });

  it('leads from sentence to sentence by keys, and says both', async () => {
    const { page } = await open(NESTED);
    await page.locator('muqabala-reading .keys').focus();
    await page.keyboard.press('ArrowDown');
    await shown(page, ARABIC[0]!);
    await page.keyboard.press('End');
    await shown(page, ARABIC[3]!);
    await page.keyboard.press('ArrowUp');
    await shown(page, ARABIC[1]!);
    const said = await page.locator('muqabala-reading .said').textContent();
    expect(said).toContain('four hundred readers.');
    expect(said).toContain(ARABIC[1]);
    await page.keyboard.press('Tab');
    await closed(page);
    await page.addScriptTag({ url: '/axe.js' });
    const found = await page.evaluate(
      "axe.run('muqabala-reading').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
    );
    expect(found).toEqual([]);
    await page.close();
  });

  it('works over the source as well, from right to left, and beside it where there is room', async () => {
    const article = `<article id="article" lang="ar" dir="rtl" style="inline-size: 30em; margin-block: 8em">${ARABIC.map((sentence) => `<p>${sentence}</p>`).join('')}</article>`;
    const { page } = await open(article, ELEMENT.replace('src', 'place="beside" src'), { root: 'lang="ar" dir="rtl"' });
    expect(await marked(page, 'muqabala-sentence')).toEqual([ARABIC[0], ARABIC[1], ARABIC[3]]);
    await pointAt(page, 'القاعات');
    await shown(page, ENGLISH[1]!);
    expect(await card(page)).toEqual([
      ['auto', 'Outlet e'],
      ['ltr', ENGLISH[1]],
    ]);
    const [own, other] = [
      await page.locator('#article').boundingBox(),
      await page.locator('muqabala-reading .card').boundingBox(),
    ];
    expect(other!.x + other!.width).toBeLessThanOrEqual(own!.x);
    await page.close();
  });

  it('finds a sentence again that has changed, also while the page is open, and leaves alone what is gone', async () => {
    const changed = NESTED.replace('four hundred', 'four hundred and fifty').replace(
      /The doors will.*evening/,
      'Closed',
    );
    const { page } = await open(changed);
    expect(await marked(page, 'muqabala-sentence')).toEqual([
      'The new library opened in the city centre on Monday morning.',
      'Its director said that the "three halls" have room for four hundred and fifty readers.',
    ]);
    await page.evaluate(() => {
      document.querySelector('#first b')!.textContent = 'The newest';
      document.querySelector('#article div')!.textContent = 'The doors will stay open until nine in the evening!';
    });
    await page.waitForFunction(
      () => (document.querySelector('muqabala-reading') as unknown as { found: number }).found === 3,
    );
    expect(await marked(page, 'muqabala-sentence')).toEqual([
      'The newest library opened in the city centre on Monday morning.',
      'Its director said that the "three halls" have room for four hundred and fifty readers.',
      'The doors will stay open until nine in the evening!',
    ]);
    await page.close();
  });

  it('is a function too, which takes everything back', async () => {
    const { page } = await viewers.open({ script: 'page', html: NESTED });
    // As a text: what transforms the tests would put an import of its own in.
    const found = await page.evaluate(`(async () => {
      const { readAlong } = await import('/muqabala-reading.js');
      const reading = readAlong(document.querySelector('#article'), ${JSON.stringify(made)}, { target: 'e' });
      await new Promise((resolve) => reading.addEventListener('muqabala-ready', resolve, { once: true }));
      const { found } = reading;
      reading.remove();
      return [found, CSS.highlights.get('muqabala-sentence').size, document.adoptedStyleSheets.length];
    })()`);
    expect(found).toEqual([3, 0, 0]);
    await page.close();
  });

  it('tells the page, not the reader, what is wrong; without the highlights it still shows counterparts', async () => {
    const wrong = await viewers.open({
      head: HEAD,
      script: 'page',
      html: `${NESTED}<muqabala-reading for="#nothing" src="/made.json"></muqabala-reading><muqabala-reading for="#article" src="/none.json"></muqabala-reading>`,
    });
    await expect
      .poll(() => wrong.complaints.filter((one) => one.includes('<muqabala-reading>')).sort())
      .toEqual([
        '<muqabala-reading> failed: missing #nothing',
        expect.stringContaining('<muqabala-reading> failed: status'),
      ]);
    await wrong.page.close();
    const { page, complaints } = await open(NESTED, ELEMENT, {
      routes: (one) =>
        one.addInitScript(
          'delete CSS.highlights; delete Object.getPrototypeOf(CSS).highlights; delete window.Highlight',
        ),
    });
    await pointAt(page, 'director');
    await shown(page, ARABIC[1]!);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('runs under a strict policy', async () => {
    const { page, complaints } = await open(NESTED.replaceAll(/ style="[^"]*"|<script.*?<\/script>/g, ''), ELEMENT, {
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    await pointAt(page, 'director');
    await shown(page, ARABIC[1]!);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
