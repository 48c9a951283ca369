import type { Knowledge } from '../knowledge.ts';
import type { PairView } from '../view.ts';
import type { EntityMention } from './entities.ts';
import { hasDottedName } from './lost.ts';
import type { Reader } from './reader.ts';
import { areRelated } from './related.ts';
import { wordSound } from './sounds.ts';
import { ALIKE, COVERED, SOUNDS } from './unaligned.ts';

/** A name of the tables that the other side has not, with the one that stands there in its place, if any. */
export interface SwappedEntity {
  readonly arabic: EntityMention | undefined;
  readonly english: EntityMention | undefined;
}

/**
 * Less of a side must be answered for its names to be looked for in the other: a name may stand in what is told
 * otherwise.
 */
const ANSWERED = 0.35;
/** Longer Arabic words are words written together, in which names are not found. */
const GLUED = 14;

/**
 * Returns a name of the tables on either side to which nothing on the other answers: neither another name of the same
 * (a country, its people and its capital are one), nor a word that sounds like it or translates it. A name of the same
 * family that is lost on the other side too is the one that stands in its place. Peoples alone are added and left out
 * freely, organisations alone have other names and short ones.
 */
export function swappedEntity(reader: Reader): SwappedEntity | undefined {
  const { view, knowledge } = reader;
  const { arabic, english } = reader.entities();
  if (arabic.length === 0 && english.length === 0) return undefined;
  const groups = { arabic: groupsOf(arabic), english: groupsOf(english) };
  const foreign = arabic.filter(({ group }) => !groups.english.has(group));
  const lost = english.filter(({ group }) => !groups.arabic.has(group));
  if (lost.length > 0) for (const one of spared(arabic, english)) foreign.push(one);
  if (foreign.length === 0 && lost.length === 0) return undefined;
  const lostEnglish = lost.filter((one) => !isExplained(one, reader));
  const taken = takenWords(arabic, english);
  const heard = foreign.map((one) => heardWords(one, view, knowledge, taken));
  const lostArabic = foreign.filter(({ from, to }, k) => heard[k]! < to - from);
  for (const one of lostEnglish) {
    const other = lostArabic.find(({ family }) => family === one.family);
    if (other !== undefined) return { arabic: other, english: one };
  }
  const inPlace = inPlaceOf(lostArabic, reader);
  if (inPlace !== undefined) return inPlace;
  const { arabicShare, englishShare } = view.evidence;
  if (arabicShare < ANSWERED || englishShare < ANSWERED || isImplied(view, english)) return undefined;
  const added = lostEnglish.find(({ family, isPeople }) => family === 'place' && !isPeople);
  if (added !== undefined) return { arabic: undefined, english: added };
  const missed = lostArabic.find(
    (one) =>
      one.family === 'place' && !one.isPeople && heard[foreign.indexOf(one)] === 0 && !isBesideOther(one, arabic, view),
  );
  return missed && { arabic: missed, english: undefined };
}

/** A place of the Arabic side alone, of two words and more, beside an English name that neither a table nor a word knows. */
function inPlaceOf(lost: readonly EntityMention[], reader: Reader): SwappedEntity | undefined {
  const one = lost.find(({ family, isPeople, from, to }) => family === 'place' && !isPeople && to > from + 1);
  if (one === undefined) return undefined;
  const { profiles, words } = reader.view.english;
  const at = profiles.findIndex(
    ({ text, isNamelike, isCommon }, i) =>
      NAME.test(text) && isNamelike && !isCommon && !words[i]!.type.known && !reader.isExplained(i),
  );
  if (at < 0) return undefined;
  return { arabic: one, english: { group: '', family: one.family, isPeople: false, from: at, to: at + 1 } };
}

/** Short ones are letters of something longer: `Ukip`. */
const NAME = /^\p{Lu}\p{Ll}{4}/u;

/**
 * Peoples that the Arabic side has once more than the English one has anything of them: of `الروسي` and `موسكو` only the
 * city may be answered.
 */
function spared(arabic: readonly EntityMention[], english: readonly EntityMention[]): EntityMention[] {
  const count = (list: readonly EntityMention[], group: string) => list.filter((one) => one.group === group).length;
  return arabic.filter(
    ({ group, isPeople }) => isPeople && count(english, group) > 0 && count(arabic, group) > count(english, group),
  );
}

function groupsOf(mentions: readonly EntityMention[]): ReadonlySet<string> {
  return new Set(mentions.map(({ group }) => group));
}

/** Whether a side has words that may hold a name of the other: an acronym, `Brexit`, Arabic words written together. */
function isImplied({ arabic, english }: PairView, mentions: readonly EntityMention[]): boolean {
  const isTabled = (i: number) => mentions.some(({ from, to }) => i >= from && i < to);
  return (
    arabic.words.some(({ start, end }) => end - start > GLUED) ||
    hasDottedName(english) ||
    english.profiles.some(({ text, lower }, i) => (/^[A-Z]{2,5}$/.test(text) && !isTabled(i)) || lower === 'brexit')
  );
}

/** Whether another name stands right beside a place, and no `و` between them. */
function isBesideOther(
  { from, to, group }: EntityMention,
  mentions: readonly EntityMention[],
  { arabic }: PairView,
): boolean {
  return mentions.some(
    (other) =>
      other.group !== group &&
      ((other.to === from && !arabic.profiles[from]!.form.startsWith('و')) ||
        (other.from === to && !arabic.profiles[to]!.form.startsWith('و'))),
  );
}

/**
 * How many words of an Arabic name have their counterpart in a word of the English side that no table knows as this
 * name.
 */
function heardWords(
  { from, to }: EntityMention,
  { arabic, english }: PairView,
  knowledge: Knowledge,
  taken: ReadonlySet<number>,
): number {
  let heard = 0;
  for (let a = from; a < to; a += 1) {
    const profile = arabic.profiles[a]!;
    const { by, covered } = arabic.words[a]!;
    const isAnswered =
      (covered >= COVERED && (by === undefined || !taken.has(by))) ||
      english.profiles.some(
        (other, e) =>
          english.words[e]!.type.weight > 0 &&
          other.text.length >= 3 &&
          !taken.has(e) &&
          (wordSound(profile, other) > ALIKE || areRelated(profile, other, knowledge)),
      );
    if (isAnswered) heard += 1;
  }
  return heard;
}

/** The words of English names that are of another name of the Arabic side: `States` is none of قطر. */
function takenWords(arabic: readonly EntityMention[], english: readonly EntityMention[]): ReadonlySet<number> {
  const groups = groupsOf(arabic);
  const taken = new Set<number>();
  for (const { group, from, to } of english) if (groups.has(group)) for (let i = from; i < to; i += 1) taken.add(i);
  return taken;
}

/** Whether the Arabic side has a name by its words, though not by the spelling of the tables. */
function isExplained({ from, to }: EntityMention, reader: Reader): boolean {
  for (let i = from; i < to; i += 1)
    if (reader.view.english.words[i]!.type.weight > 0 && reader.cover(i) < 0.5 && reader.sound(i) <= SOUNDS)
      return false;
  return true;
}
