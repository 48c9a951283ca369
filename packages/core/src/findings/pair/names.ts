import type { WordCover } from '../../alignment/index.ts';
import { matchingForm } from '../../text/index.ts';
import { foreignness } from './foreign.ts';
import { areKin } from './kin.ts';
import type { Knowledge } from './knowledge.ts';
import { soundsLike } from './sounds.ts';
import type { PairView, SideView } from './view.ts';

/** A capitalised English word and what speaks for and against its having a counterpart. */
export interface NameCandidate {
  readonly word: WordCover;
  readonly text: string;
  /** Arabic word that nothing answers to and that stands where the counterpart is to be looked for. */
  readonly left?: WordCover;
  readonly features: Float64Array;
}

export const NAME_FEATURES = [
  'bias',
  'covered',
  'soundLow',
  'soundMid',
  'known',
  'weight',
  'best',
  'common',
  'shout',
  'length',
  'arabicShare',
  'near',
  'leftKnown',
  'leftOdd',
  'leftName',
  'leftNone',
  'inside',
  'others',
  'leftCommon',
  'leftSound',
  'englishShare',
  'knownXleft',
  'many',
  'leftForeignOdd',
  'leftForeignKnown',
  'mutual',
  'foreignXcommon',
  'glued',
  'foreignAny',
] as const;

const SKIP = new Set(
  "the of and in on at for a an to by with from mr mrs ms dr sir lord lady de da del di la le el al van von der den i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december st saint did i've i'm i'd i'll it he she they we you his her but as if when what who how why where".split(
    ' ',
  ),
);

