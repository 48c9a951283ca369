import { type CheckContext, isTooLong, knowledgeOf, NameUsage, type PairView, viewPair } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type Lesson, lessonOf, PairTeacher } from '../words/index.ts';

/** One side of a pair, with the language that it is written in. */
interface TaughtSide {
  readonly language: string;
  readonly content: string;
}

/** Reads the pairs of a file or document before they are checked. */
export interface Teacher {
  /** Adds a pair of an Arabic and an English side, in either order; others, and such as are too long to be compared, teach nothing. */
  add(source: TaughtSide, target: TaughtSide): void;
  /** What a pair would teach but for its names, to be added by {@link learn} as often as the pairs are read. */
  read(source: TaughtSide, target: TaughtSide): Lesson | undefined;
  learn(lesson: Lesson): void;
  /** Returns what the pairs so far have shown, for {@link checkPair}. */
  context(): CheckContext;
}

/**
 * Returns a reader of pairs that are said to be translations: it learns the words that keep meeting in them, how freely they are
 * rendered, and with which words their names go.
 * The text of a field (a contract, a leaflet) has words that no general lexicon knows; its own pairs show them.
 */
export function makeTeacher(lexicon: Lexicon): Teacher {
  const knowledge = knowledgeOf(lexicon);
  const teacher = new PairTeacher();
  const names = new NameUsage();
  const view = (source: TaughtSide, target: TaughtSide): PairView | undefined => {
    const arabicFirst = source.language === 'ar';
    const [arabic, english] = arabicFirst ? [source, target] : [target, source];
    if (arabic.language !== 'ar' || english.language !== 'en' || isTooLong(arabic, english)) return undefined;
    return viewPair(arabic.content, english.content, knowledge, arabicFirst);
  };
  return {
    read(source, target) {
      const seen = view(source, target);
      return seen === undefined ? undefined : lessonOf(seen.evidence);
    },
    learn: (lesson) => teacher.add(lesson),
    add(source, target) {
      const seen = view(source, target);
      if (seen === undefined) return;
      teacher.add(lessonOf(seen.evidence));
      names.add(seen);
    },
    context: () => ({ ...teacher.context(), ...(names.size === 0 ? {} : { names }) }),
  };
}
