import { ARTICLE, CONJUNCTION, DUAL, PREPOSITION } from '../flags.ts';

/** Returns the id of a word in matching form, -1 where it is unknown. */
export type Find = (word: string) => number;

/** A word's id (-1: unknown) and flags. */
export interface FoundWord {
  readonly id: number;
  readonly flags: number;
}

/**
 * Looks an Arabic word up whole, then without what can be written onto it: the article, `و` and `ف`, `ب ك ل`, and their
 * chains. `letters` are those of its matching form, `written` the same as written: the article has a bare alef,
 * `ألستون` none.
 */
export function findArabic(letters: string, written: string, find: Find): FoundWord {
  const whole = find(letters);
  if (whole >= 0) return { id: whole, flags: 0 };
  return (
    withoutConjunction(letters, written, find) ??
    withoutPreposition(letters, written, 0, find) ?? { id: -1, flags: isDual(letters) ? DUAL : 0 }
  );
}

function withoutConjunction(letters: string, written: string, find: Find): FoundWord | undefined {
  if (letters[0] !== 'و' && letters[0] !== 'ف') return undefined;
  // Of two-letter words only `آب` and `نص` take the conjunction: `وست` is West, `وطن` homeland.
  if (letters.length < 3 || (letters.length === 3 && letters[1] !== 'ا' && letters !== 'ونص')) return undefined;
  const rest = letters.slice(1);
  return found(find(rest), CONJUNCTION) ?? withoutPreposition(rest, written.slice(1), CONJUNCTION, find);
}

function withoutPreposition(letters: string, written: string, flags: number, find: Find): FoundWord | undefined {
  if (letters[0] === 'ا') return withoutArticle(letters, written, flags, find);
  if (letters.length < 3) return undefined;
  const [first, second] = letters;
  const withArticle =
    first === 'ل' && second === 'ل' ? found(find(letters.slice(2)), flags | PREPOSITION | ARTICLE) : undefined;
  if (withArticle) return withArticle;
  if (first !== 'ب' && first !== 'ك' && first !== 'ل') return undefined;
  const rest = letters.slice(1);
  return found(find(rest), flags | PREPOSITION) ?? withoutArticle(rest, written.slice(1), flags | PREPOSITION, find);
}

function withoutArticle(letters: string, written: string, flags: number, find: Find): FoundWord | undefined {
  if (letters.length < 4 || !letters.startsWith('ال') || written[0] === 'أ' || written[0] === 'إ') return undefined;
  return found(find(letters.slice(2)), flags | ARTICLE);
}

function found(id: number, flags: number): FoundWord | undefined {
  return id < 0 ? undefined : { id, flags };
}

function isDual(letters: string): boolean {
  return letters.length >= 6 && (letters.endsWith('تان') || letters.endsWith('تين'));
}
