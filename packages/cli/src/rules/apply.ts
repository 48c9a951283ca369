import {
  type AlignedDocument,
  applyRules,
  dismissalOf,
  type Finding,
  type FindingDraft,
  type Rules,
  termFindings,
} from '@muqabala/core';
import { listPairs, type Pair } from '@muqabala/formats';

const NONE: Rules = { schema: 'muqabala/rules', version: 1 };

/**
 * Applies the rules of a project to what was found in a pair, and adds the terms that it does not render as they ask. What the pair itself
 * brings as dismissed, from a review, is dismissed again.
 */
export function rulePair(findings: readonly FindingDraft[], pair: Pair, rules: Rules | undefined): FindingDraft[] {
  const contents = { source: pair.source?.content ?? '', target: pair.target?.content ?? '' };
  const before = pair.findings
    .filter((finding) => finding.state === 'dismissed')
    .map((finding) =>
      dismissalOf(
        { ...finding, text: 'target', source: [...finding.source], target: [...finding.target] },
        contents,
        finding.reason ?? 'dismissed in the input',
      ),
    );
  if (rules === undefined && before.length === 0) return [...findings];
  const all = { ...(rules ?? NONE), dismissals: [...(rules?.dismissals ?? []), ...before] };
  const terms = pair.source === null || pair.target === null ? [] : termFindings(contents, all);
  return applyRules([...withoutTerms(findings, terms), ...terms], () => contents, all);
}

/** Applies the rules of a project to a document's findings, and adds the terms that a link does not render as they ask. */
export function ruleDocument(document: AlignedDocument, rules: Rules | undefined): AlignedDocument {
  if (rules === undefined) return document;
  const terms = (rules.terms?.length ?? 0) === 0 ? [] : termsOf(document, rules);
  const source = document.texts[0]!.content;
  const contents = (finding: Finding) => ({
    source,
    target: document.texts.find((text) => text.id === finding.text)?.content ?? source,
  });
  return { ...document, findings: applyRules([...withoutTerms(document.findings, terms), ...terms], contents, rules) };
}

function termsOf(document: AlignedDocument, rules: Rules): Finding[] {
  const source = document.texts[0]!.content;
  const terms: Finding[] = [];
  for (const pair of listPairs(document)) {
    if (pair.status !== 'aligned' || pair.text === undefined) continue;
    for (const segment of pair.source?.spans ?? []) {
      const contents = { source: source.slice(segment.start, segment.end), target: pair.target?.content ?? '' };
      for (const draft of termFindings(contents, rules)) {
        terms.push({
          ...draft,
          id: `term${terms.length + 1}`,
          text: pair.text,
          ...(pair.id === undefined ? {} : { link: pair.id }),
          source: (draft.source ?? []).map(({ start, end }) => ({
            start: start + segment.start,
            end: end + segment.start,
          })),
        });
      }
    }
  }
  return terms;
}

/** A missing name that is a missing term as well is one finding, the term's. */
function withoutTerms<T extends FindingDraft>(findings: readonly T[], terms: readonly FindingDraft[]): T[] {
  if (terms.length === 0) return [...findings];
  return findings.filter(
    (finding) =>
      finding.code !== 'name-missing' ||
      !terms.some(
        (term) =>
          term.text === finding.text &&
          (finding.source ?? []).some((span) =>
            (term.source ?? []).some((other) => span.start < other.end && other.start < span.end),
          ),
      ),
  );
}
