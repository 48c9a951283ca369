import { arabicLetters } from './alphabet.ts';
import { type ArabicTypes, type Candidate, candidatesOf } from './arabic-facts.ts';
import type { Directory } from './directory.ts';
import type { KnownNames } from './known.ts';
import type { Found } from './latin.ts';
import { type LatinSound, latinSound } from './latin-sound.ts';
import { arabicPieces, letterEvidence } from './letters.ts';
import { readings } from './proclitics.ts';
import type { Scan } from './scan.ts';

/** A Latin word of a name that Arabic words are held against. */
interface Target {
  readonly words: readonly string[];
  readonly sound: LatinSound;
  /** The 32nds of the texts in which it stands, a little blurred. */
  where: number;
}

/** An Arabic spelling that is a Latin name. */
export interface Match {
  readonly words: readonly string[];
  readonly evidence: number;
  /** Letters before the name. */
  readonly cut: number;
}

/** Evidence that a word must have to count by itself: this, and half the logarithm of how many names it could be. */
const ENOUGH = 2.5;
/** Evidence that is enough right after a title. */
const TITLED = 2.5;
/** Names this close (natural logarithm) to the best one stay in play. */
const CLOSE = 4;
/** With more names than this, only those count that stand in about the same part of their text. */
const MANY = 1500;
const NOTHING = { evidence: -100, cut: 0 };
const MASK = 0xff;
const NO_MATCHES: readonly Match[] = [];
/** An Arabic spelling this much (natural logarithm) worse than the best one of the same name is another word. */
const WORSE = 8;

/** The Latin words of a document's names, filed by consonants, so that an Arabic word meets only few of them. */
export class LatinWords {
  readonly #targets: Target[] = [];
  readonly #byForm = new Map<string, number>();
  readonly #index = new Map<number, number[]>();
  /** A bit for each key that the index may have: most keys of a text it has not. */
  readonly #filed = new Int32Array(MASK + 1);
  readonly #known: KnownNames;
  /** Words right after a title or at the end of a titled name. */
  readonly #titled = new Set<string>();
  readonly #titledMatches = new Map<string, Match | undefined>();
  readonly #evidence = new Map<string, Map<number, { evidence: number; cut: number }>>();
  #stamps = new Int32Array(0);
  #stamp = 0;

  constructor(texts: readonly (readonly Found[])[], scans: readonly Scan[], directory: Directory, known: KnownNames) {
    this.#known = known;
    for (const [t, found] of texts.entries()) for (const name of found) this.#enter(name, scans[t]!, directory);
    this.#stamps = new Int32Array(this.#targets.length);
  }

  /** Files the words of a name, each and the short ones joined; nationalities and acronyms are met by tables only. */
  #enter(name: Found, scan: Scan, directory: Directory): void {
    if (name.known && (/^(?:nationality|other):/.test(name.known.entity) || name.known.acronym)) return;
    const words = name.words.map((word) => directory.canonical(word));
    if (name.titled) for (const word of [words[0]!, words.at(-1)!]) this.#titled.add(word);
    const where = blurred(placeOf(scan, name.from));
    for (const word of words)
      if (!name.known || name.type === 'person' || !this.#known.commonEnglish.has(word)) this.#add(word, [word], where);
    for (let i = 1; i < words.length; i += 1)
      if (words.length === 2 || words[i - 1]!.length < 4 || words[i]!.length < 4)
        this.#add(words[i - 1]! + words[i]!, [words[i - 1]!, words[i]!], where);
  }

  get size(): number {
    return this.#targets.length;
  }

  #add(form: string, words: readonly string[], where: number): void {
    const known = this.#byForm.get(form);
    if (known !== undefined) {
      this.#targets[known]!.where |= where;
      return;
    }
    const sound = latinSound(form);
    this.#byForm.set(form, this.#targets.length);
    for (const key of sound.keys) {
      const list = this.#index.get(key);
      if (list) list.push(this.#targets.length);
      else this.#index.set(key, [this.#targets.length]);
      this.#filed[(key >>> 5) & MASK]! |= 1 << (key & 31);
    }
    this.#targets.push({ words, sound, where });
  }

