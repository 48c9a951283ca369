import type { Row, Text } from '@muqabala/core/document';
import type { RowContext } from '../row-context.ts';

/** What a reader's fonts come to on average, in parts of the font size, as `styles/rows.ts` sets them. */
const LATIN = { letter: 0.46, line: 1.6, padding: 1.5 };
const ARABIC = { letter: 0.46, line: 2.13, padding: 1.1 };
/** The number, the gaps between the columns and the edge take so much of the width, in parts of the font size. */
const EDGES = { pairs: 7.25, flow: 4.25 };
const NOTES = 1.9;

/**
 * Guesses how high rows are going to be before the browser lays them out: it skips those out of sight, and a page whose
 * rows all had the same stand-in height would jump while one scrolls. The guess is put right by rows that were
 * measured.
 */
export class HeightGuess {
  readonly #size: number;
  readonly #width: number;
  #scale = 1;

  constructor(host: HTMLElement) {
    this.#size = Number.parseFloat(getComputedStyle(host).fontSize) || 16;
    this.#width = host.clientWidth;
  }

  /** Tells whether rows of this width are what it guesses for. */
  fits(width: number): boolean {
    return Math.abs(width - this.#width) < 1;
  }

  /** Learns from the true height of what was guessed so high. */
  learn(guessed: number, measured: number): void {
    if (guessed > 0 && measured > 0) this.#scale = Math.min(3, Math.max(1 / 3, (this.#scale * measured) / guessed));
  }

  /** Returns the height of rows, one below the other, in pixels. */
  of(context: RowContext, rows: readonly Row[]): number {
    const [source, target] = [context.view.source, context.view.target];
    const single = context.layout === 'flow' || this.#width < 42 * this.#size;
    const width = this.#width / this.#size - (single ? EDGES.flow : EDGES.pairs);
    const across = Math.max(4, single ? width : width / 2);
    let height = 0;
    for (const row of rows) {
      const left = heightOf(source, row.source, across);
      const right = heightOf(
        target,
        row.target.map(({ index }) => index),
        across,
      );
      height += single ? left + right : Math.max(left, right);
      if (context.view.findingsOfRow.has(row.index) || context.view.uncheckedOfRow.has(row.index)) height += NOTES;
    }
    return Math.round(height * this.#size * this.#scale);
  }
}

function heightOf(text: Text, segments: readonly number[], across: number): number {
  const { letter, line, padding } = text.direction === 'rtl' ? ARABIC : LATIN;
  let lines = 0;
  for (const index of segments) {
    const { start, end } = text.segments[index]!;
    lines += Math.ceil(((end - start) * letter) / across);
  }
  return Math.max(1, lines) * line + padding;
}
