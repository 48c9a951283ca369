import type { ValueMention } from '../../schema.ts';

/** A value read at a token, and the token to go on from. */
export interface Reading {
  readonly next: number;
  readonly mention: ValueMention;
}
