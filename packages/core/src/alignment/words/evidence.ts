import type { Vocabulary, WordLexicon } from '../../lexicon/index.ts';
import type { Span } from '../../text/index.ts';
import { Stemmer } from './tokens.ts';

/** One word of a stretch of text and how well the other stretch answers to it. Offsets as in the text that was handed in. */
export interface WordCover extends Span {
  readonly stem: string;
  /** How much the word says: minus the logarithm of its share in general text; 0 for words too common to say anything. */
  readonly weight: number;
  /** Probability, between 0 and 1, that some word of the other side translates this one. */
  readonly covered: number;
  /** Whether the lexicon knows the word: an unknown word without counterpart says little. */
  readonly known: boolean;
  /** Position, in the other side's list, of the word that answers best; absent when none does. */
  readonly by?: number;
}

/** Which words of two stretches of text answer to each other. */
export interface WordEvidence {
  readonly arabic: readonly WordCover[];
  readonly english: readonly WordCover[];
  /** Covered share of the known words of each side, weighted by what they say; 1 where nothing was to be covered. */
  readonly arabicShare: number;
  readonly englishShare: number;
  /** Logarithm of the likelihood ratio: translations of each other against unrelated; adds up over all words. */
  readonly score: number;
}

/** A stretch of a text: all of it when no span is given. */
export interface Stretch extends Partial<Span> {
  readonly content: string;
}

export interface WordComparer {
  /** Compares an Arabic stretch with an English one; cost grows with their lengths, not with their product. */
  compare(arabic: Stretch, english: Stretch): WordEvidence;
  /** Surprisal of a word as it stands in a text of either script, in nats; 0 for words too common to say anything. */
  weight(word: string): number;
}

/** Words this frequent say nothing. */
const TOO_COMMON = 0.003;
/** A word never seen in general text counts as this rare. */
const UNSEEN = 2e-6;
/** Share of words that a translation renders freely. */
const LOOSE = 0.5;
const SAME = 0.8;
const FLATTEN = 0.7;

/** Returns a comparer that knows the words of a lexicon; without one, only the same figures and Latin words are seen. Keep it: it remembers stems. */
export function makeWordComparer(lexicon: WordLexicon | undefined): WordComparer {
  const stemmer = new Stemmer(lexicon?.arabicWords);
  const weight = (stem: string, words: Vocabulary | undefined): number => {
    const id = words?.ids.get(stem);
    const share = id === undefined ? UNSEEN : Math.max(UNSEEN, words!.shares[id]!);
    return share >= TOO_COMMON ? 0 : -Math.log(share);
  };
  return {
    compare: (arabic, english) => compare(stemmer, lexicon, weight, arabic, english),
    weight: (word) => {
      const stem = stemmer.stem(word);
      return weight(stem, /[\u0600-\u06ff]/.test(stem) ? lexicon?.arabicWords : lexicon?.englishWords);
    },
  };
}

interface Draft {
  stem: string;
  start: number;
  end: number;
  weight: number;
  known: boolean;
  sum: number;
  best: number;
  by: number;
}

function compare(
  stemmer: Stemmer,
  lexicon: WordLexicon | undefined,
  weight: (stem: string, words: Vocabulary | undefined) => number,
  arabicText: Stretch,
  englishText: Stretch,
): WordEvidence {
  const arabic = draft(arabicText, lexicon?.arabicWords);
  const english = draft(englishText, lexicon?.englishWords);
  const places = new Map<string, number[]>();
  english.forEach((word, e) => {
    if (word.weight === 0) return;
    const list = places.get(word.stem);
    if (list === undefined) places.set(word.stem, [e]);
    else list.push(e);
  });
  const arabicSize = Math.max(1, arabic.filter((word) => word.weight > 0).length);
  const englishSize = Math.max(1, english.filter((word) => word.weight > 0).length);
  arabic.forEach((word, a) => {
    if (word.weight === 0) return;
    if (/[0-9a-z]/.test(word.stem)) link(a, word.stem, SAME, SAME);
    const id = lexicon?.arabicWords.ids.get(word.stem);
    if (id === undefined) return;
    for (let k = lexicon!.starts[id]!; k < lexicon!.starts[id + 1]!; k += 1) {
      const stem = lexicon!.englishWords.stems[lexicon!.english[k]!]!;
      if (places.has(stem)) link(a, stem, lexicon!.forward[k]! ** FLATTEN, lexicon!.backward[k]! ** FLATTEN);
    }
  });
  let score = 0;
  for (const [words, size] of [
    [arabic, englishSize],
    [english, arabicSize],
  ] as const) {
    for (const word of words) {
      if (word.weight === 0) continue;
      word.sum *= ((1 - LOOSE) * Math.exp(word.weight)) / size;
      score += 0.5 * Math.log((word.known ? LOOSE : 1) + word.sum);
    }
  }
  return {
    arabic: arabic.map(finish),
    english: english.map(finish),
    arabicShare: coveredShare(arabic),
    englishShare: coveredShare(english),
    score,
  };

  function draft(stretch: Stretch, words: Vocabulary | undefined): Draft[] {
    const tokens = stemmer.tokens(stretch.content, stretch.start ?? 0, stretch.end ?? stretch.content.length);
    return tokens.stems.map((stem, i) => ({
      stem,
      start: tokens.starts[i]!,
      end: tokens.ends[i]!,
      weight: weight(stem, words),
      known: words?.ids.has(stem) ?? false,
      sum: 0,
      best: 0,
      by: -1,
    }));
  }

  function link(a: number, stem: string, forward: number, backward: number): void {
    const from = arabic[a]!;
    for (const e of places.get(stem) ?? []) {
      const to = english[e]!;
      from.sum += backward;
      to.sum += forward;
      if (backward > from.best) {
        from.best = backward;
        from.by = e;
      }
      if (forward > to.best) {
        to.best = forward;
        to.by = a;
      }
    }
  }
}

function finish(word: Draft): WordCover {
  const { stem, start, end, weight, known } = word;
  const covered = word.sum / (word.sum + LOOSE);
  return { stem, start, end, weight, known, covered, ...(word.by < 0 ? {} : { by: word.by }) };
}

function coveredShare(words: readonly Draft[]): number {
  let all = 0;
  let covered = 0;
  for (const word of words) {
    if (!word.known && word.by < 0) continue;
    all += word.weight;
    covered += (word.weight * word.sum) / (word.sum + LOOSE);
  }
  return all === 0 ? 1 : covered / all;
}
