/** Elements that have no content, and those that a parser closes by itself before the next of their kind: they do not nest. */
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
  /** Comments, character references, and `<` that begins nothing: the parser makes a node or a piece of text of each. */
  readonly pieces: number;
  /** Of all elements. */
  readonly attributes: number;
  /** The squares of the numbers that each element has, summed up: each attribute is found by going through those before it. */
  readonly attributeSquares: number;
}

/**
 * Estimates over the text of a page how many elements and attributes it has and how deep they nest, before a tree is built of it: trees take
 * time with the square of their depth.
 */
export function measurePage(html: string): PageSize {
  const text = html.toLowerCase();
  let elements = 0;
  let open = 0;
  let depth = 0;
  let pieces = 0;
  let attributes = 0;
  let attributeSquares = 0;
  /** Where an element of another vocabulary is open, whose elements may close themselves. */
  let foreign: { readonly name: string; readonly open: number } | undefined;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      pieces += 1;
      const end = text.indexOf('-->', at + 4);
      if (end === -1) break;
      at = end + 3;
      continue;
    }
    const isEnd = text.charCodeAt(at + 1) === 0x2f;
    const from = at + (isEnd ? 2 : 1);
    let to = from;
    while (to - from < 20 && isNameUnit(text.charCodeAt(to))) to += 1;
    at = to;
    if (to === from) {
      pieces += 1;
      continue;
    }
    const name = text.slice(from, to);
    if (isEnd) {
      if (!FLAT.has(name) && open > 0) open -= 1;
      if (foreign !== undefined && open <= foreign.open && name === foreign.name) foreign = undefined;
      continue;
    }
    elements += 1;
    const tag = readAttributes(text, to);
    at = tag.end;
    attributes += tag.count;
    attributeSquares += tag.count * tag.count;
    if (RAW.has(name)) {
      const close = text.indexOf(`</${name}`, at);
      if (close === -1) break;
      at = close + 2;
    } else if (!FLAT.has(name) && !(tag.isClosed && (foreign !== undefined || FOREIGN.has(name)))) {
      if (FOREIGN.has(name)) foreign ??= { name, open };
      open += 1;
      depth = Math.max(depth, open);
    }
  }
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) pieces += 1;
  return { elements, depth, pieces, attributes, attributeSquares };
}

/** Counts the attributes of a tag up to its `>`, which may stand within their quotation marks too. */
function readAttributes(
  text: string,
  from: number,
): { readonly count: number; readonly end: number; readonly isClosed: boolean } {
  let count = 0;
  let at = from;
  while (at < text.length) {
    while (at < text.length && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === SLASH)) at += 1;
    if (text.charCodeAt(at) === GREATER) break;
    count += 1;
    at += 1;
    while (at < text.length && !endsName(text.charCodeAt(at))) at += 1;
    let value = at;
    while (isBlank(text.charCodeAt(value))) value += 1;
    if (text.charCodeAt(value) !== EQUALS) continue;
    at = value + 1;
    while (isBlank(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote === 0x22 || quote === 0x27) {
      const end = text.indexOf(text[at]!, at + 1);
      at = end === -1 ? text.length : end + 1;
    } else while (at < text.length && !isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== GREATER) at += 1;
  }
  return { count, end: at, isClosed: text.charCodeAt(at - 1) === SLASH };
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
