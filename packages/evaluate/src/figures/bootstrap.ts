/** A figure with the interval in which it lies for 95 of 100 draws of the groups that it was measured on. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 1000;

/**
 * Returns a figure with its bootstrap interval: `figure` gets how often each group counts, once each for the value, and
 * as often as drawn with replacement for the interval (percentiles; B. Efron, 1979). The draws are the same at every
 * call.
 */
export function bootstrap(groups: number, figure: (times: readonly number[]) => number): Interval {
  const random = generator(1);
  const drawn = Array.from({ length: ROUNDS }, () => {
    const times = new Array<number>(groups).fill(0);
    for (let k = 0; k < groups; k += 1) times[Math.floor(random() * groups)]! += 1;
    return figure(times);
  }).sort((a, b) => a - b);
  return {
    value: figure(new Array<number>(groups).fill(1)),
    low: drawn[Math.floor(0.025 * ROUNDS)]!,
    high: drawn[Math.ceil(0.975 * ROUNDS) - 1]!,
  };
}

/** Mulberry32: 32 bits of state are enough to draw a thousand times. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
