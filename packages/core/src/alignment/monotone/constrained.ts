import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraint, type Constraints, shiftConstraints } from '../model/constraints.ts';
import { type MonotoneAlignment, modelsOf } from './align.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import type { Models } from './crf.ts';
import { rescoreBeads } from './rescore.ts';
import { searchBand, shiftModels } from './search.ts';

/**
 * So many beads on either side of a decision are looked at again; where that changes the last of them, three times as
 * many.
 */
const NEAR = 20;
const WIDER = 3;
/** A stretch whose first and last beads so far are as before hangs together with what was not looked at. */
const EDGE = 3;
/** Sentences on either side of the path of before, and for a person's own link, which may lie far off it. */
const WIDTH = 8;
const FAR = 40;
/** A stretch of at most so many places is searched whole where a person has made a link of his own. */
const WHOLE = 200_000;

/** Aligns two sides again under what a person has decided. */
export type Realign = (constraints: Constraints, onProgress?: (done: number) => void) => MonotoneAlignment;

/**
 * Returns what aligns two sides again after a first alignment in order. The models stay those of before, since a
 * decision about one link changes nothing in how these texts translate, and only the neighbourhood of a decision is
 * searched, as far as it changes: the cost does not grow with the texts. Runs that stay are the same objects.
 */
export function prepareRealign(before: MonotoneAlignment): Realign {
  const { pair, beads } = before;
  const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
  const beadOfRow = new Int32Array(rows + 1).fill(beads.length);
  const beadOfColumn = new Int32Array(columns + 1).fill(beads.length);
  beads.forEach((bead, k) => {
    beadOfRow.fill(k, bead.i, bead.i + bead.m);
    beadOfColumn.fill(k, bead.j, bead.j + bead.n);
  });
  let scores: { readonly search: Models; readonly refine: Models } | undefined;

  return (constraints, onProgress) => {
    const decisions = constraints.decisions.filter((decision) => !isAsBefore(decision));
    if (beads.length === 0 || decisions.length === 0) return before;
    scores ??= { search: modelsOf(pair, before.searchModels), refine: modelsOf(pair, before) };
    let stretches = merged(decisions.flatMap(around));
    let found = new Map<string, readonly BeadSpan[]>();
    for (;;) {
      const known = found;
      found = new Map(
        stretches.map((stretch, k) => {
          onProgress?.(k / stretches.length);
          const key = `${stretch.from} ${stretch.to}`;
          return [key, known.get(key) ?? search(stretch, constraints, decisions)];
        }),
      );
      const wider = merged(
        stretches.map((stretch) => {
          const now = found.get(`${stretch.from} ${stretch.to}`)!;
          const by = (WIDER - 1) * (stretch.to - stretch.from);
          return {
            from: stretch.from > 0 && !hangsTogether(now, stretch, 1) ? Math.max(0, stretch.from - by) : stretch.from,
            to:
              stretch.to < beads.length && !hangsTogether(now, stretch, -1)
                ? Math.min(beads.length, stretch.to + by)
                : stretch.to,
          };
        }),
      );
      const isSame = wider.every((one, k) => one.from === stretches[k]!.from && one.to === stretches[k]!.to);
      if (isSame && wider.length === stretches.length) break;
      stretches = wider;
    }
    const all: BeadSpan[] = [];
    let next = 0;
    for (const { from, to } of stretches) {
      for (; next < from; next += 1) all.push(beads[next]!);
      for (const bead of found.get(`${from} ${to}`)!) all.push(bead);
      next = to;
    }
    for (; next < beads.length; next += 1) all.push(beads[next]!);
    return { ...before, beads: all };
  };

  /** Whether a decision says what the first alignment says as well. */
  function isAsBefore({ rows: own, columns: others, held }: Constraint): boolean {
    const bead = beads[beadOfRow[own[0] ?? rows]!];
    const isThere =
      bead !== undefined &&
      bead.m === own.length &&
      bead.n === others.length &&
      bead.i === own[0] &&
      bead.j === others[0];
    return held === isThere;
  }

  function around({ rows: own, columns: others }: Constraint): Stretch[] {
    return [own.map((row) => beadOfRow[row]!), others.map((column) => beadOfColumn[column]!)]
      .filter((places) => places.length > 0)
      .map((places) => ({
        from: Math.max(0, places.reduce(lesser) - NEAR),
        to: Math.min(beads.length, places.reduce(greater) + NEAR + 1),
      }));
  }

  function search(
    { from, to }: Stretch,
    constraints: Constraints,
    decisions: readonly Constraint[],
  ): readonly BeadSpan[] {
    const [first, after] = [beads[from]!, beads[to]];
    const [iEnd, jEnd] = [after?.i ?? rows, after?.j ?? columns];
    const [height, width] = [iEnd - first.i, jEnd - first.j];
    const points = beads.slice(from, to).map((bead) => [bead.i - first.i, bead.j - first.j] as const);
    const hasOwn = decisions.some(({ rows: own, held }) => held && own.some((row) => row >= first.i && row < iEnd));
    const isSmall = (height + 1) * (width + 1) <= WHOLE;
    const narrow = (by: number) => bandAround(points, height, width, by);
    const models = shiftModels(scores!.search, first.i, first.j);
    const inBand = (band: Band) => searchBand(band, models, shiftConstraints(constraints, first.i, first.j));
    let found = hasOwn ? inBand(isSmall ? wholeBand(height, width) : narrow(FAR)) : inBand(narrow(WIDTH));
    if (!hasOwn && found.edgeRows.length > 0) found = inBand(isSmall ? wholeBand(height, width) : narrow(2 * WIDTH));
    const placed = found.beads.map((bead) => ({ ...bead, i: bead.i + first.i, j: bead.j + first.j }));
    return rescoreBeads(pair, placed, scores!.refine, constraints).map(asBefore);
  }

  /** The bead of before where it is the same one. */
  function asBefore(bead: BeadSpan): BeadSpan {
    const known = beads[bead.m > 0 ? beadOfRow[bead.i]! : beadOfColumn[bead.j]!];
    const isSame =
      known !== undefined && known.i === bead.i && known.j === bead.j && known.m === bead.m && known.n === bead.n;
    return isSame ? known : bead;
  }

  /** Whether the first (`step` 1) or last beads (-1) of a stretch are those of before. */
  function hangsTogether(now: readonly BeadSpan[], { from, to }: Stretch, step: 1 | -1): boolean {
    for (let k = 0; k < Math.min(EDGE, to - from); k += 1) {
      const place = step === 1 ? k : now.length - 1 - k;
      if (now[place] !== beads[step === 1 ? from + k : to - 1 - k]) return false;
    }
    return true;
  }
}

/** Runs of before, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function lesser(a: number, b: number): number {
  return Math.min(a, b);
}

function greater(a: number, b: number): number {
  return Math.max(a, b);
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1];
    if (last !== undefined && stretch.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else out.push(stretch);
  }
  return out;
}
