import { type AlignedDocument, type Finding, PENALTIES, scoreFidelity } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

type Review = NonNullable<AlignedDocument['review']>;

/**
 * Most penalty points for each 1,000 words of the source that pass where a review says nothing else: those of one
 * critical finding.
 */
const THRESHOLD = 25;

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
  readonly repeats: NonNullable<Review['repeats']>;
} {
  return {
    penalties: review?.penalties ?? PENALTIES,
    threshold: review?.threshold ?? THRESHOLD,
    repeats: review?.repeats ?? 'each',
  };
}

/**
 * Returns what a report came to; findings that were dismissed do not count, with `onlyAccepted` those that are open
 * neither. Errors that repeat one another count as the review says.
 */
export function verdictOf(document: AlignedDocument, text: string, onlyAccepted = false): Verdict {
  const { penalties, threshold, repeats } = measuresOf(document);
  const counted = document.findings.filter(({ state }) => !onlyAccepted || state === 'accepted');
  const findings = repeats === 'once' ? withoutRepeats(document, counted) : counted;
  const { rows, sourceWords } = scoreFidelity(document.texts, document.links, findings, text);
  const points = rows.reduce((sum, { severity, count }) => sum + count * penalties[severity], 0);
  const critical = rows.reduce((sum, { severity, count }) => sum + (severity === 'critical' ? count : 0), 0);
  const perThousand = sourceWords === 0 ? 0 : (1000 * points) / sourceWords;
  return { sourceWords, points, perThousand, critical, passes: critical === 0 && perThousand <= threshold };
}

/** Of errors that are one group, or differ in the same way in the same words of one report, the first. */
function withoutRepeats({ texts }: AlignedDocument, findings: readonly Finding[]): Finding[] {
  const contents = new Map(texts.map(({ id, content }) => [id, content]));
  const words = (content: string | undefined, spans: Finding['source']) =>
    spans?.map(({ start, end }) => content?.slice(start, end));
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.state === 'dismissed') return true;
    const { text, mqm, code, source, target, group } = finding;
    const said = [words(texts[0]!.content, source), words(contents.get(text), target)];
    const key = JSON.stringify(group === undefined ? [text, code ?? mqm, said] : [text, group]);
    return !seen.has(key) && seen.add(key);
  });
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

/** Lists and fields that a signature stands for: another finding, link or rule, and it is of another state. */
const SIGNED: ReadonlySet<string> = new Set(['findings', 'links', 'segments', 'rules', 'original']);

/**
 * Returns an edit of a signed review with the withdrawal of the signature in it, where it changes what was signed; the
 * edit itself otherwise. Undone, both come back.
 */
export function withoutSignature(document: AlignedDocument, edit: Edit): Edit {
  const { review: before } = document;
  const isOfSigned = edit.changes.some((change) => SIGNED.has(change.in === 'document' ? change.id : change.in));
  if (before?.signed === undefined || !isOfSigned) return edit;
  const { signed: _signed, verdict: _verdict, ...after } = before;
  return { ...edit, changes: [...edit.changes, { in: 'document', id: 'review', index: 0, before, after }] };
}

/** Returns the edit that says which text the others were made from; undefined where it is that already. */
export function changeOriginal(document: AlignedDocument, original: string): Edit | undefined {
  const { original: before } = document;
  if (original === (before ?? document.texts[0]!.id)) return undefined;
  return {
    name: 'review',
    changes: [
      { in: 'document', id: 'original', index: 0, ...(before === undefined ? {} : { before }), after: original },
    ],
  };
}
