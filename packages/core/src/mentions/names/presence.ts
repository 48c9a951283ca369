import type { Lexicon } from '../../lexicon/index.ts';
import { Generations, remember } from '../../memo/index.ts';
import { arabicLetters, latinLetters } from './alphabet.ts';
import { arabicTypes } from './arabic-facts.ts';
import { type KnownName, type KnownNames, knownNames, nameForm } from './known.ts';
import { latinTypes } from './latin-facts.ts';
import { latinSound } from './latin-sound.ts';
import { arabicPieces, letterEvidence, type Pieces } from './letters.ts';
import { findKnown } from './lookup.ts';
import { readings } from './proclitics.ts';
import { relateEntities } from './relate.ts';
import { BREAK, type Scan, scanWords } from './scan.ts';
import { similarityOf } from './similarity.ts';
import { OTHER_SHAPE, SMALL, type WordTypes } from './spellings.ts';

/** Where a name of the other script was found, how sure that is (0 to 1), and by what. */
export interface NamePresence {
  readonly start: number;
  readonly end: number;
  readonly similarity: number;
  readonly by: 'table' | 'match';
}

/** Evidence that a word of a sentence must have to be a name that is looked for. */
const ENOUGH = 2.5;
/** A common word needs more. */
const COMMON = 3;
/** The most frequent words are never taken for a name. */
const FREQUENT = 400;
const SHORT = 2;

/**
 * Looks for a Latin name in an Arabic sentence: by the tables (any spelling of the same entity, its people or its
 * capital), else by the word that sounds most like one of the name's words. About 50 µs a sentence; returns undefined
 * when nothing there can be meant.
 */
export function nameInText(latinName: string, arabicText: string, lexicon: Lexicon): NamePresence | undefined {
  const known = knownNames(lexicon);
  const types = arabicTypes(known);
  const scan = scanWords(arabicText, types);
  const wanted = entitiesOf(latinName, known.english);
  if (wanted.length > 0) {
    const place = tablePlace(scan, types, known, wanted, true) ?? gluedPlace(scan, types, known.arabic, wanted);
    if (place) return place;
  }
  let best: NamePresence | undefined;
  for (const word of wordsOf(latinName)) {
    const letters = latinLetters(word);
    if (letters.length < SHORT) continue;
    for (let i = 0; i < scan.count; i += 1) {
      const type = types.list[scan.types[i]!]!;
      if (type.shape !== OTHER_SHAPE) {
        // The name may stand there in Latin letters.
        if (type.form === nameForm(word))
          return { start: scan.starts[i]!, end: scan.ends[i]!, similarity: 1, by: 'match' };
        continue;
      }
      best =
        type.raw.length > GLUED
          ? inside(best, scan.starts[i]!, type.raw, letters)
          : sounding(best, scan, types, i, letters, known);
    }
  }
  return best;
}

/** The better of what was found and the word at `i`, by itself or, a short one, with the next. */
function sounding(
  best: NamePresence | undefined,
  scan: Scan,
  types: WordTypes<unknown>,
  i: number,
  letters: string,
  known: KnownNames,
): NamePresence | undefined {
  const { raw } = types.list[scan.types[i]!]!;
  const single = arabicEvidence(raw, letters, known);
  const found = better(best, scan, i, i + 1, single);
  if (raw.length >= 5 || i + 1 >= scan.count || scan.flags[i + 1]! & BREAK) return found;
  const joint = arabicEvidence(raw + types.list[scan.types[i + 1]!]!.raw, letters, known);
  return joint > single ? better(found, scan, i, i + 2, joint - 1) : found;
}

/** Words longer than this are several that lost their spaces. */
const GLUED = 16;

/** The best stretch of a run of glued words, which must be found without help of spaces and so needs more evidence. */
function inside(best: NamePresence | undefined, start: number, raw: string, latin: string): NamePresence | undefined {
  const other = latinSound(latin).pieces;
  let found = best;
  for (let size = Math.max(3, Math.floor(latin.length * 0.6)); size <= latin.length + 2; size += 1)
    for (let at = 0; at + size <= raw.length; at += 1) {
      const evidence = letterEvidence(arabicPieces(arabicLetters(raw.slice(at, at + size))), other) - 3;
      if (evidence < ENOUGH || similarityOf(evidence) <= (found?.similarity ?? 0)) continue;
      found = { start: start + at, end: start + at + size, similarity: similarityOf(evidence), by: 'match' };
    }
  return found;
}

/** An entry of the tables within glued words. */
function gluedPlace(
  scan: Scan,
  types: WordTypes<unknown>,
  index: ReadonlyMap<string, readonly KnownName[]>,
  wanted: readonly string[],
): NamePresence | undefined {
  for (let i = 0; i < scan.count; i += 1) {
    const { raw, form } = types.list[scan.types[i]!]!;
    if (raw.length <= GLUED) continue;
    for (const entries of index.values())
      for (const { words, entity } of entries) {
        const name = words.join('');
        if (name.length < 4 || !wanted.includes(entity)) continue;
        if (form.includes(name)) return { start: scan.starts[i]!, end: scan.ends[i]!, similarity: 0.9, by: 'table' };
      }
  }
  return undefined;
}

