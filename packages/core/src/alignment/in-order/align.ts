import { findCandidates } from '../scores/candidates.ts';
import { fitLengths, type LengthModel, LengthScore } from '../scores/length.ts';
import { fitLoose } from '../scores/loose.ts';
import type { Pair } from '../scores/pair.ts';
import { findChain } from './anchors.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import { LONGEST, WordGrid } from './grid.ts';
import { fitPriors, type Priors } from './priors.ts';
import { type Found, type Limits, searchBand } from './search.ts';

/** Settings, while they are being measured. */
const DEFAULTS = {
  loose: 0.5,
  weight: 10,
  gap: 0.15,
  rounds: 3,
  lweight: 50,
  whole: 2500,
  width: 8,
};
export const P: typeof DEFAULTS = DEFAULTS;

/** The models that go with one pair of texts, fitted to it. */
export interface Fitted {
  readonly lengths: LengthModel;
  readonly priors: Priors;
  readonly loose: number;
}

export interface InOrder extends Found, Fitted {}

/** Aligns two sides whose order is the same. */
export function alignInOrder(pair: Pair, limits?: Limits, onProgress?: (done: number) => void): InOrder {
  const { arabic, english, table } = pair;
  const rows = arabic.segments.length;
  const columns = english.segments.length;
  let fitted: Fitted = {
    lengths: fitLengths(arabic, english, [{ i: 0, m: rows, j: 0, n: columns }]),
    priors: fitPriors([], P.weight, P.gap),
    loose: P.loose,
  };
  let band: Band;
  if (rows * columns <= P.whole) band = wholeBand(rows, columns);
  else {
    const candidates = findCandidates(arabic, english, table, { limit: 4, widest: 40, loose: P.loose });
    band = bandAround(
      findChain(candidates, rows, columns, 5).map((anchor) => [anchor.i, anchor.j]),
      rows,
      columns,
      P.width,
    );
  }
  let found: Found | undefined;
  for (let round = 0; round < P.rounds; round += 1) {
    const grid = new WordGrid(arabic, english, table, fitted.loose);
    const lengths = new LengthScore(arabic, english, fitted.lengths, LONGEST);
    found = searchBand(rows, columns, band, grid, lengths, fitted.priors, limits, (row) =>
      onProgress?.((round + row / rows) / P.rounds),
    );
    const links = found.runs.filter((run) => run.m > 0 && run.n > 0);
    fitted = {
      lengths: fitLengths(arabic, english, links),
      priors: fitPriors(found.runs, P.weight, P.gap),
      loose: fitLoose(arabic, english, table, links, P.loose, P.lweight),
    };
  }
  return { ...found!, ...fitted };
}
