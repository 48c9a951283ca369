import { type Knowledge, knowledgeOf } from '../src/checks/knowledge.ts';
import type { PairView } from '../src/checks/view.ts';
import type { Lexicon, TableEntry } from '../src/lexicon/index.ts';
import type { AlignedPair } from '../src/pairs/index.ts';
import { matchingForm } from '../src/text/index.ts';
import type { WordCover } from '../src/words/index.ts';

const NONE: readonly TableEntry[] = [];

/** A lexicon without a word but a few that deny: what the checks say of a pair that is drawn by hand is theirs alone. */
export const EMPTY: Lexicon = {
  signature: 'none',
  values: { months: NONE, weekdays: NONE },
  cues: {
    ar: [{ cue: 'negation', forms: ['لم', 'لا'] }],
    en: [
      { cue: 'negation', forms: ['not', 'no', 'nothing'] },
      { cue: 'implied', where: 'begins', forms: ['refus'] },
    ],
  },
  names: { regions: NONE, nationalities: NONE, cities: NONE, organisations: NONE },
};

export const knowledge: Knowledge = knowledgeOf(EMPTY);

/** Two contents as a pair whose source is Arabic. */
export function asPair(arabic: string, english: string): AlignedPair<{ readonly content: string }> {
  return { arabic: { content: arabic }, english: { content: english }, arabicFirst: true };
}

/**
 * Draws a pair: `links` says which words of the two sides answer to each other (`المدير=director`), everything else has
 * no answer. Words of four letters or more say something.
 */
export function sketch(arabic: string, english: string, links = '', arabicFirst = true): PairView {
  const [own, other] = [wordsOf(arabic), wordsOf(english)];
  const by = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const link of links.split(' ').filter(Boolean)) {
    const [a, e] = link.split('=') as [string, string];
    const [i, k] = [own.findIndex(({ text }) => text === a), other.findIndex(({ text }) => text === e)];
    if (i < 0 || k < 0) throw new Error(`${link} is not in the pair`);
    by[0].set(i, k);
    by[1].set(k, i);
  }
  const [ar, en] = [covers(own, by[0]), covers(other, by[1])];
  return {
    arabic: {
      language: 'ar',
      content: arabic,
      words: ar,
      profiles: ar.map(({ type }) => knowledge.arabicProfile(type)),
    },
    english: {
      language: 'en',
      content: english,
      words: en,
      profiles: en.map(({ type }) => knowledge.englishProfile(type)),
    },
    evidence: { arabic: ar, english: en, arabicShare: shareOf(ar), englishShare: shareOf(en), score: 3 * by[0].size },
    arabicFirst,
  };
}

function wordsOf(content: string) {
  return Array.from(content.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu), ({ 0: text, index }) => ({ text, start: index }));
}

function covers(words: ReturnType<typeof wordsOf>, by: ReadonlyMap<number, number>): WordCover[] {
  return words.map(({ text, start }, i) => ({
    start,
    end: start + text.length,
    type: {
      text,
      form: matchingForm(text),
      stem: text.toLowerCase(),
      stemId: 0,
      known: true,
      isFigure: /\d/.test(text),
      weight: text.length < 4 ? 0 : 6,
      pieces: undefined,
      memo: {},
    },
    covered: by.has(i) ? 0.9 : 0,
    by: by.get(i),
  }));
}

function shareOf(words: readonly WordCover[]): number {
  const telling = words.filter(({ type }) => type.weight > 0);
  return telling.length === 0 ? 1 : telling.reduce((sum, { covered }) => sum + covered, 0) / telling.length;
}
