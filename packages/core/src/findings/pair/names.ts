import type { WordCover } from '../../alignment/index.ts';
import { bracketed, NAMED, weighLeftovers } from './counterpart.ts';
import type { Knowledge } from './knowledge.ts';
import { hasNamedLeftover, SOUNDS } from './leftovers.ts';
import { namenessOf } from './notes.ts';
import { Reader } from './reader.ts';
import { slotOf } from './slot.ts';
import type { PairView } from './view.ts';

/** A capitalised English word to which nothing on the Arabic side seems to answer. */
export interface NameCandidate {
  readonly word: WordCover;
  readonly text: string;
  /** Arabic word without an answer that stands where the counterpart is to be looked for. */
  readonly left?: WordCover;
  /** Whether a word of the same run of capitals has its counterpart: `Karam` of `President Nabil Karam`. */
  readonly part: boolean;
  /** Values of {@link NAME_FEATURES}. */
  readonly features: Float64Array;
}

/** What is looked at, in the order in which the trees know it. */
export const NAME_FEATURES = [
  'bias',
  'covered',
  'soundLow',
  'soundMid',
  'known',
  'weight',
  'best',
  'common',
  'shout',
  'length',
  'arabicShare',
  'near',
  'leftKnown',
  'leftOdd',
  'leftName',
  'leftNone',
  'inside',
  'others',
  'leftCommon',
  'leftSound',
  'englishShare',
  'knownXleft',
  'many',
  'leftForeignOdd',
  'leftForeignKnown',
  'mutual',
  'foreignXcommon',
  'glued',
  'foreignAny',
  'named',
  'namedAt',
  'namedBracket',
  'namedCount',
  'namedAnswer',
  'namedSound',
  'namedKnown',
  'spelt',
  'translated',
  'title',
  'explained',
  'commonXnamed',
  'capsMissing',
  'namedForeign',
  'namedSpelt',
  'namedTranslated',
  'namedTable',
  'namedLength',
  'namedPeople',
  'slotAnchors',
  'slotNamed',
  'slotBest',
  'slotOdd',
  'slotClosed',
] as const;

/** From here a word is taken to have its counterpart. */
const COVERED = 0.8;

/** Returns the capitalised words of the English side (no first words, months or particles) that seem to have no counterpart. */
export function nameCandidates(view: PairView, knowledge: Knowledge): NameCandidate[] {
  const { words, notes, content } = view.english;
  const reader = new Reader(view, knowledge);
  const open: number[] = [];
  const covered: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!notes[i]!.isNamelike || startsSentence(content, words[i]!.start) || reader.isInTables(i)) continue;
    if (isTerm(view.english, i)) continue;
    if (reader.cover(i) >= COVERED && isMutual(view, i)) covered.push(i);
    else if (reader.sound(i) <= SOUNDS) open.push(i);
  }
  if (open.length === 0 && covered.length === 0) return [];
  const caps = notes.map((note) => note.isCapital);
  const title = isTitle(words, caps);
  // A name that nothing answers to makes headlines, and words that a chance translation covers, worth a second look.
  if ((title && open.length > 0) || covered.length > 0) {
    if (hasNamedLeftover(view, knowledge, NAMED)) open.push(...covered.filter((i) => reader.sound(i) <= SOUNDS));
    else if (title) return [];
  }
  return open.sort((a, b) => a - b).map((i) => candidate(i, caps, title, reader));
}

