/** What a search must keep to. */
export interface Constraints {
  /** Whether a person has linked this sentence: only that link takes it. */
  readonly rowTaken: (row: number) => boolean;
  readonly columnTaken: (column: number) => boolean;
  /** Whether a person has confirmed this link. */
  readonly holds: (i: number, m: number, j: number, n: number) => boolean;
  /** Whether a person has made this link of his own: it was not proposed. */
  readonly isOwn: (i: number, m: number, j: number, n: number) => boolean;
  /** Whether a person has turned this link down. */
  readonly forbids: (i: number, m: number, j: number, n: number) => boolean;
  /** All that the person has decided, proposals that were confirmed apart. */
  readonly decisions: readonly Constraint[];
}

/** A link that a person has made of his own (`held`) or turned down: its places on either side, ascending. */
export interface Constraint {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly held: boolean;
}

/** Returns the constraints for a part that begins at row `i` and column `j`; decisions are left out. */
export function shiftConstraints(constraints: Constraints | undefined, i: number, j: number): Constraints | undefined {
  if (constraints === undefined) return undefined;
  return {
    rowTaken: (row) => constraints.rowTaken(row + i),
    columnTaken: (column) => constraints.columnTaken(column + j),
    holds: (row, m, column, n) => constraints.holds(row + i, m, column + j, n),
    isOwn: (row, m, column, n) => constraints.isOwn(row + i, m, column + j, n),
    forbids: (row, m, column, n) => constraints.forbids(row + i, m, column + j, n),
    decisions: [],
  };
}

/**
 * What it is worth to a search in order, in nats, to go by a link that a person has made of his own: much, but not all
 * else where that link alone crosses many.
 */
export const HELD = 20;

/**
 * Returns what constraints add to the score of a link: nothing, what a person's link is worth, or minus infinity where
 * it does not keep to them.
 */
export function constraintScore(constraints: Constraints, i: number, m: number, j: number, n: number): number {
  let taken = false;
  for (let k = i; k < i + m; k += 1) taken ||= constraints.rowTaken(k);
  for (let k = j; k < j + n; k += 1) taken ||= constraints.columnTaken(k);
  if (taken) return constraints.isOwn(i, m, j, n) ? HELD : constraints.holds(i, m, j, n) ? 0 : -Infinity;
  return constraints.forbids(i, m, j, n) ? -Infinity : 0;
}
