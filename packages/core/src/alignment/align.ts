import type { Lexicon } from '../lexicon/index.ts';
import { preparePair } from './prepare.ts';
import type { AlignableText, Alignment, AlignOptions } from './types.ts';

/**
 * Aligns one source text with one target text, in whichever order the texts themselves suggest. Headings and other
 * lines that are no body are linked as sentences are where the texts are translations; of two newsrooms' reports only
 * headings that surely answer each other are. Either side may be the Arabic one. Throws a MuqabalaError (`aborted`)
 * when the signal says so.
 */
export function alignPair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  options: AlignOptions = {},
): Alignment {
  const { order, ...rest } = options;
  return preparePair(source, target, lexicon, order)(rest);
}
