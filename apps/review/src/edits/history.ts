import { type AlignedDocument, applyEdit, type Edit, invertEdit } from '@muqabala/core/document';

/** A document with what was done to it: `done` can be undone, newest last; `undone` can be done again, newest last. */
export interface History {
  readonly document: AlignedDocument;
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

/**
 * A history after something was done, and the edits that led there from the one before, in order; none when it is the
 * same.
 */
export interface Advance {
  readonly history: History;
  readonly edits: readonly Edit[];
}

/** Returns a history without a past. */
export function startHistory(document: AlignedDocument): History {
  return { document, done: [], undone: [] };
}

/** Makes an edit; what had been undone before is forgotten. An undefined edit changes nothing. */
export function perform(history: History, edit: Edit | undefined): Advance {
  if (edit === undefined) return { history, edits: [] };
  const { document, done } = history;
  return { history: { document: applyEdit(document, edit), done: [...done, edit], undone: [] }, edits: [edit] };
}

/** Takes the last edit of the person back, with what followed from it; without one the history is returned as it is. */
export function undo(history: History): Advance {
  const last = history.done.at(-1);
  // What followed from nothing that a person did, as the first look at pairs, stays.
  if (last === undefined || !history.done.some(({ follows }) => !follows)) return { history, edits: [] };
  const edit = invertEdit(last);
  const before: History = {
    document: applyEdit(history.document, edit),
    done: history.done.slice(0, -1),
    undone: [...history.undone, last],
  };
  return last.follows ? after(edit, undo(before)) : { history: before, edits: [edit] };
}

/** Makes the edit again that was last taken back, with what followed from it. */
export function redo(history: History): Advance {
  const last = history.undone.at(-1);
  if (last === undefined) return { history, edits: [] };
  const next: History = {
    document: applyEdit(history.document, last),
    done: [...history.done, last],
    undone: history.undone.slice(0, -1),
  };
  return next.undone.at(-1)?.follows ? after(last, redo(next)) : { history: next, edits: [last] };
}

function after(first: Edit, { history, edits }: Advance): Advance {
  return { history, edits: [first, ...edits] };
}
