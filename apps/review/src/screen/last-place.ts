import type { SentenceRef } from '@muqabala/viewer/editable';
import { VIEWS, type View } from './tools.ts';

/** Where a person was in a review: nothing of its words. */
export interface LastPlace {
  readonly view: View;
  readonly target: string;
  readonly sentence?: SentenceRef | undefined;
}

const PLACE = 'muqabala-places';
/** Of so many reviews the place is remembered, the last ones. */
const MOST = 30;

/** Remembers where a person was in a review; where the browser keeps nothing it is forgotten. */
export function keepPlace(review: string, place: LastPlace): void {
  try {
    const others = read().filter(([id]) => id !== review);
    localStorage.setItem(PLACE, JSON.stringify([...others, [review, place]].slice(-MOST)));
  } catch {}
}

/** Returns where the person was in a review; undefined where nobody was, or what is kept is damaged. */
export function lastPlace(review: string): LastPlace | undefined {
  const kept = read().find(([id]) => id === review)?.[1];
  const { view, target, sentence } = (kept ?? {}) as Partial<LastPlace>;
  if (!VIEWS.includes(view as View) || typeof target !== 'string') return undefined;
  const isPlace = (sentence?.side === 'source' || sentence?.side === 'target') && typeof sentence.id === 'string';
  return { view: view!, target, sentence: isPlace ? sentence : undefined };
}

function read(): [string, unknown][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => Array.isArray(one) && typeof one[0] === 'string') : [];
  } catch {
    return [];
  }
}
