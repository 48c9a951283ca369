// Learns the weights of packages/core/src/alignment/monotone/crf.ts from the development documents that run in one
// order:
//   npx tsx --conditions=muqabala-source test/bench/alignment/fit-windows.ts [--without-vectors]
// Prints what each half of the documents makes of the other (errors and F1), then the weights learnt from both.

import type { IndexBead } from '@muqabala/evaluate';
import { poolLinkScores, scoreLinks } from '@muqabala/evaluate';
import type { BeadSpan } from '../../../packages/core/src/alignment/model/bead-span.ts';
import { withMeaning } from '../../../packages/core/src/alignment/model/meaning.ts';
import { readPair, type TextPair } from '../../../packages/core/src/alignment/model/pair.ts';
import { alignMonotone } from '../../../packages/core/src/alignment/monotone/align.ts';
import { AT, BeadFeatures, FEATURES, weightsOf } from '../../../packages/core/src/alignment/monotone/crf.ts';
import { openWindow, rescoreBeads } from '../../../packages/core/src/alignment/monotone/rescore.ts';
import { Windows } from '../../../packages/core/src/alignment/monotone/window.ts';
import { benchData } from '../data.ts';
import { foldOf } from '../folds.ts';
import { type Case, readCases } from './cases.ts';
import { fitField, isWrong, type TrainingWindow } from './field.ts';

/** Weights for vectors are learnt of these, so that four fifths of the news and the longest text are left out of it. */
const WITH_VECTORS = /^(?!long5000).*([05]|law.*|literature.*)$/;
const hasVectors = !process.argv.includes('--without-vectors');
const CONDITIONS = hasVectors
  ? (['gold', 'merge', 'gaps10', 'gaps20', 'long'] as const)
  : (['clean', 'merge', 'gaps10', 'gaps20', 'gold', 'long'] as const);
/** Windows of texts translated by hand count twice: there are few. */
const GOLD_WEIGHT = 2;

interface Row extends TrainingWindow {
  readonly condition: string;
  readonly half: number;
}

const folder = benchData();
if (folder !== undefined) {
  const rows: Row[] = [];
  const cases: Array<{ readonly one: Case; readonly half: number }> = [];
  for (const condition of CONDITIONS) {
    let place = 0;
    for (const one of readCases(folder, condition, hasVectors ? WITH_VECTORS : undefined)) {
      const half = condition === 'gold' || condition === 'long' ? place % 2 : Number(foldOf(one.name)) % 2;
      place += 1;
      cases.push({ one, half });
      for (const window of readWindows(one)) rows.push({ ...window, condition: one.condition, half });
    }
  }
  const names = [...new Set(rows.map((row) => row.condition))];
  const describe = (of: (row: Row) => Float64Array): string =>
    names
      .map((name) => {
        const mine = rows.filter((row) => row.condition === name);
        return `${name} ${mine.filter((row) => isWrong(row, of(row))).length}/${mine.length}`;
      })
      .join(', ');
  const start = Float64Array.of(1, 0.7, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1);
  const halves = [0, 1].map((half) =>
    fitField(
      rows.filter((row) => row.half !== half),
      start,
    ),
  );
  console.log(`windows wrong before: ${describe(() => start)}`);
  console.log(`by the other half:    ${describe((row) => halves[row.half]!)}`);
  const shipped = weightsOf(read(cases[0]!.one));
  console.log(`as shipped:           ${describe(() => shipped)}`);
  for (const name of names) {
    const scores = cases
      .filter(({ one }) => one.condition === name)
      .map(({ one, half }) => scoreLinks(one.gold, align(one, halves[half]!)));
    const { strict, lax, gaps } = poolLinkScores(scores);
    const percent = (share: number) => (100 * share).toFixed(2);
    console.log(`${name.padEnd(12)} ${percent(strict.f1)} (${percent(gaps.pooled.f1)}), lax ${percent(lax.f1)}`);
  }
  const weights = fitField(rows, start);
  console.log(`by all:               ${describe(() => weights)}`);
  for (const [f, name] of FEATURES.entries()) console.log(`  ${name}: ${Math.round(weights[f]! * 1000) / 1000},`);
}

