import type { Lexicon, TermRenderings } from '../lexicon/index.ts';
import { findValues, type ValueMention } from '../mentions/index.ts';
import { pairOf } from '../pairs/index.ts';
import { type LearntWords, sampleWords, type WordSample, WordStatistics } from '../words/index.ts';
import { Renderings, spellingFinding, termFinding } from './23-inconsistent.ts';
import { findInPair, isTooLong } from './check.ts';
import { withoutCodes } from './codes.ts';
import type { CodeRecord, FoundInPair, PairFinding, PluralForm } from './finding.ts';
import { knowledgeOf } from './knowledge.ts';
import { NameSpellings } from './names/spellings.ts';
import { type CheckContext, type NameSample, NameUsage, sampleNames } from './names/usage.ts';
import { type PairView, viewPair } from './view.ts';

/**
 * One side of a pair; its values are read where they are not given. Offsets count from the beginning of the content.
 */
export interface SideText {
  readonly language: string;
  readonly content: string;
  readonly values?: readonly ValueMention[];
  /** Codes of the file, each at its U+FFFC. */
  readonly placeholders?: readonly CodeRecord[] | undefined;
  /** Where the side is one of the plural forms of a message. */
  readonly plural?: PluralForm | undefined;
}

/** What one pair shows of its words and names. */
export interface PairSample {
  readonly words: WordSample;
  readonly names: NameSample;
  /** As the lexicon's terms are read; undefined where it has none. */
  readonly terms: unknown;
  /** What either side says, source first. */
  readonly contents: readonly [string, string];
}

/** Keeps what was worked out about pairs, so that it need not be worked out again. */
export interface PairMemory<P> {
  sample(pair: P, read: () => PairSample | undefined): PairSample | undefined;
  found(pair: P, context: CheckContext | undefined, find: () => FoundInPair): FoundInPair;
}

/** Pairs that are learnt from before the first of them is checked. */
export const PAIRS_TOGETHER = 2000;
/** What pairs say that are of no two languages, or too long. */
const NOTHING = ['', ''] as const;
/** What says that a pair is no translation. */
const NO_TRANSLATION: ReadonlySet<string> = new Set(['unrelated', 'untranslated', 'omission', 'addition']);
/** Pairs that are learnt from at all; what so many have not shown, the rest hardly will. */
const MOST = 50_000;

/**
 * Checks pairs that belong together, those of a file or of a document's links: first it learns from them which words
 * keep meeting, how freely all is rendered and with which words names go, then it checks each. `read` gives the two
 * sides of a pair, source first. The text of a field (a contract, a leaflet) has words that no general lexicon knows;
 * its own pairs show them. Without `learn` every pair is judged by itself.
 */
export class PairChecker<P> {
  readonly #lexicon: Lexicon;
  readonly #read: (pair: P) => readonly [SideText, SideText];
  readonly #memory: PairMemory<P>;
  readonly #words = new WordStatistics();
  readonly #names = new NameUsage();
  readonly #renderings = new Renderings();
  readonly #spellings = new NameSpellings();
  readonly #terms: TermRenderings | undefined;
  readonly #views = new Views();
  /** What was found in pairs of the block before they were checked, to tell which of them are translations. */
  readonly #foundBefore = new Map<P, FoundInPair>();
  /** Still to be told of several pairs together, by what the pair says that it is told at. */
  readonly #together = new Map<string, PairFinding[]>();
  /** Sources of those pairs: most pairs are none of them, and need not be joined to be told so. */
  readonly #toldSources = new Set<string>();
  #learnt = 0;
  #context: CheckContext | undefined;

  constructor(
    lexicon: Lexicon,
    read: (pair: P) => readonly [SideText, SideText],
    memory: PairMemory<P> = { sample: (_pair, make) => make(), found: (_pair, _context, make) => make() },
  ) {
    this.#lexicon = lexicon;
    this.#read = read;
    this.#memory = memory;
    this.#terms =
      lexicon.words === undefined
        ? undefined
        : lexicon.terms?.begin(lexicon.words, (english) => arabicOf(english, lexicon));
  }

  /** What the pairs so far have shown; undefined before any were learnt. */
  get context(): CheckContext | undefined {
    return this.#context;
  }

