import type { Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import type { PairView, SideView } from './view.ts';
import { areWithin } from './within.ts';

/** A run of words of one side to which hardly anything on the other side answers, while the rest has its counterpart. */
export interface BareClause {
  readonly side: 'ar' | 'en';
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** Share of the side's content words that it has. */
  readonly share: number;
  readonly features: readonly number[];
}

export const CLAUSE_FEATURES = [
  'bias',
  'mass',
  'words',
  'share',
  'rest',
  'other',
  'ratio',
  'atEdge',
  'stops',
  'inner',
  'ratioMass',
  'massPart',
] as const;

/**
 * Returns the barest run of words of each side, if there is one of four content words or more. `answered` has the places of values, by side, that
 * the other side has as well: their words have their counterpart, whatever words say it (`لا تتجاوز 25` beside `below 25`).
 */
export function findBareClauses(
  view: PairView,
  answered: Readonly<Record<'ar' | 'en', readonly Span[]>> = NONE,
): BareClause[] {
  const found: BareClause[] = [];
  const arabicLength = contentLength(view.arabic);
  const englishLength = contentLength(view.english);
  for (const [side, own, other] of [
    [view.arabic, arabicLength, englishLength],
    [view.english, englishLength, arabicLength],
  ] as const) {
    const clause = barest(side, answered[side.language], own, other);
    if (clause !== undefined) found.push(clause);
  }
  return found;
}

const NONE = { ar: [], en: [] };

function barest(side: SideView, answered: readonly Span[], own: number, other: number): BareClause | undefined {
  const { words } = side;
  const isAnswered = areWithin(words, answered);
  let bestSum = 0;
  let bestFrom = 0;
  let bestTo = -1;
  let sum = 0;
  let from = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    sum += bareness(word, isAnswered[i]! ? 1 : word.covered);
    if (sum <= 0) {
      sum = 0;
      from = i + 1;
    } else if (sum > bestSum) {
      bestSum = sum;
      bestFrom = from;
      bestTo = i;
    }
  }
  if (bestTo < 0) return undefined;
  let inside = 0;
  let insideCovered = 0;
  let content = 0;
  let rest = 0;
  let restCovered = 0;
  let all = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (word.type.weight === 0) continue;
    all += 1;
    if (i >= bestFrom && i <= bestTo) {
      inside += word.type.weight;
      insideCovered += word.type.weight * word.covered;
      content += 1;
    } else {
      rest += word.type.weight;
      restCovered += word.type.weight * word.covered;
    }
  }
  if (content < 3) return undefined;
  const ratio = Math.log((own + 10) / (other + 10));
  const covered = rest === 0 ? 0 : restCovered / rest;
  const longer = Math.max(-1, Math.min(1.5, ratio));
  const f = [
    1,
    Math.min(80, bestSum) / 30,
    Math.min(15, content) / 10,
    content / Math.max(1, all),
    covered,
    Math.min(1, rest / 60),
    longer,
    bestTo >= words.length - 2 ? 1 : 0,
    clauseEdges(side.content, words, bestFrom, bestTo),
    inside === 0 ? 0 : insideCovered / inside,
    longer * Math.min(1, bestSum / 30),
    (covered * Math.min(80, bestSum)) / 30,
  ];
  let score = 0;
  for (let k = 0; k < f.length; k += 1) score += f[k]! * WEIGHTS[k]!;
  return {
    side: side.language,
    start: words[bestFrom]!.start,
    end: words[bestTo]!.end,
    score,
    share: f[3]!,
    features: f,
  };
}

const WEIGHTS = [-2.28, -0.16, 1.34, -3.73, -1.19, 0.2, 6.4, 2.12, 1.27, -1.14, 4.45, 0.85];

/** What a word adds to a run that nothing answers to; common words add nothing. */
function bareness({ type }: WordCover, covered: number): number {
  if (type.weight === 0) return 0;
  return Math.min(type.weight, 10) * ((type.known ? 0.75 : 0.35) - 1.6 * covered);
}

function clauseEdges(content: string, words: readonly WordCover[], from: number, to: number): number {
  const before =
    from === 0 ? 1 : /[,،;؛:.()"“”«»–—-]/.test(content.slice(words[from - 1]!.end, words[from]!.start)) ? 1 : 0;
  const after =
    to === words.length - 1
      ? 1
      : /[,،;؛:.()"“”«»–—-]/.test(content.slice(words[to]!.end, words[to + 1]!.start))
        ? 1
        : 0;
  return (before + after) / 2;
}

/** Letters of the words of a side: English ones count for what they take in Arabic. */
function contentLength(side: SideView): number {
  let length = 0;
  for (const word of side.words) length += word.end - word.start;
  return side.language === 'en' ? length / 1.12 : length;
}
