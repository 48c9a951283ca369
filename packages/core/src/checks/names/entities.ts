import type { NameTables } from '../../lexicon/index.ts';
import { findWords, matchingForm } from '../../text/index.ts';

/** What an entry of the tables is: a place or its people, or an organisation. */
export type EntityFamily = 'place' | 'organisation';

/** An entry of the tables of names by its words in matching form. */
export interface TableName {
  readonly words: readonly string[];
  /** What it names: a country with its people and its capital, a city, an organisation. */
  readonly group: string;
  readonly family: EntityFamily;
  /** The name of a people: translators add and leave it out. */
  readonly isPeople: boolean;
  /** Written in capitals alone: `US`, `WHO`. */
  readonly isAcronym: boolean;
}

/** The tables of names by the first word of each entry, longest first. */
export interface EntityTables {
  readonly arabic: ReadonlyMap<string, readonly TableName[]>;
  readonly english: ReadonlyMap<string, readonly TableName[]>;
  /** Everyday Arabic words, in matching form. */
  readonly everyday: ReadonlySet<string>;
  /** Titles before a name, by their codes as groups. */
  readonly titles: Readonly<Record<'ar' | 'en', ReadonlyMap<string, readonly TitleName[]>>>;
}

/** A title of the tables by its words in matching form. */
export type TitleName = Pick<TableName, 'words' | 'group'>;

/** The words of a side. */
interface Words {
  readonly profiles: readonly Word[];
}

interface Word {
  readonly form: string;
  readonly type: { readonly text: string };
  /** The names and the titles that the word may begin, looked up when they are first asked for. */
  begun: readonly TableName[] | undefined;
  titles: readonly TitleName[] | undefined;
}

/** A name of the tables on one side of a pair, by the places of its first word and of the word behind it. */
export interface EntityMention extends Pick<TableName, 'group' | 'family' | 'isPeople'> {
  readonly from: number;
  readonly to: number;
}

/** Shorter Arabic entries are words of other kinds as well. */
const SHORTEST = 3;

/** Makes the tables of names ready to be found in the words of a pair; everyday words are no names. */
export function entityTables(names: NameTables): EntityTables {
  const arabic = new Map<string, TableName[]>();
  const english = new Map<string, TableName[]>();
  const common = new Set([...(names.common?.ar ?? []), ...(names.doubtful?.ar ?? [])].map(matchingForm));
  const enter = (entries: NameTables['regions'], prefix: string, family: EntityFamily) => {
    for (const { code, ar, en } of entries) {
      const group = prefix === '' ? code.replace(/^capital:/, 'land:') : `${prefix}${code}`;
      const isPeople = entries === names.nationalities;
      for (const one of ar) {
        const words = matchingWords(one);
        const [first = ''] = words;
        if (
          words.length === 1 &&
          (first.length < SHORTEST || common.has(first) || common.has(first.replace(/^ال/, '')))
        )
          continue;
        add(arabic, { words, group, family, isPeople, isAcronym: false });
      }
      for (const one of en)
        add(english, { words: matchingWords(one), group, family, isPeople, isAcronym: /^[A-Z.]+$/.test(one) });
    }
  };
  enter(names.regions, 'land:', 'place');
  enter(names.nationalities, 'land:', 'place');
  enter(names.cities, '', 'place');
  enter(names.organisations, 'organisation:', 'organisation');
  const titles = { ar: new Map<string, TitleName[]>(), en: new Map<string, TitleName[]>() };
  for (const { code: group, ar, en } of names.titles ?? []) {
    for (const one of ar) add(titles.ar, { words: matchingWords(one), group });
    for (const one of en) add(titles.en, { words: matchingWords(one), group });
  }
  for (const index of [arabic, english, titles.ar, titles.en])
    for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { arabic, english, everyday: common, titles };
}

function add<N extends TitleName>(index: Map<string, N[]>, name: N): void {
  const first = name.words[0];
  if (first === undefined) return;
  const list = index.get(first);
  if (list === undefined) index.set(first, [name]);
  else list.push(name);
}

