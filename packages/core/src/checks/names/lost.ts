import { arabicSpelling, mayBeAlike, soundEvidence, UNLIKE } from '../../mentions/index.ts';
import type { PairView } from '../view.ts';
import { NAMED } from './counterpart.ts';
import type { Reader } from './reader.ts';
import { wordSound } from './sounds.ts';
import { ALIKE, type UnalignedWord, unalignedNames } from './unaligned.ts';
import { type NameUsage, othersOf } from './usage.ts';

/** An Arabic name that nothing on the English side answers to, by the places of its first word and of the last. */
export interface LostName {
  readonly from: number;
  readonly to: number;
  /** Log odds that it was left out. */
  readonly odds: number;
  readonly features: readonly number[];
}

/** So many names are looked at. */
const MOST = 50;

/** What is looked at, with its weight: fitted by `npm run bench -- fidelity-fit`, in the order of a row. */
const WEIGHTS: ReadonlyArray<readonly [feature: string, weight: number]> = [
  ['constant', -7.67],
  ['a name by all that is known', 3.67],
  ['in the tables', 1.63],
  ['spelt by its sound', 0.19],
  ['letters of a name', 2.98],
  ['an everyday word', 0.23],
  ['translated by another sound', 1.03],
  ['words in a row', 2.05],
  ['most alike', -1.56],
  ['open names', -1.85],
  ['open words in its place', -0.94],
  ['answered share of the English', 1.01],
  ['longer than the English', 1.97],
  ['a hole', 1.61],
  ['goes with a name elsewhere', 1.5],
];

/**
 * Returns the names of the Arabic side that no English word translates, is related to or sounds like, words in a row as
 * one; `usage` is what other pairs show.
 */
export function lostNames(reader: Reader, usage?: NameUsage): LostName[] {
  const { view, knowledge } = reader;
  const open = unalignedNames(view, knowledge, NAMED, MOST).filter((word) => isNameAlone(word, reader));
  if (open.length === 0 || hasOpenAcronym(reader)) return [];
  const words = withoutTold(open, reader);
  const isStrange = unknownBeside(words, reader) > STRANGE;
  const own = pairFeatures(reader);
  const others = othersOf(usage, view);
  const runs = runsOf(words).filter(
    (run) => (!isStrange || run.some(({ kind }) => isKnownName(kind))) && !isBeforeSurname(run, reader),
  );
  return runs.map((run) => {
    const [from, to] = [run[0]!.at, run.at(-1)!.at];
    const most = (feature: (word: UnalignedWord) => number) =>
      run.reduce((high, word) => Math.max(high, feature(word)), Number.NEGATIVE_INFINITY);
    const features = [
      1,
      most(({ named }) => named),
      most(({ kind }) => (kind.inTables ? 1 : 0)),
      most(({ kind }) => kind.spelt),
      most(({ foreign }) => foreign),
      most(({ kind }) => (kind.common ? 1 : 0)),
      most(({ kind }) => kind.translated),
      Math.min(3, run.length) / 3,
      most(({ profile }) => mostAlike(profile, view)),
      own.names,
      openBeside(reader, from, to),
      view.evidence.englishShare,
      own.longer,
      own.hole,
      others === undefined
        ? 0
        : most(({ profile }) => others.usage.bestOfArabic(profile, others.self, view.english.profiles)),
    ];
    return { from, to, features, odds: features.reduce((sum, feature, k) => sum + feature * WEIGHTS[k]![1], 0) };
  });
}

/** Whether a name alone stands before one that the English side has with a capital: a person may go by the family name. */
function isBeforeSurname(run: readonly UnalignedWord[], reader: Reader): boolean {
  const { arabic, english } = reader.view;
  const next = run.at(-1)!.at + 1;
  const answer = run.length > 1 || run[0]!.kind.inTables ? undefined : reader.answerOf(next);
  if (answer === undefined || !english.profiles[answer]!.isNamelike) return false;
  return /^\s+$/.test(arabic.content.slice(arabic.words[next - 1]!.end, arabic.words[next]!.start));
}

/** So much of the Arabic side's other words may be unknown where letters alone tell a name. */
const STRANGE = 0.2;

/** The share of the Arabic words beside these that neither the word lexicon nor the other side knows: a dialect's. */
function unknownBeside(names: readonly UnalignedWord[], reader: Reader): number {
  const own = new Set(names.map(({ at }) => at));
  let [all, unknown] = [0, 0];
  reader.view.arabic.words.forEach(({ type }, at) => {
    if (type.weight === 0 || own.has(at)) return;
    all += 1;
    if (!type.known && reader.answerOf(at) === undefined) unknown += 1;
  });
  return all === 0 ? 0 : unknown / all;
}

/** A name by more than its letters. */
function isKnownName({ inTables, isName, spelt, translated }: UnalignedWord['kind']): boolean {
  return inTables || spelt > SPELT || (isName && translated < SPELT);
}

/** Words that are in no name of the tables that the English side has too: `فرانس برس` beside AFP. */
function withoutTold(words: readonly UnalignedWord[], reader: Reader): UnalignedWord[] {
  const { arabic, english } = reader.entities();
  const groups = new Set(english.map(({ group }) => group));
  const told = arabic.filter(({ group }) => groups.has(group));
  return words.filter(({ at }) => told.every(({ from, to }) => at < from || at >= to));
}

