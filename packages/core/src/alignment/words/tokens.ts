import { findWords, matchingForm } from '../../text/index.ts';
import { stemArabic } from './arabic.ts';
import { stemEnglish } from './english.ts';

/** Words of a stretch of text as the word statistics see them: stem `i` stands for `[starts[i], ends[i])`, UTF-16 units from the text's start. */
export interface WordTokens {
  readonly stems: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const ARABIC = /[\u0600-\u06ff]/;

/** Turns words into stems and remembers them: a text repeats its words. */
export class Stemmer {
  readonly #stems = new Map<string, string>();
  readonly #known: ((stem: string) => number) | undefined;

  /** `known` tells the weight of an Arabic stem, to choose among readings. */
  constructor(known?: (stem: string) => number) {
    this.#known = known;
  }

  /** Returns the stem of one word as it stands in a text of either script. */
  stem(word: string): string {
    const cached = this.#stems.get(word);
    if (cached !== undefined) return cached;
    const form = matchingForm(word);
    const stem = ARABIC.test(form) ? stemArabic(form, this.#known) : stemEnglish(form);
    this.#stems.set(word, stem);
    return stem;
  }

  /** Returns the stems of a text's words between two offsets. */
  tokens(text: string, start = 0, end = text.length): WordTokens {
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    const words = findWords(part);
    const stems: string[] = [];
    for (let i = 0; i < words.count; i += 1) {
      words.starts[i]! += start;
      words.ends[i]! += start;
      stems.push(this.stem(text.slice(words.starts[i]!, words.ends[i]!)));
    }
    return { stems, starts: words.starts, ends: words.ends };
  }
}
