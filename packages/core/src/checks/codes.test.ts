import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinearOf } from '../../../../test/linear.ts';
import { codesIn, withoutCodes } from './codes.ts';

const codesOf = (content: string) => codesIn(content).map(({ start, end }) => content.slice(start, end));

const CODES = [
  ...['%s', '%1$d', '%-10s', '%.2f', '%05d', '%ld', '%@', '%(user_name)s', '%(size).2f', '%{count}', '%<name>s'],
  ...['{0}', '{0:.2f}', '{user.name!r}', '{items[0]}', '{n, number}', '{when, date, short}', '$\x7bHOME}'],
  ...['{{count}}', '{{ user.name|title }}', '{{count, number}}', '{{- raw}}', '$t(common.other_key)', '{% url x %}'],
  ...[
    '<b>',
    '</b>',
    '<a href="%(add_url)s" class="a small button">',
    '<br/>',
    '<br />',
    '<hr >',
    '<input disabled>',
    '<!-- a b c d -->',
    '&hellip;',
  ],
  '{count, plural, =0{none} one{one item} other{{count} items}}',
  '{who, select, male{{n, plural, one{his book} other{his books}}} other{theirs}}',
];

describe('codes in words', () => {
  it.each(CODES)('%s is one', (code) => {
    expect(codesOf(`قبل ${code} بعد`)).toEqual([code]);
    expect(codesOf(`before ${code}, after`)).toEqual([code]);
  });

  it.each([
    'Prices rose by 5% during the year.',
    'زادت الأسعار %50 هذا العام',
    'https://example.org/%D8%A7%e2%80%99',
    'a < b and c > d',
    '<enter a value>',
    'the set {a, b} of two',
    '{count, plural, one{a book',
    'don&apos;t',
    'It costs $5 (or more).',
  ])('there is none in: %s', (content) => expect(codesOf(content)).toEqual([]));

  it('are the numbers before forms with a bar between, which alone are selectors', () => {
    expect(codesOf('{0} لا كتب|{1} كتاب|[2,*] :count كتب|]10,Inf] أكثر')).toEqual(['{0}', '{1}', '[2,*]', ']10,Inf]']);
    expect(codesOf('{0}-|[1]سنة|[2] سنتان|[11, Inf] :age سنة')).toEqual(['{0}', '[1]', '[2]', '[11, Inf]']);
    expect(codesOf('[2,10] of the list')).toEqual([]);
  });

  it('are choices of ICU too beside a bar in another code, and a number at the beginning', () => {
    const choice = '{count, plural, one{a book} other{# books}}';
    expect(codesOf(`{0} {{ user.name|title }} ${choice}`)).toEqual(['{0}', '{{ user.name|title }}', choice]);
  });

  it('are covered, with all words where they stood', () => {
    const piece = fc.oneof(fc.constantFrom(...CODES), fc.constantFrom('كلمة', 'word', '12', ' ', '.'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const content = pieces.join(' ');
        const { content: covered, values } = withoutCodes({ content, values: [...content].map((_, i) => at(i)) });
        expect(covered).toHaveLength(content.length);
        for (let i = 0; i < content.length; i += 1) expect(['\uFFFC', content[i]]).toContain(covered[i]);
        expect(codesIn(covered)).toEqual([]);
        expect(values.every(({ start }) => covered[start] === content[start])).toBe(true);
      }),
    );
  });

  it.each(['{{', '{a, plural,', '%(a', '<a ', '{% ', '%{', '$t(', '<!--', '|[1, ', '|  ', '<a   ', '<a b '])(
    'take time in proportion to the text: %s',
    (open) => {
      expectLinearOf(30_000, (times) => open.repeat(times), codesIn);
    },
  );
});

function at(start: number) {
  return { start, end: start + 1 };
}
