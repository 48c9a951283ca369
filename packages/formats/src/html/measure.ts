/**
 * Elements that have no content, and those that a parser closes by itself before the next of their kind: they do not
 * nest.
 */
const FLAT: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option optgroup thead tbody tfoot rt rp'.split(
    ' ',
  ),
);
/** Elements of other vocabularies, in which `<path/>` is closed. */
const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);

/** What a tree would have to hold. */
export interface PageSize {
  readonly elements: number;
  readonly depth: number;
  /**
   * Comments, character references, no-break spaces (which become references when the article is written down and read
   * again), and `<` that begins nothing: the parser makes a node or a piece of text of each.
   */
  readonly pieces: number;
  /** Of all elements. */
  readonly attributes: number;
  /**
   * The squares of the numbers that each element has, summed up: each attribute is found by going through those before
   * it.
   */
  readonly attributeSquares: number;
}

/**
 * Estimates over the text of a page how many elements and attributes it has and how deep they nest, before a tree is
 * built of it: trees take time with the square of their depth.
 */
export function measurePage(html: string): PageSize {
  const text = html.toLowerCase();
  const nesting = makeNesting();
  const size = { elements: 0, pieces: 0, attributes: 0, attributeSquares: 0 };
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      size.pieces += 1;
      const end = text.indexOf('-->', at + 4);
      if (end === -1) break;
      at = end + 3;
      continue;
    }
    const tag = readTag(text, at);
    if (tag === undefined) {
      size.pieces += 1;
      at += 1;
      continue;
    }
    at = tag.end;
    if (tag.isEnd) {
      nesting.close(tag.name);
      continue;
    }
    size.elements += 1;
    size.attributes += tag.attributes;
    size.attributeSquares += tag.attributes * tag.attributes;
    if (RAW.has(tag.name)) {
      const close = text.indexOf(`</${tag.name}`, at);
      if (close === -1) break;
      at = close + 2;
    } else nesting.open(tag);
  }
  for (const mark of ['&', '\u00a0'])
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) size.pieces += 1;
  return { ...size, depth: nesting.deepest };
}

/** A tag: its name, how many attributes it has, whether `/>` ends it, and where what it says ends. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isClosed: boolean;
  readonly attributes: number;
  readonly end: number;
}

/** Counts how many elements are open at once. */
function makeNesting() {
  let open = 0;
  let deepest = 0;
  /** Where an element of another vocabulary is open, whose elements may close themselves. */
  let foreign: { readonly name: string; readonly open: number } | undefined;
  return {
    open({ name, isClosed }: Tag) {
      const isForeign = FOREIGN.has(name);
      if (FLAT.has(name) || (isClosed && (isForeign || foreign !== undefined))) return;
      if (isForeign) foreign ??= { name, open };
      open += 1;
      deepest = Math.max(deepest, open);
    },
    close(name: string) {
      if (!FLAT.has(name) && open > 0) open -= 1;
      if (foreign !== undefined && open <= foreign.open && name === foreign.name) foreign = undefined;
    },
    get deepest() {
      return deepest;
    },
  };
}

/** Reads the tag that begins at `<`; undefined where none does. */
function readTag(text: string, at: number): Tag | undefined {
  const isEnd = text.charCodeAt(at + 1) === SLASH;
  const from = at + (isEnd ? 2 : 1);
  let to = from;
  while (to - from < 20 && isNameUnit(text.charCodeAt(to))) to += 1;
  if (to === from) return undefined;
  const name = text.slice(from, to);
  if (isEnd) return { name, isEnd, isClosed: false, attributes: 0, end: to };
  const { count, end } = readAttributes(text, to);
  return { name, isEnd, isClosed: text.charCodeAt(end - 1) === SLASH, attributes: count, end };
}

/** Counts the attributes of a tag up to its `>`, which may stand within their quotation marks too. */
function readAttributes(text: string, from: number): { readonly count: number; readonly end: number } {
  let count = 0;
  let at = from;
  while (at < text.length) {
    at = skip(text, at, (unit) => isBlank(unit) || unit === SLASH);
    if (text.charCodeAt(at) === GREATER) break;
    count += 1;
    at = skip(text, at + 1, (unit) => !endsName(unit));
    const value = skip(text, at, isBlank);
    if (text.charCodeAt(value) === EQUALS) at = endOfValue(text, skip(text, value + 1, isBlank));
  }
  return { count, end: at };
}

/** The end of an attribute's value, which its quotation marks or the next blank or `>` end. */
function endOfValue(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return skip(text, at, (unit) => !isBlank(unit) && unit !== GREATER);
  const end = text.indexOf(quote, at + 1);
  return end === -1 ? text.length : end + 1;
}

function skip(text: string, from: number, is: (unit: number) => boolean): number {
  let at = from;
  while (at < text.length && is(text.charCodeAt(at))) at += 1;
  return at;
}

const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function endsName(unit: number): boolean {
  return isBlank(unit) || unit === SLASH || unit === EQUALS || unit === GREATER;
}

function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x3a;
}
