import type { ArabicFacts, ArabicTypes } from './arabic-facts.ts';
import type { Directory } from './directory.ts';
import type { LatinWords, Match } from './match.ts';
import { BEGINS, BREAK, type Scan } from './scan.ts';

/** Words of a text that are a name of the Latin texts; `end` is the beginning when there is none. */
export interface Run {
  readonly end: number;
  /** Letters of proclitics before the first word. */
  readonly cut: number;
  /** The Latin words. */
  readonly names: readonly string[];
}

/** A name has at most so many words. */
const LONGEST = 8;
/** Evidence that a word beside a matched one needs to be the neighbouring Latin word. */
const BESIDE = -1;

/** What runs of Arabic words are held against. */
export interface RunContext {
  readonly types: ArabicTypes;
  /** By the number of a spelling. */
  readonly matches: ReadonlyMap<number, readonly Match[]>;
  readonly latin: LatinWords;
  readonly directory: Directory;
}

/** So many words of the text that stand for these words of a full name. */
interface NamePart {
  readonly words: readonly string[];
  readonly size: number;
}

/** Finds the runs of Arabic words that answer to the words of one Latin name. */
export class ArabicRuns {
  /** Words that were read as part of a full name: ري, once ري يونغ هو was named. */
  readonly #learnt = new Map<string, string>();
  readonly scan: Scan;
  readonly context: RunContext;
  readonly types: ArabicTypes;

  constructor(scan: Scan, context: RunContext) {
    this.scan = scan;
    this.context = context;
    this.types = context.types;
  }

  /** An acronym of the Latin texts by the names of its letters: بي بي سي. */
  spelled(i: number): Run | undefined {
    if (!this.context.directory.hasAcronyms) return undefined;
    for (const [cut, letter] of this.#facts(i).spelled.entries()) {
      if (letter === undefined) continue;
      let key = letter;
      let best: Run | undefined;
      for (let end = i + 1; end < this.scan.count && end < i + 7 && (this.scan.flags[end]! & BEGINS) === 0; end += 1) {
        const next = this.#facts(end).spelled[0];
        if (next === undefined) break;
        key += next;
        const words = this.context.directory.acronym(key);
        if (words) best = { end: end + 1, names: words, cut: cut === 2 ? 0 : cut };
      }
      if (best) return best;
    }
    return undefined;
  }

  /** The run of words from i on that match the words of one Latin name. */
  run(i: number, titled: boolean): Run {
    const none = { end: i, cut: 0, names: [] };
    let first = this.context.matches.get(this.scan.types[i]!)?.[0];
    if (titled && first === undefined) first = this.context.latin.afterTitle(this.#raw(i));
    if (first === undefined) {
      const word = this.#learnt.get(this.#form(i));
      if (word !== undefined) first = { words: [word], evidence: 0, cut: 0 };
    }
    let end = i + 1;
    if (i + 1 < this.scan.count && this.#joined(i + 1) && this.#mayJoin(i)) {
      const joint = this.context.latin.matchJoined(
        this.#raw(i) + this.#raw(i + 1),
        `${this.#form(i)}${this.#form(i + 1)}`,
      );
      if (joint && joint.evidence > (first?.evidence ?? 0)) {
        first = joint;
        end = i + 2;
      }
    }
    if (first === undefined) return this.#weakFirst(i) ?? none;
    return this.#extend(end, first.words, first.cut);
  }

  /** A short or common word is a first name when the next word is the rest of its name: علي خامنئي. */
  #weakFirst(i: number): Run | undefined {
    if (i + 1 >= this.scan.count || !this.#joined(i + 1)) return undefined;
    const next = this.context.matches.get(this.scan.types[i + 1]!)?.[0];
    if (next === undefined || next.cut > 2) return undefined;
    const raw = this.#raw(i);
    if (raw.length > 9) return undefined;
    for (const name of this.context.directory.namesWith(next.words[0]!)) {
      const at = name.indexOf(next.words[0]!);
      if (at < 1) continue;
      const { evidence, cut } = this.context.latin.evidence(raw, name[at - 1]!);
      if (evidence > (this.#facts(i).isCommon ? 1.5 : BESIDE)) {
        if (cut === 0) this.#learn(i, name[at - 1]!);
        return this.#extend(i + 1, [name[at - 1]!], cut);
      }
    }
    return undefined;
  }

  /** Two words that Latin writes as one: عبد الله, نصر الله. */
  #mayJoin(i: number): boolean {
    return this.#facts(i).isHead || this.#facts(i + 1).isTail;
  }

  #learn(at: number, word: string): void {
    const { isCommon, isHead } = this.#facts(at);
    if (!isCommon && !isHead) this.#learnt.set(this.#form(at), word);
  }

