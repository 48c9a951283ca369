import { MuqabalaError } from '@muqabala/core/problems';
import { refusalOfData } from './binary.ts';
import { type Decoder, makeDecoder } from './decoder.ts';
import { tellLegacy } from './legacy.ts';
import { BrokenUtf32, makeUtf32Decoder, type Utf32 } from './utf32.ts';

const UTF_32: ReadonlyMap<string, Utf32> = new Map([
  ['utf-32', 'utf-32le'],
  ['utf-32le', 'utf-32le'],
  ['utf-32be', 'utf-32be'],
]);

/**
 * Returns the decoder of an encoding that a person or a file has named, which refuses broken bytes. Throws
 * `encoding-unsupported`.
 */
export function decoderNamed(name: string, place: string | undefined): Decoder {
  const wide = UTF_32.get(name.toLowerCase());
  if (wide !== undefined) return makeUtf32Decoder(wide);
  try {
    return makeDecoder(name, { fatal: true });
  } catch {
    throw new MuqabalaError({
      code: 'encoding-unsupported',
      values: { encoding: name },
      ...(place === undefined ? {} : { place }),
      message: `The encoding ${JSON.stringify(name)} is not known here.`,
      remedy: 'Name one such as windows-1256, iso-8859-6 or utf-16le, or convert the file to UTF-8 first.',
    });
  }
}

/** What to do with a text that is no UTF-8, by what its bytes look like. */
export function legacyRemedy(bytes: Uint8Array): string {
  const encoding = tellLegacy(bytes);
  return `It looks like ${encoding.toUpperCase()}: say so with --encoding ${encoding}, or convert it first: \`iconv -f ${encoding.toUpperCase()} -t UTF-8\`.`;
}

/** By so many bytes beyond the first of a character, what was read so far was UTF-8 and nothing else by chance. */
const LEAST_WIDE = 4;

/** What was read before bytes that are no UTF-8: how many bytes, and how many of them beyond the first of a character. */
interface ReadBefore {
  readonly done: number;
  readonly wide: number;
  readonly place: string | undefined;
}

/** The error for bytes of which that at `offset` begins no character of UTF-8. */
export function brokenUtf8(bytes: Uint8Array, offset: number, { done, wide, place }: ReadBefore): MuqabalaError {
  const refusal = refusalOfData(bytes, place);
  if (refusal !== undefined) return refusal;
  const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
  return new MuqabalaError({
    code: 'encoding-broken',
    ...(place === undefined ? {} : { place }),
    offset: done + offset,
    offsetUnit: 'byte',
    message: `The byte 0x${byte} begins no valid UTF-8 character; UTF-8 was expected.`,
    remedy:
      wide < LEAST_WIDE
        ? legacyRemedy(bytes)
        : 'Up to there it is UTF-8: the file is damaged or cut off there, or of several encodings; mend it or fetch it again.',
  });
}

/** The error for UTF-32 in which something is no character. */
export function brokenUtf32(error: unknown, place: string | undefined): unknown {
  if (!(error instanceof BrokenUtf32)) return error;
  return new MuqabalaError({
    code: 'encoding-broken',
    ...(place === undefined ? {} : { place }),
    offset: error.offset,
    offsetUnit: 'byte',
    message: 'The four bytes here are no character of UTF-32.',
    remedy: 'The file is damaged or cut off; fetch it again, or save it as UTF-8.',
  });
}
