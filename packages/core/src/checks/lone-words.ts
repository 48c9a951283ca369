import type { WordVectors } from '../lexicon/index.ts';
import { cosineOf, type WordCover } from '../words/index.ts';
import type { Knowledge } from './knowledge.ts';
import { areRelated } from './names/related.ts';
import type { ArabicProfile, EnglishProfile } from './profiles.ts';
import type { PairView, SideView } from './view.ts';

/** How many features of a word cost little, and how many it has with those that ask vectors and other translations. */
export const CHEAP_FEATURES = 47;
export const LONE_FEATURES = CHEAP_FEATURES + 19;

/** What is looked up of words. */
export interface LoneTables {
  readonly vectors: WordVectors;
  /** What a word may be, as four bits; 0 for words of their own. */
  readonly partsOf: {
    readonly arabic: (one: ArabicProfile) => number;
    readonly english: (one: EnglishProfile) => number;
  };
  /** The rows of a word among the vectors. */
  readonly rowsOf: {
    readonly arabic: (one: ArabicProfile) => Int32Array;
    readonly english: (one: EnglishProfile) => Int32Array;
  };
}

/** From here a word has its counterpart for certain. */
const ANSWERED = 0.5;
/** Neighbours from here show where a counterpart is to be looked for, and so far from a word they may stand. */
const COVERED = 0.4;
const FAR = 4;
/** Below this a word may be what stands for another. */
const OPEN = 0.3;
/** Words so far from where a counterpart should stand are looked at. */
const REACH = 40;
const NEAR = 3;
/** Cosine from which an Arabic word says with its noun what the English one says. */
const TERM = 0.25;
const BITS = 4;
const SHORTEST = 3;

/** The words of one side as they are judged one by one: whether nothing on the other side answers to each. */
export class LoneWords {
  readonly #own: SideView;
  readonly #other: SideView;
  readonly #isArabic: boolean;
  readonly #shares: readonly [own: number, other: number];
  readonly #knowledge: Knowledge;
  readonly #tables: LoneTables;
  readonly #counts: { readonly own: Counts; readonly other: Counts };

