import type { Link } from '../alignment/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type CollatedText, linkContexts } from './context.ts';
import type { FindingDraft } from './draft.ts';
import { valueFindings } from './values.ts';
import { wholeSentenceFindings } from './whole.ts';

/**
 * Returns what is missing, added or different between the source text (`texts[0]`) and each of the others, given the links: findings inside
 * links in the order of the links, then whole sentences without counterpart.
 */
export function findFindings(texts: readonly CollatedText[], links: readonly Link[], lexicon: Lexicon): FindingDraft[] {
  void lexicon;
  const [source, ...targets] = texts;
  if (source === undefined) return [];
  const inside = targets.flatMap((target) =>
    linkContexts(source, target, links).flatMap((context) => valueFindings(context)),
  );
  return [...inside, ...wholeSentenceFindings(texts, links)];
}