  /**
   * Learns from pairs; those that are not of an Arabic and an English side, and such as are too long to be compared,
   * show nothing. `samples` are what {@link sample} returned of them, here or on other threads.
   */
  learn(pairs: Iterable<P>, samples?: ReadonlyArray<PairSample | undefined>): void {
    if (this.#learnt >= MOST) return;
    const first = this.#learnt;
    if (samples === undefined) this.#views.clear();
    this.#foundBefore.clear();
    const block: PairSample['contents'][] = [];
    const blockPairs: P[] = [];
    const { places, entities } = knowledgeOf(this.#lexicon);
    const isKnown = (form: string) => places.has(form) || entities.english.has(form);
    for (const pair of pairs) {
      const sample = samples === undefined ? this.#sample(pair) : samples[this.#learnt - first];
      this.#learnt += 1;
      const contents = sample?.contents ?? NOTHING;
      block.push(contents);
      blockPairs.push(pair);
      const number = this.#renderings.add(contents);
      if (sample === undefined) continue;
      this.#words.add(sample.words);
      this.#names.add(sample.names);
      this.#spellings.add(number, sample.names, isKnown);
      if (sample.terms !== undefined) this.#terms?.add(number, sample.terms);
    }
    this.#context = { ...this.#words.context(), ...(this.#names.size === 0 ? {} : { names: this.#names }) };
    const told = this.#renderings.tell(
      first,
      (pair) => block[pair - first]!,
      (pair) => !this.#findBefore(blockPairs[pair - first]!).findings.some(({ code }) => NO_TRANSLATION.has(code)),
    );
    const tell = (pairs: Iterable<number>, findingAt: (at: number) => PairFinding | undefined) => {
      const at = [...pairs].find((pair) => pair >= first);
      const finding = at === undefined ? undefined : findingAt(at);
      if (finding !== undefined) told.set(at!, [...(told.get(at!) ?? []), finding]);
    };
    const sidesOf = (at: number) => this.#read(blockPairs[at - first]!);
    for (const two of this.#spellings.tell())
      tell([...two.otherPairs, ...two.usualPairs], (at) => spellingFinding(two, at, sidesOf(at)));
    for (const two of this.#terms?.tell(this.#context.learnt) ?? [])
      tell(two.renderings.keys(), (at) => termFinding(two, at, viewOf(...sidesOf(at), this.#lexicon)));
    for (const [at, found] of told) {
      this.#toldSources.add(block[at - first]![0]);
      this.#together.set(block[at - first]!.join('\n'), found);
    }
  }

  /** Returns what each of some pairs shows, if anything: plain data. */
  sample(pairs: Iterable<P>): Array<PairSample | undefined> {
    this.#views.clear();
    return Array.from(pairs, (pair) => this.#sample(pair));
  }

  #sample(pair: P): PairSample | undefined {
    return this.#memory.sample(pair, () => samplePair(...this.#read(pair), this.#lexicon, this.#views));
  }

  /**
   * Returns what differs between the two sides of a pair; an empty side makes the other an omission or addition. What is
   * told of several pairs together is told at the first of them that is checked.
   */
  check(pair: P): FoundInPair {
    const found = this.#foundBefore.get(pair) ?? this.#find(pair);
    const together = this.#together.size === 0 ? undefined : this.#tellTogether(pair);
    return together === undefined ? found : { ...found, findings: [...found.findings, ...together] };
  }

  /** What differs in a pair by itself. */
  #find(pair: P): FoundInPair {
    const context = this.#context;
    return this.#memory.found(pair, context, () =>
      findBetween(...this.#read(pair), this.#lexicon, context, this.#views),
    );
  }

  #findBefore(pair: P): FoundInPair {
    let found = this.#foundBefore.get(pair);
    if (found === undefined) this.#foundBefore.set(pair, (found = this.#find(pair)));
    return found;
  }

  /** What is told of several pairs at this one; once. */
  #tellTogether(pair: P): readonly PairFinding[] | undefined {
    const [source, target] = this.#read(pair);
    if (!this.#toldSources.has(source.content)) return undefined;
    const key = `${source.content}\n${target.content}`;
    const together = this.#together.get(key);
    this.#together.delete(key);
    return together;
  }

  /** Checks pairs in blocks: each block is learnt from before the first of it is checked. */
  *checkAll(pairs: Iterable<P>): Generator<FoundInPair> {
    for (const block of blocksOf(pairs)) {
      this.learn(block);
      for (const pair of block) yield this.check(pair);
    }
  }
}

function* blocksOf<P>(pairs: Iterable<P>): Generator<readonly P[]> {
  let block: P[] = [];
  for (const pair of pairs) {
    block.push(pair);
    if (block.length < PAIRS_TOGETHER) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** UTF-16 units of the pairs whose views are kept. */
const KEPT_UNITS = 1 << 20;

/** What was read of a pair: its words, and the values of the sides as they are, source first. */
interface SeenPair {
  readonly view: PairView;
  readonly sides: readonly [SideText, SideText];
  readonly values: readonly [SideText['values'], SideText['values']];
}

/** Pairs of a block as they were seen when they were learnt from: most are seen no other way when they are checked. */
class Views {
  readonly #bySource = new Map<string, SeenPair>();
  #units = 0;

  clear(): void {
    this.#bySource.clear();
    this.#units = 0;
  }

  keep(seen: SeenPair): void {
    const [source, target] = seen.sides;
    this.#units += source.content.length + target.content.length;
    if (this.#units <= KEPT_UNITS) this.#bySource.set(source.content, seen);
  }

  /** Takes out what was read of a pair; undefined where it is not kept. */
  take(source: SideText, target: SideText): SeenPair | undefined {
    const seen = this.#bySource.get(source.content);
    if (seen === undefined || target.content !== seen.sides[1].content) return undefined;
    if (source.language !== seen.sides[0].language || target.language !== seen.sides[1].language) return undefined;
    this.#bySource.delete(source.content);
    return seen;
  }
}

/** The words of a pair as they were seen, unless words were learnt since that stand in it. */
function viewSeen({ view }: SeenPair, learnt: LearntWords | undefined): PairView | undefined {
  const { words } = view.arabic;
  if (learnt !== undefined) for (const { type } of words) if (learnt.has(type.stem)) return undefined;
  return view;
}

/** The Arabic translations of an English stem, by their numbers. */
function arabicOf(english: number, lexicon: Lexicon): Map<number, number> {
  const { reverse, reverseStarts, reverseBackward } = knowledgeOf(lexicon);
  const translations = new Map<number, number>();
  for (let k = reverseStarts[english] ?? 0; k < (reverseStarts[english + 1] ?? 0) && english >= 0; k += 1)
    translations.set(reverse[k]!, reverseBackward[k]!);
  return translations;
}

function viewOf(source: SideText, target: SideText, lexicon: Lexicon): PairView {
  return viewPair(pairOf(withoutCodes(source), withoutCodes(target)), knowledgeOf(lexicon));
}

function samplePair(source: SideText, target: SideText, lexicon: Lexicon, views: Views): PairSample | undefined {
  const pair = pairOf(withoutCodes(source), withoutCodes(target));
  if (pair.arabic.language !== 'ar' || pair.english.language !== 'en' || isTooLong(source, target)) return undefined;
  const view = viewPair(pair, knowledgeOf(lexicon));
  // Read here, as the sides were cut into words a moment ago.
  const valuesOf = (side: SideText) => side.values ?? findValues(side.content, side.language, lexicon);
  views.keep({ view, sides: [source, target], values: [valuesOf(source), valuesOf(target)] });
  const words = sampleWords(view.evidence);
  return {
    words,
    names: sampleNames(view, words.print),
    terms: lexicon.terms?.sample(view),
    // The plural forms of a message have one source, and need not be alike.
    contents: target.plural === undefined ? [source.content, target.content] : NOTHING,
  };
}

function findBetween(
  source: SideText,
  target: SideText,
  lexicon: Lexicon,
  context: CheckContext | undefined,
  views: Views,
): FoundInPair {
  const [noSource, noTarget] = [source.content.trim() === '', target.content.trim() === ''];
  if (noSource || noTarget) {
    const findings = noSource && noTarget ? [] : [onOneSide(noSource ? target : source, noSource)];
    return { findings, unchecked: [], asksNames: false };
  }
  if (isTooLong(source, target)) {
    const all = { check: 'all', reason: 'too-long', source: [whole(source)], target: [whole(target)] } as const;
    return { findings: [], unchecked: [all], asksNames: false };
  }
  const seen = views.take(source, target);
  // Written out: objects that are made alike are read faster.
  const read = ({ language, content, values, placeholders, plural }: SideText, index: 0 | 1) => ({
    language,
    content,
    values: values ?? seen?.values[index] ?? findValues(content, language, lexicon),
    placeholders,
    plural,
  });
  const view = seen === undefined ? undefined : viewSeen(seen, context?.learnt);
  const checks = { translation: true, seen: view, ...(context === undefined ? {} : { context }) };
  return findInPair(read(source, 0), read(target, 1), lexicon, checks);
}

/** What one side of a pair has and the other, which is empty, has not. */
function onOneSide(side: SideText, isAdded: boolean): PairFinding {
  return {
    code: isAdded ? 'addition' : 'omission',
    severity: isAdded ? 'minor' : 'major',
    confidence: 1,
    ...(isAdded ? { target: [whole(side)] } : { source: [whole(side)] }),
  };
}

function whole({ content }: SideText): { readonly start: number; readonly end: number } {
  return { start: 0, end: content.length };
}
