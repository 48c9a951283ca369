import type { WordVectors } from '../../lexicon/index.ts';
import { firstOf } from '../../text/index.ts';
import { cosineOf, rowsOfArabic, rowsOfEnglish } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import type { AlikeWords, TextPair } from './pair.ts';
import { type TokenSide, WORD } from './side.ts';
import type { Table } from './table.ts';

/** So many tokens of the other text tell how often a word is so much like any word. */
const SAMPLE = 200;
/** Words that are less alike are not looked at, nor those that are as much like more than this share of the sample. */
const LEAST_COSINE = 0.25;
const MOST_LIKE = Math.exp(-3.3);
/**
 * What a pair counts for, by the share of the sample that is as alike: read off pairs of words, unknown to the lexicon,
 * that stand in linked sentences and in others nearby; flattened, as they are not independent.
 */
const MIDDLE = Math.exp(-4.2);
const RATIO = 5;
const SLOPE = 0.75;
/** Longer texts go without: they teach words of their own and gain nothing, and it would double their time. */
const MOST_SENTENCES = 400;
/** Neighbouring windows share pairs of sentences; further ones do not. */
const MOST_KEPT = 5000;

/** A word of a text as it stands there: its rows, and cosines with the other text's sample, ascending. */
interface Meant {
  readonly rows: Int32Array;
  cosines?: Float64Array;
}

/**
 * Returns the pair with what its words mean beside each other, where vectors are at hand. How much two words say is
 * told by how few words of the texts are as much alike, since some words are like everything.
 */
export function withMeaning(
  pair: TextPair,
  texts: readonly [AlignableText, AlignableText],
  vectors: WordVectors | undefined,
  most = MOST_SENTENCES,
): TextPair {
  const { arabic, english } = pair;
  const isLong = Math.max(arabic.segments.length, english.segments.length) > most;
  if (vectors === undefined || isLong) return pair;
  const left = makeReader(texts[0], (word, stem) => rowsOfArabic(vectors, word, stem));
  const right = makeReader(texts[1], (word, stem) => rowsOfEnglish(vectors, word, stem));
  const [leftSample, rightSample] = [takeSample(arabic, left), takeSample(english, right)];
  const shareOf = (word: Meant, sample: readonly Meant[], cosine: number): number => {
    word.cosines ??= Float64Array.from(sample, (other) => cosineOf(vectors, word.rows, other.rows)).sort();
    return shareAbove(word.cosines, cosine);
  };
  const ratioOf = (a: Meant, e: Meant): number => {
    const cosine = cosineOf(vectors, a.rows, e.rows);
    if (cosine < LEAST_COSINE) return 0;
    const share = shareOf(a, rightSample, cosine);
    if (share > MOST_LIKE) return 0;
    const most = Math.max(share, shareOf(e, leftSample, cosine));
    return most > MOST_LIKE ? 0 : RATIO * (MIDDLE / most) ** SLOPE;
  };
  const meaning: TextPair['meaning'] = (own) => {
    const kept = new Map<number, AlikeWords>();
    return (i, j) => {
      const key = i * own.english.segments.length + j;
      let found = kept.get(key);
      if (found === undefined) {
        if (kept.size > MOST_KEPT) kept.clear();
        found = findAlike(readSentence(left, own.arabic, i), readSentence(right, own.english, j), own.table, ratioOf);
        kept.set(key, found);
      }
      return found;
    };
  };
  return { ...pair, meaning };
}

/** A word of a sentence that has a row: its token and its type, by number. */
interface Read {
  readonly token: number;
  readonly type: number;
  readonly word: Meant;
}

function findAlike(
  arabic: readonly Read[],
  english: readonly Read[],
  table: Table,
  ratioOf: (a: Meant, e: Meant) => number,
): AlikeWords {
  const found: AlikeWords = { arabic: [], english: [], ratios: [] };
  for (const a of arabic)
    for (const e of english) {
      const ratio = ratioOf(a.word, e.word);
      if (ratio === 0 || isKnown(table, a.type, e.type)) continue;
      found.arabic.push(a.token);
      found.english.push(e.token);
      found.ratios.push(ratio);
    }
  return found;
}

function isKnown({ starts, english }: Table, arabicType: number, englishType: number): boolean {
  for (let k = starts[arabicType]!; k < starts[arabicType + 1]!; k += 1) if (english[k] === englishType) return true;
  return false;
}

/** Share of ascending cosines from one on, half a word more, so that it is never 0. */
function shareAbove(cosines: Float64Array, cosine: number): number {
  const from = firstOf(cosines.length, (at) => cosines[at]! >= cosine);
  return (cosines.length - from + 0.5) / (cosines.length + 1);
}

/** Reads a token of a side by number; values, names and words without a row are undefined. */
type Reader = (side: TokenSide, token: number) => Meant | undefined;

function makeReader({ content }: AlignableText, rowsOf: (word: string, stem: string) => Int32Array): Reader {
  const known = new Map<string, Meant>();
  return (side, token) => {
    const type = side.tokens[token]!;
    if (side.kinds[type] !== WORD) return undefined;
    const text = content.slice(side.starts[token]!, side.ends[token]!);
    let word = known.get(text);
    if (word === undefined) known.set(text, (word = { rows: rowsOf(text, side.types[type]!) }));
    return word.rows.length === 0 ? undefined : word;
  };
}

function readSentence(read: Reader, side: TokenSide, sentence: number): Read[] {
  const found: Read[] = [];
  for (let token = side.firsts[sentence]!; token < side.firsts[sentence + 1]!; token += 1) {
    const word = read(side, token);
    if (word !== undefined) found.push({ token, type: side.tokens[token]!, word });
  }
  return found;
}

function takeSample(side: TokenSide, read: Reader): Meant[] {
  const all = side.tokens.length;
  const size = Math.min(SAMPLE, all);
  const words = Array.from({ length: size }, (_, k) => read(side, Math.floor((k * all) / size)));
  return words.filter((word) => word !== undefined);
}
