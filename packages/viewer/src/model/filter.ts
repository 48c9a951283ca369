import type { Finding, Row } from '@muqabala/core/document';
import { findingKind } from '@muqabala/core/document';
import type { View } from './view.ts';

/** Which rows are shown. */
export interface Filter {
  readonly show: 'all' | 'findings' | 'gaps';
  readonly kind?: string;
  readonly severity?: string;
}

/** Reads `gaps`, `findings`, `kind:CODE`, `severity:NAME`, separated by blanks; unknown words are passed over. */
export function parseFilter(text: string): Filter {
  const filter: { show: Filter['show']; kind?: string; severity?: string } = { show: 'all' };
  for (const word of text.split(/\s+/)) {
    const [name, value] = word.split(':');
    if (word === 'gaps' || word === 'findings') filter.show = word;
    else if ((name === 'kind' || name === 'severity') && value) filter[name] = value;
  }
  return filter;
}

export function formatFilter({ show, kind, severity }: Filter): string {
  return [show === 'all' ? '' : show, kind && `kind:${kind}`, severity && `severity:${severity}`]
    .filter(Boolean)
    .join(' ');
}

/** Returns the rows that pass; a kind or a severity keeps only rows with such a finding. */
export function filterRows(view: View, filter: Filter): readonly Row[] {
  const { show, kind, severity } = filter;
  if (show === 'all' && !kind && !severity) return view.rows;
  return view.rows.filter((row) => {
    if (show === 'gaps' && row.kind !== 'source-only' && row.kind !== 'target-only') return false;
    if (show !== 'findings' && !kind && !severity) return true;
    return (view.findingsOfRow.get(row.index) ?? []).some((finding) => passes(finding, filter));
  });
}

/** Tells whether a finding is of the kind and severity asked for. */
export function passes(finding: Finding, { kind, severity }: Filter): boolean {
  return (!kind || findingKind(finding) === kind) && (!severity || finding.severity === severity);
}
