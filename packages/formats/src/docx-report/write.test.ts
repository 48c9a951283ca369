import { numberFindings } from '@muqabala/core/document';
import { createMessages, nameOfFinding } from '@muqabala/core/messages';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { saidBy, smallDocument } from '../../test/documents.ts';
import { readDocxPairs } from '../docx/index.ts';
import { listPairs, makeLog } from '../index.ts';
import { STATEMENT } from '../statement/index.ts';
import { writeDocxReport } from './index.ts';

describe('the report for Word', () => {
  it('has both texts side by side in their directions, which our own reader finds again', async () => {
    const document = smallDocument();
    const bytes = await writeDocxReport(document, { title: 'Visit' });
    const pairs = readDocxPairs(bytes, makeLog());
    const given = [...listPairs(document)];
    expect(pairs.map(({ source }) => source?.content.split('\n')[0])).toEqual(
      given.map(({ source }) => source?.content),
    );
    expect(pairs.map(({ target }) => target?.content.split('\n')[0])).toEqual(
      given.map(({ target }) => target?.content),
    );
    expect(pairs[1]!.target!.content).toMatch(/\n.*\(major, open\): /);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml).toContain('<w:bidiVisual');
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>.*?>Four</s);
  });

  it('numbers its pages', async () => {
    const parts = unzipSync(await writeDocxReport(smallDocument()));
    const footer = Object.entries(parts).find(([name]) => /^word\/footer\d*\.xml$/.test(name));
    expect(strFromU8(footer![1])).toMatch(/>PAGE<.*>NUMPAGES</s);
    expect(strFromU8(parts['word/document.xml']!)).toContain('<w:footerReference ');
  });

  it('numbers findings as the cards of the workbench are', async () => {
    const document = smallDocument();
    const numbers = numberFindings(document);
    const xml = strFromU8(unzipSync(await writeDocxReport(document))['word/document.xml']!);
    const shown = document.findings.filter(({ state }) => state !== 'dismissed');
    expect(shown.length).toBeGreaterThan(0);
    for (const { id, code } of shown)
      expect(xml).toContain(`>${numbers.get(id)}. ${nameOfFinding(createMessages('en'), code!)} (`);
  });

  it('names the kind of a person’s finding in the language of the report', async () => {
    const document = smallDocument();
    const [{ code: _, ...own }] = document.findings as [(typeof document.findings)[0]];
    const given = { ...document, findings: [{ ...own, mqm: 'style/language-register', source: [] }] };
    for (const language of ['en', 'ar'] as const) {
      const xml = strFromU8(unzipSync(await writeDocxReport(given, { language }))['word/document.xml']!);
      expect(xml).toContain(`. ${STATEMENT[language].mqm['language-register']} (`);
      expect(xml).not.toContain('language-register');
    }
  });

  it('is the same whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03') });
    const first = await writeDocxReport(smallDocument());
    vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
    const second = await writeDocxReport(smallDocument());
    vi.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(strFromU8(unzipSync(first)['docProps/core.xml']!)).not.toContain('2001-02-03');
  });

  it('says who told a finding, where that was not the program', async () => {
    const document = saidBy({ kind: 'reader', name: 'a<b' });
    const xml = strFromU8(unzipSync(await writeDocxReport(document))['word/document.xml']!);
    expect(xml).toContain('(according to \u2068a&lt;b\u2069)');
    const arabic = await writeDocxReport(saidBy({ kind: 'person' }), { language: 'ar' });
    expect(strFromU8(unzipSync(arabic)['word/document.xml']!)).toContain('(بحسب \u2068مراجع\u2069)');
  });

  it('is of one report alone where that is asked, in Arabic too', async () => {
    const document = smallDocument();
    const second = { ...document.texts[1]!, id: 'second', outlet: 'Another' };
    const two = { ...document, texts: [...document.texts, second] };
    const log = makeLog();
    const xml = strFromU8(
      unzipSync(await writeDocxReport(two, { text: 'second', language: 'ar' }, log))['word/document.xml']!,
    );
    expect([xml.includes('Another'), xml.includes('report'), xml.includes('بلا مقابل')]).toEqual([true, false, true]);
  });

  it('drops what XML has no place for, and counts it', async () => {
    const document = smallDocument();
    const texts = document.texts.map((text, t) =>
      t === 1 ? { ...text, content: text.content.replace('Four', '\u000b&<r') } : text,
    );
    const log = makeLog();
    const bytes = await writeDocxReport({ ...document, texts, findings: [] }, {}, log);
    expect(log.cleaned.get('xml-character')).toBe(1);
    expect(readDocxPairs(bytes, makeLog())[1]!.target!.content).toContain('&<r');
  });
});
