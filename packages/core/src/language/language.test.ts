import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, identifyLanguage, segmentLanguage } from './index.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map(
  (file) => [file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8').trim().split('\n')] as const,
);
/**
 * The languages of the Arabic script, each of them told from Arabic; what `detectLanguage` names besides Arabic and
 * English.
 */
const NAMED = new Set(['fa', 'ur', 'ckb', 'ps', 'ug', 'sd']);
/** Languages of the fixtures that few words tell from others: named now and then, never taken for English. */
const LOOSE = new Set(['ku', 'so', 'sv', 'sw', 'tr']);

describe('detectLanguage', () => {
  it.each(fixtures)('%s: sentences whole and cut to 40 characters', (language, sentences) => {
    for (const sentence of sentences)
      for (const text of [sentence, sentence.slice(0, 40)]) {
        const found = detectLanguage(text).language;
        if (NAMED.has(language)) expect(`${found}: ${text}`).toBe(`${language}: ${text}`);
        else if (text === sentence) expect(`${found}: ${text}`).toBe(`und: ${text}`);
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
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each([
    [
      'Le ministre des Affaires étrangères a rencontré son homologue lundi matin à Paris.',
      'The letters are Latin and the words not English.',
    ],
    ['Діти гралися на подвір’ї школи', 'The letters are neither Arabic nor Latin.'],
  ])('is sure that %j is neither Arabic nor English', (text, reason) => {
    const found = detectLanguage(text);
    expect(found).toMatchObject({ language: 'und', reason });
    expect(found.confidence).toBeGreaterThan(0.9);
  });

  it('does not decide between English and another language on a few letters', () => {
    expect(detectLanguage('El gato')).toEqual({
      language: 'und',
      confidence: 0,
      direction: 'ltr',
      reason: "It may be another language or 'en': 6 letters are too few to tell.",
    });
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
});

describe('identifyLanguage', () => {
  it.each(fixtures)('%s: most sentences', async (language, sentences) => {
    let right = 0;
    for (const sentence of sentences) {
      const found = (await identifyLanguage(sentence)).language;
      expect(['ar', 'en']).not.toContain(found);
      if (found === language) right += 1;
    }
    if (!LOOSE.has(language)) expect(right / sentences.length).toBeGreaterThan(0.6);
  });

  it.each([
    ['uk', 'Діти гралися на подвір’ї школи'],
    ['hi', 'मंत्री ने सोमवार को अपने समकक्ष से मुलाकात की और समझौते पर हस्ताक्षर किए'],
    ['en', 'Storm closes roads in north'],
    ['ar', 'الرئيس في القاهرة'],
    ['und', '12 + 34'],
    ['und', 'что?'],
  ])('%s: %s', async (language, text) => {
    const found = await identifyLanguage(text);
    expect(found.language).toBe(language);
    expect(found.reason !== undefined).toBe(language === 'und');
  });

  it('says what detectLanguage says wherever that decides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const decided = detectLanguage(text);
        const found = await identifyLanguage(text);
        if (decided.language !== 'und' || decided.confidence === 0) expect(found).toEqual(decided);
        else expect(['ar', 'en']).not.toContain(found.language);
      }),
    );
  });
});

describe('segmentLanguage', () => {
  it.each([
    ['“We will not sign before the spring comes.”', 'ar', 'en'],
    ['NATO', 'ar', 'ar'],
    ['2022', 'ar', 'ar'],
    ['قال الوزير إن العمل في الجسر مستمر', 'en', 'ar'],
    ['Il a dit non.', 'en', 'en'],
    ['Le ministre des Affaires étrangères a rencontré son homologue lundi matin à Paris.', 'en', 'und'],
    ['« Nous ne signerons pas avant le printemps. »', 'ar', 'und'],
    ['Le ministre des Affaires étrangères a rencontré son homologue lundi matin à Paris.', 'fr', 'fr'],
    ['The foreign minister met his counterpart in Paris on Monday morning.', 'fr', 'en'],
  ])('%s in a text in %s: %s', (content, whole, expected) => {
    expect(segmentLanguage(content, whole)).toBe(expected);
  });
});
