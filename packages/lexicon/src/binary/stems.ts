/**
 * Stems by number and by their letters. They are kept as UTF-16 units, one after another, with a hash table of numbers
 * (linear probing): of the tens of thousands that a file holds, a text needs a few hundred, and the others never become
 * strings.
 */
export class Stems {
  /** How many there are. */
  readonly size: number;
  readonly #units: Uint16Array;
  /** Where each begins, and where the last ends. */
  readonly #starts: Uint32Array;
  /** One above the number of the stem that stands at a hash, 0 where none does. */
  readonly #slots: Uint32Array;
  #all: readonly string[] | undefined;

  private constructor(units: Uint16Array, starts: Uint32Array, hashes: Int32Array) {
    this.size = hashes.length;
    this.#units = units;
    this.#starts = starts;
    this.#slots = placeAll(hashes);
  }

  /**
   * Returns stems that are written as what each shares with the one before and as the rests of all, a line each;
   * undefined where there are more or fewer rests.
   */
  static read(same: Uint32Array, rests: string): Stems | undefined {
    const size = same.length;
    const most = same.reduce((sum, units) => sum + units, rests.length);
    if (most > LONGEST) return undefined;
    const units = new Uint16Array(most);
    const starts = new Uint32Array(size + 1);
    const hashes = new Int32Array(size);
    const { length } = rests;
    let [before, at, next] = [0, 0, 0];
    for (let i = 0; i < size; i += 1) {
      const start = at;
      let hash = SEED;
      // None shares more with the one before than this one has.
      for (const end = Math.min(before + same[i]!, start); before < end; before += 1) {
        units[at++] = units[before]!;
        hash = Math.imul(hash ^ units[before]!, PRIME);
      }
      for (; next < length; next += 1) {
        const unit = rests.charCodeAt(next);
        if (unit === LINE_END) break;
        units[at++] = unit;
        hash = Math.imul(hash ^ unit, PRIME);
      }
      next += 1;
      hashes[i] = hash;
      before = start;
      starts[i + 1] = at;
    }
    return next === (size === 0 ? length : length + 1) ? new Stems(units, starts, hashes) : undefined;
  }

  /** Returns the number of a stem. */
  get(stem: string): number | undefined {
    let hash = SEED;
    for (let k = 0; k < stem.length; k += 1) hash = Math.imul(hash ^ stem.charCodeAt(k), PRIME);
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = slotOf(hash, last); ; slot = (slot + 1) & last) {
      const number = slots[slot]! - 1;
      if (number < 0) return undefined;
      if (this.#isAt(number, stem)) return number;
    }
  }

  /** All of them in order; made when first asked for. */
  get all(): readonly string[] {
    this.#all ??= this.#cut();
    return this.#all;
  }

  /** One string, cut: a string made unit by unit takes twice as long. */
  #cut(): string[] {
    const starts = this.#starts;
    const whole = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#units.subarray(0, starts[this.size]));
    const stems: string[] = [];
    for (let i = 0; i < this.size; i += 1) stems.push(whole.slice(starts[i], starts[i + 1]));
    return stems;
  }

  #isAt(number: number, stem: string): boolean {
    const start = this.#starts[number]!;
    if (this.#starts[number + 1]! - start !== stem.length) return false;
    for (let k = 0; k < stem.length; k += 1) if (this.#units[start + k] !== stem.charCodeAt(k)) return false;
    return true;
  }
}

/** Puts each stem, one above its number, in the first slot from its hash on that is free. */
function placeAll(hashes: Int32Array): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2)));
  const last = slots.length - 1;
  // From the last on, so that of equal ones the last is found.
  for (let i = hashes.length - 1; i >= 0; i -= 1) {
    let slot = slotOf(hashes[i]!, last);
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = i + 1;
  }
  return slots;
}

/** The last bits of short words differ little: the first ones are mixed into them. */
function slotOf(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last;
}

/** FNV-1a over UTF-16 units. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

const LINE_END = 10;

/** So many UTF-16 units all stems have at most, whatever they say that they share. */
const LONGEST = 1 << 28;
