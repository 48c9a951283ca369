import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  type DetectedFormat,
  decodeStream,
  detectFormat,
  type Log,
  makeHead,
  makePairReader,
  openPacked,
  type Pair,
  READ_PAIRS_FORMATS,
  type ReadOptions,
  type ReadPairsFormat,
  readPairs,
  readXlsx,
  refusalOf,
} from '@muqabala/formats';
import { systemProblem } from '../terminal/system-error.ts';
import { folderError, placeOf } from './read.ts';

/** Formats that `--from` can force. */
export const FROM_FORMATS = ['json', ...READ_PAIRS_FORMATS] as const;
export type FromFormat = (typeof FROM_FORMATS)[number];

/** A file that is open for reading, with the format that its beginning shows. */
export interface OpenedInput {
  readonly format: DetectedFormat | 'xlsx' | 'docx' | undefined;
  readonly chunks: AsyncIterable<string>;
  /** The file as it is, of the formats that are archives themselves; no chunks then. */
  readonly bytes?: Uint8Array;
  readonly place: string;
}

/**
 * Opens a file (`-`: standard input) and tells its format by its beginning, its first line at least; `onShare` hears
 * which share of it has been read, 0 where nobody knows.
 */
export async function openInput(
  path: string,
  onShare?: (share: number) => void,
  encoding?: string,
): Promise<OpenedInput> {
  const place = placeOf(path);
  const opened = await openPacked(bytesOf(path, onShare), place);
  if (opened.kind !== 'stream') return { format: opened.kind, chunks: nothing(), bytes: opened.bytes, place };
  const name = opened.name ?? path.replace(/\.gz$/i, '');
  const decoded = decodeStream(opened.chunks, place, encoding)[Symbol.asyncIterator]();
  const head = makeHead();
  let atEnd = false;
  for (let isEnough = false; !isEnough; ) {
    const next = await decoded.next();
    if (next.done) {
      atEnd = true;
      break;
    }
    isEnough = head.add(next.value);
  }
  const begin = head.text();
  if (atEnd && !/\S/.test(begin))
    throw new MuqabalaError({
      code: 'text-empty',
      place,
      message: begin === '' ? 'The input is empty.' : 'The input holds nothing but white space.',
      remedy: 'Check that this is the right file.',
    });
  async function* chunks() {
    if (begin !== '') yield begin;
    for (let next = await decoded.next(); !next.done; next = await decoded.next()) yield next.value;
  }
  return { format: detectFormat(begin, name), chunks: chunks(), place };
}

async function* nothing(): AsyncGenerator<string> {}

/** Reads aligned pairs from an opened file; throws when its format is not known or holds no pairs. */
export function pairsOf(
  input: OpenedInput,
  from: ReadPairsFormat | undefined,
  options: ReadOptions & { readonly log: Log },
): AsyncGenerator<Pair[]> {
  const { bytes, place } = input;
  if (bytes !== undefined) return packedPairs(bytes, input.format === 'docx', { ...options, place });
  const format = from ?? (input.format as DetectedFormat | undefined);
  const refusal = refusalOf(format, input.place);
  if (refusal !== undefined) throw refusal;
  if (format === 'json') return pairsOfRecord(input, options);
  if (format === undefined || !READ_PAIRS_FORMATS.includes(format as ReadPairsFormat)) throw noPairs(format, place);
  return readPairs(input.chunks, format as ReadPairsFormat, { ...options, place: input.place });
}

function noPairs(format: DetectedFormat | undefined, place: string): MuqabalaError {
  return new MuqabalaError({
    code: 'format-unknown',
    place,
    message: `Aligned pairs were expected (${READ_PAIRS_FORMATS.join(', ')}); ${format === undefined ? 'the format could not be told' : `this is ${format}`}.`,
    remedy: REMEDIES[format ?? 'unknown'] ?? REMEDIES['unknown']!,
  });
}

/** Pairs of a record that another program wrote; throws `format-unknown` for one without, and for a document of this one. */
async function* pairsOfRecord(
  input: OpenedInput,
  options: ReadOptions & { readonly log: Log },
): AsyncGenerator<Pair[]> {
  const parts: string[] = [];
  for await (const chunk of input.chunks) parts.push(chunk);
  const content = parts.join('');
  const pairs = pairsWithin(content, { ...options, place: input.place });
  if (pairs === undefined) throw isOurs(content) ? noPairs('json', input.place) : foreignJson(input.place);
  if (pairs.length > 0) yield pairs;
}

/** The error for JSON of another program in which no pairs are found. */
export function foreignJson(place: string): MuqabalaError {
  return new MuqabalaError({
    code: 'format-unknown',
    place,
    message: 'This JSON is of another program, and there is no one array of pairs in it.',
    remedy:
      'Give the array alone, [{"en":"…","ar":"…"}], and name its fields where they have other names, such as --columns en=english,ar=arabic.',
  });
}

/** Whether JSON is data of this program, by the schema that it names first. */
export function isOurs(content: string): boolean {
  return /"schema"\s{0,9}:\s{0,9}"muqabala\//.test(content.slice(0, 4096));
}

/** Returns the pairs of the one array of them in a record of another program; undefined where there is none. */
export function pairsWithin(
  content: string,
  { log, ...options }: ReadOptions & { readonly log: Log },
): Pair[] | undefined {
  if (isOurs(content)) return undefined;
  const reader = makePairReader('json-array', log, options);
  try {
    return [...reader.push(content), ...reader.end()];
  } catch (error) {
    if (error instanceof MuqabalaError && error.problem.code === 'json-array-broken') return undefined;
    throw error;
  }
}

async function* packedPairs(
  bytes: Uint8Array,
  isDocx: boolean,
  options: ReadOptions & { readonly log: Log },
): AsyncGenerator<Pair[]> {
  if (!isDocx) {
    yield* readXlsx(bytes, options.log, options);
    return;
  }
  const { readDocxPairs } = await import('@muqabala/formats/docx');
  const pairs = readDocxPairs(bytes, options.log, options);
  if (pairs.length > 0) yield pairs;
}

const SUBTITLES = 'Subtitles are one text: `align ONE OTHER` pairs two of them by their times.';

const REMEDIES: Readonly<Record<string, string>> = {
  unknown:
    'Name the format with --from; two texts are paired by `align`, or by --from moses where line answers to line.',
  json: 'Turn the document into pairs first: `convert FILE --format jsonl`.',
  html: 'Pages are written, not read: give the document (json) that it was made from. Two articles are paired by `align`.',
  'xces-text':
    'This is one text of a corpus: `align` pairs two, `convert LINKS ONE OTHER --from xces` by links that there are.',
  srt: SUBTITLES,
  vtt: SUBTITLES,
  beads: 'Beads count sentences, and have no words: `convert BEADS SOURCE TARGET --from beads`.',
};

export async function* bytesOf(path: string, onShare?: (share: number) => void): AsyncGenerator<Uint8Array> {
  let done = 0;
  let size = 0;
  try {
    if (path !== '-') {
      const found = await stat(path);
      if (found.isDirectory()) throw folderError();
      size = found.size;
    }
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 16 })) {
      done += (chunk as Buffer).length;
      onShare?.(size === 0 ? 0 : done / size);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw systemProblem(error, placeOf(path)) ?? error;
  }
}
