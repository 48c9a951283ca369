import type { FindingCode } from '../checks/schema.ts';

/** Returns what a finding is called by: the rule that told it, or the error type that a person or a reader chose. */
export function findingKind(finding: { readonly code?: FindingCode | undefined; readonly mqm: string }): string {
  return finding.code ?? finding.mqm;
}
