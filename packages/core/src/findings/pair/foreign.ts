import { BIAS, LEVELS, STEP, WEIGHTS } from './foreign.generated.ts';

const weights = Float32Array.from(WEIGHTS, (level) => (LEVELS.indexOf(level) - (LEVELS.length >> 1)) * STEP);

/** Returns how likely an Arabic word (matching form) is a name, by its letters alone, between 0 and 1: logistic regression over hashed runs of two to four letters. */
export function foreignness(form: string): number {
  const word = `^${form}$`;
  let sum = BIAS;
  for (let size = 2; size <= 4; size += 1)
    for (let i = 0; i + size <= word.length; i += 1) sum += weights[bucket(word, i, i + size)]!;
  return 1 / (1 + Math.exp(-sum));
}

function bucket(word: string, start: number, end: number): number {
  let hash = 17;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) % weights.length;
}
