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

/** Adds what another log has counted. */
export function addTo(log: Log, other: Log): void {
  log.pairs += other.pairs;
  for (const [reason, n] of other.left) count(log.left, reason, n);
  for (const [reason, n] of other.cleaned) count(log.cleaned, reason, n);
}

/** Adds to a count of a log. */
export function count(counts: Map<string, number>, reason: string, more = 1): void {
  if (more > 0) counts.set(reason, (counts.get(reason) ?? 0) + more);
}
