import type { Segment, Text } from '@muqabala/core/document';

/** Where the counterpart stands: above its sentence, or beside the article where there is room. */
export type CardPlace = 'above' | 'beside';

/** Space to the edge of the screen and to the text, in pixels. */
const GAP = 8;
/** A margin beside the article that is narrower, in pixels, holds no text. */
const LEAST = 200;

/** Draws the counterpart of a sentence: whose text it is, and its sentences, each in its language and direction. */
export function drawCounterpart(host: HTMLElement, text: Text, segments: readonly Segment[]): void {
  const paragraphs = segments.map(({ start, end, language }) => {
    const paragraph = host.ownerDocument.createElement('p');
    paragraph.lang = language ?? text.language;
    paragraph.dir = text.direction;
    paragraph.setAttribute('part', 'counterpart');
    paragraph.textContent = text.content.slice(start, end);
    return paragraph;
  });
  const name = host.ownerDocument.createElement('p');
  name.className = 'name';
  name.dir = 'auto';
  name.setAttribute('part', 'name');
  name.textContent = text.outlet ?? '';
  host.replaceChildren(...(text.outlet ? [name] : []), ...paragraphs);
}

/** Places the card over the page without covering the sentence, within the screen. */
export function placeCard(card: HTMLElement, sentence: DOMRect, article: DOMRect, place: CardPlace): void {
  const { clientWidth: width, clientHeight: height } = card.ownerDocument.documentElement;
  const [left, right] = [article.left, width - article.right];
  const margin = Math.max(left, right) - 2 * GAP;
  const beside = place === 'beside' && margin >= LEAST;
  card.style.width = beside ? `${margin}px` : '';
  const { width: own, height: tall } = card.getBoundingClientRect();
  const above = sentence.top - GAP - tall;
  const below = sentence.bottom + GAP;
  const roomy = above >= 0 || sentence.top > height - sentence.bottom;
  const x = beside
    ? right >= left
      ? article.right + GAP
      : left - GAP - own
    : sentence.left + (sentence.width - own) / 2;
  const y = beside ? sentence.top : roomy ? above : below;
  card.style.left = `${Math.max(GAP, Math.min(x, width - own - GAP))}px`;
  card.style.top = `${Math.max(0, Math.min(y, height - tall))}px`;
}
