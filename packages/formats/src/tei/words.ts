import { LONGEST_PAIR } from '../read/reader.ts';
import type { Block, MarkedSentence, MarkedText } from './types.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements that a paragraph is of. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p head ab l u item cell speaker stage salute signed dateline byline trailer label note desc opener closer'.split(
    ' ',
  ),
);
/** Elements that end a paragraph and are none. */
const DIVIDING: ReadonlySet<string> = new Set(
  'text group front body back div div1 div2 div3 div4 div5 div6 div7 lg list table row sp quote figure'.split(' '),
);
/** What is said of a text, or stands in it beside what it is read for. */
const ASIDE: ReadonlySet<string> = new Set(
  'teiHeader cesHeader header fw del sic orig abbr rdg witDetail gap'.split(' '),
);
const SENTENCES: ReadonlySet<string> = new Set(['s', 'seg']);
/** Ends of printed lines and pages, which stand between words unless they say that they do not. */
const BREAKS: ReadonlySet<string> = new Set(['lb', 'pb', 'cb', 'gb', 'milestone', 'br']);
const JOINED_AFTER: ReadonlySet<string | undefined> = new Set(['right', 'both']);
const JOINED_BEFORE: ReadonlySet<string | undefined> = new Set(['left', 'both']);

interface OpenBlock {
  readonly name: string;
  readonly id: string;
  readonly number: number;
  parts: string[];
  hasSentences: boolean;
  /** The sentences that were open outside of it, which a note is no part of. */
  readonly outside: number;
}

interface OpenSentence {
  readonly name: string;
  readonly id: string;
  readonly type: string | undefined;
  readonly parts: string[];
  readonly times: Record<string, string>;
}

interface OpenText {
  readonly id: string;
  readonly code?: string;
  readonly blocks: Block[];
  readonly sentences: MarkedSentence[];
}

/**
 * Gathers what texts say by the elements of TEI and its kin (XCES of OPUS, InterText): paragraphs, and sentences with
 * their ids. White space is one space unless the file keeps it; words that are elements of their own stand apart; notes
 * are paragraphs by themselves. `tooLong` makes the error for a paragraph that is none.
 */
export class MarkedWords {
  readonly #tooLong: () => Error;
  readonly #texts: OpenText[] = [];
  readonly #blocks: OpenBlock[] = [];
  readonly #sentences: OpenSentence[] = [];
  /** Of the elements that are open: their languages, whether they keep white space, and what they join. */
  readonly #codes: Array<string | undefined> = [];
  readonly #kept: boolean[] = [];
  readonly #joins: Array<string | undefined> = [];
  #notes: Block[] = [];
  /** How many open elements are, or stand in, what is said of a text. */
  #aside = 0;
  #isGlued = false;
  #size = 0;
  #number = 0;

  constructor(tooLong: () => Error) {
    this.#tooLong = tooLong;
  }

