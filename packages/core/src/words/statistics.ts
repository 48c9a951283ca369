import type { LearntWords, WordCover, WordEvidence } from './cover.ts';

/** What the pairs of a file or a document show when they are read together. */
export interface PairContext {
  readonly learnt: LearntWords;
  /**
   * Share of the words that answer to each other, learnt ones left out: 0.8 in news, half of that in a free
   * translation. The mean over the pairs, in steps of 0.05.
   */
  readonly answered: number;
}

/** A word counts as unexplained below this share. */
const OPEN = 0.3;
/** A pair with more unexplained words on either side is hardly a translation and teaches nothing. */
const MOST = 16;
/** In so many different pairs two words must meet without explanation. */
const LEAST = 3;
/** Share of the pairs in which either word is unexplained that both must have (Dice). */
const TOGETHER = 0.6;
/** A word's other partners must be nearly as good as its best. */
const NEAR = 0.8;
/** So many partners of a word are kept: those of a phrase. */
const PARTNERS = 3;
/**
 * Before any pair is seen, a translation is taken for a close one, as if so many pairs had shown it: a few with gaps do
 * not make it free.
 */
const USUAL = 0.8;
const EXPECTED = 10;
/** So many steps has the share of words that answer: one pair more or less changes it seldom. */
const STEPS = 20;
/** From so many counts on, those that stand at one are forgotten. */
const CROWDED = 1 << 18;

/**
 * Statistics over pairs that are said to be translations, as the aligner keeps them of its own links: words that
 * nothing explains and that keep meeting are learnt. A pair whose Arabic side was seen before adds nothing, so that
 * repetitions and edited copies do not vouch for themselves.
 */
export class WordStatistics {
  readonly #seen = new Set<number>();
  readonly #arabic = new Map<string, number>();
  readonly #english = new Map<string, number>();
  readonly #pairs = new Map<string, Map<string, number>>();
  /** Words that have met so often that they may be learnt. */
  readonly #often: { readonly a: string; readonly e: string; readonly row: ReadonlyMap<string, number> }[] = [];
  #size = 0;
  #shares = 0;
  #count = 0;

  /** Adds what one pair has in common and leaves open. */
  add({ share, print, arabic: left, english: right }: WordSample): void {
    this.#shares += share;
    this.#count += 1;
    if (this.#seen.has(print)) return;
    this.#seen.add(print);
    if (left.size === 0 || right.size === 0 || left.size > MOST || right.size > MOST) return;
    for (const a of left) count(this.#arabic, a);
    for (const e of right) count(this.#english, e);
    for (const a of left) {
      let row = this.#pairs.get(a);
      if (row === undefined) this.#pairs.set(a, (row = new Map()));
      for (const e of right) {
        const met = (row.get(e) ?? 0) + 1;
        row.set(e, met);
        if (met === 1) this.#size += 1;
        if (met === LEAST) this.#often.push({ a, e, row });
      }
    }
    if (this.#size > CROWDED) this.#forget();
  }

  /** Returns what the pairs so far have shown. */
  context(): PairContext {
    const answered = (this.#shares + USUAL * EXPECTED) / (this.#count + EXPECTED);
    return { learnt: this.#learnt(), answered: Math.round(answered * STEPS) / STEPS };
  }

  #learnt(): LearntWords {
    const bestOfEnglish = new Map<string, number>();
    const candidates: { a: string; e: string; together: number }[] = [];
    for (const { a, e, row } of this.#often) {
      const together = (2 * row.get(e)!) / (this.#arabic.get(a)! + this.#english.get(e)!);
      if (together < TOGETHER) continue;
      candidates.push({ a, e, together });
      if (together > (bestOfEnglish.get(e) ?? 0)) bestOfEnglish.set(e, together);
    }
    candidates.sort((p, q) => q.together - p.together || (p.a < q.a ? -1 : p.a > q.a ? 1 : p.e < q.e ? -1 : 1));
    const learnt = new Map<string, string[]>();
    const best = new Map<string, number>();
    for (const { a, e, together } of candidates) {
      const own = best.get(a) ?? together;
      best.set(a, own);
      if (together < NEAR * own || together < NEAR * bestOfEnglish.get(e)!) continue;
      let entries = learnt.get(a);
      if (entries === undefined) learnt.set(a, (entries = []));
      if (entries.length === PARTNERS) continue;
      entries.push(e);
    }
    return learnt;
  }

  #forget(): void {
    this.#size = 0;
    for (const [a, row] of this.#pairs) {
      for (const [e, met] of row) if (met < 2) row.delete(e);
      if (row.size === 0) this.#pairs.delete(a);
      this.#size += row.size;
    }
  }
}

/** What one pair shows of its words. */
export interface WordSample {
  /** Share of the words that answer to each other. */
  readonly share: number;
  /** Tells pairs apart whose Arabic sides say other words. */
  readonly print: number;
  /** The stems of either side that nothing explains. */
  readonly arabic: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
}

/** Returns what a pair shows of its words. */
export function sampleWords({ arabic, english, arabicShare, englishShare }: WordEvidence): WordSample {
  return {
    share: (arabicShare + englishShare) / 2,
    print: printOf(arabic),
    arabic: openStems(arabic),
    english: openStems(english),
  };
}

/** Returns a number for the words of a side, whatever its figures and marks. */
export function printOf(words: readonly WordCover[]): number {
  let print = 0;
  for (const { type } of words) {
    if (type.weight === 0 || type.isFigure) continue;
    for (let i = 0; i < type.stem.length; i += 1) print = (Math.imul(print, 31) + type.stem.charCodeAt(i)) | 0;
  }
  return print;
}

function openStems(words: readonly WordCover[]): Set<string> {
  const open = new Set<string>();
  for (const { type, covered } of words) if (type.weight > 0 && covered < OPEN && !type.isFigure) open.add(type.stem);
  return open;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