  /** Evidence that an Arabic word is this very Latin word, for words beside a name that was found. */
  evidence(arabic: string, word: string): { evidence: number; cut: number } {
    const id = this.#byForm.get(word);
    if (id === undefined) return NOTHING;
    let row = this.#evidence.get(arabic);
    if (row === undefined) this.#evidence.set(arabic, (row = new Map()));
    const kept = row.get(id);
    if (kept) return kept;
    let best = NOTHING;
    for (const { form, cut, cost } of readings(arabicLetters(arabic), 2)) {
      const evidence = letterEvidence(arabicPieces(form), this.#targets[id]!.sound.pieces) + cost;
      if (evidence > best.evidence) best = { evidence, cut };
    }
    row.set(id, best);
    return best;
  }

  /** Returns the Latin word that two Arabic words written as one sound most like. */
  matchJoined(raw: string, form: string): Match | undefined {
    return this.match(candidatesOf(raw, form, this.#known))[0];
  }

  /** Returns the Latin words that an Arabic spelling in the parts `where` of its text fits best. */
  match(candidates: readonly Candidate[], where = -1): readonly Match[] {
    if (candidates.length === 0 || this.#targets.length === 0) return NO_MATCHES;
    const enough = this.threshold;
    const near = this.#targets.length > MANY ? where : -1;
    let found: Match[] | undefined;
    let top = enough;
    for (const candidate of candidates) {
      const { form, cut, cost } = candidate;
      for (const id of this.#near(candidate)) {
        const target = this.#targets[id]!;
        if ((target.where & near) === 0 || Math.abs(target.sound.letters.length - form.length * 1.15) > 3.5) continue;
        candidate.pieces ??= arabicPieces(form);
        const needed = Math.max(enough, top - CLOSE);
        const evidence = letterEvidence(candidate.pieces, target.sound.pieces, needed - cost) + cost;
        if (evidence < needed) continue;
        if (evidence > top) top = evidence;
        (found ??= []).push({ words: target.words, evidence, cut });
      }
    }
    if (found === undefined) return NO_MATCHES;
    return found.filter(({ evidence }) => evidence >= top - CLOSE).sort((a, b) => b.evidence - a.evidence);
  }

  /** The words that are filed under one of a candidate's keys, each once. */
  *#near({ keys }: Candidate): Generator<number> {
    this.#stamp += 1;
    for (const key of keys) {
      if ((this.#filed[(key >>> 5) & MASK]! & (1 << (key & 31))) === 0) continue;
      for (const id of this.#index.get(key) ?? []) {
        if (this.#stamps[id] === this.#stamp) continue;
        this.#stamps[id] = this.#stamp;
        yield id;
      }
    }
  }

  /** Returns the titled person whose name the word behind a title sounds like, short ones too: السيدة ماي. */
  afterTitle(raw: string): Match | undefined {
    if (this.#titledMatches.has(raw)) return this.#titledMatches.get(raw);
    let best: Match | undefined;
    if (arabicLetters(raw).length > 1)
      for (const word of this.#titled) {
        const { evidence, cut } = this.evidence(raw, word);
        if (cut === 0 && evidence > Math.max(TITLED, best?.evidence ?? 0)) best = { words: [word], evidence, cut };
      }
    this.#titledMatches.set(raw, best);
    return best;
  }

  get threshold(): number {
    return ENOUGH + 0.5 * Math.log(1 + this.#targets.length);
  }
}

/** Returns the matches of all Arabic spellings by number; each Latin word keeps those near its best. */
export function matchTypes(
  types: ArabicTypes,
  scans: readonly Scan[],
  latin: LatinWords,
): Map<number, readonly Match[]> {
  const matches = new Map<number, readonly Match[]>();
  if (latin.size === 0) return matches;
  const best = new Map<string, number>();
  for (const [id, where] of places(scans, types.list.length).entries()) {
    if (where === 0) continue;
    const found = latin.match(types.list[id]!.facts.candidates, where);
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

const PARTS = 32;

/** The part of its text in which a word stands, as a bit. */
function placeOf(scan: Scan, word: number): number {
  return 1 << Math.floor((word * PARTS) / scan.count);
}

/** A part and its neighbours. */
function blurred(where: number): number {
  return where | (where << 1) | (where >>> 1);
}

/** Bits of the parts of the texts in which each spelling stands. */
function places(scans: readonly Scan[], types: number): Int32Array {
  const where = new Int32Array(types);
  for (const scan of scans) for (let i = 0; i < scan.count; i += 1) where[scan.types[i]!]! |= placeOf(scan, i);
  return where;
}