/** Returns the capitalised words of the English side that are no mere first words, months or particles. */
export function nameCandidates(view: PairView, knowledge: Knowledge): NameCandidate[] {
  const { english, arabic } = view;
  const words = english.words;
  const found: NameCandidate[] = [];
  const caps = words.map((word) => isCapital(english.content, word));
  const size = words.length;
  let capital = 0;
  let lower = 0;
  for (let i = 0; i < size; i += 1) {
    if (caps[i]) capital += 1;
    else if (words[i]!.weight > 0) lower += 1;
  }
  if (capital > 2 && lower < capital * 0.4) return [];
  const form = matchingForm(arabic.content);
  const texts = words.map((word) => latin(english, word));
  const arabicTexts = arabic.words.map((word) => arabic.content.slice(word.start, word.end));
  const glued = arabicTexts.some((t) => t.length > 13);
  let left: { a: number; odd: number; best: number; name: number; common: number; foreign: number }[] | undefined;
  // the most that the words of a run say
  const strength = (i: number): number => {
    const word = words[i]!;
    if (word.covered >= 0.5) return 1;
    const lowerText = matchingForm(texts[i]!);
    if (form.includes(lowerText) || inTables(lowerText, form, knowledge)) return 1;
    for (const other of arabic.words)
      if (other.covered < 0.5 && other.weight > 0 && areKin(other.stem, word.stem, knowledge)) return 0.9;
    return word.covered;
  };
  const sounds = new Map<number, number>();
  const soundOf = (i: number): number => {
    let s = sounds.get(i);
    if (s === undefined) sounds.set(i, (s = bestSound(texts[i]!, arabic, arabicTexts, form)));
    return s;
  };
  const explained = (i: number) => strength(i) >= 0.5 || soundOf(i) > -0.5;
  for (let i = 0; i < size; i += 1) {
    if (!caps[i]) continue;
    const word = words[i]!;
    const text = texts[i]!;
    if (text.length < 3 || SKIP.has(text.toLowerCase())) continue;
    if (startsSentence(english.content, word.start)) continue;
    const cover = strength(i);
    const mutual = word.by !== undefined && arabic.words[word.by]!.by === i;
    if (form.includes(matchingForm(text))) continue;
    if (cover >= 0.8 && (mutual || inTables(matchingForm(text), form, knowledge))) continue;
    const sound = soundOf(i);
    if (sound > 1.5) continue;
    left ??= leftovers(view, knowledge, arabicTexts, texts);
    // where the counterpart would stand
    let near = 0;
    let nearExplained = 0;
    let place = 0;
    let places = 0;
    for (let k = Math.max(0, i - 3); k <= Math.min(size - 1, i + 3); k += 1) {
      if (k === i) continue;
      const by = words[k]!.by;
      if (by !== undefined && words[k]!.covered > 0.3) {
        place += by;
        places += 1;
      }
      if (caps[k] && Math.abs(k - i) === 1) {
        near += 1;
        nearExplained += explained(k) ? 1 : 0;
      }
    }
    const at = places === 0 ? ((i + 0.5) / size) * arabic.words.length : place / places;
    const width = places === 0 ? Math.max(4, arabic.words.length * 0.35) : Math.max(5, arabic.words.length * 0.2);
    let bestOdd = 0;
    let bestKnown = 0;
    let bestName = 0;
    let bestCommon = 0;
    let bestForeignOdd = 0;
    let bestForeignKnown = 0;
    let any = 0;
    let leftSound = -6;
    let chosen: WordCover | undefined;
    let chosenScore = 0;
    for (const one of left) {
      const closeness = Math.max(0, 1 - Math.abs(one.a - at) / (2 * width));
      if (closeness === 0) continue;
      any += closeness;
      bestOdd = Math.max(bestOdd, one.odd * closeness);
      bestKnown = Math.max(bestKnown, one.best * closeness);
      bestName = Math.max(bestName, one.name * closeness);
      bestCommon = Math.max(bestCommon, one.common * closeness);
      if (one.odd > 0) bestForeignOdd = Math.max(bestForeignOdd, one.foreign * closeness);
      else bestForeignKnown = Math.max(bestForeignKnown, one.foreign * closeness);
      const s = (one.foreign + 0.5 * one.best + 0.3 * one.name + 0.1) * closeness;
      leftSound = Math.max(leftSound, soundsLike(arabicTexts[one.a]!, text));
      if (s > chosenScore) {
        chosenScore = s;
        chosen = arabic.words[one.a]!;
      }
    }
    const id = knowledge.words?.englishWords.ids.get(word.stem);
    const best = id === undefined ? 0 : knowledge.englishBest[id]!;
    const common = knowledge.common.has(text.toLowerCase()) ? 1 : 0;
    let otherLost = 0;
    for (let k = 0; k < size; k += 1) if (k !== i && caps[k] && texts[k]!.length > 2 && !explained(k)) otherLost += 1;
    const f = new Float64Array(NAME_FEATURES.length);
    f[0] = 1;
    f[1] = cover;
    f[2] = Math.max(-5, Math.min(0, sound)) / 4;
    f[3] = Math.max(0, Math.min(3, sound)) / 2;
    f[4] = word.known ? 1 : 0;
    f[5] = word.weight / 10;
    f[6] = best;
    f[7] = common;
    f[8] = text.length > 1 && text === text.toUpperCase() ? 1 : 0;
    f[9] = Math.min(10, text.length) / 10;
    f[10] = view.evidence.arabicShare;
    f[11] = near === 0 ? 0.5 : nearExplained / near;
    f[12] = bestKnown;
    f[13] = bestOdd;
    f[14] = bestName;
    f[15] = any === 0 ? 1 : 0;
    f[16] = near === 0 ? 0 : 1;
    f[17] = Math.min(3, otherLost) / 3;
    f[18] = bestCommon;
    f[19] = Math.max(-4, leftSound) / 4;
    f[20] = view.evidence.englishShare;
    f[21] = best * Math.max(bestKnown, bestName);
    f[23] = bestForeignOdd;
    f[24] = bestForeignKnown;
    f[25] = word.by === undefined ? 0 : mutual ? 1 : -1;
    f[26] = common * Math.max(bestForeignOdd, bestForeignKnown);
    f[27] = glued ? 1 : 0;
    f[28] = Math.max(bestForeignOdd, bestForeignKnown);
    f[22] = Math.min(6, any) / 6;
    found.push({ word, text, ...(chosen === undefined ? {} : { left: chosen }), features: f });
  }
  return found;
}

