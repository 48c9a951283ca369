import type { Link } from '../alignment/index.ts';
import { type CollatedText, type FindingDraft, findFindings } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { findNames, findValues } from '../mentions/index.ts';

/** One side of a pair that is already aligned. */
export interface CheckedSide {
  readonly language: string;
  readonly content: string;
}

/**
 * Returns what is missing, added or different between the two sides of a pair that is already aligned; spans point into the sides' own
 * contents. Each side is one sentence as given; an empty one makes the other an omission or addition.
 */
export function checkPair(source: CheckedSide, target: CheckedSide, lexicon: Lexicon): FindingDraft[] {
  const sides = [
    { id: 'source', ...source },
    { id: 'target', ...target },
  ];
  const names = findNames(sides, lexicon);
  const texts = sides.map(({ id, language, content }, i): CollatedText => {
    const mentions = [...findValues(content, language, lexicon), ...names[i]!].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const segments =
      content.trim() === '' ? [] : [{ id: 's1', start: 0, end: content.length, role: 'body' as const, mentions }];
    return { id, language, content, segments };
  });
  const both = texts.every((text) => text.segments.length > 0);
  return findFindings(texts, both ? [LINK] : [], lexicon);
}

const LINK: Link = {
  id: 'l1',
  text: 'target',
  source: ['s1'],
  target: ['s1'],
  confidence: 1,
  evidence: [],
  status: 'confirmed',
};
