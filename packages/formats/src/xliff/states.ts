import type { Pair } from '../pairs/index.ts';

/**
 * What a file says of how far a translation has come: states of XLIFF, and the levels of the tools that keep their work
 * in it.
 */
export interface UnitState {
  /** `state` of a target or segment, `sdl:conf`, `mq:status`. */
  readonly state: string;
  /** `approved` of a unit, `m:confirmed`: yes or 1. */
  readonly approved: string;
  readonly locked: string;
  /** Where Trados and memoQ have it from, and how well it matches there, in percent. */
  readonly origin?: string;
  readonly percent?: string;
}

/** States of what nobody has translated yet, whatever stands in the target: XLIFF 1.2, XLIFF 2, memoQ. */
const UNTRANSLATED: ReadonlySet<string> = new Set(['new', 'needs-translation', 'initial', 'NotStarted', 'Unspecified']);

const REVIEWS: ReadonlyMap<string, NonNullable<Pair['review']>> = new Map([
  // XLIFF 1.2 and 2.
  ...['reviewed', 'final', 'signed-off'].map((state) => [state, 'confirmed'] as const),
  ...['translated', 'needs-adaptation', 'needs-l10n'].map((state) => [state, 'proposed'] as const),
  ...['needs-review-adaptation', 'needs-review-l10n', 'needs-review-translation'].map(
    (state) => [state, 'proposed'] as const,
  ),
  // Trados Studio: what a translator, a reviewer and the one who signs off have confirmed.
  ...['Translated', 'ApprovedTranslation', 'ApprovedSignOff'].map((state) => [state, 'confirmed'] as const),
  ...['Draft', 'RejectedTranslation', 'RejectedSignOff'].map((state) => [state, 'proposed'] as const),
  // memoQ.
  ...['ManuallyConfirmed', 'TranslatorConfirmed', 'Confirmed'].map((state) => [state, 'confirmed'] as const),
  ...['Reviewer1Confirmed', 'Reviewer2Confirmed', 'Proofread'].map((state) => [state, 'confirmed'] as const),
  ...['Edited', 'PartiallyEdited', 'Pretranslated', 'PreTranslated', 'Rejected', 'AssembledFromFragments'].map(
    (state) => [state, 'proposed'] as const,
  ),
]);

export function isUntranslated({ state }: UnitState): boolean {
  return UNTRANSLATED.has(state);
}

export function reviewOf({ state, approved }: UnitState): Pair['review'] {
  if (isYes(approved)) return 'confirmed';
  return REVIEWS.get(state) ?? (approved === '' ? undefined : 'proposed');
}

export function isYes(value: string): boolean {
  return value === 'yes' || value === 'true' || value === '1';
}
