import { type AlignedDocument, type Finding, sayingOf } from '@muqabala/core/document';

/** What somebody decided about a finding elsewhere, in a file that went out and came back. */
export interface Decision {
  /** Id of the finding in the document. */
  readonly id: string;
  readonly state?: Finding['state'] | undefined;
  readonly severity?: Finding['severity'] | undefined;
  readonly mqm?: string | undefined;
  readonly reason?: string | undefined;
  readonly comment?: string | undefined;
  readonly suggestion?: string | undefined;
}

/** What came back: decisions about findings that the document has, and findings that somebody added. */
export interface Returned {
  readonly decisions: readonly Decision[];
  readonly added: readonly Finding[];
}

/**
 * Returns a document with what came back. What a file says nothing of stays; an emptied note or suggestion is taken
 * away. A finding whose kind or severity somebody changed keeps what it was; decisions about findings that the document
 * does not have are passed over.
 */
export function withReturned(document: AlignedDocument, { decisions, added }: Returned): AlignedDocument {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const used = new Set([...document.findings, ...(document.numbers ?? [])].map(({ id }) => id));
  let next = 1;
  const fresh = added.map((finding) => {
    if (!used.has(finding.id)) {
      used.add(finding.id);
      return finding;
    }
    while (used.has(`own${next}`)) next += 1;
    used.add(`own${next}`);
    return { ...finding, id: `own${next}` };
  });
  const findings = document.findings.map((finding) => {
    const decision = byId.get(finding.id);
    return decision === undefined ? finding : decided(finding, decision);
  });
  return { ...document, findings: [...findings, ...fresh] };
}

function decided(finding: Finding, { state, severity, mqm, reason, comment, suggestion }: Decision): Finding {
  const { code, reason: oldReason, comment: oldComment, suggestion: oldSuggestion, ...rest } = finding;
  const isOther = (severity ?? finding.severity) !== finding.severity || (mqm ?? finding.mqm) !== finding.mqm;
  const text = <Name extends string>(name: Name, now: string | undefined, before: string | undefined) => {
    const value = now === undefined ? before : now.trim();
    return value === undefined || value === '' ? {} : { [name]: value };
  };
  const wording =
    suggestion === undefined ? oldSuggestion : suggestion.trim() === '' ? undefined : { text: suggestion };
  const isSameWording = wording?.text === oldSuggestion?.text;
  const keepsCode = code !== undefined && (mqm ?? finding.mqm) === finding.mqm;
  return {
    ...rest,
    ...(keepsCode ? { code } : {}),
    state: state ?? finding.state,
    severity: severity ?? finding.severity,
    mqm: mqm ?? finding.mqm,
    ...(state === undefined || state === 'dismissed' ? text('reason', reason, oldReason) : {}),
    ...text('comment', comment, oldComment),
    ...(wording === undefined ? {} : { suggestion: isSameWording ? oldSuggestion! : wording }),
    ...(isOther && finding.before === undefined && finding.by?.kind !== 'person' ? { before: sayingOf(finding) } : {}),
  };
}
