import type { Lexicon } from '../lexicon/index.ts';
import { preparePair } from './prepare.ts';
import type { AlignableText, Alignment, AlignOptions } from './types.ts';

/**
 * Aligns one source text with one target text, in whichever order the texts themselves suggest; segments that are no body are linked to
 * nothing unless `presegmented` text made all of them body. Either side may be the Arabic one. Throws a MuqabalaError (`aborted`) when the
 * signal says so.
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
