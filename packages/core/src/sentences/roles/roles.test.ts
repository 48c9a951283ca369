import { describe, expect, it } from 'vitest';
import { segmentText } from '../segment.ts';
import { isBareDate, isBareDateline, isOrnament } from './patterns.ts';

/** Lines with the role that each has: `h` heading, `b` body, `x` boilerplate. */
const PAGES: readonly (readonly [
  name: string,
  language: string,
  lines: readonly (readonly ['h' | 'b' | 'x', string])[],
])[] = [
  [
    'a news page',
    'en',
    [
      ['x', 'World'],
      ['h', 'Flood waters rise in the Marn valley'],
      ['x', 'By Anna Berg and John Hale'],
      ['x', 'Published 12 March 2021 at 14:05 GMT'],
      ['b', 'MARN (Agency) - Hundreds of families left their homes on Friday as the river rose for a third day.'],
      ['h', 'A new wall'],
      ['b', 'Engineers hope that the wall will hold until Sunday.'],
      ['x', 'Photo: Marn Valley Council'],
      ['b', 'By this time, the water had reached the market.'],
      ['x', 'Reporting by Anna Berg; Editing by Tom Reed'],
      ['x', 'Related stories'],
      ['x', 'Marn wall passes first test'],
      ['x', 'How the valley learnt to live with water'],
      ['x', '© 2021 Valley News'],
    ],
  ],
  [
    'an Arabic news page',
    'ar',
    [
      ['x', 'الرئيسية > عربي ودولي'],
      ['h', 'فيضانات تجتاح وادي النهر وتشرد مئات العائلات'],
      ['x', '12 مارس 2021 - 14:05'],
      ['x', 'كتب: سالم أحمد'],
      ['b', 'قالت السلطات المحلية يوم الجمعة إن مئات العائلات غادرت منازلها بعد ارتفاع مياه النهر.'],
      ['h', 'الجدار الجديد'],
      ['b', 'ويأمل المهندسون أن يصمد الجدار حتى يوم الأحد.'],
      ['x', 'المصدر: وكالات'],
      ['x', 'اقرأ أيضاً:'],
      ['x', 'الجدار يجتاز أول اختبار'],
      ['x', 'كيف تعلم الوادي أن يعيش مع الماء'],
      ['x', 'الكلمات المفتاحية: فيضان، نهر، وادي'],
      ['x', 'جميع الحقوق محفوظة © 2021'],
    ],
  ],
  [
    'a tale with a line that lacks its stop',
    'en',
    [
      ['b', 'It rained all day and nobody came to the door.'],
      ['b', '"Who is there?" said my aunt.'],
      ['b', 'She waited for the answer by the stove'],
      ['b', 'Then she put down her book and went to bed.'],
    ],
  ],
  [
    'a song',
    'en',
    [
      ['b', 'The first line of a song'],
      ['b', 'The second line of it'],
      ['b', 'And so it ends'],
    ],
  ],
  [
    'a law',
    'ar',
    [
      ['h', 'المادة 1'],
      ['b', 'يولد جميع الناس أحرارا متساوين.'],
      ['h', 'المادة الثانية: الحقوق'],
      ['b', 'لكل إنسان حق في الحياة والحرية.'],
    ],
  ],
  [
    'a report with a dateline and a date of their own',
    'en',
    [
      ['h', 'Watch: Goats cross the old bridge'],
      ['x', 'BERLIN —'],
      ['b', 'The chancellor met the king on Monday in the capital.'],
      ['x', 'Monday, 3 May 2021'],
      ['b', 'She said that they had spoken about trade.'],
      ['x', 'This article was first published by the Valley News on Monday.'],
    ],
  ],
];

describe('roles', () => {
  it.each(PAGES.map(([name, language, lines]) => ({ name, language, lines })))('of $name', ({ language, lines }) => {
    const text = lines.map(([, line]) => line).join('\n');
    const letters = { heading: 'h', body: 'b', boilerplate: 'x', item: 'i', caption: 'c', cell: 't' } as const;
    const found = Array.from(segmentText(text, language), ({ start, end, role }) => [
      letters[role],
      text.slice(start, end),
    ]);
    expect(found).toEqual(lines.map((line) => [...line]));
  });

  it('leaves sentences that are given as they are', () => {
    const text = 'World\nFlood waters rise\nThe river rose for a third day.';
    expect(Array.from(segmentText(text, 'en', { presegmented: true }), ({ role }) => role)).toEqual([
      'body',
      'body',
      'body',
    ]);
  });

  it.each([
    '25/11/2024',
    '2022-06-19',
    '12 March 2021',
    'الاثنين 3 أيار/مايو 2021',
    'Updated at 14:05 GMT, 3 May',
    '٣ رمضان ١٤٤٢ هـ',
  ])('takes %s for a bare date', (line) => {
    expect(isBareDate(line)).toBe(true);
  });

  it.each(['In 2021 the wall fell', '1984', '3 مذكرات', '5-6'])('does not take %s for one', (line) => {
    expect(isBareDate(line)).toBe(false);
  });

  it('knows datelines and ornaments', () => {
    for (const line of ['TEHRAN —', 'LONDON (AP) -', 'طهران –', '(IP)-']) expect(isBareDateline(line)).toBe(true);
    for (const line of ['He said —', 'TEHRAN — The president came']) expect(isBareDateline(line)).toBe(false);
    for (const line of ['* * *', '———', 'Home > World > Asia']) expect(isOrnament(line)).toBe(true);
    expect(isOrnament('5 > 3')).toBe(false);
  });
});
