import { type ArabicFacts, type ArabicTypes, NO_NAME, STRONG_NAME, WEAK_NAME } from './arabic-facts.ts';
import type { Found } from './latin.ts';
import { PROCLITICS } from './proclitics.ts';
import { BEGINS, BREAK, type Scan } from './scan.ts';

/** A name has at most so many words. */
const LONGEST = 5;
/** Proclitics without an article. */
const BEFORE_NAMES = PROCLITICS.map(([letters]) => letters).filter((letters) => !/[ال]ل$/.test(letters));
const SERVANT = 'عبد';
/** A word that follows titles this often, and hardly stands elsewhere, is a name whatever its letters: السيد رئيسي. */
const OFTEN = 2;

/**
 * Names of Arabic texts that have no counterpart to match: by the letters of a word (transliterated names have runs of
 * letters that Arabic words have not), by titles and known first names before it, and by what it was read as elsewhere
 * in the texts.
 */
export class ArabicAlone {
  readonly #types: ArabicTypes;
  /** Per spelling: how much it looks like a name in these texts, and the letters of proclitics before it. */
  readonly #strengths: Uint8Array;
  readonly #cuts: Uint8Array;

  constructor(types: ArabicTypes, scans: readonly Scan[]) {
    this.#types = types;
    this.#strengths = Uint8Array.from(types.list, ({ facts }) => facts.strength);
    this.#cuts = new Uint8Array(types.list.length);
    this.#believeTitles(scans);
    this.#cutProclitics();
  }

  /** Returns the end of the name that begins with word `i` (behind a title: `titled`); `i` where none does. */
  end(scan: Scan, i: number, titled: boolean): number {
    const first = this.#facts(scan, i);
    const strength = this.#strength(scan, i);
    let end = i;
    while (end < scan.count && end < i + LONGEST && (end === i || isJoined(scan, end))) {
      const size = this.#part(scan, end, i);
      if (size === 0) break;
      end += size;
    }
    while (end > i && isLoose(this.#facts(scan, end - 1))) end -= 1;
    if (end === i) return i;
    if (strength === STRONG_NAME || (titled && (strength === WEAK_NAME || first.isGiven))) return end;
    if (end === i + 1) return i;
    // علي الخامنئي, محمد علي, عبد الفتاح; but not علي حسن, which may be anything.
    return isFirstName(first) || this.#form(scan, i) === SERVANT || (first.isGiven && this.#isSure(scan, i + 1))
      ? end
      : i;
  }

  /** How many words from `at` on go on with a name that began at `from`. */
  #part(scan: Scan, at: number, from: number): number {
    const { isKnown, isGiven, isLink, isHead, mayBeSurname } = this.#facts(scan, at);
    if (at > from && this.#cuts[scan.types[at]!]! > 0) return 0;
    // نصر الله, عبد الرحمن
    const joins = at + 1 < scan.count && isJoined(scan, at + 1);
    if (joins && isHead && this.#facts(scan, at + 1).isTail) return 2;
    if (joins && this.#form(scan, at) === SERVANT && this.#form(scan, at + 1).startsWith('ال')) return 2;
    if (this.#strength(scan, at) !== NO_NAME || isKnown || isGiven || isLink) return 1;
    return at > from && mayBeSurname && this.#takesSurname(scan, at - 1) ? 1 : 0;
  }

  /** Whether an unknown word behind this one is its surname: a rare given name, or عبد with what it serves. */
  #takesSurname(scan: Scan, i: number): boolean {
    return isFirstName(this.#facts(scan, i)) || (i > 0 && this.#form(scan, i - 1) === SERVANT);
  }

  #isSure(scan: Scan, i: number): boolean {
    return this.#strength(scan, i) !== NO_NAME || isFirstName(this.#facts(scan, i));
  }

  #form(scan: Scan, i: number): string {
    return this.#types.list[scan.types[i]!]!.form;
  }

  /** Letters of proclitics before the name that begins with word `i`. */
  cut(scan: Scan, i: number): number {
    return this.#cuts[scan.types[i]!]!;
  }

  /** Takes the surnames of people named in full for names where they stand alone; returns whether one is new. */
  learn(scan: Scan, found: readonly Found[]): boolean {
    let isNew = false;
    for (const { from, to, type, by } of found) {
      if (type !== 'person' || by === 'table' || by === 'office' || to - from < 2) continue;
      const id = scan.types[to - 1]!;
      const { facts, form } = this.#types.list[id]!;
      if (this.#strengths[id] === STRONG_NAME || form.length < 4 || facts.candidates.length === 0) continue;
      this.#strengths[id] = STRONG_NAME;
      isNew = true;
    }
    return isNew;
  }

  #strength(scan: Scan, i: number): number {
    return this.#strengths[scan.types[i]!]!;
  }

  #facts(scan: Scan, i: number): ArabicFacts {
    return this.#types.list[scan.types[i]!]!.facts;
  }

  #believeTitles(scans: readonly Scan[]): void {
    const after = new Uint32Array(this.#types.list.length);
    const all = new Uint32Array(this.#types.list.length);
    for (const scan of scans)
      for (let i = 0; i < scan.count; i += 1) {
        all[scan.types[i]!]! += 1;
        if (i === 0 || !isJoined(scan, i)) continue;
        const before = this.#facts(scan, i - 1);
        if (before.isHonorific || isFirstName(before)) after[scan.types[i]!]! += 1;
      }
    for (const [id, { form, facts }] of this.#types.list.entries())
      if (this.#strengths[id] === NO_NAME && after[id]! >= OFTEN && after[id]! * 2 >= all[id]!)
        if (form.length > 2 && !form.startsWith('ال') && facts.titles.length === 0 && !facts.isLink)
          this.#strengths[id] = WEAK_NAME;
  }

  /** وتوكاييف is و and توكاييف, where توكاييف stands elsewhere. */
  #cutProclitics(): void {
    const ids = new Map(this.#types.list.map(({ form }, id) => [form, id]));
    for (const [id, { form, facts }] of this.#types.list.entries())
      for (const letters of BEFORE_NAMES) {
        if (!form.startsWith(letters)) continue;
        const rest = ids.get(form.slice(letters.length));
        if (rest === undefined || this.#strengths[rest] !== STRONG_NAME || facts.isCommon) continue;
        this.#strengths[id] = STRONG_NAME;
        this.#cuts[id] = letters.length;
      }
  }
}

function isFirstName({ isKnown, isGiven, isCommon }: ArabicFacts): boolean {
  return (isKnown || isGiven) && !isCommon;
}

/** A word that only goes on to another part of a name. */
function isLoose({ isLink, isTail, isKnown }: ArabicFacts): boolean {
  return isLink && !isTail && !isKnown;
}

function isJoined(scan: Scan, i: number): boolean {
  return (scan.flags[i]! & (BREAK | BEGINS)) === 0;
}
