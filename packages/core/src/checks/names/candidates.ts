import type { WordCover } from '../../words/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { EnglishProfile } from '../profiles.ts';
import type { PairView } from '../view.ts';
import { COUNTERPART_FEATURES, counterpartFeatures, NAMED, weighUnaligned } from './counterpart.ts';
import { wordInPlace } from './in-place.ts';
import { namenessOf } from './named.ts';
import { NEARBY_FEATURES, nearbyFeatures } from './nearby.ts';
import type { Reader } from './reader.ts';
import { SOUNDS, unalignedNames } from './unaligned.ts';
import { type NameUsage, type OtherPairs, othersOf, USAGE_FEATURES, usageFeatures } from './usage.ts';

/** A capitalised English word to which nothing on the Arabic side seems to answer. */
export interface NameCandidate {
  readonly word: WordCover;
  readonly text: string;
  /** Arabic word without an answer that stands where the counterpart is to be looked for. */
  readonly left?: WordCover;
  /** Whether a word of the same run of capitals has its counterpart: `Karam` of `President Nabil Karam`. */
  readonly part: boolean;
  /** Values of {@link NAME_FEATURES}. */
  readonly features: readonly number[];
}

/** What is looked at, in the order in which the trees know it. */
export const NAME_FEATURES = [
  'covered',
  'soundLow',
  'weight',
  'best',
  'shout',
  'length',
  'spelt',
  'translated',
  'common',
  'arabicShare',
  'englishShare',
  ...NEARBY_FEATURES,
  ...COUNTERPART_FEATURES,
  ...USAGE_FEATURES,
] as const;

/** From here a word is one that is put into Arabic by its sound. */
const BY_SOUND = 0.5;
/** From here a word is taken to have its counterpart. */
const COVERED = 0.8;

/**
 * Returns the capitalised words of the English side (no first words, months or particles) that seem to have no
 * counterpart; `usage` is what other pairs show. Words from the place `end` on are not looked at.
 */
export function nameCandidates(
  reader: Reader,
  usage?: NameUsage,
  end: number = reader.view.english.words.length,
): NameCandidate[] {
  const { view, knowledge } = reader;
  const { open, covered } = unexplainedNames(reader, end);
  if (open.length === 0 && covered.length === 0) return [];
  const title = isTitle(view.english);
  // A name that nothing answers to makes headlines, and words that a chance translation covers, worth a second look.
  if ((title && open.length > 0) || covered.length > 0) {
    const isNamed = unalignedNames(view, knowledge, NAMED, 1).length > 0;
    if (title && !isNamed) return [];
    if (isNamed) for (const i of covered) if (reader.sound(i) <= SOUNDS) open.push(i);
  }
  if (open.length === 0) return [];
  const others = othersOf(usage, view);
  return open.sort((a, b) => a - b).map((i) => candidate(i, reader, others));
}

/** The names of the English side that nothing answers to, and those that may have their counterpart all the same. */
function unexplainedNames(reader: Reader, end: number): { readonly open: number[]; readonly covered: number[] } {
  const { view, knowledge } = reader;
  const { words, profiles, content } = view.english;
  const [open, covered]: [number[], number[]] = [[], []];
  for (let i = 0; i < end; i += 1) {
    if (!profiles[i]!.isNamelike || reader.isInTables(i)) continue;
    const isWord = words[i]!.type.known || profiles[i]!.isCommon;
    const isFirst = isWord && startsSentence(content, words[i]!.start);
    if (isFirst && isEveryday(profiles[i]!, knowledge)) continue;
    if (isTerm(view.english, i)) continue;
    // Arabic leaves to the verb who goes on speaking: a name that begins a sentence is lost only for another.
    if (isFirst || (reader.cover(i) >= COVERED && isMutual(view, i))) covered.push(i);
    else if (reader.sound(i) <= SOUNDS) open.push(i);
  }
  return { open, covered };
}

/** Whether a word has its capital from the sentence that it begins: it is one, and not put into Arabic by its sound. */
function isEveryday(profile: EnglishProfile, knowledge: Knowledge): boolean {
  return profile.isCommon || (profile.type.known && namenessOf(profile, knowledge).spelt < BY_SOUND);
}

/** `Article 18`, `this Agreement shall`, `such Party.`: everyday words that a text writes as its terms. */
function isTerm({ content, words, profiles }: PairView['english'], i: number): boolean {
  const rest = content.slice(words[i]!.end, words[i]!.end + 8);
  if (/^(?:this|these|such|each|every)$/.test(profiles[i - 1]?.lower ?? '')) return PHRASE_ENDS.test(rest);
  return profiles[i]!.isCommon && /^\s\(?(?:\p{Nd}|[IVX]+\b)/u.test(rest);
}

const PHRASE_ENDS =
  /^\s*(?:[^\s\p{L}'’-]|$)|^\s(?:shall|may|must|of|or|and|to|in|by|is|are|has|have|with|for|that|which|on|as|if)\b/u;

/** Whether a word and one of the other side answer best to each other. */
function isMutual({ arabic, english }: PairView, i: number): boolean {
  const { by } = english.words[i]!;
  return by !== undefined && arabic.words[by]!.by === i;
}

function candidate(i: number, reader: Reader, others: OtherPairs | undefined): NameCandidate {
  const { view, knowledge } = reader;
  const word = view.english.words[i]!;
  const profile = view.english.profiles[i]!;
  const { text } = profile;
  const nameness = namenessOf(profile, knowledge);
  const left = weighUnaligned(reader, i);
  const inPlace = wordInPlace(reader, i);
  const features = [
    reader.cover(i),
    Math.max(-5, Math.min(0, reader.sound(i))) / 4,
    word.type.weight / 10,
    word.type.known ? knowledge.englishBest[word.type.stemId]! : 0,
    text === text.toUpperCase() ? 1 : 0,
    Math.min(10, text.length) / 10,
    nameness.spelt,
    nameness.translated,
    profile.isCommon ? 1 : 0,
    view.evidence.arabicShare,
    view.evidence.englishShare,
    ...nearbyFeatures(reader, i),
    ...counterpartFeatures(reader, i, inPlace, left),
    ...usageFeatures(others, view, i, inPlace.word, left.name),
  ];
  const chosen = inPlace.word?.word ?? left.chosen;
  return {
    word,
    text,
    part: reader.capitals.isBesideExplained(i),
    ...(chosen === undefined ? {} : { left: chosen }),
    features,
  };
}

/** Whether most words have capitals, as in an English headline: they say nothing there. */
function isTitle({ words, profiles }: PairView['english']): boolean {
  let capital = 0;
  let lower = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (profiles[i]!.isCapital) capital += 1;
    else if (words[i]!.type.weight > 0) lower += 1;
  }
  return capital > 2 && lower < capital * 0.4;
}

/**
 * Whether nothing but opening marks stands between the place and the beginning of a sentence, a quotation or a list
 * item.
 */
function startsSentence(content: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i -= 1) {
    const letter = content[i]!;
    if (' "“‘\'(['.includes(letter)) continue;
    return '.!?:…\n;-–—'.includes(letter);
  }
  return true;
}
