/** A number as read, with the token after it. */
export interface Cardinal {
  readonly next: number;
  readonly value: number;
  readonly alternative?: number;
  readonly exact?: false;
  readonly by?: 'dual' | 'implied';
  readonly ordinal?: true;
  /** The largest power that was written as a word (`3 million`: 1e6); a range hands it to its lower end. */
  readonly scale?: number;
  /** Set when it is digits and nothing else. */
  readonly plain?: true;
  readonly words?: true;
  /** Set for words that imply a number (`a couple of`); unlike `two`, they stay weak with a unit. */
  readonly loose?: true;
}

/** Takes the dust of binary arithmetic off a product. */
export function tidy(value: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value;
}

/** Tells whether a number counts whole things, few enough to be counted one by one. */
export function isCount({ ordinal, exact, loose, value }: Cardinal): boolean {
  return !ordinal && exact !== false && (!loose || value === 2) && Number.isInteger(value) && value > 0 && value < 5000;
}
