import type { Link } from '../alignment/index.ts';
import type { Severity } from '../checks/index.ts';
import { findWords } from '../text/index.ts';
import type { CollatedText } from './context.ts';
import type { FindingDraft } from './draft.ts';

/** Penalty points of a finding, as in MQM's scoring models: a major one weighs as much as five minor ones. */
export const PENALTIES: Readonly<Record<Severity, number>> = { minor: 1, major: 5, critical: 25 };

/** One row of the score: how many findings of a kind and severity, and what they weigh. */
export interface ScoreRow {
  /** The rule that told them, or the error type that somebody chose. */
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly points: number;
}

/** How faithful one target text is, with all its parts: no single number says it. */
export interface FidelityScore {
  readonly text: string;
  /** Words of the body sentences of the text it is held against, the measure of all the rest. */
  readonly sourceWords: number;
  /** Penalty points per thousand source words: 0 is best. Findings that were dismissed do not count. */
  readonly perThousand: number;
  readonly points: number;
  readonly rows: readonly ScoreRow[];
  /** Share of the body sentences of either text that have a counterpart. */
  readonly sourceCoverage: number;
  readonly targetCoverage: number;
  /** How many findings a person has accepted, dismissed, or not yet looked at. */
  readonly accepted: number;
  readonly dismissed: number;
  readonly open: number;
}

/**
 * Returns the fidelity score of one text against the source (`texts[0]`); that of `texts[0]` itself is against
 * `original`, the target text it was made from. Findings about all texts (their `text` is the source's) count for each.
 * Omissions and additions of whole sentences are in the rows like all others: read them beside the coverage.
 */
export function scoreFidelity(
  texts: readonly CollatedText[],
  links: readonly Link[],
  findings: readonly FindingDraft[],
  judged: string,
  original = texts[0]!.id,
): FidelityScore {
  const source = texts[0]!;
  // Findings and links of two texts are told of the one that is not the first.
  const target = judged === source.id ? original : judged;
  const text = texts.find((one) => one.id === target)!;
  const [from, to] = judged === source.id ? [text, source] : [source, text];
  const own = findings.filter((finding) => finding.text === target || finding.text === source.id);
  const rows = new Map<string, ScoreRow>();
  let points = 0;
  for (const finding of own) {
    const { severity, state } = finding;
    if (state === 'dismissed') continue;
    const code = finding.code ?? finding.mqm;
    const key = `${code} ${severity}`;
    const before = rows.get(key) ?? { code, severity, count: 0, points: 0 };
    rows.set(key, { ...before, count: before.count + 1, points: before.points + PENALTIES[severity] });
    points += PENALTIES[severity];
  }
  const pairs = links.filter(
    (link) => link.text === target && link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0,
  );
  const covered = (one: CollatedText) =>
    coverage(one, new Set(pairs.flatMap((pair) => (one === source ? pair.source : pair.target))));
  const sourceWords = wordsOf(from);
  const count = (state: FindingDraft['state']) => own.filter((finding) => finding.state === state).length;
  return {
    text: judged,
    sourceWords,
    perThousand: sourceWords === 0 ? 0 : (1000 * points) / sourceWords,
    points,
    rows: [...rows.values()].sort((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1)),
    sourceCoverage: covered(from),
    targetCoverage: covered(to),
    accepted: count('accepted'),
    dismissed: count('dismissed'),
    open: count('open'),
  };
}

function body(text: CollatedText): CollatedText['segments'] {
  return text.segments.filter((segment) => segment.role === 'body');
}

function wordsOf(text: CollatedText): number {
  return body(text).reduce((sum, { start, end }) => sum + findWords(text.content.slice(start, end)).count, 0);
}

function coverage(text: CollatedText, ids: ReadonlySet<string>): number {
  const segments = body(text);
  return segments.length === 0 ? 0 : segments.filter((segment) => ids.has(segment.id)).length / segments.length;
}
