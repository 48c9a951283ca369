import type { Finding } from '@muqabala/core';
import type { Card } from '@muqabala/core/document';

/** A line of the list of findings: a finding, or a card of several, whose findings follow it while it is open. */
export interface Entry {
  readonly key: string;
  readonly card: Card;
  /** Absent of a card of several. */
  readonly finding?: Finding;
  /** What is decided with it: those of its findings that fit the filter. */
  readonly findings: readonly Finding[];
}

/** Returns the key of the entry that shows a finding by itself. */
export function entryOf(id: string): string {
  return `finding ${id}`;
}

/** Returns the lines of a list, in the order of the cards; a card of several stays one when the filter leaves one. */
export function listEntries(
  cards: readonly Card[],
  open: ReadonlySet<string>,
  fits: (finding: Finding) => boolean,
): Entry[] {
  return cards.flatMap((card) => {
    const findings = card.findings.filter(fits);
    const single = findings.map((finding): Entry => ({ key: entryOf(finding.id), card, finding, findings: [finding] }));
    if (card.findings.length === 1 || findings.length === 0) return single;
    return [{ key: `card ${card.id}`, card, findings }, ...(open.has(card.id) ? single : [])];
  });
}

/** Returns the ids of the findings from one line to another, both included, whichever comes first. */
export function findingsBetween(entries: readonly Entry[], from: string | undefined, to: string): string[] {
  const [a, b] = [from, to].map((key) => entries.findIndex((entry) => entry.key === key)) as [number, number];
  const [first, last] = a === -1 ? [b, b] : [Math.min(a, b), Math.max(a, b)];
  return entries.slice(first, last + 1).flatMap(({ findings }) => findings.map(({ id }) => id));
}
