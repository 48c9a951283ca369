import { type Lesson, lessonOf, type PairContext, PairTeacher } from '../alignment/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { knowledgeOf } from './pair/knowledge.ts';

/** One side of a pair, with the language that it is written in. */
interface TaughtSide {
  readonly language: string;
  readonly content: string;
}

/** Reads the pairs of a file or document before they are checked. */
export interface Teacher {
  /** Adds a pair of an Arabic and an English side, in either order; others teach nothing. */
  add(source: TaughtSide, target: TaughtSide): void;
  /** What a pair would teach, to be added by {@link learn} as often as the pairs are read. */
  read(source: TaughtSide, target: TaughtSide): Lesson | undefined;
  learn(lesson: Lesson): void;
  /** Returns what the pairs so far have shown, for {@link checkPair}. */
  context(): PairContext;
}

/**
 * Returns a reader of pairs that are said to be translations: it learns the words that keep meeting in them, and how freely they are rendered.
 * The text of a field (a contract, a leaflet) has words that no general lexicon knows; its own pairs show them.
 */
export function makeTeacher(lexicon: Lexicon): Teacher {
  const { comparer } = knowledgeOf(lexicon);
  const teacher = new PairTeacher();
  const read = (source: TaughtSide, target: TaughtSide) => {
    const [arabic, english] = source.language === 'ar' ? [source, target] : [target, source];
    if (arabic.language !== 'ar' || english.language !== 'en') return undefined;
    return lessonOf(comparer.compare(arabic, english));
  };
  return {
    read,
    learn: (lesson) => teacher.add(lesson),
    add(source, target) {
      const lesson = read(source, target);
      if (lesson !== undefined) teacher.add(lesson);
    },
    context: () => teacher.context(),
  };
}
