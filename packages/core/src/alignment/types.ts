import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import type { Evidence } from './schema.ts';

/** A text as far as alignment needs it. */
export interface AlignableText {
  readonly language: string;
  readonly content: string;
  readonly segments: readonly AlignableLine[];
}

/** A sentence, or a line of another kind. */
export interface AlignableLine extends Span {
  readonly role: Role;
  /** What it looks like alone, where the other side has spoken for another role. */
  readonly alone?: Role | undefined;
  readonly mentions: readonly Mention[];
}

/** Sentences of both sides that answer to each other, as indexes into the segments; never empty on either side. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Evidence with its places on the Arabic and on the English side. */
export interface SideEvidence extends Omit<Evidence, 'source' | 'target'> {
  readonly arabic?: Span;
  readonly english?: Span;
}

export interface AlignOptions {
  /** Forces an order; by default the texts decide. */
  readonly order?: 'in-order' | 'out-of-order';
  /** Links that a person has confirmed (kept as they are) or rejected (never proposed again), as segment indexes. */
  readonly confirmed?: ReadonlyArray<{ readonly source: readonly number[]; readonly target: readonly number[] }>;
  readonly rejected?: ReadonlyArray<{ readonly source: readonly number[]; readonly target: readonly number[] }>;
  readonly signal?: { readonly aborted: boolean };
  /** Called with the done share, between 0 and 1. */
  readonly onProgress?: (done: number) => void;
}

/** Two sentences that may tell the same, as indexes into the segments. */
export interface RankedPair {
  readonly source: number;
  readonly target: number;
  /** Calibrated: of the pairs at 0.3, three in ten have something in common. */
  readonly confidence: number;
  /** Its place among the candidates of either sentence, from 1. */
  readonly sourceRank: number;
  readonly targetRank: number;
  readonly evidence: readonly Evidence[];
}

export interface Alignment {
  readonly beads: readonly Bead[];
  /**
   * Up to five of each sentence of texts that are retold, linked ones among them, ascending by source; none where one
   * text translates the other.
   */
  readonly candidates: readonly RankedPair[];
  /** False when a limit was hit and a corner was cut. */
  readonly precise: boolean;
  readonly order: 'in-order' | 'out-of-order';
}
