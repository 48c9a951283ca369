import type { Row } from '@muqabala/core/document';
import { drain } from '@muqabala/core/document';
import { searchInTurns } from '../model/open-document.ts';
import { type Phrase, preparePhrase } from '../model/search.ts';
import type { View } from '../model/view.ts';
import { inSlices } from './page.ts';

/** Up to so many rows are searched at once. */
const AT_ONCE = 2000;

const NO_ROWS: ReadonlySet<number> = new Set();

/**
 * Looks for a phrase in the rows that are shown, in many rows slice by slice; calls `changed` when a search in slices
 * is done.
 */
export class Finder {
  /** What `hits` and `rows` answer to. */
  phrase: Phrase = preparePhrase('');
  /** The row of each place where the phrase stands; undefined while nothing is searched. */
  hits: readonly number[] | undefined;
  rows = NO_ROWS;
  readonly #changed: () => void;
  #job: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  look(view: View, rows: readonly Row[], query: string): void {
    this.#job?.abort();
    const phrase = preparePhrase(query);
    if (phrase.folded === '') {
      this.phrase = phrase;
      this.hits = undefined;
      this.rows = NO_ROWS;
      return;
    }
    const steps = searchInTurns(view, rows, phrase);
    if (rows.length <= AT_ONCE) {
      this.#found(phrase, drain(steps));
      return;
    }
    this.#job = new AbortController();
    inSlices(steps, this.#job.signal).then(
      (hits) => {
        this.#found(phrase, hits);
        this.#changed();
      },
      () => {},
    );
  }

  #found(phrase: Phrase, hits: readonly number[]): void {
    this.phrase = phrase;
    this.hits = hits;
    this.rows = new Set(hits);
  }
}
