import type { ValueMatch } from '../mentions/index.ts';
import type { WordCover } from '../words/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { wordSound } from './names/sounds.ts';
import type { PairView } from './view.ts';

export const unrelated = {
  code: 'unrelated',
  mqm: 'mistranslation',
  severity: 'critical',
} as const satisfies Kind;

export const entry: Entry = {
  kind: unrelated,
  sees: 'Hardly a word, name or value of either side answers to one of the other. It speaks for the whole pair: nothing else is said of it.',
  ignores:
    'Sides of fewer than four words that say something, and an Arabic one of which the word lexicon knows fewer than four or less than 60 % (a dialect as it is spoken): nothing is known of it. Two values of one kind that differ speak neither for nor against: they may be one value changed.',
  found: [
    {
      ar: 'ارتفعت أسعار القمح بسبب الجفاف في الصيف.',
      en: 'The singer thanked her audience after the last concert of the tour.',
    },
  ],
  ignored: [
    { ar: 'زار الوزير المتحف الوطني في العاصمة.', en: 'The minister went to see the national museum in the capital.' },
    {
      of: 'a dialect as it is spoken, whose words the lexicon does not know',
      ar: 'لبرهوش كايضحكوو فلكوزينا معا بناتهوم',
      en: 'The kids laugh with the girls in the kitchen.',
    },
  ],
};

/** From here a pair is told to be none. */
const LEAST_SURE = 0.5;

/** Words that say something and that each side must have; so many of the Arabic ones, and this share, must be known. */
const LEAST_WORDS = 4;
const LEAST_KNOWN = 0.6;

/** Returns how sure it is that two sides say nothing in common, between .5 and 1; undefined where it is not. */
export function unrelatedness(view: PairView, values: ValueMatch, doubt: number): number | undefined {
  const { evidence, arabic, english } = view;
  const [arabicSize, englishSize] = [sizeOf(arabic.words), sizeOf(english.words)];
  const size = Math.min(arabicSize, englishSize);
  if (size < LEAST_WORDS) return undefined;
  const known = sizeOf(arabic.words.filter(({ type }) => type.known));
  if (known < LEAST_WORDS || known < LEAST_KNOWN * arabicSize) return undefined;
  let odds = 1.6 - doubt - 1.1 * evidence.score + 0.12 * size - 9 * (evidence.arabicShare + evidence.englishShare);
  odds -= 3 * values.pairs.length;
  // Two values of one kind that differ may be one value changed: they speak neither for nor against.
  odds += 1.2 * Math.min(2, values.source.length + values.target.length - 2 * values.changed.length);
  odds += Math.min(3, Math.abs(Math.log((arabicSize + 2) / (englishSize + 2))) * 2.5);
  if (odds < 0) return undefined;
  const sure = 1 / (1 + Math.exp(-soundingAlike(view, odds)));
  return sure < LEAST_SURE ? undefined : sure;
}

/** The log odds that are left after all names that sound like a word of the other side. */
function soundingAlike({ arabic, english }: PairView, before: number): number {
  const named: number[] = [];
  english.profiles.forEach((profile, e) => {
    const word = english.words[e]!;
    if (word.type.weight > 0 && profile.isCapital && word.end - word.start >= 3) named.push(e);
  });
  const other = arabic.profiles.filter((profile, a) => {
    const word = arabic.words[a]!;
    return profile.type.weight > 0 && word.end - word.start > 2;
  });
  let odds = before;
  // Of very many names some, spread over the side, speak for all.
  const step = Math.max(1, Math.ceil((named.length * other.length) / COMPARED));
  for (let k = 0; k < named.length && odds >= 0; k += step) {
    const profile = english.profiles[named[k]!]!;
    if (other.some((own) => wordSound(own, profile) > ALIKE)) odds -= 3 * Math.min(step, named.length - k);
  }
  return odds;
}

/** So many words are compared by their sound. */
const COMPARED = 2_000_000;

/** A word that sounds so much like another is its counterpart. */
const ALIKE = 1.5;

function sizeOf(words: readonly WordCover[]): number {
  let size = 0;
  for (const word of words) if (word.type.weight > 0) size += 1;
  return size;
}