  constructor(view: PairView, language: 'arabic' | 'english', knowledge: Knowledge, tables: LoneTables) {
    this.#isArabic = language === 'arabic';
    const { arabicShare, englishShare } = view.evidence;
    [this.#own, this.#other] = this.#isArabic ? [view.arabic, view.english] : [view.english, view.arabic];
    this.#shares = this.#isArabic ? [arabicShare, englishShare] : [englishShare, arabicShare];
    this.#knowledge = knowledge;
    this.#tables = tables;
    this.#counts = { own: countOpen(this.#own.words), other: countOpen(this.#other.words) };
  }

  /** The places of the words that may be alone: no names, figures or words that say nothing. */
  candidates(): number[] {
    const { words, profiles } = this.#own;
    const found: number[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const { type, covered } = words[i]!;
      if (type.weight === 0 || covered >= ANSWERED || type.isFigure || type.text.length < SHORTEST) continue;
      const profile = profiles[i]!;
      if ('isArabic' in profile ? profile.isArabic : !profile.isCapital) found.push(i);
    }
    return found;
  }

  /** Fills in the features of a word that cost little. */
  describeCheaply(i: number, x: Float64Array): void {
    const { words, profiles } = this.#own;
    const [word, others] = [words[i]!, this.#other.words];
    const [before, after] = [contentFrom(words, i - 1, -1), contentFrom(words, i + 1, 1)];
    const [left, right] = [answerFrom(words, i - 1, -1), answerFrom(words, i + 1, 1)];
    const place = this.#placeOf(i, left, right);
    const { known, stemId, weight, text } = word.type;
    let k = 0;
    x[k++] = word.covered;
    x[k++] = weight;
    x[k++] = known ? this.#bests()[stemId]! : -1;
    x[k++] = known ? this.#translations(stemId) : -1;
    x[k++] = text.length;
    x[k++] = before === undefined ? -1 : words[before]!.covered;
    x[k++] = after === undefined ? -1 : words[after]!.covered;
    x[k++] = before === undefined ? FAR + 1 : i - before;
    x[k++] = after === undefined ? FAR + 1 : after - i;
    x[k++] = meanCover(words, i, 3);
    x[k++] = meanCover(words, i, 8);
    x[k++] = this.#shares[0];
    x[k++] = this.#shares[1];
    const { own, other } = this.#counts;
    x[k++] = other.open / Math.max(1, other.content);
    x[k++] = own.open / Math.max(1, own.content);
    x[k++] = other.open;
    x[k++] = own.open;
    x[k++] = own.content / Math.max(1, other.content);
    x[k++] = own.content;
    x[k++] = left === undefined || right === undefined ? -20 : Math.max(-20, Math.min(20, right - left));
    k = this.#describeOpen(place, x, k);
    x[k++] = others[place]?.covered ?? 1;
    x[k++] = (i + 0.5) / words.length;
    x[k++] = words.length - i;
    const [parts, previous, next] = [this.#partsAt(i), this.#partsAt(i - 1), this.#partsAt(i + 1)];
    for (const some of [parts, next, previous]) for (let bit = 0; bit < BITS; bit += 1) x[k++] = (some >> bit) & 1;
    x[k++] = previous < 0 ? 2 : previous === 0 ? 1 : 0;
    x[k++] = next < 0 ? 2 : next === 0 ? 1 : 0;
    x[k++] = isCapital(profiles[i + 1]) ? 1 : 0;
    x[k++] = i + 1 < words.length ? words[i + 1]!.start - word.end : 9;
    // An Arabic adjective stands behind its noun, an English one before it.
    const [ahead, behind] = [answerOf(words, before), answerOf(words, after)];
    x[k++] = this.#openBeside(behind, 1);
    x[k++] = this.#openBeside(behind, -1);
    x[k++] = this.#openBeside(ahead, 1);
    x[k++] = this.#openBeside(ahead, -1);
    x[k++] = behind !== undefined && ahead !== undefined ? Math.max(-9, Math.min(9, ahead - behind)) : -10;
  }

  /** Fills in the other features of a word: how like the words of both sides it is. */
  describeDearly(i: number, x: Float64Array): void {
    const { words } = this.#own;
    const { words: others } = this.#other;
    const rows = this.#rowsAt(this.#own, i, this.#isArabic);
    const [ahead, behind] = [
      answerOf(words, contentFrom(words, i - 1, -1)),
      answerOf(words, contentFrom(words, i + 1, 1)),
    ];
    const place = this.#placeOf(i, answerFrom(words, i - 1, -1), answerFrom(words, i + 1, 1));
    const [from, to] = [Math.max(0, place - REACH), Math.min(others.length - 1, place + REACH)];
    const [likes, pivots] = [new Float64Array(2 * REACH + 1), new Float64Array(2 * REACH + 1)];
    let [sum, related] = [0, 0];
    for (let a = from; a <= to; a += 1) {
      const cosine = this.#cosine(this.#rowsAt(this.#other, a, !this.#isArabic), rows);
      likes[a - from] = cosine;
      if (others[a]!.type.weight === 0) continue;
      pivots[a - from] = this.#pivot(i, a);
      sum += cosine;
      if (related === 0 && this.#areRelated(i, a)) related = 1;
    }
    const beside = this.#answersAround(i);
    const says = (a: number) => others[a]!.type.weight > 0;
    const isOpen = (a: number) => says(a) && others[a]!.covered < OPEN;
    const isNear = (a: number) => Math.abs(a - place) <= NEAR;
    const most = (values: Float64Array, least: number, holds: (a: number) => boolean): number => {
      let found = least;
      for (let a = from; a <= to; a += 1) if (values[a - from]! > found && holds(a)) found = values[a - from]!;
      return found;
    };
    const [like, likeOwn] = [most(likes, -1, says), this.#likeAround(i, FAR, rows)];
    const likeBeside = most(likes, -1, (a) => says(a) && beside.has(a));
    let k = CHEAP_FEATURES;
    x[k++] = like;
    x[k++] = most(likes, -1, isOpen);
    x[k++] = most(likes, -1, (a) => says(a) && isNear(a));
    x[k++] = likeBeside;
    x[k++] = most(likes, -1, (a) => isOpen(a) && isNear(a));
    x[k++] = most(likes, -1, (a) => !says(a) && isNear(a));
    x[k++] = sum / Math.max(1, to - from + 1);
    x[k++] = most(pivots, 0, says);
    x[k++] = most(pivots, 0, isOpen);
    x[k++] = most(pivots, 0, (a) => says(a) && isNear(a));
    x[k++] = related;
    x[k++] = likeOwn;
    x[k++] = this.#likeAt(words[i + 1], i + 1, rows);
    x[k++] = like - likeOwn;
    x[k++] = like - likeBeside;
    x[k++] = rows.length;
    // An Arabic adjective stands behind its noun, an English one before it.
    const step = this.#isArabic ? -1 : 1;
    x[k++] = this.#cosineAt(behind, rows);
    x[k++] = this.#cosineAt(behind === undefined ? undefined : behind + step, rows);
    x[k++] = this.#cosineAt(ahead === undefined ? undefined : ahead + step, rows);
  }

  /**
   * Whether an Arabic word is like the English counterpart of the one before it: two words that stand for one (الكتاب
   * المدرسي, `textbook`).
   */
  isOfTerm(i: number): boolean {
    if (!this.#isArabic) return false;
    const { words } = this.#own;
    const noun = answerOf(words, contentFrom(words, i - 1, -1));
    return this.#cosineAt(noun, this.#rowsAt(this.#own, i, true)) >= TERM;
  }

  /** The places of the counterparts of the words around one. */
  #answersAround(i: number): ReadonlySet<number> {
    const { words } = this.#own;
    const found = new Set<number>();
    for (let n = Math.max(0, i - FAR); n <= Math.min(words.length - 1, i + FAR); n += 1) {
      const answer = n === i ? undefined : answerOf(words, n);
      if (answer !== undefined) found.add(answer);
    }
    return found;
  }

  /** How like the words around it one is. */
  #likeAround(i: number, reach: number, rows: Int32Array): number {
    const { words } = this.#own;
    let like = -1;
    for (let n = Math.max(0, i - reach); n <= Math.min(words.length - 1, i + reach); n += 1)
      if (n !== i) like = Math.max(like, this.#likeAt(words[n], n, rows));
    return like;
  }

  #likeAt(word: WordCover | undefined, n: number, rows: Int32Array): number {
    return word === undefined || word.type.weight === 0
      ? -1
      : this.#cosine(this.#rowsAt(this.#own, n, this.#isArabic), rows);
  }

  #bests(): Float32Array {
    return this.#isArabic ? this.#knowledge.arabicBest : this.#knowledge.englishBest;
  }

  #translations(stem: number): number {
    const { words, reverseStarts } = this.#knowledge;
    const starts = this.#isArabic ? words!.starts : reverseStarts;
    return starts[stem + 1]! - starts[stem]!;
  }

  #pivot(i: number, a: number): number {
    const [own, other] = [this.#own.words[i]!.type.stemId, this.#other.words[a]!.type.stemId];
    return this.#isArabic ? this.#knowledge.pivot(own, other) : this.#knowledge.pivot(other, own);
  }

  #areRelated(i: number, a: number): boolean {
    const [own, other] = [this.#own.profiles[i]!, this.#other.profiles[a]!];
    const [arabic, english] = this.#isArabic ? [own, other] : [other, own];
    return areRelated(arabic as ArabicProfile, english as EnglishProfile, this.#knowledge);
  }

  #rowsAt({ profiles }: SideView, i: number, isArabic: boolean): Int32Array {
    const { rowsOf } = this.#tables;
    return isArabic ? rowsOf.arabic(profiles[i] as ArabicProfile) : rowsOf.english(profiles[i] as EnglishProfile);
  }

  #cosineAt(a: number | undefined, rows: Int32Array): number {
    if (a === undefined || a < 0 || a >= this.#other.words.length) return -1;
    return this.#cosine(this.#rowsAt(this.#other, a, !this.#isArabic), rows);
  }

  #cosine(a: Int32Array, b: Int32Array): number {
    return cosineOf(this.#tables.vectors, a, b);
  }

  /** Where the counterpart should stand: between those of the words around. */
  #placeOf(i: number, left: number | undefined, right: number | undefined): number {
    if (left !== undefined && right !== undefined) return Math.round((left + right) / 2);
    return left ?? right ?? Math.floor(((i + 0.5) / this.#own.words.length) * this.#other.words.length);
  }

  /** How far the nearest word without an answer is from a place, how much it says, and how many there are. */
  #describeOpen(place: number, x: Float64Array, k: number): number {
    const { words } = this.#other;
    let [nearest, weight, near] = [2 * FAR + 1, 0, 0];
    for (let a = Math.max(0, place - 2 * FAR); a <= Math.min(words.length - 1, place + 2 * FAR); a += 1) {
      const { type, covered } = words[a]!;
      if (type.weight === 0 || covered >= OPEN) continue;
      const distance = Math.abs(a - place);
      if (distance <= FAR) near += 1;
      if (distance < nearest) [nearest, weight] = [distance, type.weight];
    }
    x[k++] = nearest;
    x[k++] = weight;
    x[k++] = near;
    return k;
  }

  /** How much the first word beside a place says where nothing answers to it, otherwise -1; -2 without a place. */
  #openBeside(place: number | undefined, step: 1 | -1): number {
    if (place === undefined) return -2;
    const { words } = this.#other;
    const at = contentFrom(words, place + step, step);
    return at !== undefined && words[at]!.covered < OPEN ? words[at]!.type.weight : -1;
  }

  /** -1 outside. */
  #partsAt(i: number): number {
    const profile = this.#own.profiles[i];
    if (profile === undefined) return -1;
    const { partsOf } = this.#tables;
    return this.#isArabic ? partsOf.arabic(profile as ArabicProfile) : partsOf.english(profile as EnglishProfile);
  }
}

