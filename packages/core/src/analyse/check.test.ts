import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/index.ts';
import { checkPair, checkPairs } from './check.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
});

const pair = (arabic: string, english: string) => ({
  source: { language: 'ar', content: arabic },
  target: { language: 'en', content: english },
});

/** Checks pairs as a file: each with what they show together. */
function checkTogether(pairs: readonly ReturnType<typeof pair>[]) {
  const sides = pairs.map(({ source, target }) => [source, target] as const);
  return [...checkPairs(sides, lexicon)].map(({ findings }) => findings);
}

/** Teams whose names are translated, as no lexicon has them: only the other pairs show which words belong together. */
const TEAMS = [
  pair('فاز فريق الصقور على ضيفه.', 'The team of the Kestrels beat its guests.'),
  pair('سجل لاعب الصقور هدفين.', 'A player of the Kestrels scored twice.'),
  pair('انتقل سامي إلى الصقور في الصيف.', 'In summer Sami moved to the Kestrels for good.'),
  pair('خسر الذئاب المباراة الأخيرة.', 'The last match was lost by the Lobos at home.'),
  pair('اشترى الذئاب حارسا جديدا.', 'A new keeper was bought by the Lobos today.'),
  pair('يلعب الذئاب في تونس.', 'It is in Tunis that the Lobos play.'),
];

describe('names of pairs that are checked together', () => {
  it('are missed where the other pairs show another one for what stands there', () => {
    const wrong = pair('هزم الصقور ضيفهم في القاهرة.', 'In Cairo the Lobos beat their guests.');
    expect(checkPair(wrong.source, wrong.target, lexicon)).toEqual({ findings: [], unchecked: [] });
    const found = checkTogether([...TEAMS, wrong]);
    expect(found.slice(0, TEAMS.length).flat()).toEqual([]);
    expect(found[TEAMS.length]!.map(({ code }) => code)).toEqual(['name-mismatch']);
    const [{ source, target }] = found[TEAMS.length] as [(typeof found)[0][0]];
    const quote = (content: string, span: { start: number; end: number } | undefined) =>
      span && content.slice(span.start, span.end);
    expect(quote(wrong.source.content, source?.[0])).toBe('الصقور');
    expect(quote(wrong.target.content, target?.[0])).toBe('Lobos');
  });

  it('tells a denial by an opposite once, with both words', () => {
    const source = { language: 'ar', content: 'ونفى منصور أن تكون الشركة المنفذة قد تجاهلت تقارير الصيانة.' };
    const target = {
      language: 'en',
      content: 'Mansour confirmed that the contractor had ignored maintenance reports.',
    };
    const { findings } = checkPair(source, target, lexicon);
    expect(
      findings.map(({ code, source: own, target: other }) => [
        code,
        own?.map(({ start, end }) => source.content.slice(start, end)),
        other?.map(({ start, end }) => target.content.slice(start, end)),
      ]),
    ).toEqual([['negation-mismatch', ['ونفى'], ['confirmed']]]);
  });

  it('are told once where one sentence is rendered in two ways, with the other places', () => {
    const save = 'اضغط على الزر لحفظ الملف.';
    const pairs = [
      pair(save, 'Press the button to save the file.'),
      TEAMS[0]!,
      pair(save, 'Click it to store the file.'),
    ];
    const found = checkTogether([...pairs, pairs[0]!]);
    expect(found.map((one) => one.map(({ code }) => code))).toEqual([['inconsistent'], [], [], []]);
    expect(found[0]![0]!.pairs).toEqual([2, 3]);
  });

  it('may say the number by the plural form, nothing else', () => {
    const form = (english: string, arabic: string, plural: 'few' | 'any') =>
      [
        { language: 'en', content: english },
        { language: 'ar', content: arabic, plural },
      ] as const;
    const codes = (...forms: ReturnType<typeof form>[]) =>
      [...checkPairs(forms, lexicon)].map(({ findings }) => findings.map(({ code }) => code));
    const [one, many] = ['%d file was deleted in %s', '%d files were deleted in %s'];
    expect(
      codes(
        form(many, 'لم يحذف أي ملف في %s', 'few'),
        form(one, 'حذف ملف واحد في %s', 'few'),
        form(many, 'حذف ملفان في %s', 'few'),
        form(many, 'حذفت %d ملفات في %s', 'any'),
      ),
    ).toEqual([[], [], [], []]);
    const turned = [
      { language: 'ar', content: 'حذف ملفان في %s' },
      { language: 'en', content: many, plural: 'few' },
    ] as const;
    expect([...checkPairs([turned], lexicon)][0]!.findings).toEqual([]);
    expect(codes(form(many, 'حذف ملفان', 'few'), form(many, 'حذفت ملفات في %s', 'any'))).toEqual([
      ['placeholder-missing'],
      ['placeholder-missing'],
    ]);
  });

  it('says the same of one pair alone, and of copies of it', () => {
    for (const { source, target } of TEAMS)
      expect(checkTogether(TEAMS.slice(0, 3).map(() => ({ source, target })))[2]).toEqual(
        checkPair(source, target, lexicon).findings,
      );
  });

  it('says the same of pairs in any order', () => {
    const order = fc.shuffledSubarray(
      TEAMS.map((_pair, i) => i),
      { minLength: TEAMS.length },
    );
    const codes = checkTogether(TEAMS).map((found) => found.map(({ code }) => code));
    fc.assert(
      fc.property(order, (places) => {
        const found = checkTogether(places.map((i) => TEAMS[i]!));
        expect(found.map((one) => one.map(({ code }) => code))).toEqual(places.map((i) => codes[i]));
      }),
      { numRuns: 20 },
    );
  });
});
