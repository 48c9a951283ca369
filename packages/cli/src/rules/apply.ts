import {
  type AlignedDocument,
  applyRules,
  dismissalOf,
  type FindingDraft,
  type Rules,
  ruleDocument,
  termFindings,
  withoutTerms,
} from '@muqabala/core';
import type { Pair } from '@muqabala/formats';
import type { TermsOf } from './terms.ts';

const NONE: Rules = { schema: 'muqabala/rules', version: 1 };

/**
 * Applies the rules of a project to what was found in a pair, and adds the terms that it does not render as they ask.
 * What the pair itself brings as dismissed, from a review, is dismissed again. `glossary` is what a glossary has of the
 * pair's terms.
 */
export function rulePair(
  findings: readonly FindingDraft[],
  pair: Pair,
  rules: Rules | undefined,
  glossary: NonNullable<Rules['terms']> = [],
): FindingDraft[] {
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
  if (rules === undefined && before.length + glossary.length === 0) return [...findings];
  const all = {
    ...(rules ?? NONE),
    terms: [...(rules?.terms ?? []), ...glossary],
    dismissals: [...(rules?.dismissals ?? []), ...before],
  };
  const terms = pair.source === null || pair.target === null ? [] : termFindings(contents, all);
  return applyRules([...withoutTerms(findings, terms), ...terms], () => contents, all);
}

/** Applies the rules of a project, and a glossary, to what was found in a document. */
export function ruleAligned(
  document: AlignedDocument,
  { rules, termsOf }: { readonly rules?: Rules | undefined; readonly termsOf?: TermsOf | undefined },
): AlignedDocument {
  if (rules === undefined && termsOf === undefined) return document;
  const [source] = document.texts;
  const terms = [...(rules?.terms ?? []), ...(termsOf?.(source!) ?? [])];
  return ruleDocument(document, { ...(rules ?? NONE), terms });
}
