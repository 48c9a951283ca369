import type { AlignedDocument, Finding } from '@muqabala/core';

/**
 * Says whether a viewer shows the same of two documents: the same texts and links, and of the findings the same ones
 * not dismissed. Whether one is open or accepted stands in the list of findings alone.
 */
export function showsSame(a: AlignedDocument, b: AlignedDocument): boolean {
  if (a === b) return true;
  if (a.texts !== b.texts || a.links !== b.links || a.facts !== b.facts) return false;
  if (a.findings.length !== b.findings.length) return false;
  return a.findings.every((finding, i) => finding === b.findings[i] || isSame(finding, b.findings[i]!));
}

function isSame(a: Finding, b: Finding): boolean {
  const bare = ({ state, ...rest }: Finding) => JSON.stringify({ ...rest, isLive: state !== 'dismissed' });
  return a.id === b.id && bare(a) === bare(b);
}
