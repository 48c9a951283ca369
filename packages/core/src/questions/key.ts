/**
 * Returns 16 hexadecimal digits that stand for some strings: two 32-bit multiplicative hashes side by side (cyrb53 by
 * bryc, public domain, both words kept whole). For telling contents apart, not against somebody who wants two of one key.
 */
export function keyOf(parts: readonly string[]): string {
  let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
  const add = (unit: number) => {
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  };
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 1) add(part.charCodeAt(i));
    // No text has this unit: parts cannot run into each other.
    add(0x10000);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return [h2, h1].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
