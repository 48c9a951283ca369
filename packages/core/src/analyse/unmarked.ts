import { type AlignableLine, type AlignOptions, type Bead, preparePair } from '../alignment/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { endsWithStop, type Sentence } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import { wordLinks } from '../words/index.ts';
import { readMentions } from './mentions.ts';

/** A text of which nothing but the language and the sentences is known. */
export interface CutText {
  readonly id: string;
  readonly language: string;
  readonly content: string;
  readonly sentences: readonly Sentence[];
}

/** A text has no marks where so much of it stands in sentences that end bare, and half of it in ones much too long. */
const BARE = 0.9;
const TOO_LONG = 2.5;
const MUCH = 0.5;
/** A text of fewer words than this share of the other's is no translation of it. */
const WHOLE = 0.4;
/** So much of its pieces is surely linked where the two are in one order. */
const SURE = 0.3;
/** Pieces that a sentence of the other side is expected to cover, and the fewest words of a piece. */
const PIECES = 4;
const FEWEST = 2;

/**
 * Returns the sentences of a text that has no marks at their ends (a transcript, old prose, what a scanner read), cut
 * where the sentences of its counterpart end, at the places that the words support; undefined where it has marks, where
 * its lines are about as long as the other's, or where the two are not in one order. Line ends stay, no value or name
 * is cut, and what no sentence of the other side answers to stands alone. Throws a MuqabalaError (`aborted`) when the
 * signal says so.
 *
 * The text is taken apart into pieces of a few words, these are aligned with the sentences of the other side, and the
 * border between two links is put where the linked words divide best.
 */
export function cutByCounterpart(
  text: CutText,
  other: CutText,
  lexicon: Lexicon,
  options: Pick<AlignOptions, 'signal'> = {},
): Sentence[] | undefined {
  const size = pieceSize(text, other);
  if (size === undefined) return undefined;
  const [own, theirs] = readMentions(
    [text, other].map(({ sentences, ...rest }) => ({ ...rest, segments: sentences })),
    lexicon,
  );
  const pieces = text.sentences.flatMap((sentence, s) => piecesOf(text.content, sentence, s, own![s]!, size));
  const lines = other.sentences.map((sentence, s): AlignableLine => ({ ...sentence, mentions: theirs![s]! }));
  // Weights for what words mean were learnt on sentences; a few words alone are like too much.
  const { vectors: _, ...tables } = lexicon;
  const align = preparePair({ ...text, segments: pieces }, { ...other, segments: lines }, tables, 'in-order');
  const { beads } = align(options);
  const sure = beads.reduce((sum, { source, confidence }) => sum + source.length * confidence, 0);
  if (sure < SURE * pieces.length) return undefined;
  const stretches = joinPieces(pieces, beads, size);
  placeBorders(stretches, text, other, lexicon, size);
  return stretches.map(({ words, of }) => ({
    start: words[0]!.start,
    end: words.at(-1)!.end,
    role: text.sentences[of]!.role,
  }));
}

/** How many words a piece of a text has; undefined where its sentences need no cutting. */
function pieceSize(text: CutText, other: CutText): number | undefined {
  if (other.sentences.length < MUCH * TOO_LONG * text.sentences.length) return undefined;
  const sizes = text.sentences.map((sentence) => wordsOf(text.content, sentence).length);
  const all = sizes.reduce((a, b) => a + b, 0);
  if (all < WHOLE * other.sentences.reduce((sum, one) => sum + wordsOf(other.content, one).length, 0)) return undefined;
  const usual = all / other.sentences.length;
  let [bare, long] = [0, 0];
  text.sentences.forEach((sentence, s) => {
    if (endsWithStop(text.content, sentence)) return;
    bare += sizes[s]!;
    if (sizes[s]! > TOO_LONG * usual) long += sizes[s]!;
  });
  return bare < BARE * all || long < MUCH * all ? undefined : Math.max(FEWEST, Math.round(usual / PIECES));
}

function wordsOf(content: string, { start, end }: Span): Span[] {
  return Array.from(content.slice(start, end).matchAll(/\S+/g), (word) => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  }));
}

/** A few words of a sentence, with the sentence's place. */
interface Piece extends AlignableLine {
  readonly of: number;
  readonly words: readonly Word[];
}

interface Word extends Span {
  /** Whether a value or a name has begun before it and goes on. */
  readonly isInside: boolean;
}

function piecesOf(
  content: string,
  sentence: Sentence,
  of: number,
  mentions: AlignableLine['mentions'],
  size: number,
): Piece[] {
  let reached = 0;
  let next = 0;
  const words = wordsOf(content, sentence).map((word): Word => {
    for (; next < mentions.length && mentions[next]!.start < word.start; next += 1)
      reached = Math.max(reached, mentions[next]!.end);
    return { ...word, isInside: reached > word.start };
  });
  const pieces: Piece[] = [];
  let mention = 0;
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + size);
    while (to < words.length && words[to]!.isInside) to += 1;
    const end = words[to - 1]!.end;
    const first = mention;
    while (mention < mentions.length && mentions[mention]!.start < end) mention += 1;
    pieces.push({
      start: words[from]!.start,
      end,
      role: sentence.role,
      mentions: mentions.slice(first, mention),
      of,
      words: words.slice(from, to),
    });
    from = to;
  }
  return pieces;
}

/** Words of a sentence that become one, and the sentences of the other side that answer to them. */
interface Stretch {
  words: Word[];
  readonly of: number;
  readonly target: readonly number[];
}

/**
 * Joins the pieces of a link that stand in one sentence; a few pieces without link go with what stands before them, or
 * behind.
 */
