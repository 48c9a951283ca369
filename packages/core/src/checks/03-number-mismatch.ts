import { boundsOppose, isWeakValue, sameFigure, type ValueMention } from '../mentions/index.ts';
import { isSmall } from './07-number-missing.ts';
import type { Entry, Kind } from './catalogue.ts';
import type { PairSide, ValuePair } from './finding.ts';

export const numberMismatch = {
  code: 'number-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: numberMismatch,
  sees: 'A figure, amount, measure, share, duration or bare year that differs; a figure whose counterpart hides behind another value; bounds that oppose each other; one end for a range; two figures of one unit that were exchanged, by the words about them; rates for other units (`a day`, `a month`); figures that are only implied, where both sides have one of a sort (`once`, مرتين; a third, a half).',
  ignores:
    'What is said to be about right, within 5 %; converted units; digits against words; what the wording only implies (`a year`, a dual); a bound that a clause denies.',
  found: [
    { ar: 'يعوض الطرف الثاني الطرف الأول.', en: 'The first party shall compensate the second party.' },
    {
      ar: 'حصل الحزب على 30 مقعدا مقابل 25 لخصمه.',
      en: "The party won 25 seats to its opponent's 30.",
    },
    { ar: 'أقر المجلس القانون بأغلبية 12 صوتا مقابل 3.', en: 'The council passed the law by 3 votes to 12.' },
    { ar: 'جاء الهدف في الشوط الثاني.', en: 'The goal came in the first half.' },
    { ar: 'يجب ألا يزيد عمر المتقدم على 18 عاما.', en: 'The applicant must not be under 18.' },
    { ar: 'اشترت الشركة تسع طائرات جديدة.', en: 'The company bought 7 new aircraft.' },
    { ar: 'حضر 12 طالبا الدرس.', en: 'Thirteen students attended the lesson.' },
    { ar: 'فاز الفريق 1 - 0 على ضيفه.', en: 'The team beat its guests 1 - 6.' },
    { ar: 'لم تعد النسخة 1 هي القديمة.', en: 'Version 3 is no longer the old one.' },
    { ar: 'تأسست المدرسة عام 1952.', en: 'The school was founded in 1925.' },
    { ar: 'يعيش في البلدة نحو 10 آلاف شخص.', en: 'About 9,000 people live in the town.', of: 'more than rounding' },
    { ar: 'يجب ألا تقل مدة الإشعار عن 30 يوما.', en: 'The notice period shall not exceed 30 days.' },
    { ar: 'قتل أكثر من 20 شخصا في الحادث.', en: 'Fewer than 20 people were killed in the accident.' },
    { ar: 'بدأت المستوطنات عام 1000 ميلادي.', en: 'The settlements began in 1000 BC.' },
    { ar: 'استغرقت الرحلة نصف ساعة.', en: 'The journey took an hour.' },
    { ar: 'الجرعة 10 ملغ مرة واحدة يومياً.', en: 'The dose is 10 mg twice daily.' },
    {
      of: 'two figures that were exchanged',
      ar: 'صدرت الشركة 12 طنا واستوردت 8 أطنان.',
      en: 'The company exported 8 tonnes and imported 12 tonnes.',
    },
  ],
  ignored: [
    { of: 'digits against words', ar: 'اشترت الشركة تسع طائرات جديدة.', en: 'The company bought 9 new aircraft.' },
    { of: 'a word against digits', ar: 'حضر 12 طالبا الدرس.', en: 'Twelve students attended the lesson.' },
    {
      of: 'Arabic-Indic digits',
      ar: 'بلغ عدد السكان ٢٤٥٠٠ نسمة في عام ٢٠١١.',
      en: 'The population reached 24,500 people in 2011.',
    },
    { of: 'Persian digits', ar: 'باع المتجر ۳۶ كتابا.', en: 'The shop sold 36 books.' },
    {
      of: 'percent in letters and as a sign',
      ar: 'ارتفعت الأسعار بنسبة ٥٠٪ هذا الشهر.',
      en: 'Prices rose by 50 percent this month.',
    },
    {
      of: 'an Arabic decimal comma',
      ar: 'نما الاقتصاد بنسبة 2,5% خلال السنة.',
      en: 'The economy grew by 2.5% during the year.',
    },
    {
      of: 'thousands marked with a dot',
      ar: 'يعمل في المصنع 1.200 عامل.',
      en: 'The factory employs 1,200 workers.',
    },
    { of: 'an Eastern thousands mark', ar: 'باع المتجر ٣٦٬٥٠٠ كتاب.', en: 'The shop sold 36,500 books.' },
    {
      of: 'an Eastern decimal mark',
      ar: 'نما الاقتصاد بنسبة ٢٫٥٪ خلال السنة.',
      en: 'The economy grew by 2.5% during the year.',
    },
    {
      of: 'the dual without a digit',
      ar: 'وقعت الدولتان اتفاقيتين في بيروت.',
      en: 'The two countries signed two agreements in Beirut.',
    },
    {
      of: 'the singular without a digit',
      ar: 'انتظر العمال سنة قبل أن يبدأ المشروع.',
      en: 'The workers waited one year before the project began.',
    },
    { of: 'no, which is written like both', ar: 'كلا، وصلت رسالة.', en: 'No, one letter arrived.' },
    { of: 'rounding', ar: 'يعيش في البلدة نحو 10 آلاف شخص.', en: 'About 9,950 people live in the town.' },
    { of: 'a bound', ar: 'شارك في السباق أكثر من 300 رياضي.', en: 'Over 300 athletes took part in the race.' },
    {
      of: 'a denied bound',
      ar: 'لا تتجاوز مدة العقد 30 يوما.',
      en: 'The term of the contract shall not exceed 30 days.',
    },
    {
      of: 'a denied bound for a bound',
      ar: 'احفظ الدواء في درجة حرارة لا تتجاوز 25 درجة مئوية.',
      en: 'Keep the medicine at a temperature below 25°C.',
    },
    {
      of: 'a comparison that a clause denies',
      ar: 'لا يجوز حبس أحد أكثر من 30 يوما.',
      en: 'No one may be held for more than 30 days.',
    },
    {
      of: 'half a year for six months',
      ar: 'بلغت المبيعات مليون نسخة في الأشهر الستة الأولى من العام.',
      en: 'Sales reached a million copies in the first half of the year.',
    },
    {
      of: 'a millennium that is counted in thousands',
      ar: 'يعود الموقع إلى الألف الثالث قبل الميلاد.',
      en: 'The site dates from the third millennium BC.',
    },
    {
      of: 'two figures told in another order',
      ar: 'صدرت الشركة 12 طنا واستوردت 8 أطنان.',
      en: 'The company imported 8 tonnes and exported 12 tonnes.',
    },
    {
      of: 'a score turned round, as in right-to-left text',
      ar: 'فاز الفريق 3-1 على ضيفه.',
      en: 'The team beat its guests 1-3.',
    },
  ],
};

