/** Spellings that are kept from one document to the next; beyond, the next document starts afresh. */
const KEPT = 50_000;
const FIRST_SLOTS = 1 << 12;

/** How a word is written: small, Capitalised, CAPITALS (two letters or more), a single capital letter; digits or a script without capitals. */
export const SMALL = 0;
export const CAPITALISED = 1;
export const CAPITALS = 2;
export const INITIAL = 3;
export const OTHER_SHAPE = 4;

/** A word as it is spelled, with the facts (of type F) that depend on the spelling alone. */
export interface Spelling<F> {
  readonly raw: string;
  /** See `nameForm`. */
  readonly form: string;
  readonly shape: number;
  readonly facts: F;
  /** Its number in the document that is being read; another document may have used it since. */
  local: number;
}

/**
 * The spellings of one language, each found out once for as many documents as there are: most words of a text were in the one before. A
 * hash table over the units of the text, so that a known word costs no string of its own.
 */
export class Spellings<F> {
  readonly #make: (raw: string, form: string, shape: number) => F;
  readonly #formOf: (raw: string) => string;
  readonly #forget: () => void;
  #list: Spelling<F>[] = [];
  #hashes = new Int32Array(FIRST_SLOTS >> 1);
  /** Number of a spelling and one, or 0, by its hash and the places after. */
  #slots = new Int32Array(FIRST_SLOTS);

  /** `forget` is called when all spellings are forgotten. */
  constructor(
    formOf: (raw: string) => string,
    make: (raw: string, form: string, shape: number) => F,
    forget: () => void = () => {},
  ) {
    this.#formOf = formOf;
    this.#make = make;
    this.#forget = forget;
  }

  /** Tells that a document begins: forgets all spellings when there are too many. */
  begin(): void {
    if (this.#list.length <= KEPT) return;
    this.#forget();
    this.#list = [];
    this.#hashes = new Int32Array(FIRST_SLOTS >> 1);
    this.#slots = new Int32Array(FIRST_SLOTS);
  }

  /** Returns the spelling of the text from `start` to `end` (UTF-16 units). */
  find(text: string, start: number, end: number): Spelling<F> {
    let hash = 0;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) break;
      if (this.#hashes[id] !== hash) continue;
      const known = this.#list[id]!;
      if (isSpelled(known.raw, text, start, end)) return known;
    }
    const raw = text.slice(start, end);
    const form = this.#formOf(raw);
    const shape = shapeOf(raw);
    const made: Spelling<F> = { raw, form, shape, facts: this.#make(raw, form, shape), local: -1 };
    const id = this.#list.push(made) - 1;
    if (id >= this.#hashes.length) this.#grow();
    this.#hashes[id] = hash;
    this.#put(id);
    return made;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    for (let id = 0; id < this.#list.length - 1; id += 1) this.#put(id);
  }

  #put(id: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[id]!;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id + 1;
  }
}

/**
 * The spellings of one document by number, in the order in which they are met. The texts of a document are scanned before another document
 * of that language is.
 */
export class WordTypes<F> {
  readonly list: Spelling<F>[] = [];
  readonly #spellings: Spellings<F>;

  constructor(spellings: Spellings<F>) {
    spellings.begin();
    this.#spellings = spellings;
  }

  id(text: string, start: number, end: number): number {
    const spelling = this.#spellings.find(text, start, end);
    if (this.list[spelling.local] !== spelling) spelling.local = this.list.push(spelling) - 1;
    return spelling.local;
  }
}

function isSpelled(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i += 1) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function shapeOf(raw: string): number {
  const first = raw[0]!;
  if (first === first.toLowerCase())
    return /\p{Ll}/u.test(first) ? (/^.\p{Lu}/u.test(raw) ? CAPITALISED : SMALL) : OTHER_SHAPE;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  if (letters.length === 1) return INITIAL;
  return letters === letters.toUpperCase() ? CAPITALS : CAPITALISED;
}
