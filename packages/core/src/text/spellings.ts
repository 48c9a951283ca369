const FIRST_SLOTS = 1 << 11;
const FIRST_UNITS = 1 << 12;

/**
 * Numbers the distinct spellings of words, from 0 on in the order in which they are met, so that what is known of each
 * can stand in arrays. A hash table over stretches of text: a spelling that was met before costs no string of its own.
 */
export class Spellings {
  readonly #meet: (spelling: string, number: number) => void;
  #size = 0;
  /** 0: empty; else a spelling's number and one in the bits that count the slots, its hash above them. */
  #slots = new Int32Array(FIRST_SLOTS);
  /** The units of all spellings one after the other, and where each begins. */
  #pool = new Uint16Array(FIRST_UNITS);
  #places = new Int32Array(FIRST_SLOTS);

  /** `meet` is called with each new spelling; the string that it is handed holds no text alive. */
  constructor(meet: (spelling: string, number: number) => void) {
    this.#meet = meet;
  }

  /** How many spellings there are. */
  get size(): number {
    return this.#size;
  }

  /** Their units together. */
  get units(): number {
    return this.#places[this.#size]!;
  }

  /** Returns the number of the spelling of a text from `start` to `end` (UTF-16 units). */
  find(text: string, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry === 0) return this.#add(text.slice(start, end), hash);
      if (((entry ^ hash) & ~mask) === 0 && this.#is((entry & mask) - 1, text, start, end)) return (entry & mask) - 1;
    }
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const place = this.#places[number]!;
    const length = end - start;
    if (this.#places[number + 1]! - place !== length) return false;
    const pool = this.#pool;
    for (let i = 0; i < length; i += 1) if (pool[place + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  /** Forgets all spellings. */
  clear(): void {
    this.#size = 0;
    this.#slots = new Int32Array(FIRST_SLOTS);
    this.#pool = new Uint16Array(FIRST_UNITS);
    this.#places = new Int32Array(FIRST_SLOTS);
  }

  #add(slice: string, hash: number): number {
    // A long slice keeps the whole text that it was cut from; the table outlives the text.
    const spelling = slice.length < 13 ? slice : [...slice].join('');
    const number = this.#size;
    const place = this.#places[number]!;
    const end = place + spelling.length;
    if (end > this.#pool.length) {
      const pool = new Uint16Array(end * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let i = 0; i < spelling.length; i += 1) this.#pool[place + i] = spelling.charCodeAt(i);
    this.#places[number + 1] = end;
    this.#size += 1;
    // A third of the slots at least stays empty.
    if (this.#size * 1.5 > this.#slots.length - 2) this.#grow();
    else put(this.#slots, hash, number);
    this.#meet(spelling, number);
    return number;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#size; number += 1) {
      let hash = 0;
      for (let at = places[number]!; at < places[number + 1]!; at += 1)
        hash = (Math.imul(hash, 31) + this.#pool[at]!) | 0;
      put(this.#slots, hash, number);
    }
  }
}

function put(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = (hash & ~mask) | (number + 1);
}
