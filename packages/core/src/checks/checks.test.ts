import { describe, expect, it } from 'vitest';
import { sketch } from '../../test/sketch.ts';
import type { ValueMatch, ValueMention } from '../mentions/index.ts';
import { untranslatedSpans } from './01-untranslated.ts';
import { unrelatedness } from './02-unrelated.ts';
import { isRounded } from './03-number-mismatch.ts';
import { negationFinding } from './14-negation-mismatch.ts';
import { quotationFinding } from './15-quotation-mismatch.ts';
import { clauseFindings } from './16-partial-omission.ts';
import { differenceOf, valueFindings } from './values.ts';

// The rules by themselves, over values and pairs that are drawn by hand; with the shipped lexicon the catalogue's cases
// run.

const NO_VALUES: ValueMatch = {
  pairs: [],
  changed: [],
  source: [],
  target: [],
  weakSource: [],
  weakTarget: [],
  isCut: false,
};
const number = (value: number, start = 0, rest: object = {}): ValueMention =>
  ({ kind: 'number', value, start, end: start + String(value).length, ...rest }) as ValueMention;

describe('text left in the other language', () => {
  it('is four words or more in a row', () => {
    expect(untranslatedSpans('The road is مغلق منذ يوم امس again', 'en')).toEqual([{ start: 12, end: 28 }]);
    expect(untranslatedSpans('The road is مغلق منذ يوم again', 'en')).toEqual([]);
  });

  it('may be names in Arabic, not sentences', () => {
    expect(untranslatedSpans('قدمت شركة Microsoft Office Home Business عرضا', 'ar')).toEqual([]);
    expect(untranslatedSpans('قدمت شركة the new office for home عرضا', 'ar')).toEqual([{ start: 10, end: 33 }]);
  });

  it('is the whole of a side that has no word of its own', () => {
    expect(untranslatedSpans('ثلاث كلمات هنا', 'en')).toEqual([{ start: 0, end: 14 }]);
    expect(untranslatedSpans('12', 'en')).toEqual([]);
  });
});

describe('no translation at all', () => {
  const view = sketch('ارتفعت اسعار القمح بسبب الجفاف', 'singer thanked audience after concert');

  it('is a pair without a word in common', () => {
    expect(unrelatedness(view, NO_VALUES, 0)).toBeGreaterThan(0.5);
  });

  it('is no pair with words in common', () => {
    const common = sketch(
      'ارتفعت اسعار القمح بسبب الجفاف',
      'wheat prices rose after drought',
      'القمح=wheat اسعار=prices',
    );
    expect(unrelatedness(common, NO_VALUES, 0)).toBeUndefined();
  });

  it('is no pair with values in common, and more so the more values one side alone has', () => {
    const pair = { source: 0, target: 0 } as ValueMatch['pairs'][number];
    expect(unrelatedness(view, { ...NO_VALUES, pairs: [pair] }, 0)).toBeUndefined();
    const sure = unrelatedness(view, NO_VALUES, 0)!;
    expect(unrelatedness(view, { ...NO_VALUES, source: [0, 1] }, 0)).toBeGreaterThan(sure);
  });

  it('asks for more where the translation is free', () => {
    expect(unrelatedness(view, NO_VALUES, 3)).toBeUndefined();
  });
});

describe('values', () => {
  const side = (content: string, ...values: ValueMention[]) => ({ language: 'en', content, values });

  it.each([
    [104, true],
    [105.2, true],
    [106, false],
    [120, false],
  ])('about 100 is %d: %s', (value, isSame) => {
    expect(isRounded(number(100, 0, { bound: 'about' }), number(value))).toBe(isSame);
    expect(isRounded(number(value), number(100, 0, { bound: 'about' }))).toBe(isSame);
    expect(isRounded(number(100), number(value))).toBe(false);
  });

  it('that differ are told at both places, with what was expected and found', () => {
    const [a, b] = [number(12, 4), number(17, 0)];
    const { findings } = valueFindings(side('The 12 men', a), side('17 men', b), true);
    expect(findings).toMatchObject([
      { code: 'number-mismatch', severity: 'major', source: [{ start: 4, end: 6 }], target: [{ start: 0, end: 2 }] },
    ]);
    expect(findings[0]).toMatchObject({ expected: a, found: b });
  });

  it('of one side alone are missed in translations, small ones and ordinals with a letter apart', () => {
    const codes = (from: ReturnType<typeof side>, to: ReturnType<typeof side>, isTranslation = true) =>
      valueFindings(from, to, isTranslation).findings.map(({ code }) => code);
    expect(codes(side('12', number(12)), side('none'))).toEqual(['number-missing']);
    expect(codes(side('none'), side('12', number(12)))).toEqual(['number-added']);
    expect(codes(side('12', number(12)), side('none'), false)).toEqual([]);
    expect(codes(side('4', number(4)), side('none'))).toEqual([]);
    expect(codes(side('7th', number(7, 0, { ordinal: true })), side('Group G'))).toEqual([]);
    expect(codes(side('7th', number(7, 0, { ordinal: true })), side('Group F'))).toEqual(['number-missing']);
    expect(codes(side('<b id="12">', number(12, 7)), side('none'))).toEqual([]);
  });

  it('differ as what they are', () => {
    const date = (value: string) => ({ kind: 'date', value, start: 0, end: 4 }) as ValueMention;
    const money = (value: number, unit: string) => ({ kind: 'money', value, unit, start: 0, end: 2 }) as ValueMention;
    const measure = (value: number, unit: string) =>
      ({ kind: 'measure', value, unit, start: 0, end: 2 }) as ValueMention;
    const code = (a: ValueMention, b: ValueMention) => differenceOf(a, b).code;
    expect(code(date('1952'), date('1925'))).toBe('number-mismatch');
    expect(code(date('2022-06'), date('2022-01'))).toBe('date-mismatch');
    expect(code(date('1952'), date('2022-01'))).toBe('date-mismatch');
    expect(code(date('P-3D'), date('P-4D'))).toBe('number-mismatch');
    expect(code(money(4, 'euro'), money(4, 'dollar'))).toBe('currency-mismatch');
    expect(code(money(4, 'euro'), money(5, 'dollar'))).toBe('number-mismatch');
    expect(code(measure(4, 'kilometer'), measure(4, 'mile'))).toBe('unit-mismatch');
  });
});

