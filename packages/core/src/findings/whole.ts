import { type Candidate, LIKELY, type Link } from '../alignment/index.ts';
import { comparerOf, KINDS } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isWeakValue, makeValueTest, shareEqual, type ValueMention } from '../mentions/index.ts';
import { byLanguage, byRole, directionOf, isOneArabic } from '../pairs/index.ts';
import { type CollatedSegment, type CollatedText, valuesOf } from './context.ts';
import type { FindingDraft } from './draft.ts';
import type { FindingsMemory } from './memory.ts';

/**
 * Returns a finding for every body sentence without counterpart: of each target text the sentences of the source that it
 * leaves out, then those that it adds. A sentence that a likely candidate tells is not missed; headings and boilerplate
 * never are. What the source plainly has though no link says so is not added. What is added is major where it brings a
 * figure that the source has nowhere.
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
  const isSaid = makeSaid(source, targets, lexicon, memory);
  const isKnown = makeValueTest(valuesOf({ text: source, segments: source.segments }));
  return targets.flatMap((target) => {
    const own = live.filter(({ text }) => text === target.id);
    const near = likely.filter(({ text }) => text === target.id);
    const told = new Set([...own.flatMap((link) => link.source), ...near.map((one) => one.source)]);
    const used = new Set([...own.flatMap((link) => link.target), ...near.map((one) => one.target)]);
    const about = { confidence: 0.8, text: target.id, state: 'open' } as const;
    const omissions = source.segments
      .filter((one) => isBody(one) && !told.has(one.id))
      .map(({ start, end }) => ({ ...KINDS.omission, ...about, source: [{ start, end }] }));
    const additions = target.segments
      .filter((one) => isBody(one) && !used.has(one.id))
      .filter((one) => !isSaid(one, target))
      .map((one) => ({
        ...KINDS.addition,
        ...(firmValues(one).some((value) => isFigure(value) && !isKnown(value)) ? { severity: 'major' as const } : {}),
        ...about,
        target: [{ start: one.start, end: one.end }],
      }));
    return [...omissions, ...additions];
  });
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
  const own = source.segments.filter(isBody);
  const others = targets.flatMap((target) => target.segments);
  const units = own.length * unitsOf(others) + others.length * unitsOf(own);
  if (lexicon.words === undefined || units > MOST) return () => false;
  const comparer = comparerOf(lexicon);
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
      return evidence.score >= SAID || shareEqual(firmValues(one), firmValues(segment));
    });
  }
}

function isBody({ role }: CollatedSegment): boolean {
  return role === 'body';
}

function unitsOf(segments: readonly CollatedSegment[]): number {
  return segments.reduce((sum, { start, end }) => sum + end - start, 0);
}

function firmValues({ mentions }: CollatedSegment): ValueMention[] {
  return mentions.filter((one): one is ValueMention => one.kind !== 'name' && !isWeakValue(one));
}

/** Dates are in every dateline, and ordinals in names. */
function isFigure(value: ValueMention): boolean {
  return value.kind !== 'date' && value.kind !== 'time' && !(value.kind === 'number' && value.ordinal);
}
