import type { Cardinal } from '../tokens/cardinal.ts';

/** Takes the dust of binary arithmetic off a product. */
export function tidy(value: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value;
}

/** Tells whether a number counts whole things, few enough to be counted one by one. */
export function isCount({ ordinal, exact, loose, value }: Cardinal): boolean {
  return !ordinal && exact !== false && (!loose || value === 2) && Number.isInteger(value) && value > 0 && value < 5000;
}
