import type {
  TermPair,
  TermReader,
  TermRenderings,
  TermSide,
  TwoRenderings,
  Vocabulary,
  WordLexicon,
} from '@muqabala/core';

type LearntWords = ReadonlyMap<string, readonly string[]>;
type ArabicOf = Parameters<TermReader['begin']>[1];
type WordCover = TermSide['words'][number];

/** The words of a side that say something, in their order. */
interface TermWords {
  readonly stems: readonly string[];
  /** Place, in the other side's list, of the word that answers to each and to which it answers; else {@link NO_ANSWER} or {@link UNSURE}. */
  readonly by: readonly number[];
  /** {@link NOUN}, {@link MAYBE_NOUN} or 0 for each; none of Arabic words, whose letters do not tell. */
  readonly nouns: readonly number[];
}

/** What one pair shows of the terms of its file. */
interface TermSample {
  readonly arabic: TermWords;
  readonly english: TermWords;
  readonly arabicFirst: boolean;
  /** Words of the source, whatever they say. */
  readonly size: number;
}

const NO_ANSWER = -1;
const UNSURE = -2;
const [MAYBE_NOUN, NOUN] = [1, 2] as const;
/** By the parts of speech that a word may be: a noun alone, or a verb too. */
const NOUNNESS: Readonly<Record<number, number>> = { 4: NOUN, 12: MAYBE_NOUN };

