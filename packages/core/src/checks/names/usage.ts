import { type PairContext, printOf } from '../../words/index.ts';
import type { ArabicProfile, EnglishProfile } from '../profiles.ts';
import { coreOf } from '../stems.ts';
import type { PairView } from '../view.ts';
import type { UnalignedWord } from './unaligned.ts';

/** What {@link usageFeatures} gives, in its order. */
export const USAGE_FEATURES = ['useCount', 'useHere', 'useBest', 'useInPlace', 'useNamed', 'useSize'] as const;

/** What the pairs of a file or document show together, the words of their names among it. */
export interface CheckContext extends PairContext {
  readonly names?: NameUsage;
}

/** So many of the pairs with a word are asked which words go with it. */
const ASKED = 9;
/** So many pairs are kept; then all are forgotten, as names of another place in a long file say little. */
const KEPT = 4000;

/** What one pair shows of its names. */
export interface NameSample {
  /** Tells pairs apart whose Arabic sides say other words. */
  readonly print: number;
  /** The words of the Arabic side that say something, and the names of the English one, each once. */
  readonly arabic: readonly string[];
  readonly english: readonly string[];
}

/** Returns what a pair shows of its names; `print` is that of the Arabic side's words. */
export function sampleNames({ arabic, english }: PairView, print: number): NameSample {
  const words = new Set<string>();
  for (let i = 0; i < arabic.profiles.length; i += 1) {
    const profile = arabic.profiles[i]!;
    if (profile.type.weight > 0 && profile.form.length > 2) words.add(arabicKey(profile));
  }
  const names = new Set<string>();
  for (let i = 0; i < english.profiles.length; i += 1)
    if (english.profiles[i]!.isNamelike) names.add(english.profiles[i]!.form);
  return { print, arabic: [...words], english: [...names] };
}

/**
 * Which words stand in which pairs of a document or a file: a name that stands in several of them shows how the other
 * side writes it. Words go together as often as they share pairs (L. R. Dice, “Measures of the amount of ecologic
 * association between species”, 1945).
 */
export class NameUsage {
  readonly #arabic = new Map<string, number[]>();
  readonly #english = new Map<string, number[]>();
  #arabicOf: (readonly string[])[] = [];
  #englishOf: (readonly string[])[] = [];
  /** Numbers of the pairs by what their Arabic sides say. */
  readonly #prints = new Map<number, number>();

  /** How many pairs are known. */
  get size(): number {
    return this.#arabicOf.length;
  }

