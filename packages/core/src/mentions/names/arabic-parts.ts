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
