import type { Vocabulary, WordLexicon } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';

/** What a lexicon file says about itself, in its first line, as JSON. */
export interface WordsHeader {
  readonly format: 'muqabala/words';
  readonly version: 1;
  /** Names the lexicon in signatures: version, entries and a checksum. */
  readonly signature: string;
  readonly licence: string;
  readonly sources: readonly string[];
  readonly arabic: number;
  readonly english: number;
  readonly entries: number;
}

/** Probabilities are kept in 64 steps of a third of a doubling: 1, 0.79, 0.63, … */
const STEPS: readonly number[] = Array.from({ length: 64 }, (_, i) => {
  const third = [1, 0.7937005259840998, 0.6299605249474366][i % 3]!;
  return third / 2 ** Math.floor(i / 3);
});

/** Returns the step that stands for a probability; rounds to the nearest in the logarithm. */
export function quantise(probability: number): number {
  let step = 0;
  // Half a step further down is the border to the next; 0.8908987181403393 is 2^(-1/6).
  while (step < 63 && probability < STEPS[step]! * 0.8908987181403393) step += 1;
  return step;
}

/** Writes a lexicon as bytes, the same each time; read again, probabilities are rounded to the steps above. */
export function encodeWords(lexicon: WordLexicon, about: Pick<WordsHeader, 'licence' | 'sources'>): Uint8Array {
  const out = new Bytes();
  const entries = lexicon.english.length;
  const body = new Bytes();
  for (const words of [lexicon.arabicWords, lexicon.englishWords]) {
    // Each stem is what it shares with the one before, and the rest; the rests follow as one text.
    let before = '';
    const rests: string[] = [];
    for (const stem of words.stems) {
      let same = 0;
      while (same < before.length && before[same] === stem[same]) same += 1;
      body.number(same);
      rests.push(stem.slice(same));
      before = stem;
    }
    body.text(rests.join('\n'));
    for (const share of words.shares) body.number(quantise(share));
  }
  for (let a = 0; a < lexicon.arabicWords.stems.length; a += 1)
    body.number(lexicon.starts[a + 1]! - lexicon.starts[a]!);
  for (let a = 0; a < lexicon.arabicWords.stems.length; a += 1) {
    let before = -1;
    for (let k = lexicon.starts[a]!; k < lexicon.starts[a + 1]!; k += 1) {
      body.number(lexicon.english[k]! - before - 1);
      before = lexicon.english[k]!;
    }
  }
  for (const table of [lexicon.forward, lexicon.backward]) for (const p of table) body.number(quantise(p));
  const bytes = body.take();
  const header: WordsHeader = {
    format: 'muqabala/words',
    version: 1,
    signature: `${lexicon.signature}-${checksum(bytes)}`,
    licence: about.licence,
    sources: about.sources,
    arabic: lexicon.arabicWords.stems.length,
    english: lexicon.englishWords.stems.length,
    entries,
  };
  out.raw(new TextEncoder().encode(`${JSON.stringify(header)}\n`));
  out.raw(bytes);
  return out.take();
}

/**
 * Reads a lexicon's first line; `length` is where the words begin. `place` (a file name) is named in errors.
 * Throws a MuqabalaError (`lexicon-broken`) when the bytes are no lexicon of this version.
 */
export function readHeader(bytes: Uint8Array, place?: string): { header: WordsHeader; length: number } {
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(10);
  const header = readJson(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))) as Partial<WordsHeader> | null;
  if (header?.format !== 'muqabala/words')
    throw broken('These bytes are no word lexicon: its first line is missing.', place, 0);
  if (header.version !== 1)
    throw broken(`This word lexicon has version ${String(header.version)}; version 1 is read here.`, place, 0);
  const most = bytes.length - end;
  for (const key of ['arabic', 'english', 'entries'] as const) {
    const size = header[key];
    // Each takes a byte or more.
    if (!Number.isInteger(size) || size! < 0 || size! > most)
      throw broken(
        `The first line of this word lexicon says ${key}: ${String(size)}, which its bytes cannot hold.`,
        place,
        0,
      );
  }
  return { header: header as WordsHeader, length: end + 1 };
}

const LONGEST_HEADER = 1 << 20;

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function broken(message: string, place: string | undefined, offset: number): MuqabalaError {
  return new MuqabalaError({
    code: 'lexicon-broken',
    ...(place === undefined ? {} : { place }),
    offset,
    offsetUnit: 'byte',
    message,
    remedy: 'Fetch it again, or train one with `muqabala lexicon train`.',
  });
}

/**
 * Reads a lexicon from bytes as {@link encodeWords} writes them. `place` (a file name) is named in errors. Throws a
 * MuqabalaError (`lexicon-broken`) when they are no lexicon, were cut short or changed on their way.
 */
export function decodeWords(bytes: Uint8Array, place?: string): WordLexicon {
  const { header, length } = readHeader(bytes, place);
  const sum = checksum(bytes.subarray(length));
  if (typeof header.signature !== 'string' || !header.signature.endsWith(`-${sum}`))
    throw broken(
      'This word lexicon was damaged or cut short: its checksum is not the one in its first line.',
      place,
      length,
    );
  let at = length;
  // Past the end every number is NaN, which is found out at last.
  const number = (): number => {
    let value = bytes[at++]!;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return Number.NaN;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const decoder = new TextDecoder();
  const vocabulary = (size: number): Vocabulary => {
    const stems: string[] = [];
    const ids = new Map<string, number>();
    const same = Uint32Array.from({ length: size }, number);
    const length = number();
    const rests = decoder.decode(bytes.subarray(at, at + length)).split('\n');
    at += length;
    if (rests.length !== Math.max(1, size))
      throw broken('This word lexicon does not hold the stems that it names.', place, at);
    let before = '';
    for (let i = 0; i < size; i += 1) {
      const stem = before.slice(0, same[i]!) + rests[i]!;
      stems.push(stem);
      ids.set(stem, i);
      before = stem;
    }
    const shares = new Float32Array(size);
    for (let i = 0; i < size; i += 1) shares[i] = STEPS[number()]!;
    return { stems, ids, shares };
  };
  const arabicWords = vocabulary(header.arabic);
  const englishWords = vocabulary(header.english);
  const starts = new Uint32Array(header.arabic + 1);
  for (let a = 0; a < header.arabic; a += 1) starts[a + 1] = starts[a]! + number();
  const english = new Uint32Array(header.entries);
  for (let a = 0; a < header.arabic; a += 1) {
    let before = -1;
    for (let k = starts[a]!; k < starts[a + 1]!; k += 1) before = english[k] = before + 1 + number();
  }
  const forward = new Float32Array(header.entries);
  const backward = new Float32Array(header.entries);
  for (const table of [forward, backward]) for (let k = 0; k < table.length; k += 1) table[k] = STEPS[number()]!;
  const whole = starts[header.arabic] === header.entries && english.every((word) => word < header.english);
  if (at !== bytes.length || !whole)
    throw broken('This word lexicon does not hold the word pairs that it names.', place, Math.min(at, bytes.length));
  return { signature: header.signature, arabicWords, englishWords, starts, english, forward, backward };
}

/** FNV-1a over the bytes, in hexadecimal. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

class Bytes {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#push(rest);
  }

  text(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.number(encoded.length);
    this.raw(encoded);
  }

  raw(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i += 1) this.#push(bytes[i]!);
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }

  #push(byte: number): void {
    if (this.#size === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#size++] = byte;
  }
}
