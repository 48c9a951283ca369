import { MuqabalaError } from '@muqabala/core/problems';
import { refusalOfBinary, refusalOfData } from './binary.ts';
import { tellEncoding } from './encoding.ts';
import { brokenUtf8, brokenUtf32, decoderNamed, legacyRemedy } from './named.ts';
import { findBrokenUtf8 } from './utf8.ts';
import { makeUtf32Decoder, type Utf32 } from './utf32.ts';

export interface PlainText {
  /** The text exactly as it stands, without the byte order mark; line ends are kept. */
  readonly content: string;
  readonly encoding: string;
  /** Whether the bytes began with a byte order mark. */
  readonly mark: boolean;
}

/**
 * Reads one text from bytes: UTF-8, UTF-16 of either order with or without a byte order mark, UTF-32 with one. `place`
 * names the input in errors. Throws a {@link MuqabalaError}: `text-empty` (no bytes, or white space alone),
 * `text-binary` (a known kind of file, or a zero among the characters), `encoding-unsupported`, `encoding-broken` with
 * the byte offset.
 */
export function readPlainText(bytes: Uint8Array, place?: string, encoding?: string): PlainText {
  const text = decodeText(bytes, place, encoding);
  if (!/\S/.test(text.content))
    throw new MuqabalaError({
      code: 'text-empty',
      ...at(place),
      message: text.content === '' ? 'The input is empty.' : 'The input holds nothing but white space.',
      remedy: 'Check that this is the right file.',
    });
  return text;
}

/** Decodes bytes as {@link readPlainText} does, or as `encoding` says, and lets an empty text pass. */
export function decodeText(bytes: Uint8Array, place?: string, encoding?: string): PlainText {
  const refusal = refusalOfBinary(bytes, place);
  if (refusal !== undefined) throw refusal;
  if (encoding !== undefined) return { content: decodeNamed(bytes, encoding, place), encoding, mark: false };
  const { name, mark } = tellEncoding(bytes);
  if (name === 'utf-32le' || name === 'utf-32be')
    return { content: decodeUtf32(bytes, name, place), encoding: name, mark: true };
  if (name !== 'utf-8') return { content: decodeUtf16(bytes, mark, name, place), encoding: name, mark: mark > 0 };
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw refusalOfData(bytes, place) ?? withZero(zero, place);
  return { content: decodeUtf8(bytes, mark, place), encoding: 'utf-8', mark: mark > 0 };
}

function withZero(offset: number, place: string | undefined) {
  return new MuqabalaError({
    code: 'text-binary',
    ...at(place),
    offset,
    offsetUnit: 'byte',
    message: 'A zero stands here, which is no character of a text.',
    remedy: 'Save it as plain text (UTF-8) and give that file.',
  });
}

function decodeUtf8(bytes: Uint8Array, from: number, place: string | undefined): string {
  const rest = from === 0 ? bytes : bytes.subarray(from);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rest);
  } catch {
    const offset = findBrokenUtf8(rest);
    if (offset === -1) throw tooLong(place, bytes.length);
    const whole = new TextDecoder().decode(rest.subarray(0, offset));
    throw brokenUtf8(rest, offset, { done: from, wide: offset - whole.length, place });
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
  let text: string;
  try {
    text = new TextDecoder(order, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from));
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
  const zero = text.indexOf('\u0000');
  if (zero !== -1) throw withZero(from + 2 * zero, place);
  return text;
}

function decodeUtf32(bytes: Uint8Array, order: Utf32, place: string | undefined): string {
  let text: string;
  try {
    text = makeUtf32Decoder(order).decode(bytes);
  } catch (error) {
    throw brokenUtf32(error, place);
  }
  const zero = text.indexOf('\u0000');
  if (zero !== -1) throw withZero(4 + 4 * [...text.slice(0, zero)].length, place);
  return text;
}

/** Decodes bytes as a person says that they are to be read. */
function decodeNamed(bytes: Uint8Array, encoding: string, place: string | undefined): string {
  const decoder = decoderNamed(encoding, place);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new MuqabalaError({
      code: 'encoding-broken',
      ...at(place),
      message: `The bytes are not all characters of ${encoding}.`,
      remedy: legacyRemedy(bytes),
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
