import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLog, makePairReader, makePairWriter } from '../index.ts';
import { readPluralForms } from './plural.ts';

const SIX = 'n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5';

describe('the field Plural-Forms', () => {
  it.each([
    ['n != 1', [1, undefined], 0],
    ['(n==1) ? 0 : ((n==2) ? 1 : 2)', [1, 2, undefined], 0],
    ['n==1 ? 0 : n==2 ? 1 : n>=3 && n<=10 ? 2 : 3', [1, 2, undefined, undefined], 0],
    [SIX, [0, 1, 2, undefined, undefined, undefined], 1],
    ['n > 1', [undefined, undefined], 0],
    ['0', [undefined], 0],
  ])('says which number alone a form is for: %s', (expression, numbers, one) => {
    const forms = readPluralForms(`nplurals=${numbers.length}; plural=${expression};`)!;
    expect(numbers.map((_, form) => forms.onlyNumberOf(form))).toEqual(numbers);
    expect(forms.formOf(1)).toBe(one);
  });

  it('is what C makes of it, whose operators bind as those of JavaScript', () => {
    const leaf = fc.oneof(fc.constant('n'), fc.nat(120).map(String));
    const { sum } = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map((parts) => parts.join(' ')),
        fc.tuple(tie('sum'), fc.integer({ min: 1, max: 120 })).map(([a, b]) => `(${a})%${b}`),
      ),
    }));
    const truth = fc.oneof(
      fc.tuple(sum, fc.constantFrom('==', '!=', '<', '>', '<=', '>='), sum).map((parts) => parts.join('')),
      sum.map((a) => `!(${a})`),
    );
    const truths = fc
      .array(fc.tuple(truth, fc.constantFrom('||', '&&')), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.flat().slice(0, -1).join(' '));
    const choices = fc
      .tuple(fc.array(fc.tuple(truths, leaf), { maxLength: 3 }), fc.oneof(sum, truths))
      .map(([parts, last]) => `${parts.map(([when, then]) => `${when} ? ${then} : `).join('')}${last}`);
    fc.assert(
      fc.property(choices, fc.nat(300), (text, n) => {
        fc.pre(text.length <= 400);
        const known = new Function('n', `return Number(${text})`) as (n: number) => number;
        expect(readPluralForms(`plural=${text};`)!.formOf(n)).toBe(known(n));
      }),
    );
  });

  it.each([
    '',
    'nplurals=2',
    'plural=',
    'plural=process.exit()',
    'plural=n n',
    'plural=(n',
    'plural=n ? 1',
    'plural=n>',
    `plural=${'('.repeat(9999)}`,
    `plural=${'!'.repeat(390)}`,
  ])('that is none is passed over: %s', (field) => expect(readPluralForms(field)).toBeUndefined());
});

describe('plural forms of a catalogue', () => {
  const catalogue = (forms: readonly string[], plural?: string) =>
    `msgid ""\nmsgstr "Language: ar\\n"\n${plural === undefined ? '' : `"Plural-Forms: nplurals=${forms.length}; plural=${plural};\\n"\n`}\nmsgid "%d file"\nmsgid_plural "%d files"\n${forms.map((form, f) => `msgstr[${f}] "${form}"`).join('\n')}\n`;
  const read = (text: string) => {
    const reader = makePairReader('po', makeLog());
    return [...reader.push(text), ...reader.end()];
  };
  const told = (text: string) =>
    read(text).map(({ source, properties }) => [source!.content, properties!['form-number']]);

  it('are of the numbers that its header says, or of the usual ones', () => {
    expect(told(catalogue(['ملف', '%d ملف'], 'n != 1'))).toEqual([
      ['%d file', '1'],
      ['%d files', undefined],
    ]);
    const four = catalogue(['ملف', 'ملفان', '%d ملفات', '%d ملفا'], 'n==1 ? 0 : n==2 ? 1 : n>=3 && n<=10 ? 2 : 3');
    expect(told(four)).toEqual([
      ['%d file', '1'],
      ['%d files', '2'],
      ['%d files', undefined],
      ['%d files', undefined],
    ]);
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(told(catalogue(six)).map(([, number]) => number)).toEqual(['0', '1', '2', undefined, undefined, undefined]);
    expect(told(catalogue(six, SIX))).toEqual(told(catalogue(six)));
  });

  it('keep their header where nothing else of the catalogue is kept', () => {
    const two = catalogue(['ملف', '%d ملف'], 'n != 1');
    const writer = makePairWriter('po', { sourceLanguage: 'en', targetLanguage: 'ar' }, makeLog(), {
      provenance: false,
    });
    const text =
      writer.begin() +
      read(two)
        .map((pair) => writer.pair(pair))
        .join('') +
      writer.end();
    expect(text).toContain('Plural-Forms: nplurals=2; plural=n != 1;');
  });
});
