import type { KnownNames, NameType } from './known.ts';
import type { Found } from './latin.ts';
import { spelledKey } from './spelled.ts';

/** One person, place or organisation that no table has, under all the names it goes by in a document. */
export interface Entity {
  readonly id: string;
  readonly value: string;
  readonly type: NameType;
}

const NO_NAMES: readonly (readonly string[])[] = [];
/** Of a first name's bearers the most frequent ones are looked at. */
const MOST = 30;

interface Group {
  parent: number;
  readonly words: readonly string[];
  count: number;
  type: NameType;
  /** Where it was last read: text and position, for the nearest namesake. */
  lastText: number;
}

/** Who is who among the names of all Latin texts of a document: spellings, full names, surnames. */
export class Directory {
  readonly #groups: Group[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byLast = new Map<string, number[]>();
  readonly #byAny = new Map<string, number[]>();
  readonly #fullNames = new Map<string, readonly (readonly string[])[]>();
  readonly #canonical: ReadonlyMap<string, string>;
  /** Names of tables that were read, by their words; and acronyms of two letters or more by how Arabic spells them. */
  readonly #tabled = new Map<string, Entity>();
  readonly #acronyms = new Map<string, readonly string[]>();

  constructor(texts: readonly (readonly Found[])[], known: KnownNames) {
    this.#canonical = sameSpellings(texts, known);
    for (const found of texts)
      for (const name of found) {
        if (name.known) {
          const { entity, value, type } = name.known;
          this.#tabled.set(name.words.join(' '), { id: entity, value, type });
        } else if (name.words.length > 0) this.#enter(name);
        if (name.acronym) this.#acronyms.set(spelledKey(name.words[0]!), name.words);
      }
    for (const [id, group] of this.#groups.entries()) {
      if (group.words.length < 2) continue;
      getOrMake(this.#byLast, group.words.at(-1)!).push(id);
      for (const word of new Set(group.words)) getOrMake(this.#byAny, word).push(id);
    }
    for (const ids of this.#byLast.values()) this.#unite(ids);
    for (const [word, ids] of this.#byAny) {
      const frequent =
        ids.length > MOST ? [...ids].sort((a, b) => this.#groups[b]!.count - this.#groups[a]!.count) : ids;
      this.#fullNames.set(
        word,
        frequent.slice(0, MOST).map((id) => this.#groups[id]!.words),
      );
    }
  }

  /** The spelling that stands for a word and its variants. */
  canonical(word: string): string {
    return this.#canonical.get(word) ?? word;
  }

  /** Whether a word is a name of the Latin texts, or part of one. */
  has(word: string): boolean {
    const plain = this.canonical(word);
    return this.#byKey.has(plain) || this.#byAny.has(plain);
  }

  /** Whether the Latin texts hold an acronym. */
  get hasAcronyms(): boolean {
    return this.#acronyms.size > 0;
  }

  /** The words of an acronym that the Latin texts hold, by its spelled letters. */
  acronym(key: string): readonly string[] | undefined {
    return this.#acronyms.get(key);
  }

  /** Full names (of two words or more) that hold a word, as lists of words. */
  namesWith(word: string): readonly (readonly string[])[] {
    return this.#fullNames.get(this.canonical(word)) ?? NO_NAMES;
  }

  /** Returns the entity of a name in text `text`; a surname is its bearer named last there. */
  resolve(words: readonly string[], text: number): Entity {
    const plain = words.map((word) => this.canonical(word));
    const tabled = this.#tabled.get(plain.join(' '));
    if (tabled) return tabled;
    let id = this.#byKey.get(plain.join(' '));
    if (plain.length === 1) id = this.#bearer(plain[0]!, text) ?? id;
    else if (id === undefined) id = this.#holder(plain);
    if (id === undefined)
      return { id: `name:${plain.join('-')}`, value: words.map(capitalise).join(' '), type: 'other' };
    const root = this.#root(id);
    this.#groups[id]!.lastText = text;
    this.#groups[root]!.lastText = text;
    const group = this.#groups[root]!;
    return { id: `name:${group.words.join('-')}`, value: group.words.map(capitalise).join(' '), type: group.type };
  }

  /** The bearer of a surname, or of a first name where it is a person's. */
  #bearer(word: string, text: number): number | undefined {
    const ids =
      this.#byLast.get(word) ?? (this.#byAny.get(word) ?? []).filter((id) => this.#groups[id]!.type === 'person');
    let best: number | undefined;
    for (const id of ids) if (best === undefined || this.#isNearer(id, best, text)) best = id;
    return best;
  }

  /** Whether a name was spoken of in the text rather than another; oftener, where both were or neither. */
  #isNearer(id: number, other: number, text: number): boolean {
    const [a, b] = [this.#groups[this.#root(id)]!, this.#groups[this.#root(other)]!];
    if ((a.lastText === text) !== (b.lastText === text)) return a.lastText === text;
    return a.count > b.count;
  }

  /** The most frequent full name that holds all the words. */
  #holder(words: readonly string[]): number | undefined {
    let best: number | undefined;
    for (const id of this.#byAny.get(words.at(-1)!) ?? []) {
      const group = this.#groups[id]!;
      if (!words.every((word) => group.words.includes(word))) continue;
      if (best === undefined || group.count > this.#groups[best]!.count) best = id;
    }
    return best;
  }

  #enter(name: Found): void {
    const words = name.words.map((word) => this.canonical(word));
    const key = words.join(' ');
    let id = this.#byKey.get(key);
    if (id === undefined) {
      id = this.#groups.length;
      this.#byKey.set(key, id);
      this.#groups.push({ parent: id, words, count: 0, type: name.type, lastText: -1 });
    }
    const group = this.#groups[id]!;
    group.count += 1;
    if (name.type === 'person') group.type = 'person';
  }

  #root(id: number): number {
    let root = id;
    while (this.#groups[root]!.parent !== root) root = this.#groups[root]!.parent;
    return root;
  }

  /** `Ali Khamenei` and `Seyyed Ali Khamenei`, `Donald J. Trump` and `Donald Trump` are one. */
  #unite(ids: readonly number[]): void {
    for (let i = 0; i < ids.length && i < 60; i += 1)
      for (let j = i + 1; j < ids.length && j < 60; j += 1) {
        const [a, b] = [this.#groups[ids[i]!]!, this.#groups[ids[j]!]!];
        const [small, large] = a.words.length <= b.words.length ? [a, b] : [b, a];
        if (!isPart(small.words, large.words)) continue;
        const [x, y] = [this.#root(ids[i]!), this.#root(ids[j]!)];
        if (x === y) continue;
        const [keep, drop] = this.#groups[x]!.count >= this.#groups[y]!.count ? [x, y] : [y, x];
        this.#groups[drop]!.parent = keep;
        this.#groups[keep]!.count += this.#groups[drop]!.count;
        if (this.#groups[drop]!.type === 'person') this.#groups[keep]!.type = 'person';
      }
  }
}

function isPart(small: readonly string[], large: readonly string[]): boolean {
  let at = 0;
  for (const word of small) {
    while (
      at < large.length &&
      large[at] !== word &&
      !(large[at]!.length === 1 && word.startsWith(large[at]!)) &&
      !(word.length === 1 && large[at]!.startsWith(word))
    )
      at += 1;
    if (at === large.length) return false;
    at += 1;
  }
  return true;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function getOrMake<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (list === undefined) map.set(key, (list = []));
  return list;
}

/** Groups spellings of one name in one language (Tokayev, Tokaev, Toqaev) under the most frequent one. */
function sameSpellings(texts: readonly (readonly Found[])[], known: KnownNames): Map<string, string> {
  const counts = new Map<string, number>();
  const names = texts.flatMap((found) => found.filter((name) => name.known === undefined));
  for (const { words } of names) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byKey = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length < 5 || known.commonEnglish.has(word) || known.english.has(word)) continue;
    getOrMake(byKey, looseSpelling(word)).push(word);
  }
  const canonical = new Map<string, string>();
  for (const group of byKey.values()) {
    if (group.length < 2) continue;
    const best = group.reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a));
    for (const word of group) canonical.set(word, best);
  }
  // The Clintons are Clintons.
  const isPlural = (word: string) => word.length > 5 && word.endsWith('s') && counts.has(word.slice(0, -1));
  for (const word of counts.keys()) if (isPlural(word) && !canonical.has(word)) canonical.set(word, word.slice(0, -1));
  return canonical;
}

/** A spelling without what transliterations of one name differ in: doubled letters, q and k, ou and u, a and e. */
function looseSpelling(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/[qc](?!h)/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/(?<=[aeiou])[yj](?=[aeiou])/g, '')
    .replace(/ee|y/g, 'i')
    .replace(/o/g, 'u')
    .replace(/e/g, 'a')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1');
}
