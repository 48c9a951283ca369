import { compareValues, isWeakValue, type ValueMention } from '../mentions/index.ts';
import { firstOf, type Span } from '../text/index.ts';
import { type Cue, NEGATION, NONE } from './cues.ts';
import { arabicCues, englishCues } from './cues-in-context.ts';
import type { Knowledge } from './knowledge.ts';
import type { Profile } from './profiles.ts';
import type { FindingCode } from './schema.ts';
import { differenceOf } from './values.ts';
import { type SideView, viewPair } from './view.ts';

/** A sentence by itself, as it is compared with others of its language. */
export interface SentenceReading {
  readonly view: SideView;
  readonly cues: readonly Cue[];
  /** With offsets into the sentence. */
  readonly values: readonly ValueMention[];
  /** The places of the words that say something, by stem. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** What these stems say together, in nats. */
  readonly weight: number;
}

/** What cannot be so in both of two sentences: the words of either. */
export interface Contradiction {
  readonly code: FindingCode;
  readonly first: Span;
  readonly second: Span;
  /** The stem that is denied, that has an opposite or that is counted. */
  readonly stem: string;
}

/** Reads one sentence; the words of its `values` are no negations (`no more than 5`). */
export function readSentence(
  { language, content }: Pick<SideView, 'language' | 'content'>,
  values: readonly ValueMention[],
  knowledge: Knowledge,
): SentenceReading {
  const sides = { arabic: { content: '' }, english: { content: '' }, arabicFirst: true };
  const { arabic, english } = viewPair(
    { ...sides, [language === 'ar' ? 'arabic' : 'english']: { content } },
    knowledge,
  );
  const [view, cues] =
    language === 'ar' ? [arabic, arabicCues(arabic, values)] : [english, englishCues(english, values)];
  const places = new Map<string, number[]>();
  let weight = 0;
  view.words.forEach(({ type }, i) => {
    if (type.weight === 0) return;
    const known = places.get(type.stem);
    if (known !== undefined) known.push(i);
    else {
      places.set(type.stem, [i]);
      weight += type.weight;
    }
  });
  return { view, cues, values, places, weight };
}

/** Returns the stems of a sentence near which something is denied. */
export function deniedIn({ view, cues, places }: SentenceReading): string[] {
  const isNear = new Uint8Array(cues.length);
  view.profiles.forEach((profile, k) => {
    if (denies(profile, cues[k]!)) isNear.fill(1, Math.max(0, k - NEAR.behind), k + NEAR.before + 1);
  });
  return [...places].flatMap(([stem, list]) => (list.some((at) => isNear[at] === 1) ? [stem] : []));
}

/**
 * What two sentences have in common of all that the poorer one says: in words, and as a share of what they say.
 */
export interface Likeness {
  readonly words: number;
  readonly share: number;
}

/** Returns what two sentences have in common. */
export function likenessOf(first: SentenceReading, second: SentenceReading): Likeness {
  let [words, weight] = [0, 0];
  for (const [stem, [at]] of first.places)
    if (second.places.has(stem)) {
      words += 1;
      weight += first.view.words[at!]!.type.weight;
    }
  return { words, share: weight / Math.min(first.weight, second.weight) };
}

/** How alike sentences must be before they tell the same. */
const ALIKE = {
  /** A thing that one has and the other has not: `no compensation`, `without a visa`. */
  thing: { words: 4, share: 0.45 },
  /** What one does and the other does not, and opposites: others may do it, at other times. */
  doing: { words: 5, share: 0.6 },
} as const;

/** Returns what two sentences of one language say that contradicts the other, if they are alike enough to be about one thing. */
export function contradictionsIn(
  first: SentenceReading,
  second: SentenceReading,
  { words, share }: Likeness,
  knowledge: Knowledge,
): Contradiction[] {
  const isAlike = (least: Likeness) => words >= least.words && share >= least.share;
  if (!isAlike(ALIKE.thing)) return [];
  const mayTell = ({ isThing }: Denial) => isThing || isAlike(ALIKE.doing);
  const denials = [
    ...denialsOf(first, second)
      .filter(mayTell)
      .map(({ stem, own, other }) => ({ stem, first: own, second: other })),
    ...denialsOf(second, first)
      .filter(mayTell)
      .map(({ stem, own, other }) => ({ stem, first: other, second: own })),
  ];
  return [
    ...denials.map((one) => ({ code: 'negation-mismatch' as const, ...one })),
    ...(isAlike(ALIKE.doing) ? [...oppositesOf(first, second, knowledge), ...figuresOf(first, second)] : []),
  ];
}