function inTables(word: string, form: string, knowledge: Knowledge): boolean {
  for (const spelling of knowledge.spellings.get(word) ?? []) {
    for (let at = form.indexOf(spelling); at >= 0; at = form.indexOf(spelling, at + 1))
      if (startsWord(form, at)) return true;
  }
  return false;
}

/** Arabic content words that no English word answers to. */
function leftovers(view: PairView, knowledge: Knowledge, arabicTexts: readonly string[], texts: readonly string[]) {
  const list: { a: number; odd: number; best: number; name: number; common: number; foreign: number }[] = [];
  const { arabic, english } = view;
  arabic.words.forEach((word, a) => {
    if (word.weight === 0 || word.covered >= 0.4 || !/[\u0600-\u06ff]/.test(word.stem)) return;
    const text = arabicTexts[a]!;
    if (text.length < 3) return;
    for (let e = 0; e < texts.length; e += 1) {
      if (english.words[e]!.weight === 0 || texts[e]!.length < 3) continue;
      if (soundsLike(text, texts[e]!) > -0.5 || areKin(word.stem, english.words[e]!.stem, knowledge)) return;
    }
    const form = matchingForm(text);
    const bare = form.replace(/^[وف]?[بلك]?(?:ال)?/, '');
    const common = knowledge.common.has(form) || knowledge.common.has(bare) || knowledge.common.has(`ال${bare}`);
    const id = knowledge.words?.arabicWords.ids.get(word.stem);
    const name = knowledge.names.has(form) || knowledge.names.has(bare) ? 1 : 0;
    list.push({
      a,
      odd: id === undefined && !common ? 1 : 0,
      best: id === undefined ? 0 : knowledge.arabicBest[id]! * (common ? 0.3 : 1),
      name,
      common: common ? 1 : 0,
      foreign: text.length > 11 ? 0 : foreignness(form),
    });
  });
  return list;
}

function bestSound(text: string, arabic: SideView, arabicTexts: readonly string[], form: string): number {
  let sound = -8;
  for (let a = 0; a < arabic.words.length; a += 1) {
    const other = arabic.words[a]!;
    if (other.end - other.start < 2) continue;
    const here = soundsLike(arabicTexts[a]!, text);
    if (here > sound) sound = here;
    const next = arabic.words[a + 1];
    if (here > -6 && here < 1 && next !== undefined && next.start - other.end <= 1)
      sound = Math.max(sound, soundsLike(arabicTexts[a]! + arabicTexts[a + 1]!, text));
    // words written together
    if (arabicTexts[a]!.length >= 10 && here < 0) {
      const whole = arabicTexts[a]!;
      const size = Math.max(3, Math.round(text.length * 0.8));
      for (let k = 0; k + 3 <= whole.length; k += 1)
        for (let n = size - 1; n <= size + 1; n += 1)
          if (k + n <= whole.length && n >= 3) sound = Math.max(sound, soundsLike(whole.slice(k, k + n), text) - 1);
    }
  }
  void form;
  return sound;
}

function isCapital(content: string, word: WordCover): boolean {
  const unit = content.charCodeAt(word.start);
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);
}

function latin(side: SideView, word: WordCover): string {
  const text = side.content.slice(word.start, word.end);
  return text.replace(/['’]s$/, '');
}

export function startsSentence(content: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i -= 1) {
    const letter = content[i]!;
    if (
      letter === ' ' ||
      letter === '"' ||
      letter === '“' ||
      letter === '‘' ||
      letter === "'" ||
      letter === '(' ||
      letter === '['
    )
      continue;
    return /[.!?:…\n;\-–—]/.test(letter);
  }
  return true;
}

/** Whether a word begins there, proclitics apart. */
function startsWord(form: string, at: number): boolean {
  for (let i = at - 1, n = 0; n < 5; i -= 1, n += 1) {
    if (i < 0 || !isArabic(form.charCodeAt(i))) return true;
    if (!'وفبلكاس'.includes(form[i]!)) return false;
  }
  return false;
}

function isArabic(unit: number): boolean {
  return unit >= 0x620 && unit <= 0x6d3;
}
