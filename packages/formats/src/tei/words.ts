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
export function makeWords(tooLong: () => Error) {
  const texts: OpenText[] = [];
  const blocks: OpenBlock[] = [];
  const sentences: OpenSentence[] = [];
  const codes: Array<string | undefined> = [];
  const kept: boolean[] = [];
  const joins: Array<string | undefined> = [];
  let notes: Block[] = [];
  let aside = 0;
  let isGlued = false;
  let size = 0;
  let number = 0;
  const add = (text: string) => {
    size += text.length;
    if (size > LONGEST_PAIR) throw tooLong();
    if (blocks.length === 0 && sentences.length === 0) {
      if (text.trim() === '') return;
      openBlock('', '');
    }
    blocks.at(-1)?.parts.push(text);
    for (let s = blocks.at(-1)?.outside ?? 0; s < sentences.length; s += 1) sentences[s]!.parts.push(text);
  };
  const textOf = (): OpenText => {
    if (texts.length === 0) openText('', {});
    return texts.at(-1)!;
  };
  const openText = (id: string, code: { readonly code?: string }) =>
    texts.push({ id, ...code, blocks: [], sentences: [] });
  const openBlock = (name: string, id: string) => {
    if (name !== 'note') flush();
    number += 1;
    blocks.push({ name, id, number, parts: [], hasSentences: false, outside: name === 'note' ? sentences.length : 0 });
  };
  /** What the innermost paragraph has so far is one of its own, as another begins within it. */
  const flush = () => {
    const block = blocks.at(-1);
    if (block === undefined || sentences.length > 0) return;
    finish(block);
    block.parts = [];
  };
  const finish = ({ name, id, hasSentences, parts }: OpenBlock) => {
    const content = tidy(parts, kept.at(-1) === true);
    if (content === '') return;
    size = 0;
    const block: Block = {
      role: name === 'head' ? 'heading' : 'body',
      content,
      isClose: name === 'l',
      isSegmented: hasSentences || id !== '',
    };
    // A note is read after the paragraph that it stands in.
    if (name === 'note' && blocks.length > 0) notes.push(block);
    else {
      textOf().blocks.push(block);
      closeNotes();
    }
  };
  const closeNotes = () => {
    for (const note of notes) textOf().blocks.push(note);
    notes = [];
  };
  const closeBlock = () => {
    const block = blocks.pop()!;
    const content = tidy(block.parts, kept.at(-1) === true);
    if (block.id !== '' && !block.hasSentences && content !== '')
      textOf().sentences.push({
        id: block.id,
        content,
        role: block.name === 'head' ? 'heading' : 'body',
        block: block.number,
      });
    finish(block);
  };
  const closeSentence = () => {
    const { id, type, parts, times } = sentences.pop()!;
    const content = tidy(parts, kept.at(-1) === true);
    if (content === '') return;
    const block = blocks.at(-1);
    const role = type === 'heading' || type === 'boilerplate' ? type : block?.name === 'head' ? 'heading' : 'body';
    for (const one of blocks) one.hasSentences = true;
    if (block === undefined) {
      size = 0;
      textOf().blocks.push({ role: 'body', content, isClose: true, isSegmented: true });
    }
    textOf().sentences.push({
      id,
      content,
      role,
      block: block?.number ?? 0,
      ...(Object.keys(times).length === 0 ? {} : { properties: times }),
    });
  };
  const between = (name: string, attributes: Attributes) => {
    if (BREAKS.has(name) && attributes['break'] !== 'no') add(' ');
    if (name === 'w') {
      if (isGlued && !JOINED_BEFORE.has(attributes['join'])) add(' ');
      isGlued = false;
    }
  };
  const closeWord = (name: string, join: string | undefined) => {
    if (name === 'w' || name === 'pc') isGlued = !JOINED_AFTER.has(join);
  };
  return {
    open(name: string, attributes: Attributes) {
      codes.push(attributes['xml:lang'] ?? attributes['lang'] ?? codes.at(-1));
      kept.push(
        attributes['xml:space'] === undefined ? (kept.at(-1) ?? false) : attributes['xml:space'] === 'preserve',
      );
      joins.push(attributes['join']);
      if (aside > 0 || ASIDE.has(name)) {
        aside += 1;
        return;
      }
      const id = attributes['xml:id'] ?? attributes['id'] ?? '';
      // A text may have its languages in parts.
      if (
        name === 'text' ||
        (DIVIDING.has(name) && (attributes['xml:lang'] ?? texts.at(-1)?.code) !== texts.at(-1)?.code)
      )
        openText(id, codeOf(codes.at(-1)));
      if (BLOCKS.has(name)) openBlock(name, id);
      else if (DIVIDING.has(name)) flush();
      else if (SENTENCES.has(name)) sentences.push({ name, id, type: attributes['type'], parts: [], times: {} });
      else if (name === 'time') addTime(sentences.at(-1)?.times, attributes);
      else between(name, attributes);
    },
    text(text: string) {
      if (aside > 0) return;
      if (text !== '') isGlued = false;
      add(text);
    },
    close(name: string) {
      if (aside > 0) aside -= 1;
      else if (name === sentences.at(-1)?.name && SENTENCES.has(name)) closeSentence();
      else if (name === blocks.at(-1)?.name && name !== '') closeBlock();
      else if (DIVIDING.has(name)) {
        // Words that stand in no paragraph are one.
        if (blocks.at(-1)?.name === '') closeBlock();
        else flush();
      } else closeWord(name, joins.at(-1));
      codes.pop();
      kept.pop();
      joins.pop();
    },
    end(): MarkedText[] {
      while (blocks.length > 0) closeBlock();
      closeNotes();
      return texts.filter((text) => text.id !== '' || text.blocks.length + text.sentences.length > 0);
    },
  };
}

function codeOf(code: string | undefined): { readonly code?: string } {
  return code === undefined || code === '' ? {} : { code };
}

/** When a sentence of a film is said, as OPUS has it: `T12S`, `T12E`. */
function addTime(times: Record<string, string> | undefined, { id = '', value = '' }: Attributes): void {
  const [, hours, rest, parts] = /^(\d{1,3}):(\d\d:\d\d)[,.](\d{3})/.exec(value) ?? [];
  if (times === undefined || hours === undefined) return;
  const name = id.endsWith('E') ? 'end' : 'start';
  if (name === 'end' || times[name] === undefined) times[name] = `${hours.padStart(2, '0')}:${rest}.${parts}`;
}

function tidy(parts: readonly string[], isKept: boolean): string {
  const text = parts.join('');
  return isKept ? text : text.replace(/[ \t\r\n]+/g, ' ').trim();
}