describe('negation', () => {
  const links = 'المدير=director الاقتراح=proposal';

  it('is told at the negating word and the word where it is missed', () => {
    const view = sketch('لم يقبل المدير الاقتراح', 'The director accepted the proposal', `يقبل=accepted ${links}`);
    const found = negationFinding(view, [], [], 0);
    expect(found).toMatchObject({
      code: 'negation-mismatch',
      source: [{ start: 0, end: 2 }],
      target: [{ start: 13, end: 21 }],
    });
    expect(negationFinding(view, [], [], 6)).toBeUndefined();
  });

  it('is answered by a word that implies it', () => {
    const view = sketch('لم يقبل المدير الاقتراح', 'The director refused the proposal', `يقبل=refused ${links}`);
    expect(negationFinding(view, [], [], 0)).toBeUndefined();
  });

  it('within a value is the value’s', () => {
    const view = sketch('لا تتجاوز المدة ثلاثين', 'The term is below thirty', 'المدة=term ثلاثين=thirty');
    expect(negationFinding(view, [{ start: 0, end: 9 }], [], 0)).toBeUndefined();
  });

  it.each([
    ['not only', 'The director accepted not only the proposal'],
    ['nothing but', 'The director accepted nothing but the proposal'],
    ['a question', 'Why did the director not accept the proposal?'],
  ])('is none in %s', (_name, english) => {
    const view = sketch('قبل المدير الاقتراح كاملا', english, links);
    expect(negationFinding(view, [], [], 0)).toBeUndefined();
  });
});

describe('quotations', () => {
  const said = 'العمل سيستمر حتى نهاية العام القادم';
  const links = 'العمل=work سيستمر=continue نهاية=end العام=year القادم=next';

  it('are told where the other side has their words without marks', () => {
    const view = sketch(`قال الوزير "${said}"`, 'The minister said work would continue to the end of next year', links);
    const found = quotationFinding(view)!;
    expect(found).toMatchObject({ code: 'quotation-mismatch', source: [{ start: 11, end: 11 + said.length + 2 }] });
    const { start, end } = found.target![0]!;
    expect(view.english.content.slice(start, end)).toBe('work would continue to the end of next year');
  });

  it('may be the whole of a side, or marked otherwise', () => {
    const english = 'work would continue to the end of next year';
    expect(quotationFinding(sketch(`"${said}"`, english, links))).toBeUndefined();
    expect(quotationFinding(sketch(`قال "${said}"`, `He said: ${english}`, links))).toBeUndefined();
  });
});

describe('clauses', () => {
  const arabic = 'افتتح الوزير المدرسة، بعدها زار المستشفى العام في وسط العاصمة';
  const links = 'افتتح=opened الوزير=minister المدرسة=school';
  const answered = { arabic: [], english: [] };

  it('that one side alone has are an omission or an addition, by which side is the source', () => {
    for (const arabicFirst of [true, false]) {
      const view = sketch(arabic, 'The minister opened the school', links, arabicFirst);
      const [found, ...more] = clauseFindings(view, answered, 0);
      expect(more).toEqual([]);
      expect(found!.code).toBe(arabicFirst ? 'partial-omission' : 'partial-addition');
      const { start, end } = (arabicFirst ? found!.source : found!.target)![0]!;
      expect(arabic.slice(start, end)).toContain('المستشفى العام في وسط العاصمة');
      expect(clauseFindings(view, answered, 20)).toEqual([]);
    }
  });

  it('are none where all of a side is bare, or values stand for the words', () => {
    expect(clauseFindings(sketch(arabic, 'The minister opened the school'), answered, 0)).toEqual([]);
    const view = sketch(arabic, 'The minister opened the school', links);
    const rest = [{ start: arabic.indexOf('زار'), end: arabic.length }];
    expect(clauseFindings(view, { ...answered, arabic: rest }, 0)).toEqual([]);
  });
});
