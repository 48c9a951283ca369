import type { Case, Gap, Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'ar', sentences: ['وقال الوزير: "سنبني الجسر في العام المقبل"', 'وأضاف أن المال موجود.'] },
  { language: 'ar', sentences: ['قال: «لن نترك القرية وحدها هذا الشتاء»', 'وتابع «الطريق مفتوح».'] },
  { language: 'ar', sentences: ['قرأ "كتاب الأيام" وقال إنه أحبه.'] },
];

/** A quotation of fewer units is a name or a phrase inside the sentence. */
const SHORTEST = 20;
/** Verbs by which reports go on to the next thing said. */
const VERBS =
  /^و(?:أضاف|أضافت|أردف|أردفت|تابع|تابعت|قال|قالت|أكد|أكدت|أوضح|أوضحت|أشار|أشارت|استطرد|استطردت|واصل|واصلت|ختم|ختمت|اختتم|اختتمت|شدد|شددت|لفت|لفتت|نوه|نوهت|ذكر|ذكرت|صرح|صرحت|أعرب|أعربت|كشف|كشفت)$/u;

/** A long quotation without a stop, then و and a verb of speech: Arabic reports often leave the full stop out there. */
export function nextSpeech(gap: Gap): Verdict {
  if (gap.close > gap.mark || gap.first !== gap.next || gap.next === gap.end) return undefined;
  if (gap.afterKind !== 'caseless' || !VERBS.test(gap.after)) return undefined;
  const quotation = gap.text.slice(Math.max(gap.start, gap.end - 400), gap.end - 1);
  const opened = Math.max(quotation.lastIndexOf('"'), quotation.lastIndexOf('“'), quotation.lastIndexOf('«'));
  return opened >= 0 && quotation.length - opened > SHORTEST ? 'cut' : undefined;
}
