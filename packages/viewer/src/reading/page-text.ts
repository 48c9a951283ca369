import { firstOf } from '@muqabala/core/document';
/** What an article of a page says: its text nodes one after the other, a line end where a block or a line ends. */
export interface PageText {
  readonly text: string;
  /** Returns the range of a stretch, in UTF-16 units of `text`. */
  range(start: number, end: number): Range;
  /** Returns where a place in a text node stands in `text`; undefined when it is none of the article's. */
  offset(node: Node, at: number): number | undefined;
}

/** Elements whose text nobody reads. */
const UNREAD = 'script,style,noscript,template,textarea,select,iframe,object,svg,math,muqabala-reading,muqabala-viewer';

/** Reads an article without changing it: what is hidden or no text of it is passed over. */
export function readPage(article: Element): PageText {
  const root = article.ownerDocument;
  const view = root.defaultView!;
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks = new Map<Element, Element>();
  const blockOf = (element: Element): Element => {
    const path: Element[] = [];
    let at = element;
    while (at !== article && !blocks.has(at) && isInline(view.getComputedStyle(at).display)) {
      path.push(at);
      at = at.parentElement!;
    }
    const block = blocks.get(at) ?? at;
    for (const one of [...path, at]) blocks.set(one, block);
    return block;
  };
  const walker = root.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node.matches(UNREAD) || view.getComputedStyle(node).display === 'none')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const parts: string[] = [];
  let length = 0;
  let block: Element | undefined;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'BR') add('\n');
    if (node.nodeType !== node.TEXT_NODE) continue;
    const own = blockOf(node.parentElement!);
    if (block !== undefined && own !== block) add('\n');
    block = own;
    nodes.push(node as Text);
    starts.push(length);
    add((node as Text).data);
  }
  const places = new Map<Node, number>(nodes.map((node, n) => [node, starts[n]!]));
  const nodeAt = (offset: number) => firstOf(starts.length, (at) => starts[at]! > offset) - 1;
  return {
    text: parts.join(''),
    range(start, end) {
      const range = root.createRange();
      const [first, last] = [nodeAt(start), nodeAt(end - 1)];
      range.setStart(nodes[first]!, Math.min(start - starts[first]!, nodes[first]!.length));
      range.setEnd(nodes[last]!, Math.min(end - starts[last]!, nodes[last]!.length));
      return range;
    },
    offset(node, at) {
      const start = places.get(node);
      return start === undefined ? undefined : start + at;
    },
  };
}

function isInline(display: string): boolean {
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}
