import type { TitleMention } from './entities.ts';
import { kindOf, namenessOf } from './named.ts';
import type { Reader } from './reader.ts';
import { wordSound } from './sounds.ts';
import { ALIKE } from './unaligned.ts';

/** Words from one place up to another, which is behind them. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** A name on either side, in the same place. */
export interface NamesInPlace {
  readonly arabic: Words;
  readonly english: Words;
}

/** Words that say whose title it is may stand between an Arabic title and the name: `محافظ البنك المركزي المصري`. */
const BETWEEN = 5;
/** A name has no more words. */
const LONGEST = 4;
/** From here a word has its counterpart. */
const ANSWERED = 0.5;
const SURE = 0.9;
/** From here a word is a name, or one that is translated. */
const NAMED = 0.5;

/**
 * Returns two names that stand behind the same title and of which no word answers to one of the other side: `الأمير
 * سلطان` beside `Prince Faisal`. What goes before a name says that it is one, whatever its letters.
 */
export function titledNames(reader: Reader): NamesInPlace | undefined {
  const { arabic, english } = reader.titles();
  for (const title of english) {
    const name = englishName(reader, title.to);
    if (name === undefined) continue;
    const areOne = ({ groups }: TitleMention) => groups.some((group) => title.groups.includes(group));
    const its = arabic.filter(areOne);
    // Of two presidents either may be the one.
    if (its.length !== 1 || english.filter(areOne).length !== 1) continue;
    const other = arabicName(reader, its[0]!.to, title.to);
    if (other !== undefined) return { arabic: other, english: name };
  }
  return undefined;
}

/** Returns two names that are all there is on their sides, and of which no word answers to one of the other. */
export function lonelyNames(reader: Reader): NamesInPlace | undefined {
  const { arabic, english } = reader.view;
  const [rows, columns] = [arabic.words.length, english.words.length];
  if (rows < 2 || columns < 2 || rows > LONGEST || columns > LONGEST) return undefined;
  const isName = english.profiles.every(({ isNamelike, isCommon }) => isNamelike && !isCommon);
  const open = reader.unaligned().filter(({ kind }) => !kind.common);
  if (!isName || open.length < rows || !open.some(({ named }) => named >= NAMED)) return undefined;
  if (!english.words.every((_word, i) => isLost(reader, i))) return undefined;
  return { arabic: { from: 0, to: rows }, english: { from: 0, to: columns } };
}

/** The capitalised words behind a title, where nothing answers to any of them. */
function englishName(reader: Reader, from: number): Words | undefined {
  const { words, profiles, content } = reader.view.english;
  let to = from;
  while (to < from + LONGEST && profiles[to]?.isCapital === true && isLost(reader, to)) {
    to += 1;
    if (to < words.length && /[^\s]/.test(content.slice(words[to - 1]!.end, words[to]!.start))) break;
  }
  if (to === from || !profiles[from]!.isNamelike || isGoneOn(reader, to)) return undefined;
  return { from, to };
}

/** Whether a name goes on in a word that is heard on the other side: somebody may go by the family name. */
function isGoneOn(reader: Reader, at: number): boolean {
  const next = reader.view.english.profiles[at];
  if (next?.isNamelike !== true || !reader.isExplained(at)) return false;
  return reader.view.english.words[at]!.covered < ANSWERED || namenessOf(next, reader.knowledge).spelt >= NAMED;
}

function isLost(reader: Reader, i: number): boolean {
  if (reader.isInTables(i) || reader.cover(i) >= ANSWERED) return false;
  return reader.sound(i) <= ALIKE || isHeardByChance(reader, i);
}

/** Whether all Arabic words that sound like an English one have another counterpart: وصل beside `Faisal … arrived`. */
function isHeardByChance({ view: { arabic, english } }: Reader, i: number): boolean {
  const alike = arabic.words.filter(
    (_word, a) => arabic.profiles[a]!.text.length >= 2 && wordSound(arabic.profiles[a]!, english.profiles[i]!) > ALIKE,
  );
  return alike.length > 0 && alike.every(({ by, covered }) => by !== undefined && by !== i && covered >= SURE);
}

/** The words without an answer behind an Arabic title and what belongs to it, if they are a name. */
function arabicName(reader: Reader, from: number, title: number): Words | undefined {
  const { words, profiles, content } = reader.view.arabic;
  const open = new Set(reader.unaligned().map(({ at }) => at));
  let at = from;
  const isOfTitle = (k: number) => {
    const { by, covered } = words[k]!;
    return by !== undefined && covered >= ANSWERED && by < title && title - by <= BETWEEN + 1;
  };
  while (at < words.length && at < from + BETWEEN && isOfTitle(at)) at += 1;
  let to = at;
  while (to < at + LONGEST && open.has(to) && !(to > at && isCut(content.slice(words[to - 1]!.end, words[to]!.start))))
    to += 1;
  // The governor of Cairo is somebody else's name.
  if (reader.entities().arabic.some(({ from: start }) => start === at)) return undefined;
  let named = 0;
  for (let k = at; k < to; k += 1) named = Math.max(named, kindOf(profiles[k]!, reader.knowledge).named);
  if (to === at || isCut(content.slice(words[at - 1]!.end, words[at]!.start))) return undefined;
  if (to === at + 1 ? named < NAMED : named === 0) return undefined;
  return { from: at, to };
}

function isCut(between: string): boolean {
  return /\S/.test(between);
}
