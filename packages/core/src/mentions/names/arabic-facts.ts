import { remember } from '../../memo/index.ts';
import { arabicLetters } from './alphabet.ts';
import { type KnownName, type KnownNames, type NameIndex, nameForm } from './known.ts';
import type { Pieces } from './letters.ts';
import { PROCLITICS, type Reading, readings } from './proclitics.ts';
import { arabicSkeletons, skeletonKeys } from './skeleton.ts';
import { spelledLetter } from './spelled.ts';
import { NameSpellings, OTHER_SHAPE, WordTypes } from './spellings.ts';

/** A reading of a word as the first word of entries of a table; `cut` letters before it are proclitics. */
export interface Entrance {
  readonly form: string;
  readonly cut: number;
  readonly entries: readonly KnownName[];
}

/** A reading of a word that may be a Latin name, with the consonant skeletons under which that is filed. */
export interface Candidate extends Reading {
  readonly keys: readonly number[];
  pieces?: Pieces;
}

export type ArabicTypes = WordTypes<ArabicFacts>;

const RARE = new Set(['س', 'ك', 'كال']);
const AND_THE = ['و', 'ال', 'وال', 'بال', 'لل'];
/** Endings that only Arabic words have: with a pronoun, or a feminine or plural adjective with its article. */
const INFLECTED = /.{3}(?:تها|تهم|اته|هما|يتها|ياتها|ناها)$|^(?:و?ال|بال|و?لل).{3,}(?:ية|ات|يين|يون)$/;
/** What is longer has lost its spaces. */
const LONGEST = 12;
const NO_ENTRANCES: readonly Entrance[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];
const NO_LETTERS: readonly (string | undefined)[] = [];

/** How much a word looks like a name by itself: not at all, beside another or after a title, alone. */
export const NO_NAME = 0;
export const WEAK_NAME = 1;
export const STRONG_NAME = 2;
/** Likeliness by letters; three of four strong ones are names of the translation, most others transliterated. */
const WEAK = 0.5;
const STRONG = 0.95;
/** For the word after a given name, by which most rare Arabic words are kept out. */
const SURNAME = 0.2;
/** Short words are Arabic more often. */
const STRONG_SHORT = 0.99;
/** Endings of adjectives, abstract nouns and adverbs that borrowed words have too: رومانسية, ديموقراطيًا. */
const NO_ENDING = /(?:ية|يات|يين|يون|[اى]\u064b|\u064b[اى])$/;

/** What names ask of an Arabic spelling, found out when it is first asked. */
export class ArabicFacts {
  /** A word of the list of common ones, as it stands. */
  readonly isCommon: boolean;
  /** A single-word name of the tables. */
  readonly isKnown: boolean;
  /** A given name, perhaps an everyday word too. */
  readonly isGiven: boolean;
  /** A title of one word that a name follows: السيد, الدكتور. */
  readonly isHonorific: boolean;
  /** Part of longer names: أبو, عبد; the same behind و or ل; الله, الدين. */
  readonly isLink: boolean;
  readonly isHead: boolean;
  readonly isTail: boolean;
  readonly #raw: string;
  readonly #form: string;
  readonly #known: KnownNames;
  readonly #isArabic: boolean;
  #entrances: readonly Entrance[] | undefined;
  #titles: readonly Entrance[] | undefined;
  #candidates: readonly Candidate[] | undefined;
  #isPrefixed: boolean | undefined;
  #strength: number | undefined;
  #spelled: readonly (string | undefined)[] | undefined;

  constructor(raw: string, form: string, shape: number, known: KnownNames) {
    this.#raw = raw;
    this.#form = form;
    this.#known = known;
    this.#isArabic = shape === OTHER_SHAPE;
    this.isCommon = known.commonArabic.has(form);
    this.isKnown = known.words.has(form);
    // على is no علي, though the form is the same.
    this.isGiven = known.given.has(form) && !raw.endsWith('ى');
    this.isHonorific = (known.arabicTitles.get(form) ?? []).some(
      ({ words, isHonorific }) => words.length === 1 && isHonorific === true,
    );
    this.isLink = known.parts.links.has(form);
    this.isHead = this.isLink || known.parts.heads.has(withoutAnd(form));
    this.isTail = known.parts.tails.has(form);
  }

