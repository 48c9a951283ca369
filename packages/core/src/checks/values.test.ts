import { tables } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { findValues } from '../mentions/index.ts';
import { valueFindings } from './values.ts';

/** The codes of what is told of the values of a pair, each with its words. */
function told(arabic: string, english: string): string {
  const side = (language: 'ar' | 'en', content: string) => ({
    language,
    content,
    values: findValues(content, language, tables),
  });
  const { findings } = valueFindings(side('ar', arabic), side('en', english), true);
  const words = (content: string, spans: readonly { start: number; end: number }[] = []) =>
    spans.map(({ start, end }) => content.slice(start, end)).join(' ');
  return findings
    .map(({ code, source, target }) => `${code}: ${words(arabic, source)} / ${words(english, target)}`)
    .join('; ');
}

describe('one value, said otherwise', () => {
  it.each([
    ['خرج الفريق من ربع النهائي.', 'The team went out in the last eight.'],
    ['بلغت اللاعبة نصف النهائي.', 'She reached the last four.'],
    ['بلغت اللاعبة ثمن النهائي.', 'She reached the round of 16.'],
    ['دفع ديناراً و500 فلس.', 'He paid 1.5 dinars.'],
    ['دفع 500 مليم.', 'He paid half a dinar.'],
    ['ثلاثة أرباع مليون زائر', '750,000 visitors'],
    ['استمر البناء شهراً ونصف الشهر.', 'Building went on for six weeks.'],
    ['ثلاثة من كل أربعة طلاب', '75 % of students'],
    ['يعمل ربع السكان في الزراعة.', 'One in four people works in farming.'],
    ['بلغ المعدل 25 في الألف.', 'The rate was 25 per 1,000.'],
    ['باع خُمس أسهمه.', 'He sold one in five of his shares.'],
    ['الساعة تسعة ونص', '9:30'],
    ['الساعة خمسة إلا تلت', '4:40'],
    ['الساعة خمسة إلا خمسة', '4:55'],
    ['في السابعة إلا عشر دقائق', 'at ten to seven'],
    ['النصف الثاني من 2021', '2H21'],
    ['السنة المالية 2021', 'FY21'],
    ['جوال 0551234567', 'Mobile 055-123-4567'],
    ['جوال 0551234567', 'Mobile +966 55 123 4567'],
    ['رقم الحساب 9876543210123456', 'Account number 9876 5432 1012 3456'],
    ['الآيبان SA0380000000608010167519', 'IBAN SA03 8000 0000 6080 1016 7519'],
    ['قرأ ألف ليلة وليلة.', 'He read the Thousand and One Nights.'],
    ['في 27 رمضان', 'on 28 April'],
    ['بموجب الفقرة (هـ) من المادة 7', 'under paragraph (e) of Article 7'],
    ['المرفق (أ)', 'Annex A'],
    // By the order of dictionaries.
    ['البند (ث)', 'item (d)'],
    ['تصدر المجلة سنوياً.', 'The magazine appears every year.'],
    ['ارتفع الماء 5 أقدام.', 'The water rose 1.5 metres.'],
    ['تؤخذ ألف مرة في الثانية.', 'It is taken a thousand times a second.'],
  ])('%s = %s', (arabic, english) => {
    expect(told(arabic, english)).toBe('');
  });
});

describe('another value', () => {
  it.each([
    ['بلغت اللاعبة نصف النهائي.', 'She reached the quarter-finals.', 'number-mismatch: نصف النهائي / quarter-finals'],
    ['استمر الإضراب شهراً.', 'The strike lasted a year.', 'unit-mismatch: شهراً / a year'],
    ['غاب سنة كاملة.', 'He was away a whole month.', 'unit-mismatch: سنة / a whole month'],
    ['طوله 5 بوصات.', 'It is 5 cm long.', 'unit-mismatch: 5 بوصات / 5 cm'],
    ['سعته 100 ميغابت.', 'It holds 100 MB.', 'unit-mismatch: 100 ميغابت / 100 MB'],
    ['يؤخذ الدواء مرة كل أسبوع.', 'The medicine is taken once a month.', 'number-mismatch: مرة / once'],
    ['تصدر المجلة شهرياً.', 'The magazine appears weekly.', 'unit-mismatch: شهرياً / weekly'],
    ['بموجب الفقرة (ج) من المادة 7', 'under paragraph (b) of Article 7', 'number-mismatch: ج / b'],
    ['المادة 12 (ب)', 'Article 12(d)', 'number-mismatch: ب / d'],
    ['في 12 ربيع الأول', 'on 12 Rabi al-Thani', 'date-mismatch: 12 ربيع الأول / 12 Rabi al-Thani'],
    ['في 10 محرم', 'on 10 Safar', 'date-mismatch: 10 محرم / 10 Safar'],
    ['عام 1432هـ', '1433 AH', 'number-mismatch: عام 1432هـ / 1433 AH'],
    ['اشترى سيارتين.', 'He bought three cars.', 'number-mismatch: سيارتين / three'],
    ['يعيش ربع السكان في فقر.', 'One in three people lives in poverty.', 'number-mismatch: ربع / three'],
    [
      'يدفع الطرف الأول الأجرة في اليوم الثاني.',
      'The Second Party shall pay the rent on the second day.',
      'number-mismatch: الأول / Second',
    ],
    [
      '10 ملغ مرة واحدة يومياً، ثم 20 ملغ بعد أسبوعين.',
      '10 mg twice daily, then 20 mg after two weeks.',
      'number-mismatch: واحدة / twice',
    ],
    [
      'الآيبان SA0380000000608010167519',
      'IBAN SA03 8000 0000 6080 1016 7591',
      'number-mismatch: 0380000000608010167519 / 03 8000 0000 6080 1016 7591',
    ],
    ['00:01:02,500 --> 00:01:04,000', '00:01:02,500 --> 00:01:05,000', 'number-mismatch: 00:01:04,000 / 00:01:05,000'],
    ['تدور ألف مرة في الثانية.', 'It turns a thousand times a minute.', 'number-mismatch: ألف / a thousand'],
  ])('%s ≠ %s', (arabic, english, expected) => {
    expect(told(arabic, english)).toBe(expected);
  });
});
