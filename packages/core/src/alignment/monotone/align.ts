import type { BeadSpan } from '../model/bead-span.ts';
import { BorderScore, COPIED, fitCopied } from '../model/borders.ts';
import { type Candidates, findCandidates } from '../model/candidates.ts';
import { type Constraints, shiftConstraints } from '../model/constraints.ts';
import { learnEntries } from '../model/learn.ts';
import { fitLengths, type LengthModel, LengthScore } from '../model/length.ts';
import { fitNullShare } from '../model/null-share.ts';
import { type Pair, withEntries } from '../model/pair.ts';
import { sliceSide } from '../model/side.ts';
import { type Anchor, findChain } from './anchors.ts';
import { type Band, bandAround, countPlaces, mostPlaces, wholeBand } from './band.ts';
import type { Models } from './crf.ts';
import { LONGEST, placeCost, WordGrid } from './grid.ts';
import { fitPriors, type Priors } from './priors.ts';
import { rescoreBeads } from './rescore.ts';
import { type Found, searchBand } from './search.ts';

/** Share of words rendered freely, before anything is known of the texts; so many imagined words stand for it. */
const NULL_SHARE = 0.5;
const NULL_SHARE_WEIGHT = 50;
/** So many imagined beads stand for what to expect, of which this share are gaps on each side. */
const PRIOR_WEIGHT = 10;
const GAP_SHARE = 0.15;
/** Searches, the models being fitted anew after each. */
const ROUNDS = 3;
/** Texts of at most so many cells are searched whole. */
const WHOLE = 900;
/** Sentences on either side of the line between anchors. */
const WIDTH = 4;
/** How words are learnt from the texts: see learnEntries; links from this score on teach. */
const LEARN = { least: 2, together: 0.7, discount: 0.7 };
const LEAST_TEACHER = 4;

/** A candidate pair is an anchor from this score on. */
const LEAST_ANCHOR = 9;
/** Longer texts are fitted by samples of this many sentences, and searched once. */
const SAMPLE = 400;
const SAMPLES = 4;
/** The widest band that is tried where a narrower one was touched. */
const WIDEST = 400;

/** The models that go with one pair of texts, fitted to it. */
export interface Fitted {
  readonly lengths: LengthModel;
  readonly priors: Priors;
  readonly nullShare: number;
  /** Share of sentences that end as their counterparts do because those do. */
  readonly copied: number;
}

export interface MonotoneAlignment extends Found, Fitted {
  /** The texts with the words learnt from them. */
  readonly pair: Pair;
  /** The models that the last search used; those beside it are fitted to what it found. */
  readonly searched: Fitted;
  /** Share of what the texts have in common that runs in one order; undefined for short texts, where it says little. */
  readonly straightness: number | undefined;
  /** The runs as the search has found them, before the last look. */
  readonly rough: readonly BeadSpan[];
}

/** Aligns two sides whose order is the same; `look` is the last look at what the search has found (another one when its weights are learnt). */
export function alignMonotone(
  given: Pair,
  onProgress?: (done: number) => void,
  look = rescoreBeads,
): MonotoneAlignment {
  let pair = given;
  const { arabic, english, table } = pair;
  const rows = arabic.segments.length;
  const columns = english.segments.length;
  if (rows === 0 || columns === 0) return nothing(given);
  const candidates =
    rows * columns <= WHOLE
      ? undefined
      : findCandidates(arabic, english, table, { limit: 4, widest: 40, nullShare: NULL_SHARE });
  const chain = candidates === undefined ? undefined : findChain(candidates, rows, columns, LEAST_ANCHOR);
  let fitted: Fitted = {
    lengths: fitLengths(arabic, english, [{ i: 0, m: rows, j: 0, n: columns }]),
    priors: fitPriors([], PRIOR_WEIGHT, GAP_SHARE),
    nullShare: NULL_SHARE,
    copied: COPIED,
  };
  const sampled = rows > SAMPLE * SAMPLES && chain !== undefined;
  const samples = sampled ? takeSamples(chain, rows, columns) : [];
  let searched = fitted;
  let whole: Found | undefined;
  for (let round = 1; round < ROUNDS; round += 1) {
    searched = fitted;
    if (!sampled) whole = searchWidening(pair, chain, fitted, undefined);
    // Texts without anchors: what was found is as good as it gets in bounded time.
    if (whole?.cut) break;
    const runs = whole?.runs ?? samples.flatMap((sample) => searchSample(pair, sample, chain!, fitted));
    if (round === ROUNDS - 1) {
      const sure = sampled
        ? chain!.map((anchor) => ({ ...anchor, m: 1, n: 1 }))
        : runs.filter((run) => run.m > 0 && run.n > 0 && run.score >= LEAST_TEACHER);
      pair = withEntries(pair, learnEntries(pair.arabic, pair.english, pair.table, sure, LEARN));
    }
    fitted = fit(pair, runs);
    onProgress?.((round / ROUNDS) * 0.5);
  }
  if (!whole?.cut) searched = fitted;
  const found = whole?.cut
    ? whole
    : searchWidening(pair, chain, fitted, undefined, (row) => onProgress?.(0.5 + row / rows / 2));
  if (!sampled) fitted = fit(pair, found.runs);
  return {
    ...fitted,
    runs: look(pair, found.runs, modelsOf(pair, fitted)),
    rough: found.runs,
    touched: found.touched,
    cut: found.cut,
    pair,
    searched,
    straightness:
      candidates === undefined || chain === undefined ? undefined : straightness(candidates, chain, columns),
  };
}

