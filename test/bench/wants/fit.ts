import type { EnglishSide } from '@muqabala/core';
import {
  type ClassTables,
  FEATURES,
  makeWordClasses,
  Row,
  type WantWeights,
} from '../../../packages/lexicon/src/wants/index.ts';
import { random } from '../fidelity/random.ts';

/** Numbers of a feature below 2 to the power of this. */
const BITS = 18;
const EPOCHS = 3;
/** The mean of so many fits, each in an order of its own, hangs less on chance. */
const FITS = 5;
const RATE = 0.15;
const RIDGE = 1e-6;
/** Shares of the words that are taken out and of the whole places that are looked at in each round. */
const TAKEN = 0.8;
const LOOKED = 0.6;
const STEP = 0.1;
const LEVELS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY';

/**
 * Learns where a word is wanting from sentences out of which one word is taken at a time: logistic regression, by
 * AdaGrad (J. Duchi and others, 2011).
 */
export function fitWants(sides: readonly EnglishSide[], tables: ClassTables): WantWeights {
  const fits = Array.from({ length: FITS }, (_, seed) => fitOnce(sides, tables, 11 + seed));
  const bias = fits.reduce((sum, fit) => sum + fit.bias, 0) / FITS;
  const middle = (LEVELS.length - 1) / 2;
  const letters = Array.from(fits[0]!.weights, (_, f) => {
    const weight = fits.reduce((sum, { weights }) => sum + weights[f]!, 0) / FITS;
    return LEVELS[Math.max(0, Math.min(2 * middle, Math.round(weight / STEP) + middle))]!;
  });
  return { bits: BITS, bias: Number(bias.toFixed(3)), step: STEP, levels: LEVELS, weights: letters.join('') };
}

function fitOnce(sides: readonly EnglishSide[], tables: ClassTables, seed: number) {
  const classes = makeWordClasses(tables);
  const row = new Row(classes);
  const [weights, squares] = [new Float64Array(1 << BITS), new Float64Array(1 << BITS).fill(0.5)];
  let [bias, biasSquare] = [-3, 1];
  const features = new Int32Array(FEATURES);
  const learn = (g: number, label: number) => {
    row.describe(g, BITS, features);
    const odds = features.reduce((sum, f) => sum + weights[f]!, bias);
    const slope = label - 1 / (1 + Math.exp(-odds));
    for (const f of features) {
      const own = slope - RIDGE * weights[f]!;
      squares[f]! += own * own;
      weights[f]! += (RATE * own) / Math.sqrt(squares[f]!);
    }
    biasSquare += slope * slope;
    bias += (RATE * slope) / Math.sqrt(biasSquare);
  };
  const next = random(seed);
  const taken = sides.map((side) => wordsToTake(side, (lower) => classes.kindOf(classes.of(lower))));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = sides.map((_side, i) => ({ i, at: next() })).sort((a, b) => a.at - b.at);
    for (const { i } of order) {
      row.read(sides[i]!);
      for (let g = 1; g < row.count; g += 1) if (next() < LOOKED) learn(g, 0);
      for (const word of taken[i]!) {
        if (next() > TAKEN) continue;
        row.read(sides[i]!, word);
        const g = row.words.subarray(0, row.count).findIndex((other) => other > word);
        if (g > 0) learn(g, 1);
      }
    }
  }
  return { bias, weights };
}

const AUXILIARY = /^(?:has|have|had|is|are|was|were)$/;
const BEHIND_AUXILIARY = /^(?:not|also|been|being|never|it|he|she|they|you|we|i|there)$/;
const PARTICIPLE = /^(?:d|g|d\|v|a\|d|d\|n\|v)$/;
const BEFORE_VERB = /^(?:to|will|would|can|could|may|might|must|should|not|they|we|he|she|it|you|i|who|which|that)$/;
const VERB = /^(?:d|v|vs|d\|v|d\|n\|v)$/;
const MODIFIER = /^(?:a|r|a\|n|a\|r|a\|d|a\|g)$/;
const NOUN = /^(?:n|ns|n\|v|ns\|vs|n\|ns|g\|n)$/;

/** The verbs and modifiers of a side, and a third of its nouns and forms in -ing. */
function wordsToTake({ profiles }: EnglishSide, kindOf: (lower: string) => string | undefined): number[] {
  return profiles.flatMap(({ lower, isCapital }, i) => {
    const next = profiles[i + 1]?.lower ?? '.';
    if (i > 0 && AUXILIARY.test(lower))
      return BEHIND_AUXILIARY.test(next) || PARTICIPLE.test(kindOf(next) ?? '') ? [] : [i];
    const kind = kindOf(lower);
    if (i === 0 || isCapital || kind === undefined) return [];
    const isVerb = VERB.test(kind) || (/(?:^|\|)v/.test(kind) && BEFORE_VERB.test(profiles[i - 1]!.lower));
    return isVerb || MODIFIER.test(kind) || ((NOUN.test(kind) || kind === 'g') && i % 3 === 0) ? [i] : [];
  });
}
