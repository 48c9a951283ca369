import { Stems } from './stems.ts';

/** Bytes that grow as they are written. */
export class Bytes {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  /** Writes a whole number ≥ 0 in groups of seven bits, lowest first (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#push(rest);
  }

  text(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.number(encoded.length);
    this.raw(encoded);
  }

  /** Writes stems in order: what each shares with the one before, then the rests as one text, which is read at once. */
  stems(stems: readonly string[]): void {
    let before = '';
    const rests: string[] = [];
    for (const stem of stems) {
      let same = 0;
      while (same < before.length && before[same] === stem[same]) same += 1;
      this.number(same);
      rests.push(stem.slice(same));
      before = stem;
    }
    this.text(rests.join('\n'));
  }

  /** Writes lists of ascending numbers: the length of each, then how far each number is above the one before. */
  lists(starts: Uint32Array, entries: Uint32Array): void {
    for (let a = 0; a + 1 < starts.length; a += 1) this.number(starts[a + 1]! - starts[a]!);
    for (let a = 0; a + 1 < starts.length; a += 1) {
      let before = -1;
      for (let k = starts[a]!; k < starts[a + 1]!; k += 1) {
        this.number(entries[k]! - before - 1);
        before = entries[k]!;
      }
    }
  }

  raw(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i += 1) this.#push(bytes[i]!);
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }

  #push(byte: number): void {
    if (this.#size === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#size++] = byte;
  }
}

/** Reads what {@link Bytes} writes; past the end every number is 0, which whoever reads finds out by `at`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Reads so many numbers at once. */
  numbers(count: number): Uint32Array {
    const bytes = this.#bytes;
    const found = new Uint32Array(count);
    let at = this.at;
    for (let i = 0; i < count; i += 1) {
      let byte = bytes[at++]!;
      let value = byte & 0x7f;
      for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
        byte = bytes[at++]!;
        value += (byte & 0x7f) * scale;
      }
      found[i] = value;
    }
    this.at = at;
    return found;
  }

  /** Returns so many bytes as they stand; fewer past the end. */
  raw(count: number): Uint8Array {
    this.at += count;
    return this.#bytes.subarray(this.at - count, this.at);
  }

  /** Reads so many stems; undefined where the bytes hold another number of them. */
  stems(size: number): Stems | undefined {
    const same = this.numbers(size);
    const length = this.numbers(1)[0]!;
    const rests = new TextDecoder().decode(this.raw(length));
    return Stems.read(same, rests);
  }

  /** Reads `count` lists with `size` numbers in all; whether they have as many is for the caller to see. */
  lists(count: number, size: number): { starts: Uint32Array; entries: Uint32Array } {
    const lengths = this.numbers(count);
    const starts = new Uint32Array(count + 1);
    for (let a = 0; a < count; a += 1) starts[a + 1] = starts[a]! + lengths[a]!;
    const entries = this.numbers(size);
    for (let a = 0; a < count; a += 1) {
      let before = -1;
      const end = Math.min(size, starts[a + 1]!);
      for (let k = starts[a]!; k < end; k += 1) before = entries[k] = before + 1 + entries[k]!;
    }
    return { starts, entries };
  }
}

/** FNV-1a over the bytes, in hexadecimal. */
export function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
