/** A seeded source of choices: the same seed gives the same ones, in every Node. */
export interface Random {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** True in one of `count` calls. */
  oneIn(count: number): boolean;
  pick<T>(list: readonly T[]): T;
  /**
   * A whole number from 0 to `most`, small ones as often as large ones: every order of magnitude has the same chance.
   */
  size(most: number): number;
  /** As many results of `make` as `count` says. */
  list<T>(count: number, make: () => T): T[];
}

/** Returns the choices of one input: those of input `n` of a run do not hang on the inputs before it. */
export function randomOf(seed: number, n: number): Random {
  let state = mix(mix(seed) ^ n);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state);
  };
  const below = (count: number) => Math.floor((next() / 0x1_0000_0000) * count);
  return {
    below,
    oneIn: (count) => below(count) === 0,
    pick: (list) => list[below(list.length)]!,
    size: (most) => Math.floor((most + 2) ** (next() / 0x1_0000_0000)) - 1,
    list: (count, make) => Array.from({ length: count }, make),
  };
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
