import { Spellings } from '../../text/index.ts';

/** So many spellings, or units of them, are kept for the next document; beyond, it starts afresh. */
const KEPT = 50_000;
const KEPT_UNITS = 1 << 20;
const FIRST_SIZE = 1 << 12;

/** How a word is written: small, Capitalised, CAPITALS (two or more), one capital; digits or no capitals. */
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
}

/** The spellings of one language as names see them, each found out once for many documents. */
export class NameSpellings<F> {
  readonly #spellings: Spellings;
  readonly #forget: () => void;
  #list: Spelling<F>[] = [];
  /** By the number of a spelling: its number in the last document that used it, and which that was. */
  #locals = new Int32Array(FIRST_SIZE);
  #documents = new Int32Array(FIRST_SIZE);
  #document = 0;

  /** `forget` is called when all spellings are forgotten. */
  constructor(
    formOf: (raw: string) => string,
    make: (raw: string, form: string, shape: number) => F,
    forget: () => void = () => {},
  ) {
    this.#spellings = new Spellings((raw, number) => {
      const form = formOf(raw);
      const shape = shapeOf(raw);
      this.#list.push({ raw, form, shape, facts: make(raw, form, shape) });
      if (number >= this.#locals.length) this.#grow();
      this.#documents[number] = 0;
    });
    this.#forget = forget;
  }

  /** Tells that a document begins and returns its number: forgets all spellings when there are too many. */
  begin(): number {
    if (this.#list.length > KEPT || this.#spellings.units > KEPT_UNITS) {
      this.#forget();
      this.#list = [];
      this.#spellings.clear();
    }
    this.#document += 1;
    return this.#document;
  }

  /** Returns the number of a spelling (`[start, end)` of the text) in a document; a new one joins its list. */
  localOf(text: string, start: number, end: number, document: number, list: Spelling<F>[]): number {
    const number = this.#spellings.find(text, start, end);
    if (this.#documents[number] !== document) {
      this.#documents[number] = document;
      this.#locals[number] = list.push(this.#list[number]!) - 1;
    }
    return this.#locals[number]!;
  }

  #grow(): void {
    const locals = new Int32Array(this.#locals.length * 2);
    const documents = new Int32Array(this.#locals.length * 2);
    locals.set(this.#locals);
    documents.set(this.#documents);
    this.#locals = locals;
    this.#documents = documents;
  }
}

/**
 * The spellings of one document by number, in the order in which they are met. The texts of a document are scanned
 * before another document of that language is.
 */
export class WordTypes<F> {
  readonly list: Spelling<F>[] = [];
  readonly #spellings: NameSpellings<F>;
  readonly #document: number;

  constructor(spellings: NameSpellings<F>) {
    this.#document = spellings.begin();
    this.#spellings = spellings;
  }

  id(text: string, start: number, end: number): number {
    return this.#spellings.localOf(text, start, end, this.#document, this.list);
  }
}

function shapeOf(raw: string): number {
  const first = raw[0]!;
  if (first === first.toLowerCase())
    return /\p{Ll}/u.test(first) ? (/^.\p{Lu}/u.test(raw) ? CAPITALISED : SMALL) : OTHER_SHAPE;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  if (letters.length === 1) return INITIAL;
  return letters === letters.toUpperCase() ? CAPITALS : CAPITALISED;
}
