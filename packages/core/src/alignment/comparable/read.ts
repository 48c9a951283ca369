import type { Vocabulary } from '../../lexicon/index.ts';
import type { Mention } from '../../mentions/index.ts';
import { isWeakValue } from '../../mentions/index.ts';
import { matchingForm, type Span } from '../../text/index.ts';
import type { Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';

export type ThingKind = 'word' | 'number' | 'date' | 'name';

/** A word, value or name that a report speaks of; however often it stands there, it is one thing. */
export interface Thing {
  readonly kind: ThingKind;
  /** The stem of a word; what stands for the mention otherwise. */
  readonly key: string;
  /** A word in matching form, as it was first met. */
  readonly form: string;
  /** Number of the stem in the lexicon, or -1. */
  readonly id: number;
  /** How often general text has it, relative to all words. */
  readonly share: number;
  /** Whether the word stands with a capital where it need not: a name, perhaps. */
  readonly capital: boolean;
  /** What was found in the text, for values and names. */
  readonly mention?: Mention;
  /** Sentences that hold it, ascending. */
  readonly sentences: readonly number[];
}

/** A thing at its first place in a sentence; UTF-16 units of the text's content. */
export interface Place {
  readonly thing: number;
  readonly start: number;
  readonly end: number;
}

/** A text as things in sentences; sentences are numbered from 0 and are the body segments only. */
export interface ComparableText {
  readonly segments: readonly number[];
  readonly things: readonly Thing[];
  readonly sentences: ReadonlyArray<readonly Place[]>;
  /** Whether the first sentence looks like a headline: no stop at its end. */
  readonly headline: boolean;
  /** Of each sentence, whether it tells a figure: more than a dozen, or an amount with its unit. */
  readonly figures: readonly boolean[];
}

/** Numbers up to this are in any sentence. */
const DOZEN = 12;

/** Share of a word that general text has not shown. */
const UNSEEN = 1e-6;

type Draft = { -readonly [K in keyof Thing]: Thing[K] } & { sentences: number[] };

/** Reads the body of a text; `shared` tells of a mention whether the other text has an answer to it: it then stands for its words, as figures always do. */
export function readComparable(
  text: AlignableText,
  words: Vocabulary | undefined,
  stemmer: Stemmer,
  shared: (mention: Mention) => boolean,
): ComparableText {
  const things: Draft[] = [];
  const known = new Map<string, number>();
  const segments: number[] = [];
  const sentences: Place[][] = [];
  const figures: boolean[] = [];
  let first = '';
  text.segments.forEach((segment, index) => {
    if (segment.role !== 'body') return;
    if (segments.length === 0) first = text.content.slice(segment.start, segment.end);
    segments.push(index);
    figures.push(segment.mentions.some(isFigure));
    const number = sentences.length;
    const places: Place[] = [];
    const seen = new Set<number>();
    const add = (key: string, start: number, end: number, make: () => Draft): Draft => {
      let thing = known.get(key);
      if (thing === undefined) {
        thing = things.length;
        known.set(key, thing);
        things.push(make());
      }
      const draft = things[thing]!;
      if (!seen.has(thing)) {
        seen.add(thing);
        places.push({ thing, start, end });
        draft.sentences.push(number);
      }
      return draft;
    };
    const covered: Span[] = [];
    for (const mention of segment.mentions) {
      if (mention.kind !== 'name' && isWeakValue(mention)) continue;
      // A figure that nothing answers to stays one thing: the thousands of 16,000 are not those of 380,000.
      const figure = mention.kind !== 'name' && /\d/.test(text.content.slice(mention.start, mention.end));
      if (!figure && !shared(mention)) continue;
      covered.push(mention);
      const key = keyOf(mention);
      add(key, mention.start, mention.end, () => ({
        kind: kindOf(mention),
        key,
        form: '',
        id: -1,
        share: shareOf(mention),
        capital: false,
        mention,
        sentences: [],
      }));
    }
    const isCovered = makeCovered(covered);
    const tokens = stemmer.tokens(text.content, segment.start, segment.end);
    for (let i = 0; i < tokens.stems.length; i += 1) {
      const start = tokens.starts[i]!;
      const end = tokens.ends[i]!;
      if (isCovered(start, end)) continue;
      const stem = tokens.stems[i]!;
      const id = words?.ids.get(stem) ?? -1;
      const share = id < 0 ? UNSEEN : Math.max(UNSEEN, words!.shares[id]!);
      const raw = text.content.slice(start, end);
      const capital = /^\p{Lu}/u.test(raw) && (i > 0 || id < 0);
      const word = add(stem, start, end, () => ({
        kind: 'word',
        key: stem,
        form: matchingForm(raw).replace(/['’]s$/, ''),
        id,
        share,
        capital,
        sentences: [],
      }));
      if (capital) word.capital = true;
    }
    sentences.push(places);
  });
  const mean = text.content.length / Math.max(1, text.segments.length);
  const stop = /[.!?؟。…:;؛]["'”’»)\]]*\s*$/.test(first);
  return {
    segments,
    things,
    sentences,
    figures,
    headline: first !== '' && (!stop || (first.length < 110 && first.length < 0.75 * mean)),
  };
}

/** Returns what says whether a word stands in one of some spans; asked of words in the order in which they stand. */
function makeCovered(spans: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return (start, end) => {
    for (; next < sorted.length && sorted[next]!.start <= start; next += 1) reach = Math.max(reach, sorted[next]!.end);
    return end <= reach;
  };
}

/** Returns what two mentions of one report have in common when they are one thing. */
export function keyOf(mention: Mention): string {
  if (mention.kind === 'name') return `@${mention.entity}`;
  const upper = mention.upper === undefined ? '' : `..${mention.upper}`;
  return `#${mention.kind}:${mention.value}${upper}${'unit' in mention ? ` ${mention.unit}` : ''}`;
}

function kindOf(mention: Mention): ThingKind {
  if (mention.kind === 'name') return 'name';
  return mention.kind === 'date' || mention.kind === 'time' ? 'date' : 'number';
}

function isFigure(mention: Mention): boolean {
  if (mention.kind === 'number') return mention.value > DOZEN;
  return mention.kind === 'measure' || mention.kind === 'money' || mention.kind === 'percentage';
}

/** How common a value or name is in general news, roughly: weekdays say next to nothing (reports of one week share them), small bare figures and years little, odd figures much. */
function shareOf(mention: Mention): number {
  switch (mention.kind) {
    case 'name':
      return /^(?:region|nationality|capital):/.test(mention.entity) ? 2e-4 : 2e-5;
    case 'date':
    case 'time':
      return isWeakValue(mention) ? 2e-3 : /^W/.test(mention.value) ? 1e-2 : 1e-4;
    default:
      if (isWeakValue(mention)) return 2e-3;
      if (mention.exact === false) return 2e-4;
      return mention.kind === 'number' && Number.isInteger(mention.value) && mention.value <= 12 ? 5e-4 : 1e-5;
  }
}
