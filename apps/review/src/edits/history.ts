import { type AlignedDocument, applyEdit, type Edit, invertEdit } from '@muqabala/core/document';

/** A document with what was done to it: `done` can be undone, newest last; `undone` can be done again, newest last. */
export interface History {
  readonly document: AlignedDocument;
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

/** Returns a history without a past. */
export function startHistory(document: AlignedDocument): History {
  return { document, done: [], undone: [] };
}

/** Makes an edit; what had been undone before is forgotten. An undefined edit changes nothing. */
export function perform(history: History, edit: Edit | undefined): History {
  if (edit === undefined) return history;
  return { document: applyEdit(history.document, edit), done: [...history.done, edit], undone: [] };
}

/** Takes the last edit of the person back, with what followed from it; without one the history is returned as it is. */
export function undo(history: History): History {
  const last = history.done.at(-1);
  if (last === undefined) return history;
  const before: History = {
    document: applyEdit(history.document, invertEdit(last)),
    done: history.done.slice(0, -1),
    undone: [...history.undone, last],
  };
  return last.follows ? undo(before) : before;
}

/** Makes the edit again that was last taken back, with what followed from it. */
export function redo(history: History): History {
  const last = history.undone.at(-1);
  if (last === undefined) return history;
  const after: History = {
    document: applyEdit(history.document, last),
    done: [...history.done, last],
    undone: history.undone.slice(0, -1),
  };
  return after.undone.at(-1)?.follows ? redo(after) : after;
}
