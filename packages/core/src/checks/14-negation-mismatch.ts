import type { Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { type Cue, FAINT, IMPLIED, NEGATION, NONE } from './cues.ts';
import { arabicCues, englishCues } from './cues-in-context.ts';
import { makeFinding, type PairFinding } from './finding.ts';
import type { PairView, SideView } from './view.ts';

export const negationMismatch = {
  code: 'negation-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: negationMismatch,
  sees: 'A negating word of either side without any cue near the words of the other side that answer to what it denies. Cues are negations, words that imply one (`refuse`, `unable`, `un-`, رفض، دون), غير and عدم before a word whose counterpart denies nothing, and hints (`only`, `until`, قبل). Where the other side has none of these at all, a word that denies by itself (دون, يُحظر, بالكاد, مش) is missed as well. Between two reports in one language: what one denies (`without a visa`, `visa-free`, `will not stop`) and the other has, in sentences with most of their words in common.',
  ignores:
    '`لا سيما`, `لا يزال`, `لا … إلا`, `not only`, `less than`; questions; what belongs to a bound of a value (`لا يقل عن`); verbs and names that look like negations; both ways in which the dialects deny.',
  found: [
    { ar: 'لم يقبل المدير الاقتراح.', en: 'The director accepted the proposal.' },
    { ar: 'يجب ألا تفتح هذا الباب.', en: 'You must open this door.' },
    { ar: 'الطريق إلى المدينة غير واضح.', en: 'The way to the city is clear.' },
    { ar: 'رفضت اللجنة تمويل الشركة.', en: 'The committee did not refuse to fund the company.' },
    { ar: 'خرج الطالب من القاعة دون إذن.', en: 'The student left the hall with permission.' },
    { ar: 'ما بعرف عنوان البيت.', en: 'I know the address of the house.' },
    { ar: 'لن أعود.', en: 'I will return.' },
    { ar: 'لا تترك الباب مفتوحا.', en: 'Leave the door open.' },
    { ar: 'لا تحتفظ بالإيصال.', en: 'Keep the receipt.' },
    { ar: 'لا تنس والدتك.', en: 'Forget your mother.' },
    { ar: 'لم يحضر جميع الطلاب.', en: 'All the students came.' },
    { ar: 'لم تصل سيارة الإسعاف بعد إلى المدرسة.', en: 'The ambulance has arrived at the school.' },
  ],
  ignored: [
    { of: 'a refusal for a negation', ar: 'لم يقبل المدير الاقتراح.', en: 'The director refused the proposal.' },
    { of: 'un- for a negation with in- behind', ar: 'الجزيرة غير مأهولة.', en: 'The island is uninhabited.' },
    { of: "nobody's for a negation", ar: 'لن يوظفك أحد.', en: "Nobody's going to hire you." },
    {
      of: 'a negation on both sides of its verb',
      ar: 'معتقدش إنها شبه أمها.',
      en: "I don't think she takes after her mother.",
    },
    { of: 'the negation of a dialect', ar: 'مش لازم تدفع الفلوس.', en: "You don't have to pay the money." },
    {
      of: 'an inspector, who looks like a negation of the dialects',
      ar: 'وصل مفتش الشرطة إلى المدينة.',
      en: 'The police inspector arrived in the city.',
    },
    {
      of: 'too … to',
      ar: 'جاء القارب متأخرا بحيث لم ينقذ الصياد.',
      en: 'The boat came too late to save the fisherman.',
    },
    {
      of: 'a noun of not doing',
      ar: 'تحقق من عدم وجود الحسابات المشتركة في النظام.',
      en: 'Verify that shared accounts are not present in the system.',
    },
    {
      of: 'without me',
      ar: 'قرر الأصدقاء مشاهدة الفيلم من دوني.',
      en: 'The friends decided to watch the film without me.',
    },
    { of: 'a drone', ar: 'صور الصحفي السوق من طائرة بدون طيار.', en: 'The journalist filmed the market from a drone.' },
    {
      of: 'unfounded',
      ar: 'وصف الوزير الخبر بأنه ادعاء لا أساس له.',
      en: 'The minister called the report an unfounded claim.',
    },
    {
      of: 'as many denials, farther away',
      ar: 'لا تحظى الهيئة التي تتخذ من المدينة مقرا لها بسلطة منح الأراضي.',
      en: 'The body in the city has no power to award land.',
    },
    { of: 'below an age', ar: 'يمنع الدخول على من هم دون سن الثامنة عشرة.', en: 'No entry for people under 18.' },
    {
      of: 'an organisation by its letters',
      ar: 'قالت منظمة أطباء بلا حدود إن الوضع خطير.',
      en: 'MSF said that the situation is dangerous.',
    },
    { of: 'there is none, in a dialect', ar: 'ماكو كهرباء في البيت.', en: 'There is no electricity in the house.' },
    { of: 'a name that looks like a negation', ar: 'من الممكن أن أليس ستأتي.', en: 'Alice may possibly come.' },
    { of: 'a prohibition for a negation', ar: 'التدخين ممنوع في هذه الغرفة.', en: 'No smoking in this room.' },
    { of: 'un- for a negation', ar: 'هذا القرار غير عادل.', en: 'This decision is unfair.' },
    { of: 'non- for a negation', ar: 'هذه منظمة غير ربحية.', en: 'This is a non-profit organisation.' },
    { of: 'less than for a negation', ar: 'لم تكن التعليقات إيجابية.', en: 'The comments were less than positive.' },
    { of: 'nothing but', ar: 'لم يأكل سوى الخبز.', en: 'He ate nothing but bread.' },
    { of: 'a verb that looks like a negation', ar: 'غيّر المطرب اسمه.', en: 'The singer changed his name.' },
    { of: 'a question that denies', ar: 'لما لا أرغب في التنافس"', en: "Why wouldn't I want to compete?" },
    {
      of: 'only for not … except',
      ar: 'لا يفتح المتحف إلا يوم الجمعة.',
      en: 'The museum opens only on Friday.',
    },
    { of: 'still, which is negated in Arabic', ar: 'لا يزال الطريق مغلقا.', en: 'The road is still closed.' },
    {
      of: 'especially, which is negated in Arabic',
      ar: 'يحب الأطفال الفاكهة لا سيما التفاح.',
      en: 'The children love fruit, especially apples.',
    },
    {
      of: 'at least, which is negated in Arabic',
      ar: 'قتل ما لا يقل عن عشرين شخصا.',
      en: 'At least twenty people were killed.',
    },
    { of: 'without for a negation', ar: 'عمل الفريق دون راحة.', en: 'The team did not rest while it worked.' },
    {
      of: 'no for without',
      ar: 'أصدرت الوزارة وثيقة بلا ذكر لاسم الأب.',
      en: 'The ministry issued a document with no name of the father.',
    },
    {
      of: 'only for not … except',
      ar: 'لم يكن الصياد يخاف شيئا باستثناء البحر.',
      en: 'The hunter only feared the sea.',
    },
    {
      of: 'unable to … for a negation',
      ar: 'لا يمكن للحشرة طي أجنحتها.',
      en: 'The insect is unable to fold its wings.',
    },
    {
      of: 'deprived, for no',
      ar: 'وأوضح المدير أن نحو 600 مليون شخص محرومون من الكهرباء، وأن نصفهم يعيشون في القرى.',
      en: 'The director said some 600 million people have no electricity, and half of them live in villages.',
    },
    { of: 'far from', ar: 'لم يتحسن الوضع بل ازداد سوءا.', en: 'Far from improving, the situation grew worse.' },
    {
      of: 'innocence for not guilty',
      ar: 'دفع المتهم ببراءته من التهم الثلاث.',
      en: 'The defendant pleaded not guilty to all three counts.',
    },
    {
      of: 'a denial before a distance',
      ar: 'لم يسفر الانفجار الذي سمع على بعد عدة أميال عن سقوط ضحايا.',
      en: 'The blast, which was heard miles away, left no casualties.',
    },
    {
      of: 'what is not to be changed and is to be kept',
      ar: 'لا تغلق هذه النافذة حتى يكتمل التنزيل.',
      en: 'Keep this window open until the download finishes.',
    },
    {
      of: 'two denials that say of all what they deny of none',
      ar: 'لم يكن في القرية كلها من لا يعرف حكاية الأرملة.',
      en: 'Everyone in the village knew the story of the widow.',
    },
    {
      of: 'integral, which is denied in Arabic',
      ar: 'تعتبر الملاحق جزءا لا يتجزأ من هذه الاتفاقية.',
      en: 'The annexes form an integral part of this agreement.',
    },
    {
      of: 'remember for do not forget',
      ar: 'لا تنس أن تطفئ النور قبل أن تغادر.',
      en: 'Remember to turn off the light before you leave.',
    },
    {
      of: 'six, which looks like I am not',
      ar: 'دام الاجتماع لست ساعات.',
      en: 'The meeting lasted six hours.',
    },
    {
      of: 'a refusal that deprives',
      ar: 'حرم المسافر من دخول البلاد.',
      en: 'The traveller was refused entry to the country.',
    },
  ],
};

/** Log odds from which a negation counts as lost. */
const ODDS = 0.3;

/** Returns the finding about the likeliest negation without an answer; `doubt` is taken off its log odds. */
export function negationFinding(
  view: PairView,
  arabicValues: readonly Span[],
  englishValues: readonly Span[],
  doubt: number,
): PairFinding | undefined {
  let best: LostNegation | undefined;
  for (const one of findLostNegations(view, arabicValues, englishValues))
    if (one.score - doubt >= ODDS && (best === undefined || one.score > best.score)) best = one;
  if (best === undefined) return undefined;
  const isArabic = best.side === 'ar';
  const own = [(isArabic ? view.arabic : view.english).words[best.word]!];
  const near = best.near.slice(0, 1);
  const confidence = 1 / (1 + Math.exp((doubt - best.score) / 2));
  return makeFinding(negationMismatch, confidence, view, isArabic ? own : near, isArabic ? near : own);
}

/** A negating word with nothing on the other side that answers to it. */
export interface LostNegation {
  readonly side: 'ar' | 'en';
  /** Position of the negating word in its side's list. */
  readonly word: number;
  /** Words of the other side where its counterpart was looked for. */
  readonly near: readonly WordCover[];
  /** Natural logarithm of the odds that it is a difference. */
  readonly score: number;
  readonly features: readonly number[];
}

/** What is weighed of a negation, in the order of a row; `npm run bench -- fidelity-fit` fits the weights. */
const WEIGHTS: ReadonlyArray<readonly [feature: string, weight: number]> = [
  ['constant', -2.75],
  ['no negation on the other side', 2.03],
  ['fewer there than here', 1.84],
  ['words that may hold its counterpart', 1.11],
  ['none of them', -1.16],
  ['implied near', -1.09],
  ['hinted at near', -0.22],
  ['implied elsewhere', -0.83],
  ['English', 1.1],
  ['length of the other side', -0.72],
  ['answered share', 2.74],
  ['many there', -1.55],
  ['the next word is answered', 0.91],
  ['implied by its word', -1.27],
  ['one there is lost too', -0.47],
  ['more are lost here', 0.56],
  ['both sides long', -2.38],
];

/**
 * Returns the negating words of either side to which nothing on the other side answers; those within a value are the
 * value's.
 */
export function findLostNegations(
  view: PairView,
  arabicValues: readonly Span[] = [],
  englishValues: readonly Span[] = [],
): LostNegation[] {
  if (!mayDeny(view.arabic) && !mayDeny(view.english)) return [];
  const arabic = arabicCues(view.arabic, arabicValues);
  const english = englishCues(view.english, englishValues);
  const [fromArabic, fromEnglish] = [
    openNegations(view.arabic, arabic, view.english, english),
    openNegations(view.english, english, view.arabic, arabic),
  ];
  return [
    ...weigh(view.arabic, view.english, english, fromArabic, fromEnglish, view.evidence.arabicShare),
    ...weigh(view.english, view.arabic, arabic, fromEnglish, fromArabic, view.evidence.englishShare),
  ];
}

function mayDeny({ profiles }: SideView): boolean {
  for (const { cue, isNot, form } of profiles) {
    if (cue === NEGATION || isNot || (cue === IMPLIED && isDenial(form))) return true;
    // `ما بعرف`
    if (form.length <= 3 && /^[وف]?ما$/.test(form)) return true;
  }
  return false;
}

/** Words that deny by themselves: without, hardly, forbidden, to deny, and the negations of the dialects. */
const DENIALS =
  /^(?:[وفب]?(?:دون|بدون|بلا)|[وف]?بالكاد|[وف]?(?:مش|مو|موش|ماكوش?|ما?حدا?)|[وف]?م[ا-ي]{2,}ش|[وفيت]?(?:ي|ت)?حظر(?:ت|ا)?|[وف]?(?:ال)?ممنوع(?:ه)?|[وف]?(?:نفي|نفت|نفوا|ينفي|تنفي)|prohibit(?:s|ed)?|forbidden|banned|forbids?|denied|denies|deny|refused|refuses|hardly|barely|scarcely)$/;

function isDenial(form: string): boolean {
  return DENIALS.test(form);
}

/** The cues of a side without those that answer to one like them: `avoid` beside تجنب answers to no other negation. */
function withoutTaken({ words }: SideView, cues: readonly Cue[], others: readonly Cue[]): readonly Cue[] {
  return cues.map((cue, i) => {
    const { by, covered } = words[i]!;
    return cue === IMPLIED && by !== undefined && covered > TAKEN_BY && others[by] === IMPLIED ? NONE : cue;
  });
}

/** From here a word is the counterpart of another. */
const TAKEN_BY = 0.5;

/** The negating words of a side that nothing near their counterparts answers to. */
interface OpenNegations {
  readonly words: ReadonlyArray<{
    readonly at: number;
    readonly scope: readonly number[];
    readonly near: CueCounts;
    readonly implied: boolean;
  }>;
  /** All words of the side that deny. */
  readonly strong: number;
}

function openNegations(from: SideView, cues: readonly Cue[], to: SideView, others: readonly Cue[]): OpenNegations {
  const strong = strongWords(from, cues, to, others);
  const free = strong.length === 0 ? others : withoutTaken(to, others, cues);
  let copies: Copies | undefined;
  if (from.language === 'ar' && areOfAll(cues, to, others)) return { words: [], strong: strong.length };
  const words = strong.flatMap((i) => {
    if (isKept(from, i, to)) return [];
    const scope = scopeOf(from.words, i);
    const answers = cues[i] === NEGATION ? free : others;
    const near = countNear(scope, to, answers);
    const implied = cues[i] !== NEGATION && !isDenial(from.profiles[i]!.form);
    if (isLedByWith(from, i, to, others)) return [{ at: i, scope, near, implied: false }];
    // `غير` denies a word that may stand in several places.
    if (implied && deniesCopy(from, i, to, (copies ??= copiesIn(to, others)))) return [];
    if (near[NEGATION] > 0 || (implied && near[IMPLIED] > 0)) return [];
    if (from.profiles[i]!.form === 'without' && hasWithout(to)) return [];
    // `with no record` for بلا ذكر
    if (from.language === 'en' && deniesNear(scope, to)) return [];
    // `غير مدعومة` for `not supported`, `unable` for لم يتمكن
    if (scope.some((at) => impliesNear(to, answers, at))) return [];
    return [{ at: i, scope, near, implied }];
  });
  return { words, strong: strong.length };
}

/** `لا يوجد بيت لا يملك`: two denials say of all what they deny of none, where the other side says all and denies nothing. */
function areOfAll(cues: readonly Cue[], { profiles }: SideView, others: readonly Cue[]): boolean {
  const [, , implied, negations] = countOf(cues);
  return (
    negations > 0 &&
    negations + implied === 2 &&
    !others.some((cue) => cue >= IMPLIED) &&
    profiles.some(({ form }) => ALL.test(form))
  );
}

const ALL = /^(?:all|each|every(?:one|body)?|always)$/;

/** `لا تغلق النافذة` for `keep the window open`: what is not to be changed is to be kept, by another verb than the denied one. */
function isKept({ profiles }: SideView, i: number, to: SideView): boolean {
  if (!FORBIDDEN.test(`${profiles[i]!.form} ${profiles[i + 1]?.form}`)) return false;
  const k = to.profiles.findIndex(({ form }) => KEEPING.test(form));
  return k === 0 || (k > 0 && /[.,;:!،؛]/.test(to.content.slice(to.words[k - 1]!.end, to.words[k]!.start)));
}

const FORBIDDEN = /^(?:(?:لا|الا) ت(?!بق|حتفظ|حافظ|ظل|مكث|ستمر|لتزم)|(?:don['’]?t|not) (?!keep|stay|remain|hold|wait))/;
const KEEPING = /^(?:keep|stay|remain|ابق(?:ي|وا)?|حافظ(?:ي|وا)?)$/;

/** Log odds taken off where the other side denies as often: its denial stands farther away than is looked. */
const AS_MANY = 1.5;
/** Sides of so few words are hardly told freely: where nothing there so much as hints at a denial, these odds. */
const BRIEF = { words: 5, odds: 0.4 } as const;

function weigh(
  from: SideView,
  to: SideView,
  others: readonly Cue[],
  open: OpenNegations,
  openThere: OpenNegations,
  share: number,
): LostNegation[] {
  if (open.words.length === 0) return [];
  const around = {
    all: countOf(others),
    strong: open.strong,
    open: open.words.length,
    openThere: openThere.words.length,
    share,
  };
  const [none, ...some] = around.all;
  const isBrief =
    none > 0 && some.every((count) => count === 0) && Math.max(from.words.length, to.words.length) <= BRIEF.words;
  return open.words.map(({ at, scope, near, implied }) => {
    const features = featuresOf(from, at, to, { ...around, near, implied, scope: scope.length });
    const weighed = features.reduce((sum, feature, k) => sum + feature * WEIGHTS[k]![1], 0);
    const asMany = !implied && around.all[NEGATION] >= open.strong ? AS_MANY : 0;
    const score = isBrief && !implied ? Math.max(weighed, BRIEF.odds) : weighed - asMany;
    return { side: from.language, word: at, near: scope.map((place) => to.words[place]!), score, features };
  });
}

/**
 * The words of a side that deny: where nothing on the other side so much as hints at it, those that do so by themselves
 * too.
 */
function strongWords(from: SideView, cues: readonly Cue[], to: SideView, others: readonly Cue[]): number[] {
  const all = countOf(others);
  const isBare = all[NEGATION] + all[IMPLIED] + all[FAINT] === 0;
  const strong: number[] = [];
  cues.forEach((cue, i) => {
    const denies =
      cue === NEGATION || (isBare && cue === IMPLIED && deniesAlone(from, i)) || isLedByWith(from, i, to, others);
    if (denies || isImplied(from, i, to)) strong.push(i);
  });
  return strong;
}

/** Words between `دون` and what it denies. */
const BETWEEN = /^(?:ال)?حاجه$|^ال[يى]$|^اي(?:ه)?$|^سابق|^مسبق/;
/** What is below something, not without it: `دون سن 18`. */
const BOUNDED = /^(?:\d|(?:ال)?(?:سن|مستوي|خط|صفر|عمر|حد|متوسط|معدل|سطح|مبلغ|نسبه|سقف)$)/;
/** Places before a word at which its preposition may stand. */
const LED = 4;
const LEADING = /^(?:with|upon|after|following|under|by|on|for)$/;

/** `دون إذن` beside `with permission`: what is done without it is done with it there, and nothing there denies. */
function isLedByWith(from: SideView, i: number, to: SideView, others: readonly Cue[]): boolean {
  const { form } = from.profiles[i]!;
  const isNot =
    from.language === 'ar' && (WITHOUT.test(form) || (form === 'غير' && from.profiles[i - 1]?.form === 'من'));
  if (!isNot) return false;
  let at = i + 1;
  while (at <= i + 3 && BETWEEN.test(from.profiles[at]?.form ?? '')) at += 1;
  const noun = from.words[at];
  if (noun?.by === undefined || noun.covered <= TAKEN_BY || BOUNDED.test(from.profiles[at]!.form)) return false;
  for (let k = noun.by; k >= Math.max(0, noun.by - LED); k -= 1) {
    if (others[k]! >= IMPLIED) return false;
    if (k < noun.by && LEADING.test(to.profiles[k]!.form)) return true;
  }
  return false;
}

/** Whether an Arabic side has as much of `without` as one word: `without me in the end` for `من دوني` at the end of all. */
function hasWithout({ profiles }: SideView): boolean {
  return profiles.some(({ form }) => WITHOUT.test(form));
}

/** A word that denies by itself, but for `أطباء بلا حدود`, who have letters of their own (MSF). */
function deniesAlone({ profiles }: SideView, i: number): boolean {
  return isDenial(profiles[i]!.form) && profiles[i + 1]?.form !== 'حدود';
}

/** What is counted around a word that denies. */
interface Around {
  /** Cues of the other side, and of that near its counterpart. */
  readonly all: CueCounts;
  readonly near: CueCounts;
  /** Words of its side that deny, and words of the other that may hold its counterpart. */
  readonly strong: number;
  readonly scope: number;
  /** Words that nothing answers to, of its side and of the other. */
  readonly open: number;
  readonly openThere: number;
  readonly share: number;
  readonly implied: boolean;
}

/** What speaks for a lost negation, in the order of {@link WEIGHTS}. */
function featuresOf(
  from: SideView,
  i: number,
  to: SideView,
  { all, near, strong, scope, open, openThere, share, implied }: Around,
): number[] {
  const next = from.words[i + 1];
  return [
    1,
    all[NEGATION] === 0 ? 1 : 0,
    all[NEGATION] > 0 && all[NEGATION] < strong ? 1 : 0,
    Math.min(3, scope) / 3,
    scope === 0 ? 1 : 0,
    Math.min(2, near[IMPLIED]),
    Math.min(3, near[FAINT]),
    Math.min(3, all[IMPLIED] - near[IMPLIED]) * (scope === 0 ? 2 : 1),
    from.language === 'en' ? 1 : 0,
    Math.min(60, to.words.length) / 30,
    share,
    Math.min(3, all[NEGATION]) / 3,
    next !== undefined && next.covered > 0.5 ? 1 : 0,
    implied ? 1 : 0,
    Math.min(1, openThere),
    Math.max(0, Math.min(3, open - openThere)) / 3,
    Math.max(0, Math.min(240, from.words.length + to.words.length - 60)) / 120,
  ];
}

/** Whether a word or one of the few before it is `without`. */
function deniesNear(scope: readonly number[], { profiles }: SideView): boolean {
  return scope.some((at) => profiles.slice(Math.max(0, at - BEFORE), at + 1).some(({ form }) => WITHOUT.test(form)));
}

const WITHOUT = /^[وف]?(?:ب?دون(?:ي|ه|ها|هم|نا|ك|كم)?|بلا)$/;

/**
 * Whether a word, the two before it or the next one imply a negation, or `unable to`, `too late to` and the like a
 * little further.
 */
function impliesNear({ profiles }: SideView, cues: readonly Cue[], at: number): boolean {
  for (let k = Math.max(0, at - NEAR_BEHIND); k < at - 2; k += 1)
    if (cues[k] === IMPLIED && (profiles[k + 1]!.form === 'to' || profiles[k]!.form === 'too')) return true;
  for (let k = Math.max(0, at - 2); k <= Math.min(cues.length - 1, at + 1); k += 1)
    if (cues[k] === IMPLIED) return true;
  return false;
}

/** How many words have each cue. */
type CueCounts = [number, number, number, number];

function countOf(cues: readonly Cue[]): CueCounts {
  const counts: CueCounts = [0, 0, 0, 0];
  for (const cue of cues) counts[cue] += 1;
  return counts;
}

/** Words behind a negation, and before it, that it may deny; and how many of those before are taken. */
const BEHIND = 4;
const BEFORE = 3;
const TAKEN = 2;
/** From here a word of the other side answers. */
const COVERED = 0.3;

/**
 * The places of the words that answer to what a negation denies: that stands behind it, in English a little before too.
 */
function scopeOf(words: readonly WordCover[], i: number): number[] {
  const scope: number[] = [];
  const take = (k: number) => {
    const { by, covered } = words[k]!;
    if (by !== undefined && covered > COVERED) scope.push(by);
  };
  for (let k = i + 1; k <= Math.min(words.length - 1, i + BEHIND); k += 1) take(k);
  for (let k = i - 1; k >= Math.max(0, i - BEFORE) && scope.length < TAKEN; k -= 1) take(k);
  return scope;
}

/** Words before and behind an answered word in which the counterpart of a negation may stand. */
const NEAR_BEFORE = 7;
const NEAR_BEHIND = 4;

/** Counts the cues near some places; what only looks like a negation may still be the one that is looked for. */
function countNear(scope: readonly number[], { profiles }: SideView, cues: readonly Cue[]): CueCounts {
  const near = new Set<number>();
  for (const at of scope)
    for (let k = Math.max(0, at - NEAR_BEFORE); k <= Math.min(cues.length - 1, at + NEAR_BEHIND); k += 1) near.add(k);
  return countOf(Array.from(near, (k) => (isDenying(profiles[k]!) ? NEGATION : cues[k]!)));
}

/** A negation, whatever stands behind it, or a word that is one to the other language: عدم for `not`, دون for `without`. */
function isDenying({ cue, isNot, form }: SideView['profiles'][number]): boolean {
  return cue === NEGATION || isNot || WITHOUT.test(form);
}

/** `غير` and `عدم` before a word whose counterpart denies nothing by itself: `غير موجود` beside `present`. */
function isImplied({ profiles, words }: SideView, i: number, to: SideView): boolean {
  const next = words[i + 1];
  // لا غير: and no more
  if (profiles[i - 1]?.form === 'لا') return false;
  // غير أن: but
  if (!profiles[i]!.isNot || /^ان/.test(profiles[i + 1]?.form ?? '') || next?.by === undefined || next.covered < 0.5)
    return false;
  return to.profiles[next.by]!.cue === NONE;
}

/** Words of a side that say the opposite of what they are made of, by their stems. */
interface Copies {
  /** The ends of stems that deny by themselves (`extraordinary`, `unlisted`). */
  readonly ends: ReadonlySet<string>;
  /** Stems with a cue before them. */
  readonly denied: ReadonlySet<string>;
}

/** Longer stems are no words. */
const LONGEST_STEM = 40;

function copiesIn({ words }: SideView, cues: readonly Cue[]): Copies {
  const ends = new Set<string>();
  const denied = new Set<string>();
  const denies = (k: number) => (cues[k] ?? NONE) >= IMPLIED;
  for (let k = 0; k < cues.length; k += 1) {
    const { stem } = words[k]!.type;
    if (denies(k))
      for (let i = Math.max(1, stem.length - LONGEST_STEM); i <= stem.length; i += 1) ends.add(stem.slice(i));
    if (denies(k - 1) || denies(k - 2) || denies(k - 3)) denied.add(stem);
  }
  return { ends, denied };
}

/** Whether any copy of the counterpart of the word that `غير` denies has a cue before it or within. */
function deniesCopy(from: SideView, i: number, to: SideView, { ends, denied }: Copies): boolean {
  const { stem } = to.words[from.words[i + 1]!.by!]!.type;
  return ends.has(stem) || denied.has(stem);
}
