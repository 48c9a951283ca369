import type { AlignedDocument } from '@muqabala/core';
import { type Change, differenceOfTexts, type Edit } from '@muqabala/core/document';

type Text = AlignedDocument['texts'][number];

/** An edit of the store's versions 1 and 2, in which a cut sentence named its whole text before and after. */
export interface OldEdit extends Omit<Edit, 'changes'> {
  readonly changes: ReadonlyArray<
    | Change
    | { readonly in: 'texts'; readonly id: string; readonly index: number; readonly before: Text; readonly after: Text }
  >;
}

/** Returns an edit of any version as this one writes it; a new one is returned as it is. */
export function modernEdit(edit: OldEdit): Edit {
  if (!edit.changes.some(isOld)) return edit as Edit;
  return {
    ...edit,
    changes: edit.changes.flatMap((change): readonly Change[] =>
      isOld(change) ? differenceOfTexts(change.index, change.before, change.after) : [change as Change],
    ),
  };
}

function isOld(change: OldEdit['changes'][number]): change is Extract<OldEdit['changes'][number], { before: Text }> {
  return change.in === 'texts' && 'segments' in (change.before as object);
}
