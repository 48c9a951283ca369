import type { WordLexicon } from '../../lexicon/index.ts';
import { findCandidates } from '../scores/candidates.ts';
import { fitLengths, type LengthModel, LengthScore } from '../scores/length.ts';
import { fitLoose } from '../scores/loose.ts';
import type { Side } from '../scores/side.ts';
import { findEntries, makeTable } from '../scores/table.ts';
import { findChain } from './anchors.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import { LONGEST, WordGrid } from './grid.ts';
import { fitPriors } from './priors.ts';
import { type Found, searchBand } from './search.ts';

/** Settings, while they are being measured. */
const DEFAULTS = {
  loose: 0.5,
  general: 1000,
  flatten: 0.7,
  weight: 10,
  gap: 0.15,
  rounds: 3,
  fitloose: 1,
  lweight: 50,
  lshift: 0,
  debug: 0,
  whole: 2500,
  width: 12,
};
export const P: typeof DEFAULTS = DEFAULTS;

/** Aligns two sides whose order is the same. */
export function alignInOrder(arabic: Side, english: Side, lexicon: WordLexicon | undefined): Found {
  const rows = arabic.segments.length;
  const columns = english.segments.length;
  const options = { general: P.general, flatten: P.flatten };
  const entries = findEntries(arabic, english, lexicon, options);
  const table = makeTable(arabic, english, entries, lexicon, options);
  let lengths: LengthModel = fitLengths(arabic, english, [{ i: 0, m: rows, j: 0, n: columns }]);
  let priors = fitPriors([], P.weight, P.gap);
  let loose: number = P.loose;
  let band: Band;
  if (rows * columns <= P.whole) band = wholeBand(rows, columns);
  else {
    const candidates = findCandidates(arabic, english, table, { limit: 4, widest: 40, loose });
    const chain = findChain(candidates, rows, columns, 5);
    band = bandAround(
      chain.map((anchor) => [anchor.i, anchor.j]),
      rows,
      columns,
      P.width,
    );
  }
  let found: Found | undefined;
  for (let round = 0; round < P.rounds; round += 1) {
    const grid = new WordGrid(arabic, english, table, loose);
    found = searchBand(rows, columns, band, grid, new LengthScore(arabic, english, lengths, LONGEST), priors);
    if (P.debug) console.log(found.touched, found.total);
    const links = found.runs.filter((run) => run.m > 0 && run.n > 0);
    lengths = fitLengths(arabic, english, links);
    priors = fitPriors(found.runs, P.weight, P.gap);
    if (P.fitloose) loose = fitLoose(arabic, english, table, links, P.loose, P.lweight) + P.lshift;
  }
  return found!;
}
