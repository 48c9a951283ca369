import { bootstrap, type Interval, scoreSignature } from '../figures/index.ts';
import { pairKey, type ReportGold } from './score-reports.ts';

/**
 * A source and a target sentence, as zero-based indexes, and how sure a system is that they are to be put side by side.
 */
export interface RankedPair {
  readonly source: number;
  readonly target: number;
  readonly confidence: number;
}

/** Two reports: what readers linked, and what a system ranks; pairs that it does not name are never found. */
export interface RankedCase {
  /** Cases of one event share documents: an interval is drawn over events. */
  readonly event: string;
  readonly gold: ReportGold;
  readonly ranked: readonly RankedPair[];
}

/** How deep candidates are looked at. */
const DEPTHS = [1, 2, 3, 5] as const;

export interface RankingScore {
  readonly kind: 'ranking';
  readonly signature: string;
  /** All pairs of all cases in one order: only what both readers linked is right. */
  readonly averagePrecision: Interval;
  /** The same where what either reader saw an overlap in is right as well. */
  readonly averagePrecisionWithMay: Interval;
  /**
   * Share of what both readers linked that is among the first candidates of either of its sentences, by {@link DEPTHS}.
   */
  readonly within: ReadonlyArray<{ readonly depth: number; readonly recall: Interval }>;
  /** Most recall of must at which precision over must and may is at least .8. */
  readonly recallWherePrecise: Interval;
  /** Mean distance of confidence and share of right ones (must or may), over ten equally wide bins. */
  readonly calibrationError: number;
}

interface Judged {
  readonly event: number;
  readonly confidence: number;
  readonly label: 'must' | 'may' | 'none';
}

/** Scores how a system ranks the sentence pairs of several cases; see {@link RankingScore} for the figures. */
export function scoreRanking(
  cases: readonly RankedCase[],
  options: { readonly signature?: string } = {},
): RankingScore {
  const events = [...new Set(cases.map(({ event }) => event))];
  const of = ({ event }: RankedCase) => events.indexOf(event);
  const judged = cases.flatMap((one) => judge(one, of(one))).sort((a, b) => b.confidence - a.confidence);
  const must = countsOf(cases, of, ({ must }) => must.length);
  const all = countsOf(cases, of, ({ must, may }) => must.length + may.length);
  const places = cases.flatMap((one) => placesOf(one).map((place) => ({ event: of(one), place })));
  const over = (figure: (times: readonly number[]) => number) => bootstrap(events.length, figure);
  return {
    kind: 'ranking',
    signature: scoreSignature('ranking', { events: events.length, cases: cases.length }, options.signature),
    averagePrecision: over((times) => averagePrecision(judged, times, total(must, times), ['must'])),
    averagePrecisionWithMay: over((times) => averagePrecision(judged, times, total(all, times), ['must', 'may'])),
    within: DEPTHS.map((depth) => ({
      depth,
      recall: over((times) => {
        const found = places.reduce((sum, one) => sum + (one.place <= depth ? times[one.event]! : 0), 0);
        return found / Math.max(1, total(must, times));
      }),
    })),
    recallWherePrecise: over((times) => recallAt(PRECISE, judged, times, total(must, times))),
    calibrationError: calibrationError(judged),
  };
}

const PRECISE = 0.8;

function judge({ gold, ranked }: RankedCase, event: number): Judged[] {
  const must = new Set(gold.must.map(([i, j]) => pairKey(i, j)));
  const may = new Set(gold.may.map(([i, j]) => pairKey(i, j)));
  return ranked.map(({ source, target, confidence }) => {
    const key = pairKey(source, target);
    return { event, confidence, label: must.has(key) ? 'must' : may.has(key) ? 'may' : 'none' };
  });
}

function countsOf(
  cases: readonly RankedCase[],
  of: (one: RankedCase) => number,
  count: (gold: ReportGold) => number,
): readonly number[] {
  const counts: number[] = [];
  for (const one of cases) counts[of(one)] = (counts[of(one)] ?? 0) + count(one.gold);
  return counts;
}

function total(counts: readonly number[], times: readonly number[]): number {
  return counts.reduce((sum, count, event) => sum + count * times[event]!, 0);
}

/** Calls back at the end of each run of pairs of one confidence, the surest first, with what was counted so far. */
function walk(
  judged: readonly Judged[],
  times: readonly number[],
  visit: (predicted: number, found: Readonly<Record<Judged['label'], number>>) => void,
): void {
  const found = { must: 0, may: 0, none: 0 };
  for (let k = 0; k < judged.length; k += 1) {
    const { event, label, confidence } = judged[k]!;
    found[label] += times[event]!;
    const predicted = found.must + found.may + found.none;
    if (predicted > 0 && judged[k + 1]?.confidence !== confidence) visit(predicted, found);
  }
}

/** The sum over thresholds of the precision there by the recall that it adds. */
function averagePrecision(
  judged: readonly Judged[],
  times: readonly number[],
  wanted: number,
  right: ReadonlyArray<Judged['label']>,
): number {
  let [sum, before] = [0, 0];
  walk(judged, times, (predicted, found) => {
    const now = right.reduce((count, label) => count + found[label], 0);
    sum += ((now - before) * now) / predicted;
    before = now;
  });
  return sum / Math.max(1, wanted);
}

function recallAt(least: number, judged: readonly Judged[], times: readonly number[], wanted: number): number {
  let best = 0;
  walk(judged, times, (predicted, { must, may }) => {
    if (must + may >= least * predicted) best = must;
  });
  return best / Math.max(1, wanted);
}

/**
 * The place of each pair that must be linked among the candidates of that of its sentences where it stands higher;
 * infinite where it is none.
 */
function placesOf({ gold, ranked }: RankedCase): number[] {
  const [ofSource, ofTarget] = [new Map<number, number>(), new Map<number, number>()];
  const next = (places: Map<number, number>, one: number) => {
    places.set(one, (places.get(one) ?? 0) + 1);
    return places.get(one)!;
  };
  const places = new Map<string, number>();
  for (const { source, target } of [...ranked].sort((a, b) => b.confidence - a.confidence))
    places.set(pairKey(source, target), Math.min(next(ofSource, source), next(ofTarget, target)));
  return gold.must.map(([i, j]) => places.get(pairKey(i, j)) ?? Number.POSITIVE_INFINITY);
}

const BINS = 10;

function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ said: 0, right: 0 }));
  for (const { confidence, label } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
    bin.said += confidence;
    if (label !== 'none') bin.right += 1;
  }
  return bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(1, judged.length);
}
