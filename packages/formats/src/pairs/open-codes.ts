import { findingKind } from '@muqabala/core/document';
import type { Pair } from './types.ts';

/** Returns the codes of the findings of a pair that nobody has dismissed, each once, with a space between. */
export function openCodes({ findings }: Pair): string {
  if (findings.length === 0) return '';
  const open = findings.filter((finding) => finding.state !== 'dismissed');
  return [...new Set(open.map(findingKind))].join(' ');
}
