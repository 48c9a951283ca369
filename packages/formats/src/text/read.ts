import { MuqabalaError } from '@muqabala/core/problems';
import { nameOfBinary } from './binary.ts';
import { findBrokenUtf8 } from './utf8.ts';

export interface PlainText {
  /** The text exactly as it stands, without the byte order mark; line ends are kept. */
  readonly content: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the bytes began with a byte order mark. */
  readonly mark: boolean;
}

/**
 * Reads one text from bytes: UTF-8, or UTF-16 of either order with or without a byte order mark. `place` names the input in errors.
 * Throws a {@link MuqabalaError}: `text-empty` (no bytes, or white space alone), `text-binary`, `encoding-broken` with the byte offset.
 */
export function readPlainText(bytes: Uint8Array, place?: string): PlainText {
  const text = decodeText(bytes, place);
  if (!/\S/.test(text.content))
    throw new MuqabalaError({
      code: 'text-empty',
      ...at(place),
      message: text.content === '' ? 'The input is empty.' : 'The input holds nothing but white space.',
      remedy: 'Check that this is the right file.',
    });
  return text;
}

/** Decodes bytes as {@link readPlainText} does, and lets an empty text pass. */
export function decodeText(bytes: Uint8Array, place?: string): PlainText {
  const binary = nameOfBinary(bytes);
  if (binary !== undefined)
    throw new MuqabalaError({
      code: 'text-binary',
      ...at(place),
      message: `The input is ${binary}, not a text.`,
      remedy: 'Save it as plain text (UTF-8) and give that file.',
    });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { content: decodeUtf8(bytes, 3, place), encoding: 'utf-8', mark: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { content: decodeUtf16(bytes, 2, 'utf-16le', place), encoding: 'utf-16le', mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { content: decodeUtf16(bytes, 2, 'utf-16be', place), encoding: 'utf-16be', mark: true };
  const order = guessUtf16(bytes);
  if (order !== undefined) return { content: decodeUtf16(bytes, 0, order, place), encoding: order, mark: false };
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    throw new MuqabalaError({
      code: 'text-binary',
      ...at(place),
      offset: zero,
      offsetUnit: 'byte',
      message: 'A zero byte stands here: the input is no plain text.',
      remedy: 'Save it as plain text (UTF-8) and give that file.',
    });
  return { content: decodeUtf8(bytes, 0, place), encoding: 'utf-8', mark: false };
}

function decodeUtf8(bytes: Uint8Array, from: number, place: string | undefined): string {
  const rest = from === 0 ? bytes : bytes.subarray(from);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rest);
  } catch {
    const offset = findBrokenUtf8(rest);
    if (offset === -1) throw tooLong(place, bytes.length);
    const byte = rest[offset]!.toString(16).toUpperCase().padStart(2, '0');
    throw new MuqabalaError({
      code: 'encoding-broken',
      ...at(place),
      offset: offset + from,
      offsetUnit: 'byte',
      message: `The byte 0x${byte} begins no valid UTF-8 character; UTF-8 was expected.`,
      remedy: 'Convert the file first, for example with `iconv -f WINDOWS-1256 -t UTF-8`.',
    });
  }
}

function decodeUtf16(bytes: Uint8Array, from: number, order: 'utf-16le' | 'utf-16be', place: string | undefined) {
  if ((bytes.length - from) % 2 === 1)
    throw new MuqabalaError({
      code: 'encoding-broken',
      ...at(place),
      offset: bytes.length - 1,
      offsetUnit: 'byte',
      message: 'The UTF-16 text ends in the middle of a character.',
      remedy: 'The file is cut off; fetch or save it again.',
    });
  try {
    return new TextDecoder(order, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from));
  } catch {
    const offset = findLoneSurrogate(bytes, from, order === 'utf-16le');
    if (offset === -1) throw tooLong(place, bytes.length);
    throw new MuqabalaError({
      code: 'encoding-broken',
      ...at(place),
      offset,
      offsetUnit: 'byte',
      message: 'Half a character (a lone surrogate) stands here in the UTF-16 text.',
      remedy: 'Save the file again as UTF-8.',
    });
  }
}

function findLoneSurrogate(bytes: Uint8Array, from: number, little: boolean): number {
  const unit = (i: number) => (little ? bytes[i]! | (bytes[i + 1]! << 8) : (bytes[i]! << 8) | bytes[i + 1]!);
  for (let i = from; i + 1 < bytes.length; i += 2) {
    const high = unit(i) & 0xfc00;
    if (high === 0xdc00) return i;
    if (high !== 0xd800) continue;
    if (i + 3 >= bytes.length || (unit(i + 2) & 0xfc00) !== 0xdc00) return i;
    i += 2;
  }
  return -1;
}

/**
 * UTF-16 without a mark, by its high bytes: spaces and Latin letters have 0x00 there, Arabic letters 0x06, quotation marks and dashes 0x20,
 * and no UTF-8 text has zeros at all. One unit in ten must have the zero, nine in ten one of the others too, and none a zero below.
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

function tooLong(place: string | undefined, bytes: number) {
  return new MuqabalaError({
    code: 'text-too-long',
    ...at(place),
    message: `The input of ${bytes} bytes does not fit into one string; at most about 500 MB are read as one text.`,
    remedy: 'Cut it into several files.',
  });
}

function at(place: string | undefined): { place: string } | object {
  return place === undefined ? {} : { place };
}
