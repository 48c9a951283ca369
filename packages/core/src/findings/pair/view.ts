import type { WordComparer, WordCover, WordEvidence } from '../../alignment/index.ts';
import type { ValueMention } from '../../mentions/index.ts';

/** One side of a pair as the checks see it: a content of its own, with its words and values; offsets count from its beginning. */
export interface SideView {
  readonly language: 'ar' | 'en';
  readonly content: string;
  readonly words: readonly WordCover[];
  readonly values: readonly ValueMention[];
}

/** A pair as the checks see it, whichever of the two languages is the source. */
export interface PairView {
  readonly arabic: SideView;
  readonly english: SideView;
  readonly evidence: WordEvidence;
  /** Whether the Arabic side is the source. */
  readonly arabicFirst: boolean;
}

/** Reads the words of both sides and how they answer to each other. */
export function viewPair(
  arabic: { readonly content: string; readonly values: readonly ValueMention[] },
  english: { readonly content: string; readonly values: readonly ValueMention[] },
  comparer: WordComparer,
  arabicFirst: boolean,
): PairView {
  const evidence = comparer.compare({ content: arabic.content }, { content: english.content });
  return {
    arabic: { language: 'ar', content: arabic.content, values: arabic.values, words: evidence.arabic },
    english: { language: 'en', content: english.content, values: english.values, words: evidence.english },
    evidence,
    arabicFirst,
  };
}