/** What is said to be about right may be rounded by this share. */
const ROUNDED = 0.05;

/** Whether two values of one unit are the same but for rounding, as one of them is said to be about right. */
export function isRounded(a: ValueMention, b: ValueMention): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  if ('unit' in a && 'unit' in b && a.unit !== b.unit) return false;
  const isHedged = (value: ValueMention) => 'bound' in value && value.bound === 'about';
  return (
    (isHedged(a) || isHedged(b)) &&
    Math.abs(a.value - b.value) <= ROUNDED * Math.max(Math.abs(a.value), Math.abs(b.value))
  );
}

/** Returns the values of a pair that are equal as figures and opposed as bounds (`more than 20`, `fewer than 20`). */
export function opposedBounds({ source, target, match }: ValuePair): [ValueMention, ValueMention][] {
  const found: [ValueMention, ValueMention][] = [];
  for (const { source: i, target: k } of match.pairs) {
    const [a, b] = [source.values[i]!, target.values[k]!];
    if (isSame(a, b) && boundsOppose(a, b) && !isDenied(source.content, a) && !isDenied(target.content, b))
      found.push([a, b]);
  }
  return found;
}

function isSame({ value: a }: ValueMention, { value: b }: ValueMention): boolean {
  return typeof a === 'number' && typeof b === 'number' && sameFigure(a, b);
}

