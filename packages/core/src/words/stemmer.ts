import type { Vocabulary } from '../lexicon/index.ts';
import { fold, forEachWord, matchingForm, Spellings } from '../text/index.ts';
import { lightStem } from './arabic.ts';
import { stemEnglish } from './english.ts';
import { unglue } from './unglue.ts';

/**
 * Words of a stretch of text as the word statistics see them: stem `i` stands for `[starts[i], ends[i])`, UTF-16 units
 * from the text's start.
 */
export interface WordTokens {
  readonly stems: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const ARABIC = /[\u0600-\u06ff]/;

/** Turns words into stems and remembers them: a text repeats its words. */
export class Stemmer {
  /** By the number of a spelling. */
  #stems: string[] = [];
  readonly #spellings = new Spellings((word) => this.#stems.push(stemOf(matchingForm(word))));
  readonly #pieces = new Map<string, number[] | undefined>();
  readonly #known: Vocabulary | undefined;

  /** `known` is the vocabulary by which Arabic words written without spaces are told apart. */
  constructor(known?: Vocabulary) {
    this.#known = known;
  }

  /** Returns the stem of one word as it stands in a text of either script. */
  stem(word: string): string {
    return this.#stemIn(word, 0, word.length);
  }

  #stemIn(text: string, start: number, end: number): string {
    if (this.#stems.length >= KEPT || this.#spellings.units >= KEPT_UNITS) {
      this.#spellings.clear();
      this.#stems = [];
    }
    return this.#stems[this.#spellings.find(text, start, end)]!;
  }

  /** Returns the stems of a text's words between two offsets. */
  tokens(text: string, start = 0, end = text.length): WordTokens {
    const stems: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const add = (from: number, to: number): void => {
      stems.push(this.#stemIn(text, from, to));
      starts.push(from);
      ends.push(to);
    };
    forEachWord(text, start, end, (begin, to) => {
      let from = begin;
      for (const piece of to - begin < LONG ? [] : (this.split(text.slice(begin, to)) ?? [])) {
        const next = begin + piece;
        if (next >= to) break;
        add(from, next);
        from = next;
      }
      add(from, to);
    });
    return { stems, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
  }

  /**
   * Returns the offsets, from the word's start, at which the pieces of an unknown long word end, where it is several
   * written together.
   */
  split(word: string): number[] | undefined {
    const known = this.#known;
    if (word.length < LONG || known === undefined || !ARABIC.test(word)) return undefined;
    if (this.#pieces.has(word)) return this.#pieces.get(word);
    const share = (stem: string): number => known.shares[known.ids.get(stem) ?? -1] ?? 0;
    const { form, starts } = fold(word);
    const pieces = share(lightStem(form)) > 0 ? undefined : unglue(form, share)?.map((piece) => starts[piece]!);
    if (this.#pieces.size >= KEPT) this.#pieces.clear();
    this.#pieces.set(word, pieces);
    return pieces;
  }
}

/** Returns the stem of a word of either script, given in matching form. */
export function stemOf(form: string): string {
  return ARABIC.test(form) ? lightStem(form) : stemEnglish(form);
}

/** So many words, or units of them, are remembered. */
const KEPT = 200_000;
const KEPT_UNITS = 1 << 21;
/** Words from this length on may be several without spaces. */
const LONG = 12;
