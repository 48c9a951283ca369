import type { FindingCode, Severity } from './schema.ts';

/** What all findings of a code have in common. */
export interface Kind {
  readonly code: FindingCode;
  /** The MQM error type (themqm.org), of the accuracy branch but for `inconsistency`. */
  readonly mqm: 'omission' | 'addition' | 'mistranslation' | 'untranslated' | 'inconsistency';
  /** The usual severity; where a document says more, another one. */
  readonly severity: Severity;
}

/**
 * An Arabic and an English sentence that are said to translate each other. Several lines are two texts, linked line by
 * line.
 */
export interface Case {
  readonly ar: string;
  readonly en: string;
  /** Which of them is the source: the Arabic one where nothing is said. */
  readonly source?: 'en';
  /** What it is a case of, where that is not plain. */
  readonly of?: string;
}

/** A page of the catalogue: what a code means, and the cases for which its rule exists. They run as tests. */
export interface Entry {
  readonly kind: Kind;
  /** What the rule sees. */
  readonly sees: string;
  /** What it ignores on purpose. */
  readonly ignores: string;
  /** Pairs that have the finding. */
  readonly found: readonly Case[];
  /** Pairs that look like it and have no finding at all, whichever side is the source. */
  readonly ignored: readonly Case[];
}
