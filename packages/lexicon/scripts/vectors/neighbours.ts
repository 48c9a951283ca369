import type { Neighbours } from '@muqabala/core';
import { readSpace, SIZE, type Space } from './read.ts';

/** So many words are looked at, most frequent first. */
const ARABIC = 110_000;
const ENGLISH = 36_000;
/** So many neighbours are kept of a stem, from this cosine on. */
const MOST = 16;
const LEAST = 0.4;
/**
 * A form of a stem that is no more like the others than this means something else and speaks for itself; so many at
 * most.
 */
const APART = 0.65;
const FORMS = 3;

/** Finds the English stems nearest to each Arabic one, by their best forms, or to each `every`th one alone. */
export function findNeighbours(folder: string, every = 1): Omit<Neighbours, 'signature' | 'arabicIds' | 'englishIds'> {
  const arabic = takeForms(readSpace(folder, 'arabic'), ARABIC);
  const english = takeForms(readSpace(folder, 'english'), ENGLISH);
  const pairs = packPairs(english);
  const found: Array<{ readonly stem: string; readonly near: Array<readonly [number, number]> }> = [];
  const cosines = new Float64Array(english.stems.length);
  for (let a = 0; a < arabic.stems.length; a += every) {
    cosines.fill(0);
    for (let form = arabic.starts[a]!; form < arabic.starts[a + 1]!; form += 1)
      compare(arabic, form, english, pairs, cosines);
    const near: Array<readonly [number, number]> = [];
    for (let e = 0; e < cosines.length; e += 1) if (cosines[e]! >= LEAST) near.push([e, cosines[e]!]);
    near.sort((p, q) => q[1] - p[1] || p[0] - q[0]);
    const kept = near.slice(0, MOST).sort((p, q) => p[0] - q[0]);
    if (kept.length > 0) found.push({ stem: arabic.stems[a]!, near: kept });
  }
  const used = [...new Set(found.flatMap(({ near }) => near.map(([e]) => e)))].sort((p, q) => p - q);
  const place = new Map(used.map((e, k) => [e, k]));
  const starts = new Uint32Array(found.length + 1);
  found.forEach(({ near }, k) => {
    starts[k + 1] = starts[k]! + near.length;
  });
  return {
    arabicStems: found.map(({ stem }) => stem),
    englishStems: used.map((e) => english.stems[e]!),
    starts,
    english: Uint32Array.from(found.flatMap(({ near }) => near.map(([e]) => place.get(e)!))),
    hundredths: Uint8Array.from(
      found.flatMap(({ near }) => near.map(([, cosine]) => Math.round(Math.fround(cosine) * 100))),
    ),
  };
}

/** Stems in alphabetical order; the forms of stem `s` are the rows `starts[s]` to `starts[s + 1]` (exclusive). */
interface Forms {
  readonly stems: readonly string[];
  readonly starts: Uint32Array;
  /** The stem of each form. */
  readonly owners: Uint32Array;
  readonly rows: Int8Array;
  /** What makes the length of each row 1. */
  readonly scales: Float64Array;
}

function takeForms(space: Space, most: number): Forms {
  const forms = new Map<string, number[]>();
  const lengths = Float64Array.from({ length: most }, (_, word) => Math.sqrt(dot(space.rows, word, word)) || 1);
  for (let word = 0; word < most; word += 1) {
    const stem = space.stems[word]!;
    const taken = forms.get(stem);
    if (taken === undefined) forms.set(stem, [word]);
    else if (
      taken.length < FORMS &&
      taken.every((other) => dot(space.rows, word, other) < APART * lengths[word]! * lengths[other]!)
    )
      taken.push(word);
  }
  const stems = [...forms.keys()].sort();
  const starts = new Uint32Array(stems.length + 1);
  stems.forEach((stem, s) => {
    starts[s + 1] = starts[s]! + forms.get(stem)!.length;
  });
  const size = starts[stems.length]!;
  const rows = new Int8Array(size * SIZE);
  const [owners, scales] = [new Uint32Array(size), new Float64Array(size)];
  stems.forEach((stem, s) => {
    forms.get(stem)!.forEach((word, k) => {
      const row = starts[s]! + k;
      rows.set(space.rows.subarray(word * SIZE, (word + 1) * SIZE), row * SIZE);
      owners[row] = s;
      scales[row] = 1 / lengths[word]!;
    });
  });
  return { stems, starts, owners, rows, scales };
}

function dot(rows: Int8Array, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < SIZE; k += 1) sum += rows[a * SIZE + k]! * rows[b * SIZE + k]!;
  return sum;
}

/**
 * Two sums of products of bytes fit into one double, one of them this many times as large: both are counted at once.
 */
const APIECE = 2 ** 26;

function packPairs({ rows, owners }: Forms): Float64Array {
  const packed = new Float64Array(Math.ceil(owners.length / 2) * SIZE);
  for (let row = 0; row < owners.length; row += 1)
    for (let k = 0; k < SIZE; k += 1)
      packed[(row >> 1) * SIZE + k]! += rows[row * SIZE + k]! * (row % 2 === 0 ? 1 : APIECE);
  return packed;
}

/** Raises the best cosine of each English stem to that with one Arabic form; most of the time goes here. */
function compare(arabic: Forms, form: number, english: Forms, pairs: Float64Array, cosines: Float64Array): void {
  const row = Float64Array.from(arabic.rows.subarray(form * SIZE, (form + 1) * SIZE));
  const raise = (other: number, sum: number): void => {
    if (other >= english.owners.length || sum <= 0) return;
    const cosine = sum * arabic.scales[form]! * english.scales[other]!;
    const owner = english.owners[other]!;
    if (cosine > cosines[owner]!) cosines[owner] = cosine;
  };
  for (let at = 0; at < pairs.length; at += SIZE) {
    let [p, q, r, s] = [0, 0, 0, 0];
    for (let k = 0; k < SIZE; k += 4) {
      p += row[k]! * pairs[at + k]!;
      q += row[k + 1]! * pairs[at + k + 1]!;
      r += row[k + 2]! * pairs[at + k + 2]!;
      s += row[k + 3]! * pairs[at + k + 3]!;
    }
    const both = p + q + (r + s);
    const second = Math.round(both / APIECE);
    const other = (at / SIZE) * 2;
    raise(other, both - second * APIECE);
    raise(other + 1, second);
  }
}
