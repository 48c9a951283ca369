import type { Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import type { PairView, SideView } from './view.ts';
import { areWithin } from './within.ts';

/**
 * A run of words of one side to which hardly anything on the other side answers, while the rest has its counterpart.
 */
export interface BareClause {
  readonly side: 'ar' | 'en';
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** Share of the side's content words that it has. */
  readonly share: number;
  readonly features: readonly number[];
}

/**
 * Returns the barest run of words of each side, if there is one of three words that say something or more. `answered`
 * has the places of values, by side, that the other side has as well: their words have their counterpart, whatever
 * words say it (`لا تتجاوز 25` beside `below 25`).
 */
export function findBareClauses(
  view: PairView,
  answered: Readonly<Record<'ar' | 'en', readonly Span[]>> = NONE,
): BareClause[] {
  const runs = {
    ar: barestRun(view.arabic.words, areWithin(view.arabic.words, answered.ar)),
    en: barestRun(view.english.words, areWithin(view.english.words, answered.en)),
  };
  return [weighRun(view, view.arabic, runs.ar, runs.en), weighRun(view, view.english, runs.en, runs.ar)].filter(
    (clause) => clause !== undefined,
  );
}

const NONE = { ar: [], en: [] };

/** How many English words may stand for several Arabic ones: acronyms without an answer, and `Brexit`. */
function openAcronyms({ english }: PairView): number {
  let open = 0;
  english.profiles.forEach(({ text, lower }, i) => {
    if (lower === 'brexit' || (/^[A-Z]{2,6}s?$/.test(text) && english.words[i]!.covered < OPEN)) open += 1;
  });
  return open;
}

/** Below this a word has no counterpart. */
const OPEN = 0.5;

function weighRun(
  view: PairView,
  side: SideView,
  run: BareRun | undefined,
  there: BareRun | undefined,
): BareClause | undefined {
  const { words } = side;
  if (run === undefined) return undefined;
  const { mass, from, to } = run;
  const inside = weigh(words, from, to + 1);
  if (inside.count < LEAST_WORDS) return undefined;
  const isArabic = side === view.arabic;
  const [own, other] = [contentLength(side), contentLength(isArabic ? view.english : view.arabic)];
  const acronyms = isArabic ? openAcronyms(view) : 0;
  const rest = weigh(words, 0, from, to + 1, words.length);
  const ratio = Math.log((own + 10) / (other + 10));
  const covered = rest.weight === 0 ? 0 : rest.covered / rest.weight;
  const longer = Math.max(-1, Math.min(1.5, ratio));
  const share = inside.count / (inside.count + rest.count);
  const features = [
    1,
    Math.min(80, mass) / 30,
    Math.min(15, inside.count) / 10,
    share,
    covered,
    Math.min(1, rest.weight / 60),
    longer,
    to >= words.length - 2 ? 1 : 0,
    clauseEdges(side.content, words, from, to),
    inside.weight === 0 ? 0 : inside.covered / inside.weight,
    longer * Math.min(1, mass / 30),
    (covered * Math.min(80, mass)) / 30,
    Math.min(80, there?.mass ?? 0) / 30,
    Math.min(80, Math.max(0, mass - (there?.mass ?? 0))) / 30,
    Math.max(0, Math.min(600, own + other - 300)) / 300,
    Math.min(1, acronyms) * Math.max(0, 1 - inside.count / 10),
  ];
  const score = features.reduce((sum, feature, k) => sum + feature * WEIGHTS[k]![1], 0);
  return { side: side.language, start: words[from]!.start, end: words[to]!.end, score, share, features };
}

/** Words in a row that hardly anything answers to, and what they weigh together. */
interface BareRun {
  readonly mass: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The words in a row, from the first to the last, that add up to most (J. Kadane's algorithm); undefined where all are
 * answered.
 */
function barestRun(words: readonly WordCover[], isAnswered: readonly boolean[]): BareRun | undefined {
  let best: BareRun | undefined;
  let mass = 0;
  let from = 0;
  for (let i = 0; i < words.length; i += 1) {
    mass += bareness(words[i]!, isAnswered[i] ? 1 : words[i]!.covered);
    if (mass <= 0) {
      mass = 0;
      from = i + 1;
    } else if (mass > (best?.mass ?? 0)) best = { mass, from, to: i };
  }
  return best;
}

/**
 * How many words say something in one or two stretches (from, to, from, to; the ends excluded), what they weigh, and
 * how much of it is covered.
 */
function weigh(words: readonly WordCover[], ...ends: readonly number[]) {
  let [count, weight, covered] = [0, 0, 0];
  for (let k = 0; k < ends.length; k += 2)
    for (let i = ends[k]!; i < ends[k + 1]!; i += 1) {
      const { type, covered: share } = words[i]!;
      if (type.weight === 0) continue;
      count += 1;
      weight += type.weight;
      covered += type.weight * share;
    }
  return { count, weight, covered };
}

/** Fewer words that say something are no clause. */
const LEAST_WORDS = 3;

/** Fitted by `npm run bench -- fidelity-fit`, by feature, in the order of a row. */
const WEIGHTS: ReadonlyArray<readonly [feature: string, weight: number]> = [
  ['constant', -1.47],
  ['mass', -0.95],
  ['words that say something', 1.3],
  ['share of the side', -3.07],
  ['covered share of the rest', -2.02],
  ['weight of the rest', 0.6],
  ['longer than the other side', 2.9],
  ['at the end', 1.87],
  ['at marks', 1.22],
  ['covered share', -1.13],
  ['longer, by mass', 4.24],
  ['covered rest, by mass', 1.43],
  ['mass there', -1.1],
  ['more mass than there', 0.9],
  ['both sides long', -1.09],
  ['acronyms for it', -1.53],
];

/** What a word adds to a run that nothing answers to; common words add nothing. */
function bareness({ type }: WordCover, covered: number): number {
  if (type.weight === 0) return 0;
  return Math.min(type.weight, 10) * ((type.known ? 0.75 : 0.35) - 1.6 * covered);
}

/** How many of the ends of a run are ends of the side or stand at a mark, as a share. */
function clauseEdges(content: string, words: readonly WordCover[], from: number, to: number): number {
  const isEdge = (k: number) =>
    k < 0 || k + 1 >= words.length || EDGE.test(content.slice(words[k]!.end, words[k + 1]!.start));
  return ((isEdge(from - 1) ? 1 : 0) + (isEdge(to) ? 1 : 0)) / 2;
}

const EDGE = /[,،;؛:.()"“”«»–—-]/;

/** Letters of the words of a side: English ones count for what they take in Arabic. */
function contentLength(side: SideView): number {
  let length = 0;
  for (const word of side.words) length += word.end - word.start;
  return side.language === 'en' ? length / 1.12 : length;
}
