import type { AlignedDocument } from '@muqabala/core/document';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { openViewerSite, settled, type ViewerSite } from './viewer-site.ts';

let viewers: ViewerSite;
beforeAll(async () => {
  viewers = await openViewerSite();
}, 60_000);
afterAll(() => viewers?.close());

const message = (page: Page) =>
  page.evaluate(() =>
    document
      .querySelector('muqabala-viewer')!
      .shadowRoot!.querySelector('.message')
      ?.textContent?.replace(/\s+/g, ' ')
      .trim(),
  );
const FAILED = 'The texts could not be shown.';
const rows = (page: Page) =>
  page.evaluate(() => document.querySelector('muqabala-viewer')!.shadowRoot!.querySelectorAll('.chunk .row').length);

/** A document of short sentences, one pair each. */
function small(
  source: readonly string[],
  target: readonly string[],
  rest: Partial<AlignedDocument> = {},
): AlignedDocument {
  const text = (id: string, sentences: readonly string[], language: string, direction: 'rtl' | 'ltr') => {
    let end = -1;
    return {
      id,
      language,
      direction,
      content: sentences.join('\n'),
      segments: sentences.map((sentence, s) => {
        const start = end + 1;
        end = start + sentence.length;
        return { id: `s${s}`, start, end, role: 'body' as const, mentions: [] };
      }),
    };
  };
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: '',
    texts: [text('a', source, 'ar', 'rtl'), text('b', target, 'en', 'ltr')],
    links: source.map((_, s) => ({
      id: `l${s}`,
      text: 'b',
      source: [`s${s}`],
      target: [`s${s}`],
      confidence: 0.9,
      evidence: [],
      status: 'proposed',
    })),
    findings: [],
    ...rest,
  };
}

