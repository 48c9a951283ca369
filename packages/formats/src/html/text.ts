import { ELEMENT, type PageNode, TEXT } from './dom.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO FORM BUTTON SELECT TEXTAREA INPUT FIGCAPTION NAV HEAD'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);

/** What stands before a list of other reports. */
const MORE =
  /^(?:(?:read|see|watch)\s+(?:more|also|next)|also read|related(?: (?:news|stories|articles|posts))?|more (?:news|stories|on this)|اقرأ(?:وا|ي)? (?:أيض[اً]+|المزيد)|إقرأ أيض[اً]+|طالع أيض[اً]+|شاهد أيض[اً]+|المزيد|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|للمزيد)(?=[\s:：،.!…]|$)/iu;

export interface Paragraph {
  readonly text: string;
  /** The share of its letters that stand in links. */
  readonly linked: number;
}

/**
 * Returns the paragraphs of a piece of a page: what block elements hold, on one line each with its white space collapsed as browsers show
 * it, line ends of `br` kept; the cells of a row are divided by ` | `.
 */
export function readParagraphs(root: PageNode): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let linked = 0;
  const flush = () => {
    const tidied = text
      .replace(/[ \t\n\f\r]*\u0000[ \t\n\f\r]*/g, '\u0000')
      .replace(/[ \t\n\f\r]+/g, ' ')
      .replaceAll('\u0000', '\n')
      .trim();
    if (tidied !== '') paragraphs.push({ text: tidied, linked: Math.min(1, linked / tidied.length) });
    text = '';
    linked = 0;
  };
  // A stack of our own: pages nest deeper than calls may.
  const stack: Array<{ nodes: Iterator<PageNode>; block: boolean; link: boolean }> = [];
  const enter = (node: PageNode, block: boolean, link: boolean) => {
    if (block) flush();
    stack.push({ nodes: node.childNodes[Symbol.iterator](), block, link });
  };
  enter(root, true, false);
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const next = top.nodes.next();
    if (next.done) {
      stack.pop();
      if (top.block) flush();
      continue;
    }
    const node = next.value;
    if (node.nodeType === TEXT) {
      // A zero stands for a line end that is meant; the text has none of its own, the parser replaces it.
      const words = (node.textContent ?? '').replaceAll('\u0000', '\ufffd');
      text += words;
      if (top.link) linked += words.trim().length;
    } else if (node.nodeType === ELEMENT) {
      const name = node.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      if (name === 'BR') text += '\u0000';
      else if (CELLS.has(name)) {
        if (text.trim() !== '') text += ' | ';
        enter(node, false, top.link);
      } else enter(node, BLOCKS.has(name), top.link || name === 'A');
    }
  }
  return paragraphs;
}

/** Leaves out what leads to other reports: "read more" with what follows it in links, and whole paragraphs that are links after it. */
export function withoutTeasers(paragraphs: readonly Paragraph[]): string[] {
  const kept: string[] = [];
  let teasers = false;
  for (const { text, linked } of paragraphs) {
    if (MORE.test(text) && (linked > 0.3 || text.length < 40)) {
      teasers = true;
      continue;
    }
    if (teasers && linked > 0.8) continue;
    teasers = false;
    kept.push(text);
  }
  return kept;
}
