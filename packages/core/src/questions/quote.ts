import { fold, matchingForm, originalSpan, type Span } from '../text/index.ts';

/** Quotation marks and blanks that people and models put around what they quote. */
const AROUND = new Set([...' \t\n\r"\'“”‘’«»„‚`…']);

/**
 * Returns where quoted words stand in a stretch of a text: as they are, or else in the form in which words are compared
 * (marks, case and spellings of letters aside). Undefined where they do not stand there.
 */
export function findQuote(content: string, { start, end }: Span, quote: string): Span | undefined {
  const words = trimmed(quote);
  if (words === '') return undefined;
  const stretch = content.slice(start, end);
  const exact = stretch.indexOf(words);
  if (exact >= 0) return { start: start + exact, end: start + exact + words.length };
  const [folded, form] = [fold(stretch), matchingForm(words)];
  if (form === '') return undefined;
  const found = folded.form.indexOf(form);
  if (found < 0) return undefined;
  const span = originalSpan(folded, found, found + form.length);
  return { start: start + span.start, end: start + span.end };
}

function trimmed(quote: string): string {
  let [from, to] = [0, quote.length];
  while (from < to && AROUND.has(quote[from]!)) from += 1;
  while (to > from && AROUND.has(quote[to - 1]!)) to -= 1;
  return quote.slice(from, to);
}
