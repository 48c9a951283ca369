import type { Candidate, Link } from '../alignment/index.ts';
import type { CollatedText } from './context.ts';

/**
 * Two texts are a translation when nearly all sentences of either have a counterpart. Reports of one event share a
 * third of theirs, or half.
 */
const TRANSLATED = 0.75;

/**
 * Returns whether two texts are compared as a translation, given the live links between them; else as retold, as are
 * all that have `candidates`: the search that linked them took them for two newsrooms' reports.
 */
export function isTranslation(
  source: CollatedText,
  target: CollatedText,
  links: readonly Link[],
  candidates: readonly Pick<Candidate, 'text'>[],
): boolean {
  if (candidates.some(({ text }) => text === target.id)) return false;
  const share = (text: CollatedText, ids: ReadonlySet<string>) => {
    const body = text.segments.filter((segment) => segment.role === 'body');
    return body.length === 0 ? 0 : body.filter((segment) => ids.has(segment.id)).length / body.length;
  };
  return (
    share(source, new Set(links.flatMap((link) => link.source))) >= TRANSLATED &&
    share(target, new Set(links.flatMap((link) => link.target))) >= TRANSLATED
  );
}
