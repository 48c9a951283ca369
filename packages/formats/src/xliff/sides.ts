import { type Content, isBreak, makeContent } from '../pairs/index.ts';
import type { XmlHandler } from '../xml/index.ts';

type Attributes = Parameters<XmlHandler['open']>[1];

/** Elements whose content is a formatting code in XLIFF 1.2; in 2.x `ph` is empty. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph']);
/** Elements that have words between their two ends. */
const PAIRED: ReadonlySet<string> = new Set(['g', 'pc']);
const OPENING: ReadonlySet<string> = new Set(['bpt', 'bx', 'sc']);
const CLOSING: ReadonlySet<string> = new Set(['ept', 'ex', 'ec']);
const EMPTY: ReadonlySet<string> = new Set(['x', 'bx', 'ex', 'sc', 'ec', 'ph']);

/** The words of one side of a unit: as a whole, and of each of the segments that are marked in it. */
export interface Side {
  readonly whole: Content;
  readonly segments: Map<string, Content>;
}

/**
 * Reads what stands in one `source`, `seg-source` or `target`: words, codes, and segments (`mrk mtype="seg"`). `dataOf` gives the code that
 * XLIFF 2 keeps apart.
 */
export function makeSideReader(side: Side, dataOf: (id: string | undefined) => string | undefined) {
  const sinks: Content[] = [side.whole];
  /** What to do at the end of each element that is open. */
  const ends: Array<(() => void) | undefined> = [];
  let code: { readonly parts: string[]; isAdded: boolean; add(): void } | undefined;
  let size = 0;
  const words = (text: string) => {
    for (const sink of sinks) sink.text(text);
  };
  const space = () => {
    for (const sink of sinks) sink.break();
  };
  const add = (kind: 'open' | 'close' | 'code', id: string | undefined, text: string, type: string | undefined) => {
    for (const sink of sinks) {
      if (type === 'lb' || type === 'x-br' || isBreak(text)) sink.break();
      else sink.code(kind, id, text);
    }
  };
  const open = (name: string, attributes: Attributes): (() => void) | undefined => {
    const id = attributes['id'] ?? attributes['startRef'];
    const shown = shownOf(name, attributes, dataOf);
    const type = attributes['ctype'] ?? attributes['subType'];
    const kind = OPENING.has(name) ? 'open' : CLOSING.has(name) ? 'close' : 'code';
    if (name === 'mrk' && attributes['mtype'] === 'seg') return openSegment(attributes['mid'] ?? '');
    if (name === 'cp') words(characterOf(attributes['hex']));
    else if (name === 'ch' && attributes['val'] !== undefined) words(attributes['val']);
    else if (PAIRED.has(name)) {
      add('open', id, shown ?? tagOf(name, attributes), undefined);
      return () => add('close', id, dataOf(attributes['dataRefEnd']) ?? `</${name}>`, undefined);
    } else if (CODES.has(name) && code === undefined) {
      const parts: string[] = [];
      const text = () => parts.join('') || (shown ?? tagOf(name, attributes));
      const own = { parts, isAdded: false, add: () => add(kind, attributes['rid'] ?? id, text(), type) };
      code = own;
      return () => {
        code = undefined;
        if (!own.isAdded) own.add();
      };
    } else if (EMPTY.has(name) && code === undefined)
      add(kind, attributes['rid'] ?? id, shown ?? tagOf(name, attributes), type);
    else if (name === 'sub' && code !== undefined) {
      const outer: NonNullable<typeof code> = code;
      if (!outer.isAdded) outer.add();
      outer.isAdded = true;
      space();
      code = undefined;
      return () => {
        space();
        code = outer;
      };
    }
    return undefined;
  };
  const openSegment = (mid: string) => {
    const known = side.segments.get(mid) ?? makeContent();
    side.segments.set(mid, known);
    sinks.push(known);
    return () => void sinks.pop();
  };
  return {
    open: (name: string, attributes: Attributes) => void ends.push(open(name, attributes)),
    text(text: string) {
      size += text.length;
      if (code === undefined) words(text);
      else code.parts.push(text);
    },
    close: () => ends.pop()?.(),
    get size() {
      return size;
    },
  };
}

/** What a code says that it stands for. */
function shownOf(name: string, attributes: Attributes, dataOf: (id: string | undefined) => string | undefined) {
  const data = dataOf(attributes[name === 'pc' ? 'dataRefStart' : 'dataRef']);
  return data ?? attributes['equiv-text'] ?? attributes['equiv'] ?? attributes['equivStart'] ?? attributes['disp'];
}

function tagOf(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}${PAIRED.has(name) ? '' : '/'}>`;
}

function characterOf(hex: string | undefined): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex ?? '') ? Number.parseInt(hex!, 16) : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
