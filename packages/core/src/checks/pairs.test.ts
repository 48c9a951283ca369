import { loadLexicon } from '@muqabala/lexicon';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/index.ts';
import { PairChecker, type SideText } from './pairs.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const sidesOf = ([source, target]: readonly [string, string]): [SideText, SideText] => [
  { language: 'ar', content: source },
  { language: 'en', content: target },
];

/** What is found when nothing of a learnt pair is kept: the checker is asked for pairs of other objects and places. */
function foundAnew(pairs: readonly (readonly [string, string])[]) {
  const checker = new PairChecker<readonly [string, string]>(lexicon, sidesOf, {
    sample: (_pair, make) => make(),
    found: (_pair, _context, make) => {
      make();
      // The view that was kept is gone by now.
      return make();
    },
  });
  checker.learn(pairs);
  return pairs.map((pair) => checker.check(pair));
}

describe('pairs that are learnt from and then checked', () => {
  it('are found to differ in what they differ in when they are seen anew, where words were learnt too', () => {
    const known: [string, string][] = [
      ['وقّع البلدان 7 اتفاقيات في طهران.', 'The two countries signed 8 agreements in Tehran.'],
      ['لم يزر الوزير مدينة لندن.', 'The minister visited the city of Paris.'],
      ['وصل الرئيس إلى باريس.', 'The president arrived in Paris.'],
    ];
    // A word that no lexicon knows, and that keeps meeting another.
    const learnt: [string, string][] = [
      ['باع التاجر الطنشورة في السوق.', 'The merchant sold the Mekado in the market.'],
      ['رأى الوزير طنشورة في طهران.', 'The minister saw a Mekado in Tehran.'],
      ['وصلت الطنشورة إلى المدينة.', 'The Mekado arrived in the city.'],
      ['اشترى الرجل طنشورة جديدة.', 'The man bought a new Mekado.'],
      ['أكل الطفل الطنشورة.', 'The child ate the Mekado.'],
    ];
    const pairs = [...known, ...learnt, known[0]!];
    const checker = new PairChecker<readonly [string, string]>(lexicon, sidesOf);
    checker.learn(pairs);
    const found = pairs.map((pair) => checker.check(pair));
    expect(checker.context!.learnt.size).toBeGreaterThan(0);
    expect(found.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(1);
    expect(found).toEqual(foundAnew(pairs));
  });

  it('are told of an English name that is spelt in two ways, once, with the other places', () => {
    const pairs: [string, string][] = [
      ['قال قرنفلي إن المصنع سيغلق أبوابه.', 'Qaranfili said that the factory would close.'],
      ['رفض العمال اقتراح قرنفلي أمس.', 'The workers rejected the proposal of Qaranfili yesterday.'],
      ['التقى الوزير قرنفلي في المساء.', "The minister met Karanfily's deputy in the evening."],
      ['عاد السيد قرنفلي إلى بيروت.', 'Mr. Qaranfili returned to Beirut.'],
    ];
    const tell = (some: readonly (readonly [string, string])[]) => {
      const checker = new PairChecker<readonly [string, string]>(lexicon, sidesOf);
      checker.learn(some);
      return some.map((pair) => checker.check(pair).findings.filter(({ code }) => code === 'inconsistent'));
    };
    const [first, second, third, fourth] = tell(pairs);
    expect([first, second, fourth]).toEqual([[], [], []]);
    expect(
      third!.map(({ target, pairs: others }) => [pairs[2]![1].slice(target![0]!.start, target![0]!.end), others]),
    ).toEqual([['Karanfily', [0, 1, 3]]]);
    // Of two people who are named in one sentence each is somebody else.
    const both: [string, string] = ['صافح قرنفلي ابنه قرنفلي.', 'Qaranfili shook hands with his son Karanfily.'];
    expect(tell([...pairs, both]).flat()).toEqual([]);
    // Two names that no Arabic word has in common.
    const others = pairs.map(([ar, en], k): [string, string] => [k === 2 ? ar.replace('قرنفلي', 'كرنافل') : ar, en]);
    expect(tell(others).flat()).toEqual([]);
  });

  it('are no second rendering of a sentence where one of them is no translation', () => {
    const english = 'The minister opened the new school in the north of the country.';
    const pairs: [string, string][] = [
      ['افتتح الوزير المدرسة الجديدة في شمال البلاد.', english],
      ['أكل القط السمكة الكبيرة قبل نهاية الصيف.', english],
    ];
    const codesOf = (all: readonly [string, string][]) => {
      const checker = new PairChecker<readonly [string, string]>(lexicon, sidesOf);
      checker.learn(all);
      return all.map((pair) => checker.check(pair).findings.map(({ code }) => code));
    };
    expect(codesOf(pairs)).toEqual([[], ['unrelated']]);
    // Two sentences that may both be rendered so are told.
    const other: [string, string] = ['قام وزير التعليم بافتتاح مدرسة جديدة شمالي البلد.', english];
    expect(codesOf([pairs[0]!, other, pairs[1]!]).map((codes) => codes.includes('inconsistent'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