function joinPieces(pieces: readonly Piece[], beads: readonly Bead[], size: number): Stretch[] {
  const answers = new Map(beads.flatMap(({ source, target }) => source.map((piece) => [piece, target] as const)));
  const stretches: Stretch[] = [];
  pieces.forEach(({ of, words }, p) => {
    const target = answers.get(p) ?? NOTHING;
    const last = stretches.at(-1);
    if (last?.of === of && last.target === target) append(last.words, words);
    else stretches.push({ words: [...words], of, target });
  });
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.of !== stretch.of) joined.push(stretch);
    else if (isFew(stretch, size)) append(last.words, stretch.words);
    else if (isFew(last, size)) joined[joined.length - 1] = { ...stretch, words: [...last.words, ...stretch.words] };
    else joined.push(stretch);
  }
  return joined;
}

function append(words: Word[], more: readonly Word[]): void {
  for (const word of more) words.push(word);
}

const NOTHING: readonly number[] = [];

/** Whether words without link are less than half a sentence. */
function isFew({ words, target }: Stretch, size: number): boolean {
  return target === NOTHING && words.length < MUCH * PIECES * size;
}

/** Moves each border inside of a sentence to where the linked words divide best. */
function placeBorders(stretches: Stretch[], text: CutText, other: CutText, lexicon: Lexicon, size: number): void {
  for (let k = 0; k + 1 < stretches.length; k += 1) {
    const [left, right] = [stretches[k]!, stretches[k + 1]!];
    // What was moved stands where it stands.
    const crosses = left.target.length > 0 && right.target.length > 0 && left.target.at(-1)! >= right.target[0]!;
    if (left.of !== right.of || crosses) continue;
    const words = [...left.words, ...right.words];
    const at = bestBorder(words, left.words.length, weighWords(words, left, right, text, other, lexicon), text, size);
    left.words = words.slice(0, at);
    right.words = words.slice(at);
  }
}

/** A word between two links. */
interface Weighed {
  /** How much more it has its counterparts in the left link than in the right one. */
  support: number;
  isContent: boolean;
}

/** A word that says something and has no counterpart speaks so much for what is without counterpart. */
const ALONE = 0.3;

function weighWords(
  words: readonly Word[],
  left: Stretch,
  right: Stretch,
  text: CutText,
  other: CutText,
  lexicon: Lexicon,
): Weighed[] {
  const isArabic = text.language === 'ar';
  const targets = [...left.target, ...right.target];
  const own = { content: text.content, start: words[0]!.start, end: words.at(-1)!.end };
  const theirs = {
    content: other.content,
    start: other.sentences[targets[0]!]!.start,
    end: other.sentences[targets.at(-1)!]!.end,
  };
  const links = wordLinks(isArabic ? { arabic: own, english: theirs } : { arabic: theirs, english: own }, lexicon);
  const [ours, others] = isArabic ? [links.arabic, links.english] : [links.english, links.arabic];
  const border = right.target.length === 0 ? Infinity : other.sentences[right.target[0]!]!.start;
  const alone = left.target.length === 0 ? ALONE : right.target.length === 0 ? -ALONE : 0;
  const weighed = words.map((): Weighed => ({ support: 0, isContent: false }));
  let w = 0;
  for (const { start, counterparts, isContent } of ours) {
    while (w + 1 < words.length && words[w + 1]!.start <= start) w += 1;
    const word = weighed[w]!;
    if (isContent && !word.isContent) word.support += alone;
    word.isContent ||= isContent;
    for (const { word: answer, probability } of counterparts)
      word.support += others[answer]!.start < border ? probability : -probability;
  }
  return weighed;
}

/**
 * What speaks for a border where the words do not: it stands behind a comma or the like, where a text has these, or
 * behind a word that says something, before an Arabic conjunction or a capital letter; and what it pays for each piece
 * that it is moved.
 */
const BEHIND_PAUSE = 0.8;
const BEHIND_CONTENT = 0.3;
const CONJUNCTION = 0.4;
const CAPITAL = 0.5;
const CAPITALS = 0.25;
const FAR = 0.05;

/** Returns how many words stand before the border. */
function bestBorder(
  words: readonly Word[],
  before: number,
  weighed: readonly Weighed[],
  { content }: CutText,
  size: number,
): number {
  let [best, at] = [-Infinity, before];
  let sum = 0;
  for (let k = 1; k < words.length; k += 1) {
    const last = weighed[k - 1]!;
    sum += last.support;
    if (words[k]!.isInside) continue;
    const looks = opens(content, words[k - 1]!, words[k]!) + (last.isContent ? BEHIND_CONTENT : 0);
    const score = sum + looks - (FAR * Math.abs(k - before)) / size;
    if (score > best) [best, at] = [score, k];
  }
  return at;
}

function opens(content: string, before: Span, word: Span): number {
  return beginning(content, before, word) + (PAUSES.has(content[before.end - 1]!) ? BEHIND_PAUSE : 0);
}

function beginning(content: string, before: Span, word: Span): number {
  if (CONJUNCTIONS.has(content[word.start]!) && word.end - word.start > SHORT) return CONJUNCTION;
  if (!/\p{Lu}/u.test(content[word.start]!)) return 0;
  return /\p{Lu}/u.test(content[before.start]!) ? CAPITALS : CAPITAL;
}

const PAUSES: ReadonlySet<string> = new Set(['،', ',', '؛', ';', ':']);
/** و and ف, in words that are long enough for having one. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['\u0648', '\u0641']);
const SHORT = 3;
