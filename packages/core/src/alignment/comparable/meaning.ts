import type { Lexicon, Vocabulary, WordVectors } from '../../lexicon/index.ts';
import { cosineOf, rowsOfArabic, rowsOfEnglish, type Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import type { ComparableText } from './read.ts';

/** Words this alike have nothing to do with each other. */
const UNLIKE = 0.3;
/**
 * Words that have a larger share of general text say nothing. What others say is counted from where the share is
 * `LITTLE`.
 */
const COMMON = 3e-3;
const LITTLE = 1e-2;
/** Share of a word that general text has not shown. */
const UNSEEN = 1e-7;
/** What no word answers to is not worth more than this chance of an accident says. */
const ACCIDENT = 0.02;
/** Stands for the other words of a sentence, so that one word alone says little. */
const OTHERS = 7;
/** So many pairs of words are compared at most; reports that have more are long enough to go by their words. */
const MOST = 4_000_000;
/** How many of the best of a sentence tell how much it is like anything. */
const BEST = 5;

const NONE = new Int32Array(0);

/** The different words of a report, and which of them each sentence has. */
interface Words {
  readonly rows: readonly Int32Array[];
  readonly weights: Float64Array;
  readonly sentences: ReadonlyArray<readonly number[]>;
}

/**
 * Returns for each pair of sentences (`arabic × columns + english`) how much more alike in meaning they are than either
 * is to the best others: the words of each, weighted by how rare they are and how few sentences of the other report
 * have anything like them, with the likest word there (cosines of `lexicon.vectors`), less what each likes on average;
 * then local scaling against hubs (CSLS; A. Conneau and others, 2018). Undefined without vectors, and for reports of
 * more words than are worth comparing.
 */
export function compareMeaning(
  [arabicText, englishText]: readonly [AlignableText, AlignableText],
  [arabic, english]: readonly [ComparableText, ComparableText],
  stemmer: Stemmer,
  { vectors, words }: Lexicon,
): Float64Array | undefined {
  if (vectors === undefined) return undefined;
  const left = readWords(arabicText, arabic, stemmer, words?.arabicWords, (text, stem) =>
    rowsOfArabic(vectors, text, stem),
  );
  const right = readWords(englishText, english, stemmer, words?.englishWords, (text, stem) =>
    rowsOfEnglish(vectors, text, stem),
  );
  if (left.rows.length * right.rows.length > MOST) return undefined;
  const likeness = compareWords(vectors, left, right);
  const width = right.rows.length;
  const columns = right.sentences.length;
  const sums = new Float64Array(left.sentences.length * columns);
  answer(left, right, likeness, [width, 1], sums, [columns, 1]);
  answer(right, left, likeness, [1, width], sums, [1, columns]);
  return againstHubs(sums, left.sentences.length, columns);
}

function readWords(
  { content, segments }: AlignableText,
  report: ComparableText,
  stemmer: Stemmer,
  vocabulary: Vocabulary | undefined,
  rowsOf: (text: string, stem: string) => Int32Array,
): Words {
  const rows: Int32Array[] = [];
  const weights: number[] = [];
  const known = new Map<string, number>();
  const note = (text: string, stem: string): number => {
    let word = known.get(text);
    if (word !== undefined) return word;
    const share = vocabulary?.shares[vocabulary.ids.get(stem) ?? -1] ?? 0;
    const found = share >= COMMON ? NONE : rowsOf(text, stem);
    word = found.length === 0 ? -1 : rows.length;
    known.set(text, word);
    if (word < 0) return word;
    rows.push(found);
    weights.push(Math.log(LITTLE / Math.max(UNSEEN, share)));
    return word;
  };
  const sentences = report.segments.map((segment) => {
    const { start, end } = segments[segment]!;
    const { stems, starts, ends } = stemmer.tokens(content, start, end);
    const own = new Set(stems.map((stem, i) => note(content.slice(starts[i], ends[i]).toLowerCase(), stem)));
    own.delete(-1);
    return [...own];
  });
  return { rows, weights: Float64Array.from(weights), sentences };
}

function compareWords(vectors: WordVectors, left: Words, right: Words): Float32Array {
  const width = right.rows.length;
  const likeness = new Float32Array(left.rows.length * width);
  left.rows.forEach((own, l) => {
    for (let r = 0; r < width; r += 1)
      likeness[l * width + r] = Math.max(0, (cosineOf(vectors, own, right.rows[r]!) - UNLIKE) / (1 - UNLIKE));
  });
  return likeness;
}

/** How far apart in a table those of one's own side stand, and those of the other. */
type Strides = readonly [own: number, other: number];

/** Adds to each pair of sentences how well the words of one side are answered on the other. */
function answer(
  from: Words,
  to: Words,
  likeness: Float32Array,
  [ownStep, otherStep]: Strides,
  sums: Float64Array,
  [ownCells, otherCells]: Strides,
): void {
  const size = to.sentences.length;
  const best = new Float64Array(from.rows.length * size);
  const weights = from.weights.slice();
  for (let word = 0; word < from.rows.length; word += 1) {
    let mean = 0;
    for (let s = 0; s < size; s += 1) {
      let most = 0;
      const others = to.sentences[s]!;
      for (let k = 0; k < others.length; k += 1) {
        const like = likeness[word * ownStep + others[k]! * otherStep]!;
        if (like > most) most = like;
      }
      best[word * size + s] = most;
      mean += most / size;
    }
    for (let s = 0; s < size; s += 1) best[word * size + s]! -= mean;
    weights[word]! *= -Math.log(Math.min(1 - ACCIDENT, mean + ACCIDENT));
  }
  from.sentences.forEach((words, f) => {
    const all = words.reduce((sum, word) => sum + weights[word]!, OTHERS);
    for (let s = 0; s < size; s += 1) {
      let sum = 0;
      for (const word of words) sum += best[word * size + s]! * weights[word]!;
      sums[f * ownCells + s * otherCells]! += sum / all / 2;
    }
  });
}

/** Takes off what either sentence is like to its best others. */
function againstHubs(sums: Float64Array, rows: number, columns: number): Float64Array {
  const hub = (length: number, at: (k: number) => number): number => {
    const best = Array.from({ length }, (_, k) => at(k))
      .sort((a, b) => b - a)
      .slice(0, BEST);
    return best.reduce((sum, x) => sum + x, 0) / Math.max(1, best.length);
  };
  const rowHubs = Array.from({ length: rows }, (_, r) => hub(columns, (c) => sums[r * columns + c]!));
  const columnHubs = Array.from({ length: columns }, (_, c) => hub(rows, (r) => sums[r * columns + c]!));
  return sums.map((x, k) => 2 * x - rowHubs[Math.floor(k / columns)]! - columnHubs[k % columns]!);
}
