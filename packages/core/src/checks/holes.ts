import type { Lexicon } from '../lexicon/index.ts';
import type { EnglishProfile } from './profiles.ts';
import type { SideView } from './view.ts';

const ARTICLES = 'the an my your its our their every';
const JOINED =
  'of at by for from with and or but is are was were be been has have had which who if than he she they we';
const PREPOSITIONS = 'to for with by in on at into from between among during';

/**
 * Words between which English wants another one: those on the left never stand right before those on the right. `^` and
 * `$` are the ends of a sentence. Chosen by what appears when a content word is taken out of sentences, and hardly ever
 * stands in whole ones.
 */
const WANTS: ReadonlyArray<readonly [before: string, after: string]> = [
  [ARTICLES, `${JOINED} in on to into that when while because would could should also , . : ; ! ? ) $`],
  ['a', `${JOINED} in on to into when because would could should also`],
  [PREPOSITIONS, 'of'],
  ['to', 'with for on about'],
  ['of', 'of and or but to for with from by'],
  ['with from by for in at', 'who'],
  ['and or but', '. ! ?'],
  ['both between', 'and'],
  ['very every', '. , to and'],
  ['is are was were', 'than'],
  ['as', 'as'],
  ['i he she we they', 'to the a an my your this'],
  ['would should must', 'to from into'],
  ['^', 'is are was'],
];

/** What may stand there all the same, by the second word: `the in vitro test`, `a by far better one`, `of at least`. */
const UNLESS: Readonly<Record<string, RegExp>> = {
  in: /^(?:vitro|vivo|situ|silico|utero|house|depth|between|flight|memoriam)$/,
  at: /^(?:least|most|times|first|last|once|best|risk|home)$/,
  by: /^(?:far|now|and|then|no)$/,
  to: /^(?:be|do|and|come)$/,
  on: /^(?:line|site|screen|board|going|demand)$/,
  of: /^(?:course)$/,
  for: /^(?:now|profit|example|instance)$/,
  with: /^(?:and|or)$/,
  or: /^(?:near|around|about|over|under|off|in|on|to|from)$/,
  and: /^(?:in|on|to|from|off|around)$/,
};

/** Numbers of the rules that a word begins or ends, as bits. */
interface Bits {
  before: number;
  after: number;
}

const BITS = readRules();

function readRules(): ReadonlyMap<string, Bits> {
  const bits = new Map<string, Bits>();
  const bitsOf = (word: string) => {
    const known = bits.get(word) ?? { before: 0, after: 0 };
    bits.set(word, known);
    return known;
  };
  WANTS.forEach(([before, after], rule) => {
    for (const word of before.split(' ')) bitsOf(word).before |= 1 << rule;
    for (const word of after.split(' ')) bitsOf(word).after |= 1 << rule;
  });
  return bits;
}

/** Shorter sides, and those that do not end as sentences do, may be labels: `Is empty`. */
const LEAST_WORDS = 6;
/** What was learnt is asked of longer ones alone: `Set a reminder for Monday.` */
const LEAST_LEARNT = 10;

/**
 * Returns the places of an English side where a word is wanting (`in the of the town`), each by the word before it, -1
 * at the beginning. Cost grows with its words.
 */
export function holesIn({ words, profiles, content }: SideView<EnglishProfile>): number[] {
  if (words.length < LEAST_WORDS) return [];
  const holes: number[] = [];
  const isStatement = isStated(content);
  for (let i = isStatement ? -1 : 0; i < words.length; i += 1) {
    if (i > 0 && isTurned(profiles[i - 1]!, profiles[i]!)) continue;
    const bits = BITS.get(i < 0 ? '^' : profiles[i]!.lower)?.before ?? 0;
    if (bits === 0) continue;
    const gap = content.slice(words[i]?.end ?? 0, words[i + 1]?.start ?? content.length);
    const isNext = gap.trim() === '';
    const after = isNext ? (profiles[i + 1]?.lower ?? '$') : markOf(gap);
    if ((bits & (BITS.get(after)?.after ?? 0)) === 0) continue;
    if (!isNext || !isAllowed(profiles, i + 1, after)) holes.push(i);
  }
  return holes;
}

/** Returns the places of which it was learnt that they want a word (`She the officers`), in statements, as `holesIn` does. */
export function learntHoles(side: SideView<EnglishProfile>, wants: Lexicon['wants']): readonly number[] {
  return wants === undefined || side.words.length < LEAST_LEARNT || !isStated(side.content) ? [] : wants(side);
}

function isStated(content: string): boolean {
  return /[.!]["”»)]?\s*$/.test(content) && !content.includes('?');
}

/** A letter or a name (`Plan A`, `World War I`), or a pronoun behind its verb: `am I the first`. */
function isTurned(previous: EnglishProfile, { isCapital, lower }: EnglishProfile): boolean {
  if (lower !== 'i') return isCapital || (PRONOUN.test(lower) && AUXILIARY.test(previous.lower));
  return previous.isCapital || AUXILIARY.test(previous.lower);
}

const PRONOUN = /^(?:he|she|we|they)$/;
const AUXILIARY =
  /^(?:am|is|are|was|were|be|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|n?or|than|as)$/;

/** The mark that stands behind a word; nothing for what may stand in the place of one. */
function markOf(gap: string): string {
  return /^[,.:;!?)]["”»)]?(?:\s|$)/.test(gap) ? gap[0]! : '';
}

/** Names begin with capitals (`the Who`), and some words go together. */
function isAllowed(profiles: readonly EnglishProfile[], at: number, after: string): boolean {
  const next = profiles[at + 1]?.lower;
  return (at > 0 && profiles[at]?.isCapital === true) || (next !== undefined && UNLESS[after]?.test(next) === true);
}
