import {
  type ArabicSpelling,
  arabicSpelling,
  latinSpelling,
  mayBeAlike,
  soundEvidence,
  UNLIKE,
} from '../../mentions/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ArabicProfile, EnglishProfile } from '../profiles.ts';
import type { PairView } from '../view.ts';
import { Alike } from './alike.ts';
import { Capitals } from './capitals.ts';
import { arabicEntities, type EntityMention, englishEntities, type TitleMention, titlesIn } from './entities.ts';
import { areRelated } from './related.ts';
import { FLOOR, wordSound } from './sounds.ts';
import { ALIKE, SOUNDS, type UnalignedWord, unalignedWords } from './unaligned.ts';

/** What is worked out about the words of one pair, each at most once. */
export class Reader {
  readonly view: PairView;
  readonly knowledge: Knowledge;
  readonly capitals: Capitals;
  readonly alike: Alike;
  readonly #sounds: (number | undefined)[] = [];
  readonly #covers: (number | undefined)[] = [];
  /** Neighbouring Arabic words read as one, by the place of the first. */
  readonly #joints: (ArabicSpelling | undefined)[] = [];
  /** Parts of Arabic words, by their place and then by where they begin and end. */
  readonly #parts: (Map<number, ArabicSpelling> | undefined)[] = [];
  #mixed: ArabicProfile[] | undefined;
  #form: string | undefined;
  #pairs: Uint8Array | undefined;
  #unaligned: UnalignedWord[] | undefined;
  #entities: { readonly arabic: EntityMention[]; readonly english: EntityMention[] } | undefined;
  #answers: Int32Array | undefined;
  #places: Int32Array | undefined;
  #weighty: Int32Array | undefined;
  #months: ReadonlySet<readonly ArabicSpelling[]> | undefined;

  constructor(view: PairView, knowledge: Knowledge) {
    this.view = view;
    this.knowledge = knowledge;
    this.capitals = new Capitals(this);
    this.alike = new Alike(this);
  }

  unaligned(): UnalignedWord[] {
    return (this.#unaligned ??= unalignedWords(this.view, this.knowledge));
  }

  /** The names of the tables that stand on either side. */
  entities(): { readonly arabic: readonly EntityMention[]; readonly english: readonly EntityMention[] } {
    const { view, knowledge } = this;
    return (this.#entities ??= {
      arabic: arabicEntities(view.arabic, knowledge.entities),
      english: englishEntities(view.english, knowledge.entities),
    });
  }

  /** The titles of the tables that stand on either side. */
  titles(): { readonly arabic: readonly TitleMention[]; readonly english: readonly TitleMention[] } {
    const { view, knowledge } = this;
    const english = titlesIn(view.english, 'en', knowledge.entities);
    return { english, arabic: english.length === 0 ? [] : titlesIn(view.arabic, 'ar', knowledge.entities) };
  }

