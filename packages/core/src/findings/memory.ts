import type { CheckContext, FoundInPair, PairMemory, PairSample } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Mention, NameMention } from '../mentions/index.ts';
import type { CollatedSegment, CollatedText, LinkContext, TextSide } from './context.ts';
import type { FindingDraft, FoundInLink } from './draft.ts';
import { speakersOf } from './speakers.ts';

/**
 * What was found out about the sentences of one document, kept from one look for findings to the next, so that a look
 * after a change costs what changed. Findings are the same with and without it. It goes by the sentences' objects: a
 * record that was made anew is looked at anew. What two looks in a row have not asked for is forgotten, and everything
 * when texts or lexicon are others.
 */
export class FindingsMemory {
  readonly #inside = new Kept<FoundInLink>();
  readonly #pairs = new Kept<FoundInPair>();
  readonly #values = new Kept<ReadonlyArray<readonly [Mention, Mention]>>();
  readonly #samples = new Kept<PairSample | undefined>();
  readonly #said = new Kept<boolean>();
  readonly #between = new Kept<readonly FindingDraft[]>();
  #speakers = new WeakMap<object, readonly (NameMention | undefined)[]>();
  #numbers = new WeakMap<object, number>();
  /** What the pairs of each text have shown at the last look, by the text and how many contexts it had before. */
  readonly #shown = new Map<string, Shown>();
  #count = 0;
  #lexicon: Lexicon | undefined;
  #texts: readonly CollatedText[] = [];

  /** Says that a look begins at these texts. */
  begin(texts: readonly CollatedText[], lexicon: Lexicon): void {
    const isSame =
      this.#lexicon === lexicon &&
      this.#texts.length === texts.length &&
      texts.every(({ id, language, content }, t) => {
        const before = this.#texts[t]!;
        return before.id === id && before.language === language && before.content === content;
      });
    if (!isSame) {
      this.#speakers = new WeakMap();
      this.#numbers = new WeakMap();
    }
    for (const kept of [this.#inside, this.#pairs, this.#values, this.#samples, this.#said, this.#between])
      kept.turn(isSame);
    this.#texts = texts;
    this.#lexicon = lexicon;
  }

  /** The findings of a link of retold texts, which depend on all sentences of both. */
  retold(context: LinkContext, find: () => FoundInLink): FoundInLink {
    const { source, target } = context;
    const whole = `${this.#number(source.text.segments)} ${this.#number(target.text.segments)}`;
    return this.#inside.get(`${whole}|${this.#keyOf(context)}`, find);
  }

  /** What was found in the pair of a link, as findings of the link. */
  inside(context: LinkContext, found: object, place: () => FoundInLink): FoundInLink {
    return this.#inside.get(`${this.#number(found)}|${this.#keyOf(context)}`, place);
  }

  #keyOf({ link, source, target, sourcePool, targetPool }: LinkContext): string {
    const sides = [source, target, sourcePool, targetPool].map((side) => this.#numbersOf(side)).join('|');
    return `${link.confidence}|${sides}|${link.id}`;
  }

  /** What is known of the pairs of a text's links, by the sentences of their pools. */
  pairs(text: string): PairMemory<LinkContext> {
    const samples: (PairSample | undefined)[] = [];
    let context: CheckContext | undefined;
    let contexts = 0;
    let shown = NOTHING;
    const keyOf = ({ sourcePool, targetPool }: LinkContext) =>
      `${this.#numbersOf(sourcePool)}|${this.#numbersOf(targetPool)}`;
    return {
      sample: (pair, read) => {
        const sample = this.#samples.get(keyOf(pair), read);
        samples.push(sample);
        return sample;
      },
      found: (pair, now, find) => {
        if (now !== context) {
          context = now;
          shown = this.#shownBy(`${text} ${(contexts += 1)}`, now, samples.slice());
        }
        const key = `${text} ${shown.words}|${keyOf(pair)}`;
        const known = this.#pairs.peek(key) ?? this.#pairs.peek(`${key}|${shown.names}`);
        const found = known ?? find();
        return this.#pairs.get(found.asksNames ? `${key}|${shown.names}` : key, () => found);
      },
    };
  }

  /** The values of a link that answer to each other. */
  values({ source, targetPool }: LinkContext, match: () => ReadonlyArray<readonly [Mention, Mention]>) {
    return this.#values.get(`${this.#numbersOf(source)}|${this.#numbersOf(targetPool)}`, match);
  }

  /** Whether a sentence is said in the source all the same. */
  isSaid(segment: CollatedSegment, source: CollatedText, compare: () => boolean): boolean {
    return this.#said.get(`${this.#number(segment)} ${this.#number(source.segments)}`, compare);
  }

  /** What two texts of one language contradict each other in, which hangs on their sentences alone. */
  between(text: CollatedText, other: CollatedText, find: () => readonly FindingDraft[]): readonly FindingDraft[] {
    return this.#between.get(`${this.#number(text.segments)} ${this.#number(other.segments)}`, find);
  }

  /** Who speaks in the sentences of a text. */
  speakers(text: CollatedText): readonly (NameMention | undefined)[] {
    let speakers = this.#speakers.get(text.segments);
    if (speakers === undefined) this.#speakers.set(text.segments, (speakers = speakersOf(text, this.#lexicon?.speech)));
    return speakers;
  }

  #numbersOf({ segments }: TextSide): string {
    return segments.map((segment) => this.#number(segment)).join();
  }

  /** Numbers for what the pairs of a text show, the same as long as they show the same. */
  #shownBy(key: string, context: CheckContext | undefined, samples: readonly (PairSample | undefined)[]): Shown {
    const print =
      context === undefined ? '' : JSON.stringify([context.answered, context.names !== undefined, [...context.learnt]]);
    const before = this.#shown.get(key);
    const isSame = before?.samples.length === samples.length && samples.every((one, k) => one === before.samples[k]);
    const shown = {
      print,
      samples,
      words: before?.print === print ? before.words : (this.#count += 1),
      names: isSame ? before.names : (this.#count += 1),
    };
    this.#shown.set(key, shown);
    return shown;
  }

  #number(record: object): number {
    let number = this.#numbers.get(record);
    if (number === undefined) this.#numbers.set(record, (number = this.#count += 1));
    return number;
  }
}

/** What the pairs of a text have shown; `words` and `names` number what they say of either. */
interface Shown {
  readonly print: string;
  readonly samples: readonly (PairSample | undefined)[];
  readonly words: number;
  readonly names: number;
}

const NOTHING: Shown = { print: '', samples: [], words: 0, names: 0 };

/** Results by key: those of this look and of the one before. */
class Kept<T> {
  #now = new Map<string, T>();
  #before = new Map<string, T>();

  peek(key: string): T | undefined {
    return this.#now.get(key) ?? this.#before.get(key);
  }

  get(key: string, make: () => T): T {
    let result = this.peek(key);
    if (result === undefined) result = make();
    this.#now.set(key, result);
    return result;
  }

  turn(keep: boolean): void {
    this.#before = keep ? this.#now : new Map();
    this.#now = new Map();
  }
}
