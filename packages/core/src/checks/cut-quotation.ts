import { once } from '../memo/index.ts';
import type { Span } from '../text/index.ts';
import { quotationsIn } from './15-quotation-mismatch.ts';
import type { SideView } from './view.ts';
import { wordsWithin } from './within.ts';

/** Words that say something which a clause has at least; what is left in must say as much as what is cut. */
const LEAST_WORDS = { cut: 3, kept: 2 } as const;
/** How much of the weight of a clause the other side has, where it is told and where it is not. */
const COVERED = { kept: 0.6, cut: 0.2 } as const;

/**
 * How much of what the clause weighs may stand without an answer in the quotations of the other side: words for it that
 * nobody knows.
 */
const MOST_OPEN = 0.5;

/**
 * Returns the first clause, between marks, that was cut out of a quotation of a side: the other side quotes as well and
 * has the rest, but not these words. What somebody says is expected to be whole, so that fewer words are enough than
 * elsewhere.
 */
export function cutOutOfQuotation(own: SideView, other: SideView): Span | undefined {
  const quoted = quotationsIn(other.content);
  if (quoted.length === 0) return undefined;
  const tell = makeTold(own);
  const open = once(() => openWeight(other, quoted));
  for (const quotation of quotationsIn(own.content)) {
    const clauses = clausesOf(own, quotation).map((span) => ({ span, ...tell(span) }));
    if (!clauses.some(({ count, share }) => count >= LEAST_WORDS.kept && share >= COVERED.kept)) continue;
    const cut = clauses.find(({ count, share }) => count >= LEAST_WORDS.cut && share <= COVERED.cut);
    if (cut !== undefined && open() <= MOST_OPEN * cut.open) return cut.span;
  }
  return undefined;
}

/** What the words between quotation marks weigh to which the other side has no answer. */
function openWeight(side: SideView, quoted: readonly Span[]): number {
  const tell = makeTold(side);
  return quoted.reduce((sum, quotation) => sum + tell(quotation).open, 0);
}

/** The clauses of a quotation, each from its first word to its last. */
function clausesOf({ content, words }: SideView, quotation: Span): Span[] {
  const { from, to } = wordsWithin(words, quotation);
  const clauses: Span[] = [];
  let start: number | undefined;
  for (let i = from; i < to; i += 1) {
    start ??= words[i]!.start;
    const gap = content.slice(words[i]!.end, words[i + 1]?.start);
    if (i + 1 < to && !MARK.test(gap)) continue;
    clauses.push({ start, end: words[i]!.end });
    start = undefined;
  }
  return clauses;
}

const MARK = /[,،;؛.!?؟…–—]/;

interface Told {
  readonly count: number;
  readonly share: number;
  readonly open: number;
}

/**
 * Returns what says how many words of a clause say something, which share of what they weigh the other side has, and the
 * weight of the rest; a word with the counterpart of one before the clause (`we ask for no charity, we ask for fair
 * rules`) tells nothing of it.
 */
function makeTold({ words }: SideView): (clause: Span) => Told {
  const firstOf = new Map<number | undefined, number>();
  words.forEach(({ by }, i) => {
    if (!firstOf.has(by)) firstOf.set(by, i);
  });
  return (clause) => {
    const { from, to } = wordsWithin(words, clause);
    let [count, weight, covered] = [0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const { type, by, covered: share } = words[i]!;
      if (type.weight === 0) continue;
      count += 1;
      weight += type.weight;
      if (by === undefined || firstOf.get(by)! >= from) covered += type.weight * share;
    }
    return { count, share: weight === 0 ? 1 : covered / weight, open: weight - covered };
  };
}
