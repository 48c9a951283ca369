import { type Candidate, LIKELY, type Link } from '../alignment/index.ts';
import { KINDS, knowledgeOf } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isWeakValue, shareEqual, type ValueMention } from '../mentions/index.ts';
import { byLanguage, byRole, directionOf, isOneArabic } from '../pairs/index.ts';
import type { CollatedSegment, CollatedText } from './context.ts';
import type { FindingDraft } from './draft.ts';
import type { FindingsMemory } from './memory.ts';

/**
 * Returns a finding for every body sentence without counterpart. With one target text these are omissions from it and
 * additions in it; with several an omission is a source sentence that no report has (its `text` is the source's id),
 * since each report on its own may leave anything out. A sentence that a likely candidate tells is not missed either.
 * Headings and boilerplate are never missed, nor is a sentence of a report that the source plainly has though no link
 * says so.
 */
export function wholeSentenceFindings(
  texts: readonly CollatedText[],
  links: readonly Link[],
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  memory: FindingsMemory,
): FindingDraft[] {
  const [source, ...targets] = texts;
  if (source === undefined) return [];
  const live = links.filter((link) => link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0);
  const likely = candidates.filter(({ confidence }) => confidence >= LIKELY);
  const answered = new Set([...live.flatMap((link) => link.source), ...likely.map(({ source }) => source)]);
  const text = targets.length === 1 ? targets[0]!.id : source.id;
  const findings: FindingDraft[] = [];
  const isSaid = makeSaid(source, targets, lexicon, memory);
  for (const segment of source.segments) {
    if (segment.role !== 'body' || answered.has(segment.id)) continue;
    findings.push({
      ...KINDS.omission,
      confidence: 0.8,
      text,
      source: [{ start: segment.start, end: segment.end }],
      state: 'open',
    });
  }
  for (const target of targets) {
    const used = new Set([
      ...live.filter((link) => link.text === target.id).flatMap((link) => link.target),
      ...likely.filter((one) => one.text === target.id).map((one) => one.target),
    ]);
    for (const segment of target.segments) {
      if (segment.role !== 'body' || used.has(segment.id) || isSaid(segment, target)) continue;
      findings.push({
        ...KINDS.addition,
        confidence: 0.8,
        text: target.id,
        target: [{ start: segment.start, end: segment.end }],
        state: 'open',
      });
    }
  }
  return findings;
}

/**
 * UTF-16 units of all pairs of sentences that are compared at most: texts that are longer are translations, where links
 * are nearly complete.
 */
const MOST = 10_000_000;
/**
 * Words in common (log likelihood ratio) that say that a sentence is in the source, and that do so where a value is in
 * common too.
 */
const SAID = 40;
const SAID_WITH_VALUE = 12;
/** Share of what a sentence says that must have an answer. */
const SHARE = 0.5;

/**
 * Returns whether a sentence of the source says what a sentence of a report says: by its words, or by its values and
 * half of its words.
 */
function makeSaid(
  source: CollatedText,
  targets: readonly CollatedText[],
  lexicon: Lexicon,
  memory: FindingsMemory,
): (segment: CollatedSegment, target: CollatedText) => boolean {
  const own = source.segments.filter((segment) => segment.role === 'body');
  const others = targets.flatMap((target) => target.segments);
  const units = own.length * unitsOf(others) + others.length * unitsOf(own);
  if (lexicon.words === undefined || units > MOST) return () => false;
  const { comparer } = knowledgeOf(lexicon);
  return (segment, target) =>
    isOneArabic(source, target) && memory.isSaid(segment, source, () => isSaid(segment, target));

  function isSaid(segment: CollatedSegment, target: CollatedText): boolean {
    const to = { content: target.content, start: segment.start, end: segment.end };
    const direction = directionOf(source, target);
    return own.some((one) => {
      const from = { content: source.content, start: one.start, end: one.end };
      const { arabic, english } = byLanguage(direction, { source: from, target: to });
      const evidence = comparer.compare(arabic, english);
      const shares = byRole(direction, { arabic: evidence.arabicShare, english: evidence.englishShare });
      if (shares.target < SHARE || evidence.score < SAID_WITH_VALUE) return false;
      return evidence.score >= SAID || shareValue(one, segment);
    });
  }
}

function unitsOf(segments: readonly CollatedSegment[]): number {
  return segments.reduce((sum, { start, end }) => sum + end - start, 0);
}

function shareValue(a: CollatedSegment, b: CollatedSegment): boolean {
  const firm = ({ mentions }: CollatedSegment) =>
    mentions.filter((one): one is ValueMention => one.kind !== 'name' && !isWeakValue(one));
  return shareEqual(firm(a), firm(b));
}
