import { Spellings } from '../../../text/index.ts';
import { characterTables, LETTER } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Flags of a word: what was taken off in front of it, and its capitals. */
export const ARTICLE = 1;
export const CONJUNCTION = 2;
export const PREPOSITION = 4;
export const CAPITAL = 8;
export const CAPITALS = 16;
/** An unknown Arabic word in `-تان` or `-تين`: the feminine dual, unless it is a name. */
export const DUAL = 32;

/** Numbers of a record: id (-1 where the vocabulary does not have the word), flags and above them what can begin with it, two of kinds. */
export const WIDTH = 4;
/** By so much what can begin stands above the flags. */
export const SHIFT = 8;
/** So many spellings, or units of them, are remembered before all are forgotten. */
const KEPT = 1 << 16;
const KEPT_UNITS = 1 << 20;

const LONGEST_WORD = 40;

const WAW = 0x648;
const FEH = 0x641;
const BEH = 0x628;
const KAF = 0x643;
const LAM = 0x644;
const ALEF = 0x627;

const buffer = new Uint16Array(LONGEST_WORD);

/** The units as written: the article has a bare alef, `ألستون` none. */
const raw = new Uint16Array(LONGEST_WORD);

/** The spellings that texts have had, each looked up in the vocabulary once. */
export class ReadWords {
  readonly #vocabulary: Vocabulary;
  readonly #spellings: Spellings;
  #records = new Int32Array(WIDTH * 1024);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#spellings = new Spellings((word, number) => this.#meet(word, number));
  }

  /** One record after the other, until the next {@link begin}. */
  get records(): Int32Array {
    return this.#records;
  }

  /** Tells that a text begins: forgets all spellings when there are too many. */
  begin(): void {
    if (this.#spellings.size > KEPT || this.#spellings.units > KEPT_UNITS) this.#spellings.clear();
  }

  /** Returns where the record of the word from `start` to `end` begins; `hash` is that of {@link Spellings.at}. */
  find(text: string, start: number, end: number, hash: number): number {
    return this.#spellings.at(text, start, end, hash) * WIDTH;
  }

  #meet(word: string, number: number): void {
    const at = number * WIDTH;
    if (at >= this.#records.length) {
      const records = new Int32Array(this.#records.length * 2);
      records.set(this.#records);
      this.#records = records;
    }
    const { id, flags } = readWord(word, this.#vocabulary);
    const root = this.#vocabulary.word(id);
    this.#records[at] = id;
    this.#records[at + 1] = flags | (this.#vocabulary.beginning(root) << SHIFT);
    this.#records[at + 2] = root?.low ?? 0;
    this.#records[at + 3] = root?.high ?? 0;
  }
}

/** Looks a word up by its letters, marks left out. */
function readWord(word: string, vocabulary: Vocabulary): { id: number; flags: number } {
  const { classes, folded } = characterTables();
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    if (classes[unit] !== LETTER) continue;
    if (letters < LONGEST_WORD) {
      buffer[letters] = folded[unit]!;
      raw[letters] = unit;
    }
    letters += 1;
    if (folded[unit] !== unit && unit < 0x600 && unit >= 0x41) capitals += 1;
  }
  let flags = 0;
  if (capitals > 0 && isCapital(word.charCodeAt(0))) flags |= CAPITAL;
  if (capitals === letters) flags |= CAPITALS;
  if (letters > LONGEST_WORD) return { id: -1, flags };
  if (!vocabulary.arabic || buffer[0]! < 0x600) return { id: vocabulary.find(buffer, 0, letters), flags };
  const found = findArabic(vocabulary, letters);
  return found >= 0 ? { id: found >> 3, flags: found & 7 } : { id: -1, flags: isDual(letters) ? DUAL : 0 };
}

function isDual(length: number): boolean {
  if (length < 6 || buffer[length - 1] !== 0x646 || buffer[length - 3] !== 0x62a) return false;
  return buffer[length - 2] === ALEF || buffer[length - 2] === 0x64a;
}

function isCapital(unit: number): boolean {
  return unit < 0x41 ? false : unit <= 0x5a || (unit >= 0xc0 && unit <= 0xde);
}

/**
 * Looks an Arabic word up whole, then without what can be written onto it: the article, `و` and `ف`, `ب ك ل`, and their chains.
 * Returns the id times eight plus the flags, or -1.
 */
function findArabic(vocabulary: Vocabulary, length: number): number {
  let id = vocabulary.find(buffer, 0, length);
  if (id >= 0) return id << 3;
  let from = 0;
  let flags = 0;
  // Of two-letter words only `آب` takes the conjunction: `وست` is West, `وطن` homeland.
  if ((buffer[0] === WAW || buffer[0] === FEH) && (length > 3 || (length === 3 && buffer[1] === ALEF))) {
    id = vocabulary.find(buffer, 1, length);
    if (id >= 0) return (id << 3) | CONJUNCTION;
    from = 1;
    flags = CONJUNCTION;
    id = withoutPreposition(vocabulary, from, length, flags);
    if (id >= 0) return id;
    from = 0;
    flags = 0;
  }
  return withoutPreposition(vocabulary, from, length, flags);
}

function withoutPreposition(vocabulary: Vocabulary, from: number, length: number, flags: number): number {
  const first = buffer[from];
  let id = -1;
  if (first === ALEF) return withoutArticle(vocabulary, from, length, flags);
  if (length - from < 3) return -1;
  if (first === LAM && buffer[from + 1] === LAM) {
    id = vocabulary.find(buffer, from + 2, length);
    if (id >= 0) return (id << 3) | flags | PREPOSITION | ARTICLE;
  }
  if (first === BEH || first === KAF || first === LAM) {
    id = vocabulary.find(buffer, from + 1, length);
    if (id >= 0) return (id << 3) | flags | PREPOSITION;
    return withoutArticle(vocabulary, from + 1, length, flags | PREPOSITION);
  }
  return -1;
}

function withoutArticle(vocabulary: Vocabulary, from: number, length: number, flags: number): number {
  if (length - from < 4 || buffer[from] !== ALEF || buffer[from + 1] !== LAM) return -1;
  if (raw[from] === 0x623 || raw[from] === 0x625) return -1;
  const id = vocabulary.find(buffer, from + 2, length);
  return id >= 0 ? (id << 3) | flags | ARTICLE : -1;
}
