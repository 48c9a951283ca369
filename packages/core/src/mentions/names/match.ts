import { arabicLetters, latinLetters } from './alphabet.ts';
import type { Directory } from './directory.ts';
import type { KnownNames } from './known.ts';
import type { Found } from './latin.ts';
import { arabicPieces, latinPieces, letterEvidence, type Pieces } from './letters.ts';
import { readings } from './proclitics.ts';
import type { WordTypes } from './scan.ts';
import { arabicSkeletons, latinSkeletons } from './skeleton.ts';

/** A Latin word of a name that Arabic words are held against. */
interface Target {
  readonly words: readonly string[];
  readonly letters: string;
  pieces?: Pieces;
}

/** An Arabic spelling that is a Latin name. */
export interface Match {
  readonly words: readonly string[];
  readonly evidence: number;
  /** Letters before the name. */
  readonly cut: number;
}

/** Evidence that a word must have to count by itself: this, and half the logarithm of how many names it could be. */
const ENOUGH = 3.5;
/** Common words need more. */
const COMMON = 4;
/** The most frequent words are never looked at. */
const FREQUENT = 1500;
/** An Arabic spelling this much (natural logarithm) worse than the best one of the same name is another word. */
const WORSE = 8;

/** The Latin words of a document's names, filed by consonants, so that an Arabic word meets only few of them. */
export class LatinWords {
  readonly #targets: Target[] = [];
  readonly #byForm = new Map<string, number>();
  readonly #index = new Map<string, number[]>();
  readonly #known: KnownNames;
  #stamps = new Int32Array(0);
  #stamp = 0;

  constructor(texts: readonly (readonly Found[])[], directory: Directory, known: KnownNames) {
    this.#known = known;
    for (const found of texts)
      for (const name of found) {
        if (name.known && (/^(?:nationality|other):/.test(name.known.entity) || name.known.acronym)) continue;
        const words = name.words.map((word) => directory.canonical(word));
        for (const word of words) this.#add(word, [word]);
        for (let i = 1; i < words.length; i += 1)
          if (words.length === 2 || words[i - 1]!.length < 4 || words[i]!.length < 4)
            this.#add(words[i - 1]! + words[i]!, [words[i - 1]!, words[i]!]);
      }
    this.#stamps = new Int32Array(this.#targets.length);
  }

  get size(): number {
    return this.#targets.length;
  }

  #add(form: string, words: readonly string[]): void {
    if (this.#byForm.has(form)) return;
    const letters = latinLetters(form);
    this.#byForm.set(form, this.#targets.length);
    if (letters.length < 2) {
      this.#targets.push({ words, letters });
      return;
    }
    for (const key of latinSkeletons(letters)) {
      const list = this.#index.get(key);
      if (list) list.push(this.#targets.length);
      else this.#index.set(key, [this.#targets.length]);
    }
    this.#targets.push({ words, letters });
  }

  /** Evidence that an Arabic word is this very Latin word, for words beside a name that was found. */
  evidence(arabic: string, word: string): { evidence: number; cut: number } {
    const id = this.#byForm.get(word);
    if (id === undefined) return { evidence: -100, cut: 0 };
    let best = { evidence: -100, cut: 0 };
    for (const { form, cut, cost } of readings(arabicLetters(arabic), 2)) {
      const evidence = letterEvidence(arabicPieces(form), this.#pieces(id)) + cost;
      if (evidence > best.evidence) best = { evidence, cut };
    }
    return best;
  }

  /** Returns the best Latin words of an Arabic spelling, or none. */
  match(raw: string, form: string, threshold = this.threshold): Match[] {
    const letters = arabicLetters(raw);
    if (letters.length < 3) return [];
    const rank = this.#rank(form);
    if (rank < FREQUENT) return [];
    const enough = threshold + (rank < Number.POSITIVE_INFINITY ? COMMON : 0);
    const found: Match[] = [];
    let top = enough;
    for (const { form: reading, cut, cost } of readings(letters, 3)) {
      this.#stamp += 1;
      let pieces: Pieces | undefined;
      for (const key of arabicSkeletons(reading)) {
        for (const id of this.#index.get(key) ?? []) {
          if (this.#stamps[id] === this.#stamp) continue;
          this.#stamps[id] = this.#stamp;
          const target = this.#targets[id]!;
          if (Math.abs(target.letters.length - reading.length * 1.15) > 4.5) continue;
          pieces ??= arabicPieces(reading);
          const evidence = letterEvidence(pieces, this.#pieces(id)) + cost;
          if (evidence < enough || evidence < top - 4) continue;
          if (evidence > top) top = evidence;
          found.push({ words: target.words, evidence, cut });
        }
      }
    }
    return found.filter(({ evidence }) => evidence >= top - 4).sort((a, b) => b.evidence - a.evidence);
  }

  get threshold(): number {
    return ENOUGH + 0.5 * Math.log(1 + this.#targets.length);
  }

  /** How frequent a word is that may begin with و or the article; infinite when it is no common word. */
  #rank(form: string): number {
    let rank = this.#known.commonArabic.get(form) ?? Number.POSITIVE_INFINITY;
    for (const prefix of ['و', 'ال', 'وال', 'بال', 'لل'])
      if (form.startsWith(prefix) && form.length - prefix.length > 2) {
        const rest = form.slice(prefix.length);
        rank = Math.min(rank, this.#known.commonArabic.get(rest) ?? rank);
        if (prefix !== 'ال') rank = Math.min(rank, this.#known.commonArabic.get(`ال${rest}`) ?? rank);
      }
    return rank;
  }

  #pieces(id: number): Pieces {
    const target = this.#targets[id]!;
    target.pieces ??= latinPieces(target.letters);
    return target.pieces;
  }
}

/** Returns the matches of all Arabic spellings of a document by their number; each Latin word keeps the spellings near its best one. */
export function matchTypes(types: WordTypes, ids: Iterable<number>, latin: LatinWords): Map<number, Match[]> {
  const matches = new Map<number, Match[]>();
  const best = new Map<string, number>();
  for (const id of ids) {
    const { raw, form } = types.list[id]!;
    const found = latin.match(raw, form);
    if (found.length === 0) continue;
    matches.set(id, found);
    for (const { words, evidence } of found) {
      const key = words.join(' ');
      if (evidence > (best.get(key) ?? 0)) best.set(key, evidence);
    }
  }
  for (const [id, found] of matches) {
    const kept = found.filter(({ words, evidence }) => evidence >= best.get(words.join(' '))! - WORSE);
    if (kept.length === 0) matches.delete(id);
    else matches.set(id, kept);
  }
  return matches;
}
