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
