import type { Span } from '../text/index.ts';

/** Which side of a pair is the source. */
export interface Direction {
  /** Whether the Arabic side is the source; otherwise the English one is. */
  readonly arabicFirst: boolean;
}

/** Two texts, or what belongs to each of two texts, as Arabic and English side. */
export interface AlignedPair<A, E = A> extends Direction {
  readonly arabic: A;
  readonly english: E;
}

/** What belongs to each of two texts as source and target. */
export interface Roles<S, T = S> {
  readonly source: S;
  readonly target: T;
}

/** Returns which of two texts is the Arabic side: the source, unless the target alone is in Arabic. */
export function directionOf(source: { readonly language: string }, target: { readonly language: string }): Direction {
  return { arabicFirst: source.language === 'ar' || target.language !== 'ar' };
}

/** Says whether one of two texts, and no more, is in Arabic. */
export function isOneArabic(source: { readonly language: string }, target: { readonly language: string }): boolean {
  return (source.language === 'ar') !== (target.language === 'ar');
}

/** Returns two texts as Arabic and English side. */
export function pairOf<T extends { readonly language: string }>(source: T, target: T): AlignedPair<T> {
  return byLanguage(directionOf(source, target), { source, target });
}

/** Turns what belongs to the source and to the target into what belongs to the Arabic and to the English side. */
export function byLanguage<T>({ arabicFirst }: Direction, { source, target }: Roles<T>): AlignedPair<T> {
  return arabicFirst
    ? { arabic: source, english: target, arabicFirst }
    : { arabic: target, english: source, arabicFirst };
}

/** Turns what belongs to the Arabic and to the English side into what belongs to the source and to the target. */
export function byRole<A, E>(
  { arabicFirst }: Direction,
  { arabic, english }: Pick<AlignedPair<A, E>, 'arabic' | 'english'>,
): Roles<A | E> {
  return arabicFirst ? { source: arabic, target: english } : { source: english, target: arabic };
}

/**
 * Turns the places that a record has on the Arabic and on the English side into such on the source's and the target's.
 */
export function placedByRole<R extends { readonly arabic?: Span; readonly english?: Span }>(
  direction: Direction,
  record: R,
): Omit<R, 'arabic' | 'english'> & Partial<Roles<Span>> {
  const { arabic, english, ...rest } = record;
  const { source, target } = byRole(direction, { arabic, english });
  return {
    ...rest,
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
  };
}