/** With one side empty there is nothing to find. */
function nothing(pair: Pair): MonotoneAlignment {
  const fitted: Fitted = {
    lengths: { ratio: 0, variance: 1 },
    priors: fitPriors([], PRIOR_WEIGHT, GAP_SHARE),
    nullShare: NULL_SHARE,
    copied: COPIED,
  };
  return { ...fitted, runs: [], rough: [], touched: [], cut: false, pair, searched: fitted, straightness: undefined };
}

/** The chain's weight over that of all pairs that prefer each other. */
function straightness(candidates: Candidates, chain: readonly Anchor[], columns: number): number {
  const { limit, others, scores } = candidates;
  const best = new Int32Array(columns).fill(-1);
  for (let c = 0; c < others.length; c += 1) {
    const j = others[c]!;
    if (j >= 0 && (best[j]! < 0 || scores[c]! > scores[best[j]!]!)) best[j] = c;
  }
  let all = 0;
  for (let c = 0; c < others.length; c += limit)
    if (others[c]! >= 0 && best[others[c]!] === c && scores[c]! >= LEAST_ANCHOR) all += scores[c]!;
  return chain.reduce((sum, anchor) => sum + anchor.score, 0) / Math.max(1, all);
}

function fit(pair: Pair, runs: readonly BeadSpan[]): Fitted {
  const links = runs.filter((run) => run.m > 0 && run.n > 0);
  return {
    lengths: fitLengths(pair.arabic, pair.english, links),
    priors: fitPriors(runs, PRIOR_WEIGHT, GAP_SHARE),
    nullShare: fitNullShare(pair.arabic, pair.english, pair.table, links, NULL_SHARE, NULL_SHARE_WEIGHT),
    copied: fitCopied(pair.arabic, pair.english, links),
  };
}

/** Searches a band around the chain, and again, in a wider one, wherever the path touched the edge. */
function searchWidening(
  pair: Pair,
  chain: readonly Anchor[] | undefined,
  fitted: Fitted,
  constraints: Constraints | undefined,
  onRow?: (row: number) => void,
): Found {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  if (chain === undefined) return searchPart(pair, wholeBand(rows, columns), fitted, constraints, onRow);
  const points = chain.map((anchor) => [anchor.i, anchor.j] as const);
  const most = mostPlaces(rows) / placeCost(pair.english);
  let found = searchPart(pair, bandAround(points, rows, columns, WIDTH, most), fitted, constraints, onRow);
  const budget = { places: MOST_WIDENED * most };
  for (let width = WIDTH * 4; width <= WIDEST && found.touched.length > 0 && !found.cut; width *= 4)
    found = widen(pair, found, width, fitted, constraints, budget);
  return found;
}

/** Wider bands may have so many times the places that one band may have, all together. */
const MOST_WIDENED = 1;

/** Searches anew around the rows where the path touched the edge, between places where it did not. */
function widen(
  pair: Pair,
  found: Found,
  width: number,
  fitted: Fitted,
  constraints: Constraints | undefined,
  budget: { places: number },
): Found {
  const runs: BeadSpan[] = [];
  const touched: number[] = [];
  let cut: boolean = found.cut;
  let next = 0;
  for (let t = 0; t < found.touched.length; ) {
    const from = found.touched[t]! - width;
    let to = found.touched[t]! + width;
    while (t < found.touched.length && found.touched[t]! <= to + width) to = found.touched[t++]! + width;
    while (next < found.runs.length && found.runs[next]!.i < from) runs.push(found.runs[next++]!);
    const first = found.runs[next];
    let end = next;
    while (end < found.runs.length && found.runs[end]!.i < to) end += 1;
    if (first === undefined || end === next) continue;
    const after = found.runs[end];
    const iEnd = after?.i ?? pair.arabic.segments.length;
    const jEnd = after?.j ?? pair.english.segments.length;
    const points = found.runs.slice(next, end).map((run) => [run.i - first.i, run.j - first.j] as const);
    const part = {
      ...pair,
      arabic: sliceSide(pair.arabic, first.i, iEnd),
      english: sliceSide(pair.english, first.j, jEnd),
    };
    const band = bandAround(points, iEnd - first.i, jEnd - first.j, width);
    budget.places -= countPlaces(band);
    if (band.cut || budget.places < 0) {
      // Unrelated texts touch the edge everywhere: what was found first stays.
      cut = true;
      while (next < end) runs.push(found.runs[next++]!);
      continue;
    }
    const better = searchPart(part, band, fitted, shiftConstraints(constraints, first.i, first.j));
    for (const run of better.runs) runs.push({ ...run, i: run.i + first.i, j: run.j + first.j });
    for (const row of better.touched) touched.push(row + first.i);
    next = end;
  }
  while (next < found.runs.length) runs.push(found.runs[next++]!);
  return { runs, touched, cut };
}

