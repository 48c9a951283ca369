import { MuqabalaError } from '@muqabala/core';
import type { AlignedDocument } from '@muqabala/core/document';
import { type DocumentOptions, type DocumentScore, documentReference, scoreDocument } from '../documents/index.ts';
import { type IndexBead, type LinkScore, scoreLinks } from '../links/index.ts';
import type { Alignment } from '../readers/index.ts';
import { type ReportScore, scoreReports } from '../reports/index.ts';

export type Score = LinkScore | ReportScore | DocumentScore;

/**
 * Settings; `target` is the id of the text to score in a document that has several targets, where the gold is of one
 * pair.
 */
export interface ScoreOptions extends DocumentOptions {
  readonly target?: string;
}

/**
 * Scores a hypothesis against a gold standard, both as {@link Alignment}s, by the rule that the gold's form asks for:
 * links (strict, lax, gaps), reports (must and may), or document (against a corpus reference, or against a document
 * that a person has gone over). Throws a `MuqabalaError` `score-forms-differ` when they cannot be compared,
 * `score-target-missing` when the document does not have the one target.
 */
export function scoreAlignment(gold: Alignment, hypothesis: Alignment, options: ScoreOptions = {}): Score {
  if (gold.form === 'reference') {
    if (hypothesis.form === 'document') return scoreDocument(gold.reference, hypothesis.document, options);
    throw differ(gold, hypothesis, 'Align the texts that the reference is of with --format json and score that.');
  }
  if (gold.form === 'document' && hypothesis.form === 'document')
    return scoreDocument(documentReference(gold.document), hypothesis.document, options);
  if (hypothesis.form === 'reference' || hypothesis.form === 'must-may')
    throw differ(gold, hypothesis, 'Give the gold standard first and the hypothesis second.');
  const links = hypothesis.form === 'document' ? documentLinks(hypothesis.document, options) : hypothesis.links;
  const signed = hypothesis.form === 'document' ? { signature: hypothesis.document.signature } : {};
  if (gold.form === 'must-may') return scoreReports(gold.gold, links, signed);
  return scoreLinks(gold.form === 'document' ? documentLinks(gold.document, options) : gold.links, links, signed);
}

/**
 * Returns the links of a document between its source and one target as segment indexes, with a one-sided link for every
 * body segment that is in none. Rejected links and links below the minimum confidence are left out.
 */
export function documentLinks(document: AlignedDocument, options: ScoreOptions = {}): IndexBead[] {
  const [source, ...targets] = document.texts;
  const target = options.target === undefined ? targets[0] : targets.find((text) => text.id === options.target);
  if (target === undefined || (options.target === undefined && targets.length > 1))
    throw targetMissing(targets.map(({ id }) => `'${id}'`).join(', ') || 'none');
  const indexes = [source!, target].map((text) => new Map(text.segments.map((segment, i) => [segment.id, i])));
  const minimum = options.minimumConfidence ?? 0;
  const links = document.links
    .filter((link) => link.text === target.id && link.status !== 'rejected' && link.confidence >= minimum)
    .map((link) => ({
      source: link.source.map((id) => indexes[0]!.get(id)!),
      target: link.target.map((id) => indexes[1]!.get(id)!),
    }));
  const alone = (side: 'source' | 'target', segments: typeof target.segments) => {
    const linked = new Set(links.flatMap((link) => link[side]));
    return segments.flatMap((segment, i) => (segment.role === 'body' && !linked.has(i) ? [i] : []));
  };
  return [
    ...links,
    ...alone('source', source!.segments).map((i) => ({ source: [i], target: [] })),
    ...alone('target', target.segments).map((j) => ({ source: [], target: [j] })),
  ];
}

function targetMissing(targets: string): MuqabalaError {
  return new MuqabalaError({
    code: 'score-target-missing',
    values: { targets },
    place: 'texts',
    message: `The gold standard is of one pair of texts; the document has the targets ${targets}.`,
    remedy: 'Name the one to score, or align it alone.',
  });
}

function differ(gold: Alignment, hypothesis: Alignment, remedy: string): MuqabalaError {
  return new MuqabalaError({
    code: 'score-forms-differ',
    values: { gold: gold.form, hypothesis: hypothesis.form },
    message: `A gold standard of the form '${gold.form}' cannot be compared with a hypothesis of the form '${hypothesis.form}'.`,
    remedy,
  });
}