/** `Article 18`, `this Agreement shall`, `such Party.`: everyday words that a text writes as its terms. */
function isTerm({ content, words, notes }: PairView['english'], i: number): boolean {
  const rest = content.slice(words[i]!.end, words[i]!.end + 8);
  if (/^(?:this|these|such|each|every)$/.test(notes[i - 1]?.lower ?? '')) return PHRASE_ENDS.test(rest);
  return notes[i]!.isCommon && /^\s\(?(?:\p{Nd}|[IVX]+\b)/u.test(rest);
}

const PHRASE_ENDS =
  /^\s*(?:[^\s\p{L}'’-]|$)|^\s(?:shall|may|must|of|or|and|to|in|by|is|are|has|have|with|for|that|which|on|as|if)\b/u;

/** Whether a word and one of the other side answer best to each other. */
function isMutual({ arabic, english }: PairView, i: number): boolean {
  const { by } = english.words[i]!;
  return by !== undefined && arabic.words[by]!.by === i;
}

function candidate(i: number, caps: readonly boolean[], title: boolean, reader: Reader): NameCandidate {
  const { view, knowledge } = reader;
  const words = view.english.words;
  const word = words[i]!;
  const note = view.english.notes[i]!;
  const { text } = note;
  const size = view.arabic.words.length;
  // The counterpart is looked for where the words around it have theirs.
  let [near, nearExplained, place, places] = [0, 0, 0, 0];
  for (let k = Math.max(0, i - 3); k <= Math.min(words.length - 1, i + 3); k += 1) {
    if (k === i) continue;
    const other = words[k]!;
    if (other.by !== undefined && other.covered > 0.3) {
      place += other.by;
      places += 1;
    }
    if (caps[k] && Math.abs(k - i) === 1) {
      near += 1;
      nearExplained += reader.isExplained(k) ? 1 : 0;
    }
  }
  const at = places === 0 ? ((i + 0.5) / words.length) * size : place / places;
  const width = places === 0 ? Math.max(4, size * 0.35) : Math.max(5, size * 0.2);
  const left = weighLeftovers(reader.leftovers(), at, width, note, (a) => bracketed(reader, i, a));
  const slot = slotOf(reader, i);
  let [lost, kept] = [0, 0];
  for (let k = 0; k < words.length; k += 1)
    if (k !== i && caps[k] && view.english.notes[k]!.text.length > 2) reader.isExplained(k) ? (kept += 1) : (lost += 1);
  const nameness = namenessOf(note, knowledge);
  const best = word.type.known ? knowledge.englishBest[word.type.stemId]! : 0;
  const common = note.isCommon ? 1 : 0;
  const foreign = Math.max(left.foreignOdd, left.foreignKnown);
  const sound = reader.sound(i);
  const features = Float64Array.of(
    1,
    reader.cover(i),
    Math.max(-5, Math.min(0, sound)) / 4,
    Math.max(0, Math.min(3, sound)) / 2,
    word.type.known ? 1 : 0,
    word.type.weight / 10,
    best,
    common,
    text.length > 1 && text === text.toUpperCase() ? 1 : 0,
    Math.min(10, text.length) / 10,
    view.evidence.arabicShare,
    near === 0 ? 0.5 : nearExplained / near,
    left.known,
    left.odd,
    left.name,
    left.any === 0 ? 1 : 0,
    near === 0 ? 0 : 1,
    Math.min(3, lost) / 3,
    left.common,
    Math.max(-4, left.sound) / 4,
    view.evidence.englishShare,
    best * Math.max(left.known, left.name),
    Math.min(6, left.any) / 6,
    left.foreignOdd,
    left.foreignKnown,
    word.by === undefined ? 0 : isMutual(view, i) ? 1 : -1,
    common * foreign,
    reader.isGlued() ? 1 : 0,
    foreign,
    left.named,
    left.namedAt,
    left.namedBracket,
    Math.min(3, left.namedCount) / 3,
    Math.max(-4, left.namedAnswer) / 4,
    Math.max(-4, left.namedSound) / 4,
    left.namedKnown,
    nameness.spelt,
    nameness.translated,
    title ? 1 : 0,
    kept / (kept + lost + 1),
    common * left.named,
    Math.min(4, lost + 1 - left.namedCount) / 4,
    left.kind?.foreign ?? 0,
    left.kind?.spelt ?? 0,
    left.kind?.translated ?? 0,
    left.kind?.inTables ? 1 : 0,
    left.length / 10,
    left.kind?.isPeople ? 1 : 0,
    slot.anchors,
    slot.named,
    slot.best,
    slot.odd,
    slot.closed,
  );
  const chosen = slot.word?.word ?? left.chosen;
  return {
    word,
    text,
    part: isPart(i, caps, reader),
    ...(chosen === undefined ? {} : { left: chosen }),
    features,
  };
}

function isPart(i: number, caps: readonly boolean[], reader: Reader): boolean {
  for (const step of [-1, 1]) for (let k = i + step; caps[k]; k += step) if (reader.isExplained(k)) return true;
  return false;
}

/** Whether most words have capitals, as in an English headline: they say nothing there. */
function isTitle(words: readonly WordCover[], caps: readonly boolean[]): boolean {
  let capital = 0;
  let lower = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (caps[i]) capital += 1;
    else if (words[i]!.type.weight > 0) lower += 1;
  }
  return capital > 2 && lower < capital * 0.4;
}

/** Whether nothing but opening marks stands between the place and the beginning of a sentence, a quotation or a list item. */
function startsSentence(content: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i -= 1) {
    const letter = content[i]!;
    if (' "“‘\'(['.includes(letter)) continue;
    return '.!?:…\n;-–—'.includes(letter);
  }
  return true;
}