const CONTRACTION = /['’](?!s$)/;

/** Words that more texts have are everyday ones, in nats; and of a term, and of what may stand for one that has no answer. */
const LIGHTEST = 6.5;
const TERM_WEIGHT = 7;
const RARE = 8;
const SHORTEST = 3;
const SHORTEST_STEM = 2;
/** How sure two words must answer to each other. */
const COVERED = 0.35;
/** Pairs that must have the term, and that must render it as usual. */
const PAIRS = 3;
const USUAL = 2;
/**
 * How much more often than in all texts a file has its terms, in nats (K. Ahmad and others, “What is a term?”, 1994: the
 * weirdness of a word); and from where on little, or nothing, need say that two renderings mean the same.
 */
const WEIRD = 2.5;
const WEIRDER = 4;
const WEIRDEST = 4.5;
/** How far two renderings must be translations of the same other words. */
const ALIKE = 0.04;
const SLIGHTLY_ALIKE = 0.01;
/** Of a term whose other rendering the lexicon does not know: pairs and share of them that have the usual one. */
const SURE_PAIRS = 3;
const SURE_SHARE = 0.6;
/** Words of the source that may have no answer beside it. */
const OPEN = 3;
/** So many renderings of a term are looked at. */
const RENDERINGS = 8;
/** Pairs whose words are kept; terms of another place in a long file say little. */
const KEPT = 4000;
/** Share of the shorter stem that two words of one root begin with. */
const ONE_ROOT = 0.6;

/** Returns what reads the terms of pairs, by the parts of speech of English words in lower case (`makePartsOf`). */
export function makeTermReader(partsOf: (lower: string) => number): TermReader {
  return {
    sample: (pair) => sampleTerms(pair, partsOf),
    begin: (words, arabicOf) => new Renderings(words, arabicOf),
  };
}

function sampleTerms({ arabic, english, arabicFirst }: TermPair, partsOf: (lower: string) => number): TermSample {
  const [ownPlaces, otherPlaces] = [placesOf(arabic.words), placesOf(english.words)];
  const nouns: number[] = [];
  for (let i = 0; i < english.words.length; i += 1)
    if (otherPlaces[i]! >= 0) {
      const profile = english.profiles[i]!;
      const isName = profile.isCapital && i > 0 && !english.words[i]!.type.known;
      nouns.push(isName ? 0 : (profile.noun ??= nounnessOf(profile.lower, partsOf)));
    }
  return {
    arabic: termWords(arabic.words, english.words, ownPlaces, otherPlaces, []),
    english: termWords(english.words, arabic.words, otherPlaces, ownPlaces, nouns),
    arabicFirst,
    size: (arabicFirst ? arabic : english).words.length,
  };
}

function nounnessOf(lower: string, partsOf: (lower: string) => number): number {
  return CONTRACTION.test(lower) ? 0 : (NOUNNESS[partsOf(lower)] ?? 0);
}

/** The place of each word among those that say something; -1 for the others. */
function placesOf(words: readonly WordCover[]): Int32Array {
  const places = new Int32Array(words.length);
  let count = 0;
  for (let i = 0; i < words.length; i += 1) {
    const { weight, isFigure, form } = words[i]!.type;
    places[i] = weight < LIGHTEST || isFigure || form.length < SHORTEST ? -1 : count++;
  }
  return places;
}

function termWords(
  words: readonly WordCover[],
  others: readonly WordCover[],
  places: Int32Array,
  otherPlaces: Int32Array,
  nouns: readonly number[],
): TermWords {
  const [stems, answers]: [string[], number[]] = [[], []];
  const rivalled = rivalledPlaces(words, others.length);
  for (let i = 0; i < words.length; i += 1) {
    if (places[i]! < 0) continue;
    const { type, by, covered } = words[i]!;
    stems.push(type.stem);
    const other = by === undefined ? undefined : others[by]!;
    if (other === undefined) answers.push(NO_ANSWER);
    else if (
      other.by === i &&
      rivalled[by!] === 0 &&
      covered >= COVERED &&
      other.covered >= COVERED &&
      otherPlaces[by!]! >= 0
    )
      answers.push(otherPlaces[by!]!);
    else answers.push(UNSURE);
  }
  return { stems, by: answers, nouns };
}

/** 1 for each word of the other side to which two words answer that are others, and do not stand beside each other. */
function rivalledPlaces(words: readonly WordCover[], size: number): Uint8Array {
  const [last, rivalled] = [new Int32Array(size).fill(-1), new Uint8Array(size)];
  for (let i = 0; i < words.length; i += 1) {
    const { by, type } = words[i]!;
    if (by === undefined) continue;
    const before = last[by]!;
    if (before >= 0 && before < i - 1 && words[before]!.type.stemId !== type.stemId) rivalled[by] = 1;
    last[by] = i;
  }
  return rivalled;
}

/** Where a term stands: the number of the pair, times {@link MOST_WORDS}, and its place there. */
type Place = number;

/** So many words of a pair are looked at: 50,000 pairs of them are numbers that cost nothing to keep. */
const MOST_WORDS = 1 << 14;

function pairOf(place: Place): number {
  return Math.floor(place / MOST_WORDS);
}

function wordOf(place: Place): number {
  return place % MOST_WORDS;
}

/**
 * Which terms of the source the pairs of a file render in two ways; each is told once. A term is a word that the file has far more often
 * than texts in general, rendered by a noun; its renderings never meet, are of two roots and translate other words in
 * common, or the one stands alone without an answer where the term lacks its usual one.
 */
class Renderings implements TermRenderings {
  readonly #words: WordLexicon;
  readonly #arabicOf: ArabicOf;
  readonly #samples = new Map<number, TermSample>();
  readonly #sources = [new Map<string, Place[]>(), new Map<string, Place[]>()] as const;
  readonly #sizes: [number, number] = [0, 0];
  readonly #told = new Set<string>();

  constructor(words: WordLexicon, arabicOf: ArabicOf) {
    this.#words = words;
    this.#arabicOf = arabicOf;
  }

  /** Adds what the pair of a number shows. */
  add(number: number, given: unknown): void {
    const sample = given as TermSample;
    if (this.#samples.size >= KEPT) this.#forget();
    this.#samples.set(number, sample);
    const side = sample.arabicFirst ? 0 : 1;
    this.#sizes[side] += sample.size;
    const { stems } = sample.arabicFirst ? sample.arabic : sample.english;
    const first = number * MOST_WORDS;
    const sources = this.#sources[side];
    for (let word = 0; word < stems.length && word < MOST_WORDS; word += 1) {
      const stem = stems[word]!;
      const places = sources.get(stem);
      if (places === undefined) sources.set(stem, [first + word]);
      // A word that stands twice in a pair is asked once.
      else if (places[places.length - 1]! < first) places.push(first + word);
    }
  }

  /** Returns the terms of which a second rendering is known since it was asked last. */
  tell(learnt: LearntWords): TwoRenderings[] {
    const words = this.#words;
    let turned: LearntWords | undefined;
    return ([0, 1] as const).flatMap((side) => {
      const vocabulary = side === 0 ? words.arabicWords : words.englishWords;
      return [...this.#sources[side]].flatMap(([term, places]) => {
        if (places.length < PAIRS) return [];
        const weight = weightOf(vocabulary, term);
        const weird = weight + Math.log(places.length / this.#sizes[side]);
        if (weight < TERM_WEIGHT || weird < WEIRD || this.#told.has(keyOf(side, term))) return [];
        return this.#tellOf(term, side, places, weird, side === 0 ? learnt : (turned ??= turn(learnt)));
      });
    });
  }

  #tellOf(term: string, side: 0 | 1, places: readonly Place[], weird: number, learnt: LearntWords): TwoRenderings[] {
    const { by, open } = this.#renderings(places, side, learnt.get(term) ?? []);
    const [usual, ...others] = [...by].sort((a, b) => b[1].length - a[1].length).slice(0, RENDERINGS);
    if (usual === undefined || usual[1].length < USUAL) return [];
    const [usualStem, usualPlaces] = usual;
    const linked = others.filter(([stem]) => this.#areAlike(side, term, usualStem, stem, weird));
    const isSure =
      this.#nounnessAt(side, places[0]!, usualPlaces[0]!) >= MAYBE_NOUN &&
      weird >= WEIRDEST &&
      usualPlaces.length >= SURE_PAIRS &&
      usualPlaces.length >= SURE_SHARE * places.length;
    const isRendered = (at: Place) => others.some(([stem]) => this.#has(side, [at], stem));
    const unlinked = isSure
      ? this.#inPlace(
          open.filter((at) => !isRendered(at)),
          side,
        )
      : [];
    const apart = [...linked, ...unlinked].filter(
      ([stem, at]) =>
        stem.length >= SHORTEST_STEM &&
        !areOfOneRoot(usualStem, stem) &&
        !this.#has(side, usualPlaces, stem) &&
        !this.#has(side, at, usualStem),
    );
    if (apart.length === 0) return [];
    this.#told.add(keyOf(side, term));
    return [
      {
        isArabic: side === 0,
        term,
        renderings: new Map(
          [...apart, usual].flatMap(([stem, at]) => at.map((place): [number, string] => [pairOf(place), stem])),
        ),
      },
    ];
  }

  /** The places of a term by what renders it, and those where nothing does. */
  #renderings(places: readonly Place[], side: 0 | 1, learnt: readonly string[]) {
    const by = new Map<string, Place[]>();
    const open: Place[] = [];
    for (const at of places) {
      const [source, target] = this.#sides(pairOf(at), side);
      const answer = source.by[wordOf(at)]!;
      if (answer === UNSURE) continue;
      const other =
        answer >= 0
          ? answer
          : learnt.length === 0
            ? -1
            : target.stems.findIndex((stem, t) => target.by[t] === NO_ANSWER && learnt.includes(stem));
      if (other < 0) open.push(at);
      else if (other >= MOST_WORDS) continue;
      else {
        const rendering = at - wordOf(at) + other;
        if (this.#nounnessAt(side, at, rendering) > 0) addTo(by, target.stems[other]!, rendering);
      }
    }
    return { by, open };
  }

  /** What stands alone without an answer where the term has none. */
  #inPlace(open: readonly Place[], side: 0 | 1): [string, Place[]][] {
    const words = this.#words;
    const [own, other] = side === 0 ? [words.arabicWords, words.englishWords] : [words.englishWords, words.arabicWords];
    const found = new Map<string, Place[]>();
    for (const at of open) {
      const [source, target] = this.#sides(pairOf(at), side);
      if (opensOf(source, own).length > OPEN) continue;
      const [alone, ...more] = opensOf(target, other);
      if (alone === undefined || more.length > 0) continue;
      addTo(found, target.stems[alone]!, at - wordOf(at) + alone);
    }
    return [...found].filter(([, [at]]) => side === 1 || this.#sides(pairOf(at!), side)[1].nouns[wordOf(at!)] === NOUN);
  }

  /** Whether two renderings of a term mean much the same: they are translations of other words in common. */
  #areAlike(side: 0 | 1, term: string, usual: string, other: string, weird: number): boolean {
    const words = this.#words;
    const translations = (stem: string) =>
      side === 0 ? this.#arabicOf(words.englishWords.ids.get(stem) ?? -1) : englishOf(words, stem);
    const vocabulary = side === 0 ? words.arabicWords : words.englishWords;
    const [own, others] = [translations(usual), translations(other)];
    const self = vocabulary.ids.get(term);
    let shared = 0;
    for (const [stem, share] of own) {
      const least = Math.min(share, others.get(stem) ?? 0);
      if (stem !== self && least > 0.01) shared += least;
    }
    return shared >= (weird >= WEIRDER ? SLIGHTLY_ALIKE : ALIKE);
  }

  /** How surely the English word is a noun: the rendering, or the term itself. */
  #nounnessAt(side: 0 | 1, term: Place, rendering: Place): number {
    const at = side === 0 ? rendering : term;
    return this.#samples.get(pairOf(at))!.english.nouns[wordOf(at)]!;
  }

  /** Whether any of some pairs has a word. */
  #has(side: 0 | 1, places: readonly Place[], stem: string): boolean {
    return places.some((at) => this.#sides(pairOf(at), side)[1].stems.includes(stem));
  }

  #sides(pair: number, side: 0 | 1): readonly [TermWords, TermWords] {
    const { arabic, english } = this.#samples.get(pair)!;
    return side === 0 ? [arabic, english] : [english, arabic];
  }

  #forget(): void {
    this.#samples.clear();
    this.#sizes.fill(0);
    for (const kept of this.#sources) kept.clear();
  }
}