interface Counts {
  readonly open: number;
  readonly content: number;
}

function countOpen(words: readonly WordCover[]): Counts {
  let [open, content] = [0, 0];
  for (const { type, covered } of words) {
    if (type.weight === 0) continue;
    content += 1;
    if (covered < OPEN) open += 1;
  }
  return { open, content };
}

function isCapital(profile: ArabicProfile | EnglishProfile | undefined): boolean {
  return profile !== undefined && 'isCapital' in profile && profile.isCapital;
}

/** The next word that says something, on one hand. */
function contentFrom(words: readonly WordCover[], from: number, step: 1 | -1): number | undefined {
  for (let i = from; i >= 0 && i < words.length && Math.abs(i - from) < FAR; i += step)
    if (words[i]!.type.weight > 0) return i;
  return undefined;
}

function answerOf(words: readonly WordCover[], i: number | undefined): number | undefined {
  return i === undefined || words[i]!.covered <= COVERED ? undefined : words[i]!.by;
}

/** The place of the nearest counterpart of a word and those before or behind it. */
function answerFrom(words: readonly WordCover[], from: number, step: 1 | -1): number | undefined {
  for (let i = from; i >= 0 && i < words.length && Math.abs(i - from) <= FAR; i += step) {
    const answer = answerOf(words, i);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function meanCover(words: readonly WordCover[], i: number, reach: number): number {
  let [sum, count] = [0, 0];
  for (let n = Math.max(0, i - reach); n <= Math.min(words.length - 1, i + reach); n += 1)
    if (n !== i && words[n]!.type.weight > 0) {
      sum += words[n]!.covered;
      count += 1;
    }
  return count === 0 ? 1 : sum / count;
}
