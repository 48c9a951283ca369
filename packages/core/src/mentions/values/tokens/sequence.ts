import type { Tokens } from './tokens.ts';
import type { Match } from './vocabulary.ts';

/** Returns the phrase of this kind at token `i`, if a space stands before it. */
export function matchSpaced(t: Tokens, i: number, kind: number): Match | undefined {
  return t.spaced(i) ? t.match(i, kind) : undefined;
}

/** Returns the phrase of this kind at token `i`, unless a line break stands before it. */
export function matchUnbroken(t: Tokens, i: number, kind: number): Match | undefined {
  return t.broken(i) ? undefined : t.match(i, kind);
}

/** Returns the phrase of a kind at `i` behind a space, no proclitic on it: `ثلاثة آلاف`, not `ثلاثة وآلاف`. */
export function matchPlain(t: Tokens, i: number, kind: number): Match | undefined {
  return t.spaced(i) && t.unjoined(i) ? t.match(i, kind) : undefined;
}

/** Returns the first phrase at token `i` that is of one of the kinds, in their order. */
export function matchAny(t: Tokens, i: number, kinds: readonly number[]): Match | undefined {
  for (const kind of kinds) {
    const match = t.match(i, kind);
    if (match) return match;
  }
  return undefined;
}

/** Returns the token behind the phrase of this kind at token `i`; `i` itself where none stands. */
export function pass(t: Tokens, i: number, kind: number): number {
  return t.match(i, kind)?.next ?? i;
}
