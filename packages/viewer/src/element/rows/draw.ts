import { render } from 'lit';
import { icon } from '../templates/icons.ts';

/** Makes an element; class, attributes and text are set as values, never read as HTML. */
export function element(
  name: string,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  for (const attribute in attributes) made.setAttribute(attribute, attributes[attribute]!);
  if (text !== undefined) made.textContent = text;
  return made;
}

const stencils = new Map<string, HTMLElement>();

/** Returns a copy of what was made the first time for a key: a copy costs a third of making it. */
export function stencil(key: string, make: () => HTMLElement): HTMLElement {
  let known = stencils.get(key);
  if (known === undefined) {
    known = make();
    // Keys hold values of documents; a page that goes through thousands of documents keeps none of them.
    if (stencils.size > 100) stencils.clear();
    stencils.set(key, known);
  }
  return known.cloneNode(true) as HTMLElement;
}

const icons = new Map<string, Node>();

/** Makes a sign as a node, a copy of the one that the templates draw. */
export function drawIcon(name: Parameters<typeof icon>[0]): Node {
  let known = icons.get(name);
  if (known === undefined) {
    const host = document.createElement('span');
    render(icon(name), host);
    known = host.firstElementChild!;
    icons.set(name, known);
  }
  return known.cloneNode(true);
}
