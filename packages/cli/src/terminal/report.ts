import type { Report } from '@muqabala/formats';

/** Whether anything was left out or changed. */
export function hasChanges({ left, cleaned }: Report): boolean {
  return left.size + cleaned.size > 0;
}

/** Returns what a reader or writer passed on, left out and changed, on one line. */
export function describeReport(verb: string, report: Report): string {
  const parts = [`${report.pairs} ${report.pairs === 1 ? 'pair' : 'pairs'} ${verb}`];
  const list = (counts: ReadonlyMap<string, number>) => [...counts].map(([reason, n]) => `${reason} ${n}`).join(', ');
  if (report.left.size > 0) parts.push(`left out: ${list(report.left)}`);
  if (report.cleaned.size > 0) parts.push(`changed: ${list(report.cleaned)}`);
  return parts.join('; ');
}
