import type { BeadSpan } from '../model/bead-span.ts';
import { BorderScore, COPIED, fitCopied } from '../model/borders.ts';
import { type Candidates, findCandidates } from '../model/candidates.ts';
import { learnEntries } from '../model/learn.ts';
import { fitLengths, type LengthModel, LengthScore } from '../model/length.ts';
import { fitNullShare } from '../model/null-share.ts';
import { type TextPair, withEntries } from '../model/pair.ts';
import { sliceSide } from '../model/side.ts';
import { type Anchor, findChain } from './anchors.ts';
import { bandAround, countPlaces, mostPlaces, wholeBand } from './band.ts';
import type { Models } from './crf.ts';
import { longestLink, placeCost, WordGrid } from './grid.ts';
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
  readonly pair: TextPair;
  /** The models that the last search used; those beside it are fitted to what it found. */
  readonly searchModels: Fitted;
  /** Share of what the texts have in common that runs in one order; undefined for short texts, where it says little. */
  readonly straightness: number | undefined;
  /** The beads as the search has found them, before they are rescored. */
  readonly unrefined: readonly BeadSpan[];
}

/**
 * Aligns two sides whose order is the same; `rescore` weighs anew what the search has found (otherwise while its
 * weights are learnt).
 */
export function alignMonotone(
  given: TextPair,
  onProgress?: (done: number) => void,
  rescore = rescoreBeads,
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
  let fitted = unfitted(fitLengths(arabic, english, [{ i: 0, m: rows, j: 0, n: columns }]));
  const sampled = rows > SAMPLE * SAMPLES && chain !== undefined;
  const samples = sampled ? takeSamples(chain, rows, columns) : [];
  let searchModels = fitted;
  let whole: Found | undefined;
  for (let round = 1; round < ROUNDS; round += 1) {
    searchModels = fitted;
    if (!sampled) whole = searchWidening(pair, chain, fitted);
    // Texts without anchors: what was found is as good as it gets in bounded time.
    if (whole?.truncated) break;
    const beads = whole?.beads ?? samples.flatMap((sample) => searchSample(pair, sample, chain!, fitted));
    if (round === ROUNDS - 1) {
      const sure = sampled
        ? chain!.map((anchor) => ({ ...anchor, m: 1, n: 1 }))
        : beads.filter((bead) => bead.m > 0 && bead.n > 0 && bead.score >= LEAST_TEACHER);
      pair = withEntries(pair, learnEntries(pair.arabic, pair.english, pair.table, sure, LEARN));
    }
    fitted = fit(pair, beads);
    onProgress?.((round / ROUNDS) * 0.5);
  }
  if (!whole?.truncated) searchModels = fitted;
  const found = whole?.truncated
    ? whole
    : searchWidening(pair, chain, fitted, (row) => onProgress?.(0.5 + row / rows / 2));
  if (!sampled) fitted = fit(pair, found.beads);
  return {
    ...fitted,
    beads: rescore(pair, found.beads, modelsOf(pair, fitted)),
    unrefined: found.beads,
    edgeRows: found.edgeRows,
    truncated: found.truncated,
    pair,
    searchModels,
    straightness:
      candidates === undefined || chain === undefined ? undefined : straightness(candidates, chain, columns),
  };
}

/** What is held of texts before anything is learnt from their beads. */
function unfitted(lengths: Fitted['lengths']): Fitted {
  return { lengths, priors: fitPriors([], PRIOR_WEIGHT, GAP_SHARE), nullShare: NULL_SHARE, copied: COPIED };
}