  /** Goes on while the next word is the next word of a full name that the words so far belong to. */
  #extend(from: number, first: readonly string[], cut: number): Run {
    const names = [...first];
    let end = from;
    while (end < this.scan.count && names.length < LONGEST && this.#joined(end)) {
      const step = this.#next(end, names);
      if (step === undefined) break;
      for (const word of step.words) names.push(word);
      end += step.size;
    }
    return { end, cut, names };
  }

  #next(at: number, names: readonly string[]): NamePart | undefined {
    const last = names.at(-1)!;
    for (const name of this.context.directory.namesWith(last)) {
      const rest = name.slice(name.indexOf(last) + 1);
      const step =
        this.#matching(at, rest) ?? this.#sounding(at, rest) ?? this.#joint(at, rest) ?? this.#link(at, rest);
      if (step !== undefined) return step;
    }
    return undefined;
  }

  /** The word matches one of the next three of the name. */
  #matching(at: number, rest: readonly string[]): NamePart | undefined {
    const own = this.context.matches.get(this.scan.types[at]!);
    const k = rest
      .slice(0, 3)
      .findIndex((word) => own?.some(({ words, cut }) => words.length === 1 && words[0] === word && cut <= 2));
    return k < 0 ? undefined : { words: rest.slice(0, k + 1), size: 1 };
  }

  /** The word sounds like the next one of the name, or is misspelt before the one behind that: قاسم ? توكاييف. */
  #sounding(at: number, [word, after]: readonly string[]): NamePart | undefined {
    if (word === undefined) return undefined;
    const raw = this.#raw(at);
    const { evidence, cut } = this.context.latin.evidence(raw, word);
    if (evidence > (this.#facts(at).isCommon ? 1.5 : BESIDE) && (cut === 0 || raw.startsWith('ال'))) {
      this.#learn(at, word);
      return { words: [word], size: 1 };
    }
    if (after === undefined || !this.#goesOn(at)) return undefined;
    const next = this.context.matches.get(this.scan.types[at + 1]!);
    return next?.some((match) => match.words[0] === after) ? { words: [word, after], size: 2 } : undefined;
  }

  /** The word and the one behind it are one in Latin. */
  #joint(at: number, [word]: readonly string[]): NamePart | undefined {
    const raw = this.#raw(at);
    if (word === undefined || !this.#goesOn(at) || (raw.length >= 5 && !this.#mayJoin(at))) return undefined;
    const { evidence } = this.context.latin.evidence(raw + this.#raw(at + 1), word);
    return evidence > 4 ? { words: [word], size: 2 } : undefined;
  }

  /** A small word that Latin leaves out, before a word of the name. */
  #link(at: number, rest: readonly string[]): NamePart | undefined {
    if (!this.#facts(at).isLink || rest.length === 0 || !this.#goesOn(at)) return undefined;
    const next = this.context.matches.get(this.scan.types[at + 1]!);
    return next?.some((match) => rest.includes(match.words[0]!)) ? { words: [], size: 1 } : undefined;
  }

  #goesOn(at: number): boolean {
    return at + 1 < this.scan.count && this.#joined(at + 1);
  }

  #facts(i: number): ArabicFacts {
    return this.types.list[this.scan.types[i]!]!.facts;
  }

  #form(i: number): string {
    return this.types.list[this.scan.types[i]!]!.form;
  }

  #raw(i: number): string {
    return this.types.list[this.scan.types[i]!]!.raw;
  }

  #joined(i: number): boolean {
    return (this.scan.flags[i]! & (BREAK | BEGINS)) === 0;
  }
}
