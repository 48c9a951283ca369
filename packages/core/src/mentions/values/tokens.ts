import type { KindMask } from './kinds.ts';
import { KIND_BITS } from './kinds.ts';
import type { Literal } from './literals.ts';
import { scan } from './scan.ts';
import type { Kind, Match, Node, Vocabulary } from './vocabulary.ts';
import { punctuationKey } from './vocabulary.ts';

export const WORD = 1;

export const NUMBER = 2;

export const SIGN = 3;

/** What stands before a token: nothing, a space, or a line break. */
export const GLUED = 0;

export const SPACED = 1;

export const BROKEN = 2;

/** Flags of a word: what was taken off in front of it, and its capitals. */
export const ARTICLE = 1;

export const CONJUNCTION = 2;

export const PREPOSITION = 4;

export const CAPITAL = 8;

export const CAPITALS = 16;

/** An unknown Arabic word in `-تان` or `-تين`: the feminine dual, unless it is a name. */
export const DUAL = 32;

/** Minus, a leading decimal mark, percent, and the written fractions. */
const STARTING_SIGNS = new Set([0x2d, 0x2e, 0x66b, 0x25, 0xbc, 0xbd, 0xbe, 0x2153, 0x2154]);

/** Before what lies beyond the last token. */
const END = 3;

/** Readers look no further ahead than this without stepping on a token. */
const AHEAD = 16;

/** Texts below this many units share one set of columns: a reader is done with a text before the next begins. */
const LONG = 1 << 14;

interface Columns {
  readonly types: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly gaps: Uint8Array;
  readonly flags: Uint8Array;
}

let shared: Columns | undefined;

function makeColumns(size: number): Columns {
  const length = size + AHEAD;
  return {
    types: new Uint8Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    ids: new Int32Array(length),
    gaps: new Uint8Array(length),
    flags: new Uint8Array(length),
  };
}

