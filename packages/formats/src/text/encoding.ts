import type { Utf32 } from './utf32.ts';

/** How bytes stand for characters, and how many of the first ones are a byte order mark. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | Utf32;
  readonly mark: number;
}

/**
 * Tells the encoding of a text by its first bytes: UTF-32 by its byte order mark, whose little-endian one begins as
 * that of UTF-16; UTF-16 by its mark or by its zeros; else UTF-8.
 */
export function tellEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { name: 'utf-32le', mark: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'utf-32be', mark: 4 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', mark: 2 };
  return { name: guessUtf16(bytes) ?? 'utf-8', mark: 0 };
}

/**
 * UTF-16 without a mark, by its high bytes: spaces and Latin letters have 0x00 there, Arabic letters 0x06, quotation
 * marks and dashes 0x20, and no UTF-8 text has zeros at all. One unit in ten must have the zero, nine in ten one of the
 * others too, and none a zero below.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  const looksLike = (high: 0 | 1) => {
    let zeros = 0;
    let usual = 0;
    for (let i = 0; i < length; i += 2) {
      if (bytes[i + 1 - high] === 0) return false;
      const byte = bytes[i + high]!;
      if (byte === 0) zeros += 1;
      if (USUAL_HIGH_BYTES.has(byte)) usual += 1;
    }
    return zeros * 20 >= length && usual * 20 >= length * 9;
  };
  return looksLike(1) ? 'utf-16le' : looksLike(0) ? 'utf-16be' : undefined;
}

const USUAL_HIGH_BYTES: ReadonlySet<number> = new Set([0x00, 0x06, 0x07, 0x08, 0x20, 0xfb, 0xfc, 0xfd, 0xfe]);
