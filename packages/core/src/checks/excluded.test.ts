import { loadCheckLexicon } from '@muqabala/lexicon/checks';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrasts } from '../../../lexicon/src/contrasts.ts';
import { findValues } from '../mentions/index.ts';
import { findInPair } from './check.ts';
import { makeContrasts } from './contrasts.ts';

type Lexicon = Awaited<ReturnType<typeof loadCheckLexicon>>;
let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadCheckLexicon();
});

/** The words of every opposite of a pair, in either direction. */
function opposites(english: string, arabic: string): string[] {
  const side = (language: 'ar' | 'en', content: string) => ({
    language,
    content,
    values: findValues(content, language, lexicon),
  });
  const [en, ar] = [side('en', english), side('ar', arabic)];
  const told = [
    findInPair(en, ar, lexicon).findings.map((one) => [one.code, one.source, one.target] as const),
    findInPair(ar, en, lexicon).findings.map((one) => [one.code, one.target, one.source] as const),
  ].map((findings) =>
    findings
      .filter(([code]) => code === 'opposite')
      .map(([, own, other]) => [
        own?.map(({ start, end }) => english.slice(start, end)).join(' '),
        other?.map(({ start, end }) => arabic.slice(start, end)).join(' '),
      ])
      .map((words) => words.join(' / ')),
  );
  expect(told[0]).toEqual(told[1]);
  return told[0]!;
}

describe('words that exclude each other are opposites', () => {
  it.each([
    ['Shares gained 2.4%.', 'تراجعت الأسهم 2.4 بالمئة.', 'gained / تراجعت'],
    ['The death toll rose to 12.', 'تراجع عدد القتلى إلى 12.', 'rose / تراجع'],
    ['Sales begin in late March.', 'تبدأ المبيعات في أوائل مارس.', 'late / أوائل'],
    ['Most residents left.', 'غادر قلة من السكان.', 'Most / قلة'],
    ['They have three sons.', 'لهما ثلاث بنات.', 'sons / بنات'],
    ['Take one tablet after meals.', 'تناول قرصا واحدا قبل الأكل.', 'after / قبل'],
    ['The visit is planned for the end of November.', 'الزيارة مقررة في منتصف نوفمبر.', 'end / منتصف'],
    ['The thieves came in a black car.', 'جاء اللصوص بسيارة بيضاء.', 'black / بيضاء'],
  ])('%s', (english, arabic, words) => expect(opposites(english, arabic)).toEqual([words]));

  it.each([
    [
      'what both sides say besides is no reason for silence',
      'A red car and a blue bus.',
      'سيارة حمراء وحافلة خضراء.',
      ['blue / خضراء'],
    ],
    ['a side that has several others tells nothing', 'A blue bus.', 'حافلة خضراء أو حمراء.', []],
    ['steps beside each other may be said for each other', 'Several houses burnt down.', 'احترقت منازل كثيرة.', []],
    ['what is denied may say the same', 'Prices did not rise.', 'انخفضت الأسعار.', []],
    [
      'what a value says already is told once',
      'Sales rose in the first quarter.',
      'ارتفعت المبيعات في الربع الأخير.',
      [],
    ],
  ])('%s', (_why, english, arabic, words) => expect(opposites(english, arabic)).toEqual(words));
});

describe('the sets of words that exclude each other', () => {
  const { english, arabic } = makeContrasts(contrasts);

  it('have every word at its own place', () => {
    for (const [set, members] of contrasts.entries())
      for (const { step, en, ar } of members) {
        for (const word of en) expect(english(word)).toContainEqual({ set, step });
        for (const form of ar) expect(arabic(form)).toContainEqual({ set, step });
      }
  });

  it('have no word at two places of one', () => {
    for (const members of contrasts)
      for (const side of ['en', 'ar'] as const) {
        const words = members.flatMap((member) => member[side]);
        expect(words).toEqual([...new Set(words)]);
      }
  });

  it.each([
    ['وبالزرقاء', 'زرقاء'],
    ['لجميعهم', 'جميع'],
    ['وكلبنا', 'كلب'],
    ['والقلب', 'القلب'],
    ['قلب', undefined],
    ['للبنات', 'بنات'],
    ['وابنتها', 'ابنه'],
  ])('are found behind proclitics and before pronouns: %s', (form, word) =>
    expect(arabic(form)).toEqual(word === undefined ? [] : arabic(word)),
  );
});
