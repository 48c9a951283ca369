import type { AlignedDocument } from '../document/index.ts';
import type { Finding } from '../findings/index.ts';

/**
 * Whether somebody else than the program made a finding, or changed what it says: it stays whatever the program finds.
 */
export function isOwn({ by, before, code }: Finding): boolean {
  return (by === undefined ? code === undefined : by.kind !== 'program') || before !== undefined;
}

/** A finding as it was before somebody changed it. */
export function originalOf({ before, ...finding }: Finding): Omit<Finding, 'before'> {
  if (before === undefined) return finding;
  const { code: _, source: __, target: ___, ...rest } = finding;
  return { ...rest, ...before };
}

/** What people have said of a finding, which the program has nothing to say to. */
export function decisionsOf(finding: Finding): Partial<Finding> {
  const { reason, comment, suggestion, group, standing, opinions } = finding;
  const said = { reason, comment, suggestion, group, standing, opinions };
  return {
    state: finding.state,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
}

/**
 * Returns a document whose findings and answers name no link and no finding that is gone; what they say besides stays.
 */
export function withoutLostReferences(document: AlignedDocument): AlignedDocument {
  const links = new Set(document.links.map((link) => link.id));
  const ids = new Set(document.findings.map((finding) => finding.id));
  const findings = document.findings.map((finding) => {
    const { link, ...rest } = finding;
    return link === undefined || links.has(link) ? finding : rest;
  });
  const answers = document.answers?.map((answer) => {
    const { finding, ...rest } = answer;
    return finding === undefined || ids.has(finding) ? answer : rest;
  });
  return { ...document, findings, ...(answers === undefined ? {} : { answers }) };
}