/** What one sentence denies and another has. */
interface Denial {
  readonly stem: string;
  readonly own: Span;
  readonly other: Span;
  /** Whether it is a thing that is not there, and not something that is not done. */
  readonly isThing: boolean;
}

function denialsOf(sentence: SentenceReading, other: SentenceReading): Denial[] {
  const { view, cues } = sentence;
  return view.profiles.flatMap((profile, i): Denial[] => {
    const isThing = isWithout(profile) || FREEING.test(profile.form);
    if (!isThing && cues[i] !== NEGATION) return [];
    const at = deniedBy(view, i, isThing, other);
    if (at === undefined) return [];
    const { stem, text } = view.words[at]!.type;
    const there = other.places.get(stem)!;
    if (there.length > MOST.places || there.some((place) => isDenied(other, place, sentence))) return [];
    const own = spanOf(view, i, at);
    return [{ stem, own, other: other.view.words[there[0]!]!, isThing: isThing && !DOING.test(text) }];
  });
}

function isWithout({ form, isNot }: Profile): boolean {
  return isNot || WITHOUT.test(form);
}

/** A sentence with a word in more places, or with more figures, is a list, and takes long to compare. */
const MOST = { places: 8, figures: 40 } as const;

/** `without taking`: others may have taken it. */
const DOING = /.ing$/;
/** What is denied has to say so much that it is known again, in nats. */
const TELLING = 4;

/** Without something, in either language. */
const WITHOUT = /^(?:no|without|[وف]?ب?دون|[وف]?بلا|[وف]?بغير)$/;
/** What makes free of something: `visa-free`, `exempt from fees`, `the visa waiver`. */
const FREEING = /^(?:free|exempt(?:s|ed|ions?)?|waive(?:s|d|rs?)?|waiving|scrap(?:s|ped|ping)?|abolish(?:es|ed|ing)?)$/;

/** Words behind one that denies, in which what it denies stands. */
const BEHIND = 4;

/**
 * The place of what a word denies, if the other sentence has it: the next word that says something, the one behind it
 * where that is how a thing is called (`no further compensation`), or the one before it in `visa-free`. Names are not
 * denied, nor what is said with and without something.
 */
function deniedBy(
  { content, words, profiles }: SideView,
  i: number,
  isThing: boolean,
  { places }: SentenceReading,
): number | undefined {
  const has = (k: number) => places.has(words[k]!.type.stem) && words[k]!.type.weight >= TELLING;
  if (FREEING.test(profiles[i]!.form) && i > 0 && content.slice(words[i - 1]!.end, words[i]!.start) === '-')
    return has(i - 1) ? i - 1 : undefined;
  if (/^(?:and|or)$/.test(profiles[i - 1]?.form ?? '')) return undefined;
  let most = isThing ? 2 : 1;
  for (let k = i + 1; k <= Math.min(words.length - 1, i + BEHIND) && most > 0; k += 1) {
    if (MARK.test(content.slice(words[k - 1]!.end, words[k]!.start)) || /^\p{Lu}/u.test(profiles[k]!.text))
      return undefined;
    if (words[k]!.type.weight === 0) continue;
    if (has(k)) return k;
    most -= 1;
  }
  return undefined;
}

