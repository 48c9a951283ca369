import type { AlignedPair } from '../pairs/index.ts';
import type { LearntWords, WordCover, WordEvidence } from '../words/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { ArabicProfile, EnglishProfile } from './profiles.ts';

/**
 * One side of a pair as the checks see it: a content of its own, with its words and what is known of each; offsets
 * count from its beginning.
 */
export interface SideView<N extends ArabicProfile | EnglishProfile = ArabicProfile | EnglishProfile> {
  readonly language: 'ar' | 'en';
  readonly content: string;
  readonly words: readonly WordCover[];
  readonly profiles: readonly N[];
}

/** A pair as the checks see it, whichever of the two languages is the source. */
export interface PairView extends AlignedPair<SideView<ArabicProfile>, SideView<EnglishProfile>> {
  readonly evidence: WordEvidence;
}

/** Reads the words of both sides and how they answer to each other. */
export function viewPair(
  { arabic, english, arabicFirst }: AlignedPair<{ readonly content: string }>,
  knowledge: Knowledge,
  learnt?: LearntWords,
): PairView {
  const evidence = knowledge.comparer.compare({ content: arabic.content }, { content: english.content }, learnt);
  const words = evidence.arabic;
  const others = evidence.english;
  return {
    arabic: {
      language: 'ar',
      content: arabic.content,
      words,
      profiles: words.map(({ type }) => knowledge.arabicProfile(type)),
    },
    english: {
      language: 'en',
      content: english.content,
      words: others,
      profiles: others.map(({ type }) => knowledge.englishProfile(type)),
    },
    evidence,
    arabicFirst,
  };
}
