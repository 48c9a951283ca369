import type { AlignedDocument } from '@muqabala/core';
import { applyEdit, type Change, type Edit, keepNumbers, listCards } from '@muqabala/core/document';

/** Returns a document that keeps the numbers of its findings, as they stand on its cards. */
export function withNumbers(document: AlignedDocument): AlignedDocument {
  const numbers = keepNumbers(document);
  return numbers.length === (document.numbers ?? []).length ? document : { ...document, numbers };
}

/**
 * Returns the edit with the numbers of the findings that it adds, so that none shifts when others come, go or change
 * their severity; the edit itself where it adds none. `known` is to be told the document that comes of it: its cards are
 * listed already.
 */
export function numberEdit(
  document: AlignedDocument,
  edit: Edit,
): { readonly edit: Edit; readonly known: (after: AlignedDocument) => void } {
  const isAdded = ({ in: where, before }: Change) => where === 'findings' && before === undefined;
  const { numbers } = document;
  if (numbers !== undefined && !edit.changes.some(isAdded)) return { edit, known: () => {} };
  const kept = numbers ?? keepNumbers(document);
  const listed = { ...applyEdit(document, edit), numbers: kept };
  const given = keepNumbers(listed);
  const from = numbers?.length ?? 0;
  const changes = given
    .slice(from)
    .map((after, n): Change => ({ in: 'numbers', id: after.id, index: from + n, after }));
  return { edit: { ...edit, changes: [...edit.changes, ...changes] }, known: (after) => void listCards(after, listed) };
}
