/**
 * The words of the interface, one for one thing in either language, and words that were used for the same or say
 * something else. A test holds the messages to it. Commands are verbs in English and nouns in Arabic.
 */
export interface Term {
  readonly en: string;
  readonly ar: string;
  readonly not?: { readonly en?: readonly string[]; readonly ar?: readonly string[] };
}

export const GLOSSARY: readonly Term[] = [
  { en: 'finding', ar: 'ملاحظة' },
  { en: 'severity', ar: 'الخطورة', not: { ar: ['الشدة', 'شدة', 'الدرجات'] } },
  { en: 'counterpart', ar: 'مقابل', not: { ar: ['نظير', 'نظائر', 'بنظائره'] } },
  { en: 'filter', ar: 'تصفية', not: { ar: ['المرشح', 'مرشح'] } },
  { en: 'accept', ar: 'قبول', not: { ar: ['اقبل'] } },
  // «رد» is Reply in every Arabic interface.
  { en: 'dismiss', ar: 'رفض', not: { en: ['let pass'], ar: ['رُدّ', 'مردودة', 'المردودة', 'الرد'] } },
  { en: 'reason', ar: 'سبب' },
  { en: 'comment', ar: 'تعليق' },
  { en: 'link', ar: 'رابط' },
  { en: 'split', ar: 'تقسيم', not: { en: ['Cut'], ar: ['اقطع', 'قُطع', 'قُطعت', 'القطع'] } },
  { en: 'merge', ar: 'دمج', not: { en: ['Join', 'joined'], ar: ['صل', 'وُصلت'] } },
  { en: 'realign', ar: 'إعادة محاذاة', not: { ar: ['قابِل'] } },
  { en: 'undo', ar: 'تراجع' },
  { en: 'redo', ar: 'إعادة', not: { en: ['Done again'], ar: ['أعد'] } },
  { en: 'restore', ar: 'استعادة', not: { ar: ['استعد'] } },
  { en: 'tab', ar: 'علامة تبويب', not: { ar: ['لسان', 'اللسان'] } },
  { en: 'save', ar: 'حفظ', not: { en: ['Keep the'] } },
  { en: 'export', ar: 'تصدير', not: { en: ['go out', 'goes out', 'went out'], ar: ['يخرج', 'تخرج', 'خرجت'] } },
  { en: 'import', ar: 'استيراد', not: { en: ['Bring'] } },
  { en: 'rule', ar: 'القاعدة', not: { ar: ['انسَ'] } },
  { en: 'suggested wording', ar: 'الصياغة المقترحة' },
  { en: 'confirmed', ar: 'مؤكَّد', not: { ar: ['غير مؤكد'] } },
];
