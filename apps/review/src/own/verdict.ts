import { type AlignedDocument, PENALTIES, scoreFidelity } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

type Review = NonNullable<AlignedDocument['review']>;

/**
 * Most penalty points for each 1,000 words of the source that pass where a review says nothing else: those of one
 * critical finding.
 */
export const THRESHOLD = 25;

/** What one report came to. */
export interface Verdict {
  readonly sourceWords: number;
  readonly points: number;
  /** Points for each 1,000 words of the source. */
  readonly perThousand: number;
  readonly critical: number;
  /** Not more points than the threshold, and nothing critical. */
  readonly passes: boolean;
}

/** What a review is held against: its own figures, or the usual ones. */
export function measuresOf({ review }: AlignedDocument): {
  readonly penalties: NonNullable<Review['penalties']>;
  readonly threshold: number;
} {
  return { penalties: review?.penalties ?? PENALTIES, threshold: review?.threshold ?? THRESHOLD };
}

/** Returns what a report came to; findings that were dismissed do not count. */
export function verdictOf(document: AlignedDocument, text: string): Verdict {
  const { penalties, threshold } = measuresOf(document);
  const { rows, sourceWords } = scoreFidelity(document.texts, document.links, document.findings, text);
  const points = rows.reduce((sum, { severity, count }) => sum + count * penalties[severity], 0);
  const critical = rows.reduce((sum, { severity, count }) => sum + (severity === 'critical' ? count : 0), 0);
  const perThousand = sourceWords === 0 ? 0 : (1000 * points) / sourceWords;
  return { sourceWords, points, perThousand, critical, passes: critical === 0 && perThousand <= threshold };
}

/**
 * Returns the edit that changes what a review says of itself; an undefined field is taken away. Undefined where nothing
 * changes.
 */
export function changeReview(
  document: AlignedDocument,
  change: { readonly [Key in keyof Review]?: Review[Key] | undefined },
): Edit | undefined {
  const { review: before } = document;
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  const after = merged.length === 0 ? undefined : (Object.fromEntries(merged) as Review);
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  return {
    name: 'review',
    changes: [
      {
        in: 'document',
        id: 'review',
        index: 0,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ],
  };
}