  /** Adds a pair. One whose Arabic side was seen before shows nothing, so that copies do not vouch for each other. */
  add({ print, arabic, english }: NameSample): void {
    if (this.size >= KEPT) this.#forget();
    if (this.#prints.has(print)) return;
    const self = this.size;
    this.#prints.set(print, self);
    this.#arabicOf.push(arabic);
    this.#englishOf.push(english);
    file(this.#arabic, arabic, self);
    file(this.#english, english, self);
  }

  /**
   * Returns the number under which a pair, or one with the same Arabic side, was added: what it shows itself does not
   * count.
   */
  numberOf({ arabic }: PairView): number {
    return this.#prints.get(printOf(arabic.words)) ?? -1;
  }

  /** In how many other pairs an English name stands. */
  count(english: EnglishProfile, self: number): number {
    return without(this.#english.get(english.form), self);
  }

  /** How much an Arabic word and an English name go together in the other pairs, between 0 and 1. */
  together(arabic: ArabicProfile, english: EnglishProfile, self: number): number {
    return tie(this.#arabic.get(arabicKey(arabic)), this.#english.get(english.form), self);
  }

  /** How much an English name goes together with the Arabic word that does so most. */
  bestOfEnglish(english: EnglishProfile, self: number): number {
    return best(this.#english.get(english.form), self, this.#arabicOf, this.#arabic, []);
  }

  /**
   * How much an Arabic word goes together with the English name that does so most, those of its own pair (`own`) apart.
   */
  bestOfArabic(arabic: ArabicProfile, self: number, own: readonly EnglishProfile[]): number {
    const names = own.map((profile) => profile.form);
    return best(this.#arabic.get(arabicKey(arabic)), self, this.#englishOf, this.#english, names);
  }

  #forget(): void {
    this.#arabic.clear();
    this.#english.clear();
    this.#prints.clear();
    this.#arabicOf = [];
    this.#englishOf = [];
  }
}

/** The other pairs of a pair's file. */
export interface OtherPairs {
  readonly usage: NameUsage;
  /** Number of the pair itself. */
  readonly self: number;
}

/** Returns the other pairs of a pair, if there are any. */
export function othersOf(usage: NameUsage | undefined, view: PairView): OtherPairs | undefined {
  return usage === undefined || usage.size < 2 ? undefined : { usage, self: usage.numberOf(view) };
}

/**
 * Returns what the other pairs say: how often the English name stands there, how much it goes together with an Arabic
 * word of this pair and with any, how much the two Arabic words that may stand for it go together with names that this
 * pair does not have, and how many pairs there are.
 */
export function usageFeatures(
  others: OtherPairs | undefined,
  view: PairView,
  i: number,
  inPlace: UnalignedWord | undefined,
  name: UnalignedWord | undefined,
): number[] {
  if (others === undefined) return USAGE_FEATURES.map(() => 0);
  const { usage, self } = others;
  const { arabic, english } = view;
  const profile = english.profiles[i]!;
  const count = usage.count(profile, self);
  let here = 0;
  if (count > 0)
    for (const own of arabic.profiles)
      if (own.type.weight > 0) here = Math.max(here, usage.together(own, profile, self));
  const elsewhere = (one: UnalignedWord | undefined) =>
    one === undefined ? 0 : usage.bestOfArabic(one.profile, self, english.profiles);
  return [
    Math.min(4, count) / 4,
    here,
    count === 0 ? 0 : usage.bestOfEnglish(profile, self),
    elsewhere(inPlace),
    elsewhere(name),
    Math.log10(1 + usage.size) / 4,
  ];
}

/** The word without what is written onto it. */
function arabicKey(profile: ArabicProfile): string {
  return (profile.key ??= coreOf(
    /^[وف]/.test(profile.form) && profile.form.length > 4 ? profile.form.slice(1) : profile.form,
  ));
}

function file(index: Map<string, number[]>, keys: readonly string[], self: number): void {
  for (const key of keys) {
    const list = index.get(key);
    if (list === undefined) index.set(key, [self]);
    else list.push(self);
  }
}

function best(
  list: readonly number[] | undefined,
  self: number,
  words: readonly (readonly string[])[],
  index: ReadonlyMap<string, readonly number[]>,
  except: readonly string[],
): number {
  let highest = 0;
  if (list === undefined) return highest;
  const seen = new Set(except);
  for (const pair of list.slice(0, ASKED))
    for (const key of pair === self ? [] : words[pair]!) {
      if (seen.has(key)) continue;
      seen.add(key);
      highest = Math.max(highest, tie(list, index.get(key), self));
    }
  return highest;
}

function without(list: readonly number[] | undefined, self: number): number {
  return list === undefined ? 0 : list.length - (list.includes(self) ? 1 : 0);
}

function tie(a: readonly number[] | undefined, b: readonly number[] | undefined, self: number): number {
  if (a === undefined || b === undefined) return 0;
  let [i, k, both] = [0, 0, 0];
  while (i < a.length && k < b.length) {
    const difference = a[i]! - b[k]!;
    if (difference === 0 && a[i] !== self) both += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) k += 1;
  }
  const size = without(a, self) + without(b, self);
  // One pair in common says little: every word of it goes with every other.
  return size === 0 ? 0 : (2 * both) / (size + 1);
}