function keyOf(side: 0 | 1, term: string): string {
  return `${side} ${term}`;
}

/** The rare words of a side without an answer that may be nouns, each once. */
function opensOf({ stems, by, nouns }: TermWords, vocabulary: Vocabulary): number[] {
  const opens = new Map<string, number>();
  for (let i = 0; i < stems.length; i += 1)
    if (by[i] === NO_ANSWER && nouns[i] !== 0 && weightOf(vocabulary, stems[i]!) >= RARE) opens.set(stems[i]!, i);
  return [...opens.values()];
}

/** Surprisal of a stem in nats; that of a word that was hardly ever seen where the lexicon lacks it. */
function weightOf({ ids, shares }: Vocabulary, stem: string): number {
  const id = ids.get(stem);
  return -Math.log(Math.max(UNSEEN, id === undefined ? 0 : shares[id]!));
}

const UNSEEN = 2e-6;

function turn(learnt: LearntWords): LearntWords {
  const turned = new Map<string, string[]>();
  for (const [arabic, english] of learnt) for (const stem of english) addTo(turned, stem, arabic);
  return turned;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The English translations of an Arabic stem, with their probabilities. */
function englishOf({ arabicWords, starts, english, forward }: WordLexicon, stem: string): Map<number, number> {
  const id = arabicWords.ids.get(stem);
  const translations = new Map<number, number>();
  if (id !== undefined)
    for (let k = starts[id]!; k < starts[id + 1]!; k += 1) translations.set(english[k]!, forward[k]!);
  return translations;
}

/**
 * Whether two stems of one language may be forms of one word or of one root: they begin alike; the consonants of an
 * Arabic one stand in the other in their order. A word of the other script was not rendered.
 */
function areOfOneRoot(a: string, b: string): boolean {
  let alike = 0;
  while (alike < a.length && alike < b.length && a[alike] === b[alike]) alike += 1;
  if (alike >= ONE_ROOT * Math.min(a.length, b.length)) return true;
  const [isArabic, isOther] = [a, b].map((stem) => /[\u0600-\u06ff]/.test(stem));
  if (isArabic !== isOther) return true;
  if (!isArabic) return false;
  const [one, two] = [a, b].map((stem) => stem.replace(/[اويهتم]/g, '').replace(/(.)\1/g, '$1')) as [string, string];
  return one.length < two.length ? isWithin(one, two) : isWithin(two, one);
}

/** Whether the letters of one word stand in another in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
