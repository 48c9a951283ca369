import { MuqabalaError } from '@muqabala/core/problems';
import { SaxesParser } from 'saxes';
import { isForgiven, replaceForbidden } from '../xml/index.ts';
import type { FileForm, Piece, TakeUnit, Words } from './types.ts';

/** A tag of a file: its name without prefix, its attributes by full name, and where it stands. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

export interface TagHandler {
  /** `from` is where the text before the tag begins. */
  open(tag: Tag, from: number): void;
  close(name: string, start: number, from: number): void;
}

/** Goes through the tags of a file with their places. Throws `xml-broken` where a reader does. */
export function scanTags(content: string, handler: TagHandler, place?: string): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let from = 0;
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    if (isForgiven(message)) return;
    throw new MuqabalaError({
      code: 'xml-broken',
      ...(place === undefined ? {} : { place }),
      offset: parser.line,
      offsetUnit: 'line',
      message: `The XML is broken: ${message.replace(/\.?$/, '.')}`,
      remedy: 'The file is damaged or cut off; export or fetch it again.',
    });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const end = parser.position;
    const start = content.lastIndexOf('<', end - 1);
    handler.open({ name: local(name), attributes: attributes as Tag['attributes'], start, end }, from);
    from = end;
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position;
    const start = isSelfClosing ? end : content.lastIndexOf('</', end - 1);
    handler.close(local(name), start, from);
    from = end;
  });
  parser.write(content).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Gathers the words of an element while its tags go by; `isCode` says which elements hold none, `codesIn` what between
 * two offsets is none.
 */
export function makeWordsOf(
  sinks: Words[],
  isCode: (name: string) => boolean,
  codesIn: (start: number, end: number) => ReadonlyArray<Pick<Piece, 'start' | 'end'>> = () => [],
) {
  /** Whether what stands in each open element is words. */
  const open: boolean[] = [true];
  /** Whether the tag before is a word or a mark, which close at once. */
  let isEmpty = false;
  const barrier = (at: number) => {
    for (const { barriers } of sinks) barriers.push({ at, kind: 'code' });
  };
  const piece = (start: number, end: number) => {
    if (end > start) for (const { pieces } of sinks) pieces.push({ start, end });
  };
  const text = (start: number, end: number) => {
    if (end <= start || !open.at(-1)) return;
    let from = start;
    for (const code of codesIn(start, end)) {
      piece(from, code.start);
      barrier(code.start);
      from = code.end;
    }
    piece(from, end);
  };
  return {
    sinks,
    open({ name, attributes, start, end }: Tag, from: number) {
      text(from, start);
      const words = wordOf(name, attributes);
      const isMark = name === 'sm' || name === 'em';
      isEmpty = words !== undefined || isMark;
      if (isMark) for (const { marks } of sinks) marks.push({ start, end, opens: name === 'sm' });
      else if (words === undefined) barrier(start);
      else if (open.at(-1)) for (const { pieces } of sinks) pieces.push({ start, end, words });
      open.push(name === 'sub' || (open.at(-1)! && !isCode(name)));
    },
    close(start: number, from: number) {
      text(from, start);
      if (!isEmpty) barrier(start);
      isEmpty = false;
      open.pop();
    },
    /** Whether nothing of the element is open. */
    get isAtEnd() {
      return open.length === 1;
    },
    end: (start: number, from: number) => text(from, start),
  };
}

