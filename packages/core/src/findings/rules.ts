import type { NameMention } from '../mentions/index.ts';
import { matchingForm, type Span } from '../text/index.ts';
import type { FindingDraft } from './draft.ts';
import type { Dismissal, Rules } from './rules-schema.ts';

/** The contents that the spans of a finding point into. */
export interface RuledContents {
  readonly source: string;
  readonly target: string;
}

/**
 * Applies the rules of a project: kinds that are off, unsure findings and differences between words that stand for each
 * other are left out, severities are replaced, and what was dismissed before is dismissed again with its reason.
 * `contents` gives the texts of a finding.
 */
export function applyRules<T extends FindingDraft>(
  findings: readonly T[],
  contents: (finding: T) => RuledContents,
  rules: Rules,
): T[] {
  const dismissals = (rules.dismissals ?? []).map((one) => ({
    ...one,
    source: formOf(one.source),
    target: formOf(one.target),
  }));
  const equivalents = (rules.equivalents ?? []).map((pair) => pair.map(matchingForm) as [string, string]);
  return findings.flatMap((finding) => {
    const kind = finding.code === undefined ? undefined : rules.kinds?.[finding.code];
    if (kind === 'off' || finding.confidence < (rules.leastConfidence ?? 0)) return [];
    const { source, target } = contents(finding);
    const [from, to] = [formOf(quoteSpans(source, finding.source)), formOf(quoteSpans(target, finding.target))];
    if (isEquivalent(from, to, source, target, equivalents)) return [];
    const dismissal = dismissals.find((one) => one.code === finding.code && one.source === from && one.target === to);
    return [
      {
        ...finding,
        ...(kind === undefined ? {} : { severity: kind }),
        ...(dismissal === undefined || finding.state !== 'open'
          ? {}
          : { state: 'dismissed' as const, reason: dismissal.reason }),
      },
    ];
  });
}

/** Returns the rule that lets a finding pass wherever the same words differ in the same way. */
export function dismissalOf(finding: FindingDraft, contents: RuledContents, reason: string): Dismissal {
  const [source, target] = [quoteSpans(contents.source, finding.source), quoteSpans(contents.target, finding.target)];
  return {
    ...(finding.code === undefined ? {} : { code: finding.code }),
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    reason,
  };
}

/**
 * Returns the terms of the source content that the target content does not render as the rules ask, each a finding of
 * kind `terminology`, without a code, that says what is expected.
 */
export function termFindings(contents: RuledContents, rules: Rules): FindingDraft[] {
  const target = matchingForm(contents.target);
  return (rules.terms ?? []).flatMap((term): FindingDraft[] => {
    const at = contents.source.indexOf(term.source);
    if (at < 0 || term.target.some((one) => target.includes(matchingForm(one)))) return [];
    return [
      {
        mqm: 'terminology',
        severity: 'major',
        confidence: 1,
        text: 'target',
        source: [{ start: at, end: at + term.source.length }],
        expected: asMention(term.target.join(' / '), at, at + term.source.length),
        state: 'open',
        by: { kind: 'program' },
      },
    ];
  });
}

/** A rendering as a finding says what is expected, or found. */
export function asMention(value: string, start: number, end: number): NameMention {
  return { kind: 'name', start, end, value, type: 'other', entity: value, by: 'term' };
}

/** One side has a word of a pair among the words of the finding, the other side the other word anywhere. */
function isEquivalent(
  from: string | undefined,
  to: string | undefined,
  source: string,
  target: string,
  equivalents: readonly (readonly [string, string])[],
): boolean {
  if (equivalents.length === 0) return false;
  const [all, others] = [matchingForm(source), matchingForm(target)];
  return equivalents.some((pair) =>
    [pair, [pair[1], pair[0]] as const].some(
      ([a, b]) =>
        ((from?.includes(a) ?? false) && others.includes(b)) || ((to?.includes(b) ?? false) && all.includes(a)),
    ),
  );
}

function quoteSpans(content: string, spans: readonly Span[] | undefined): string | undefined {
  return spans === undefined || spans.length === 0
    ? undefined
    : spans.map((span) => content.slice(span.start, span.end)).join(' … ');
}

function formOf(words: string | undefined): string | undefined {
  return words === undefined ? undefined : matchingForm(words).replace(/\s+/g, ' ').trim();
}
