import type { Link } from '../alignment/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import type { Finding } from './schema.ts';

/** A text as far as findings need it. */
export interface CollatedText {
  readonly id: string;
  readonly language: string;
  readonly content: string;
  readonly segments: ReadonlyArray<
    Span & { readonly id: string; readonly role: Role; readonly mentions: readonly Mention[] }
  >;
}

/** One aligned pair, as `check` reads it. */
export interface LinkedPair {
  readonly source: CollatedText;
  readonly target: CollatedText;
}

export type FindingDraft = Omit<Finding, 'id'>;

/** Returns what is missing, added or different between the source text (`texts[0]`) and each of the others, given the links. */
export function findFindings(texts: readonly CollatedText[], links: readonly Link[], lexicon: Lexicon): FindingDraft[] {
  void texts;
  void links;
  void lexicon;
  return [];
}
