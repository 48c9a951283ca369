import { type AlignedDocument, type Finding, type Segment, segmentAt, type Text } from '@muqabala/core/document';

type Span = Pick<Segment, 'start' | 'end'>;

/**
 * Things of a document by keys that their words make, and the keys by the things: the same words have the same key in any
 * other document.
 */
export interface Keys<T extends object> {
  get(key: string): T | undefined;
  get(item: T): string;
}

/** Returns the keys of a text's sentences. */
export function sentenceKeys(text: Text): Keys<Segment> {
  return keysOf(text, text.segments, (segment) => wordsOf(text, segment));
}

/** Returns the keys of a document's findings: the kind, the words of both sides, and the sentences around them. */
export function findingKeys(document: AlignedDocument): Keys<Finding> {
  const { texts } = document;
  const said = (id: string, spans: readonly Span[] | undefined) => {
    const text = texts.find((one) => one.id === id);
    return (
      text &&
      spans?.map((span) => wordsOf(text, span) + wordsOf(text, text.segments[segmentAt(text, span.start)] ?? span))
    );
  };
  return keysOf(
    document,
    document.findings,
    ({ code, text, source, target }) => `${code}|${text}|${said(texts[0]!.id, source)}|${said(text, target)}`,
  );
}

const known = new WeakMap<object, Map<unknown, unknown>>();

/** Equal words are told apart by their order. */
function keysOf<T extends object>(of: object, items: readonly T[], words: (item: T) => string): Keys<T> {
  let keys = known.get(of);
  if (keys === undefined) {
    keys = new Map();
    const times = new Map<string, number>();
    for (const item of items) {
      const hash = hashOf(words(item));
      const time = (times.get(hash) ?? 0) + 1;
      times.set(hash, time);
      const key = `~${hash}.${time}`;
      keys.set(key, item).set(item, key);
    }
    known.set(of, keys);
  }
  return keys as Keys<T>;
}

function wordsOf({ content }: Text, { start, end }: Span): string {
  return content.slice(start, end);
}

/** FNV-1a over what is no white space, which differs with how a text was read. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (const letter of words.replace(/\s/g, '')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