  open(name: string, attributes: Attributes): void {
    this.#codes.push(attributes['xml:lang'] ?? attributes['lang'] ?? this.#codes.at(-1));
    this.#kept.push(
      attributes['xml:space'] === undefined ? (this.#kept.at(-1) ?? false) : attributes['xml:space'] === 'preserve',
    );
    this.#joins.push(attributes['join']);
    if (this.#aside > 0 || ASIDE.has(name)) {
      this.#aside += 1;
      return;
    }
    const id = attributes['xml:id'] ?? attributes['id'] ?? '';
    const known = this.#texts.at(-1)?.code;
    // A text may have its languages in parts.
    if (name === 'text' || (DIVIDING.has(name) && (attributes['xml:lang'] ?? known) !== known))
      this.#openText(id, this.#codes.at(-1));
    if (BLOCKS.has(name)) this.#openBlock(name, id);
    else if (DIVIDING.has(name)) this.#flush();
    else if (SENTENCES.has(name)) this.#sentences.push({ name, id, type: attributes['type'], parts: [], times: {} });
    else if (name === 'time') addTime(this.#sentences.at(-1)?.times, attributes);
    else this.#passBetween(name, attributes);
  }

  text(text: string): void {
    if (this.#aside > 0) return;
    if (text !== '') this.#isGlued = false;
    this.#add(text);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === this.#sentences.at(-1)?.name && SENTENCES.has(name)) this.#closeSentence();
    else if (name === this.#blocks.at(-1)?.name && name !== '') this.#closeBlock();
    else if (DIVIDING.has(name)) {
      // Words that stand in no paragraph are one.
      if (this.#blocks.at(-1)?.name === '') this.#closeBlock();
      else this.#flush();
    } else if (name === 'w' || name === 'pc') this.#isGlued = !JOINED_AFTER.has(this.#joins.at(-1));
    this.#codes.pop();
    this.#kept.pop();
    this.#joins.pop();
  }

  /** Closes what is open and returns the texts that say something or have an id. */
  end(): MarkedText[] {
    while (this.#blocks.length > 0) this.#closeBlock();
    this.#closeNotes();
    return this.#texts.filter((text) => text.id !== '' || text.blocks.length + text.sentences.length > 0);
  }

  #add(text: string): void {
    this.#size += text.length;
    if (this.#size > LONGEST_PAIR) throw this.#tooLong();
    if (this.#blocks.length === 0 && this.#sentences.length === 0) {
      if (text.trim() === '') return;
      this.#openBlock('', '');
    }
    const block = this.#blocks.at(-1);
    block?.parts.push(text);
    for (let s = block?.outside ?? 0; s < this.#sentences.length; s += 1) this.#sentences[s]!.parts.push(text);
  }

  /** A space for what stands between words: a line's end, or the next word of a text that marks each. */
  #passBetween(name: string, attributes: Attributes): void {
    if (BREAKS.has(name) && attributes['break'] !== 'no') this.#add(' ');
    if (name !== 'w') return;
    if (this.#isGlued && !JOINED_BEFORE.has(attributes['join'])) this.#add(' ');
    this.#isGlued = false;
  }

  get #text(): OpenText {
    if (this.#texts.length === 0) this.#openText('', undefined);
    return this.#texts.at(-1)!;
  }

  #openText(id: string, code: string | undefined): void {
    this.#texts.push({ id, ...(code === undefined || code === '' ? {} : { code }), blocks: [], sentences: [] });
  }

  #openBlock(name: string, id: string): void {
    const isNote = name === 'note';
    if (!isNote) this.#flush();
    this.#number += 1;
    const outside = isNote ? this.#sentences.length : 0;
    this.#blocks.push({ name, id, number: this.#number, parts: [], hasSentences: false, outside });
  }

  /** What the innermost paragraph has so far is one of its own, as another begins within it. */
  #flush(): void {
    const block = this.#blocks.at(-1);
    if (block === undefined || this.#sentences.length > 0) return;
    this.#finish(block);
    block.parts = [];
  }

  #finish({ name, id, hasSentences, parts }: OpenBlock): void {
    const content = this.#tidy(parts);
    if (content === '') return;
    this.#size = 0;
    const block: Block = {
      role: name === 'head' ? 'heading' : 'body',
      content,
      isClose: name === 'l',
      isSegmented: hasSentences || id !== '',
    };
    // A note is read after the paragraph that it stands in.
    if (name === 'note' && this.#blocks.length > 0) this.#notes.push(block);
    else {
      this.#text.blocks.push(block);
      this.#closeNotes();
    }
  }

  #closeNotes(): void {
    for (const note of this.#notes) this.#text.blocks.push(note);
    this.#notes = [];
  }

  #closeBlock(): void {
    const block = this.#blocks.pop()!;
    const content = this.#tidy(block.parts);
    if (block.id !== '' && !block.hasSentences && content !== '')
      this.#text.sentences.push({
        id: block.id,
        content,
        role: block.name === 'head' ? 'heading' : 'body',
        block: block.number,
      });
    this.#finish(block);
  }

  #closeSentence(): void {
    const { id, type, parts, times } = this.#sentences.pop()!;
    const content = this.#tidy(parts);
    if (content === '') return;
    const block = this.#blocks.at(-1);
    const role = type === 'heading' || type === 'boilerplate' ? type : block?.name === 'head' ? 'heading' : 'body';
    for (const one of this.#blocks) one.hasSentences = true;
    if (block === undefined) {
      this.#size = 0;
      this.#text.blocks.push({ role: 'body', content, isClose: true, isSegmented: true });
    }
    this.#text.sentences.push({
      id,
      content,
      role,
      block: block?.number ?? 0,
      ...(Object.keys(times).length === 0 ? {} : { properties: times }),
    });
  }

  #tidy(parts: readonly string[]): string {
    const text = parts.join('');
    return this.#kept.at(-1) === true ? text : text.replace(/[ \t\r\n]+/g, ' ').trim();
  }
}

/** When a sentence of a film is said, as OPUS has it: `T12S`, `T12E`. */
function addTime(times: Record<string, string> | undefined, { id = '', value = '' }: Attributes): void {
  const [, hours, rest, parts] = /^(\d{1,3}):(\d\d:\d\d)[,.](\d{3})/.exec(value) ?? [];
  if (times === undefined || hours === undefined) return;
  const name = id.endsWith('E') ? 'end' : 'start';
  if (name === 'end' || times[name] === undefined) times[name] = `${hours.padStart(2, '0')}:${rest}.${parts}`;
}
