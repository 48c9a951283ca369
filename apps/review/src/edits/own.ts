import type { AlignedDocument, Finding } from '@muqabala/core';
import { type Edit, type Saying, sayingOf } from '@muqabala/core/document';

/** What a person says in a finding. */
export interface FindingEntry {
  readonly text: string;
  readonly link?: string | undefined;
  readonly source?: Finding['source'];
  readonly target?: Finding['target'];
  readonly mqm: string;
  readonly severity: Finding['severity'];
  readonly comment?: string | undefined;
  readonly suggestion?: string | undefined;
}

/**
 * Adds a finding of a person's own; it is accepted, as its maker stands for it. Undefined where it is about no words.
 */
export function addFinding(document: AlignedDocument, entry: FindingEntry): Edit | undefined {
  if (isEmpty(entry.source) && isEmpty(entry.target)) return undefined;
  const used = new Set([...document.findings, ...(document.numbers ?? [])].map(({ id }) => id));
  let next = 1;
  while (used.has(`own${next}`)) next += 1;
  const name = document.review?.reviewers?.[0];
  const after: Finding = {
    id: `own${next}`,
    ...said(entry),
    confidence: 1,
    text: entry.text,
    ...(entry.link === undefined ? {} : { link: entry.link }),
    state: 'accepted',
    by: { kind: 'person', ...(name === undefined ? {} : { name }) },
  };
  return {
    name: 'add-finding',
    changes: [{ in: 'findings', id: after.id, index: document.findings.length, after }],
  };
}

/**
 * Changes kind, severity, words, note and suggestion of any finding. What one of the program's was stays on record, and
 * is taken off it when a person makes it that again. Undefined where nothing changes.
 */
export function changeFinding(document: AlignedDocument, id: string, entry: FindingEntry): Edit | undefined {
  const index = document.findings.findIndex((finding) => finding.id === id);
  const now = document.findings[index];
  if (now === undefined) return undefined;
  const { code, comment: _, suggestion, before, source: __, target: ___, ...rest } = now;
  const first = before ?? sayingOf(now);
  const saying = said(entry);
  const isAsFirst = sameSaying(first, saying);
  const isPersons = now.by?.kind === 'person';
  const keptCode = isAsFirst ? first.code : saying.mqm === now.mqm ? code : undefined;
  const after: Finding = {
    ...rest,
    ...saying,
    ...(keptCode === undefined ? {} : { code: keptCode }),
    ...(saying.suggestion !== undefined && suggestion?.text === saying.suggestion.text ? { suggestion } : {}),
    ...(isAsFirst || isPersons ? {} : { before: first }),
  };
  if (JSON.stringify(sorted(after)) === JSON.stringify(sorted(now))) return undefined;
  return { name: 'change-finding', changes: [{ in: 'findings', id, index, before: now, after }] };
}

/** Takes a person's own finding away; the program's are dismissed instead. */
export function removeFinding(document: AlignedDocument, id: string): Edit | undefined {
  const index = document.findings.findIndex((finding) => finding.id === id);
  const before = document.findings[index];
  if (before?.by?.kind !== 'person') return undefined;
  return { name: 'remove-finding', changes: [{ in: 'findings', id, index, before }] };
}

function said({ mqm, severity, source, target, comment, suggestion }: FindingEntry) {
  const [note, wording] = [comment?.trim() ?? '', suggestion?.trim() ?? ''];
  return {
    mqm,
    severity,
    ...(isEmpty(source) ? {} : { source: source! }),
    ...(isEmpty(target) ? {} : { target: target! }),
    ...(note === '' ? {} : { comment: note }),
    ...(wording === '' ? {} : { suggestion: { text: wording } }),
  };
}

function sameSaying(a: Saying, b: Omit<Saying, 'code'>): boolean {
  const of = ({ mqm, severity, source, target }: Omit<Saying, 'code'>) =>
    JSON.stringify([mqm, severity, source ?? [], target ?? []]);
  return of(a) === of(b);
}

function sorted(finding: Finding): [string, unknown][] {
  return Object.entries(finding).sort(([a], [b]) => (a < b ? -1 : 1));
}

function isEmpty(spans: Finding['source']): boolean {
  return spans === undefined || spans.length === 0;
}
