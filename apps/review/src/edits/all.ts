import type { AlignedDocument, Finding } from '@muqabala/core';
import type { Change, Edit } from '@muqabala/core/document';

/**
 * Accepts or dismisses several findings in one step; those that are decided already stay as they are. Undefined where
 * there is none to decide.
 */
export function decideAll(
  document: AlignedDocument,
  ids: ReadonlySet<string>,
  state: 'accepted' | 'dismissed',
): Edit | undefined {
  const changes = document.findings.flatMap((before, index): Change[] => {
    if (!ids.has(before.id) || before.state !== 'open') return [];
    const after: Finding = { ...before, state };
    return [{ in: 'findings', id: before.id, index, before, after }];
  });
  return changes.length === 0 ? undefined : { name: state === 'accepted' ? 'accept-all' : 'dismiss-all', changes };
}
