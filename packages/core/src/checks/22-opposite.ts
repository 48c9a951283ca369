import type { Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { type Cue, IMPLIED } from './cues.ts';
import { makeFinding, type PairFinding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import type { PairView } from './view.ts';
import { areWithin } from './within.ts';

export const opposite = {
  code: 'opposite',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: opposite,
  sees: 'A word of which the other side has no translation but one of its opposite: rose for fell, before for after, seller for buyer.',
  ignores:
    'Words beside a negation, which may say the opposite by it (`not bad`); words of dates and values; a side that has both opposites; opposites that are one word with something before it (`unstable`).',
  found: [
    { ar: 'ارتفعت الأسعار في الصيف.', en: 'Prices fell in the summer.' },
    { ar: 'باع الرجل بيته القديم.', en: 'The man bought his old house.' },
  ],
  ignored: [
    { of: 'the same word', ar: 'ارتفعت الأسعار في الصيف.', en: 'Prices rose in the summer.' },
    { of: 'the opposite, denied', ar: 'لم ينجح الفريق في المباراة.', en: 'The team failed in the match.' },
  ],
};

/** How likely an Arabic word must be to stand for the opposite, and how unlikely for the word itself. */
const LEAST_OPPOSITE = 0.15;
const MOST_SAME = 0.05;
/** From here a word has its counterpart: more is asked of the Arabic one, which must stand for another. */
const ANSWERED = { english: 0.3, arabic: 0.4 } as const;
/** Words before one that may deny it. */
const DENIED = 3;
const CONFIDENCE = 0.65;

/** Returns the finding about the likeliest opposite; the words of Arabic values stand for no other. */
export function oppositeFinding(
  view: PairView,
  arabicValues: readonly Span[],
  knowledge: Knowledge,
): PairFinding | undefined {
  const { arabic, english } = view;
  const open: number[] = [];
  for (let i = 0; i < english.words.length; i += 1)
    if (isOpen(english.words[i]!, ANSWERED.english) && knowledge.oppositesOf(english.words[i]!.type.stemId).length > 0)
      open.push(i);
  if (open.length === 0) return undefined;
  const meanings = meaningsOf(view, areWithin(arabic.words, arabicValues), knowledge);
  const said = new Set(english.words.map(({ type }) => type.stemId));
  let best: { readonly english: number; readonly arabic: number; readonly share: number } | undefined;
  for (const i of open) {
    if (isDenied(english.profiles, i)) continue;
    const { stemId } = english.words[i]!.type;
    for (const other of knowledge.oppositesOf(stemId)) {
      const found = said.has(other) ? undefined : meanings.get(other);
      if (found === undefined || found.share <= (best?.share ?? 0)) continue;
      if (shareOf(arabic.words[found.at]!.type.stemId, stemId, knowledge) >= MOST_SAME) continue;
      best = { english: i, arabic: found.at, share: found.share };
    }
  }
  if (best === undefined) return undefined;
  return makeFinding(opposite, CONFIDENCE, view, [arabic.words[best.arabic]!], [english.words[best.english]!]);
}

function isOpen({ type, covered }: WordCover, answered: number): boolean {
  return type.known && covered < answered;
}

/** By English stem: the Arabic word without an answer that is likeliest to stand for it. */
function meaningsOf(
  { arabic }: PairView,
  isValue: readonly boolean[],
  { words }: Knowledge,
): ReadonlyMap<number, { readonly at: number; readonly share: number }> {
  const meanings = new Map<number, { readonly at: number; readonly share: number }>();
  if (words === undefined) return meanings;
  for (let at = 0; at < arabic.words.length; at += 1) {
    const word = arabic.words[at]!;
    if (!isOpen(word, ANSWERED.arabic) || word.type.weight === 0 || isValue[at] || isDenied(arabic.profiles, at))
      continue;
    for (let k = words.starts[word.type.stemId]!; k < words.starts[word.type.stemId + 1]!; k += 1) {
      const share = words.forward[k]!;
      const known = meanings.get(words.english[k]!);
      if (share >= LEAST_OPPOSITE && share > (known?.share ?? 0)) meanings.set(words.english[k]!, { at, share });
    }
  }
  return meanings;
}

/** How likely an Arabic stem is put into English by another. */
function shareOf(arabic: number, english: number, { words }: Knowledge): number {
  if (words === undefined) return 0;
  for (let k = words.starts[arabic]!; k < words.starts[arabic + 1]!; k += 1)
    if (words.english[k] === english) return words.forward[k]!;
  return 0;
}

/** Whether a word denies by itself, or one before it does. */
function isDenied(profiles: readonly { readonly cue: Cue; readonly isNot: boolean }[], i: number): boolean {
  for (let k = Math.max(0, i - DENIED); k <= i; k += 1)
    if (profiles[k]!.cue >= IMPLIED || (k < i && profiles[k]!.isNot)) return true;
  return false;
}
