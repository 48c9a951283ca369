import type { KnownNames } from './known.ts';
import { BEGINS, HEADING, type Scan, SPACE, type WordType, type WordTypes } from './scan.ts';

/** How the spellings of a document's Latin texts are written: small, capitalised inside a sentence, at its beginning. */
export interface Capitals {
  readonly small: Uint32Array;
  readonly inside: Uint32Array;
  readonly beginning: Uint32Array;
  /** Numbers of the folded forms: different spellings share one. */
  readonly forms: ReadonlyMap<string, number>;
  /** Words that stand, with a capital, after a first name. */
  readonly surnames: ReadonlySet<string>;
}

/** Counts how the words of all Latin texts are written. */
export function countCapitals(scans: readonly Scan[], types: WordTypes, known: KnownNames): Capitals {
  const forms = new Map<string, number>();
  const formOf = types.list.map(({ form }) => {
    let id = forms.get(form);
    if (id === undefined) forms.set(form, (id = forms.size));
    return id;
  });
  const small = new Uint32Array(forms.size);
  const inside = new Uint32Array(forms.size);
  const beginning = new Uint32Array(forms.size);
  const surnames = new Set<string>();
  const isFirst = types.list.map(
    ({ form, shape }) => shape === 1 && known.latinWords.has(form) && !known.commonEnglish.has(form),
  );
  for (const scan of scans)
    for (let i = 0; i < scan.count; i += 1) {
      const id = scan.types[i]!;
      const shape = types.list[id]!.shape;
      if (shape === 4) continue;
      if (shape === 1 && i > 0 && isFirst[scan.types[i - 1]!] && (scan.flags[i]! & ~SPACE) === 0)
        surnames.add(types.list[id]!.form);
      const counts = shape === 0 ? small : scan.flags[i]! & (BEGINS | HEADING) ? beginning : inside;
      counts[formOf[id]!]! += 1;
    }
  return { small, inside, beginning, forms, surnames };
}

/** Capitalised words that are no part of a name, whatever their position. */
const NEVER = new Set(
  'i the a an this that these those he she it we they his her its our their my your and but or if when while in on at by for from to of with as is are was were be been not no yes so what who why how where there here then than also all both one two three'.split(
    ' ',
  ),
);
/** Months and days that are also names of people, after a first name or a title. */
export const CALENDAR_NAMES = new Set(['may', 'april', 'june', 'august', 'march', 'jan', 'friday']);
export const NO = 1;
export const NAME = 2;
/** A common word that is a name only within one. */
export const PART = 3;
/** Endings of words that begin a sentence and are no names. */
const NO_NAME = /(?:ing|ly|ed|tion|ness|ment|ous|ive|ity|able|ible|ful|less|wise)$/;

/** Returns whether a capitalised spelling is a name by itself ({@link NAME}), within one ({@link PART}) or never ({@link NO}). */
export function judgeCapital(type: WordType, unsure: boolean, capitals: Capitals, known: KnownNames): number {
  const { form, shape } = type;
  if (NEVER.has(form) || /^I['’]/.test(type.raw)) return NO;
  if (known.calendar.has(form)) return CALENDAR_NAMES.has(form) ? PART : NO;
  if (shape === 3) return !unsure && form !== 'a' && form !== 'i' ? NAME : NO;
  const id = capitals.forms.get(form);
  const small = id === undefined ? 0 : capitals.small[id]!;
  const inside = id === undefined ? 0 : capitals.inside[id]!;
  const common = isCommonEnglish(form, known);
  const first = known.latinWords.has(form);
  if (common) {
    // Waters, once Maxine Waters was named, where the texts do not write it small.
    if (capitals.surnames.has(form) && small === 0) return NAME;
    return first ? PART : NO;
  }
  if (first) return !unsure || small <= inside ? NAME : PART;
  if (!unsure) return small < 2 || inside > small ? NAME : NO;
  if (inside > 0 && inside >= small) return NAME;
  return small === 0 && !NO_NAME.test(form) && form.length > 2 && !(shape === 2 && form.length > 5) ? NAME : NO;
}

/** A word of the common list, or one made from it by an ending, that is no usual name. */
export function isCommonEnglish(form: string, known: KnownNames): boolean {
  const { commonEnglish, latinWords } = known;
  if (commonEnglish.has(form)) return true;
  if (latinWords.has(form)) return false;
  const stem = form.replace(/(?:es|s|ed|ing|er|ly)$/, '');
  return stem !== form && stem.length > 3 && (commonEnglish.has(stem) || commonEnglish.has(`${stem}e`));
}
