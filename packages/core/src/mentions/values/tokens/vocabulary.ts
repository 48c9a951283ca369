import { matchingForm } from '../../../text/index.ts';
import type { Kind } from './kinds.ts';
import { beginning, KIND, kindMask, MORE } from './kinds.ts';
import { lookUp } from './lookup.ts';
import { ReadWords } from './read-words.ts';

/** What a word or phrase can stand for in a value; `value` and `code` mean what the kind says. */
export interface Sense {
  readonly kind: Kind;
  /** Number of the kind. */
  readonly bit: number;
  readonly value: number;
  readonly code: string;
}

export interface Node {
  senses?: Sense[];
  next?: Map<number, Node>;
  /** At a root: kinds that some phrase from here on has, two words of bits. */
  low: number;
  high: number;
  beginning?: number;
}

export type { Kind } from './kinds.ts';

export interface Match {
  readonly sense: Sense;
  /** Index of the token after the match. */
  readonly next: number;
}

/** Lists of words that readers ask for; the lexicon says what stands in them. */
export type ListName =
  | 'counted-plurals'
  | 'uncounted-plurals'
  | 'roman-leads'
  | 'no-singles'
  | 'glued-units'
  | 'currency-cases'
  | 'verb-leads'
  | 'length-leads'
  | 'time-plurals'
  | 'counted-nouns'
  | 'no-dual-endings'
  | 'denials'
  | 'least-verbs'
  | 'most-verbs-on'
  | 'most-verbs'
  | 'on-words'
  | 'voweled-fractions'
  | 'numbered-months'
  | 'risky-months'
  | 'may-leads'
  | 'first-names'
  | 'fast-leads'
  | 'paper-names'
  | 'weekday-words'
  | 'weekday-links'
  | 'weekday-leads'
  | 'spoken-weekdays'
  | 'squared-units'
  | 'named-numbers'
  | 'verb-objects'
  | 'whole-words'
  | 'lettered-leads'
  | 'lengths-alone'
  | 'lengths-asked'
  | 'numbered-leads'
  | 'day-leads'
  | 'day-followers'
  | 'season-leads'
  | 'season-verbs'
  | 'person-leads'
  | 'period-plurals';

const NONE: ReadonlySet<string> = new Set();

/** Words and phrases of one language, found by their matching form; a punctuation mark is a word. */
export class Vocabulary {
  readonly arabic: boolean;
  private readonly ids = new Map<string, number>();
  private readonly roots: Array<Node | undefined> = [];
  private readonly signs: Array<Node | undefined> = new Array<Node | undefined>(LAST_SIGN).fill(undefined);
  /** ISO 4217 codes, in capitals; looked up apart, as `ALL` and `TRY` are words. */
  readonly currencyCodes = new Set<string>();
  /** What texts are asked of their words; see {@link ReadWords}. */
  readonly read: ReadWords;
  private readonly words: string[] = [];
  private readonly listed = new Map<string, Set<string>>();

  constructor(arabic: boolean) {
    this.arabic = arabic;
    this.read = new ReadWords((spelling) => {
      const { id, flags } = lookUp(spelling, arabic, (word) => this.id(word));
      const root = this.word(id);
      return { id, flags, beginning: this.beginning(root), low: root?.low ?? 0, high: root?.high ?? 0 };
    });
  }

  /** Adds spellings of one sense; an Arabic article in front of a word is left out, as lookup does. */
  add(kind: Kind, code: string, value: number, ...spellings: readonly string[]): void {
    const sense: Sense = { kind, bit: KIND[kind], value, code };
    for (const spelling of spellings) {
      const keys = this.keys(spelling);
      if (keys.length === 0) continue;
      const root = this.rootFor(keys[0]!);
      if (sense.bit < 32) root.low |= 1 << sense.bit;
      else root.high |= 1 << (sense.bit - 32);
      let node = root;
      for (const key of keys.slice(1)) {
        node.next ??= new Map();
        let next: Node | undefined = node.next.get(key);
        if (!next) node.next.set(key, (next = { low: 0, high: 0 }));
        node = next;
      }
      node.senses ??= [];
      if (!node.senses.some((known) => known.kind === kind && known.code === code)) node.senses.push(sense);
    }
  }

  /** Adds words to a list that readers ask for by its name. */
  addList(name: string, words: readonly string[]): void {
    const list = this.listed.get(name) ?? new Set<string>();
    for (const word of words) list.add(word);
    this.listed.set(name, list);
  }

  /** The words of a list, spelled as there; none where the lexicon has no such list. */
  list(name: ListName): ReadonlySet<string> {
    return this.listed.get(name) ?? NONE;
  }

  /** Returns the node of a word or punctuation key, the start of phrases; undefined when nothing begins with it. */
  root(key: number): Node | undefined {
    return key >= 0 ? this.roots[key] : this.signs[signOf(key)];
  }

  /** The node of a word by its id; undefined for -1, the unknown one. */
  word(id: number): Node | undefined {
    return id < 0 ? undefined : this.roots[id];
  }

  /** The node of a sign by its unit. */
  sign(unit: number): Node | undefined {
    return this.signs[unit];
  }

  /** Tells what can begin at a node, as flags of {@link beginning}; 0 for nothing. */
  beginning(root: Node | undefined): number {
    if (!root) return 0;
    root.beginning ??=
      beginning(kindMask(root.senses?.map((sense) => sense.kind) ?? []), root, this.arabic) |
      (root.next === undefined ? 0 : MORE);
    return root.beginning;
  }

  private rootFor(key: number): Node {
    let node = this.root(key);
    if (!node) {
      node = { low: 0, high: 0 };
      if (key >= 0) this.roots[key] = node;
      else this.signs[signOf(key)] = node;
    }
    return node;
  }

  /** Returns the id of a spelling given in matching form; -1 when it is unknown. */
  id(word: string): number {
    return this.ids.get(word) ?? -1;
  }

  get size(): number {
    return this.words.length;
  }

  /** Words known to the vocabulary, by id. */
  spelling(id: number): string {
    return this.words[id] ?? '';
  }

  private keys(spelling: string): number[] {
    const keys: number[] = [];
    // `m²`: the matching form would make a digit of the power.
    const power = /^(.*)([²³])$/.exec(spelling);
    if (power) return [...this.keys(power[1]!), punctuationKey(power[2]!.charCodeAt(0))];
    for (const match of matchingForm(spelling).matchAll(/\p{L}+|[^\p{L}\p{N}\s]/gu)) {
      const part = match[0];
      if (!/^\p{L}/u.test(part)) keys.push(punctuationKey(part.charCodeAt(0)));
      else keys.push(this.intern(this.arabic && part.length >= 5 && part.startsWith('ال') ? bare(part) : part));
    }
    return keys;
  }

  private intern(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.words.push(word);
    this.ids.set(word, id);
    return id;
  }
}

/** Words whose first two letters only look like the article. */
const NO_ARTICLE = new Set(['الفان', 'الفين', 'الاف', 'الفا', 'الفي', 'الماس']);

function bare(word: string): string {
  return NO_ARTICLE.has(word) ? word : word.slice(2);
}

/** No mark that a phrase begins with lies beyond. */
const LAST_SIGN = 0x2200;

function signOf(key: number): number {
  return -2 - key;
}

/** The key of a punctuation mark among word ids: negative, so that the two never meet. */
export function punctuationKey(unit: number): number {
  return -2 - unit;
}
