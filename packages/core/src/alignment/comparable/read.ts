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
export interface Occurrence {
  readonly thing: number;
  readonly start: number;
  readonly end: number;
}

/** A text as things in sentences; sentences are numbered from 0 and are the body segments only. */
export interface ComparableText {
  readonly segments: readonly number[];
  readonly things: readonly Thing[];
  readonly sentences: ReadonlyArray<readonly Occurrence[]>;
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

/**
 * Reads the body of a text; `shared` tells of a mention whether the other text has an answer to it: it then stands for
 * its words, as figures always do.
 */
export function readComparable(
  text: AlignableText,
  words: Vocabulary | undefined,
  stemmer: Stemmer,
  shared: (mention: Mention) => boolean,
): ComparableText {
  const segments: number[] = [];
  const things = new Things();
  text.segments.forEach((segment, index) => {
    if (segment.role !== 'body') return;
    segments.push(index);
    things.beginSentence();
    const covered = segment.mentions.filter((mention) => isOneThing(mention, text.content, shared));
    for (const mention of covered) addMention(things, mention);
    addWords(things, text.content, stemmer.tokens(text.content, segment.start, segment.end), covered, words);
  });
  return {
    segments,
    things: things.all,
    sentences: things.sentences,
    figures: segments.map((index) => text.segments[index]!.mentions.some(isFigure)),
    headline: segments.length > 0 && isHeadline(text, text.segments[segments[0]!]!),
  };
}

/** The things of a report in the order in which it names them, and where its sentences do. */
class Things {
  readonly all: Draft[] = [];
  readonly sentences: Occurrence[][] = [];
  readonly #numbers = new Map<string, number>();

  beginSentence(): void {
    this.sentences.push([]);
  }

  /**
   * Adds what stands at a place of the sentence begun last, where only the first place counts; `make` describes a new
   * thing.
   */
  add(key: string, { start, end }: Span, make: () => Omit<Draft, 'key' | 'sentences'>): Draft {
    let thing = this.#numbers.get(key);
    if (thing === undefined) {
      thing = this.all.length;
      this.#numbers.set(key, thing);
      this.all.push({ ...make(), key, sentences: [] });
    }
    const draft = this.all[thing]!;
    const sentence = this.sentences.length - 1;
    if (draft.sentences.at(-1) !== sentence) {
      draft.sentences.push(sentence);
      this.sentences[sentence]!.push({ thing, start, end });
    }
    return draft;
  }
}

/** A figure that nothing answers to stays one thing as well: the thousands of 16,000 are not those of 380,000. */
function isOneThing(mention: Mention, content: string, shared: (mention: Mention) => boolean): boolean {
  if (mention.kind === 'name') return shared(mention);
  if (isWeakValue(mention)) return false;
  return /\d/.test(content.slice(mention.start, mention.end)) || shared(mention);
}

function addMention(things: Things, mention: Mention): void {
  things.add(keyOf(mention), mention, () => ({
    kind: kindOf(mention),
    form: '',
    id: -1,
    share: shareOf(mention),
    capital: false,
    mention,
  }));
}

/** Adds the words that stand in no mention. */
function addWords(
  things: Things,
  content: string,
  tokens: ReturnType<Stemmer['tokens']>,
  mentions: readonly Span[],
  words: Vocabulary | undefined,
): void {
  const isCovered = makeCovered(mentions);
  tokens.stems.forEach((stem, i) => {
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    if (isCovered(start, end)) return;
    const id = words?.ids.get(stem) ?? -1;
    const share = id < 0 ? UNSEEN : Math.max(UNSEEN, words!.shares[id]!);
    const raw = content.slice(start, end);
    const capital = /^\p{Lu}/u.test(raw) && (i > 0 || id < 0);
    const form = () => matchingForm(raw).replace(/['’]s$/, '');
    const word = things.add(stem, { start, end }, () => ({ kind: 'word', form: form(), id, share, capital }));
    if (capital) word.capital = true;
  });
}

/** Whether a text's first sentence has no stop at its end, or is short beside the others. */
function isHeadline({ content, segments }: AlignableText, { start, end }: Span): boolean {
  const first = content.slice(start, end);
  const stop = /[.!?؟。…:;؛]["'”’»)\]]*\s*$/.test(first);
  const mean = content.length / segments.length;
  return first !== '' && (!stop || (first.length < 110 && first.length < 0.75 * mean));
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

/**
 * How common a value or name is in general news, roughly: weekdays say next to nothing (reports of one week share
 * them), small bare figures and years little, odd figures much.
 */
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
