import type { Lexicon } from '../lexicon/index.ts';
import { byRole } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import { wordAdded } from './25-word-added.ts';
import type { Entry, Kind } from './catalogue.ts';
import { findingAt, type PairFinding } from './finding.ts';
import { holesIn, learntHoles } from './holes.ts';
import type { PairView } from './view.ts';
import { areWithin } from './within.ts';

export const wordMissing = {
  code: 'word-missing',
  mqm: 'omission',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: wordMissing,
  sees: 'An Arabic word to which nothing answers, where its counterpart should stand and the English sentence wants a word: an article with nothing behind it (`in the of the town`), `and` at its end, a pronoun without its verb; with the tables of checks (`loadCheckLexicon`) many a clause that lacks its verb (`Three reports have been by the office`), and a word of the source to which nothing answers while all around it is answered: an English one that the Arabic lacks, an Arabic modifier that the English lacks (الحديقة الوطنية, `the park`).',
  ignores:
    'Most of what is left out of a sentence that reads well without it, and all of it without those tables; a place that wants a word while every Arabic word about it has its counterpart; sides of five words or fewer, of nine where only the tables tell; an Arabic word that says with its noun what one English word says (الكتاب المدرسي, `textbook`); words that another finding is about.',
  found: [
    { ar: 'افتتح الوزير مدرسة جديدة في وسط المدينة.', en: 'The minister opened a in the centre of the town.' },
    { ar: 'عثر الصيادون على السفينة قرب الجزيرة.', en: 'The fishermen found the near the island, and.' },
    { ar: 'افتتح الوزير مدرسة جديدة في وسط المدينة.', en: 'The minister opened a school in the centre of the town.' },
  ],
  ignored: [
    {
      of: 'a place that wants a word that Arabic does not have',
      ar: 'افتتح الوزير المدرسة في المدينة.',
      en: 'The minister opened the school in the of town.',
    },
  ],
};

/** From here a word has its counterpart. */
const ANSWERED = 0.45;
/** Neighbours from here show where a counterpart is to be looked for, and so far from theirs it may stand. */
const COVERED = 0.4;
const FAR = 4;
/** So far at most where no rule but what was learnt shows that a word is wanting. */
const CLOSE = 2;
/** How much nearer a word must be to be chosen over one that is answered less. */
const NEARER = 0.15;
const CONFIDENCE = 0.75;

/**
 * Returns the finding about a word that the English side wants and the Arabic side has; `answered` has the places of the
 * Arabic values that both have, `told` those of other findings, `wants` finds places beside those of the rules.
 */
export function wordFinding(
  view: PairView,
  answered: readonly Span[],
  told: readonly PairFinding[],
  wants: Lexicon['wants'],
): PairFinding | undefined {
  if (!view.arabic.words.some(isOpen)) return undefined;
  const ruled = holesIn(view.english);
  const learnt = learntHoles(view.english, wants);
  if (ruled.length + learnt.length === 0) return undefined;
  const { words } = view.arabic;
  const arabicRole = view.arabicFirst ? 'source' : 'target';
  const taken = areWithin(words, [...answered, ...told.flatMap((finding) => finding[arabicRole] ?? [])]);
  let best: { readonly at: number; readonly fit: number } | undefined;
  for (const hole of [...ruled, ...learnt])
    for (const { at, distance } of openNear(view, hole)) {
      if (taken[at] || (distance > CLOSE && !ruled.includes(hole))) continue;
      const fit = 1 - words[at]!.covered - NEARER * distance;
      if (fit > (best?.fit ?? Number.NEGATIVE_INFINITY)) best = { at, fit };
    }
  if (best === undefined) return undefined;
  const kind = view.arabicFirst ? wordMissing : wordAdded;
  return findingAt(kind, CONFIDENCE, byRole(view, { arabic: [words[best.at]!], english: [] }));
}

/** The Arabic words without an answer near where the counterpart of a hole should stand. */
function openNear({ arabic, english }: PairView, hole: number): { readonly at: number; readonly distance: number }[] {
  const around = [answerFrom(english.words, hole, -1), answerFrom(english.words, hole + 1, 1)].filter(
    (place) => place !== undefined,
  );
  const places = around.length > 0 ? around : [Math.round((hole / english.words.length) * arabic.words.length)];
  return places.flatMap((place) => {
    const open: { readonly at: number; readonly distance: number }[] = [];
    for (let at = Math.max(0, place - FAR); at <= Math.min(arabic.words.length - 1, place + FAR); at += 1)
      if (isOpen(arabic.words[at]!)) open.push({ at, distance: Math.abs(place - at) });
    return open;
  });
}

function isOpen({ type, covered }: WordCover): boolean {
  return type.weight > 0 && covered < ANSWERED;
}

/** The place of the nearest counterpart of a word and those before or behind it. */
function answerFrom(words: readonly WordCover[], from: number, step: 1 | -1): number | undefined {
  for (let i = from; i >= 0 && i < words.length && Math.abs(i - from) <= FAR; i += step) {
    const { by, covered } = words[i]!;
    if (by !== undefined && covered > COVERED) return by;
  }
  return undefined;
}
