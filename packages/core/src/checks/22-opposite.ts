import { firstOf, type Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { type Cue, IMPLIED } from './cues.ts';
import { makeFinding, type PairFinding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import type { PairView } from './view.ts';
import { areWithin } from './within.ts';

export const opposite = {
  code: 'opposite',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: opposite,
  sees: 'A word that nothing answers to, where an Arabic word without an answer stands for its opposite: rose for fell, before for after, seller for buyer; straight, or by way of other translations of that word. Weighed by how likely it stands for the opposite and for the word itself, how rare the words are, and where they stand; between reports where most words of a side are told by the other. Between two reports in English: opposites beside the same word, in sentences with most of their words in common. Two opposites that changed places (the pupil thanked the teacher) are told too, and words of a set that exclude each other, by hand: rise and fall, all and some, start and end, kin, colours, animals, vehicles; and a verb of the past for one of what is to come.',
  ignores:
    'Words behind a negation, which may say the opposite by it (`not bad`); words of dates and values; a side that has both opposites; opposites that are one word with something before it (`unstable`).',
  found: [
    { ar: 'ارتفعت الأسعار في الصيف.', en: 'Prices fell in the summer.' },
    { ar: 'باع الرجل بيته القديم.', en: 'The man bought his old house.' },
    { ar: 'أيد البرلمان القرار.', en: 'Parliament opposed the decision.' },
    { ar: 'نسي المعلم اسم الطالب.', en: 'The teacher remembered the name of the student.' },
    { ar: 'شكر المعلم التلميذ على عمله.', en: 'The pupil thanked the teacher for his work.' },
    { ar: 'ارتفعت المبيعات 3% في مايو.', en: 'Sales fell by 3% in May.', of: 'movements of a figure' },
    { ar: 'حصل جميع الموظفين على مكافأة.', en: 'Some employees received a bonus.', of: 'quantities' },
    {
      ar: 'يستمر المعرض حتى نهاية فبراير.',
      en: 'The exhibition runs until the start of February.',
      of: 'ends of a time',
    },
    { ar: 'اشترت أختي سيارة حمراء.', en: 'My sister bought a blue car.', of: 'one of a set' },
    {
      ar: 'سيوقع الوزيران الاتفاقية غدا في مسقط.',
      en: 'The two ministers signed the agreement in Muscat.',
      of: 'tenses',
    },
    { ar: 'فازت السباحة المصرية بفضية سباق مئة متر.', en: 'The Egyptian swimmer won gold in the 100 metres.' },
  ],
  ignored: [
    { of: 'the same word', ar: 'ارتفعت الأسعار في الصيف.', en: 'Prices rose in the summer.' },
    {
      of: 'the same two in the same place',
      ar: 'شكر المعلم التلميذ على عمله.',
      en: 'The teacher thanked the pupil for his work.',
    },
    { of: 'what is undone', ar: 'يمكن فك تشفير الملف.', en: 'The file can be decrypted.' },
    {
      of: 'what was to come',
      ar: 'قالت الوزيرة إنها ستزور الميناء.',
      en: 'The minister said she would visit the port.',
    },
    { of: 'steps that lie together', ar: 'زارنا بعض الأصدقاء.', en: 'A few friends visited us.' },
    {
      of: 'a set of which both sides have all',
      ar: 'باع الحمراء واشترى الزرقاء.',
      en: 'He sold the red one and bought the blue one.',
    },
    { of: 'the opposite, denied', ar: 'لم ينجح الفريق في المباراة.', en: 'The team failed in the match.' },
  ],
};

/** A word with the Arabic one that stands for its opposite, by their places. */
export interface OppositePair {
  readonly english: number;
  readonly arabic: number;
  /** Log odds that the other side says the opposite. */
  readonly odds: number;
  readonly features: readonly number[];
}

/** From here a word has its counterpart. */
const ANSWERED = { english: 0.4, arabic: 0.6 } as const;
/** How likely an Arabic word must be to stand for the opposite, straight or by way of other translations. */
const LEAST = 0.03;
/** Words before one that may deny it. */
const DENIED = 3;
/** Words on either side of the Arabic one whose counterparts may stand beside the English one. */
const BESIDE = 2;
/** How many words from its place an Arabic word may stand for one: farther than any sentence is long. */
const REACH = 100;
/** From here the counterpart of a neighbour counts. */
const COVERED = 0.4;
const SMOOTH = 0.02;
/** Log odds from which an opposite is told: false alarms in 0.5 % of clean pairs. */
const ODDS = 3.5;

/** What is looked at, with its weight: fitted by `npm run bench -- fidelity-fit --opposites`, in the order of a row. */
const WEIGHTS: ReadonlyArray<readonly [feature: string, weight: number]> = [
  ['constant', -8.32],
  ['share of the opposite, log', 0.78],
  ['it is a translation', -0.31],
  ['opposite by way of others, log', 0.45],
  ['the word itself by way of others, log', -1.18],
  ['surprisal, log', 2.76],
  ['surprisal', 2.55],
  ['surprisal of the Arabic word', 0.4],
  ['distance', -1.04],
  ['neighbours beside it', 0.44],
  ['answered share of the English', 0.42],
  ['opposites of the word', 1.06],
  ['capital', -2.85],
  ['length', -0.66],
  ['likeliest translation of the word', 0.32],
  ['likeliest translation of the Arabic word', 0.32],
];

/** Returns the finding about the likeliest opposite; the words of Arabic values stand for no other. */
export function oppositeFinding(
  view: PairView,
  arabicValues: readonly Span[],
  knowledge: Knowledge,
): PairFinding | undefined {
  let best: OppositePair | undefined;
  for (const one of findOpposites(view, arabicValues, knowledge))
    if (one.odds >= ODDS && one.odds > (best?.odds ?? ODDS - 1)) best = one;
  if (best === undefined) return undefined;
  const confidence = 1 / (1 + Math.exp(-best.odds / 5));
  return makeFinding(
    opposite,
    confidence,
    view,
    [view.arabic.words[best.arabic]!],
    [view.english.words[best.english]!],
  );
}

/** Returns the words without an answer that have opposites, each with every Arabic word that may stand for one. */
export function findOpposites(view: PairView, arabicValues: readonly Span[], knowledge: Knowledge): OppositePair[] {
  const { arabic, english } = view;
  const open: number[] = [];
  for (let i = 0; i < english.words.length; i += 1) {
    const { type, covered } = english.words[i]!;
    if (!type.known || type.weight === 0 || covered >= ANSWERED.english) continue;
    if (knowledge.oppositesOf(type.stemId).length > 0) open.push(i);
  }
  if (open.length === 0) return [];
  const said = new Set(english.words.map(({ type }) => type.stemId));
  let others: readonly number[] | undefined;
  const likenesses = new Map<number, Likeness>();
  return open.flatMap((i) => {
    const word = english.words[i]!.type.stemId;
    const opposites = knowledge.oppositesOf(word).filter((stem) => !said.has(stem));
    if (opposites.length === 0 || isDenied(english.profiles, i)) return [];
    others ??= openArabic(arabic, arabicValues);
    return nearPlace(others, view, i).flatMap((at) => {
      const stem = arabic.words[at]!.type.stemId;
      const key = stem * knowledge.englishBest.length + word;
      const likeness = likenesses.get(key) ?? likenessTo(stem, opposites, knowledge);
      likenesses.set(key, likeness);
      if (likeness.share < LEAST && likeness.pivot < LEAST) return [];
      return [weighOpposite(view, i, at, likeness, opposites.length, knowledge)];
    });
  });
}

/** The Arabic words that hardly anything answers to, but values and what is denied. */
function openArabic({ words, profiles }: PairView['arabic'], values: readonly Span[]): number[] {
  const isValue = areWithin(words, values);
  return words.flatMap(({ type, covered }, at) =>
    type.known && type.weight > 0 && covered < ANSWERED.arabic && !isValue[at] && !isDenied(profiles, at) ? [at] : [],
  );
}

/** Those of some Arabic words, in order, that stand about where an English word does. */
function nearPlace(others: readonly number[], { arabic, english }: PairView, i: number): readonly number[] {
  const place = ((i + 0.5) * arabic.words.length) / english.words.length;
  const from = firstOf(others.length, (k) => others[k]! >= place - REACH);
  return others.slice(
    from,
    firstOf(others.length, (k) => others[k]! > place + REACH),
  );
}

/** How likely an Arabic stem stands for one of some English ones: straight, and by way of other translations. */
interface Likeness {
  readonly share: number;
  readonly pivot: number;
}

function likenessTo(stem: number, opposites: readonly number[], knowledge: Knowledge): Likeness {
  let [share, pivot] = [0, 0];
  for (const one of opposites) {
    share = Math.max(share, shareOf(stem, one, knowledge));
    pivot = Math.max(pivot, knowledge.pivot(stem, one));
  }
  return { share, pivot };
}

function weighOpposite(
  { arabic, english, evidence }: PairView,
  i: number,
  at: number,
  { share, pivot }: Likeness,
  opposites: number,
  knowledge: Knowledge,
): OppositePair {
  const [word, other] = [english.words[i]!, arabic.words[at]!];
  const stem = other.type.stemId;
  const [rows, columns] = [arabic.words.length, english.words.length];
  const features = [
    1,
    Math.log(share + SMOOTH),
    share < LEAST ? 0 : 1,
    Math.log(pivot + SMOOTH),
    Math.log(knowledge.pivot(stem, word.type.stemId) + SMOOTH),
    Math.log(word.type.weight + 0.5),
    word.type.weight / 10,
    other.type.weight / 10,
    Math.abs((at + 0.5) / rows - (i + 0.5) / columns),
    neighboursBeside(arabic.words, at, i),
    evidence.englishShare,
    Math.min(6, opposites) / 6,
    i > 0 && english.profiles[i]!.isCapital ? 1 : 0,
    Math.min(60, columns) / 40,
    knowledge.englishBest[word.type.stemId]!,
    knowledge.arabicBest[stem]!,
  ];
  const odds = features.reduce((sum, feature, k) => sum + feature * WEIGHTS[k]![1], 0);
  return { english: i, arabic: at, odds, features };
}

/** How many neighbours of an Arabic word, the next ones above all, have their counterpart beside an English one. */
export function neighboursBeside(words: readonly WordCover[], at: number, i: number): number {
  let sum = 0;
  for (let d = 1; d <= BESIDE; d += 1)
    for (const { by, covered } of [words[at - d], words[at + d]].filter((word) => word !== undefined))
      if (by !== undefined && covered > COVERED && Math.abs(by - i) <= BESIDE) sum += 1 / d;
  return Math.min(1.5, sum);
}

/** How likely an Arabic stem is put into English by another. */
function shareOf(arabic: number, english: number, { words }: Knowledge): number {
  if (words === undefined) return 0;
  for (let k = words.starts[arabic]!; k < words.starts[arabic + 1]!; k += 1)
    if (words.english[k] === english) return words.forward[k]!;
  return 0;
}

/** Whether a word before one denies it; one with its denial in it (`unemployment rose`) denies no other. */
export function isDenied(
  profiles: readonly { readonly cue: Cue; readonly isNot: boolean; readonly form: string }[],
  i: number,
): boolean {
  for (let k = Math.max(0, i - DENIED); k < i; k += 1) {
    const { cue, isNot, form } = profiles[k]!;
    if (isNot || (k === i - 1 && UNDOING.test(form)) || (cue >= IMPLIED && !WITHIN.test(form))) return true;
  }
  return false;
}

/** `فك تشفير` decrypts, `نزع السلاح` disarms. */
const UNDOING = /^[وفبل]?(?:فك|نزع|الغاء|ازاله)$/;
const WITHIN = /^(?:un(?!able|likely|less|til)|non|in(?!ab|ca)|im(?!poss|prob)|il|ir|dis)[a-z]{3}/;
