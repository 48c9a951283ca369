/**
 * Returns the byte offset of the first sequence that is not UTF-8 (as the Encoding Standard reads it: no overlong
 * forms, no surrogates, nothing above U+10FFFF), or -1 when all is well. An incomplete sequence at the end counts as
 * broken.
 */
export function findBrokenUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const size = bytes[i]! < 0x80 ? 1 : sequenceAt(bytes, i);
    if (size === 0) return i;
    i += size;
  }
  return -1;
}

/** Lead bytes of a kind with the bytes that follow: how many, and within what bounds the first of them lies. */
const LEADS: ReadonlyArray<readonly [from: number, to: number, more: number, low: number, high: number]> = [
  [0xc2, 0xdf, 1, 0x80, 0xbf],
  [0xe0, 0xe0, 2, 0xa0, 0xbf],
  [0xe1, 0xec, 2, 0x80, 0xbf],
  [0xed, 0xed, 2, 0x80, 0x9f],
  [0xee, 0xef, 2, 0x80, 0xbf],
  [0xf0, 0xf0, 3, 0x90, 0xbf],
  [0xf1, 0xf3, 3, 0x80, 0xbf],
  [0xf4, 0xf4, 3, 0x80, 0x8f],
];

/** The length of the sequence of several bytes at a place, 0 where it is broken. */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const kind = LEADS.find(([from, to]) => from <= lead && lead <= to);
  if (kind === undefined) return 0;
  const [, , more, low, high] = kind;
  for (let k = 1; k <= more; k += 1) {
    const byte = bytes[i + k];
    if (byte === undefined || byte < (k === 1 ? low : 0x80) || byte > (k === 1 ? high : 0xbf)) return 0;
  }
  return more + 1;
}
