import type { Span } from '../text/index.ts';
import type { PairView, SideView } from './view.ts';
import { wordsWithin } from './within.ts';

/** Shorter quotations are terms and names in quotation marks. */
export const LEAST_WORDS = 6;
/** Share of the quotation's words that the other side must answer to: it is there, only not as a quotation. */
const LEAST_SHARE = 0.5;

/** What one side of a pair says as a quotation and the other in words of its own. */
export interface Unquoted {
  readonly side: 'ar' | 'en';
  readonly quotation: Span;
  /** The words of the other side that answer to the first and the last of the quotation, and what stands between them. */
  readonly words: Span;
}

/**
 * Returns the first quotation of a pair that the other side has without any mark of direct speech. A side that is a quotation from end to end may
 * be the middle of a longer one whose marks stand in other sentences: nothing is said of it.
 */
export function findUnquoted({ arabic, english }: PairView): Unquoted | undefined {
  for (const [own, other] of [
    [arabic, english],
    [english, arabic],
  ] as const) {
    if (SPEECH.test(other.content)) continue;
    for (const quotation of quotationsIn(own.content)) {
      const words = answers(own, other, quotation);
      if (words !== undefined && hasMore(own, quotation)) return { side: own.language, quotation, words };
    }
  }
  return undefined;
}

/** Returns what stands between quotation marks in a content, the marks included. */
export function quotationsIn(content: string): Span[] {
  return Array.from(content.matchAll(QUOTATION), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const QUOTATION = /["“«„][^"“”«»„]+["”»“]/g;
/** Quotation marks of any kind, an apostrophe that opens or closes, a colon before words. */
const SPEECH = /["“”«»„‟‹›]|''|(?:^|\s)['‘]|['’](?:$|[\s.,،])|:\s*\p{L}/u;

function answers(own: SideView, other: SideView, quotation: Span): Span | undefined {
  let [count, content, covered] = [0, 0, 0];
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  const { from, to } = wordsWithin(own.words, quotation);
  for (let i = from; i < to; i += 1) {
    const word = own.words[i]!;
    count += 1;
    if (word.type.weight === 0) continue;
    content += word.type.weight;
    covered += word.type.weight * word.covered;
    if (word.by === undefined || word.covered < LEAST_SHARE) continue;
    first = Math.min(first, word.by);
    last = Math.max(last, word.by);
  }
  if (count < LEAST_WORDS || last < 0 || covered < LEAST_SHARE * content) return undefined;
  return { start: other.words[first]!.start, end: other.words[last]!.end };
}

/** Whether a side has words outside a quotation. */
function hasMore({ words }: SideView, { start, end }: Span): boolean {
  return words.length > 0 && (words[0]!.end <= start || words.at(-1)!.start >= end);
}
