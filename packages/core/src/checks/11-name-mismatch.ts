import type { NameMention } from '../mentions/index.ts';
import { byRole } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import { nameMissing } from './12-name-missing.ts';
import { nameAdded } from './13-name-added.ts';
import type { Entry, Kind } from './catalogue.ts';
import { findingAt, makeFinding, type PairFinding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { foreignAcronym } from './names/acronyms.ts';
import { type NameCandidate, nameCandidates } from './names/candidates.ts';
import type { EntityMention } from './names/entities.ts';
import { type LostName, lostNames } from './names/lost.ts';
import type { NamesPart } from './names/part.ts';
import { Reader } from './names/reader.ts';
import { swappedEntity } from './names/swapped.ts';
import { lonelyNames, titledNames, type Words } from './names/titled.ts';
import { isByTitle, isKindOfPlace } from './names/titles.ts';
import type { NameUsage } from './names/usage.ts';
import type { PairView, SideView } from './view.ts';

export const nameMismatch = {
  code: 'name-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: nameMismatch,
  sees: 'A capitalised English word that no Arabic word spells or translates, where an Arabic word stands that nothing answers to. Boosted trees weigh the word, the other names of the pair, the Arabic words without an answer and what the other pairs of the file show. Places and organisations of the tables are compared from both sides: one that is lost on each is told (`Beirut` for بغداد), first words of sentences too. So are names behind the same title, names that are all a side has, and acronyms in Latin letters. An Arabic name that nothing answers to at all is weighed by its letters, the tables, the other pairs and what the English side left open.',
  ignores:
    'A pronoun, a title or both countries for a name; people and office for a name; another spelling; a name in one word or two; adjectives of peoples, which are added and left out freely.',
  found: [
    { ar: 'اندلعت اشتباكات في مدينة الفاشر.', en: 'Clashes broke out in the city of Nyala.' },
    { ar: 'ذكرت وكالة كونا أن الوفد غادر.', en: 'QNA reported that the delegation had left.' },
    {
      ar: 'قال فلاديمير بوتين إن بلاده مستعدة للحوار.',
      en: 'Vladimir Johnson said that his country is ready for dialogue.',
    },
    { ar: 'وصل الرئيس الأمريكي إلى الدوحة أمس.', en: 'The Turkish president arrived in Doha yesterday.' },
    { ar: 'سافر إلى موسكو للقاء الوزير الروسي.', en: 'He travelled to Moscow to meet the Chinese minister.' },
    { ar: 'استقبل الملك سلمان الوفد.', en: 'King Faisal received the delegation.' },
    { ar: 'قال السفير عادل ناصر إن العلاقات جيدة.', en: 'Ambassador Omar Haddad said that relations were good.' },
    { ar: 'سلوى المرزوقي', en: 'Hanane Belkacem' },
    { ar: 'نشرت مجلة BMJ الدراسة.', en: 'The study was published in JAMA.' },
  ],
  ignored: [
    {
      of: 'a pronoun for a name',
      ar: 'وصل الوزير سامي حداد إلى المدينة ثم غادر سامي حداد المدينة مساء.',
      en: 'Minister Sami Haddad arrived in the city, and he left the city in the evening.',
    },
    {
      of: 'a title for a person',
      ar: 'قال الرئيس إن الحكومة ستدعم المزارعين.',
      en: 'President Nabil Karam said that the government will support the farmers.',
    },
    {
      of: 'an office of which one side alone has the name',
      ar: 'وصل وزير الخارجية الجديد إلى بغداد.',
      en: 'Foreign Minister Badr Abdelatty arrived in Baghdad.',
    },
    {
      of: 'people and office for a name',
      ar: 'وصل أردوغان إلى الدوحة في زيارة تستمر يومين.',
      en: 'The Turkish president arrived in Doha on a two-day visit.',
    },
    {
      of: 'a name for people and office',
      ar: 'وصل الرئيس التركي يوم الاثنين إلى الدوحة في زيارة تستمر يومين.',
      en: 'On Monday, Erdogan arrived in Doha for two days.',
    },
    {
      of: 'a nationality for a country',
      ar: 'التقى رئيس فرنسا بالطلاب في باريس.',
      en: 'The French president met the students in Paris.',
    },
    {
      of: 'a name spelt in one word or two',
      ar: 'افتتحت نورسلطان مطارا جديدا.',
      en: 'Nur-Sultan opened a new airport.',
    },
    { of: 'a name translated', ar: 'فاز حزب العمال بالانتخابات.', en: 'The Labour Party won the elections.' },
    {
      of: 'a French name spelt as it sounds',
      ar: 'كتبت إيرين جوليو رسالة إلى معهدها.',
      en: 'Irène Joliot wrote a letter to her institute.',
    },
    { of: 'a name of two words in one', ar: 'زار شارل ديغول المدينة.', en: 'Charles De Gaulle visited the city.' },
    {
      of: 'what kind of place a name is',
      ar: 'استؤنفت الروابط الاقتصادية مع مولدوفا في الربيع.',
      en: 'Economic relations with the Republic of Moldova were resumed in spring.',
    },
    {
      of: 'what the team of a country is called',
      ar: 'فاز منتخب جنوب أفريقيا على أستراليا في المباراة الأخيرة.',
      en: 'The Springboks beat Australia in the last match.',
    },
    {
      of: 'a bridge with the name of a day',
      ar: 'تعطل المرور فوق كوبري 15 مايو.',
      en: 'Traffic stopped on the 15th of May Bridge.',
    },
    { of: 'the order of names', ar: 'التقى حداد ومنصور في بيروت.', en: 'Mansour and Haddad met in Beirut.' },
    {
      of: 'both countries for two names',
      ar: 'اتفقت فرنسا وإسبانيا على خطة، وستوقع فرنسا وإسبانيا الخطة غدا.',
      en: 'France and Spain agreed on a plan, and both countries will sign it tomorrow.',
    },
  ],
};

/**
 * Log odds from which a name is called another, measured on human translations: beside the other pairs of a file, and
 * alone.
 */
const ODDS = 2.2;
const ODDS_ALONE = 3;

/**
 * Returns the finding about the likeliest changed name of a part of a pair, as names that stand together are seldom all
 * another's: a mismatch where an Arabic word stands in its place, otherwise an English name that is missing or added.
 * `values` are those of the Arabic side: what they say is no name. `asksNames`: there are names that the other pairs
 * were asked about.
 */
export function nameFinding(
  { view, englishEnd }: NamesPart,
  knowledge: Knowledge,
  usage: NameUsage | undefined,
  values: readonly Span[] = [],
): { readonly finding: PairFinding | undefined; readonly asksNames: boolean } {
  const reader = new Reader(view, knowledge);
  const candidates = nameCandidates(reader, usage, englishEnd);
  let best: NameCandidate | undefined;
  let most = usage === undefined ? ODDS_ALONE : ODDS;
  for (const candidate of candidates) {
    // The rest of a name may be left to a title or to the family name alone.
    if (candidate.left === undefined && candidate.part) continue;
    const odds = knowledge.nameOdds(candidate.features);
    if (odds < most || (best !== undefined && odds === most)) continue;
    if (isByTitle(view, knowledge, candidate) || isKindOfPlace(reader, candidate)) continue;
    best = candidate;
    most = odds;
  }
  const finding =
    best === undefined
      ? (tableName(reader) ?? replacedName(reader) ?? leftOutName(reader, usage, values))
      : changedName(view, best, most);
  return { finding, asksNames: candidates.length > 0 };
}

/** How sure it is that a name of the tables was changed for another, and that one is missing. */
const SWAPPED = 0.85;
const LOST = 0.6;
/** How sure it is that a name in the same place is another's. */
const REPLACED = 0.7;

/** A name of the tables that is another on the other side, or that one side alone has. */
function tableName(reader: Reader): PairFinding | undefined {
  const { view } = reader;
  const swapped = swappedEntity(reader);
  if (swapped === undefined) return undefined;
  const place = ({ words }: SideView, mention: EntityMention | undefined): Span[] =>
    mention === undefined ? [] : [{ start: words[mention.from]!.start, end: words[mention.to - 1]!.end }];
  const [arabic, english] = [place(view.arabic, swapped.arabic), place(view.english, swapped.english)];
  const places = byRole(view, { arabic, english });
  if (places.source.length > 0 && places.target.length > 0) return findingAt(nameMismatch, SWAPPED, places);
  return findingAt(places.source.length > 0 ? nameMissing : nameAdded, LOST, places);
}

/** A name whose place says that another stands for it: behind one title, alone on its side, an acronym for another. */
function replacedName(reader: Reader): PairFinding | undefined {
  const { view } = reader;
  const acronym = foreignAcronym(reader);
  if (acronym !== undefined)
    return findingAt(nameMismatch, REPLACED, byRole(view, { arabic: [acronym.arabic], english: [acronym.english] }));
  const found = titledNames(reader) ?? lonelyNames(reader);
  if (found === undefined) return undefined;
  const place = ({ words }: SideView, { from, to }: Words): Span[] => [
    { start: words[from]!.start, end: words[to - 1]!.end },
  ];
  const places = { arabic: place(view.arabic, found.arabic), english: place(view.english, found.english) };
  return findingAt(nameMismatch, REPLACED, byRole(view, places));
}

/**
 * Log odds from which an Arabic name is said to be left out, measured on human translations: beside the other pairs of a
 * file, and alone, where no other pair can speak for it.
 */
const ODDS_LOST = 2.28;
const ODDS_LOST_ALONE = 2.1;

/** The likeliest name of the Arabic side that the English one lacks. */
function leftOutName(reader: Reader, usage: NameUsage | undefined, values: readonly Span[]): PairFinding | undefined {
  const { view } = reader;
  let best: LostName | undefined;
  const least = usage === undefined ? ODDS_LOST_ALONE : ODDS_LOST;
  const { words } = view.arabic;
  // `ميكروغرام` beside 200, `27 رمضان`
  const isValue = ({ from, to }: LostName) =>
    values.some(({ start, end }) => start <= words[from]!.start && words[to]!.end <= end);
  for (const one of lostNames(reader, usage)) if (one.odds >= (best?.odds ?? least) && !isValue(one)) best = one;
  if (best === undefined) return undefined;
  const arabic = [{ start: words[best.from]!.start, end: words[best.to]!.end }];
  const confidence = 1 / (1 + Math.exp(1.2 - best.odds / 2));
  return findingAt(view.arabicFirst ? nameMissing : nameAdded, confidence, byRole(view, { arabic, english: [] }));
}

function changedName(view: PairView, { word, text, left }: NameCandidate, odds: number): PairFinding {
  const english = mentionOf(word, text);
  const arabic = left && mentionOf(left, view.arabic.content.slice(left.start, left.end));
  const { source: expected, target: found } = byRole(view, { arabic, english });
  const kind = expected === undefined ? nameAdded : found === undefined ? nameMissing : nameMismatch;
  return {
    ...makeFinding(kind, 1 / (1 + Math.exp(1.2 - odds / 2)), view, arabic === undefined ? [] : [arabic], [english]),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  };
}

function mentionOf({ start, end }: Span, value: string): NameMention {
  return { kind: 'name', start, end, value, type: 'other', entity: '', by: 'capitals' };
}