describe('a hostile document', () => {
  it('runs nothing and shows its text as text', async () => {
    const evil = `<img src=x onerror=alert(1)><script>alert(2)</script>\${alert(3)} {{x}} $t(y) javascript:alert(4)`;
    const hostile = small([evil, evil], [evil, evil]);
    for (const text of hostile.texts)
      Object.assign(text, {
        title: evil,
        outlet: evil,
        date: evil,
        url: 'javascript:alert(5)',
        licence: evil,
        language: `en" onclick="alert(6)`,
      });
    hostile.findings.push({
      id: evil,
      code: 'name-mismatch',
      mqm: evil,
      severity: 'major',
      confidence: 1,
      link: 'l0',
      text: 'b',
      source: [{ start: 0, end: 30 }],
      target: [{ start: 5, end: 40 }],
      state: 'open',
      reason: evil,
    });
    const { page, complaints } = await viewers.open({ document: hostile, attributes: 'selected="link:l0"' });
    for (const button of await page.getByRole('button').all())
      if (await button.isVisible()) await button.click({ timeout: 500 }).catch(() => {});
    expect(
      await page.evaluate(() => {
        const root = document.querySelector('muqabala-viewer')!.shadowRoot!;
        return [
          root.querySelectorAll('img, script, [onclick], a').length,
          root.querySelector('.sentence')!.textContent,
        ];
      }),
    ).toEqual([0, evil]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('cannot turn the text around it', async () => {
    const override = '\u202e\u2067\u202b override';
    const plain = small(['أول', 'ثان'], ['First one', 'Second one']);
    const turned = small([`أول${override}`, 'ثان'], [`First ${override} one`, 'Second one']);
    const place = async (shown: AlignedDocument) => {
      const { page } = await viewers.open({ document: shown });
      const found = await page.evaluate(() => {
        const sentences = document
          .querySelector('muqabala-viewer')!
          .shadowRoot!.querySelectorAll('.row:nth-child(2) .sentence, .row:nth-child(2) .pick');
        return [...sentences].map((sentence) => {
          const text =
            sentence.firstChild!.nodeType === 3
              ? sentence.firstChild!
              : [...sentence.childNodes].find((node) => node.nodeType === 3)!;
          const range = document.createRange();
          return [...text.textContent!].map((_, at) => {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return Math.round(range.getBoundingClientRect().left);
          });
        });
      });
      await page.close();
      return found;
    };
    expect(await place(turned)).toEqual(await place(plain));
  });

  it.each([
    [
      'offsets out of range',
      {
        texts: small(['أ'], ['a']).texts.map((text) => ({
          ...text,
          segments: [{ id: 's0', start: 0, end: 99, role: 'body', mentions: [] }],
        })),
      },
      /texts\.0\.segments\.0/,
    ],
    [
      'links to nowhere',
      { links: [{ id: 'l', text: 'zz', source: [], target: [], confidence: 1, evidence: [], status: 'proposed' }] },
      /There is no target text/,
    ],
    ['ids used twice', { links: [...small(['أ'], ['a']).links, ...small(['أ'], ['a']).links] }, /is used twice/],
    ['another schema', { schema: 'something else' }, /failed: document/],
    ['no texts', { texts: [] }, /failed: document/],
  ])('with %s shows a message and no half of a view', async (_, change, said) => {
    const { page, complaints } = await viewers.open({ document: { ...small(['أ'], ['a']), ...change } });
    expect(await message(page)).toContain(FAILED);
    expect(complaints.join()).toMatch(said);
    expect(await rows(page)).toBe(0);
    await page.close();
  });

  it('of a million sentences is refused with a message, before any of them is looked at', async () => {
    const { page, complaints } = await viewers.open({ html: '<muqabala-viewer></muqabala-viewer>' });
    await page.evaluate(() => {
      const segment = { id: 's', start: 0, end: 1, role: 'body' as const, mentions: [] };
      const text = (id: string, language: string, direction: 'rtl' | 'ltr') => ({
        id,
        language,
        direction,
        content: 'a',
        segments: new Array(500_000).fill(segment),
      });
      const texts = [text('a', 'ar', 'rtl'), text('b', 'en', 'ltr')];
      document.querySelector('muqabala-viewer')!.document = {
        schema: 'muqabala/aligned-document',
        version: 2,
        signature: '',
        texts,
        links: [],
        findings: [],
      };
    });
    await settled(page);
    expect(await message(page)).toBe(FAILED);
    expect(await rows(page)).toBe(0);
    expect(complaints).toEqual([expect.stringContaining('failed: large 1000000')]);
    await page.close();
  });

  it('of ids that point at each other in circles is shown or refused, and ends', async () => {
    // A finding, a link, a fact and the sentences all of one name; links that hold the same sentences crosswise.
    const circular = small(['أ', 'ب', 'ج'], ['a', 'b', 'c']);
    const id = 's0';
    circular.links = [
      { ...circular.links[0]!, id, source: ['s0', 's1'], target: ['s2', 's0'] },
      { ...circular.links[1]!, id: 's1', source: ['s1', 's2', 's1'], target: ['s0', 's1', 's0'] },
      { ...circular.links[2]!, id: 's2', source: ['s2', 's0'], target: ['s1', 's2'] },
    ];
    circular.findings = [
      {
        id,
        code: 'unrelated',
        mqm: '',
        severity: 'minor',
        confidence: 0,
        link: id,
        fact: id,
        text: 'b',
        state: 'open',
      },
    ];
    circular.facts = [];
    const { page, complaints } = await viewers.open({ document: circular, attributes: 'selected="finding:s0"' });
    expect(await rows(page)).toBe(1);
    await page.getByRole('button', { name: 'All reports' }).count();
    await page.getByRole('button', { name: 'Next finding' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('given as a property is refused just the same', async () => {
    const { page, complaints } = await viewers.open({ html: '<muqabala-viewer></muqabala-viewer>' });
    for (const make of [
      '({})',
      '7',
      '[]',
      '"<b>"',
      'new Proxy({}, { get() { throw 1 } })',
      '({ texts: [{ segments: new Array(300000).fill(null) }] })',
      '(() => { const a = { texts: [] }; a.texts.push(a); return a; })()',
    ]) {
      await page.evaluate(`document.querySelector('muqabala-viewer').document = ${make}; undefined`);
      await settled(page);
      expect(await message(page)).toBe(FAILED);
    }
    expect(complaints.filter((text) => text.includes('failed: document'))).toHaveLength(6);
    expect(complaints[5]).toContain('failed: large 300000');
    expect(complaints).toHaveLength(7);
    await page.close();
  });

  it('may have any ids, broken characters and a million spans in one sentence', async () => {
    const document = small(['\ud800 كلمة \udc00 أخرى', 'ثان'], ['word \udfff', 'two']);
    const ids = ['__proto__', 'constructor', '"><b>', ':', '%', '\ud800'];
    document.findings = ids.map((id) => ({
      id,
      code: 'unrelated',
      mqm: '',
      severity: 'minor',
      confidence: 0,
      link: 'l0',
      text: 'b',
      source: Array.from({ length: 20_000 }, (_, n) => ({ start: n % 9, end: (n % 9) + 1 })),
      state: 'open',
    }));
    const { page, complaints } = await viewers.open({ document });
    for (let n = 0; n < ids.length; n++) await page.getByRole('button', { name: 'Next finding' }).click();
    expect(await rows(page)).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('an address that does not answer well', () => {
  it.each([
    ['/nowhere', 404, 'x', /failed: status \/nowhere 404/],
    ['/text', 200, 'not json', /failed: json/],
    ['/empty', 200, '', /failed: json/],
  ])('%s shows a message and can be tried again', async (path, status, body, said) => {
    viewers.site.put(path, { type: 'text/plain', body, status });
    const { page, complaints } = await viewers.open({ html: `<muqabala-viewer src="${path}"></muqabala-viewer>` });
    expect(await message(page)).toContain(FAILED);
    expect(complaints.join()).toMatch(said);
    viewers.site.put(path, { type: 'application/json', body: JSON.stringify(small(['أ'], ['a'])) });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.querySelector('muqabala-viewer:state(ready)') !== null);
    expect(await rows(page)).toBe(1);
    await page.close();
  });

  it('loses to a later one', async () => {
    const { page } = await viewers.open({});
    viewers.site.put('/small.json', { type: 'application/json', body: JSON.stringify(small(['أ'], ['a'])) });
    await page.evaluate(() => {
      const viewer = document.querySelector('muqabala-viewer')!;
      viewer.src = '/nowhere-at-all';
      return viewer.updateComplete.then(() => (viewer.src = '/small.json'));
    });
    await settled(page);
    expect(await rows(page)).toBe(1);
    await page.close();
  });
});

describe('a strict page', () => {
  it('needs neither inline styles nor eval, and one policy of trusted types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
    const { page, complaints } = await viewers.open({
      headers: { 'content-security-policy': policy },
      attributes: 'target="report-a" selected="link:l13"',
      document: fixtureDocument(),
    });
    await page.getByRole('button', { name: 'All reports' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'One column' }).click();
    await settled(page);
    expect(await rows(page)).toBeGreaterThan(10);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('muqabala-viewer')!.shadowRoot!.querySelector('.row')!).display,
      ),
    ).toBe('grid');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
