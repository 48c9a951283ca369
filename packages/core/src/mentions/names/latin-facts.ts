import { remember } from '../../memo/index.ts';
import { type KnownName, type KnownNames, nameForm } from './known.ts';
import { NameSpellings, WordTypes } from './spellings.ts';

export type LatinTypes = WordTypes<LatinFacts>;

/** What names ask of a Latin word, whatever its capitals: one record for all spellings of a form. */
export interface LatinFacts {
  readonly form: string;
  /** Entries of the tables that begin with it. */
  readonly entries: readonly KnownName[] | undefined;
  readonly titles: readonly KnownName[] | undefined;
  /** Of the list of common words. */
  readonly isListed: boolean;
  /** Of the list, or made from one of its words by an ending. */
  readonly isCommon: boolean;
  /** A usual name: a first name, or a surname of the tables. */
  readonly isFirst: boolean;
  readonly isCalendar: boolean;
  readonly isCalendarName: boolean;
  /** Small within a name: `van`, `bin`. */
  readonly isParticle: boolean;
  /** An ending that names hardly have. */
  readonly hasPlainEnding: boolean;
  /** Its number in the document that is being read. */
  local: number;
}

/** Endings of words that begin a sentence and are no names. */
const NO_NAME = /(?:ing|ly|ed|tion|ness|ment|ous|ive|ity|able|ible|ful|less|wise)$/;

/** Returns an empty list of Latin spellings for a document; what is known of them is kept for the next. */
export function latinTypes(known: KnownNames): LatinTypes {
  return new WordTypes(spellingsOf(known));
}

const spellingsOf = remember((known: KnownNames): NameSpellings<LatinFacts> => {
  let forms = new Map<string, LatinFacts>();
  return new NameSpellings(
    nameForm,
    (_, form) => {
      let facts = forms.get(form);
      if (facts === undefined) forms.set(form, (facts = factsOf(form, known)));
      return facts;
    },
    () => {
      forms = new Map();
    },
  );
});

function factsOf(form: string, known: KnownNames): LatinFacts {
  return {
    form,
    entries: known.english.get(form),
    titles: known.englishTitles.get(form),
    isListed: known.commonEnglish.has(form),
    isCommon: isCommonEnglish(form, known),
    isFirst: known.latinWords.has(form),
    isCalendar: known.calendar.has(form),
    isCalendarName: known.parts.calendarNames.has(form),
    isParticle: known.parts.particles.has(form),
    hasPlainEnding: NO_NAME.test(form),
    local: -1,
  };
}

/** A word of the common list, or one made from it by an ending, that is no usual name. */
function isCommonEnglish(form: string, known: KnownNames): boolean {
  const { commonEnglish, latinWords } = known;
  if (commonEnglish.has(form)) return true;
  if (latinWords.has(form)) return false;
  const stem = form.replace(/(?:es|s|ed|ing|er|ly)$/, '');
  return stem !== form && stem.length > 3 && (commonEnglish.has(stem) || commonEnglish.has(`${stem}e`));
}