  /** Whether the Arabic side has the word as it is, or a table name in which it stands. */
  isInTables(i: number): boolean {
    const { form: word, spellings } = this.view.english.profiles[i]!;
    const { profiles } = this.view.arabic;
    this.#mixed ??= profiles.filter((profile) => profile.isMixed);
    for (const profile of this.#mixed) if (isWithin(word, profile.form)) return true;
    if (spellings.length === 0) return false;
    const form = (this.#form ??= profiles.map((profile) => profile.form).join(' '));
    const pairs = (this.#pairs ??= pairsOf(form));
    // Common words of names have hundreds of spellings; a look at the first letters spares most searches.
    for (const spelling of spellings)
      if (spelling.length < 2 || pairs[pairAt(spelling, 0)] === 1)
        for (let at = form.indexOf(spelling); at >= 0; at = form.indexOf(spelling, at + 1))
          if (startsWord(form, at)) return true;
    return false;
  }

  /** Probability that some Arabic word translates this one or is related to it. */
  cover(i: number): number {
    const known = this.#covers[i];
    if (known !== undefined) return known;
    const word = this.view.english.words[i]!;
    let cover = word.covered;
    if (cover >= 0.5 || this.isInTables(i)) cover = 1;
    else if (
      this.view.arabic.words.some(
        (other, a) =>
          other.covered < 0.5 &&
          other.type.weight > 0 &&
          areRelated(this.view.arabic.profiles[a]!, this.view.english.profiles[i]!, this.knowledge),
      )
    )
      cover = 0.9;
    this.#covers[i] = cover;
    return cover;
  }

  /** How much the Arabic word that sounds most like this one does so; two neighbours count as one word too. */
  sound(i: number): number {
    const known = this.#sounds[i];
    if (known !== undefined) return known;
    const sound = this.#bestSound(i);
    this.#sounds[i] = sound;
    return sound;
  }

  /** Position of the English word that answers to an Arabic one, by translation or by sound. */
  answerOf(a: number): number | undefined {
    const by = (this.#answers ??= this.#allAnswers())[a];
    return by === undefined || by < 0 ? undefined : by;
  }

  /** Position of the Arabic word that answers to an English one, by translation or by sound. */
  placeOf(i: number): number | undefined {
    const { by, covered } = this.view.english.words[i]!;
    if (by !== undefined && covered > 0.3) return by;
    this.#places ??= firstPlaces((this.#answers ??= this.#allAnswers()), this.view.english.words.length);
    const place = this.#places[i]!;
    return place < 0 ? undefined : place;
  }

  /** How many Arabic words that say something stand from one place to another, the last one included. */
  distance(from: number, to: number): number {
    const before = (this.#weighty ??= this.#countWeighty());
    return Math.abs(before[to]! - before[from]!);
  }

  isExplained(i: number): boolean {
    return this.cover(i) >= 0.5 || this.sound(i) > ALIKE;
  }

  /** How many Arabic words that say something stand before each. */
  #countWeighty(): Int32Array {
    const { words } = this.view.arabic;
    const before = new Int32Array(words.length + 1);
    for (let a = 0; a < words.length; a += 1) before[a + 1] = before[a]! + (words[a]!.type.weight > 0 ? 1 : 0);
    return before;
  }

  #allAnswers(): Int32Array {
    const { arabic, english } = this.view;
    const answers = Int32Array.from(arabic.words, ({ covered, by }) => (covered > 0.3 && by !== undefined ? by : -1));
    for (let i = 0; i < english.words.length; i += 1) {
      const profile = english.profiles[i]!;
      if (!profile.isCapital || english.words[i]!.type.weight === 0 || profile.text.length < 3) continue;
      let [best, at] = [ALIKE, -1];
      for (let k = 0; k < arabic.words.length; k += 1) {
        if (arabic.profiles[k]!.text.length < 2) continue;
        const sound = wordSound(arabic.profiles[k]!, profile);
        if (sound > best) [best, at] = [sound, k];
      }
      if (at >= 0 && answers[at]! < 0) answers[at] = i;
    }
    return answers;
  }

  #bestSound(i: number): number {
    const { words, profiles } = this.view.arabic;
    const profile = this.view.english.profiles[i]!;
    let sound = UNLIKE;
    for (const own of profiles) {
      if (own.text.length < 2) continue;
      sound = Math.max(sound, wordSound(own, profile));
      if (sound > SOUNDS) return sound;
    }
    for (const others of (this.#months ??= this.#monthNames()))
      for (const other of others) sound = Math.max(sound, soundEvidence(other, profile.spelling, FLOOR));
    if (sound > SOUNDS) return sound;
    for (let a = 0; a < words.length; a += 1) {
      sound = Math.max(sound, this.#soundWithNext(a, profile, sound));
      if (sound < 0 && !words[a]!.type.known) sound = Math.max(sound, this.#soundWithin(a, profile));
    }
    return sound >= 0 ? sound : Math.max(sound, this.#soundWithNeighbours(i));
  }

  /**
   * How much the word at `a` and the next one sound like an English one: a name may be written in two words, or cut
   * where words were told apart.
   */
  #soundWithNext(a: number, profile: EnglishProfile, least: number): number {
    const { words, profiles } = this.view.arabic;
    const after = words[a + 1];
    const gap = after === undefined ? 2 : after.start - words[a]!.end;
    if (gap > 1) return UNLIKE;
    const cost = gap === 0 ? 0 : 0.5;
    const letters = profiles[a]!.text.length + profiles[a + 1]!.text.length;
    if (letters < 4 || Math.abs(letters - profile.text.length) >= 6) return UNLIKE;
    return this.#jointSound(a, profile, Math.max(FLOOR, least + cost)) - cost;
  }

  /** How much a part of a long word sounds like an English one. */
  #soundWithin(a: number, profile: EnglishProfile): number {
    const { length } = this.view.arabic.profiles[a]!.text;
    if (length >= 12) return this.#soundInside(a, profile);
    return length >= 7 && profile.text.length >= 5 ? this.#soundAtEdge(a, profile) : UNLIKE;
  }

  /**
   * `Augustus` is أغسطس, which may be written آب when a text is given other names of months: how else those of the
   * Arabic side are called.
   */
  #monthNames(): ReadonlySet<readonly ArabicSpelling[]> {
    const names = new Set<readonly ArabicSpelling[]>();
    for (const { text, form } of this.view.arabic.profiles) {
      const others = text.length < 2 ? undefined : this.knowledge.months.get(form);
      if (others !== undefined) names.add(others);
    }
    return names;
  }

  /**
   * How much the word at `a` and the next one together sound like an English one; their consonants are looked at before
   * they are joined.
   */
  #jointSound(a: number, profile: EnglishProfile, least: number): number {
    const { profiles } = this.view.arabic;
    const [first, second] = [profiles[a]!.spelling, profiles[a + 1]!.spelling];
    if (!mayBeAlike(first, profile.spelling, second)) return UNLIKE;
    const joint = (this.#joints[a] ??= arabicSpelling(first.letters + second.letters));
    return soundEvidence(joint, profile.spelling, least);
  }

  /** The best sound of the last or first letters of a word that lost the space before or after it. */
  #soundAtEdge(a: number, profile: EnglishProfile): number {
    const { length } = this.view.arabic.profiles[a]!.text;
    let sound = UNLIKE;
    for (let cut = 2; cut <= length - 4; cut += 1)
      if (Math.abs(length - cut - profile.text.length) <= 3)
        for (const part of [this.#partOf(a, cut, length), this.#partOf(a, 0, length - cut)])
          sound = Math.max(sound, soundEvidence(part, profile.spelling, FLOOR) - 1.5);
    return sound;
  }

  /** The best sound of a part of Arabic words that are written together. */
  #soundInside(a: number, profile: EnglishProfile): number {
    const { length } = this.view.arabic.profiles[a]!.text;
    let sound = UNLIKE;
    const size = Math.max(4, Math.round(profile.text.length * 0.8));
    for (let k = 0; k + size <= length; k += 1)
      sound = Math.max(sound, soundEvidence(this.#partOf(a, k, k + size), profile.spelling, FLOOR) - 1);
    return sound;
  }

  #partOf(a: number, start: number, end: number): ArabicSpelling {
    const { text } = this.view.arabic.profiles[a]!;
    const parts = (this.#parts[a] ??= new Map());
    const key = start * (text.length + 1) + end;
    let part = parts.get(key);
    if (part === undefined) parts.set(key, (part = arabicSpelling(text.slice(start, end))));
    return part;
  }

  /** `De Gaulle` and `Manakin Town` may be one word in Arabic: how much it sounds like both. */
  #soundWithNeighbours(i: number): number {
    const { words, profiles } = this.view.english;
    let sound = UNLIKE;
    for (const [first, second] of [
      [i - 1, i],
      [i, i + 1],
    ] as const) {
      const [a, b] = [words[first], words[second]];
      if (a === undefined || b === undefined || b.start - a.end > 1 || !profiles[first]!.isCapital) continue;
      const joint = latinSpelling(profiles[first]!.text + profiles[second]!.text);
      for (const { type, text, spelling } of this.view.arabic.profiles)
        if (!type.known && text.length >= 5) sound = Math.max(sound, soundEvidence(spelling, joint, FLOOR) - 1);
    }
    return sound;
  }
}

/** Whether Latin letters of an Arabic word are an English one or hold it; letters of two or three are the whole: not `MET` in METI. */
function isWithin(word: string, form: string): boolean {
  const at = form.indexOf(word);
  if (at < 0 || word.length > 3) return at >= 0;
  return !isLatin(form[at - 1]) && !isLatin(form[at + word.length]);
}

function isLatin(letter = ''): boolean {
  return letter >= 'a' && letter <= 'z';
}

/** The first place of each number below `size` in a list, -1 where it has none. */
function firstPlaces(list: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let at = list.length - 1; at >= 0; at -= 1) if (list[at]! >= 0) places[list[at]!] = at;
  return places;
}

/** Which pairs of letters stand next to each other in a text, by {@link pairAt}. */
function pairsOf(text: string): Uint8Array {
  PAIR_BITS.fill(0);
  for (let i = 0; i + 1 < text.length; i += 1) PAIR_BITS[pairAt(text, i)] = 1;
  return PAIR_BITS;
}

function pairAt(text: string, i: number): number {
  return ((text.charCodeAt(i) << 5) ^ text.charCodeAt(i + 1)) & (PAIRS - 1);
}

const PAIRS = 1 << 11;
/** One pair of sides is read after the other. */
const PAIR_BITS = new Uint8Array(PAIRS);

/** Whether a word begins there, proclitics apart. */
function startsWord(form: string, at: number): boolean {
  for (let i = at - 1, n = 0; n < 5; i -= 1, n += 1) {
    if (i < 0) return true;
    const unit = form.charCodeAt(i);
    if (unit < 0x620 || unit > 0x6d3) return true;
    if (!'وفبلكاس'.includes(form[i]!)) return false;
  }
  return false;
}
