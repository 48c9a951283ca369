/** Words that make one name with the next. */
export const HEADS: ReadonlySet<string> = new Set([
  'عبد',
  'ابو',
  'ابي',
  'ابن',
  'بن',
  'ال',
  'ام',
  'سعد',
  'نور',
  'بو',
  'بني',
  'سيف',
  'علا',
  'صلاح',
  'جمال',
  'محي',
  'محيي',
  'فخر',
  'ناصر',
  'نصر',
  'بدر',
  'شمس',
]);

/** Words that make one name with the one before. */
export const TAILS: ReadonlySet<string> = new Set(['الله', 'الدين', 'الاسلام', 'الرحمن']);

/** Words inside a name of a person. */
export const LINKS: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'ابو',
  'ابي',
  'عبد',
  'الدين',
  'الله',
  'دي',
  'دو',
  'فان',
  'فون',
  'لا',
  'دا',
  'ديل',
]);

/** Titles that make a name of any word behind them; others (الفريق، المدرب) are everyday words too. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  ['mr', 'mrs', 'dr', 'professor', 'seyyed', 'ayatollah', 'hojjatoleslam', 'sheikh', 'sir'].map(
    (code) => `honorific:${code}`,
  ),
);
