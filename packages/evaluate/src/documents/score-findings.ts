import type { AlignedDocument, Text } from '@muqabala/core/document';
import { findingKind } from '@muqabala/core/document';
import type { Occurrence, Reference } from '../corpus/index.ts';

type Finding = AlignedDocument['findings'][number];
type Span = { readonly start: number; readonly end: number };

/** A discrepancy of the reference in one target text. */
export interface DiscrepancyInText {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly target: string;
}

/** How the findings compare with the discrepancies that a reader listed. */
export interface FindingScore {
  /** Discrepancies between the source and a target, one for each target that they concern. */
  readonly expected: number;
  readonly found: readonly DiscrepancyInText[];
  readonly missed: readonly DiscrepancyInText[];
  /** Findings that call an agreement different: ids of the agreement and of the finding. */
  readonly falseAlarms: ReadonlyArray<{ readonly agreement: string; readonly finding: string }>;
  /** All findings that are not dismissed: the reader's list is not complete, so the rest is not thereby wrong. */
  readonly said: number;
}

/**
 * Compares findings with the reference. A discrepancy is found in a target when a finding of the same family (`number`,
 * `date`, `omission`, …) about that target, or about all, touches one of its quotes, in the source or in the target. A
 * finding about a value or a name that touches an agreement's quotes on a side where it has words, and answers to no
 * discrepancy, is a false alarm.
 */
export function scoreFindings(
  reference: Reference,
  document: AlignedDocument,
  texts: ReadonlyMap<string, Text>,
): FindingScore {
  const source = reference.pairs[0]?.source ?? '';
  const ids = new Map([...texts].map(([id, text]) => [text.id, id]));
  const findings = document.findings.filter((finding) => finding.state !== 'dismissed');
  const about = (target: string) => findings.filter((finding) => ids.get(finding.text) === target);
  const [found, missed]: [DiscrepancyInText[], DiscrepancyInText[]] = [[], []];
  const answered = new Set<string>();
  for (const discrepancy of reference.discrepancies) {
    for (const target of concerned(reference, discrepancy, source)) {
      if (!texts.has(target)) continue;
      const hits = [...about(target), ...about(source)].filter(
        (finding) =>
          family(findingKind(finding)) === family(discrepancy.code) &&
          touches(finding, discrepancy.occurrences, source, target),
      );
      for (const hit of hits) answered.add(hit.id);
      const { id, code, severity } = discrepancy;
      (hits.length > 0 ? found : missed).push({ id, code, severity, target });
    }
  }
  const falseAlarms = reference.agreements.flatMap((agreement) =>
    [...texts.keys()]
      .filter((target) => target !== source && agreement.occurrences.some((one) => one.text === target))
      .flatMap((target) => about(target))
      .filter(
        (finding) =>
          VALUES.has(family(findingKind(finding))) &&
          !answered.has(finding.id) &&
          touches(finding, agreement.occurrences, source, ids.get(finding.text)!),
      )
      .map((finding) => ({ agreement: agreement.id, finding: finding.id })),
  );
  return { expected: found.length + missed.length, found, missed, falseAlarms, said: findings.length };
}

const VALUES: ReadonlySet<string> = new Set(['number', 'currency', 'unit', 'date', 'name']);

/** `number-missing` and `number-mismatch` are one family; a clause left out and a sentence left out are two. */
export function family(code: string): string {
  return code.replace(/-(mismatch|missing|added)$/, '');
}

/**
 * Returns the targets in which a discrepancy with the source is to be found: those that say something else, those that
 * are silent where they have a counterpart of the sentence (or, for a whole omission, where they have none), and those
 * that add what the source does not have.
 */
export function concerned(
  reference: Reference,
  discrepancy: Reference['discrepancies'][number],
  source: string,
): string[] {
  const { says, silent } = discrepancy.support;
  const { code } = discrepancy;
  if (silent.includes(source)) {
    const others = says.flatMap((one) => one.texts);
    if (code === 'addition') return others;
    const added = code === 'partial-addition' || code.endsWith('-added');
    return added ? others.filter((target) => hasCounterpart(reference, discrepancy, target, target)) : [];
  }
  const differing = says.filter((one) => !one.texts.includes(source)).flatMap((one) => one.texts);
  const missing = code === 'partial-omission' || code.endsWith('-missing');
  return differing.concat(
    silent.filter((target) =>
      code === 'omission'
        ? !hasCounterpart(reference, discrepancy, source, target)
        : missing && hasCounterpart(reference, discrepancy, source, target),
    ),
  );
}

/**
 * Whether a sentence that the discrepancy quotes from a text is in a translation link between the source and the
 * target.
 */
function hasCounterpart(
  reference: Reference,
  discrepancy: Reference['discrepancies'][number],
  quoted: string,
  target: string,
): boolean {
  const sentences = reference.sentences[quoted]!;
  const places = discrepancy.occurrences.filter((one) => one.text === quoted);
  return reference.pairs.some(
    (pair) =>
      pair.target === target &&
      pair.links.some(
        (link) =>
          link.relation === 'translation' &&
          link[quoted === target ? 'target' : 'source'].some((index) =>
            places.some((one) => one.start >= sentences[index]!.start && one.end <= sentences[index]!.end),
          ),
      ),
  );
}

function touches(finding: Finding, occurrences: readonly Occurrence[], source: string, target: string): boolean {
  const on = (text: string, spans: readonly Span[] | undefined) =>
    occurrences.some((one) => one.text === text && spans?.some((span) => span.start < one.end && one.start < span.end));
  return on(source, finding.source) || on(target, finding.target);
}