/** A character that XLIFF writes as an element. */
function wordOf(name: string, attributes: Tag['attributes']): string | undefined {
  if (name === 'ch') return attributes['val'];
  if (name !== 'cp' || !/^[0-9a-f]{1,6}$/i.test(attributes['hex'] ?? '')) return undefined;
  const code = Number.parseInt(attributes['hex']!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['rlm', '\u200f'],
  ['lrm', '\u200e'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

const NO_WORDS = /<!--|<!\[CDATA\[|<\?|&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{1,8}));/g;

const CDATA = '<![CDATA[';
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<?', '?>'],
  [CDATA, ']]>'],
]);

/** Reads raw text between tags: references, CDATA sections, comments and instructions. */
function scanXml(content: string, { start, end, words }: Piece, take: TakeUnit): void {
  if (words !== undefined) {
    for (const unit of words.split('')) take(unit, start, end);
    return;
  }
  const raw = content.slice(start, end);
  const plain = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) take(raw[i]!, start + i, start + i + 1);
  };
  let at = 0;
  for (const { index, 0: what, 1: hex, 2: decimal, 3: name } of raw.matchAll(NO_WORDS)) {
    // Within a comment or section that has been gone through.
    if (index < at) continue;
    plain(at, index);
    const ending = ENDINGS.get(what);
    at = index + what.length;
    if (ending === undefined) {
      const said = name === undefined ? referred(hex, decimal) : ENTITIES.get(name);
      if (said === undefined) plain(index, at);
      else for (const unit of said.split('')) take(unit, start + index, start + at);
    } else {
      const found = raw.indexOf(ending, at);
      const last = found === -1 ? raw.length : found;
      if (what === CDATA) plain(at, last);
      at = Math.min(raw.length, last + ending.length);
    }
  }
  plain(at, raw.length);
}

function referred(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** How words stand in an XML file. */
export function xmlWords(content: string): Omit<FileForm, 'units'> {
  return {
    edges: (words) => edgesIn(content, words),
    scan: (piece, take) => scanXml(content, piece, take),
    write: makeXmlWords(content),
  };
}

/** Begin and end of what is written over must lie in one text: not beyond the edge of a comment or CDATA section. */
function edgesIn(content: string, { pieces }: Words): number[] {
  return pieces.flatMap(({ start, end, words }) =>
    words === undefined
      ? [...content.slice(start, end).matchAll(/<!--|-->|<!\[CDATA\[|\]\]>|<\?|\?>/g)].map(({ index }) => start + index)
      : [],
  );
}

/** Makes the writer of words in the manner of a file: which references it uses, and how it writes other letters. */
function makeXmlWords(content: string): FileForm['write'] {
  const uses = (reference: string) => content.includes(reference);
  const written = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', uses('&gt;') ? '&gt;' : '>'],
    ['"', uses('&quot;') ? '&quot;' : '"'],
    ["'", uses('&apos;') ? '&apos;' : "'"],
  ]);
  const isAscii = !/[^\u0000-\u007f]/.test(content);
  const isDecimal = !/&#x/i.test(content) && /&#\d/.test(content);
  const lineEnd = /\r\n|\n|\r/.exec(content)?.[0] ?? '\n';
  const reference = (character: string) => {
    const code = character.codePointAt(0)!;
    return isDecimal ? `&#${code};` : `&#x${code.toString(16).toUpperCase()};`;
  };
  return (words, at, holds) => {
    if (replaceForbidden(words) !== words) return undefined;
    const lines = words.replace(/\r\n|\r|\n/g, lineEnd);
    if (isInCdata(content, at)) return holds(lines) && !lines.includes(']]>') ? lines : undefined;
    return [...lines]
      .map((character) => {
        const known = written.get(character);
        if (known !== undefined) return known;
        return (isAscii && character > '\u007f') || !holds(character) ? reference(character) : character;
      })
      .join('')
      .replaceAll(']]>', ']]&gt;');
  };
}

function isInCdata(content: string, at: number): boolean {
  const begun = content.lastIndexOf(CDATA, at - 1);
  if (begun === -1) return false;
  const ended = content.indexOf(']]>', begun);
  return ended === -1 || ended >= at;
}

/** Returns a start tag with an attribute set, or taken out where there is no value; its quotation marks are kept. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  for (const found of tag.matchAll(ATTRIBUTE)) {
    if (found[1] !== name) continue;
    const end = found.index + found[0].length;
    if (value === undefined) return tag.slice(0, found.index) + tag.slice(end);
    const quote = found[2]![0]!;
    return `${tag.slice(0, end - found[2]!.length)}${quote}${value}${quote}${tag.slice(end)}`;
  }
  if (value === undefined) return tag;
  const head = tag.slice(0, tag.endsWith('/>') ? -2 : -1);
  const begun = head.trimEnd();
  return `${begun} ${name}="${value}"${tag.slice(begun.length)}`;
}

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
