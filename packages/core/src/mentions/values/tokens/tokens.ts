import type { Cardinal } from './cardinal.ts';
import type { Columns } from './columns.ts';
import { borrowColumns, giveBack, widen } from './columns.ts';
import { CAPITALS, CONJUNCTION, DUAL, PREPOSITION } from './flags.ts';
import type { KindMask } from './kinds.ts';
import { DATE, LEAD, MORE, PHRASE, VALUE } from './kinds.ts';
import type { Literal } from './literals.ts';
import { SHIFT } from './read-words.ts';
import type { ListName, Match, Node, Vocabulary } from './vocabulary.ts';
import { punctuationKey } from './vocabulary.ts';

export { ARTICLE, CAPITAL, CAPITALS, CONJUNCTION, DUAL, PREPOSITION } from './flags.ts';

export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;

/** What stands before a token: nothing, a space, or a line break. */
export const GLUED = 0;
export const SPACED = 1;
export const BROKEN = 2;

/** Minus, a leading decimal mark, percent, and the written fractions. */
const STARTING_SIGNS = new Set([0x2d, 0x2e, 0x66b, 0x25, 0xbc, 0xbd, 0xbe, 0x2153, 0x2154]);

/** Before what lies beyond the last token. */
const END = 3;

/** Readers look no further ahead than this without stepping on a token. */
const AHEAD = 16;

/** The tokens of a text as parallel arrays: words known to a vocabulary, numbers in digits, and single signs. */
export class Tokens {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  count = 0;
  // The columns themselves, a step nearer for readers.
  types!: Uint8Array;
  starts!: Int32Array;
  ends!: Int32Array;
  ids!: Int32Array;
  gaps!: Uint8Array;
  flags!: Uint8Array;
  beginnings!: Uint8Array;
  masks!: Int32Array;
  readonly literals: Literal[] = [];
  /** The number that was read last, and where. */
  readonly lastCardinal: { at: number; found: Cardinal | undefined } = { at: -1, found: undefined };
  private columns!: Columns;
  private aheadFrom = -1;
  private aheadLow = 0;
  private aheadHigh = 0;

