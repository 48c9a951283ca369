import type { Span } from '../text/index.ts';
import { sentencesOf, trimmed } from './cut.ts';
import { afterGluedHeading, afterOpeningHeadline } from './headline/index.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Role } from './role.ts';
import { isRights, LOOKAHEAD, look, newMemory, type Paragraph, roleOf } from './roles/index.ts';

/** A text of fewer units that is one paragraph may well be one. */
const JOINED = 500;
/** A notice of rights glued to the report stands in the last units of a text. */
const FOOT = 1500;

/** A sentence of a text, trimmed of surrounding white space, with the part that it plays. */
export interface Sentence extends Span {
  readonly role: Role;
}

/**
 * Yields the sentences of a text in order, as spans of UTF-16 units that do not overlap; what lies between them is
 * white space. `presegmented` takes one sentence a line, as given.
 */
export function* segmentText(
  text: string,
  language: string,
  options: { presegmented?: boolean } = {},
): Generator<Sentence> {
  if (options.presegmented) {
    for (const { start, end } of givenLines(text)) yield { start, end, role: 'body' };
    return;
  }
  const memory = newMemory();
  for (const { window } of withLookahead(text)) {
    const { start, end } = window[0]!;
    // A long text without line ends has lost those around its headings.
    const joined = memory.index === 0 && window.length === 1 && end - start > JOINED;
    const role = roleOf(text, window, memory);
    for (const span of sentencesOf(text, start, end, language)) {
      if (role !== 'body') yield { ...span, role };
      else if (
        text.length - span.start < FOOT &&
        isRights(text.slice(span.start, Math.min(span.end, span.start + 300)))
      )
        yield { ...span, role: 'boilerplate' };
      else if (joined) yield* withoutHeading(text, span, span.start === start);
      else yield { ...span, role };
    }
  }
}

function* withoutHeading(text: string, span: Span, opening: boolean): Generator<Sentence> {
  const at = opening ? afterOpeningHeadline(text, span.start, span.end) : afterGluedHeading(text, span.start, span.end);
  if (at > span.start) yield { ...trimmed(text, span.start, at), role: 'heading' };
  yield { start: Math.max(at, span.start), end: span.end, role: 'body' };
}

/** Yields each paragraph with those that follow it, as many as the roles look at. */
function* withLookahead(text: string): Generator<{ readonly window: readonly Paragraph[] }> {
  const window: Paragraph[] = [];
  for (const span of paragraphsOf(text)) {
    window.push(look(text, span));
    if (window.length <= LOOKAHEAD) continue;
    yield { window };
    window.shift();
  }
  for (; window.length > 0; window.shift()) yield { window };
}

/** Yields the lines of a text that is already cut, one sentence each; only LF, CR and CRLF end a line. */
function* givenLines(text: string): Generator<Span> {
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && text.charCodeAt(to) !== 0x0a && text.charCodeAt(to) !== 0x0d) to += 1;
    const span = trimmed(text, from, to);
    if (span.start < span.end) yield span;
    from = to + 1;
  }
}
