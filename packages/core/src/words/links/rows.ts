import { type VectorIndex, vectorKey, type WordVectors } from '../../lexicon/index.ts';
import { firstOf } from '../../text/index.ts';

/** What Arabic writes together with a word, before and after it. */
const PREFIXES = [
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'وال',
  'بال',
  'لل',
  'فال',
  'كال',
  'ال',
  'وب',
  'ول',
  'وبال',
  'ولل',
  'س',
  'وس',
];
const SUFFIXES = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'كم', 'ك', 'ي', 'ات', 'ون', 'ين', 'ان', 'ة'];
const MARKS = /[\u064b-\u0652\u0640\u0670]/g;

/**
 * Returns the rows of a word's forms: as it stands and without what is written together with it; of its stem where no
 * form is known.
 */
export function rowsOfArabic({ arabic }: WordVectors, text: string, stem: string): Int32Array {
  const word = text.replace(MARKS, '');
  const found = new Set<number>();
  add(arabic, word, found);
  for (const prefix of PREFIXES)
    if (word.startsWith(prefix) && word.length - prefix.length >= 3) add(arabic, word.slice(prefix.length), found);
  if (found.size === 0)
    for (const prefix of ['', ...PREFIXES]) {
      if (!word.startsWith(prefix)) continue;
      const base = word.slice(prefix.length);
      for (const suffix of SUFFIXES) {
        if (!base.endsWith(suffix) || base.length - suffix.length < 3) continue;
        const bare = base.slice(0, -suffix.length);
        add(arabic, bare, found);
        add(arabic, `${bare}ة`, found);
      }
    }
  if (found.size === 0) addKey(arabic, vectorKey(stem, true), found);
  return Int32Array.from(found);
}

/** Returns the row of an English word, or of its stem. */
export function rowsOfEnglish({ english }: WordVectors, text: string, stem: string): Int32Array {
  const found = new Set<number>();
  add(english, text.toLowerCase().replace(/['’]s$/, ''), found);
  if (found.size === 0) addKey(english, vectorKey(stem, true), found);
  return Int32Array.from(found);
}

function add(index: VectorIndex, word: string, found: Set<number>): void {
  addKey(index, vectorKey(word, false), found);
}

function addKey({ keys, rows }: VectorIndex, key: number, found: Set<number>): void {
  const at = firstOf(keys.length, (k) => keys[k]! >= key);
  if (keys[at] === key) found.add(rows[at]!);
}

/** Returns the cosine of the forms of two words that are most alike; 0 where a word has no row. */
export function cosineOf({ rows, scales, size }: WordVectors, a: Int32Array, b: Int32Array): number {
  let best = a.length === 0 || b.length === 0 ? 0 : -1;
  for (let p = 0; p < a.length; p += 1)
    for (let q = 0; q < b.length; q += 1) {
      const cosine = dot(rows, a[p]! * size, b[q]! * size, size) * scales[a[p]!]! * scales[b[q]!]!;
      if (cosine > best) best = cosine;
    }
  return best;
}

function dot(rows: Int8Array, a: number, b: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1) sum += rows[a + k]! * rows[b + k]!;
  return sum;
}
