import {
  type CheckContext,
  type CheckDraft,
  findInPair,
  isTooLong,
  MQM,
  type UncheckedInPair,
} from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { findValues } from '../mentions/index.ts';

/** One side of a pair that is already aligned. */
export interface CheckedSide {
  readonly language: string;
  readonly content: string;
}

/** What was found in a pair, and what was not looked at because there is more of it than the checks take. */
export interface CheckedPair {
  readonly findings: readonly CheckDraft[];
  /** Empty for nearly every pair; spans point into the sides' own contents. */
  readonly unchecked: readonly UncheckedInPair[];
}

/**
 * Returns what is missing, added or different between the two sides of a pair that is already aligned; spans point into the sides' own
 * contents. `context` is what the other pairs of the file show ({@link makeTeacher}). Each side is taken as one sentence; an empty one makes the other
 * an omission or addition. A side of more than two million units is not compared, names and values only up to a bound: `unchecked` says so. What is
 * worked out about words and names is kept with the lexicon, so that the next pair is cheaper.
 */
export function checkPair(
  source: CheckedSide,
  target: CheckedSide,
  lexicon: Lexicon,
  context?: CheckContext,
): CheckedPair {
  const [noSource, noTarget] = [source.content.trim() === '', target.content.trim() === ''];
  if (noSource && noTarget) return { findings: [], unchecked: [] };
  if (noSource || noTarget) return { findings: [onOneSide(noSource ? target : source, noSource)], unchecked: [] };
  if (isTooLong(source, target)) {
    const whole = ({ content }: CheckedSide) => [{ start: 0, end: content.length }];
    const all = { check: 'all', reason: 'too-long', source: whole(source), target: whole(target) } as const;
    return { findings: [], unchecked: [all] };
  }
  const read = ({ language, content }: CheckedSide) => ({
    language,
    content,
    values: findValues(content, language, lexicon),
  });
  const checks = { translation: true, ...(context === undefined ? {} : { context }) };
  const { findings, unchecked } = findInPair(read(source), read(target), lexicon, checks);
  return {
    findings: findings.map(({ code, source: from, target: to, ...rest }) => ({
      code,
      mqm: MQM[code],
      text: 'target',
      link: 'l1',
      state: 'open' as const,
      ...rest,
      ...(from === undefined ? {} : { source: [...from] }),
      ...(to === undefined ? {} : { target: [...to] }),
    })),
    unchecked,
  };
}

/** What one side of a pair has and the other, which is empty, has not. */
function onOneSide({ content }: CheckedSide, isAdded: boolean): CheckDraft {
  const code = isAdded ? 'addition' : 'omission';
  const span = [{ start: 0, end: content.length }];
  return {
    code,
    mqm: MQM[code],
    severity: isAdded ? 'minor' : 'major',
    confidence: 1,
    text: 'target',
    state: 'open',
    ...(isAdded ? { target: span } : { source: span }),
  };
}