function read({ source, target, lexicon }: Case): TextPair {
  const pair = readPair(source, target, lexicon);
  return hasVectors ? withMeaning(pair, [source, target], lexicon.vectors, Infinity) : pair;
}

function align(one: Case, weights: Float64Array): IndexBead[] {
  const found = alignMonotone(read(one), undefined, (pair, beads, models, constraints) =>
    rescoreBeads(pair, beads, models, constraints, weights),
  );
  const list = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k);
  return found.beads.map(({ i, m, j, n }) => ({ source: list(i, m), target: list(j, n) }));
}

/** Reads the windows that rescoring of a text opens, where the reference goes through both of their ends. */
function readWindows(one: Case): TrainingWindow[] {
  const found: TrainingWindow[] = [];
  const links = readGold(one);
  if (links === undefined) return found;
  alignMonotone(read(one), undefined, (pair, beads, models) => {
    const scorer = new BeadFeatures(pair, models);
    const windows = new Windows(models, undefined);
    for (let k = 0; k < beads.length; k += 1) {
      const window = openWindow(pair, windows, beads, k);
      const gold = window === undefined ? undefined : goldWay(links, beads.slice(Math.max(0, k - 1), k + 2));
      if (window === undefined || gold === undefined) continue;
      const right = window.steps.map(({ i, m, j, n }) => gold.has(`${i},${m},${j},${n}`));
      if (
        new Set(window.steps.filter((_, s) => right[s]).map(({ i, m, j, n }) => `${i},${m},${j},${n}`)).size < gold.size
      )
        continue;
      const features = window.steps.map((step) => {
        const row = scorer.features(step.i, step.m, step.j, step.n).slice();
        row[AT.stays] = step.stays && step.m > 0 && step.n > 0 ? 1 : 0;
        return row;
      });
      found.push({
        ...window,
        features,
        right,
        weight: one.condition === 'law' || one.condition === 'literature' ? GOLD_WEIGHT : 1,
      });
    }
    return [...beads];
  });
  return found;
}

/** The reference's links as beads, ascending; undefined where it crosses. */
function readGold(one: Case): BeadSpan[] | undefined {
  const links = one.gold
    .filter((link) => link.source.length > 0 && link.target.length > 0)
    .map(({ source, target }) => ({ i: source[0]!, m: source.length, j: target[0]!, n: target.length, score: 0 }))
    .sort((a, b) => a.i - b.i);
  const crosses = links.some((link, k) => k > 0 && link.j < links[k - 1]!.j + links[k - 1]!.n);
  return crosses ? undefined : links;
}

/**
 * The reference's way through a window, or undefined where a link of it leaves the window; Arabic sentences left over
 * come first.
 */
function goldWay(links: readonly BeadSpan[], part: readonly BeadSpan[]): Set<string> | undefined {
  const [{ i, j }, last] = [part[0]!, part[part.length - 1]!];
  const [iEnd, jEnd] = [last.i + last.m, last.j + last.n];
  const inside: BeadSpan[] = [];
  for (const link of links) {
    const [before, after] = [
      [link.i + link.m <= i, link.j + link.n <= j],
      [link.i >= iEnd, link.j >= jEnd],
    ];
    if (before[0] !== before[1] || after[0] !== after[1]) return undefined;
    if (before[0] || after[0]) continue;
    if (link.i < i || link.j < j || link.i + link.m > iEnd || link.j + link.n > jEnd) return undefined;
    inside.push(link);
  }
  const way = new Set<string>();
  let [row, column] = [i, j];
  for (const link of [...inside, { i: iEnd, m: 0, j: jEnd, n: 0 }]) {
    for (; row < link.i; row += 1) way.add(`${row},1,${column},0`);
    for (; column < link.j; column += 1) way.add(`${row},0,${column},1`);
    if (link.m > 0) way.add(`${link.i},${link.m},${link.j},${link.n}`);
    [row, column] = [link.i + link.m, link.j + link.n];
  }
  return way;
}
