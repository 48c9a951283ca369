import type { Mention } from '../mentions/index.ts';
import { byLanguage, directionOf } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import type { WordComparer } from '../words/index.ts';
import type { LinkContext } from './context.ts';

/**
 * How far from two mentions the words may stand that show that both are said of the same thing: of a figure its noun,
 * that of a death toll behind where it happened; of a weekday its verb, as the source of news beside it has another one.
 */
const REACH = { figure: 90, name: 90, date: 60, weekday: 30 } as const;

/**
 * Returns how many words about one mention of a link answer to words about the other, twice what is in common for a
 * unit.
 */
export function sharedWords(context: LinkContext, a: Mention, b: Mention, comparer: WordComparer): number {
  const reach = REACH[reachOf(a)];
  const around = (content: string, { start, end }: Mention, first: number, last: number) => ({
    content,
    start: Math.max(first, start - reach),
    end: Math.min(last, end + reach),
  });
  const place = (side: LinkContext['source'], mention: Mention) => {
    const home = side.segments.find((one) => one.start <= mention.start && mention.end <= one.end)!;
    return around(side.text.content, mention, home.start, home.end);
  };
  const direction = directionOf(context.source.text, context.target.text);
  const sides = byLanguage(direction, { source: place(context.source, a), target: place(context.target, b) });
  const mentions = byLanguage(direction, { source: a, target: b });
  const compared = comparer.compare(sides.arabic, sides.english);
  let shared = 0;
  // The words of one language are counted, whichever text is the original.
  for (const word of compared.arabic)
    if (word.type.weight > 0 && word.covered > 0.5 && isOutside(word, mentions.arabic))
      if (word.by === undefined || isOutside(compared.english[word.by]!, mentions.english)) shared += 1;
  return shared;
}

function reachOf(mention: Mention): keyof typeof REACH {
  if (mention.kind === 'name') return 'name';
  if (mention.kind !== 'date') return 'figure';
  return mention.weekday === undefined ? 'date' : 'weekday';
}

function isOutside(word: Span, mention: Span): boolean {
  return word.end <= mention.start || word.start >= mention.end;
}
