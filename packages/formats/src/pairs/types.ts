import type { Finding, Link, Segment, Unchecked } from '@muqabala/core';
import type { Maker, Placeholder, Properties } from '@muqabala/core/document';

/** A record while it is made: what it may lack is set, not spread, which takes a reader of files half of its time. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A span of a pair's own text, in UTF-16 units, with the words that it covers. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A finding as it stands beside a pair: spans count from the beginning of the pair's own texts. */
export interface PairFinding {
  /** The rule that told it; absent where a person or a reader did. */
  readonly code?: NonNullable<Finding['code']>;
  /** The number of its card, as on the screen and in reports; where it was asked for. */
  readonly number?: string;
  readonly mqm: string;
  readonly severity: Finding['severity'];
  readonly confidence: number;
  readonly state: Finding['state'];
  readonly source: readonly QuotedSpan[];
  readonly target: readonly QuotedSpan[];
  /** What other texts say, each by its name; where numbers were asked for, as in a report. */
  readonly besides?: ReadonlyArray<{ readonly name: string; readonly words: string }>;
  readonly expected?: Finding['expected'];
  readonly found?: Finding['found'];
  readonly reason?: string;
  readonly comment?: string;
  readonly suggestion?: NonNullable<Finding['suggestion']>;
  /** Who made it, where that was not the program. */
  readonly by?: Maker;
}

/** One side of a pair. */
export interface PairSide {
  /** Id of the text that it comes from, where it is known. */
  readonly text?: string;
  /** BCP 47; `und` when the format does not say. */
  readonly language: string;
  /** Ids of its segments in that text; empty where unknown. */
  readonly segments: readonly string[];
  /** Its words; several segments are joined with one space. */
  readonly content: string;
  /** Where its segments stand in the text's content (UTF-16); absent where unknown. */
  readonly spans?: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  /** Given for a heading or boilerplate, absent for body. */
  readonly role?: Exclude<Segment['role'], 'body'>;
  /** Codes of the file, each at its U+FFFC in the content; absent when there is none. */
  readonly placeholders?: readonly Placeholder[];
  /** What the file says of this side, by the file's own names: its language with a region, the times of a cue. */
  readonly properties?: Properties;
}

/**
 * Sentences of a source and a target text that answer to each other, or a sentence without counterpart (the other side
 * is null).
 */
export interface Pair {
  readonly status: 'aligned' | 'source-only' | 'target-only';
  /** Between 0 and 1; of a sentence without counterpart that of its finding, 0 where there is none. */
  readonly confidence: number;
  readonly source: PairSide | null;
  readonly target: PairSide | null;
  readonly findings: readonly PairFinding[];
  /** What the checks left out, as there is more of it than they take; absent when nothing was. */
  readonly unchecked?: ReadonlyArray<Pick<Unchecked, 'check' | 'reason'>>;
  /** Id of the link in the document, or of the unit in the file that it was read from. */
  readonly id?: string;
  /** Id of the target text: says of a sentence without counterpart which text lacks it. */
  readonly text?: string;
  /** What a person said of the link. */
  readonly review?: Link['status'];
  /** Who made or decided the link, where that was not the program. */
  readonly by?: Maker;
  /** What the file says of the pair, by the file's own names: its state, notes, dates, users, further columns. */
  readonly properties?: Properties;
}
