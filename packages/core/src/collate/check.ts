import { type CheckContext, type CheckDraft, findInPair, MQM } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { findValues } from '../mentions/index.ts';

/** One side of a pair that is already aligned. */
export interface CheckedSide {
  readonly language: string;
  readonly content: string;
}

/**
 * Returns what is missing, added or different between the two sides of a pair that is already aligned; spans point into the sides' own
 * contents. `context` is what the other pairs of the file show ({@link makeTeacher}). Each side is taken as one sentence; an empty one makes the other an omission or addition. What is worked out about words and
 * names is kept with the lexicon, so that the next pair is cheaper.
 */
export function checkPair(
  source: CheckedSide,
  target: CheckedSide,
  lexicon: Lexicon,
  context?: CheckContext,
): CheckDraft[] {
  const [noSource, noTarget] = [source.content.trim() === '', target.content.trim() === ''];
  if (noSource && noTarget) return [];
  if (noSource || noTarget) {
    const code = noSource ? 'addition' : 'omission';
    const span = [{ start: 0, end: (noSource ? target : source).content.length }];
    return [
      {
        code,
        mqm: MQM[code],
        severity: noSource ? 'minor' : 'major',
        confidence: 1,
        text: 'target',
        state: 'open',
        ...(noSource ? { target: span } : { source: span }),
      },
    ];
  }
  const read = ({ language, content }: CheckedSide) => ({
    language,
    content,
    values: findValues(content, language, lexicon),
  });
  const checks = { translation: true, ...(context === undefined ? {} : { context }) };
  return findInPair(read(source), read(target), lexicon, checks).map(({ code, source: from, target: to, ...rest }) => ({
    code,
    mqm: MQM[code],
    text: 'target',
    link: 'l1',
    state: 'open' as const,
    ...rest,
    ...(from === undefined ? {} : { source: [...from] }),
    ...(to === undefined ? {} : { target: [...to] }),
  }));
}
