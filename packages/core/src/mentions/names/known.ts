import type { Lexicon, NameParts } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import { matchingForm } from '../../text/index.ts';
import type { NameMention } from '../schema.ts';
import { makeLetterRuns } from './letter-runs.ts';

export type NameType = NameMention['type'];

/** A table entry as it is looked up: its words in matching form, without apostrophes and dots. */
export interface KnownName {
  readonly words: readonly string[];
  readonly entity: string;
  readonly value: string;
  readonly type: NameType;
  /** An acronym matches capitals only: `US`, `WHO`. */
  readonly acronym: boolean;
  /** A title that makes a name of any word behind it. */
  readonly isHonorific?: boolean;
  /** A title that stands between an office and the name. */
  readonly isRank?: boolean;
}

/** Entries by their first word, longest first. */
export type NameIndex = ReadonlyMap<string, readonly KnownName[]>;

/** The tables of a lexicon, ready to be looked up. */
export interface KnownNames {
  readonly english: NameIndex;
  readonly arabic: NameIndex;
  readonly englishTitles: NameIndex;
  readonly arabicTitles: NameIndex;
  /** Rank of a common Arabic word, 0 the most frequent. */
  readonly commonArabic: ReadonlyMap<string, number>;
  readonly commonEnglish: ReadonlySet<string>;
  /** Arabic names that are mostly something else: مالي (Mali, financial). */
  readonly doubtfulArabic: ReadonlySet<string>;
  readonly parts: Readonly<Record<Exclude<keyof NameParts, 'honorifics' | 'ranks'>, ReadonlySet<string>>>;
  /** Months and weekdays, which have capitals and are no names. */
  readonly calendar: ReadonlySet<string>;
  /** Their Arabic words. */
  readonly arabicCalendar: ReadonlySet<string>;
  /** Arabic single-word names in matching form. */
  readonly words: ReadonlyMap<string, string>;
  /** Their Latin spellings. */
  readonly latinWords: ReadonlySet<string>;
  /** Given names in Arabic letters, everyday words among them. */
  readonly given: ReadonlySet<string>;
  /** How likely an Arabic word is a name by its letters, 0 to 1; always 0 where the lexicon has no model. */
  readonly likeliness: (form: string) => number;
}

/** Returns the look-up tables of a lexicon; built once for each. */
export const knownNames: (lexicon: Lexicon) => KnownNames = remember(build);

/** The form in which words of names are compared: matching form without apostrophes, dots and ayns. */
export function nameForm(word: string): string {
  const form = matchingForm(word);
  return /['’ʼʻ‘`.]/.test(form) ? form.replace(/['’ʼʻ‘`.]/g, '') : form;
}

function build(lexicon: Lexicon): KnownNames {
  const { names, values } = lexicon;
  const days = [...values.months, ...values.weekdays];
  const words = names.known ?? new Map<string, string>();
  return {
    ...indexes(names),
    commonArabic: ranks(names.common?.ar),
    commonEnglish: new Set(names.common?.en),
    doubtfulArabic: new Set(names.doubtful?.ar ?? []),
    parts: partsOf(names.parts),
    calendar: new Set(days.flatMap(({ en }) => en.map(nameForm))),
    arabicCalendar: new Set(days.flatMap(({ ar }) => ar.flatMap((name) => name.split(' ').map(nameForm)))),
    likeliness: lexicon.checks === undefined ? () => 0 : makeLetterRuns(lexicon.checks.nameLetters),
    words,
    latinWords: new Set(words.values()),
    given: new Set((names.given ?? []).map(nameForm)),
  };
}

type Indexes = Pick<KnownNames, 'english' | 'arabic' | 'englishTitles' | 'arabicTitles'>;

function indexes(names: Lexicon['names']): Indexes {
  const made = { english: new Map(), arabic: new Map(), englishTitles: new Map(), arabicTitles: new Map() };
  const all: readonly (readonly [string, NameType, typeof names.regions | undefined])[] = [
    ['region:', 'place', names.regions],
    ['city:', 'place', names.cities],
    ['organisation:', 'organisation', names.organisations],
    ['person:', 'person', names.people],
    ['other:', 'other', names.others],
    ['nationality:', 'other', names.nationalities],
  ];
  for (const [prefix, type, entries] of all)
    for (const { code, en, ar } of entries ?? []) {
      const entity = /^(?:capital|city):/.test(code) ? code : prefix + code;
      const value = en[0] ?? ar[0] ?? code;
      for (const name of en) add(made.english, name, entity, value, type);
      for (const name of ar) add(made.arabic, name, entity, value, type);
    }
  addTitles(names, made.englishTitles, made.arabicTitles);
  for (const index of Object.values<Map<string, KnownName[]>>(made))
    for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return made;
}

function addTitles(
  { titles = [], parts }: Lexicon['names'],
  english: Map<string, KnownName[]>,
  arabic: Map<string, KnownName[]>,
): void {
  const honorifics = new Set(parts?.honorifics);
  const ranks = new Set(parts?.ranks);
  for (const { code, en, ar } of titles) {
    const title = { isHonorific: honorifics.has(code), isRank: ranks.has(code) };
    for (const name of en) add(english, name, code, en[0] ?? code, 'other', title);
    for (const name of ar) add(arabic, name, code, en[0] ?? code, 'other', title);
  }
}

function partsOf(parts: NameParts | undefined): KnownNames['parts'] {
  const set = (words: readonly string[] = []) => new Set(words);
  return {
    heads: set(parts?.heads),
    tails: set(parts?.tails),
    links: set(parts?.links),
    particles: set(parts?.particles),
    calendarNames: set(parts?.calendarNames),
  };
}

function ranks(words: readonly string[] | undefined): Map<string, number> {
  return new Map((words ?? []).map((word, rank) => [word, rank]));
}

function add(
  index: Map<string, KnownName[]>,
  name: string,
  entity: string,
  value: string,
  type: NameType,
  title: Pick<KnownName, 'isHonorific' | 'isRank'> = {},
): void {
  const words = name
    .split(/[\s\p{Pd}]+/u)
    .map((word) => nameForm(word.replace(/(?<=\p{L})['’]s$/u, '')))
    .filter((word) => word !== '');
  if (words.length === 0) return;
  const acronym = words.length === 1 && /^[A-Z][A-Z.0-9]*$/.test(name);
  const entries = index.get(words[0]!) ?? [];
  const spelled = words.join(' ');
  if (entries.some((entry) => entry.entity === entity && entry.words.join(' ') === spelled)) return;
  entries.push({ words, entity, value, type, acronym, ...title });
  index.set(words[0]!, entries);
}
