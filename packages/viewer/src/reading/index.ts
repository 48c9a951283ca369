import type { AlignedDocument } from '@muqabala/core/document';
import type { CardPlace } from './card.ts';
import { MuqabalaReading, READING_TAG } from './reading.ts';

export { MuqabalaReading } from './reading.ts';

/** What of a document is meant, and where the counterpart stands. */
export interface ReadAlongOptions {
  /** Id of the text that the article shows; else that of which most is found in it. */
  readonly text?: string;
  /** Id of the text that answers when the article is the source; else the first that has a link. */
  readonly target?: string;
  /** `beside` the article where there is room, else `above` the sentence, which is the default. */
  readonly place?: CardPlace;
}

/**
 * Lays an aligned document over an article of the page: what `<muqabala-reading>` does, which it puts at the end of the
 * body and returns; its `remove()` takes everything back. The document is checked; what is wrong with it is told by the
 * element's `muqabala-error`.
 */
export function readAlong(
  article: Element,
  document: AlignedDocument,
  options: ReadAlongOptions = {},
): MuqabalaReading {
  const element = article.ownerDocument.createElement(READING_TAG) as MuqabalaReading;
  for (const [name, value] of Object.entries(options)) element.setAttribute(name, value);
  element.article = article;
  element.document = document;
  article.ownerDocument.body.append(element);
  return element;
}

// A page may carry two versions of this script: the first one stays. A server has no elements.
if (globalThis.customElements?.get(READING_TAG) === undefined)
  globalThis.customElements?.define(READING_TAG, MuqabalaReading);
