import type { EnglishSide } from '@muqabala/core';
import { type ClassTables, makeWordClasses } from './classes.ts';
import { FEATURES, Row } from './row.ts';

export { type ClassTables, makeWordClasses, type WordClasses } from './classes.ts';
export { FEATURES, Row } from './row.ts';

/**
 * A logistic regression over hashed features: each character of `weights` is one of `levels`, the middle one is 0, and
 * there are 2 to the power of `bits`.
 */
export interface WantWeights {
  readonly bits: number;
  readonly bias: number;
  readonly step: number;
  readonly levels: string;
  readonly weights: string;
}

/** Log odds from which a place wants a word. */
const ODDS = 3.4;

/**
 * Returns what finds the places of an English side that want a word, each by the word before it: by the classes of the
 * words and marks around, and by the verbs of the clause. Cost grows with the words, up to 500 of them. The tables are
 * read when it is first asked.
 */
export function makeWants(tables: ClassTables, model: WantWeights): (side: EnglishSide) => readonly number[] {
  let read: { readonly row: Row; readonly oddsOf: (row: Row, g: number) => number } | undefined;
  return (side) => {
    read ??= { row: new Row(makeWordClasses(tables)), oddsOf: makeWantOdds(model) };
    const { row, oddsOf } = read;
    row.read(side);
    const places: number[] = [];
    for (let g = 1; g < row.count; g += 1) if (oddsOf(row, g) >= ODDS) places.push(row.words[g]! - 1);
    return places;
  };
}

/** Returns what gives the log odds that a place of a row wants a word. */
export function makeWantOdds({ bits, bias, step, levels, weights }: WantWeights): (row: Row, g: number) => number {
  const middle = (levels.length - 1) / 2;
  const values = new Float32Array(128);
  for (let i = 0; i < levels.length; i += 1) values[levels.charCodeAt(i)] = (i - middle) * step;
  const table = new Float32Array(1 << bits);
  for (let i = 0; i < table.length; i += 1) table[i] = values[weights.charCodeAt(i)]!;
  const features = new Int32Array(FEATURES);
  return (row, g) => {
    row.describe(g, bits, features);
    let odds = bias;
    for (let f = 0; f < FEATURES; f += 1) odds += table[features[f]!]!;
    return odds;
  };
}
