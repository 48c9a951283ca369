import { Spellings } from '../../../text/index.ts';

/** What is known of a word: id (-1: none), flags, what can begin with it, and two numbers of kinds. */
export interface WordRecord {
  readonly id: number;
  readonly flags: number;
  readonly beginning: number;
  readonly low: number;
  readonly high: number;
}

/** Numbers of a record: id, flags and above them what can begin with it, two of kinds. */
const WIDTH = 4;
/** By so much what can begin stands above the flags. */
export const SHIFT = 8;
/** So many spellings, or units of them, are remembered before all are forgotten. */
const KEPT = 1 << 16;
const KEPT_UNITS = 1 << 20;

/** The spellings that texts have had, each looked up in the vocabulary once. */
export class ReadWords {
  readonly #lookUp: (word: string) => WordRecord;
  readonly #spellings: Spellings;
  #records = new Int32Array(WIDTH * 1024);

  constructor(lookUp: (word: string) => WordRecord) {
    this.#lookUp = lookUp;
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

  /** Returns where the record of the word from `start` to `end` begins. */
  find(text: string, start: number, end: number): number {
    return this.#spellings.find(text, start, end) * WIDTH;
  }

  #meet(word: string, number: number): void {
    const at = number * WIDTH;
    if (at >= this.#records.length) {
      const records = new Int32Array(this.#records.length * 2);
      records.set(this.#records);
      this.#records = records;
    }
    const { id, flags, beginning, low, high } = this.#lookUp(word);
    this.#records.set([id, flags | (beginning << SHIFT), low, high], at);
  }
}