  /** Readings that begin an entry of the tables of names. */
  get entrances(): readonly Entrance[] {
    return (this.#entrances ??= entrances(this.#form, this.#known.arabic));
  }

  /** Readings that begin a title. */
  get titles(): readonly Entrance[] {
    return (this.#titles ??= entrances(this.#form, this.#known.arabicTitles));
  }

  /** Readings that may be a Latin name; none for everyday words and words with an Arabic ending. */
  get candidates(): readonly Candidate[] {
    return (this.#candidates ??= this.#isArabic ? candidatesOf(this.#raw, this.#form, this.#known) : NO_CANDIDATES);
  }

  /** An everyday word with a proclitic. */
  get isPrefixed(): boolean {
    return (this.#isPrefixed ??= readings(this.#form, 3).some(
      ({ form, cut }) => cut > 0 && (this.#known.commonArabic.has(form) || this.#known.commonArabic.has(`ال${form}`)),
    ));
  }

  /** What may be a surname: neither an everyday word nor plainly inflected; a nisba, or not unlike a name. */
  get mayBeSurname(): boolean {
    if (this.candidates.length === 0 || this.isPrefixed || this.titles.length > 0) return false;
    const hasArticle = this.#form.startsWith('ال');
    if (hasArticle && this.#form.endsWith('ي')) return true;
    return this.#known.likeliness(hasArticle ? this.#form.slice(2) : this.#form) >= SURNAME;
  }

  /** How much it looks like a name by itself: {@link NO_NAME}, {@link WEAK_NAME} or {@link STRONG_NAME}. */
  get strength(): number {
    return (this.#strength ??= this.#isArabic ? strengthOf(this.#raw, this.#form, this, this.#known) : NO_NAME);
  }

  /** The Latin letters that the word spells without its first 0, 1 and 2 letters (proclitics); mostly empty. */
  get spelled(): readonly (string | undefined)[] {
    if (this.#spelled === undefined) {
      const form = this.#form;
      const letters = [
        spelledLetter(form),
        /^[وبلف]/.test(form) ? spelledLetter(form.slice(1)) : undefined,
        form.startsWith('ال') ? spelledLetter(form.slice(2)) : undefined,
      ];
      this.#spelled = letters.some((letter) => letter !== undefined) ? letters : NO_LETTERS;
    }
    return this.#spelled;
  }
}

const spellingsOf = remember(
  (known: KnownNames) => new NameSpellings(nameForm, (raw, form, shape) => new ArabicFacts(raw, form, shape, known)),
);

/** Returns an empty list of Arabic spellings for a document; what is known of them is kept for the next. */
export function arabicTypes(known: KnownNames): ArabicTypes {
  return new WordTypes(spellingsOf(known));
}

/** Returns the readings of an Arabic word (as written, and in name form) that may be a Latin name. */
export function candidatesOf(raw: string, form: string, known: KnownNames): readonly Candidate[] {
  const letters = arabicLetters(raw);
  if (letters.length < 3 || INFLECTED.test(letters) || isEveryday(form, known)) return NO_CANDIDATES;
  return readings(letters, 3).map((reading) => ({ ...reading, keys: skeletonKeys(arabicSkeletons(reading.form)) }));
}

function strengthOf(raw: string, form: string, facts: ArabicFacts, known: KnownNames): number {
  if (facts.candidates.length === 0 || facts.isPrefixed || facts.titles.length > 0) return NO_NAME;
  if (NO_ENDING.test(raw) || known.arabicCalendar.has(form)) return NO_NAME;
  const bare = form.startsWith('ال') && form.length > 5 ? known.likeliness(form.slice(2)) : 0;
  const likeliness = Math.max(known.likeliness(form), bare);
  if (likeliness < WEAK) return NO_NAME;
  // الرومانسي: with an article it is an adjective as likely as a name; استرداد is a verbal noun.
  const needed = form.length < 6 ? STRONG_SHORT : STRONG;
  if (likeliness < needed || form.length < 4 || form.length > LONGEST || /^(?:ال|است)/.test(form)) return WEAK_NAME;
  return STRONG_NAME;
}

/** An everyday word, perhaps with و or the article before it. */
function isEveryday(form: string, { commonArabic }: KnownNames): boolean {
  if (commonArabic.has(form)) return true;
  for (const prefix of AND_THE)
    if (form.startsWith(prefix) && form.length - prefix.length > 2) {
      const rest = form.slice(prefix.length);
      if (commonArabic.has(rest) || (prefix !== 'ال' && commonArabic.has(`ال${rest}`))) return true;
    }
  return false;
}

function entrances(form: string, index: NameIndex): readonly Entrance[] {
  let found: Entrance[] | undefined;
  const own = index.get(form);
  if (own) found = [{ form, cut: 0, entries: own }];
  for (const [letters] of PROCLITICS) {
    const length = letters.length;
    // ك and س before a name are rare, ستالين is not Tallinn.
    if (RARE.has(letters) || form.length - length < 3 || !form.startsWith(letters)) continue;
    const rest = form.slice(length);
    // The article belongs to the name, what stands before it does not.
    const article = letters.endsWith('ال') ? 2 : letters.endsWith('لل') ? 1 : 0;
    const entries = index.get(rest);
    // Places take no article that their name does not have: الجنين is not Jenin.
    if (entries && (article === 0 || entries.some(({ type }) => type !== 'place')))
      (found ??= []).push({ form: rest, cut: length - article, entries });
    // للعراق = ل + العراق
    const withArticle = article === 1 ? index.get(`ال${rest}`) : undefined;
    if (withArticle) (found ??= []).push({ form: `ال${rest}`, cut: length - 1, entries: withArticle });
  }
  return found ?? NO_ENTRANCES;
}

function withoutAnd(form: string): string {
  return form.length > 3 && (form.startsWith('و') || form.startsWith('ل')) ? form.slice(1) : form;
}
