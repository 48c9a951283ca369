import type { ContrastMember } from '../lexicon/index.ts';

/** Where a word stands among words that exclude each other: in which set, and at which step of it. */
export interface ContrastPlace {
  readonly set: number;
  readonly step: number;
}

/** Tells which sets of words that exclude each other a word belongs to. */
export interface Contrasts {
  /** The places of an English word in lower case. */
  readonly english: (word: string) => readonly ContrastPlace[];
  /** The places of an Arabic word in matching form, proclitics and endings and all. */
  readonly arabic: (form: string) => readonly ContrastPlace[];
}

const NOWHERE: readonly ContrastPlace[] = [];
const CONJUNCTION = /^[وف]/;
const PROCLITICS = /^[وف]?(?:لل|[بكل]?(?:ال)?)/;
const PRONOUN = /(?:هما|هم|ها|هن|نا|كم|ه)$/;

/** Returns what finds words in sets that exclude each other. */
export function makeContrasts(sets: readonly (readonly ContrastMember[])[] = []): Contrasts {
  const [english, arabic] = [indexed(sets, 'en'), indexed(sets, 'ar')];
  return {
    english: (word) => english.get(word) ?? NOWHERE,
    arabic: (form) => readArabic(form, arabic),
  };
}

function indexed(sets: readonly (readonly ContrastMember[])[], side: 'en' | 'ar'): Map<string, ContrastPlace[]> {
  const places = new Map<string, ContrastPlace[]>();
  for (const [set, members] of sets.entries())
    for (const { step, [side]: words } of members)
      for (const word of words) {
        const known = places.get(word);
        if (known === undefined) places.set(word, [{ set, step }]);
        else known.push({ set, step });
      }
  return places;
}

/** The longest spelling that is known decides: كلب is no لب with a ك. */
function readArabic(form: string, places: ReadonlyMap<string, readonly ContrastPlace[]>): readonly ContrastPlace[] {
  for (const word of [form, form.replace(CONJUNCTION, ''), form.replace(PROCLITICS, '')]) {
    const free = word.replace(PRONOUN, '');
    // Before a pronoun ة is written ت: زوجته.
    const found = places.get(word) ?? (free === word ? undefined : (places.get(free) ?? places.get(closed(free))));
    if (found !== undefined) return found;
  }
  return NOWHERE;
}

function closed(word: string): string {
  return word.replace(/ت$/, 'ه');
}
