/** What a reader or writer did: how many pairs it passed on, and what it left out or changed, by reason. */
export interface Log {
  pairs: number;
  /** Pairs left out, by reason. */
  readonly left: Map<string, number>;
  /** Things changed or dropped inside pairs, by reason. */
  readonly cleaned: Map<string, number>;
}

export function makeLog(): Log {
  return { pairs: 0, left: new Map(), cleaned: new Map() };
}

/** Adds to a count of a log. */
export function count(counts: Map<string, number>, reason: string, more = 1): void {
  if (more > 0) counts.set(reason, (counts.get(reason) ?? 0) + more);
}