/** With one side empty there is nothing to find. */
function nothing(pair: TextPair): MonotoneAlignment {
  const fitted = unfitted({ ratio: 0, variance: 1 });
  return {
    ...fitted,
    beads: [],
    unrefined: [],
    edgeRows: [],
    truncated: false,
    pair,
    searchModels: fitted,
    straightness: undefined,
  };
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

function fit(pair: TextPair, beads: readonly BeadSpan[]): Fitted {
  const links = beads.filter((bead) => bead.m > 0 && bead.n > 0);
  return {
    lengths: fitLengths(pair.arabic, pair.english, links),
    priors: fitPriors(beads, PRIOR_WEIGHT, GAP_SHARE),
    nullShare: fitNullShare(pair.arabic, pair.english, pair.table, links, NULL_SHARE, NULL_SHARE_WEIGHT),
    copied: fitCopied(pair.arabic, pair.english, links),
  };
}

/** Searches a band around the chain, and again, in a wider one, wherever the path ran along the edge. */
function searchWidening(
  pair: TextPair,
  chain: readonly Anchor[] | undefined,
  fitted: Fitted,
  onRow?: (row: number) => void,
): Found {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  const models = modelsOf(pair, fitted);
  if (chain === undefined) return searchBand(wholeBand(rows, columns), models, undefined, onRow);
  const points = chain.map((anchor) => [anchor.i, anchor.j] as const);
  const most = mostPlaces(rows) / placeCost(pair.english);
  let found = searchBand(bandAround(points, rows, columns, WIDTH, most), models, undefined, onRow);
  const budget = { places: MOST_WIDENED * most };
  for (let width = WIDTH * 4; width <= WIDEST && found.edgeRows.length > 0 && !found.truncated; width *= 4)
    found = widen(pair, found, width, fitted, budget);
  return found;
}

/** Wider bands may have so many times the places that one band may have, all together. */
const MOST_WIDENED = 1;

/** Searches anew around the rows where the path ran along the edge, between places where it did not. */
function widen(pair: TextPair, found: Found, width: number, fitted: Fitted, budget: { places: number }): Found {
  const beads: BeadSpan[] = [];
  const edgeRows: number[] = [];
  let truncated = found.truncated;
  let next = 0;
  for (const { from, to } of stretchesAround(found, width)) {
    for (; next < from; next += 1) beads.push(found.beads[next]!);
    const better = searchStretch(pair, found.beads, { from, to }, width, fitted, budget);
    // Unrelated texts run along the edge everywhere: what was found first stays.
    if (better === undefined) {
      truncated = true;
      continue;
    }
    for (const bead of better.beads) beads.push(bead);
    for (const row of better.edgeRows) edgeRows.push(row);
    next = to;
  }
  for (; next < found.beads.length; next += 1) beads.push(found.beads[next]!);
  return { beads, edgeRows, truncated };
}

/** Beads by number, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The beads within `width` rows of those where the path ran along the edge, those that are near to each other together.
 */
function stretchesAround({ beads, edgeRows }: Found, width: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let t = 0; t < edgeRows.length; ) {
    const first = edgeRows[t]! - width;
    let end = edgeRows[t]! + width;
    while (t < edgeRows.length && edgeRows[t]! <= end + width) end = edgeRows[t++]! + width;
    while (from < beads.length && beads[from]!.i < first) from += 1;
    let to = from;
    while (to < beads.length && beads[to]!.i < end) to += 1;
    if (to > from) stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

/** Searches a wider band around a stretch of beads; undefined when the places that are left do not suffice for it. */
function searchStretch(
  pair: TextPair,
  beads: readonly BeadSpan[],
  { from, to }: Stretch,
  width: number,
  fitted: Fitted,
  budget: { places: number },
): Pick<Found, 'beads' | 'edgeRows'> | undefined {
  const { i, j } = beads[from]!;
  const iEnd = beads[to]?.i ?? pair.arabic.segments.length;
  const jEnd = beads[to]?.j ?? pair.english.segments.length;
  const points = beads.slice(from, to).map((bead) => [bead.i - i, bead.j - j] as const);
  const band = bandAround(points, iEnd - i, jEnd - j, width);
  budget.places -= countPlaces(band);
  if (band.truncated || budget.places < 0) return undefined;
  const part = { ...pair, arabic: sliceSide(pair.arabic, i, iEnd), english: sliceSide(pair.english, j, jEnd) };
  const found = searchBand(band, modelsOf(part, fitted), undefined);
  return {
    beads: found.beads.map((bead) => ({ ...bead, i: bead.i + i, j: bead.j + j })),
    edgeRows: found.edgeRows.map((row) => row + i),
  };
}

/** The models that were fitted to texts, ready for scoring. */
export function modelsOf(pair: TextPair, fitted: Fitted): Models {
  const { arabic, english, table } = pair;
  return {
    words: new WordGrid(arabic, english, table, fitted.nullShare),
    lengths: new LengthScore(arabic, english, fitted.lengths, longestLink(pair)),
    lengthModel: fitted.lengths,
    borders: new BorderScore(arabic, english, fitted.copied),
    priors: fitted.priors,
    nullShare: fitted.nullShare,
  };
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
 * Takes stretches where there are too few anchors to hold one: the Arabic sentences and as many English ones, where a
 * straight line between the anchors crosses them. Models that no sample was fitted to would expect a link nearly
 * everywhere.
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

function searchSample(pair: TextPair, sample: Sample, chain: readonly Anchor[], fitted: Fitted): BeadSpan[] {
  const arabic = sliceSide(pair.arabic, sample.i, sample.iEnd);
  const english = sliceSide(pair.english, sample.j, sample.jEnd);
  const points = chain
    .filter((anchor) => anchor.i >= sample.i && anchor.i < sample.iEnd && anchor.j < sample.jEnd)
    .map((anchor) => ({ ...anchor, i: anchor.i - sample.i, j: anchor.j - sample.j }));
  const found = searchWidening({ ...pair, arabic, english }, points, fitted);
  return found.beads.map((bead) => ({ ...bead, i: bead.i + sample.i, j: bead.j + sample.j }));
}
