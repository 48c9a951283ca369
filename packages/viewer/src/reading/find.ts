import { firstOf } from '@muqabala/core/document';
import type { Word } from './words.ts';

/** Words of a page by index, the last one excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How many words of a changed sentence were not found before and after. */
  readonly lead?: number;
  readonly trail?: number;
}

/** Sentences are looked up by so many words; shorter ones are found between their neighbours alone. */
const GRAM = 3;
/** So many places are tried for a sentence, so that a page of one repeated line is no trouble. */
const TRIES = 8;
/** A sentence that has changed is looked for in its own length times three and so many words more. */
const ROOM = 40;
/** A longer one that has changed is left alone. */
const LONGEST = 300;
/** A sentence that has changed is still the same with so much of its words, and when so much of what is there is its. */
const SAME = 0.6;

/**
 * Finds sentences in the words of a page by their content: whole ones wherever they stand, in their order where they
 * occur more than once; then those that have changed between their neighbours, by a local alignment of words (Smith and
 * Waterman 1981). Undefined for those that are not there; no word of the page belongs to two. Takes time in proportion
 * to both.
 */
export function findSentences(page: readonly Word[], sentences: readonly (readonly Word[])[]): (Stretch | undefined)[] {
  const found: (Stretch | undefined)[] = new Array(sentences.length);
  const taken = new Uint8Array(page.length);
  const take = (s: number, stretch: Stretch | undefined) => {
    found[s] = stretch;
    if (stretch !== undefined) taken.fill(1, stretch.from, stretch.to);
  };
  const grams = new Map<string, number[]>();
  for (const [at, gram] of gramsOf(page).entries()) {
    const places = grams.get(gram);
    if (places === undefined) grams.set(gram, [at]);
    else places.push(at);
  }
  let after = 0;
  for (const [s, sentence] of sentences.entries()) {
    if (sentence.length < GRAM) continue;
    const stretch = wholeAt(page, sentence, grams.get(gramAt(sentence, 0)) ?? [], after, taken);
    take(s, stretch);
    after = stretch?.to ?? after;
  }
  const next: number[] = new Array(sentences.length);
  for (let s = sentences.length - 1, start = page.length; s >= 0; s--) {
    next[s] = start;
    start = found[s]?.from ?? start;
  }
  let last: number | undefined;
  for (const [s, sentence] of sentences.entries()) {
    if (found[s] === undefined && sentence.length > 0 && sentence.length <= LONGEST) {
      const room = sentence.length * 3 + ROOM;
      const end = next[s]!;
      const [low, high] = last === undefined ? [end - room, end] : [last, Math.min(last + room, end)];
      take(s, changedIn(page, sentence, Math.max(0, low), high, taken));
    }
    last = found[s]?.to ?? last;
  }
  return found;
}

/** Returns how much of sentences, by runs of three words, stands anywhere on a page, between 0 and 1. */
export function shareOnPage(page: readonly Word[], sentences: readonly (readonly Word[])[]): number {
  const onPage = new Set(gramsOf(page));
  const grams = sentences.flatMap(gramsOf);
  return grams.filter((gram) => onPage.has(gram)).length / Math.max(1, grams.length);
}

function gramsOf(words: readonly Word[]): string[] {
  return words.slice(GRAM - 1).map((_, at) => gramAt(words, at));
}

function gramAt(words: readonly Word[], at: number): string {
  return `${words[at]!.key} ${words[at + 1]!.key} ${words[at + 2]!.key}`;
}

function wholeAt(
  page: readonly Word[],
  sentence: readonly Word[],
  places: readonly number[],
  after: number,
  taken: Uint8Array,
): Stretch | undefined {
  const low = firstOf(places.length, (at) => places[at]! >= after);
  const tried = [...places.slice(low, low + TRIES), ...places.slice(Math.max(0, low - TRIES), low)];
  const from = tried.find((at) => sentence.every(({ key }, w) => page[at + w]?.key === key && taken[at + w] === 0));
  return from === undefined ? undefined : { from, to: from + sentence.length };
}

/** The best alignment that ends at a word of a sentence and one of the page. */
interface Cell {
  readonly score: number;
  /** The word of the page and of the sentence that it begins with. */
  readonly from: number;
  readonly lead: number;
  /** How many words are the same. */
  readonly same: number;
}

const NOTHING: Cell = { score: 0, from: 0, lead: 0, same: 0 };

/** Finds what of `page[low..high)` is most like a sentence, and is it by enough of its words. */
function changedIn(
  page: readonly Word[],
  sentence: readonly Word[],
  low: number,
  high: number,
  taken: Uint8Array,
): Stretch | undefined {
  let before: readonly Cell[] = [];
  let best = { ...NOTHING, to: 0, trail: 0 };
  for (const [w, { key }] of sentence.entries()) {
    const row: Cell[] = [];
    for (let at = low; at < high; at++) {
      const c = at - low;
      const [corner, above, left] = [before[c - 1] ?? NOTHING, before[c] ?? NOTHING, row[c - 1] ?? NOTHING];
      const cell =
        taken[at] === 1 ? NOTHING : cellAt(corner, above, left, page[at]!.key === key, { from: at, lead: w });
      row.push(cell);
      if (cell.score > best.score) best = { ...cell, to: at + 1, trail: sentence.length - 1 - w };
    }
    before = row;
  }
  const { from, to, lead, trail, same } = best;
  return same > 0 && same >= SAME * Math.max(sentence.length, to - from) ? { from, to, lead, trail } : undefined;
}

function cellAt(corner: Cell, above: Cell, left: Cell, equal: boolean, here: Pick<Cell, 'from' | 'lead'>): Cell {
  const along = corner.score + (equal ? 3 : -1);
  const score = Math.max(along, above.score - 1, left.score - 1);
  if (score <= 0) return NOTHING;
  if (score === along) return { ...(corner.score === 0 ? here : corner), score, same: corner.same + (equal ? 1 : 0) };
  return { ...(score === above.score - 1 ? above : left), score };
}
