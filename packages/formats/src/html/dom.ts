import { parseHTML } from 'linkedom';
import { readMarkup } from '../text/markup.ts';

/** The little of a DOM that reading a page needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}
export interface PageElement extends PageNode {
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
}
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Words of a line that the extractor does not know for such: it would begin a new paragraph at each. */
const INLINE = 'bdi, u, s, tt, nobr, big, strike, acronym';

/**
 * Parses a page without running or loading anything of it. As in browsers there is a body, whatever tags the page
 * leaves out, and names of attributes are in lower case, which old pages write in capitals.
 */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(wrapped(html));
  if (document.documentElement === null) return document as unknown as PageDocument;
  gatherBody(document);
  for (const element of document.querySelectorAll('*')) lowerAttributes(element);
  for (const element of [...document.querySelectorAll(INLINE)]) {
    const span = document.createElement('span');
    for (const node of [...element.childNodes]) span.appendChild(node);
    element.replaceWith(span);
  }
  return document as unknown as PageDocument;
}

type Parsed = ReturnType<typeof parseHTML>['document'];

/**
 * Puts the element around a page, or a piece of one, that leaves it out: the parser takes the first element for all.
 */
function wrapped(html: string): string {
  const markup = readMarkup(html);
  if (markup?.root === undefined || markup.root === 'html') return html;
  return `${html.slice(0, markup.at)}<html>${html.slice(markup.at)}</html>`;
}

/** Puts what stands beside head and body into the body. */
function gatherBody(document: Parsed): void {
  const children = [...document.documentElement.childNodes];
  const nameOf = (node: PageNode) => node.nodeName.toLowerCase();
  const found = children.find((node) => nameOf(node) === 'body');
  // The parser makes one that is empty.
  const body = found ?? document.body;
  const { firstChild } = body;
  let isBefore = found !== undefined;
  for (const node of children) {
    if (node === found) isBefore = false;
    else if (nameOf(node) !== 'head') body.insertBefore(node, isBefore ? firstChild : null);
  }
}

function lowerAttributes(element: Attributed): void {
  const { attributes } = element;
  if (![...attributes].some(({ name }) => CAPITAL.test(name))) return;
  const names = new Set([...attributes].map(({ name }) => name));
  for (const { name, value } of [...attributes]) {
    const lower = name.toLowerCase();
    if (lower === name) continue;
    element.removeAttribute(name);
    if (names.has(lower)) continue;
    names.add(lower);
    element.setAttribute(lower, value);
  }
}

const CAPITAL = /[A-Z]/;

interface Attributed {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
}
