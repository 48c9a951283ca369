import type { FoundInPair } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Mention, NameMention } from '../mentions/index.ts';
import type { Lesson, PairContext } from '../words/index.ts';
import type { CollatedSegment, CollatedText, LinkContext, Side } from './context.ts';
import type { FoundInLink } from './draft.ts';
import { speakersOf } from './speakers.ts';

/**
 * What was found out about the sentences of one document, kept from one look for findings to the next, so that a look after a change costs what changed.
 * Findings are the same with and without it. It goes by the sentences' objects: a record that was made anew is looked at anew. What two looks in a
 * row have not asked for is forgotten, and everything when texts or lexicon are others.
 */
export class FindingsMemory {
  readonly #inside = new Kept<FoundInLink>();
  readonly #pairs = new Kept<FoundInPair>();
  readonly #values = new Kept<ReadonlyArray<readonly [Mention, Mention]>>();
  readonly #lessons = new Kept<Lesson | undefined>();
  readonly #said = new Kept<boolean>();
  #speakers = new WeakMap<object, readonly (NameMention | undefined)[]>();
  #numbers = new WeakMap<object, number>();
  readonly #shown = new Map<string, { readonly print: string; readonly number: number }>();
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
    for (const kept of [this.#inside, this.#pairs, this.#values, this.#lessons, this.#said]) kept.turn(isSame);
    this.#texts = texts;
    this.#lexicon = lexicon;
  }

  /** The findings inside a link; those of retold texts depend on all sentences of both texts, those of translations on what their links show together. */
  inside(context: LinkContext, retold: boolean, shown: PairContext | undefined, find: () => FoundInLink): FoundInLink {
    const { link, source, target, sourcePool, targetPool } = context;
    const whole = retold
      ? `${this.#number(source.text.segments)} ${this.#number(target.text.segments)}`
      : this.#numberOf(target.text.id, shown);
    const sides = [source, target, sourcePool, targetPool].map((side) => this.#numbersOf(side)).join('|');
    return this.#inside.get(`${whole}|${link.confidence}|${sides}|${link.id}`, find);
  }

  /** What differs between the sentences of a link's pools, which several links share. */
  pair(
    { sourcePool, targetPool, target }: LinkContext,
    shown: PairContext | undefined,
    find: () => FoundInPair,
  ): FoundInPair {
    const sides = `${this.#numbersOf(sourcePool)}|${this.#numbersOf(targetPool)}`;
    return this.#pairs.get(`${this.#numberOf(target.text.id, shown)}|${sides}`, find);
  }

  /** What the sentences of a link teach. */
  lesson({ source, target }: LinkContext, read: () => Lesson | undefined): Lesson | undefined {
    return this.#lessons.get(`${this.#numbersOf(source)}|${this.#numbersOf(target)}`, read);
  }

  /** The values of a link that answer to each other. */
  values({ source, targetPool }: LinkContext, match: () => ReadonlyArray<readonly [Mention, Mention]>) {
    return this.#values.get(`${this.#numbersOf(source)}|${this.#numbersOf(targetPool)}`, match);
  }

  /** Whether a sentence is said in the source all the same. */
  isSaid(segment: CollatedSegment, source: CollatedText, compare: () => boolean): boolean {
    return this.#said.get(`${this.#number(segment)} ${this.#number(source.segments)}`, compare);
  }

  /** Who speaks in the sentences of a text. */
  speakers(text: CollatedText): readonly (NameMention | undefined)[] {
    let speakers = this.#speakers.get(text.segments);
    if (speakers === undefined) this.#speakers.set(text.segments, (speakers = speakersOf(text)));
    return speakers;
  }

  #numbersOf({ segments }: Side): string {
    return segments.map((segment) => this.#number(segment)).join();
  }

  /** A number for what the links of a text show, the same as long as they show the same. */
  #numberOf(text: string, shown: PairContext | undefined): string {
    if (shown === undefined) return '';
    let number = this.#numbers.get(shown);
    if (number === undefined) {
      const print = JSON.stringify([shown.answered, [...shown.learnt]]);
      const before = this.#shown.get(text);
      number = before?.print === print ? before.number : (this.#count += 1);
      this.#shown.set(text, { print, number });
      this.#numbers.set(shown, number);
    }
    return `${text} ${number}`;
  }

  #number(record: object): number {
    let number = this.#numbers.get(record);
    if (number === undefined) this.#numbers.set(record, (number = this.#count += 1));
    return number;
  }
}

/** Results by key: those of this look and of the one before. */
class Kept<T> {
  #now = new Map<string, T>();
  #before = new Map<string, T>();

  get(key: string, make: () => T): T {
    let result = this.#now.get(key) ?? this.#before.get(key);
    if (result === undefined) result = make();
    this.#now.set(key, result);
    return result;
  }

  turn(keep: boolean): void {
    this.#before = keep ? this.#now : new Map();
    this.#now = new Map();
  }
}
