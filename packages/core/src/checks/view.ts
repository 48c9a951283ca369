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
      profiles: profilesOf(words, knowledge.arabicProfile),
    },
    english: {
      language: 'en',
      content: english.content,
      words: others,
      profiles: profilesOf(others, knowledge.englishProfile),
    },
    evidence,
    arabicFirst,
  };
}

/**
 * What is known of each word. Added one by one: V8 takes what `map` makes for arrays with holes from when it has
 * optimised the call, and throws away what it has compiled for arrays without, which is all that reads a view.
 */
function profilesOf<N>(words: readonly WordCover[], profileOf: (type: WordCover['type']) => N): N[] {
  const profiles: N[] = [];
  for (let i = 0; i < words.length; i += 1) profiles.push(profileOf(words[i]!.type));
  return profiles;
}
