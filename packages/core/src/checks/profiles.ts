import { rememberIn } from '../memo/index.ts';
import { type ArabicSpelling, arabicSpelling, type LatinSpelling, latinSpelling } from '../mentions/index.ts';
import { matchingForm } from '../text/index.ts';
import type { WordType } from '../words/index.ts';
import type { ContrastPlace, Contrasts } from './contrasts.ts';
import type { Cue, Cues } from './cues.ts';
import type { TableName, TitleName } from './names/entities.ts';
import { coreOf, headOf } from './stems.ts';

/** What the letters and translations of a word tell about its being a name, whatever stands beside it. */
export interface Nameness {
  /** Probability that the word is spelt by its sound in the other language, as names are. */
  readonly spelt: number;
  /** Probability that it is translated by a word that sounds otherwise. */
  readonly translated: number;
}

/** What the tables of names and of everyday words know of an Arabic word. */
export interface TabledWord {
  readonly common: boolean;
  readonly isName: boolean;
  /** The name of a people, with its article and ending. */
  readonly isPeople: boolean;
  /** A name of the tables, a single word. */
  readonly inTables: boolean;
}

/** An Arabic word as the check of names sees it. */
export interface ArabicKind extends TabledWord, Nameness {
  /** How likely it is a name by its letters. */
  readonly foreign: number;
  /** How likely it is a name by all of this. */
  readonly named: number;
}

/** What is known of any word. */
export interface Profile {
  readonly id: number;
  readonly type: WordType;
  readonly text: string;
  /** Matching form. */
  readonly form: string;
  readonly cue: Cue;
  /** It makes the next word its opposite: `غير`, `عدم`. */
  readonly isNot: boolean;
  /** Where it stands among words that exclude each other. */
  readonly contrasts: readonly ContrastPlace[];
  /** The first letters of its stem, as a number. */
  readonly head: number;
  /** Names and titles of the tables that it may begin; kept by `names/entities.ts`. */
  begun: readonly TableName[] | undefined;
  titles: readonly TitleName[] | undefined;
}

/** What is known of an Arabic word whatever stands beside it. */
export interface ArabicProfile extends Profile {
  readonly spelling: ArabicSpelling;
  readonly isArabic: boolean;
  /** It has other letters than Arabic ones, or digits. */
  readonly isMixed: boolean;
  /** Without what is written onto it; kept by `NameUsage`. */
  key: string | undefined;
  /** Read by {@link tabledOf} and {@link kindOf} when they are first asked for. */
  tabled: TabledWord | undefined;
  kind: ArabicKind | undefined;
  /** The word is less likely a name than this, told by {@link isNamed} without its kind. */
  unnamed: number;
}

/** What is known of an English word whatever stands beside it; `text` and `form` are without the genitive's ending. */
export interface EnglishProfile extends Profile {
  readonly spelling: LatinSpelling;
  /** As it stands, in lower case. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** Capitalised, and neither a particle, a title nor a month. */
  readonly isNamelike: boolean;
  readonly isCommon: boolean;
  /** Arabic spellings of the table names in which it stands. */
  readonly spellings: readonly string[];
  /** Read by {@link namenessOf} when it is first asked for. */
  nameness: Nameness | undefined;
  /** How surely it is a noun; kept by what reads terms. */
  noun: number | undefined;
}

/** What the profile of an English word looks up. */
export interface ProfileTables {
  /** Words of either language (matching form) that are no names. */
  readonly common: ReadonlySet<string>;
  /** Arabic spellings (matching form) of the table names in which an English word (lower case) stands. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly cues: Cues;
  readonly contrasts: Contrasts;
  /** English words (lower case) that are no name for all their capital. */
  readonly nameless: ReadonlySet<string>;
}

/** The number of the next profile of either language: `names/sounds.ts` remembers words by it. */
let nextId = 0;

/** Returns what tells what is known of an Arabic word by the tables of a lexicon; made once for each type. */
export function makeArabicProfile(tables: ProfileTables): (type: WordType) => ArabicProfile {
  return rememberIn((type: WordType) => readArabic(type, tables));
}

function readArabic(type: WordType, { cues, contrasts }: ProfileTables): ArabicProfile {
  const { text, form, stem } = type;
  return {
    id: nextId++,
    type,
    text,
    form,
    cue: cues.arabic(form, text),
    isNot: cues.isNot(form, text),
    contrasts: contrasts.arabic(form),
    head: headOf(coreOf(stem)),
    begun: undefined,
    titles: undefined,
    spelling: arabicSpelling(text),
    isArabic: isArabicLetter(text.charCodeAt(0)),
    isMixed: /[^\u0600-\u06ff]/.test(form),
    key: undefined,
    tabled: undefined,
    kind: undefined,
    unnamed: Number.POSITIVE_INFINITY,
  };
}

/** Returns what tells what is known of an English word by the tables of a lexicon; made once for each type. */
export function makeEnglishProfile(tables: ProfileTables): (type: WordType) => EnglishProfile {
  return rememberIn((type: WordType) => readEnglish(type, tables));
}

function readEnglish(type: WordType, { common, spellings, cues, contrasts, nameless }: ProfileTables): EnglishProfile {
  const text = type.text.replace(/['’]s$/, '');
  const [lower, bare] = [type.text.toLowerCase(), text.toLowerCase()];
  const form = text === type.text ? type.form : matchingForm(text);
  const isCapital = isCapitalLetter(type.text.charCodeAt(0));
  return {
    id: nextId++,
    type,
    text,
    form,
    lower,
    cue: cues.english(lower),
    isNot: false,
    contrasts: contrasts.english(bare),
    head: headOf(type.stem),
    begun: undefined,
    titles: undefined,
    spelling: latinSpelling(text),
    isCapital,
    isNamelike: isCapital && text.length >= 3 && !nameless.has(bare),
    isCommon: common.has(bare),
    spellings: spellings.get(form) ?? [],
    nameness: undefined,
    noun: undefined,
  };
}

function isArabicLetter(unit: number): boolean {
  return unit >= 0x600 && unit <= 0x6ff;
}

function isCapitalLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);
}
