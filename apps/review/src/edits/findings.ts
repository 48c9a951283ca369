import type { AlignedDocument, Finding } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

/** Accepts a finding: it is an error of the translation. */
export function accept(document: AlignedDocument, id: string): Edit | undefined {
  return setState(document, id, 'accepted', undefined);
}

/** Dismisses a finding with the reviewer's reason, which may be empty. */
export function dismiss(document: AlignedDocument, id: string, reason: string): Edit | undefined {
  return setState(document, id, 'dismissed', reason);
}

/** Opens a finding again; its reason is forgotten. */
export function reopen(document: AlignedDocument, id: string): Edit | undefined {
  return setState(document, id, 'open', undefined);
}

/** Notes something about a finding; an empty note takes the old one away. */
export function comment(document: AlignedDocument, id: string, text: string): Edit | undefined {
  const index = document.findings.findIndex((finding) => finding.id === id);
  const before = document.findings[index];
  const said = text.trim();
  if (before === undefined || (before.comment ?? '') === said) return undefined;
  const { comment: _, ...rest } = before;
  const after: Finding = { ...rest, ...(said === '' ? {} : { comment: said }) };
  return { name: 'comment', changes: [{ in: 'findings', id, index, before, after }] };
}

function setState(
  document: AlignedDocument,
  id: string,
  state: Finding['state'],
  reason: string | undefined,
): Edit | undefined {
  const index = document.findings.findIndex((finding) => finding.id === id);
  const before = document.findings[index];
  const said = reason === undefined || reason.trim() === '' ? undefined : reason.trim();
  if (before === undefined || (before.state === state && before.reason === said)) return undefined;
  const { reason: _, ...rest } = before;
  const after: Finding = { ...rest, state, ...(said === undefined ? {} : { reason: said }) };
  const name = state === 'accepted' ? 'accept' : state === 'dismissed' ? 'dismiss' : 'reopen';
  return { name, changes: [{ in: 'findings', id, index, before, after }] };
}
