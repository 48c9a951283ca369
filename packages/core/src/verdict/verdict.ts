import type { Severity } from '../checks/schema.ts';
import { type AlignedDocument, isUnchecked, type Review, type Text } from '../document/index.ts';
import { type Finding, PENALTIES, scoreFidelity } from '../findings/index.ts';

/**
 * Most penalty points for each 1,000 words of the source that pass where a review says nothing else: those of one
 * critical finding.
 */
const THRESHOLD = 25;

/** What a review is held against. */
export type Measures = {
  readonly [Key in 'penalties' | 'threshold' | 'repeats' | 'scope']: NonNullable<Review[Key]>;
};

/** What one report came to. */
export interface Verdict {
  readonly sourceWords: number;
  readonly points: number;
  /** Points for each 1,000 words of the text it is held against. */
  readonly perThousand: number;
  /** How many findings count. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** False where nothing was compared yet: neither verdict can be given. */
  readonly isChecked: boolean;
  /** Compared, not more points than the threshold, and nothing critical. */
  readonly passes: boolean;
}

/** Returns what a review is held against: its own figures, or the usual ones. */
export function measuresOf({ review }: Pick<AlignedDocument, 'review'>): Measures {
  return {
    penalties: review?.penalties ?? PENALTIES,
    threshold: review?.threshold ?? THRESHOLD,
    repeats: review?.repeats ?? 'each',
    scope: review?.scope ?? 'all',
  };
}

/** Whether a finding counts, and stands in the report, as the review says. */
export function counts({ scope }: Pick<Measures, 'scope'>, { state }: Pick<Finding, 'state'>): boolean {
  return state === 'accepted' || (state === 'open' && scope === 'all');
}

/** Returns the text that the others were made from: the one that the review names, or else the first. */
export function originalOf({ texts, original }: Pick<AlignedDocument, 'texts' | 'original'>): Text {
  return texts.find(({ id }) => id === original) ?? texts[0]!;
}

/**
 * Returns the texts that a review judges: all but the original, of which nobody can say that it is not faithful. Where
 * that is a target text, the first text is judged by what differs between the two; the other target texts, which were
 * compared with the first text alone, are judged against that one as before.
 */
export function judgedTexts(document: Pick<AlignedDocument, 'texts' | 'original'>): Text[] {
  const original = originalOf(document);
  return document.texts.filter((text) => text !== original);
}

/**
 * Returns what a report (one of `judgedTexts`) came to, as the review says: which findings count, what they weigh, and whether errors that
 * repeat one another count once or each. Findings that were dismissed never count.
 */
export function verdictOf(document: AlignedDocument, text: string): Verdict {
  const measures = measuresOf(document);
  const { penalties, threshold, repeats } = measures;
  const counted = document.findings.filter((finding) => counts(measures, finding));
  const findings = repeats === 'once' ? withoutRepeats(document, counted) : counted;
  const { rows, sourceWords } = scoreFidelity(document.texts, document.links, findings, text, originalOf(document).id);
  const bySeverity = { minor: 0, major: 0, critical: 0 };
  for (const { severity, count } of rows) bySeverity[severity] += count;
  const points = rows.reduce((sum, { severity, count }) => sum + count * penalties[severity], 0);
  const perThousand = sourceWords === 0 ? 0 : (1000 * points) / sourceWords;
  const isChecked = !isUnchecked(document);
  const passes = isChecked && bySeverity.critical === 0 && perThousand <= threshold;
  return { sourceWords, points, perThousand, bySeverity, isChecked, passes };
}

/** Of errors that are one group, or differ in the same way in the same words of one report, the first. */
function withoutRepeats({ texts }: AlignedDocument, findings: readonly Finding[]): Finding[] {
  const contents = new Map(texts.map(({ id, content }) => [id, content]));
  const words = (content: string | undefined, spans: Finding['source']) =>
    spans?.map(({ start, end }) => content?.slice(start, end));
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { text, mqm, code, source, target, group } = finding;
    const said = [words(texts[0]!.content, source), words(contents.get(text), target)];
    const key = JSON.stringify(group === undefined ? [text, code ?? mqm, said] : [text, group]);
    return !seen.has(key) && seen.add(key);
  });
}