/** The tokens of a text as parallel arrays: words known to a vocabulary, numbers in digits, and single signs. */
export class Tokens {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  count = 0;
  types: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Word id (-1: unknown), folded unit of a sign, or index of a literal. */
  ids: Int32Array;
  gaps: Uint8Array;
  flags: Uint8Array;
  readonly literals: Literal[] = [];

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    const columns = text.length < LONG ? (shared ??= makeColumns(LONG / 2)) : makeColumns(text.length >>> 2);
    ({
      types: this.types,
      starts: this.starts,
      ends: this.ends,
      ids: this.ids,
      gaps: this.gaps,
      flags: this.flags,
    } = columns);
    scan(this);
    this.close();
  }

  push(type: number, start: number, end: number, id: number, flags: number, gap: number): void {
    if (this.count + AHEAD >= this.types.length) this.grow();
    const at = this.count;
    this.types[at] = type;
    this.starts[at] = start;
    this.ends[at] = end;
    this.ids[at] = id;
    this.gaps[at] = gap;
    this.flags[at] = flags;
    this.count = at + 1;
  }

  private grow(): void {
    const wider = makeColumns(this.types.length * 2);
    wider.types.set(this.types);
    wider.starts.set(this.starts);
    wider.ends.set(this.ends);
    wider.ids.set(this.ids);
    wider.gaps.set(this.gaps);
    wider.flags.set(this.flags);
    ({
      types: this.types,
      starts: this.starts,
      ends: this.ends,
      ids: this.ids,
      gaps: this.gaps,
      flags: this.flags,
    } = wider);
  }

  /** Marks what lies beyond the last token as nothing, as far as any reader looks ahead. */
  private close(): void {
    const { count, text } = this;
    this.types.fill(0, count, count + AHEAD);
    this.starts.fill(text.length, count, count + AHEAD);
    this.ends.fill(text.length, count, count + AHEAD);
    this.ids.fill(-1, count, count + AHEAD);
    this.gaps.fill(END, count, count + AHEAD);
    this.flags.fill(0, count, count + AHEAD);
  }

  isSign(i: number, unit: number): boolean {
    return this.types[i] === SIGN && this.ids[i] === unit;
  }

  /** Tells whether token `i` follows the one before it without a space. */
  glued(i: number): boolean {
    return this.gaps[i] === GLUED;
  }

  has(i: number, flag: number): boolean {
    return (this.flags[i]! & flag) !== 0;
  }

  literal(i: number): Literal | undefined {
    return this.types[i] === NUMBER ? this.literals[this.ids[i]!] : undefined;
  }

  /** Returns the longest phrase from token `i` that has a sense of this kind. */
  match(i: number, kind: Kind): Match | undefined {
    const type = this.types[i];
    if (type !== WORD && type !== SIGN) return undefined;
    let node = type === WORD ? this.vocabulary.word(this.ids[i]!) : this.vocabulary.sign(this.ids[i]!);
    if (!node) return undefined;
    const bit = KIND_BITS.get(kind)!;
    if (((bit < 32 ? node.low >>> bit : node.high >>> (bit - 32)) & 1) === 0) return undefined;
    let best: Match | undefined;
    for (let at = i + 1; node; at += 1) {
      const { senses, next }: Node = node;
      if (senses)
        for (const sense of senses) {
          if (sense.kind !== kind) continue;
          best = { sense, next: at };
          break;
        }
      if (!next || at >= this.count || this.gaps[at] === BROKEN) break;
      if (this.types[at] === NUMBER || (this.types[at] === SIGN && this.gaps[at] !== GLUED)) break;
      node = next.get(this.key(at));
    }
    return best;
  }

  /** Tells whether token `i` is a number or a word with which a phrase of one of the kinds begins. */
  any(i: number, { low, high }: KindMask): boolean {
    const type = this.types[i];
    if (type !== WORD) return type === NUMBER;
    const node = this.vocabulary.word(this.ids[i]!);
    return node !== undefined && ((node.low & low) !== 0 || (node.high & high) !== 0);
  }

  /** Tells whether a value can begin at token `i`, so that all other words are passed over at once; `deep` looks past a leading word. */
  begins(i: number, deep = true): boolean {
    const type = this.types[i];
    if (type === NUMBER) return true;
    if (type !== WORD && type !== SIGN) return false;
    if (type === WORD && this.ids[i]! < 0) return this.unknownBegins(i);
    const key = this.key(i);
    if (type === SIGN && STARTING_SIGNS.has(this.ids[i]!)) return this.leadsToFigure(i);
    const begin = this.vocabulary.beginning(key);
    if (begin?.value) return true;
    if (!begin) return type === WORD && this.unknownBegins(i);
    if (i + 1 < this.count && this.types[i + 1] !== NUMBER && this.vocabulary.root(key)!.next?.has(this.key(i + 1)))
      return true;
    // `more than the 800`: an article may stand between.
    return (
      begin.lead && (!deep || this.begins(i + 1, false) || (this.types[i + 1] === WORD && this.begins(i + 2, false)))
    );
  }

  /** Most dots and dashes stand between words: a figure follows, after a currency sign at most. A fraction is one by itself. */
  private leadsToFigure(i: number): boolean {
    const unit = this.ids[i]!;
    return unit > 0x7f || this.types[i + 1] === NUMBER || (this.types[i + 1] === SIGN && this.glued(i + 1));
  }

  /** A misspelt month before its other name, an ISO code before an amount, or a dual. */
  private unknownBegins(i: number): boolean {
    if (this.types[i] !== WORD) return false;
    if ((this.flags[i]! & DUAL) !== 0 || (this.types[i + 1] === SIGN && this.ids[i + 1] === 0x2f)) return true;
    return this.types[i + 1] === NUMBER && this.has(i, CAPITALS);
  }

  /** Tells whether a date or a time can begin at token `i`. */
  beginsDate(i: number): boolean {
    const type = this.types[i];
    if (type === NUMBER) return true;
    if (type !== WORD) return false;
    if (this.ids[i]! < 0) return this.types[i + 1] === SIGN || this.types[i + 1] === NUMBER;
    return this.vocabulary.beginning(this.ids[i]!)?.date === true || this.types[i + 1] === NUMBER;
  }

  private key(i: number): number {
    return this.types[i] === SIGN ? punctuationKey(this.ids[i]!) : this.ids[i]!;
  }
}
