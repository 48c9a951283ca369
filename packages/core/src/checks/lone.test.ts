import { tables } from '@muqabala/lexicon';
import { loadCheckLexicon } from '@muqabala/lexicon/checks';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectLinearOf } from '../../../../test/linear.ts';
import { checkPair } from '../analyse/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { knowledgeOf } from './knowledge.ts';
import { loneFinding, loneTablesOf } from './lone.ts';
import { CHEAP_FEATURES, LONE_FEATURES, LoneWords } from './lone-words.ts';
import { viewPair } from './view.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadCheckLexicon();
});

const side = (language: 'ar' | 'en', content: string) => ({ id: language, language, content });

/** The findings about single words, each with the words that it points at. */
function told(ar: string, en: string, source: 'ar' | 'en' = 'ar', own: Lexicon = lexicon): string[] {
  const [arabic, english] = [side('ar', ar), side('en', en)];
  const [first, second] = source === 'ar' ? [arabic, english] : [english, arabic];
  return checkPair(first, second, own).findings.flatMap(({ code, source: from = [], target: to = [] }) =>
    code === 'word-added' || code === 'word-missing'
      ? [
          `${code} ${[
            ...from.map(({ start, end }) => first.content.slice(start, end)),
            ...to.map(({ start, end }) => second.content.slice(start, end)),
          ].join(' ')}`,
        ]
      : [],
  );
}

/** Whole pairs, with what English word may be put in or left out and what is told then. */
const CASES = [
  {
    ar: 'أعلنت الشركة أن المصنع سيغلق أبوابه في الشتاء وأن العمال سيحصلون على تعويضات.',
    en: 'The company announced that the factory will close its doors in winter and that the workers will receive compensation.',
    change: ['will close', 'will temporarily close'],
    says: 'temporarily',
  },
  {
    ar: 'زار الرئيس المستشفى الجديد والتقى الأطباء والمرضى وعائلاتهم.',
    en: 'The president visited the new hospital and met the doctors, the patients and their families.',
    change: ['their families', 'their wealthy families'],
    says: 'wealthy',
  },
  {
    ar: 'زار الطلاب الحديقة الوطنية في الصباح ثم عادوا إلى المدرسة بعد الظهر.',
    en: 'The students visited the national park in the morning and then returned to the school in the afternoon.',
    change: ['national park', 'park'],
    says: 'الوطنية',
  },
] as const;

describe('a word to which nothing answers', () => {
  it.each(CASES)('is told, from either side: $says', ({ ar, en, change: [from, to], says }) => {
    const english = en.replace(from, to);
    const [added, missing] = to.length > from.length ? ['word-added', 'word-missing'] : ['word-missing', 'word-added'];
    expect([told(ar, english), told(ar, english, 'en')]).toEqual([[`${added} ${says}`], [`${missing} ${says}`]]);
  });

  it.each(CASES)('is not told of the whole pair: $en', ({ ar, en }) => {
    expect([told(ar, en), told(ar, en, 'en')]).toEqual([[], []]);
  });

  it('is not told of what is about something else, of short sides, or without the tables', () => {
    const { ar, en, change, says } = CASES[1];
    const english = en.replace(...change);
    expect(told('زار الرئيس وعائلاتهم.', 'The president and their wealthy families.')).toEqual([]);
    expect(told(ar, english, 'ar', { ...tables, words: lexicon.words! })).toEqual([]);
    const { vectors: _, ...blind } = lexicon;
    expect(told(ar, english, 'ar', blind)).toEqual([]);
    const pair = { arabic: { content: ar }, english: { content: english }, arabicFirst: true };
    const view = viewPair(pair, knowledgeOf(lexicon));
    const none = { arabic: [], english: [], arabicFirst: true };
    expect(loneFinding(view, lexicon, none, [])).toMatchObject({ code: 'word-added' });
    const start = english.indexOf(says);
    const word = [{ start, end: start + says.length }];
    expect(loneFinding(view, lexicon, { ...none, english: word }, [])).toBeUndefined();
    const other = { code: 'opposite', severity: 'major', confidence: 0.9, target: word } as const;
    expect(loneFinding(view, lexicon, none, [other])).toBeUndefined();
  });

  it('is looked for in time that grows with the words', () => {
    const { ar, en, change } = CASES[0];
    const knowledge = knowledgeOf(lexicon);
    expectLinearOf(
      1500,
      (times) =>
        viewPair(
          {
            arabic: { content: `${ar} `.repeat(times) },
            english: { content: `${en.replace(...change)} `.repeat(times) },
            arabicFirst: true,
          },
          knowledge,
        ),
      (view) => loneFinding(view, lexicon, { arabic: [], english: [], arabicFirst: true }, []),
    );
  });
});

describe('how a word is judged', () => {
  const knowledge = () => knowledgeOf(lexicon);
  const view = (en: string) =>
    viewPair({ arabic: { content: CASES[1].ar }, english: { content: en }, arabicFirst: true }, knowledge());

  it('fills in every feature, and no more', () => {
    const own = view(CASES[1].en.replace(...CASES[1].change));
    const words = new LoneWords(own, 'english', knowledge(), loneTablesOf(lexicon.vectors!, lexicon.lone!.partsOf));
    const x = new Float64Array(LONE_FEATURES + 1).fill(Number.NaN);
    const [at] = words.candidates().filter((i) => own.english.profiles[i]!.lower === 'wealthy');
    words.describeCheaply(at!, x);
    expect([x[CHEAP_FEATURES - 1], x[CHEAP_FEATURES]].map(Number.isNaN)).toEqual([false, true]);
    words.describeDearly(at!, x);
    expect([...x].findIndex(Number.isNaN)).toBe(LONE_FEATURES);
  });

  it('leaves out names, figures, and words that are answered or say nothing', () => {
    const own = view('The rich Karim visited 3 hospitals and met the doctors and the patients.');
    const words = new LoneWords(own, 'english', knowledge(), loneTablesOf(lexicon.vectors!, lexicon.lone!.partsOf));
    expect(words.candidates().map((i) => own.english.profiles[i]!.lower)).toEqual(['rich']);
  });
});
