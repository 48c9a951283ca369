import type { Vocabulary } from '../../tokens/vocabulary.ts';

/** Words of dates and times in English, by hand. */
export function addEnglishDates(v: Vocabulary): void {
  v.add('day-word', '', 0, 'day');
  v.add('month-word', '', 0, 'month of', 'month');
  v.add('year-word', '', 0, 'year', 'years', 'yr');
  v.add('week-word', '', 0, 'week');
  v.add('century-word', '', 0, 'century', 'centuries');
  v.add('decade-word', '', 0, 'decade');
  v.add('quarter-word', '', 0, 'quarter', 'qtr', 'quarters');
  v.add('era', 'ad', 0, 'ad', 'a.d.', 'ce', 'c.e.');
  v.add('era', 'bc', 0, 'bc', 'b.c.', 'bce', 'b.c.e.');
  v.add('era', 'islamic', 0, 'ah', 'a.h.', 'hijri');
  v.add('era', 'persian', 0, 'solar hijri');
  v.add('relative', '', -1, 'last', 'past', 'previous', 'this past');
  v.add('relative', '', 0, 'this', 'the current', 'current');
  v.add('relative', '', 1, 'next', 'coming', 'upcoming', 'the following', 'the coming', 'following');
  v.add('relative-day', '', 0, 'today', 'tonight');
  v.add('relative-day', '', -1, 'yesterday');
  v.add('relative-day', '', 1, 'tomorrow');
  v.add('relative-day', '', -2, 'the day before yesterday', 'day before yesterday');
  v.add('relative-day', '', 2, 'the day after tomorrow', 'day after tomorrow');
  v.add('ago', '', -1, 'ago');
  v.add('ago', '', 1, 'from now', 'from today', 'hence');
  const seasons = ['spring', 'summer', 'autumn|fall', 'winter'];
  seasons.forEach((names, index) => {
    v.addAll('season', String(index + 21), 0, names);
  });
  v.add('day-part', 'dawn', 4, 'in the early hours', 'in the early hours of the morning', 'at dawn');
  v.add('day-part', 'morning', 9, 'morning', 'early morning', 'early in the morning', 'in the morning');
  v.add('day-part', 'afternoon', 15, 'afternoon', 'late afternoon', 'in the afternoon');
  v.add('day-part', 'evening', 19, 'evening', 'in the evening');
  v.add('day-part', 'night', 22, 'night', 'late night', 'at night', 'tonight');
  v.add('weekend', '', 0, 'weekend', 'week-end', 'wkend', 'weekends');
  v.add('edge', 'end of month', 0, 'eom', 'end of month', 'the end of month');
  v.add('edge', 'end of day', 0, 'eod', 'end of day');
  v.add('edge', 'end of year', 0, 'eoy', 'end of year');
  v.add('edge', 'start of month', 0, 'bom', 'beginning of month');
  v.add('edge', 'start of year', 0, 'boy', 'beginning of year');
  v.add('part', 'end', 0, 'the rest of', 'rest of', 'the close of', 'later');
  v.add('part', 'start', 0, 'early', 'the beginning of', 'beginning of', 'the start of', 'start of', 'earlier');
  v.add('part', 'middle', 0, 'mid', 'mid-', 'the middle of', 'middle of', 'the ides of');
  v.add('part', 'end', 0, 'late', 'the end of', 'end of');
  v.add('meridiem', 'am', 0, 'am', 'a.m.', 'a.m', 'in the morning', 'in the am', 'a');
  v.add(
    'meridiem',
    'pm',
    12,
    'pm',
    'p.m.',
    'p.m',
    'in the afternoon',
    'in the evening',
    'in the pm',
    'p',
    'at night',
    'in the night',
  );
  v.add('clock', '', 0, "o'clock", 'oclock', 'o ’ clock');
  v.add('noon', '12:00', 0, 'noon', 'midday');
  v.add('noon', '00:00', 0, 'midnight');
  v.add('zone', '', 0, 'gmt', 'utc', 'bst', 'est', 'pst', 'cst', 'cet', 'ist', 'local time', 'edt', 'pdt');
  const hijri = [
    'muharram',
    'safar',
    "rabi' al-awwal|rabi al-awwal",
    "rabi' al-thani|rabi al-thani",
    'jumada al-awwal|jumada al-ula',
    'jumada al-thani|jumada al-akhirah',
    'rajab',
    "sha'ban|shaban|shaaban",
    'ramadan|ramazan',
    'shawwal',
    "dhu al-qi'dah|dhul qadah|dhu al-qadah",
    'dhu al-hijjah|dhul hijjah|dhul-hijjah',
  ];
  hijri.forEach((names, index) => {
    v.add('hijri-month', String(index + 1).padStart(2, '0'), index + 1, ...names.split('|'));
  });
  const persian = [
    'farvardin',
    'ordibehesht',
    'khordad',
    'tir',
    'mordad',
    'shahrivar',
    'mehr',
    'aban',
    'azar',
    'dey',
    'bahman',
    'esfand',
  ];
  persian.forEach((name, index) => {
    v.add('persian-month', String(index + 1).padStart(2, '0'), index + 1, name);
  });
}