/**
 * A word that is no month, is not known by what it means, is not said twice (`رويدا رويدا`), and no part of a name that
 * English writes as one word.
 */
function isNameAlone({ at, profile, kind }: UnalignedWord, { view, knowledge }: Reader): boolean {
  if (knowledge.months.has(profile.form)) return false;
  const isDoubled = [at - 1, at + 1].some((other) => view.arabic.profiles[other]?.form === profile.form);
  if (isDoubled && !kind.inTables) return false;
  if (!isKnownName(kind) && (profile.type.known || isProclitic(profile.form, knowledge))) return false;
  return ![at - 1, at].some((first) => isJoined(first, view));
}

/** `لرمز`: a word that is known without what is written onto it. */
function isProclitic(form: string, { words }: Reader['knowledge']): boolean {
  return /^[وفبلك]/.test(form) && form.length > 3 && words?.arabicWords.ids.get(form.slice(1)) !== undefined;
}

/** From here a word is often put into English by its sound, or by its meaning. */
const SPELT = 0.2;

/** Whether an English name sounds like two Arabic words together: `Abdulqader`. */
function isJoined(first: number, { arabic, english }: PairView): boolean {
  const [one, two] = [arabic.profiles[first], arabic.profiles[first + 1]];
  if (one === undefined || two === undefined) return false;
  const joint = arabicSpelling(one.text + two.text);
  return english.profiles.some(
    ({ isNamelike, spelling }) =>
      isNamelike && mayBeAlike(joint, spelling) && soundEvidence(joint, spelling, ALIKE) > ALIKE,
  );
}

/** Whether the English side has letters in which a name may hide: `AFP`, `B.C.`, or is `Brexit`. */
function hasOpenAcronym(reader: Reader): boolean {
  const { english } = reader.view;
  return (
    hasDottedName(english) ||
    english.profiles.some(
      ({ text, lower }, i) => lower === 'brexit' || (/^[A-Z]{2,5}$/.test(text) && !reader.isInTables(i)),
    )
  );
}

/** Whether an English side has letters with points that may be a place: `B.C.`, `D.C.`; every table has these four. */
export function hasDottedName({ content }: { readonly content: string }): boolean {
  for (const [letters] of content.matchAll(/\b(?:[A-Z]\.){2,4}/g))
    if (!/^(?:U\.[SKN]|E\.U|a\.m|p\.m)\./.test(letters)) return true;
  return false;
}

/** What all names of a pair share: how many English ones are open too, and whether the English side has a hole. */
function pairFeatures(reader: Reader): { readonly names: number; readonly longer: number; readonly hole: number } {
  const { arabic, english } = reader.view;
  let names = 0;
  english.profiles.forEach((profile, i) => {
    if (profile.isNamelike && !reader.isExplained(i)) names += 1;
  });
  const letters = (words: PairView['arabic']['words']) => words.reduce((sum, { start, end }) => sum + end - start, 10);
  const longer = Math.log(letters(arabic.words) / (letters(english.words) / 1.12));
  return {
    names: Math.min(3, names) / 3,
    longer: Math.max(-1, Math.min(1, longer)),
    hole: HOLE.test(english.content) ? 1 : 0,
  };
}

/** What a word left behind: `north of .`, `head of 's`, `in has cited`. */
const HOLE =
  /\b(?:the|an?|of|in|from|for|by|with|at|into|between|his|their|its|and)\s?(?:[,.;:!?)]|$)|(?:^|\s)['’]s\b|\b(?:of|in|from|with|by|the|at|into)\s(?:and|has|have|had|is|are|was|were|will|in|of|to|from|on|for|with)\b/;

/** Names in a row, and with one word between them that is part of a name (`بن`). */
function runsOf(words: readonly UnalignedWord[]): UnalignedWord[][] {
  const runs: UnalignedWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && word.at === last.at + 1) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** How much the English word that sounds most like an Arabic one does so, from -1 (not at all) to 0. */
function mostAlike(profile: PairView['arabic']['profiles'][number], { english }: PairView): number {
  let sound = UNLIKE;
  for (const other of english.profiles) if (other.text.length >= 3) sound = Math.max(sound, wordSound(profile, other));
  return Math.max(-4, Math.min(0, sound)) / 4;
}

/** How many English words that say something stand open where the counterpart should, by the words around the name. */
function openBeside(reader: Reader, from: number, to: number): number {
  const { words } = reader.view.english;
  let open = 0;
  for (const [start, step] of [
    [from - 1, -1],
    [to + 1, 1],
  ] as const) {
    for (let a = start; a >= 0 && a < reader.view.arabic.words.length && Math.abs(a - start) < REACH; a += step) {
      const at = reader.answerOf(a);
      if (at === undefined) continue;
      for (let e = Math.max(0, at - REACH); e <= Math.min(words.length - 1, at + REACH); e += 1)
        if (words[e]!.type.weight > 0 && words[e]!.covered < OPEN) open += 1;
      break;
    }
  }
  return Math.min(6, open) / 6;
}

/** Words on either side that tell where a counterpart should stand. */
const REACH = 3;
/** Below this a word has no counterpart. */
const OPEN = 0.3;
