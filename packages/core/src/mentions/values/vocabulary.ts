import { matchingForm } from '../../text/index.ts';

/** What a word or phrase can stand for in a value; `value` and `code` mean what the kind says. */
export interface Sense {
  readonly kind: Kind;
  readonly value: number;
  readonly code: string;
}

export type Kind =
  /** 1–9, 10–19, 20–90, 100–900, and the powers that multiply what stands before them. */
  | 'ones'
  | 'teen'
  | 'tens'
  | 'hundreds'
  | 'scale'
  /** A power in the Arabic dual: two of them. */
  | 'scale-dual'
  /** `عشر` after 1–9: the teens. */
  | 'ten'
  /** A power in the plural with nothing counted: `thousands`, `dozens`, `آلاف`. */
  | 'vague'
  | 'dozen'
  | 'ordinal'
  | 'fraction'
  | 'percent'
  /** Words that make a value weak evidence: `both`, `couple`, `single`; `value` is what they imply. */
  | 'implied'
  /** `code` is the ISO 4217 code or the bare word; `value` 2 when the form is a dual. */
  | 'currency'
  | 'currency-sign'
  | 'unit'
  | 'duration'
  /** `code` is a bound of the schema. */
  | 'hedge'
  | 'hedge-after'
  | 'and'
  | 'or'
  | 'to'
  | 'from'
  | 'between'
  | 'minus'
  | 'point'
  | 'half'
  | 'article'
  | 'filler'
  | 'month'
  | 'hijri-month'
  | 'persian-month'
  | 'weekday'
  | 'day-word'
  | 'month-word'
  | 'year-word'
  | 'week-word'
  | 'century-word'
  | 'decade'
  | 'decade-word'
  | 'quarter-word'
  | 'era'
  | 'relative'
  | 'relative-day'
  | 'ago'
  | 'part'
  | 'of'
  | 'on'
  | 'clock'
  | 'meridiem'
  | 'noon'
  | 'zone'
  | 'temperature-below'
  | 'not-a-year'
  | 'stop';

interface Node {
  senses?: Sense[];
  next?: Map<number, Node>;
}

export interface Match {
  readonly sense: Sense;
  /** Index of the token after the match. */
  readonly next: number;
}

const EMPTY = new Map<number, Node>();

/** Words and phrases of one language, compiled for lookup by the hash of their matching form; punctuation is a word of its own. */
export class Vocabulary {
  readonly arabic: boolean;
  private readonly ids = new Map<string, number>();
  private readonly roots = new Map<number, Node>();
  private slots = new Int32Array(1 << 13);
  private readonly words: string[] = [];

  constructor(arabic: boolean) {
    this.arabic = arabic;
  }

  /** Adds spellings of one sense; an Arabic article in front of a word is left out, as lookup does. */
  add(kind: Kind, code: string, value: number, ...spellings: readonly string[]): void {
    const sense: Sense = { kind, value, code };
    for (const spelling of spellings) {
      const keys = this.keys(spelling);
      if (keys.length === 0) continue;
      let node = this.roots.get(keys[0]!);
      if (!node) this.roots.set(keys[0]!, (node = {}));
      for (const key of keys.slice(1)) {
        node.next ??= new Map();
        let next: Node | undefined = node.next.get(key);
        if (!next) node.next.set(key, (next = {}));
        node = next;
      }
      node.senses ??= [];
      if (!node.senses.some((known) => known.kind === kind && known.code === code)) node.senses.push(sense);
    }
  }

  /** Returns the node of a word or punctuation key, the start of phrases; undefined when nothing begins with it. */
  root(key: number): Node | undefined {
    return this.roots.get(key);
  }

  next(node: Node): ReadonlyMap<number, Node> {
    return node.next ?? EMPTY;
  }

  /** Returns the id of the word whose folded units are `units[from, to)`, or -1. */
  find(units: Uint16Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ units[i]!, 0x01000193);
    const mask = this.slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]! - 1;
      if (id < 0) return -1;
      const word = this.words[id]!;
      if (word.length !== to - from) continue;
      let i = 0;
      while (i < word.length && word.charCodeAt(i) === units[from + i]) i += 1;
      if (i === word.length) return id;
    }
  }

  /** Returns the id of a spelling given in matching form, for code that asks for one word; -1 when it is unknown. */
  id(word: string): number {
    return this.ids.get(word) ?? -1;
  }

  get size(): number {
    return this.words.length;
  }

  /** Words known to the vocabulary, by id. */
  word(id: number): string {
    return this.words[id] ?? '';
  }

  private keys(spelling: string): number[] {
    const keys: number[] = [];
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
    if (this.words.length * 3 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let i = 0; i < id; i += 1) this.place(i);
    }
    this.place(id);
    return id;
  }

  private place(id: number): void {
    const word = this.words[id]!;
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id + 1;
  }
}

/** Words whose first two letters only look like the article. */
const NO_ARTICLE = new Set(['الفان', 'الفين', 'الاف', 'الفا', 'الفي', 'الماس']);

function bare(word: string): string {
  return NO_ARTICLE.has(word) ? word : word.slice(2);
}

/** The key of a punctuation mark among word ids: negative, so that the two never meet. */
export function punctuationKey(unit: number): number {
  return -2 - unit;
}
