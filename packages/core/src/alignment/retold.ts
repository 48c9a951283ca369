import type { Bead } from './align.ts';

/** Links below this confidence are weak, and texts in which this share of the links is weak are no plain translation. */
const WEAK = 0.7;
const MANY_WEAK = 0.1;
/** Where more of the words than this are rendered freely, weak links are a translator's freedom (literature), not a newsroom's. */
const FREE = 0.6;
/** Reports are short; and too few links tell nothing. */
const LONGEST = 100;
const FEWEST = 4;

/**
 * Says whether texts that hold together in one order are two newsrooms' reports all the same: mostly the same statements, but cut, merged and
 * exchanged in places, so that some of the links are weak. On the development sets translations, with gaps or without, have at most 8 % weak
 * links (one of 52 looked at; the others none or 5 to 7 %), reports of one meeting 17 to 22 %, literature 30 %.
 */
export function isRetold(beads: readonly Bead[], loose: number, rows: number, columns: number): boolean {
  if (beads.length < FEWEST || Math.max(rows, columns) > LONGEST || loose >= FREE) return false;
  return beads.filter((bead) => bead.confidence < WEAK).length >= MANY_WEAK * beads.length;
}

/** How much likelier a pair of sentences is when the search in order has put both into one link: where the two agree, half the evidence will do. */
const SUPPORT = 2.4;

/**
 * Returns how links in order change the confidence of a pair of sentences, as the reports search sees it: its odds are multiplied where both
 * stand in one link, and a link of one to one keeps at least its own confidence. Segment indexes of source and target.
 */
export function supportOf(beads: readonly Bead[]): (source: number, target: number, confidence: number) => number {
  const held = new Map<string, number>();
  for (const bead of beads) {
    const own = bead.source.length + bead.target.length === 2 ? bead.confidence : 0;
    for (const s of bead.source) for (const t of bead.target) held.set(`${s} ${t}`, own);
  }
  return (source, target, confidence) => {
    const own = held.get(`${source} ${target}`);
    if (own === undefined) return confidence;
    return Math.max(own, (SUPPORT * confidence) / (1 - confidence + SUPPORT * confidence));
  };
}