/** Looks for an Arabic name in an English sentence; the reverse of {@link nameInText}. */
export function arabicNameInText(arabicName: string, englishText: string, lexicon: Lexicon): NamePresence | undefined {
  const known = knownNames(lexicon);
  const types = latinTypes(known);
  const scan = scanWords(englishText, types);
  const wanted = entitiesOf(arabicName, known.arabic, true);
  if (wanted.length > 0) {
    const place = tablePlace(scan, types, known, wanted, false);
    if (place) return place;
  }
  let best: NamePresence | undefined;
  for (const word of wordsOf(arabicName)) {
    if (known.commonArabic.has(nameForm(word)) || arabicLetters(word).length < SHORT + 1) continue;
    for (let i = 0; i < scan.count; i += 1) {
      const type = types.list[scan.types[i]!]!;
      if (type.shape === SMALL || type.shape === OTHER_SHAPE || known.calendar.has(type.form)) continue;
      best = better(best, scan, i, i + 1, arabicEvidence(word, latinLetters(type.raw), known));
    }
  }
  return best;
}

function better(
  best: NamePresence | undefined,
  scan: Scan,
  from: number,
  to: number,
  evidence: number,
): NamePresence | undefined {
  if (evidence < ENOUGH) return best;
  const similarity = similarityOf(evidence);
  if (best && best.similarity >= similarity) return best;
  return { start: scan.starts[from]!, end: scan.ends[to - 1]!, similarity, by: 'match' };
}

/** What is found out once for each Arabic spelling. */
interface Spelling {
  readonly length: number;
  /** Taken off the evidence: infinite for the most frequent words. */
  readonly penalty: number;
  readonly readings: readonly { readonly pieces: Pieces; readonly cost: number }[];
  /** First words of table entries that the spelling may be. */
  readonly entrances: readonly string[];
}

const KEPT = 20_000;
const spellingsOf = remember((_: KnownNames) => new Generations<string, Spelling>(KEPT));

function spellingOf(raw: string, known: KnownNames): Spelling {
  return spellingsOf(known).get(raw, (word) => read(word, known));
}

function read(raw: string, known: KnownNames): Spelling {
  const letters = arabicLetters(raw);
  const form = nameForm(raw);
  const rank = known.commonArabic.get(form);
  const penalty = rank === undefined ? 0 : rank < FREQUENT ? Number.POSITIVE_INFINITY : COMMON;
  return {
    length: letters.length,
    penalty,
    readings:
      letters.length < SHORT || penalty === Number.POSITIVE_INFINITY
        ? []
        : readings(letters, SHORT).map(({ form: reading, cost }) => ({ pieces: arabicPieces(reading), cost })),
    entrances: readings(form, 3)
      .map(({ form: reading }) => reading)
      .filter((reading) => known.arabic.has(reading)),
  };
}

/** The best evidence over the readings of an Arabic word; everyday words count for less. */
function arabicEvidence(raw: string, latin: string, known: KnownNames): number {
  const spelling = spellingOf(raw, known);
  if (Math.abs(spelling.length - latin.length) > 7) return -100;
  const other = latinSound(latin).pieces;
  let best = -100;
  for (const { pieces, cost } of spelling.readings)
    best = Math.max(best, letterEvidence(pieces, other, Math.max(best, ENOUGH) - cost) + cost);
  return best - spelling.penalty;
}

function wordsOf(name: string): string[] {
  return name.split(/[\s\p{Pd}]+/u).filter((word) => word !== '');
}

/** The table entities that a name, or its last word, stands for. */
function entitiesOf(name: string, index: ReadonlyMap<string, readonly KnownName[]>, arabic = false): string[] {
  const words = wordsOf(name).map(nameForm);
  const found: string[] = [];
  const firsts = arabic && words[0] ? readings(words[0], 3).map(({ form }) => form) : [words[0] ?? ''];
  for (const first of firsts)
    for (const entry of index.get(first) ?? [])
      if (entry.words.length === words.length && entry.words.slice(1).every((word, i) => word === words[i + 1]))
        found.push(entry.entity);
  return found;
}

function tablePlace(
  scan: Scan,
  types: WordTypes<unknown>,
  known: KnownNames,
  wanted: readonly string[],
  arabic: boolean,
): NamePresence | undefined {
  const index = arabic ? known.arabic : known.english;
  let best: NamePresence | undefined;
  for (let i = 0; i < scan.count; i += 1) {
    const { form, raw } = types.list[scan.types[i]!]!;
    for (const first of arabic ? spellingOf(raw, known).entrances : [form]) {
      const entry = findKnown(index.get(first), scan, types, i, !arabic);
      if (entry === undefined) continue;
      const similarity = wanted.reduce(
        (most, entity) => Math.max(most, RELATED[relateEntities(entity, entry.entity) ?? 'none'] ?? 0),
        0,
      );
      if (similarity > (best?.similarity ?? 0))
        best = { start: scan.starts[i]!, end: scan.ends[i + entry.words.length - 1]!, similarity, by: 'table' };
    }
  }
  return best;
}

/** How much a related entity counts as the one that is looked for. */
const RELATED: Readonly<Record<string, number>> = { same: 1, demonym: 0.95, capital: 0.7, title: 0.5 };
