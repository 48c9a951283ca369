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