/** Letters of one script with single blanks between them, as most names are: the blanks cut it into its words. */
const PLAIN = /^(?:[A-Za-z]+(?: [A-Za-z]+)*|[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*)$/;

/** Returns the words of a name, each in matching form. */
export function matchingWords(name: string): string[] {
  if (PLAIN.test(name)) return matchingForm(name).split(' ');
  const { starts, ends } = findWords(name);
  return Array.from(starts, (start, i) => matchingForm(name.slice(start, ends[i])));
}

/** Returns the names of the tables among the words of the Arabic side, proclitics left out, without overlaps. */
export function arabicEntities({ profiles }: Words, { arabic, everyday }: EntityTables): EntityMention[] {
  return mentions(profiles, (word) =>
    withoutProclitics(word.form, everyday).flatMap((form) => arabic.get(form) ?? NONE),
  );
}

/** Returns those of the English side, which have capitals. */
export function englishEntities({ profiles }: Words, { english }: EntityTables): EntityMention[] {
  return mentions(profiles, ({ form, type: { text } }) => {
    const unit = text.charCodeAt(0);
    if (unit < 65 || unit > 90) return NONE;
    const names = english.get(form) ?? NONE;
    return text === text.toUpperCase() ? names : names.filter(({ isAcronym }) => !isAcronym);
  });
}

const NONE: readonly TableName[] = [];
const NO_TITLES: readonly TitleName[] = [];

function mentions(profiles: readonly Word[], read: (word: Word) => readonly TableName[]): EntityMention[] {
  return longest(profiles, (word) => (word.begun ??= read(word))).map(({ name, from, to }) => {
    const { group, family, isPeople } = name;
    return { group, family, isPeople, from, to };
  });
}

/** A title of the tables on one side of a pair, by the places of its first word and of the word behind it. */
export interface TitleMention extends Pick<EntityMention, 'from' | 'to'> {
  /** What it may be the title of: الأمير is a prince or an emir. */
  readonly groups: readonly string[];
}

/** Returns the titles of the tables among the words of a side, the longest ones, without overlaps. */
export function titlesIn({ profiles }: Words, language: 'ar' | 'en', { titles }: EntityTables): TitleMention[] {
  const table = titles[language];
  const begun = (word: Word) =>
    (word.titles ??= table.get(word.form) ?? table.get(word.form.replace(/^[وف]/, '')) ?? NO_TITLES);
  return longest(profiles, begun).map(({ name, from, to }) => ({
    groups: begun(profiles[from]!).flatMap(({ words, group }) => (words.join() === name.words.join() ? [group] : [])),
    from,
    to,
  }));
}

/** Finds names by what a word may begin, of which the first that goes on in the words behind it counts. */
function longest<N extends TitleName>(profiles: readonly Word[], begun: (word: Word) => readonly N[]) {
  const found: { readonly name: N; readonly from: number; readonly to: number }[] = [];
  for (let i = 0; i < profiles.length; ) {
    const names = begun(profiles[i]!);
    // Most words begin none.
    const name =
      names.length === 0
        ? undefined
        : names.find(({ words }) => words.every((word, k) => k === 0 || profiles[i + k]?.form === word));
    if (name !== undefined) found.push({ name, from: i, to: i + name.words.length });
    i += name?.words.length ?? 1;
  }
  return found;
}

/**
 * A word as it stands, and without `و`, `ف`, `ب`, `ل`, `ك` and what they join to; `بنوك` are banks, not in Nuuk.
 */
function withoutProclitics(form: string, everyday: ReadonlySet<string>): string[] {
  const forms = [form];
  const bare = /^[وف]/.test(form) ? form.slice(1) : form;
  if (bare !== form) forms.push(bare);
  if (everyday.has(bare)) return forms;
  if (bare.startsWith('لل')) forms.push(`ال${bare.slice(2)}`);
  else if (/^[بلك]/.test(bare)) forms.push(bare.slice(1));
  return forms;
}
