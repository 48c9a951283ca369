import { createHash } from 'node:crypto';

/**
 * Numbers of 64 bits by string, for millions of strings that need not be held: in their place stand 64 bits of their
 * digest, in which two of a million differ but for one time in some forty million. A million entries take 32 MB, with
 * times 48.
 */
export class DigestMap {
  #keys = new BigUint64Array(1 << 10);
  #values = new BigUint64Array(1 << 10);
  /** Made when a time is given. */
  #times: Float64Array | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: string): bigint | undefined {
    const at = this.#find(digest64(key));
    return this.#keys[at] === 0n ? undefined : this.#values[at];
  }

  /** Sets the value of a key, unless it has one of a later time. */
  set(key: string, value: bigint, time = 0): void {
    const digest = digest64(key);
    const at = this.#find(digest);
    if (this.#keys[at] === 0n) {
      this.#size += 1;
      this.#keys[at] = digest;
    } else if (this.#times !== undefined && this.#times[at]! > time) return;
    this.#values[at] = value;
    if (time !== 0) this.#times ??= new Float64Array(this.#keys.length);
    if (this.#times !== undefined) this.#times[at] = time;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  #find(digest: bigint): number {
    const mask = this.#keys.length - 1;
    let at = Number(digest & 0x7fffffffn) & mask;
    while (this.#keys[at] !== 0n && this.#keys[at] !== digest) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, values, times] = [this.#keys, this.#values, this.#times];
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#values = new BigUint64Array(keys.length * 2);
    if (times !== undefined) this.#times = new Float64Array(keys.length * 2);
    keys.forEach((key, i) => {
      if (key === 0n) return;
      const at = this.#find(key);
      this.#keys[at] = key;
      this.#values[at] = values[i]!;
      if (times !== undefined) this.#times![at] = times[i]!;
    });
  }
}

/** The first 64 bits of the SHA-256 of a string; never 0. */
function digest64(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigUInt64LE(0) || 1n;
}
