import { MuqabalaError } from '@muqabala/core/problems';
import { tellLegacy } from './legacy.ts';

/** Returns the decoder of an encoding that a person or a file has named, which refuses broken bytes. Throws `encoding-unsupported`. */
export function decoderNamed(name: string, place: string | undefined): TextDecoder {
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