/** The models that were fitted to texts, ready for scoring. */
export function modelsOf({ arabic, english, table }: Pair, fitted: Fitted): Models {
  return {
    words: new WordGrid(arabic, english, table, fitted.nullShare),
    lengths: new LengthScore(arabic, english, fitted.lengths, LONGEST),
    lengthModel: fitted.lengths,
    borders: new BorderScore(arabic, english, fitted.copied),
    priors: fitted.priors,
    nullShare: fitted.nullShare,
  };
}

function searchPart(
  pair: Pair,
  band: Band,
  fitted: Fitted,
  constraints: Constraints | undefined,
  onRow?: (row: number) => void,
): Found {
  return searchBand(
    pair.arabic.segments.length,
    pair.english.segments.length,
    band,
    new WordGrid(pair.arabic, pair.english, pair.table, fitted.nullShare),
    new LengthScore(pair.arabic, pair.english, fitted.lengths, LONGEST),
    new BorderScore(pair.arabic, pair.english, fitted.copied),
    fitted.priors,
    constraints,
    onRow,
  );
}

/** A stretch of both sides that answer to each other, between two anchors. */
interface Sample {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}

/** Takes stretches evenly from the texts. */
function takeSamples(chain: readonly Anchor[], rows: number, columns: number): Sample[] {
  const samples: Sample[] = [];
  for (let k = 0; k < SAMPLES; k += 1) {
    const from = Math.floor(((rows - SAMPLE) * k) / (SAMPLES - 1));
    const first = chain.find((anchor) => anchor.i >= from);
    const last = chain.findLast((anchor) => anchor.i < from + SAMPLE);
    if (first === undefined || last === undefined || last.i <= first.i) continue;
    const jEnd = Math.min(columns, last.j);
    if (jEnd - first.j > SAMPLE * 4) continue;
    samples.push({ i: first.i, iEnd: last.i, j: first.j, jEnd });
  }
  return samples.length > 0 ? samples : takeStraight(chain, rows, columns);
}

/**
 * Takes stretches where there are too few anchors to hold one: the Arabic sentences and as many English ones, where a straight line between the
 * anchors crosses them. Models that no sample was fitted to would expect a link nearly everywhere.
 */
function takeStraight(chain: readonly Anchor[], rows: number, columns: number): Sample[] {
  return Array.from({ length: SAMPLES }, (_, k) => {
    const i = Math.floor(((rows - SAMPLE) * k) / (SAMPLES - 1));
    const middle = i + SAMPLE / 2;
    const before = chain.findLast((anchor) => anchor.i <= middle) ?? { i: 0, j: 0 };
    const after = chain.find((anchor) => anchor.i > middle) ?? { i: rows, j: columns };
    const crossed = before.j + ((after.j - before.j) * (middle - before.i)) / (after.i - before.i);
    const j = Math.max(0, Math.min(columns - SAMPLE, Math.round(crossed - SAMPLE / 2)));
    return { i, iEnd: i + SAMPLE, j, jEnd: Math.min(columns, j + SAMPLE) };
  });
}

function searchSample(pair: Pair, sample: Sample, chain: readonly Anchor[], fitted: Fitted): BeadSpan[] {
  const arabic = sliceSide(pair.arabic, sample.i, sample.iEnd);
  const english = sliceSide(pair.english, sample.j, sample.jEnd);
  const points = chain
    .filter((anchor) => anchor.i >= sample.i && anchor.i < sample.iEnd && anchor.j < sample.jEnd)
    .map((anchor) => ({ ...anchor, i: anchor.i - sample.i, j: anchor.j - sample.j }));
  const found = searchWidening({ ...pair, arabic, english }, points, fitted, undefined);
  return found.runs.map((run) => ({ ...run, i: run.i + sample.i, j: run.j + sample.j }));
}
