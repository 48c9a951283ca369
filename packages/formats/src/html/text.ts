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
/** A longer cell is no cell of a table but a column of the page. */
const LONGEST_CELL = 150;

/** What stands before a list of other reports. */
const MORE =
  /^(?:(?:read|see|watch)\s+(?:more|also|next)|also read|related(?: (?:news|stories|articles|posts))?|more (?:news|stories|on this)|اقرأ(?:وا|ي)? (?:أيض[اً]+|المزيد)|إقرأ أيض[اً]+|طالع أيض[اً]+|شاهد أيض[اً]+|المزيد|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|للمزيد)(?=[\s:：،.!…]|$)/iu;

export interface Paragraph {
  readonly text: string;
  /** The share of its letters that stand in links. */
  readonly linked: number;
}

/**
 * Returns the paragraphs of a piece of a page: what block elements hold, on one line each with its white space
 * collapsed as browsers show it, line ends of `br` kept; the cells of a row are divided by ` | `.
 */
export function readParagraphs(root: PageNode): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let parts: string[] = [];
  let hasWords = false;
  let linked = 0;
  const flush = () => {
    const text = hasWords ? tidy(parts.join('')) : '';
    if (text !== '') paragraphs.push({ text, linked: Math.min(1, linked / text.length) });
    parts = [];
    hasWords = false;
    linked = 0;
  };
  // A stack of our own: pages nest deeper than calls may.
  const stack: Array<{ nodes: Iterator<PageNode>; block: boolean; link: boolean }> = [];
  const enter = (node: PageNode, block: boolean, link: boolean) => {
    if (block) flush();
    stack.push({ nodes: node.childNodes[Symbol.iterator](), block, link });
  };
  const addText = (node: PageNode, link: boolean) => {
    const words = (node.textContent ?? '').replace(/[\u0000\u0001]/g, '\ufffd');
    parts.push(words);
    const { length } = words.trim();
    hasWords ||= length > 0;
    if (link) linked += length;
  };
  const addElement = (node: PageNode, link: boolean) => {
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') parts.push(LINE_END);
    else if (!CELLS.has(name)) enter(node, BLOCKS.has(name), link || name === 'A');
    else if (isColumn(node)) enter(node, true, link);
    else {
      if (hasWords) parts.push(CELL_END);
      enter(node, false, link);
    }
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
    if (node.nodeType === TEXT) addText(node, top.link);
    else if (node.nodeType === ELEMENT) addElement(node, top.link);
  }
  return paragraphs;
}

/** A line end that is meant, and the border of a cell, while a paragraph is gathered. */
const LINE_END = '\u0000';
const CELL_END = '\u0001';

/** Collapses white space as browsers show it; no-break spaces go at the ends alone. */
function tidy(text: string): string {
  const lines = text.split(LINE_END).map((line) => {
    const collapsed = line.replace(/[ \t\n\f\r]+/g, ' ');
    return collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, collapsed.endsWith(' ') ? -1 : undefined);
  });
  const joined = lines.join('\n');
  let start = 0;
  let end = joined.length;
  while (start < end && EDGE.test(joined[start]!)) start += 1;
  while (start < end && EDGE.test(joined[end - 1]!)) end -= 1;
  return joined.slice(start, end).replace(/ ?\u0001[ \u0001]*/g, ' | ');
}

const EDGE = /[\s\u0001]/;

/** Whether a cell holds lines of its own or more text than a table has in one. */
function isColumn(cell: PageNode): boolean {
  let length = 0;
  const stack = [cell.childNodes[Symbol.iterator]()];
  while (stack.length > 0) {
    const next = stack[stack.length - 1]!.next();
    if (next.done) stack.pop();
    else if (next.value.nodeType === TEXT) {
      length += (next.value.textContent ?? '').trim().length;
      if (length > LONGEST_CELL) return true;
    } else if (next.value.nodeType === ELEMENT) {
      const name = next.value.nodeName.toUpperCase();
      if (name === 'BR' || (BLOCKS.has(name) && name !== 'P' && name !== 'DIV')) return true;
      stack.push(next.value.childNodes[Symbol.iterator]());
    }
  }
  return false;
}

/**
 * Leaves out what leads elsewhere: "read more" with what follows it in links, and paragraphs of links before the first
 * and after the last of words, such as menus and "print"; `title` may be a link.
 */
export function withoutTeasers(all: readonly Paragraph[], title?: string): string[] {
  const isMenu = ({ text, linked }: Paragraph) => linked > 0.7 && text !== title;
  let [from, to] = [0, all.length];
  while (from < to && isMenu(all[from]!)) from += 1;
  while (to > from && isMenu(all[to - 1]!)) to -= 1;
  const paragraphs = withoutFurniture(from < to ? all.slice(from, to) : all);
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

/** A line that says what stands beside it and is none of the report: advertisements, the sources of pictures. */
const LABEL =
  /^(?:advertisement(?: · scroll to continue)?|story continues below(?: advertisement)?|إعلان|اعلان)$|^(?:صدر الصورة|مصدر الصورة|التعليق على الصورة|image source|image caption)[،,]/iu;
/** What readers may skip, from the line that says so to the one that says where it ends. */
const SKIP = /^(?:تخطى .* وواصل القراءة|skip .* and continue reading)$/iu;
const END = /نهاية$|^نهاية\s|^end of\s/iu;
/** So many paragraphs are skipped at most. */
const MOST_SKIPPED = 20;

/** Leaves out labels, what readers are told to skip, and two links or more that stand alone among paragraphs. */
function withoutFurniture(all: readonly Paragraph[]): Paragraph[] {
  const isLink = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined && paragraph.linked > 0.9 && !/[.!?؟…»”"]$/.test(paragraph.text);
  const isAmongLinks = (i: number) => isLink(all[i]) && (isLink(all[i - 1]) || isLink(all[i + 1]));
  const kept: Paragraph[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const { text } = all[i]!;
    if (SKIP.test(text)) {
      const end = all.slice(i + 1, i + 1 + MOST_SKIPPED).findIndex((one) => END.test(one.text));
      i += end + 1;
    } else if (!LABEL.test(text) && !isAmongLinks(i)) kept.push(all[i]!);
  }
  // A page of nothing but links is what it is.
  return kept.length > 0 ? kept : [...all];
}
