import { type Content, isBreak, makeContent } from '../pairs/index.ts';
import type { XmlHandler } from '../xml/index.ts';
import { type SaidOfWords, saidBy } from './issues.ts';
import { phraseCodes } from './phrase.ts';

/** Elements that stand around words, and those that stand at their two ends. */
const AROUND: ReadonlySet<string> = new Set(['mrk', 'sm', 'source', 'target']);

type Attributes = Parameters<XmlHandler['open']>[1];

/** Elements whose content is a formatting code in XLIFF 1.2; in 2.x `ph` is empty. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph']);
/** Types of codes that break the line: of XLIFF 1.2, of tools that follow it, and of XLIFF 2. */
const BREAKS: ReadonlySet<string> = new Set(['lb', 'x-br', 'xlf:lb']);
/** Elements that have words between their two ends. */
const PAIRED: ReadonlySet<string> = new Set(['g', 'pc']);
/** Codes, empty or with content, by what they do. */
const KINDS: ReadonlyMap<string, 'open' | 'close' | 'code'> = new Map([
  ...['bpt', 'bx', 'sc'].map((name) => [name, 'open'] as const),
  ...['ept', 'ex', 'ec'].map((name) => [name, 'close'] as const),
  ...['it', 'ph', 'x'].map((name) => [name, 'code'] as const),
]);

/** The words of one side of a unit: as a whole, and of each of the segments that are marked in it. */
export interface UnitSide {
  readonly whole: Content;
  readonly segments: Map<string, Content>;
  /** What the file says of the quality of some of the words. */
  readonly said: SaidOfWords[];
}

type DataOf = (id: string | undefined) => string | undefined;

/**
 * Reads what stands in one `source`, `seg-source` or `target`: words, codes, and segments (`mrk mtype="seg"`). `dataOf`
 * gives the code that XLIFF 2 keeps apart; `onAnnotation` hears of marks for other ends, whose words stay. In a file of
 * Phrase some of the words are codes.
 */
export function makeSideReader(side: UnitSide, dataOf: DataOf, onAnnotation: () => void, isOfPhrase = false) {
  // Most sides are words and nothing else: what elements need is made for the first of them.
  let inner: ReturnType<typeof makeInnerReader> | undefined;
  const within = () => {
    inner ??= makeInnerReader(side, dataOf, onAnnotation, isOfPhrase);
    return inner;
  };
  return {
    open: (name: string, attributes: Attributes) => within().open(name, attributes),
    text(text: string) {
      if (inner === undefined && !isOfPhrase) side.whole.text(text);
      else within().text(text);
    },
    close: () => inner?.close(),
    /** The side's own element: what it says is of all its words. Returns what to do at its end. */
    said: (name: string, attributes: Attributes) => openSaid(side, [side.whole], name, attributes),
  };
}

function openSaid(
  side: UnitSide,
  sinks: readonly Content[],
  name: string,
  attributes: Attributes,
): (() => void) | undefined {
  const issue = AROUND.has(name) ? saidBy(attributes) : undefined;
  if (issue === undefined) return undefined;
  const marks = sinks.map((content): SaidOfWords => ({ content, start: content.length(), end: undefined, issue }));
  for (const mark of marks) side.said.push(mark);
  return () => {
    for (const mark of marks) mark.end = mark.content.length();
  };
}