/** `no one … more than 30`, `لا … أكثر من 30`: what a clause denies of a bound may be the other bound. */
function isDenied(content: string, value: ValueMention): boolean {
  const { start } = value;
  return (
    'bound' in value &&
    /^(?:over|under)$/.test(value.bound ?? '') &&
    DENIAL.test(content.slice(Math.max(0, start - DENIED), start))
  );
}

/** Units before a value in which a denial may be its own. */
const DENIED = 60;
const DENIAL =
  /\b(?:not?|no-?one|nobody|none|never|nor|neither|without|cannot)\b|n['’]t\b|(?:^|[^\p{L}])[وفأ]?(?:لا|لم|لن|ليس|ليست|ألا|دون|غير|عدم)(?:$|[^\p{L}])/iu;

/**
 * Returns small figures without an answer whose counterpart hides behind another value: digits that only found a word
 * that implies the same (`series 1` beside `the old one`), and the end of a score that the other side writes as a range
 * (`1 - 0` beside `1 - 6`).
 */
export function hiddenFigures({ source, target, match }: ValuePair): { source: number; target: number }[] {
  const forth = match.pairs.map((pair) => [pair.source, pair.target] as const);
  const back = forth.map(([i, k]) => [k, i] as const);
  return [
    ...hiddenOf(match.source, source, target, forth).map(([i, k]) => ({ source: i, target: k })),
    ...hiddenOf(match.target, target, source, back).map(([k, i]) => ({ source: i, target: k })),
  ];
}

function hiddenOf(
  free: readonly number[],
  own: PairSide,
  other: PairSide,
  pairs: readonly (readonly [number, number])[],
): [number, number][] {
  const small = free.filter((i) => isSmall(own.values[i]!) && isDigits(own.content, own.values[i]!));
  if (small.length === 0) return [];
  const hiding = hidingPairs(own, other, pairs);
  return small.flatMap((i) => {
    const at = Math.min(hiding.implied, scoredAt(own, own.values[i]!, hiding));
    return at === Number.POSITIVE_INFINITY ? [] : [[i, pairs[at]![1]] as [number, number]];
  });
}

/** The pairs that may hide a figure. */
interface HidingPairs {
  /** The first of digits and a word that implies them. */
  readonly implied: number;
  /** The first with a range on the other side, by where its own side begins and by where it ends. */
  readonly begins: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}
function hidingPairs(own: PairSide, other: PairSide, pairs: readonly (readonly [number, number])[]): HidingPairs {
  let implied = Number.POSITIVE_INFINITY;
  const [begins, ends] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, [near, far]] of pairs.entries()) {
    const [a, b] = [own.values[near]!, other.values[far]!];
    if (at < implied && isWeakValue(a) && a.kind === 'number' && b.kind === 'number' && isDigits(other.content, b))
      implied = at;
    if (b.upper === undefined) continue;
    if (!begins.has(a.start)) begins.set(a.start, at);
    if (!ends.has(a.end)) ends.set(a.end, at);
  }
  return { implied, begins, ends };
}

/** The first pair with a range whose own side stands beside a value with nothing but a dash between. */
function scoredAt({ content }: PairSide, { start, end }: ValueMention, { begins, ends }: HidingPairs): number {
  let first = Number.POSITIVE_INFINITY;
  for (let gap = 1; gap <= 3; gap += 1) {
    const before = ends.get(start - gap);
    if (before !== undefined && DASH.test(content.slice(start - gap, start))) first = Math.min(first, before);
    const after = begins.get(end + gap);
    if (after !== undefined && DASH.test(content.slice(end, end + gap))) first = Math.min(first, after);
  }
  return first;
}

/** Nothing but a dash between two figures. */
const DASH = /^\s?[-–—]\s?$/;

function isDigits(content: string, { start, end }: ValueMention): boolean {
  return /^\p{Nd}+$/u.test(content.slice(start, end));
}
