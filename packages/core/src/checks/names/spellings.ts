import type { NameSample } from './usage.ts';

/** A name that the pairs of a file write in two ways. */
export interface TwoSpellings {
  /** As most of them write it, and as the others do; matching forms. */
  readonly usual: string;
  readonly other: string;
  /** Numbers of the pairs that have the one, and the other; ascending. */
  readonly usualPairs: readonly number[];
  readonly otherPairs: readonly number[];
}

/** Spellings of shorter names are too often those of two. */
const SHORTEST = 4;
/** Pairs that must have the usual spelling. */
const USUAL = 2;
/** An Arabic word that stands in more further pairs than this says more than the name. */
const FURTHER = 1;
/** Pairs whose words are kept; names of another place in a long file say little. */
const KEPT = 4000;

/**
 * Which names the pairs of a file write in two ways: two that have the same consonants, never meet, and are in all their
 * pairs beside one Arabic word that stands in few others.
 */
export class NameSpellings {
  readonly #pairsOf = new Map<string, number[]>();
  readonly #arabicOf = new Map<number, readonly string[]>();
  /** In how many pairs an Arabic word stands. */
  readonly #counts = new Map<string, number>();
  readonly #likes = new Map<string, string[]>();
  readonly #told = new Set<string>();

  /** Adds what the pair of a number shows of its names; `isKnown` says which names have a spelling of their own. */
  add(number: number, { arabic, english }: NameSample, isKnown: (form: string) => boolean): void {
    if (this.#arabicOf.size >= KEPT) this.#forget();
    this.#arabicOf.set(number, arabic);
    for (const word of arabic) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    for (const form of english) {
      const pairs = this.#pairsOf.get(form);
      if (pairs !== undefined) pairs.push(number);
      else if (form.length >= SHORTEST && !isKnown(form)) {
        this.#pairsOf.set(form, [number]);
        const key = consonantsOf(form);
        this.#likes.set(key, [...(this.#likes.get(key) ?? []), form]);
      }
    }
  }

  /** Returns the names of which a second spelling is known since it was asked last. */
  tell(): TwoSpellings[] {
    return [...this.#likes.values()].flatMap((forms) => (forms.length < 2 ? [] : this.#tellOf(forms)));
  }

  #tellOf(forms: readonly string[]): TwoSpellings[] {
    const [usual, ...others] = [...forms].sort((a, b) => this.#pairsOf.get(b)!.length - this.#pairsOf.get(a)!.length);
    return others.flatMap((other) => {
      const told = `${usual} ${other}`;
      const [usualPairs, otherPairs] = [this.#pairsOf.get(usual!)!, this.#pairsOf.get(other)!];
      if (this.#told.has(told) || usualPairs.length < USUAL || isPart(usual!, other)) return [];
      if (!this.#haveOneWord(usualPairs, otherPairs)) return [];
      this.#told.add(told);
      return [{ usual: usual!, other, usualPairs, otherPairs }];
    });
  }

  /** Whether the pairs of two names are others, and have one Arabic word that hardly any further pair has. */
  #haveOneWord(usual: readonly number[], other: readonly number[]): boolean {
    const all = [...new Set([...usual, ...other])];
    if (all.length < usual.length + other.length) return false;
    const [first, ...rest] = all.map((pair) => this.#arabicOf.get(pair)!);
    const most = all.length + FURTHER;
    return first!.some((word) => this.#counts.get(word)! <= most && rest.every((words) => words.includes(word)));
  }

  #forget(): void {
    for (const map of [this.#pairsOf, this.#arabicOf, this.#counts, this.#likes]) map.clear();
  }
}

/** The consonants of a name, those apart that a spelling may leave out or write twice. */
function consonantsOf(form: string): string {
  return form
    .replace(/ph/g, 'f')
    .replace(/[cq]/g, 'k')
    .replace(/[^\p{L}]|(?<!^)[aeiouywh]/gu, '')
    .replace(/^[aeiouy]/, 'a')
    .replace(/(.)\1+/gu, '$1');
}

/** `Israel` and `Israeli`: the longer one is made of the other. */
function isPart(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
