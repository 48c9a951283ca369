import { parseHTML } from 'linkedom';

/** The little of a DOM that reading a page needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}
export interface PageElement extends PageNode {
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

/** Parses a page without running or loading anything of it; names of attributes are in lower case, which old pages write in capitals. */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(html);
  if (document.documentElement === null) return document as unknown as PageDocument;
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (/[A-Z]/.test(name) && !element.hasAttribute(name.toLowerCase()))
        element.setAttribute(name.toLowerCase(), value);
  for (const element of [...document.querySelectorAll(INLINE)]) {
    const span = document.createElement('span');
    span.append(...element.childNodes);
    element.replaceWith(span);
  }
  return document as unknown as PageDocument;
}
