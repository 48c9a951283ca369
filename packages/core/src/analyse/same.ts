import type { Finding, FindingDraft } from '../findings/index.ts';

/**
 * Returns for each draft the old finding that is the same by `keyOf`, if any, each taken once: links that share
 * sentences may say one thing more than once, so that the one of the same link comes first.
 */
export function sameFindings<T extends FindingDraft>(
  old: readonly Finding[],
  drafts: readonly T[],
  keyOf: (finding: FindingDraft) => string,
): Map<T, Finding> {
  const found = new Map<T, Finding>();
  const taken = new Set<Finding>();
  for (const key of [(finding: FindingDraft) => `${keyOf(finding)} ${finding.link}`, keyOf]) {
    const known = new Map<string, Finding[]>();
    for (const finding of old.toReversed()) {
      if (taken.has(finding)) continue;
      const same = known.get(key(finding));
      if (same === undefined) known.set(key(finding), [finding]);
      else same.push(finding);
    }
    for (const draft of drafts) {
      const finding = found.has(draft) ? undefined : known.get(key(draft))?.pop();
      if (finding === undefined) continue;
      found.set(draft, finding);
      taken.add(finding);
    }
  }
  return found;
}
