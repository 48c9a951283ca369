import { type AlignedDocument, type Problem, parseDocumentInSteps, type Steps } from '@muqabala/core/document';
import { inSlices } from './page.ts';

export type FailureKey =
  | 'failed-network'
  | 'failed-status'
  | 'failed-json'
  | 'failed-missing'
  | 'failed-document'
  | 'failed-large';

/**
 * Why there is nothing to show: a message key of the viewer with its arguments, and the problems of an invalid
 * document.
 */
export interface Failure {
  readonly key: FailureKey;
  readonly src?: string;
  readonly number?: number;
  readonly problems?: readonly Problem[];
}

export type Loaded =
  | { readonly ok: true; readonly document: AlignedDocument }
  | { readonly ok: false; readonly failure: Failure };

/** More sentences than this are not a document that a person reads on a page. */
const MOST_SEGMENTS = 200_000;

/** Checks unknown data before it is shown, with pauses; never throws. */
export function* checkInSteps(data: unknown): Steps<Loaded> {
  try {
    const size = countSegments(data);
    if (size > MOST_SEGMENTS) return { ok: false, failure: { key: 'failed-large', number: size } };
    const parsed = yield* parseDocumentInSteps(data);
    return parsed.ok ? parsed : { ok: false, failure: { key: 'failed-document', problems: parsed.problems } };
  } catch {
    // A getter or a proxy in the data threw.
    return { ok: false, failure: { key: 'failed-document' } };
  }
}

/**
 * Loads a document by the rules of the page: `#id` reads the text of an element of the page (a JSON script), anything
 * else is fetched. Rejects only when aborted.
 */
export async function loadDocument(src: string, root: Document, signal: AbortSignal): Promise<Loaded> {
  const failed = (key: FailureKey, number?: number): Loaded => ({
    ok: false,
    failure: { key, src, ...(number === undefined ? {} : { number }) },
  });
  let text: string;
  if (src.startsWith('#')) {
    const element = root.getElementById(src.slice(1));
    if (element === null) return failed('failed-missing');
    text = element.textContent ?? '';
  } else {
    try {
      const response = await fetch(new URL(src, root.baseURI), { signal });
      if (!response.ok) return failed('failed-status', response.status);
      text = await response.text();
    } catch (error) {
      if (signal.aborted) throw error;
      return failed('failed-network');
    }
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed('failed-json');
  }
  return inSlices(checkInSteps(data), signal);
}

/** Returns how many sentences unknown data claims to have, at least one a text; throws when the data does. */
export function countSegments(data: unknown): number {
  const texts = (data as { texts?: unknown } | null)?.texts;
  if (!Array.isArray(texts)) return 0;
  if (texts.length > MOST_SEGMENTS) return texts.length;
  return texts.reduce((sum: number, text: { segments?: unknown } | null) => {
    const segments = text?.segments;
    return sum + (Array.isArray(segments) ? segments.length : 0);
  }, 0);
}
