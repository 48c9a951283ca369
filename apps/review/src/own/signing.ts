import { type AlignedDocument, originalOf } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

type Review = NonNullable<AlignedDocument['review']>;

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
/** What the verdict that was signed was counted with. */
const MEASURES = ['penalties', 'threshold', 'repeats', 'scope'] as const;

/**
 * Returns an edit of a signed review with the withdrawal of the signature in it, where it changes what was signed or
 * what it was counted with; the edit itself otherwise. Undone, both come back.
 */
export function withoutSignature(document: AlignedDocument, edit: Edit): Edit {
  const { review: before } = document;
  if (before?.signed === undefined) return edit;
  const ofReview = edit.changes.find((change) => change.in === 'document' && change.id === 'review');
  const described = (ofReview === undefined ? before : (ofReview.after ?? {})) as Review;
  const isOfSigned =
    edit.changes.some((change) => SIGNED.has(change.in === 'document' ? change.id : change.in)) ||
    MEASURES.some((key) => JSON.stringify(described[key]) !== JSON.stringify(before[key]));
  if (!isOfSigned) return edit;
  const { signed: _signed, verdict: _verdict, ...after } = described;
  const changes = edit.changes.filter((change) => change !== ofReview);
  return { ...edit, changes: [...changes, { in: 'document', id: 'review', index: 0, before, after }] };
}

/** Returns the edit that says which text the others were made from; undefined where it is that already. */
export function changeOriginal(document: AlignedDocument, original: string): Edit | undefined {
  const { original: before } = document;
  if (original === originalOf(document).id) return undefined;
  return {
    name: 'review',
    changes: [
      { in: 'document', id: 'original', index: 0, ...(before === undefined ? {} : { before }), after: original },
    ],
  };
}
