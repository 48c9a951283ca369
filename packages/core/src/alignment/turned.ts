import type { BeadSpan } from './model/bead-span.ts';
import type { Constraints } from './model/constraints.ts';
import type { TextPair } from './model/pair.ts';
import type { TokenSide } from './model/side.ts';

/** So many links tell which way a list runs, and this share of the steps between them. */
const FEWEST = 3;
const MOSTLY = 0.8;

/** Says whether links in the order of one side mostly go backwards on the other. */
export function runsBackwards(beads: readonly BeadSpan[]): boolean {
  const inOrder = [...beads].sort((a, b) => a.i - b.i);
  const back = inOrder.filter((bead, k) => k > 0 && bead.j < inOrder[k - 1]!.j).length;
  return beads.length >= FEWEST && back >= MOSTLY * (beads.length - 1);
}

/** Returns the pair with the last English sentence first: a list that is sorted the other way is in order then. */
export function turnPair(pair: TextPair): TextPair {
  return { ...pair, english: turnSide(pair.english) };
}

function turnSide(side: TokenSide): TokenSide {
  const size = side.segments.length;
  const firsts = new Uint32Array(size + 1);
  const order = new Uint32Array(side.tokens.length);
  let at = 0;
  for (let s = 0; s < size; s += 1) {
    const from = size - 1 - s;
    for (let t = side.firsts[from]!; t < side.firsts[from + 1]!; t += 1) order[at++] = t;
    firsts[s + 1] = at;
  }
  return {
    ...side,
    firsts,
    segments: side.segments.toReversed(),
    lengths: side.lengths.toReversed(),
    borders: side.borders.toReversed(),
    lineEnds: side.lineEnds.toReversed(),
    tokens: order.map((t) => side.tokens[t]!),
    starts: order.map((t) => side.starts[t]!),
    ends: order.map((t) => side.ends[t]!),
    pauses: Uint8Array.from(order, (t) => side.pauses[t]!),
  };
}

/** Returns links of a turned pair as links of the pair itself; `columns` is its number of English sentences. */
export function turnBeads(beads: readonly BeadSpan[], columns: number): BeadSpan[] {
  return beads.map((bead) => ({ ...bead, j: columns - bead.j - bead.n }));
}

/** Returns what a person has decided of a pair for the turned one. */
export function turnConstraints(constraints: Constraints, columns: number): Constraints {
  const turned = (ask: Constraints['holds']): Constraints['holds'] => {
    return (i, m, j, n) => ask(i, m, columns - j - n, n);
  };
  return {
    rowTaken: constraints.rowTaken,
    columnTaken: (column) => constraints.columnTaken(columns - 1 - column),
    holds: turned(constraints.holds),
    isOwn: turned(constraints.isOwn),
    forbids: turned(constraints.forbids),
    decisions: constraints.decisions.map(({ columns: places, ...rest }) => ({
      ...rest,
      columns: places.map((place) => columns - 1 - place).reverse(),
    })),
  };
}