const MARK = /[,،;؛:.()"“”«»]/;

/** Words before and behind one in which another may deny it. */
const NEAR = { before: 8, behind: 6 } as const;

/** Whether anything near a word denies it or hints at it; what `beside` says as well tells nothing. */
function isDenied({ view, cues }: SentenceReading, at: number, beside: SentenceReading): boolean {
  const last = Math.min(cues.length - 1, at + NEAR.behind);
  for (let k = Math.max(0, at - NEAR.before); k <= last; k += 1) {
    if (denies(view.profiles[k]!, cues[k]!)) return true;
    if (cues[k] !== NONE && !beside.places.has(view.words[k]!.type.stem)) return true;
  }
  return false;
}

function denies(profile: Profile, cue: Cue): boolean {
  return cue === NEGATION || isWithout(profile) || FREEING.test(profile.form);
}

/** Words on either side of two opposites of which one has to be the same: what rose is what fell. */
const BESIDE = 3;

function oppositesOf(first: SentenceReading, second: SentenceReading, knowledge: Knowledge): Contradiction[] {
  const found: Contradiction[] = [];
  const byId = new Map(second.view.words.map(({ type }, i) => [type.stemId, i]));
  for (const [stem, [at]] of first.places) {
    if (second.places.has(stem) || isDenied(first, at!, second)) continue;
    for (const opposite of knowledge.oppositesOf(first.view.words[at!]!.type.stemId)) {
      const there = byId.get(opposite);
      if (there === undefined || first.places.has(second.view.words[there]!.type.stem)) continue;
      if (isDenied(second, there, first) || !isOfOne(first, at!, second, there)) continue;
      found.push({ code: 'opposite', stem, first: first.view.words[at!]!, second: second.view.words[there]! });
    }
  }
  return found;
}

function isOfOne(first: SentenceReading, at: number, second: SentenceReading, there: number): boolean {
  const around = ({ view }: SentenceReading, place: number) =>
    view.words.slice(Math.max(0, place - BESIDE), place + BESIDE + 1).filter(({ type }) => type.weight > 0);
  const beside = new Set(around(first, at).map(({ type }) => type.stem));
  return around(second, there).some(({ type }) => beside.has(type.stem));
}

/** Figures that count one thing, of one kind and unit, and differ. */
function figuresOf(first: SentenceReading, second: SentenceReading): Contradiction[] {
  if (Math.max(first.values.length, second.values.length) > MOST.figures) return [];
  const open = ({ values }: SentenceReading, there: SentenceReading) =>
    values.filter((one) => isFigure(one) && there.values.every((other) => compareValues(one, other) === 'different'));
  return open(first, second).flatMap((own) => {
    const stem = countedBy(first, own);
    if (stem === undefined || sharedBeside(first, second, stem, own) < ALIKE.doing.words) return [];
    const alike = (sentence: SentenceReading) =>
      sentence.values.filter((one) => areOfOneUnit(own, one) && countedBy(sentence, one) === stem);
    const [there, ...others] = alike(second);
    // Where a thing is counted twice, nobody can tell which figure answers to which.
    if (there === undefined || others.length + alike(first).length > 1 || !open(second, first).includes(there))
      return [];
    const { code } = differenceOf(own, there);
    return [{ code: code as FindingCode, stem, first: own, second: there }];
  });
}

/** A figure that says something by itself; no date, which the news beside it has of its own. */
function isFigure(value: ValueMention): boolean {
  if (value.kind === 'date' || value.kind === 'time' || isWeakValue(value)) return false;
  return value.kind !== 'number' || (value.exact !== false && !value.ordinal);
}

function areOfOneUnit(a: ValueMention, b: ValueMention): boolean {
  return a.kind === b.kind && ('unit' in a ? a.unit : '') === ('unit' in b ? b.unit : '');
}

/** The words that two sentences share beside a figure of the first and what it counts. */
function sharedBeside(first: SentenceReading, second: SentenceReading, noun: string, figure: Span): number {
  let shared = 0;
  for (const [stem, [at]] of first.places) {
    const { start } = first.view.words[at!]!;
    if (stem !== noun && second.places.has(stem) && (start < figure.start || start >= figure.end)) shared += 1;
  }
  return shared;
}

/** Words behind a figure among which its noun stands. */
const NOUN = 3;

/** The stem of what a figure counts. */
function countedBy({ view }: SentenceReading, { end }: Span): string | undefined {
  const from = firstOf(view.words.length, (k) => view.words[k]!.start >= end);
  return view.words.slice(from, from + NOUN).find(({ type }) => type.weight > 0)?.type.stem;
}

function spanOf({ words }: SideView, i: number, k: number): Span {
  return { start: words[Math.min(i, k)]!.start, end: words[Math.max(i, k)]!.end };
}
