import { MuqabalaError } from '@muqabala/core/problems';
import { tellLegacy } from './legacy.ts';
import { BrokenUtf32, type Decoder, makeUtf32Decoder, type Utf32 } from './utf32.ts';

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
    return new TextDecoder(name, { fatal: true });
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
  const looks = encoding === 'windows-1252' ? '' : `It looks like ${encoding.toUpperCase()}: `;
  const name = encoding === 'windows-1252' ? 'windows-1256' : encoding;
  return `${looks}${looks === '' ? 'Say' : 'say'} so with --encoding ${name}, or convert it first: \`iconv -f ${name.toUpperCase()} -t UTF-8\`.`;
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