  /** No tokens yet: {@link readTokens} cuts the text. */
  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.use(borrowColumns(text.length >>> 2));
  }

  /** Hands the columns back: whoever read the tokens is done with them. */
  release(): void {
    giveBack(this.columns);
  }

  private use(columns: Columns): void {
    this.columns = columns;
    this.types = columns.types;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.ids = columns.ids;
    this.gaps = columns.gaps;
    this.flags = columns.flags;
    this.beginnings = columns.beginnings;
    this.masks = columns.masks;
  }

  /** Adds a number or a sign. */
  push(type: number, start: number, end: number, id: number, gap: number): void {
    const at = this.room();
    this.types[at] = type;
    this.starts[at] = start;
    this.ends[at] = end;
    this.ids[at] = id;
    this.gaps[at] = gap;
    this.flags[at] = 0;
    const root = type === SIGN ? this.vocabulary.sign(id) : undefined;
    this.beginnings[at] = root === undefined ? 0 : this.vocabulary.beginning(root);
    this.masks[at * 2] = root === undefined ? 0 : root.low;
    this.masks[at * 2 + 1] = root === undefined ? 0 : root.high;
    this.count = at + 1;
  }

  /** Adds a word by its record among those of the vocabulary. */
  pushWord(record: number, start: number, end: number, gap: number): void {
    const at = this.room();
    const { records } = this.vocabulary.read;
    const flags = records[record + 1]!;
    this.types[at] = WORD;
    this.starts[at] = start;
    this.ends[at] = end;
    this.ids[at] = records[record]!;
    this.gaps[at] = gap;
    this.flags[at] = flags;
    this.beginnings[at] = flags >> SHIFT;
    this.masks[at * 2] = records[record + 2]!;
    this.masks[at * 2 + 1] = records[record + 3]!;
    this.count = at + 1;
  }

  private room(): number {
    if (this.count + AHEAD >= this.types.length) this.use(widen(this.columns));
    return this.count;
  }

  /** Marks what lies beyond the last token as nothing, as far as any reader looks ahead: the text is at its end. */
  close(): void {
    const { types, starts, ends, ids, gaps, flags, beginnings, masks, count } = this;
    // A loop: a call of `fill` for each would take longer.
    for (let at = count; at < count + AHEAD; at += 1) {
      types[at] = 0;
      starts[at] = this.text.length;
      ends[at] = this.text.length;
      ids[at] = -1;
      gaps[at] = END;
      flags[at] = 0;
      beginnings[at] = 0;
      masks[at * 2] = 0;
      masks[at * 2 + 1] = 0;
    }
  }

  isSign(i: number, unit: number): boolean {
    return this.types[i] === SIGN && this.ids[i] === unit;
  }

  /** Tells whether nothing stands between token `i` and the one before it. */
  glued(i: number): boolean {
    return this.gaps[i] === GLUED;
  }

  /** Tells whether a space stands before token `i`, and no line break. */
  spaced(i: number): boolean {
    return this.gaps[i] === SPACED;
  }

  /** Tells whether a line break stands before token `i`. */
  broken(i: number): boolean {
    return this.gaps[i] === BROKEN;
  }

  has(i: number, flag: number): boolean {
    return (this.flags[i]! & flag) !== 0;
  }

  /** Tells whether no Arabic conjunction or preposition is written onto token `i`. */
  unjoined(i: number): boolean {
    return (this.flags[i]! & (CONJUNCTION | PREPOSITION)) === 0;
  }

  /** The matching form of a word that the vocabulary has, without what is written onto it; empty for others. */
  spelling(i: number): string {
    return this.types[i] === WORD ? this.vocabulary.spelling(this.ids[i]!) : '';
  }

  /** Tells whether token `i` is a word of a list of the lexicon, as written but in small letters. */
  isListed(i: number, list: ListName): boolean {
    return this.types[i] === WORD && this.vocabulary.list(list).has(this.written(i).toLowerCase());
  }

  /** The token as written. */
  written(i: number): string {
    return this.text.slice(this.starts[i], this.ends[i]);
  }

  literal(i: number): Literal | undefined {
    return this.types[i] === NUMBER ? this.literals[this.ids[i]!] : undefined;
  }

  /** Returns the longest phrase from token `i` that has a sense of this kind (a number of `KIND`). */
  match(i: number, kind: number): Match | undefined {
    return ((this.masks[i * 2 + (kind >> 5)]! >>> kind) & 1) === 0 ? undefined : this.longest(i, kind);
  }

  private longest(i: number, kind: number): Match | undefined {
    const id = this.ids[i]!;
    let node = this.types[i] === WORD ? this.vocabulary.word(id) : this.vocabulary.sign(id);
    let best: Match | undefined;
    for (let at = i + 1; node; at += 1) {
      const { senses, next }: Node = node;
      if (senses)
        for (const sense of senses) {
          if (sense.bit !== kind) continue;
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
    return (this.masks[i * 2]! & low) !== 0 || (this.masks[i * 2 + 1]! & high) !== 0;
  }

  /** Tells whether a phrase of one of the kinds begins at token `i` or not far behind it. */
  comes(i: number, { low, high }: KindMask): boolean {
    if (this.aheadFrom !== i) this.lookAhead(i);
    return (this.aheadLow & low) !== 0 || (this.aheadHigh & high) !== 0;
  }

  private lookAhead(i: number): void {
    const end = Math.min(i + AHEAD, this.count) * 2;
    let [low, high] = [0, 0];
    for (let at = i * 2; at < end; at += 2) {
      low |= this.masks[at]!;
      high |= this.masks[at + 1]!;
    }
    this.aheadFrom = i;
    this.aheadLow = low;
    this.aheadHigh = high;
  }

  /** Tells whether token `i` is this word, given in small ASCII letters, whatever its capitals. */
  spells(i: number, word: string): boolean {
    const start = this.starts[i]!;
    if (this.types[i] !== WORD || this.ends[i]! - start !== word.length) return false;
    for (let k = 0; k < word.length; k += 1)
      if ((this.text.charCodeAt(start + k) | 0x20) !== word.charCodeAt(k)) return false;
    return true;
  }

  /** Tells whether a value can begin at token `i`; `deep` looks past a leading word. */
  begins(i: number, deep = true): boolean {
    const type = this.types[i];
    if (type === NUMBER) return true;
    if (type !== WORD && type !== SIGN) return false;
    if (type === SIGN && STARTING_SIGNS.has(this.ids[i]!)) return this.leadsToFigure(i);
    const begin = this.beginnings[i]!;
    if ((begin & VALUE) !== 0) return true;
    if ((begin & PHRASE) === 0) return type === WORD && this.unknownBegins(i);
    if ((begin & MORE) !== 0 && this.goesOn(i)) return true;
    // `more than the 800`: an article may stand between.
    if (type === WORD && this.unknownBegins(i)) return true;
    return (
      (begin & LEAD) !== 0 &&
      (!deep || this.begins(i + 1, false) || (this.types[i + 1] === WORD && this.begins(i + 2, false)))
    );
  }

  /** Tells whether a phrase of two tokens or more stands at token `i`. */
  private goesOn(i: number): boolean {
    const id = this.ids[i]!;
    let node = this.types[i] === WORD ? this.vocabulary.word(id) : this.vocabulary.sign(id);
    for (let at = i + 1; at < this.count && this.types[at] !== NUMBER; at += 1) {
      node = node?.next?.get(this.key(at));
      if (node === undefined) return false;
      if (node.senses) return true;
    }
    return false;
  }

  /** Most dots and dashes stand between words: a figure follows, behind a currency sign at most. */
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
    return (this.beginnings[i]! & DATE) !== 0 || this.types[i + 1] === NUMBER;
  }

  private key(i: number): number {
    return this.types[i] === SIGN ? punctuationKey(this.ids[i]!) : this.ids[i]!;
  }
}
