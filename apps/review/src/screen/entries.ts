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
  fits: (finding: Finding, card: Card) => boolean,
): Entry[] {
  return cards.flatMap((card) => {
    const findings = card.findings.filter((finding) => fits(finding, card));
    const single = findings.map((finding): Entry => ({ key: entryOf(finding.id), card, finding, findings: [finding] }));
    if (card.findings.length === 1 || findings.length === 0) return single;
    return [{ key: `card ${card.id}`, card, findings }, ...(open.has(card.id) ? single : [])];
  });
}

/** The lines of a list, with what is asked of them at every drawing: there may be hundreds of thousands. */
export class Lines {
  readonly entries: readonly Entry[];
  readonly #places: ReadonlyMap<string, number>;
  /** How many cards there are up to each line, itself included. */
  readonly #cards: Uint32Array;

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    this.#places = new Map(entries.map(({ key }, place) => [key, place]));
    let cards = 0;
    this.#cards = Uint32Array.from(entries, (entry) => (cards += isHead(entry) ? 1 : 0));
  }

  /** The place of a line, -1 of one that is not shown. */
  placeOf(key: string | undefined): number {
    return (key === undefined ? undefined : this.#places.get(key)) ?? -1;
  }

  at(key: string | undefined): Entry | undefined {
    return this.entries[this.placeOf(key)];
  }

  get cards(): number {
    return this.#cards.at(-1) ?? 0;
  }

  /** The number of the card that a line belongs to, from 1, among those shown; 0 of a line that is not. */
  cardOf(key: string | undefined): number {
    return this.#cards[this.placeOf(key)] ?? 0;
  }

  /** Returns the ids of the findings from one line to another, both included, whichever comes first. */
  between(from: string | undefined, to: string): string[] {
    const [a, b] = [this.placeOf(from), this.placeOf(to)];
    const [first, last] = a === -1 ? [b, b] : [Math.min(a, b), Math.max(a, b)];
    return this.entries.slice(first, last + 1).flatMap(({ findings }) => findings.map(({ id }) => id));
  }
}

/** Says whether a line is a card, of one finding or several, and no line of an open one. */
export function isHead({ finding, card }: Entry): boolean {
  return finding === undefined || card.findings.length === 1;
}

/** So many lines are drawn at once. */
const DRAWN = 200;

/** Returns the first of the lines that are drawn, so that the one at a place is among them, in steps of half of them. */
export function windowAround(place: number): { readonly from: number; readonly to: number } {
  const half = DRAWN / 2;
  const from = Math.max(0, Math.floor((place - half / 2) / half) * half);
  return { from, to: from + DRAWN };
}
