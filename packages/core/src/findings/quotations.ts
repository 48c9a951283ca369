import { LEAST_WORDS, quotationsIn } from '../checks/index.ts';
import { byLanguage, byRole, directionOf } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import type { WordComparer } from '../words/index.ts';
import type { LinkContext, TextSide } from './context.ts';
import { draft, type FindingDraft, type FoundInLink, leftOut, type UncheckedDraft } from './draft.ts';

/** Share of the quotation's words that the other side must answer to: it is there, only not as a quotation. */
const LEAST_SHARE = 0.4;

/** So many units of the quotations of a link are compared with sentences of the other side, each with each. */
const COMPARED = 5_000_000;

/**
 * Returns the quotations of a link that the other side has in words of its own: no quotation mark stands in its
 * sentences or right beside them.
 */
export function quotationFindings(context: LinkContext, comparer: WordComparer): FoundInLink {
  const { source, target } = context;
  const findings: FindingDraft[] = [];
  const unchecked: UncheckedDraft[] = [];
  if (source.text.language === target.text.language) return { findings, unchecked };
  let compared = 0;
  for (const [own, other, inSource] of [
    [source, target, true],
    [target, source, false],
  ] as const) {
    if (hasMarks(other)) continue;
    const length = other.segments.reduce((sum, { start, end }) => sum + end - start, 0);
    const sides = (ownSpans: Span[], otherSpans: Span[]) =>
      inSource ? { source: ownSpans, target: otherSpans } : { source: otherSpans, target: ownSpans };
    for (const quotation of quotationsOf(own)) {
      compared += quotation.end - quotation.start + length;
      if (compared > COMPARED) {
        const rest = [{ start: quotation.start, end: own.segments.at(-1)!.end }];
        unchecked.push(leftOut(context, 'quotations', 'too-many', inSource ? { source: rest } : { target: rest }));
        break;
      }
      const answer = answerTo(quotation, own, other, comparer);
      if (answer === undefined) continue;
      findings.push(
        draft(context, 'quotation-mismatch', { confidence: 0.7, severity: 'minor', ...sides([quotation], [answer]) }),
      );
    }
  }
  return { findings, unchecked };
}

/** The first sentence of the other side that says what a quotation says. */
function answerTo(quotation: Span, own: TextSide, other: TextSide, comparer: WordComparer): Span | undefined {
  const direction = directionOf(own.text, other.text);
  const from = { content: own.text.content, ...quotation };
  for (const { start, end } of other.segments) {
    const to = { content: other.text.content, start, end };
    const { arabic, english } = byLanguage(direction, { source: from, target: to });
    const evidence = comparer.compare(arabic, english);
    const shares = byRole(direction, { arabic: evidence.arabicShare, english: evidence.englishShare });
    if (shares.source >= LEAST_SHARE && evidence.score >= 6) return { start, end };
  }
  return undefined;
}

const MARKS = /["“”«»„]/;
/** A colon before words is direct speech without marks: `وأضاف الوزير: …`. */
const COLON = /:\s+\p{L}/u;

/**
 * Whether a quotation stands in a side's sentences, or is open there: sentences of a longer quotation carry no marks of
 * their own.
 */
function hasMarks(side: TextSide): boolean {
  return side.segments.some((segment) => {
    if (COLON.test(side.text.content.slice(segment.start, segment.end))) return true;
    const paragraph = paragraphAround(side.text.content, segment);
    return MARKS.test(side.text.content.slice(paragraph.start, paragraph.end));
  });
}

function paragraphAround(content: string, span: Span): Span {
  const start = content.lastIndexOf('\n', span.start - 1) + 1;
  const end = content.indexOf('\n', span.end);
  return { start, end: end < 0 ? content.length : end };
}

/** Returns what stands between quotation marks in a side's sentences, at least six words of it. */
export function quotationsOf(side: TextSide): Span[] {
  const spans: Span[] = [];
  for (const segment of side.segments) {
    const content = side.text.content.slice(segment.start, segment.end);
    for (const { start, end } of quotationsIn(content)) {
      const words = content.slice(start + 1, end - 1).trim();
      if (words.split(/\s+/).length < LEAST_WORDS) continue;
      spans.push({ start: segment.start + start, end: segment.start + end });
    }
  }
  return spans;
}
