import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import { alignInOrder } from './in-order/align.ts';
import type { Evidence } from './schema.ts';
import { readSides } from './scores/side.ts';
import { Stemmer } from './words/index.ts';

/** A text as far as alignment needs it. */
export interface AlignableText {
  readonly language: string;
  readonly content: string;
  readonly segments: ReadonlyArray<Span & { readonly role: Role; readonly mentions: readonly Mention[] }>;
}

/** Sentences of both sides that answer to each other, as indexes into the segments; never empty on either side. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
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

export interface Alignment {
  readonly beads: readonly Bead[];
  /** False when a limit was hit and a corner was cut. */
  readonly precise: boolean;
  readonly order: 'in-order' | 'out-of-order';
}

/** Aligns one source text with one target text; segments that are no body are linked to nothing unless `presegmented` text made all of them body. */
export function alignPair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  options: AlignOptions = {},
): Alignment {
  const swapped = source.language !== 'ar' && (target.language === 'ar' || source.language === 'en');
  const [arabicText, englishText] = swapped ? [target, source] : [source, target];
  void options;
  const [arabic, english] = readSides(
    [arabicText, englishText],
    [lexicon.words?.arabicWords, lexicon.words?.englishWords],
    new Stemmer(),
  );
  if (arabic.segments.length === 0 || english.segments.length === 0)
    return { beads: [], precise: true, order: options.order ?? 'in-order' };
  const found = alignInOrder(arabic, english, lexicon.words);
  const beads = found.runs
    .filter((run) => run.m > 0 && run.n > 0)
    .map((run): Bead => {
      const ar = [...arabic.segments.subarray(run.i, run.i + run.m)];
      const en = [...english.segments.subarray(run.j, run.j + run.n)];
      const confidence = 1 / (1 + Math.exp(-run.score / 4));
      return { source: swapped ? en : ar, target: swapped ? ar : en, confidence, evidence: [] };
    });
  return { beads, precise: true, order: 'in-order' };
}
