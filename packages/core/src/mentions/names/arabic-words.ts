import type { KnownNames } from './known.ts';
import { PROCLITICS } from './proclitics.ts';
import type { WordTypes } from './scan.ts';

/** A reading of a word as the first word of an entry. */
export interface Entrance {
  readonly form: string;
  readonly cut: number;
}

const RARE = new Set(['س', 'ك', 'كال']);
const NONE: readonly Entrance[] = [];
/** What is found out once for each Arabic spelling. */
export class ArabicWords {
  readonly #entrances: (readonly Entrance[] | undefined)[] = [];
  readonly #titles: (readonly Entrance[] | undefined)[] = [];
  readonly types: WordTypes;
  readonly known: KnownNames;

  constructor(types: WordTypes, known: KnownNames) {
    this.types = types;
    this.known = known;
  }

  entrances(id: number): readonly Entrance[] {
    return (this.#entrances[id] ??= this.#find(id, this.known.arabic));
  }

  titles(id: number): readonly Entrance[] {
    return (this.#titles[id] ??= this.#find(id, this.known.arabicTitles));
  }

  #find(id: number, index: KnownNames['arabic']): readonly Entrance[] {
    const { form } = this.types.list[id]!;
    let found: Entrance[] | undefined;
    if (index.has(form)) found = [{ form, cut: 0 }];
    for (const [letters] of PROCLITICS) {
      const length = letters.length;
      // ك and س before a name are rare, ستالين is not Tallinn.
      if (RARE.has(letters) || form.length - length < 3 || !form.startsWith(letters)) continue;
      const rest = form.slice(length);
      // The article belongs to the name, what stands before it does not.
      const article = letters.endsWith('ال') ? 2 : letters.endsWith('لل') ? 1 : 0;
      const entries = index.get(rest);
      // Places take no article that their name does not have: الجنين is not Jenin.
      if (entries && (article === 0 || entries.some(({ type }) => type !== 'place')))
        (found ??= []).push({ form: rest, cut: length - article });
      // للعراق = ل + العراق
      if (article === 1 && index.has(`ال${rest}`)) (found ??= []).push({ form: `ال${rest}`, cut: length - 1 });
    }
    return found ?? NONE;
  }
}
