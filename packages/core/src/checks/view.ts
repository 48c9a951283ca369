import type { LearntWords, WordCover, WordEvidence } from '../words/index.ts';
import type { Knowledge } from './knowledge.ts';
import { type ArabicNote, arabicNote, type EnglishNote, englishNote } from './notes.ts';

/** One side of a pair as the checks see it: a content of its own, with its words and what is known of each; offsets count from its beginning. */
export interface SideView<N extends ArabicNote | EnglishNote = ArabicNote | EnglishNote> {
  readonly language: 'ar' | 'en';
  readonly content: string;
  readonly words: readonly WordCover[];
  readonly notes: readonly N[];
}

/** A pair as the checks see it, whichever of the two languages is the source. */
export interface PairView {
  readonly arabic: SideView<ArabicNote>;
  readonly english: SideView<EnglishNote>;
  readonly evidence: WordEvidence;
  /** Whether the Arabic side is the source. */
  readonly arabicFirst: boolean;
}

/** Reads the words of both sides and how they answer to each other. */
export function viewPair(
  arabic: string,
  english: string,
  knowledge: Knowledge,
  arabicFirst: boolean,
  learnt?: LearntWords,
): PairView {
  const evidence = knowledge.comparer.compare({ content: arabic }, { content: english }, learnt);
  const words = evidence.arabic;
  const others = evidence.english;
  return {
    arabic: { language: 'ar', content: arabic, words, notes: words.map(({ type }) => arabicNote(type)) },
    english: {
      language: 'en',
      content: english,
      words: others,
      notes: others.map(({ type }) => englishNote(type, knowledge)),
    },
    evidence,
    arabicFirst,
  };
}
