import { type Finding, findingKind, segmentAt } from '@muqabala/core/document';
import { findingShape } from '@muqabala/core/messages';
import type { View } from './view.ts';

/** A difference as a reader is told it: which side says what, and what the other says if it says anything. */
export interface Difference {
  readonly finding: Finding;
  readonly shape: 'differs' | 'missing' | 'added';
}

/** Nobody who reads an article wants a longer list. */
const MOST = 5;
/** Whole sentences without counterpart show as such in the texts; no more than these are told too. */
const MOST_WHOLE = 2;
/** What may be wrong is left to reviewers. */
const SURE = 0.6;
const RANK: Readonly<Record<Finding['severity'], number>> = { minor: 0, major: 1, critical: 2 };

/**
 * Picks the differences that matter to a reader, at most five, in the order of the rows: the most severe first, then
 * the surest, those inside of pairs before whole sentences. What quotes nothing, what is unsure and what is about
 * headings or boilerplate is left out.
 */
export function differencesOf(view: View): readonly Difference[] {
  const known = view.findings.flatMap(({ finding, row }): (Difference & { whole: boolean })[] => {
    const shape = findingShape(findingKind(finding));
    const quoted = {
      differs: finding.source && finding.target,
      missing: finding.source,
      added: finding.target,
      other: undefined,
    }[shape];
    if (shape === 'other' || !quoted?.length || row < 0 || finding.confidence < SURE || !inBody(view, finding))
      return [];
    return [{ finding, shape, whole: finding.link === undefined }];
  });
  const value = ({ finding, whole }: (typeof known)[number]) =>
    RANK[finding.severity] + finding.confidence - (whole ? 1 : 0);
  const kept = new Set<Difference>();
  let wholes = 0;
  for (const one of known.toSorted((a, b) => value(b) - value(a)))
    if (kept.size < MOST && (!one.whole || wholes++ < MOST_WHOLE)) kept.add(one);
  return known.filter((one) => kept.has(one));
}

function inBody({ source, target }: View, finding: Finding): boolean {
  return [
    [source, finding.source],
    [target, finding.target],
  ].every(([text, spans]) => {
    const [first] = (spans as Finding['source']) ?? [];
    const of = text as View['source'];
    return first === undefined || of.segments[segmentAt(of, first.start)]?.role === 'body';
  });
}
