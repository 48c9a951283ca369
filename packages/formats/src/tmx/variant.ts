import { count, type Log } from '../log.ts';
import {
  type Content,
  type Draft,
  isBreak,
  joinedProperties,
  makeContent,
  type makeProperties,
  type PairSide,
  readSpans,
} from '../pairs/index.ts';
import { primaryLanguage } from '../read/languages.ts';
import { regionNamed } from '../read/regions.ts';
import type { XmlHandler } from '../xml/index.ts';

type Attributes = Parameters<XmlHandler['open']>[1];

/** Elements inside `seg` whose content is formatting code, not words. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/** One `tuv`. */
export interface Variant {
  readonly code: string;
  readonly language: string;
  readonly content: Content;
  readonly properties: ReturnType<typeof makeProperties>;
  segments: string[];
  spans: NonNullable<PairSide['spans']>;
}

export function makeVariant(attributes: Attributes, properties: Variant['properties']): Variant {
  const code = attributes['xml:lang'] ?? attributes['lang'] ?? '';
  return {
    code,
    language: primaryLanguage(code),
    content: makeContent(),
    properties,
    segments: [],
    spans: [],
  };
}

export function readVariantProp(variant: Variant, type: string, value: string): void {
  if (type === 'x-segments') variant.segments = value.split(' ').filter((id) => id !== '');
  else if (type === 'x-offsets') variant.spans = readSpans(value);
  else variant.properties.add(type, value);
}

export function sideOf(variant: Variant): PairSide {
  const { language, segments, spans } = variant;
  const { content, placeholders } = variant.content.end();
  const { properties } = joinedProperties(regionNamed(variant.code), variant.properties.end());
  const side: Draft<PairSide> = { language, segments, content };
  if (placeholders !== undefined) side.placeholders = placeholders;
  if (spans.length > 0) side.spans = spans;
  if (properties !== undefined) side.properties = properties;
  return side;
}

/** Reads what stands in a `seg`: words, codes, and words within codes (`sub`), which stand behind their code. */
export function makeSegReader(content: Content, log: Log) {
  const ends: Array<(() => void) | undefined> = [];
  /** The names that codes have on both sides, by what pairs them on this side. */
  const names = new Map<string, string>();
  let code: { readonly parts: string[]; isAdded: boolean; add(): void } | undefined;
  const add = (name: string, attributes: Attributes, text: string) => {
    const pairing = attributes['i'];
    const id = attributes['x'] ?? (pairing === undefined ? undefined : (names.get(pairing) ?? pairing));
    if (name === 'bpt' && pairing !== undefined && id !== undefined) names.set(pairing, id);
    const opens = name === 'bpt' || (name === 'it' && attributes['pos'] === 'begin');
    const closes = name === 'ept' || (name === 'it' && attributes['pos'] === 'end');
    if (!opens && !closes && (isBreak(text) || attributes['type'] === 'lb')) content.break();
    else content.code(opens ? 'open' : closes ? 'close' : 'code', id, text);
  };
  const open = (name: string, attributes: Attributes) => {
    if (CODES.has(name)) {
      if (attributes['type'] !== undefined && attributes['type'] !== 'lb') count(log.cleaned, 'code-type');
      const outer = code;
      const parts: string[] = [];
      const own = { parts, isAdded: outer !== undefined, add: () => add(name, attributes, parts.join('')) };
      code = own;
      return () => {
        code = outer;
        if (!own.isAdded) own.add();
      };
    }
    if (name === 'sub' && code !== undefined) {
      count(log.cleaned, 'sub-flow');
      const outer = code;
      if (!outer.isAdded) outer.add();
      outer.isAdded = true;
      content.break();
      code = undefined;
      return () => {
        content.break();
        code = outer;
      };
    }
    if (name === 'hi' && code === undefined) {
      content.code('open', attributes['x'], '<hi>');
      return () => content.code('close', attributes['x'], '</hi>');
    }
    return undefined;
  };
  return {
    open: (name: string, attributes: Attributes) => void ends.push(open(name, attributes)),
    text(text: string) {
      if (code === undefined) content.text(text);
      else code.parts.push(text);
    },
    close: () => ends.pop()?.(),
    /** Whether nothing of the `seg` is open. */
    isAtEnd: () => ends.length === 0,
  };
}
