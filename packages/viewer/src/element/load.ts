import { type AlignedDocument, type Problem, parseDocumentInTurns, type Turns } from '@muqabala/core/document';
import { inSlices } from './page.ts';

/**
 * Why there is nothing to show: it could not be fetched (`network`), was answered with an error (`status`), is not
 * `json`, is `missing` in the page, is no valid aligned `document`, is too `large`; where from, the status or the number
 * of sentences, the problems of an invalid document.
 */
export interface Failure {
  readonly code: 'network' | 'status' | 'json' | 'missing' | 'document' | 'large';
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
export function* checkInTurns(data: unknown): Turns<Loaded> {
  try {
    const size = countSegments(data);
    if (size > MOST_SEGMENTS) return { ok: false, failure: { code: 'large', number: size } };
    const parsed = yield* parseDocumentInTurns(data);
    return parsed.ok ? parsed : { ok: false, failure: { code: 'document', problems: parsed.problems } };
  } catch {
    // A getter or a proxy in the data threw.
    return { ok: false, failure: { code: 'document' } };
  }
}

/**
 * Loads a document by the rules of the page: `#id` reads the text of an element of the page (a JSON script), anything
 * else is fetched. Rejects only when aborted.
 */
export async function loadDocument(src: string, root: Document, signal: AbortSignal): Promise<Loaded> {
  const failed = (code: Failure['code'], number?: number): Loaded => ({
    ok: false,
    failure: { code, src, ...(number === undefined ? {} : { number }) },
  });
  let text: string;
  if (src.startsWith('#')) {
    const element = root.getElementById(src.slice(1));
    if (element === null) return failed('missing');
    text = element.textContent ?? '';
  } else {
    try {
      const response = await fetch(new URL(src, root.baseURI), { signal });
      if (!response.ok) return failed('status', response.status);
      text = await response.text();
    } catch (error) {
      if (signal.aborted) throw error;
      return failed('network');
    }
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed('json');
  }
  return inSlices(checkInTurns(data), signal);
}

/** Says in one line each what a failure was, for those who made the page. */
export function describeFailure({ code, src, number, problems = [] }: Failure): string {
  const what = [`failed: ${code}`, src, number].filter((part) => part !== undefined).join(' ');
  return [what, ...problems.map(({ place, message }) => `${place}: ${message}`)].join('\n');
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
