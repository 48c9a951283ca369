import { describe, expect, it } from 'vitest';
import { findingCodeSchema, uncheckedCheckSchema } from '../checks/schema.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { createMessages, describeMention, explainFinding, explainUnchecked, isolate, nameOfFinding } from './index.ts';

function keys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? keys(inner, `${path}${key}.`) : [path + key],
  );
}

describe('shared messages', () => {
  it('have the same keys in both languages', () => {
    // Arabic has six plural forms, English two.
    const plain = (value: object) => [
      ...new Set(keys(value).map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''))),
    ];
    expect(plain(ar)).toEqual(plain(en));
  });

  it('name every kind of finding', () => {
    for (const code of findingCodeSchema.options) {
      expect(en.finding).toHaveProperty([code]);
      expect(ar.finding).toHaveProperty([code]);
    }
  });

  it('take the same arguments in both languages', () => {
    const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const key of Object.keys(en.explain).filter((one) => !one.endsWith('_one')) as Exclude<
      keyof typeof en.explain,
      'silent_one'
    >[])
      expect(slots(ar.explain[key]), key).toEqual(slots(en.explain[key]));
  });

  it('make an instance of their own each time', () => {
    const [english, arabic] = [createMessages('en'), createMessages('ar')];
    expect(english('severity.major')).toBe('major');
    expect(arabic('severity.major')).toBe('كبيرة');
    expect(english('severity.major')).toBe('major');
  });
});

describe('typed messages', () => {
  it('ask for keys and values that there are, in the plural forms of the language', () => {
    const own = {
      shop: { open: 'Open until {{hour}}', books_one: '{{count}} book', books_other: '{{count}} books' },
    } as const;
    const ar = { shop: { open: 'مفتوح حتى {{hour}}', books_other: '{{count}} كتاب' } };
    const say = createMessages('en', { en: own, ar });
    expect(say('shop.open', { hour: 5 })).toBe('Open until 5');
    expect(say('shop.books', { count: 1 })).toBe('1 book');
    expect(say('severity.minor')).toBe('minor');
    // The types of tests are checked by `npm run types`.
    // @ts-expect-error no such key
    say('shop.closed');
    // @ts-expect-error no value
    say('shop.open');
    // @ts-expect-error another value
    say('shop.open', { time: 5 });
    // @ts-expect-error no count
    say('shop.books', {});
    // @ts-expect-error a list of messages is none
    say('shop');
    // @ts-expect-error the Arabic messages lack one
    createMessages('ar', { en: own, ar: { shop: { open: '' } } });
  });
});

describe('nameOfFinding', () => {
  it('is the name of a code, and an error type that somebody chose as it stands', () => {
    const say = createMessages('en');
    expect(nameOfFinding(say, 'omission')).toBe('Sentence left out');
    expect(nameOfFinding(say, 'accuracy/omission')).toBe('accuracy/omission');
    expect(explainFinding(say, { code: 'style/awkward', target: 'b' })).toBe(`style/awkward: “${isolate('b')}”`);
  });
});

describe('explainUnchecked', () => {
  const contents = { source: 'كلمة وكلمة', target: 'A word and one more word, and then many more of them' };

  it('says something for every check, in both languages', () => {
    for (const language of ['ar', 'en'] as const)
      for (const check of uncheckedCheckSchema.options)
        expect(explainUnchecked(createMessages(language), { check }, contents)).not.toMatch(
          /\{\{|undefined|unchecked\./,
        );
  });

  it('quotes where it begins, the target first, without what would turn the sentence round', () => {
    const translate = createMessages('en');
    const source = [{ start: 0, end: 4 }];
    expect(explainUnchecked(translate, { check: 'names', source }, contents)).toContain(`“${isolate('كلمة')}”`);
    const target = [{ start: 2, end: contents.target.length }];
    const said = explainUnchecked(translate, { check: 'names', source, target }, contents);
    expect(said).toContain(`“${isolate('word and one more word, and …')}”`);
    const turned = { ...contents, target: '\u202eword\n two' };
    expect(
      explainUnchecked(translate, { check: 'names', target: [{ start: 0, end: turned.target.length }] }, turned),
    ).toContain(`“${isolate('word two')}”`);
  });
});

describe('explainFinding', () => {
  const translate = createMessages('en');

  it('quotes both sides, isolated', () => {
    expect(explainFinding(translate, { code: 'number-mismatch', source: '٥', target: '6' })).toBe(
      `The source has “${isolate('٥')}”, the report has “${isolate('6')}”.`,
    );
  });

  it('quotes in other marks what has quotation marks of its own', () => {
    const explain = (language: 'ar' | 'en', source: string) =>
      explainFinding(createMessages(language), { code: 'partial-omission', source });
    for (const own of ['“No,” he said', 'he said "no"']) expect(explain('en', own)).toContain(`has ‘${isolate(own)}’,`);
    expect(explain('en', 'قال: «نعم»')).toContain(`“${isolate('قال: «نعم»')}”`);
    expect(explain('ar', '«نعم»')).toContain(`"${isolate('«نعم»')}"`);
    expect(explain('ar', '“yes”')).toContain(`«${isolate('“yes”')}»`);
  });

  it('says something for every code, whatever words are there', () => {
    for (const code of findingCodeSchema.options)
      for (const words of [{}, { source: 'a' }, { target: 'b' }, { source: 'a', target: 'b' }]) {
        const sentence = explainFinding(translate, { code, ...words });
        expect(sentence).not.toMatch(/\{\{|undefined|explain\.|\u2068\u2069/);
      }
  });

  it('does not read markup or nested keys out of the words', () => {
    const words = { source: '{{target}} $t(severity.major)', target: '<b>' };
    const sentence = explainFinding(translate, { code: 'name-mismatch', ...words });
    expect(sentence).toContain(`“${isolate('{{target}} $t(severity.major)')}”`);
    expect(sentence).toContain(`“${isolate('<b>')}”`);
  });
});

describe('describeMention', () => {
  it.each([
    ['P-3D', '3 days ago', 'قبل 3 أيام'],
    ['P-1M', 'last month', 'الشهر الماضي'],
    ['P-10Y/P0Y', 'the last 10 years', 'آخر 10 سنوات'],
    ['P0W/P2W', 'the next 2 weeks', 'أسبوعان من الآن'],
    ['2013-22', 'summer 2013', 'صيف 2013'],
    ['--06-19', 'June 19', '19 يونيو'],
  ])('%s', (value, english, arabic) => {
    const mention = { kind: 'date', start: 0, end: 1, value } as const;
    expect(describeMention(mention, 'en')).toBe(english);
    expect(describeMention(mention, 'ar')).toBe(arabic);
  });
});
