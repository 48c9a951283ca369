import type { LatinFacts, LatinTypes } from './latin-facts.ts';
import { BEGINS, HEADING, type Scan, SPACE } from './scan.ts';
import { CAPITALISED, CAPITALS, INITIAL, OTHER_SHAPE, SMALL, type Spelling } from './spellings.ts';

/** How the words of the Latin texts are written: small, capitalised inside or at a beginning; by form. */
export interface Capitals {
  readonly small: Uint32Array;
  readonly inside: Uint32Array;
  readonly beginning: Uint32Array;
  /** 1 for words that stand, with a capital, after a first name. */
  readonly surname: Uint8Array;
}

/** Counts how the words of all Latin texts are written, and numbers their forms (`facts.local`). */
export function countCapitals(scans: readonly Scan[], types: LatinTypes): Capitals {
  const forms: LatinFacts[] = [];
  for (const { facts } of types.list) if (forms[facts.local] !== facts) facts.local = forms.push(facts) - 1;
  const small = new Uint32Array(forms.length);
  const inside = new Uint32Array(forms.length);
  const beginning = new Uint32Array(forms.length);
  const surname = new Uint8Array(forms.length);
  for (const scan of scans) {
    let afterFirst = false;
    for (let i = 0; i < scan.count; i += 1) {
      const { shape, facts } = types.list[scan.types[i]!]!;
      const flags = scan.flags[i]!;
      if (shape === CAPITALISED && afterFirst && (flags & ~SPACE) === 0) surname[facts.local] = 1;
      afterFirst = shape === CAPITALISED && facts.isFirst && !facts.isListed;
      if (shape === OTHER_SHAPE) continue;
      const counts = shape === SMALL ? small : flags & (BEGINS | HEADING) ? beginning : inside;
      counts[facts.local]! += 1;
    }
  }
  return { small, inside, beginning, surname };
}

const NO = 1;
export const NAME = 2;
/** A common word that is a name only within one. */
export const PART = 3;
/** Returns whether a capitalised word is a {@link NAME}, {@link PART} of one, or {@link NO} name. */
export function judgeCapital(spelling: Spelling<LatinFacts>, unsure: boolean, capitals: Capitals): number {
  const { raw, shape, facts } = spelling;
  if (/^I['’]/.test(raw)) return NO;
  if (facts.isCalendar) return facts.isCalendarName ? PART : NO;
  if (shape === INITIAL) return !unsure && facts.form !== 'a' && facts.form !== 'i' ? NAME : NO;
  const small = capitals.small[facts.local]!;
  // Waters, once Maxine Waters was named, where the texts do not write it small.
  if (facts.isCommon && capitals.surname[facts.local] === 1 && small === 0) return NAME;
  if (facts.isCommon) return facts.isFirst ? PART : NO;
  return judgeByCounts(spelling, unsure, small, capitals.inside[facts.local]!);
}

/** Judges an uncommon word by how often it is small, and capitalised inside a sentence. */
function judgeByCounts({ shape, facts }: Spelling<LatinFacts>, unsure: boolean, small: number, inside: number): number {
  if (facts.isFirst) return !unsure || small <= inside ? NAME : PART;
  if (!unsure) return small < 2 || inside > small ? NAME : NO;
  if (inside > 0 && inside >= small) return NAME;
  return small === 0 && !facts.hasPlainEnding && facts.form.length > 2 && !(shape === CAPITALS && facts.form.length > 5)
    ? NAME
    : NO;
}
