import { MuqabalaError } from '@muqabala/core/problems';
import { checksum } from './bytes.ts';

/** What every data file says about itself in its first line, as JSON. */
export interface Header<Format extends string = string> {
  readonly format: Format;
  readonly version: 1;
  /** Names the file in signatures: version, entries and a checksum of what follows the first line. */
  readonly signature: string;
  readonly licence: string;
  readonly sources: readonly string[];
  /** What a licence of a source wants to be said. */
  readonly notice?: string;
}

/** Of what a file was made, and under which licence it is. */
export type About = Pick<Header, 'licence' | 'sources' | 'notice'>;

/**
 * One kind of file: the name in its first line, what errors call it, the sizes in the first line, and what to do about
 * a broken one.
 */
export interface Kind<Format extends string, Sizes extends string> {
  readonly format: Format;
  readonly called: string;
  readonly sizes: readonly Sizes[];
  readonly remedy: string;
}

/** Returns the first line and the body as one; the first line is filled with spaces to a multiple of `align` bytes. */
export function withHeader<Format extends string, Sizes extends string>(
  { format }: Kind<Format, Sizes>,
  name: string,
  about: About,
  sizes: Readonly<Record<Sizes, number>>,
  body: Uint8Array,
  align = 1,
): Uint8Array {
  const header = { format, version: 1, signature: `${name}-${checksum(body)}`, ...about, ...sizes };
  const line = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil((line.length + 1) / align) * align;
  const bytes = new Uint8Array(length + body.length).fill(0x20, 0, length);
  bytes.set(line);
  bytes[length - 1] = 0x0a;
  bytes.set(body, length);
  return bytes;
}

/**
 * Reads a file's first line; `length` is where the rest begins. `place` (a file name) is named in errors. Throws a
 * MuqabalaError (`lexicon-broken`) when the bytes are no such file, have another version, or cannot hold the sizes that
 * they name.
 */
export function readHeader<Format extends string, Sizes extends string>(
  kind: Kind<Format, Sizes>,
  bytes: Uint8Array,
  place?: string,
): { header: Header<Format> & Readonly<Record<Sizes, number>>; length: number } {
  const end = bytes.subarray(0, LONGEST).indexOf(10);
  const header = readJson(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))) as
    | (Partial<Header<Format>> & Partial<Record<Sizes, number>>)
    | null;
  if (header?.format !== kind.format)
    throw broken(kind, `These bytes are no ${kind.called}: its first line is missing.`, place, 0);
  if (header.version !== 1)
    throw broken(kind, `This ${kind.called} has version ${String(header.version)}; version 1 is read here.`, place, 0);
  const most = bytes.length - end;
  for (const key of kind.sizes) {
    const size = header[key];
    // Each takes a byte or more.
    if (!Number.isInteger(size) || size! < 0 || size! > most)
      throw broken(
        kind,
        `The first line of this ${kind.called} says ${key}: ${String(size)}, which its bytes cannot hold.`,
        place,
        0,
      );
  }
  return { header: header as Header<Format> & Record<Sizes, number>, length: end + 1 };
}

/** Reads the first line, and makes sure that what follows it is what was written. */
export function readChecked<Format extends string, Sizes extends string>(
  kind: Kind<Format, Sizes>,
  bytes: Uint8Array,
  place?: string,
): ReturnType<typeof readHeader<Format, Sizes>> {
  const found = readHeader(kind, bytes, place);
  const { header, length } = found;
  if (typeof header.signature !== 'string' || !header.signature.endsWith(`-${checksum(bytes.subarray(length))}`))
    throw broken(
      kind,
      `This ${kind.called} was damaged or cut short: its checksum is not the one in its first line.`,
      place,
      length,
    );
  return found;
}

/** An error about bytes that are not as they should be. */
export function broken<Format extends string, Sizes extends string>(
  { remedy }: Kind<Format, Sizes>,
  message: string,
  place: string | undefined,
  offset: number,
): MuqabalaError {
  const where = place === undefined ? {} : { place };
  return new MuqabalaError({ code: 'lexicon-broken', ...where, offset, offsetUnit: 'byte', message, remedy });
}

const LONGEST = 1 << 20;

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
