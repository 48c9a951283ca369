import type { VectorIndex, WordVectors } from '@muqabala/core';
import { type About, broken, type Kind, readChecked, withHeader } from '../binary/header.ts';

export const VECTORS: Kind<'muqabala/vectors', 'size' | 'rows' | 'arabic' | 'english'> = {
  format: 'muqabala/vectors',
  called: 'table of word vectors',
  sizes: ['size', 'rows', 'arabic', 'english'],
  remedy: 'Fetch it again: `data/vectors.bin` of @muqabala/lexicon.',
};

/** Numbers of four bytes begin at a multiple of four. */
const ALIGN = 4;

/**
 * Writes word vectors as bytes that are read without being parsed: keys and rows of both languages, then the figures;
 * numbers have their low byte first.
 */
export function encodeVectors(vectors: Omit<WordVectors, 'scales'>, about: About): Uint8Array {
  const { arabic, english, rows, size } = vectors;
  const lists = [arabic.keys, arabic.rows, english.keys, english.rows];
  const body = new Uint8Array(lists.reduce((sum, list) => sum + list.byteLength, rows.length));
  const view = new DataView(body.buffer);
  let at = 0;
  for (const list of lists)
    for (const value of list) {
      view.setUint32(at, value, true);
      at += ALIGN;
    }
  body.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), at);
  const sizes = { size, rows: rows.length / size, arabic: arabic.keys.length, english: english.keys.length };
  return withHeader(VECTORS, vectors.signature, about, sizes, body, ALIGN);
}

/**
 * Reads word vectors from bytes: the tables are views of them, which stay as they are. `place` (a file name) is named
 * in errors. Throws a MuqabalaError (`lexicon-broken`) when they are none, were cut short or changed on their way.
 */
export function decodeVectors(bytes: Uint8Array, place?: string): WordVectors {
  const { header, length } = readChecked(VECTORS, bytes, place);
  const { size, arabic: arabicSize, english: englishSize } = header;
  const expected = length + 2 * ALIGN * (arabicSize + englishSize) + header.rows * size;
  if (bytes.length !== expected || length % ALIGN !== 0)
    throw broken(VECTORS, 'This table of word vectors does not hold the rows that it names.', place, bytes.length);
  // Bytes that begin elsewhere in their memory are copied to where numbers of four bytes may stand.
  const whole = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice();
  let at = whole.byteOffset + length;
  const list = (count: number): Uint32Array => {
    const found = new Uint32Array(whole.buffer, at, count);
    at += ALIGN * count;
    return found;
  };
  const index = (count: number): VectorIndex => ({ keys: list(count), rows: list(count) });
  const [arabic, english] = [index(arabicSize), index(englishSize)];
  const rows = new Int8Array(whole.buffer, at, header.rows * size);
  for (const { rows: places } of [arabic, english])
    if (!places.every((row) => row < header.rows))
      throw broken(VECTORS, 'This table of word vectors names rows that it does not hold.', place, length);
  return { signature: header.signature, size, rows, scales: scalesOf(rows, size), arabic, english };
}

/** What makes the length of each row 1; of a row without length, 0. */
function scalesOf(rows: Int8Array, size: number): Float64Array {
  const scales = new Float64Array(size === 0 ? 0 : rows.length / size);
  for (let r = 0; r < scales.length; r += 1) {
    let square = 0;
    for (let k = r * size; k < (r + 1) * size; k += 1) square += rows[k]! * rows[k]!;
    scales[r] = square === 0 ? 0 : 1 / Math.sqrt(square);
  }
  return scales;
}
