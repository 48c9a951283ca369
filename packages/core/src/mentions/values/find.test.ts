import { tables } from '@muqabala/lexicon';
import { describe, expect, test } from 'vitest';
import { findValues } from './index.ts';

/** Writes what was found as `text=value`, with kind, unit, bound and the like where they matter. */
function read(text: string, date?: string): string {
  const language = /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en';
  return findValues(text, language, tables, date === undefined ? {} : { date })
    .map((value) => {
      const upper = value.upper === undefined ? '' : `..${value.upper}`;
      const unit = 'unit' in value ? ` ${value.unit}` : value.kind === 'percentage' ? ' %' : '';
      const bound = 'bound' in value && value.bound ? ` ${value.bound}` : '';
      return `${value.value}${upper}${unit}${bound}${value.exact === false ? ' ~' : ''}${'by' in value && value.by ? ` (${value.by})` : ''}`;
    })
    .join(', ');
}

describe('numbers', () => {
  test.each([
    ['٩ مذكرات و9 وثائق', '9, 9'],
    ['تسع مذكرات وتسعة وزراء', '9, 9'],
    ['خمسة وعشرون', '25'],
    ['ألفان وثلاثمئة', '2300'],
    ['ثلاثمائة وخمسين ألفا', '350000'],
    ['مئة وخمسة وعشرين ألف نسمة', '125000'],
    ['3 ملايين و200 ألف', '3200000'],
    ['خمسة آلاف و200 جندي', '5200'],
    ['ثلاثة ملايين ونصف المليون', '3500000'],
    ['خمس عشرة سفينة', '15'],
    ['وصل ٣٦٠٬٠٠٠ زائر', '360000'],
    ['360.000 نسمة', '360000'],
    ['1.200,5', '1200.5'],
    ['١٬٢٠٠٫٥', '1200.5'],
    ['۱۲۳', '123'],
    ['11،600 عام', '11600 year'],
    ['وبخمسة ملايين', '5000000'],
    ['بـ7.9 و3 و الـ 12', '7.9, 3, 12'],
    ['twenty-one thousand and eleven', '21011'],
    ['three million and five million', '3000000, 5000000'],
    ['two dozen, 3bn and 100K', '24, 3000000000, 100000'],
    ['half a million', '500000'],
    ['one and a half million', '1500000'],
    ['40 000 and 1 200 000', '40000, 1200000'],
    ['two-thirds and three quarters', '0.666666666666667, 0.75'],
    ['ثلاثة أرباع', '0.75'],
    ['the twenty-fifth, 42nd and Henry VIII', '25, 42, 8'],
    ['الخامس والعشرين والرابع عشر', '25, 14'],
    ['-5 and minus seven', '-5, -7'],
    ['60 (sixty)', '60'],
    ['NL63 and 3D', '63 (name), 3 (name)'],
    ['doubled to 1.15 million', '2 (implied), 1150000'],
    ['point five, then - 7', '0.5, 7'],
    ['three hundred cr and BUN/Cr of 30', '3000000000, 30'],
    ['two quarters of it, three quarters', '0.5, 0.75'],
    ['for two quarters', '2 (implied)'],
    ['- 1,200,000', '-1200000'],
    ['أكثر من الخُمس وأكثر من الخُمسين', '0.2 over (implied), 0.4 over'],
    ['خمس القوات', '5'],
    ['162 584 mln', '162584000000'],
    ['code U07.1', '7.1 (name)'],
    ['الأيام العشرة', '10 day'],
    ['لست متأكدا من ست', '6'],
    ['دام لست ساعات وتصدى لست كرات', '6 hour, 6'],
    ['سنة وستة أشهر، ثم دقيقة و43 ثانية', '18 month, 103 second'],
    ['سنة وعشرون رجلا', '20'],
    ["a fortnight's rest", '2 week (implied)'],
    ['ليلة الخميس/الجمعة', 'W4'],
    ['ليلة الخميس والجمعة', 'W4, W5'],
    ['ليلة الخميس الأحد', 'W4, W7'],
    ['إحدى عشرة امرأة وأحد عشر رجلا', '11, 11'],
    ['مليونا شخص وألفا جندي', '2000000, 2000'],
    ['بلغ مليونا في عام', '1000000'],
    ['عشرون مليونا', '20000000'],
    ['ثلاثة أخماس', '0.6'],
    ['تريليونان وثلاثة مليارات', '2003000000000'],
    ['خمسمئة وستة وثلاثون ألفا ومئتان وأربعة عشر', '536214'],
    ['الحادية عشرة', '11'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['in the last two hours', 'last two hours'],
    ['في الساعات الـ24 الماضية', 'الساعات الـ24 الماضية'],
    ['this 3-hour trip', '3-hour'],
  ])('a stretch of hours keeps the word that places it: %s', (text, span) => {
    const [value] = findValues(text, /[a-z]/.test(text) ? 'en' : 'ar', tables);
    expect(text.slice(value!.start, value!.end)).toBe(span);
  });

  test('a value that is told twice has one span, its brackets included', () => {
    const text = 'خلال (ستين) يوماً من';
    const [value] = findValues(text, 'ar', tables);
    expect(text.slice(value!.start, value!.end)).toBe('(ستين) يوماً');
  });
});

describe('hedges, ranges and orders of magnitude', () => {
  test.each([
    ['more than 50', '50 over'],
    ['أكثر من 50', '50 over'],
    ['ما لا يقل عن ثلاثين', '30 at-least'],
    ['no more than six', '6 at-most'],
    ['نحو مئة', '100 about'],
    ['ten or more', '10 at-least'],
    ['200 على الأقل', '200 at-least'],
    ['5-6', '5..6'],
    ['between 5 and 6', '5..6'],
    ['بين 5 و 6 ملايين', '5000000..6000000'],
    ['من 5% إلى 6%', '5..6 %'],
    ['two to three million', '2000000..3000000'],
    ['dozens of', '10 ~'],
    ['عشرات الآلاف', '10000 ~'],
    ['several hundred', '100 ~'],
    ['thousands of years', '1000 year ~'],
    ['آلاف السنين', '1000 year ~'],
    ['a thousand years', '1000 year'],
    ['won 3-2', '3, 2'],
    ['p < 0.05, n >= 30 and ≤ 5 mg', '0.05 under, 30 at-least, 5 milligram at-most'],
    ['<b>5</b>', '5'],
    ['أقل من أو يساوي 50', '50 at-most'],
    ['المادة السادسة بعد المائة', '106'],
    ['المادة (الثامنة عشرة) بعد (المائة)', '118'],
    ['المادة الحادية والعشرون بعد المائتين', '221'],
    ['ألا يقل عن 50', '50 at-least'],
    ['لا تتجاوز مدة العقد 30', '30 at-most'],
    ['وألا تقل الكمية المطلوبة عن 50', '50 at-least'],
    ['shall not exceed 50', '50 at-most'],
    ['may not be less than 50', '50 at-least'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('percentages, money, measures and durations', () => {
  test.each([
    ['50% 50 % ٥٠٪ %50', '50 %, 50 %, 50 %, 50 %'],
    ['50 percent and 3 per cent', '50 %, 3 %'],
    ['خمسون بالمئة', '50 %'],
    ['20 في المئة و30 بالمائة و40 في المائة', '20 %, 30 %, 40 %'],
    ['$3 billion', '3000000000 dollar'],
    ['3 مليارات دولار', '3000000000 dollar'],
    ['US$4.7 billion, £20,000, €5m', '4700000000 USD, 20000 pound, 5000000 EUR'],
    ['S$5, HK$10 and 10 RMB', '5 SGD, 10 HKD, 10 CNY'],
    ['20 dollars and 43 cents', '20.43 dollar'],
    ['10 آلاف ريال سعودي', '10000 SAR'],
    ['دولاران', '2 dollar'],
    ['10 بوصات و800 كيلو متر في الساعة', '10 inch, 800 kilometer-per-hour'],
    ['1.5m people, 3m doses, a 2m wall, 400m hurdles', '1500000, 3000000, 2 meter, 400 meter'],
    ['60 mph, 37°C and 5 km²', '60 mile-per-hour, 37 degree-celsius, 5 square-kilometer'],
    ['7 feet 10 inches', '94 inch'],
    ['a 6-foot-6 junior', '78 inch'],
    ['متران ومترين', '2 meter, 2 meter'],
    ['14-day', '14 day'],
    ['شهرين', '2 month'],
    ['لفترة 20 عامًا', '20 year'],
    ['an hour and a half', '1.5 hour'],
    ['a "hard look" at a ‘3’ and a $ sign', '3'],
    ['2 years 3 months', '27 month'],
    ['ساعتين ونصف', '2.5 hour'],
    ['a year', '1 year (implied)'],
    ['لمدة شهر', '1 month (implied)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('dates and times', () => {
  test.each([
    ['June 19, 2022', '2022-06-19'],
    ['19 حزيران 2022', '2022-06-19'],
    ['19 يونيو/حزيران 2022', '2022-06-19'],
    ['يونيو (حزيران) 2022', '2022-06'],
    ['في حزيرلن/يونيو', '--06'],
    ['15 سبتمتر 2020', '2020-09-15'],
    ['25/11/2024 and 2022-06-19', '2024-11-25, 2022-06-19'],
    ['جويلية 1962', '1962-07'],
    ['الثامن والعشرين من كانون الثاني/يناير 2020', '2020-01-28'],
    ['July 13-15', '--07-13..--07-15'],
    ['من 13 إلى 15 تموز', '--07-13..--07-15'],
    ['between November 1886 and June 1887', '1886-11..1887-06'],
    ['بين تشرين الثاني 1886 وحزيران 1887', '1886-11..1887-06'],
    ['in 1998', '1998'],
    ['عام 1998', '1998'],
    ['عام ألفين وثلاثة', '2003'],
    ['1950-53 and from 1950 to 1953', '1950..1953, 1950..1953'],
    ['بين عامي 1950 و1953', '1950..1953'],
    ['the 1960s', '1960s'],
    ['ستينيات القرن الماضي', '1960s'],
    ['القرن العشرين', 'C20'],
    ['in nineteen eighty-four', '1984'],
    ['in fifteen forty-minute talks', '15, 40 minute'],
    ['June-August 1992', '1992-06..1992-08'],
    ['Nov-Feb 2017', '2016-11..2017-02'],
    ['the 18th and 19th centuries', 'C18, C19'],
    ['في 1930 من القرن العشرين', '1930'],
    ['في 20 سبتمبرمن عام 1565', '1565-09-20'],
    ['أبريل 2018: قال', '2018-04'],
    ['4-1 في فبراير', '4, 1, --02'],
    ['44 BC', '-0044'],
    ['the third quarter of 2018', '2018-Q3'],
    ['الربع الأول من عام 2018', '2018-Q1'],
    ['the 2019/20 season', '2019..2020'],
    ['من الساعة التاسعة صباحا حتى الخامسة مساء', '09:00..17:00'],
    ['at half past eight', '08:30 ~'],
    ['15 رمضان 1443 هـ', '2022-04-16 ~'],
    ['1 فروردين 1401', '2022-03-21'],
    ['on Sunday', 'W7'],
    ['يوم الأحد', 'W7'],
    ['last month', 'P-1M (implied)'],
    ['العام الجاري', 'P0Y (implied)'],
    ['3 p.m., 15:30', '15:00, 15:30'],
    ['الساعة الثالثة والنصف عصرا', '15:30'],
    ['4.40 صباحًا', '04:40'],
    ['1401/03/29', '2022-06-19'],
    ['27/8/1443', '2022-03-30 ~'],
    ['الساعة الخامسة إلا ربعا مساء', '16:45'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['Sunday', '2022-06-19'],
    ['last Sunday', '2022-06-12'],
    ['الخميس الماضي', '2022-06-16'],
    ['next Friday', '2022-06-24'],
    ['yesterday', '2022-06-18 (implied)'],
    ['last month', '2022-05 (implied)'],
    ['في يونيو الماضي', '2021-06'],
    ['the third Tuesday of September 2014', '2014-09-16'],
  ])('%s against the date of the report', (text, expected) => {
    expect(read(text, '2022-06-19')).toBe(expected);
  });
});

describe('false friends stay silent', () => {
  test.each([
    'أحد المسؤولين',
    'صلاة العصر',
    'الأمين العام للأمم المتحدة',
    'كمية كبيرة من المياه',
    'عثر عليه ميتًا خلف باب',
    'الذي ألف كتبا',
    'المقاولين العامين',
    'وطن ووست',
    'You may march on; it makes sense, cent by cent',
    'Theresa May sat in the sun',
    'The Sunday Times',
    'virologist June Almeida',
    'this may get harder',
    'a second chance to wed',
    '192.168.1.2 and 2.3.1',
    'السيدة مايو',
    'مايو كلينيك',
    '<seg id="1">',
  ])('%s', (text) => {
    const language = /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en';
    const firm = findValues(text, language, tables).filter((value) => !('by' in value && value.by));
    expect(firm).toEqual([]);
  });
});

describe('letters and marks', () => {
  test.each([
    ['خَمْسَةٌ وَعِشْرُونَ', '25'],
    ['خمـــسة وعشـــرون', '25'],
    ['\u200f1\u200e,\u200e200\u200f دولار', '1200 dollar'],
    ['50\r\nدولار', '50'],
    ['مئة'.normalize('NFD'), '100'],
    ['🎉 ثلاثون 🎉', '30'],
    ['5️⃣', '5'],
    ['١٢\u06f3', '123'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
