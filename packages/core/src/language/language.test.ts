import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { detectLanguage, segmentLanguage } from './index.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map(
  (file) => [file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8').trim().split('\n')] as const,
);
/** Languages that close relatives in the list may be taken for; they must not be taken for Arabic or English. */
const LOOSE = new Set(['sv', 'sw', 'tr', 'ru']);

describe('detectLanguage', () => {
  it.each(fixtures)('%s: sentences whole and cut to 40 characters', (language, sentences) => {
    for (const sentence of sentences)
      for (const text of [sentence, sentence.slice(0, 40)]) {
        const found = detectLanguage(text).language;
        if (!LOOSE.has(language)) expect(`${found}: ${text}`).toBe(`${language}: ${text}`);
        expect(['ar', 'en']).not.toContain(found);
      }
  });

  it.each([
    ['en', 'Storm closes roads in north'],
    ['en', 'Prices rise again'],
    ['en', "It wasn't me."],
    ['en', 'U.S. Senate votes on budget'],
    ['en', 'TEHRAN — President Raisi'],
    ['ar', 'وزير الخارجية يصل إلى العاصمة'],
    ['ar', 'الرئيس في القاهرة'],
    ['ar', 'محمد رسول'],
    ['ar', 'قال إن شركة NATO Systems Ltd وقعت العقد في 2022'],
    ['ar', 'وقال المتحدث: "ما لم نتفق فلن نوقع"، مضيفا أن گوگل وپاریس حاضران'],
    ['fa', 'اين كتاب را از كتابخانه گرفتم و به او دادم'],
    ['he', 'שלום לכולם'],
    ['zh', '今天下雨了'],
    ['ja', '今日は雨です'],
    ['el', 'Καλημέρα σας'],
    ['ko', '오늘은 비가 온다'],
    ['uk', 'Діти гралися на подвір’ї школи'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each([
    ['', undefined],
    ['12 + 34 = 46 …', undefined],
    ['ab', 'ltr'],
    ['نا', 'rtl'],
  ])('is unsure of %j and says why', (text, direction) => {
    const found = detectLanguage(text);
    expect(found).toMatchObject({ language: 'und', confidence: 0, direction });
    expect(found.reason).toMatch(/^The text has .*\.$/);
  });

  it('gives the direction of most of the letters', () => {
    expect(detectLanguage('NATO said: توسع الحلف في شرق أوروبا مرة أخرى').direction).toBe('rtl');
    expect(detectLanguage('«نعم» was all that he said to us').direction).toBe('ltr');
  });

  it('takes any text, and long ones by a sample', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { language, confidence, reason } = detectLanguage(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(reason !== undefined).toBe(language === 'und');
      }),
    );
  });

  it.each(['“', '1', '.', '\u0301', 'a ', 'ا', '\ud800', 'The sun rose over the hills. '])(
    'takes a sample of %j repeated',
    (unit) => {
      expectLinear(unit, 5_000_000, detectLanguage);
    },
  );
});

describe('segmentLanguage', () => {
  it.each([
    ['“We will not sign before the spring comes.”', 'ar', 'en'],
    ['NATO', 'ar', 'ar'],
    ['2022', 'ar', 'ar'],
    ['قال الوزير إن العمل في الجسر مستمر', 'en', 'ar'],
    ['Il a dit non.', 'en', 'en'],
    ['Le ministre des Affaires étrangères a rencontré son homologue lundi matin à Paris.', 'en', 'fr'],
  ])('%s in a text in %s: %s', (content, whole, expected) => {
    expect(segmentLanguage(content, whole)).toBe(expected);
  });
});
