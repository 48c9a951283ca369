import { MuqabalaError } from '@muqabala/core/problems';
import { tellEncoding } from './encoding.ts';
import { decoderNamed } from './named.ts';
import { decodeText } from './read.ts';
import { declaredEncoding } from './stream.ts';

/** Puts `text` in the place of some characters of a content (UTF-16 offsets). */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text of a file that can be written again with some of its characters replaced, all other bytes as they are. */
export interface RewritableText {
  /** Without a byte order mark. */
  readonly content: string;
  /** Whether the file's encoding has all characters of a text. */
  holds(text: string): boolean;
  /** Returns the bytes of the file with replacements, which are in order and do not overlap. */
  write(replacements: readonly Replacement[]): Uint8Array;
}

/**
 * Opens the bytes of a text for rewriting: UTF-8, UTF-16, UTF-32, or an encoding of one byte a character that is named
 * by a person or by the XML declaration. Throws what `decodeText` throws, and `encoding-unsupported` for others.
 */
export function openRewritable(bytes: Uint8Array, place?: string, encoding?: string): RewritableText {
  const named = encoding ?? declaredEncoding(bytes);
  const { content } = decodeText(bytes, place, named);
  const { name, mark } = named === undefined ? tellEncoding(bytes) : ofNamed(named, bytes);
  const { encode, has } = name === undefined ? singleByte(named!, bytes, content, place) : unicode(name);
  return {
    content,
    holds: (text) => has(text),
    write(replacements) {
      const pieces: Uint8Array[] = [];
      let [at, byte] = [0, 0];
      const bytesTo = (offset: number) => {
        const from = byte;
        byte += encode(content.slice(at, offset)).length;
        at = offset;
        return bytes.subarray(from + mark, byte + mark);
      };
      pieces.push(bytes.subarray(0, mark));
      for (const { start, end, text } of replacements) {
        pieces.push(bytesTo(start), encode(text));
        bytesTo(end);
      }
      pieces.push(bytes.subarray(byte + mark));
      return joined(pieces);
    },
  };
}

function ofNamed(named: string, bytes: Uint8Array) {
  const name = /^utf-?(8|16le|16|16be|32le|32|32be)$/i.exec(named)?.[1]?.toLowerCase();
  if (name === undefined) return { name: undefined, mark: 0 };
  const told = tellEncoding(bytes);
  const full = (/^\d+$/.test(name) && name !== '8' ? `utf-${name}le` : `utf-${name}`) as typeof told.name;
  return { name: full, mark: told.name === full ? told.mark : 0 };
}

interface Encoder {
  encode(text: string): Uint8Array;
  has(text: string): boolean;
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function unicode(name: ReturnType<typeof tellEncoding>['name']): Encoder {
  const has = (text: string) => !HALF.test(text);
  if (name === 'utf-8') {
    const encoder = new TextEncoder();
    return { has, encode: (text) => encoder.encode(text) };
  }
  const little = name.endsWith('le');
  if (name.startsWith('utf-16'))
    return {
      has,
      encode(text) {
        const bytes = new Uint8Array(text.length * 2);
        const view = new DataView(bytes.buffer);
        for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little);
        return bytes;
      },
    };
  return {
    has,
    encode(text) {
      const codes = Array.from(text, (character) => character.codePointAt(0)!);
      const view = new DataView(new ArrayBuffer(codes.length * 4));
      for (const [i, code] of codes.entries()) view.setUint32(i * 4, code, little);
      return new Uint8Array(view.buffer);
    },
  };
}

/** An encoding of one byte a character, by what its decoder makes of each byte. */
function singleByte(encoding: string, bytes: Uint8Array, content: string, place: string | undefined): Encoder {
  const known = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    const character = characterOf(byte, encoding, place);
    if (character?.length === 1) known.set(character, byte);
  }
  if (content.length !== bytes.length)
    throw new MuqabalaError({
      code: 'encoding-unsupported',
      values: { encoding },
      ...(place === undefined ? {} : { place }),
      message: `A file in ${encoding} cannot be rewritten here; UTF-8, UTF-16, UTF-32, or one byte a character, was expected.`,
      remedy: 'Convert it to UTF-8 first, for example with `iconv -t UTF-8`.',
    });
  return {
    has: (text) => [...text].every((character) => known.has(character)),
    encode: (text) => Uint8Array.from(text, (character) => known.get(character) ?? 0x3f),
  };
}

function characterOf(byte: number, encoding: string, place: string | undefined): string | undefined {
  try {
    return decoderNamed(encoding, place).decode(Uint8Array.of(byte));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