function makeInnerReader(side: UnitSide, dataOf: DataOf, onAnnotation: () => void, isOfPhrase: boolean) {
  const sinks: Content[] = [side.whole];
  /** What to do at the end of each element that is open. */
  const ends: Array<(() => void) | undefined> = [];
  let code: { readonly parts: string[]; isAdded: boolean; add(): void } | undefined;
  const words = (text: string) => {
    for (const sink of sinks) sink.text(text);
  };
  const wordsOfPhrase = (text: string) => {
    let from = 0;
    for (const { start, end, kind, id } of phraseCodes(text)) {
      words(text.slice(from, start));
      add(kind, id, text.slice(start, end), undefined);
      from = end;
    }
    words(text.slice(from));
  };
  const space = () => {
    for (const sink of sinks) sink.break();
  };
  const add = (kind: 'open' | 'close' | 'code', id: string | undefined, text: string, type: string | undefined) => {
    for (const sink of sinks) {
      if (BREAKS.has(type ?? '') || isBreak(text)) sink.break();
      else sink.code(kind, id, text);
    }
  };
  const openPaired = (name: string, attributes: Attributes, id: string | undefined) => {
    add('open', id, shownOf(name, attributes, dataOf), undefined);
    return () => add('close', id, dataOf(attributes['dataRefEnd']) ?? `</${name}>`, undefined);
  };
  const openCode = (addCode: (text: string) => void) => {
    const parts: string[] = [];
    const own = { parts, isAdded: false, add: () => addCode(parts.join('')) };
    code = own;
    return () => {
      code = undefined;
      if (!own.isAdded) own.add();
    };
  };
  /** Words within a code stand behind it. */
  const openSub = (outer: NonNullable<typeof code>) => {
    if (!outer.isAdded) outer.add();
    outer.isAdded = true;
    space();
    code = undefined;
    return () => {
      space();
      code = outer;
    };
  };
  /** Words between `sm` and the `em` that names it. */
  const begun = new Map<string, () => void>();
  const openMark = (name: string, attributes: Attributes): (() => void) | undefined => {
    const end = openSaid(side, sinks, name, attributes);
    if (name === 'em') begun.get(attributes['startRef'] ?? '')?.();
    if (name !== 'sm' || end === undefined) return end;
    begun.set(attributes['id'] ?? '', end);
    return undefined;
  };
  const open = (name: string, attributes: Attributes): (() => void) | undefined => {
    const id = attributes['id'] ?? attributes['startRef'];
    if (name === 'mrk' && attributes['mtype'] === 'seg') return openSegment(attributes['mid'] ?? '');
    if (name === 'mrk' || name === 'sm') onMark(attributes);
    if (name === 'cp') words(characterOf(attributes['hex']));
    if (name === 'ch' && attributes['val'] !== undefined) words(attributes['val']);
    if (PAIRED.has(name)) return openPaired(name, attributes, id);
    if (code !== undefined) return name === 'sub' ? openSub(code) : undefined;
    const kind = KINDS.get(name);
    if (kind === undefined) return undefined;
    const type = attributes['ctype'] ?? attributes['subType'];
    const addCode = (text: string) =>
      add(kind, attributes['rid'] ?? id, text || shownOf(name, attributes, dataOf), type);
    if (CODES.has(name)) return openCode(addCode);
    addCode('');
    return undefined;
  };
  const onMark = ({ mtype, type }: Attributes) => {
    const said = mtype ?? type;
    // Issues, and places and comments of Trados, are said elsewhere.
    if (said !== undefined && said !== 'seg' && !/^(?:its:|x-its|x-sdl)/.test(said)) onAnnotation();
  };
  const openSegment = (mid: string) => {
    const known = side.segments.get(mid) ?? makeContent();
    side.segments.set(mid, known);
    sinks.push(known);
    return () => void sinks.pop();
  };
  return {
    open(name: string, attributes: Attributes) {
      const said = openMark(name, attributes);
      const end = open(name, attributes);
      ends.push(
        said === undefined
          ? end
          : () => {
              said();
              end?.();
            },
      );
    },
    text(text: string) {
      if (code === undefined) (isOfPhrase ? wordsOfPhrase : words)(text);
      else code.parts.push(text);
    },
    close: () => ends.pop()?.(),
  };
}

/** What a code says that it stands for, else its tag. */
function shownOf(name: string, attributes: Attributes, dataOf: DataOf) {
  const data = dataOf(attributes[name === 'pc' ? 'dataRefStart' : 'dataRef']);
  const equivalent = attributes['equiv-text'] ?? attributes['equiv'] ?? attributes['equivStart'];
  return data ?? equivalent ?? attributes['disp'] ?? tagOf(name, attributes);
}

function tagOf(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}${PAIRED.has(name) ? '' : '/'}>`;
}

function characterOf(hex: string | undefined): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex ?? '') ? Number.parseInt(hex!, 16) : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
