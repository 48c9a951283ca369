/** Elements that have no content, and those that a parser closes by itself before the next of their kind: they do not nest. */
const FLAT: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option optgroup thead tbody tfoot rt rp'.split(
    ' ',
  ),
);
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);

/** What a tree would have to hold. */
export interface PageSize {
  readonly elements: number;
  readonly depth: number;
  /** Character references, and `<` that begins nothing: the parser makes a piece of text of each. */
  readonly pieces: number;
  /** The most that any one element has. */
  readonly attributes: number;
}

/**
 * Estimates over the text of a page how many elements it has and how deep they nest, before a tree is built of it: trees take
 * time with the square of their depth. Attributes with a `>` in them may end a tag early, which changes nothing in these numbers.
 */
export function measurePage(html: string): PageSize {
  const text = html.toLowerCase();
  let elements = 0;
  let open = 0;
  let depth = 0;
  let pieces = 0;
  let attributes = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
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
      continue;
    }
    elements += 1;
    const end = text.indexOf('>', to);
    at = end === -1 ? text.length : end;
    attributes = Math.max(attributes, countAttributes(text, to, at));
    if (RAW.has(name)) {
      const close = text.indexOf(`</${name}`, at);
      if (close === -1) break;
      at = close + 2;
    } else if (!FLAT.has(name)) {
      open += 1;
      depth = Math.max(depth, open);
    }
  }
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) pieces += 1;
  return { elements, depth, pieces, attributes };
}

/** Words of a tag that is longer than any of a person; shorter ones have few. */
function countAttributes(text: string, from: number, to: number): number {
  if (to - from < 4000) return 0;
  let words = 0;
  let inWord = false;
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    const isBreak = unit <= 0x20 || unit === 0x22 || unit === 0x27;
    if (!isBreak && !inWord) words += 1;
    inWord = !isBreak;
  }
  return words;
}

function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x3a;
}
