import type { AlignedDocument, Finding } from '@muqabala/core';
import type { Change, Edit } from '@muqabala/core/document';

const NAMES = { accepted: 'accept-all', dismissed: 'dismiss-all', open: 'reopen-all' } as const;

/**
 * Accepts, dismisses or opens several findings in one step, with one reason; accepting and dismissing leave those that
 * are decided already as they are. Undefined where there is none to decide.
 */
export function decideAll(
  document: AlignedDocument,
  ids: ReadonlySet<string>,
  state: Finding['state'],
  reason = '',
): Edit | undefined {
  const said = state === 'dismissed' ? reason.trim() : '';
  const changes = document.findings.flatMap((before, index): Change[] => {
    if (!ids.has(before.id) || (before.state === 'open') === (state === 'open')) return [];
    const { reason: _, ...rest } = before;
    const after: Finding = { ...rest, state, ...(said === '' ? {} : { reason: said }) };
    return [{ in: 'findings', id: before.id, index, before, after }];
  });
  return changes.length === 0 ? undefined : { name: NAMES[state], changes };
}
