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

/** Reads what {@link Bytes} writes; past the end every number is NaN, which whoever reads finds out at last. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = this.#bytes[this.at++]!;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; ; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) return Number.NaN;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** Reads so many stems; undefined where the bytes hold another number of them. */
  stems(size: number): string[] | undefined {
    const stems: string[] = [];
    const same = new Uint32Array(size);
    for (let i = 0; i < size; i += 1) same[i] = this.number();
    const length = this.number();
    const rests = new TextDecoder().decode(this.#bytes.subarray(this.at, this.at + length)).split('\n');
    this.at += length;
    if (rests.length !== Math.max(1, size)) return undefined;
    let before = '';
    for (let i = 0; i < size; i += 1) {
      before = before.slice(0, same[i]!) + rests[i]!;
      stems.push(before);
    }
    return stems;
  }

  /** Reads `count` lists with `size` numbers in all; whether they have as many is for the caller to see. */
  lists(count: number, size: number): { starts: Uint32Array; entries: Uint32Array } {
    const starts = new Uint32Array(count + 1);
    for (let a = 0; a < count; a += 1) starts[a + 1] = starts[a]! + this.number();
    const entries = new Uint32Array(size);
    for (let a = 0; a < count; a += 1) {
      let before = -1;
      for (let k = starts[a]!; k < Math.min(size, starts[a + 1]!); k += 1)
        before = entries[k] = before + 1 + this.number();
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
