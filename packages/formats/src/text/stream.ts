import { MuqabalaError } from '@muqabala/core/problems';
import { refusalOfBinary } from './binary.ts';
import { type Decoder, makeDecoder } from './decoder.ts';
import { tellEncoding } from './encoding.ts';
import { brokenUtf8, brokenUtf32, decoderNamed, legacyRemedy } from './named.ts';
import { findBrokenUtf8 } from './utf8.ts';
import { makeUtf32Decoder, type Utf32 } from './utf32.ts';

/** As many bytes are looked at before the encoding is chosen: enough for an XML declaration. */
const HEAD = 200;

/**
 * Decodes a stream of bytes as UTF-8, as UTF-16 with or without its byte order mark, as UTF-32 with it, or as the XML
 * declaration says (`encoding="windows-1256"`); the mark is dropped. Throws a {@link MuqabalaError}: `text-binary`,
 * `encoding-unsupported`, or `encoding-broken` with the byte offset. `encoding` is what a person has named.
 */
export async function* decodeStream(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  place?: string,
  encoding?: string,
): AsyncGenerator<string> {
  let decode: ((bytes: Uint8Array, last: boolean) => string) | undefined;
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head !== undefined) {
      bytes = join(head, chunk);
      if (bytes.length < HEAD) {
        head = bytes;
        continue;
      }
      head = undefined;
    }
    decode ??= chooseDecoder(bytes, place, encoding);
    const text = decode(bytes, false);
    if (text !== '') yield text;
  }
  const rest = head ?? new Uint8Array(0);
  decode ??= chooseDecoder(rest, place, encoding);
  const text = decode(rest, true);
  if (text !== '') yield text;
}

function chooseDecoder(
  head: Uint8Array,
  place: string | undefined,
  encoding: string | undefined,
): (bytes: Uint8Array, last: boolean) => string {
  const refusal = refusalOfBinary(head, place);
  if (refusal !== undefined) throw refusal;
  if (encoding !== undefined) return named(encoding, place);
  // A piece may end in the middle of a unit.
  const { name } = tellEncoding(head.subarray(0, head.length & ~1));
  if (name === 'utf-32le' || name === 'utf-32be') return utf32(name, place);
  if (name !== 'utf-8') return utf16(name, place);
  const declared = declaredEncoding(head);
  return declared === undefined ? utf8(place) : other(declared, place);
}

/**
 * The encoding that the XML declaration of a file names, unless its bytes tell it or it is UTF-8: what can be read byte
 * by byte is no UTF-16, whatever it says.
 */
export function declaredEncoding(head: Uint8Array): string | undefined {
  const declared = /^<\?xml[^>]{0,120}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    String.fromCharCode(...head.subarray(0, HEAD)),
  )?.[1];
  return declared === undefined || /^(utf-?(8|16)|us-ascii|ascii$)/i.test(declared) ? undefined : declared;
}

function named(encoding: string, place: string | undefined) {
  const decoder = decoderNamed(encoding, place);
  return (bytes: Uint8Array, last: boolean) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      throw new MuqabalaError({
        code: 'encoding-broken',
        ...(place === undefined ? {} : { place }),
        message: `The bytes are not all characters of ${encoding}.`,
        remedy: legacyRemedy(bytes),
      });
    }
  };
}

function other(name: string, place: string | undefined) {
  let decoder: Decoder;
  try {
    decoder = makeDecoder(name);
  } catch {
    throw new MuqabalaError({
      code: 'encoding-unsupported',
      values: { encoding: name },
      ...(place === undefined ? {} : { place }),
      message: `The file says that it is in ${name}, which is not known here.`,
      remedy: 'Convert it first, for example with `iconv -t UTF-8`, and mend its first line.',
    });
  }
  return (bytes: Uint8Array, last: boolean) => decoder.decode(bytes, { stream: !last });
}

function utf32(order: Utf32, place: string | undefined) {
  const decoder = makeUtf32Decoder(order);
  return (bytes: Uint8Array, last: boolean) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch (error) {
      throw brokenUtf32(error, place);
    }
  };
}

function utf16(order: string, place: string | undefined) {
  const decoder = new TextDecoder(order, { fatal: true });
  let done = 0;
  return (bytes: Uint8Array, last: boolean) => {
    try {
      const text = decoder.decode(bytes, { stream: !last });
      done += bytes.length;
      return text;
    } catch {
      throw new MuqabalaError({
        code: 'encoding-broken',
        ...(place === undefined ? {} : { place }),
        offset: done,
        offsetUnit: 'byte',
        message: `After this byte the ${order.toUpperCase()} text holds half a character.`,
        remedy: 'Save the file again as UTF-8.',
      });
    }
  };
}

function utf8(place: string | undefined) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let done = 0;
  /** How many bytes are beyond the first of a character. */
  let wide = 0;
  let carry: Uint8Array = new Uint8Array(0);
  let first = true;
  return (chunk: Uint8Array, last: boolean) => {
    const bytes = join(carry, chunk);
    const end = last ? bytes.length : bytes.length - unfinished(bytes);
    const whole = bytes.subarray(0, end);
    carry = bytes.slice(end);
    let text: string;
    try {
      text = decoder.decode(whole);
    } catch {
      const offset = Math.max(0, findBrokenUtf8(whole));
      const before = new TextDecoder().decode(whole.subarray(0, offset));
      throw brokenUtf8(whole, offset, { done, wide: wide + offset - before.length, place });
    }
    wide += whole.length - text.length;
    done += end;
    if (first && text !== '') {
      first = false;
      if (text.charCodeAt(0) === 0xfeff) return text.slice(1);
    }
    return text;
  };
}

/** The number of bytes at the end that may begin a character whose rest is still to come. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
