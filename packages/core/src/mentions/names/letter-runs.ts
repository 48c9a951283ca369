import type { LetterRuns } from '../../lexicon/index.ts';

/** Returns the probability that a word (in matching form) is a name, by runs of two to four of its letters. */
export function makeLetterRuns({ bias, step, levels, weights: written }: LetterRuns): (form: string) => number {
  const middle = levels.length >> 1;
  const weights = Float32Array.from(written, (level) => (levels.indexOf(level) - middle) * step);
  return (form) => {
    const word = `^${form}$`;
    let sum = bias;
    for (let size = 2; size <= 4; size += 1)
      for (let i = 0; i + size <= word.length; i += 1) sum += weights[hashRun(word, i, i + size) % weights.length]!;
    return 1 / (1 + Math.exp(-sum));
  };
}

/** The number of a run of letters; the script that learns the weights uses the same. */
export function hashRun(word: string, start: number, end: number): number {
  let hash = 17;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) >>> 0;
  hash = (hash ^ (hash >>> 15)) >>> 0;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 12)) >>> 0;
}
