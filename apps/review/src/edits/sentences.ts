import type { AlignedDocument, Link, Segment } from '@muqabala/core';
import type { Change, Edit } from '@muqabala/core/document';

/**
 * Cuts a sentence in two at an offset of the text (UTF-16 units); white space at the cut belongs to neither half. Links
 * with the sentence take both halves. Returns undefined when a half would be empty or the cut falls inside a surrogate
 * pair.
 */
export function splitSentence(document: AlignedDocument, text: string, id: string, offset: number): Edit | undefined {
  const t = document.texts.findIndex((other) => other.id === text);
  const before = document.texts[t];
  const s = before?.segments.findIndex((segment) => segment.id === id) ?? -1;
  const segment = before?.segments[s];
  if (before === undefined || segment === undefined || offset <= segment.start || offset >= segment.end)
    return undefined;
  if (isInsidePair(before.content, offset)) return undefined;
  const head = before.content.slice(segment.start, offset);
  const tail = before.content.slice(offset, segment.end);
  if (head.trim() === '' || tail.trim() === '') return undefined;
  const first: Segment = part(segment, segment.id, segment.start, segment.start + head.trimEnd().length);
  const second: Segment = part(segment, freshId(before.segments), segment.end - tail.trimStart().length, segment.end);
  return {
    name: 'split-sentence',
    changes: [
      { in: 'segments', text, id, index: s, before: segment, after: first },
      { in: 'segments', text, id: second.id, index: s + 1, after: second },
      ...relink(document, t, (ids) => ids.flatMap((other) => (other === id ? [id, second.id] : [other]))),
      ...withoutCandidates(document, t, [id]),
    ],
  };
}

/**
 * Joins a sentence with the next one of its text; links with either have the joined one. Returns undefined at the end
 * of the text.
 */
export function joinSentence(document: AlignedDocument, text: string, id: string): Edit | undefined {
  const t = document.texts.findIndex((other) => other.id === text);
  const before = document.texts[t];
  const s = before?.segments.findIndex((segment) => segment.id === id) ?? -1;
  const first = before?.segments[s];
  const second = before?.segments[s + 1];
  if (before === undefined || first === undefined || second === undefined) return undefined;
  const joined: Segment = { ...first, end: second.end, mentions: [...first.mentions, ...second.mentions] };
  return {
    name: 'join-sentence',
    changes: [
      { in: 'segments', text, id: second.id, index: s + 1, before: second },
      { in: 'segments', text, id, index: s, before: first, after: joined },
      ...relink(document, t, (ids) => [...new Set(ids.map((other) => (other === second.id ? id : other)))]),
      ...withoutCandidates(document, t, [id, second.id]),
    ],
  };
}

/** Mentions that the cut goes through are dropped; the others stay with their half. */
function part(segment: Segment, id: string, start: number, end: number): Segment {
  return {
    ...segment,
    id,
    start,
    end,
    mentions: segment.mentions.filter((mention) => mention.start >= start && mention.end <= end),
  };
}

function relink(document: AlignedDocument, t: number, change: (ids: string[]) => string[]): Change[] {
  const text = document.texts[t]!.id;
  return document.links.flatMap((link, index): Change[] => {
    const side = t === 0 ? 'source' : 'target';
    if (t !== 0 && link.text !== text) return [];
    const ids = change(link[side]);
    if (ids.length === link[side].length && ids.every((id, i) => id === link[side][i])) return [];
    const after: Link = { ...link, [side]: ids };
    return [{ in: 'links', id: link.id, index, before: link, after }];
  });
}

/** Candidates of sentences that are no longer what they were say nothing. */
function withoutCandidates({ texts, candidates = [] }: AlignedDocument, t: number, ids: readonly string[]): Change[] {
  const isGone = (one: (typeof candidates)[number]) =>
    t === 0 ? ids.includes(one.source) : one.text === texts[t]!.id && ids.includes(one.target);
  const after = candidates.filter((one) => !isGone(one));
  if (after.length === candidates.length) return [];
  return [{ in: 'document', id: 'candidates', index: 0, before: candidates, after }];
}

function freshId(segments: readonly Segment[]): string {
  const used = new Set(segments.map((segment) => segment.id));
  for (let n = segments.length + 1; ; n += 1) if (!used.has(`s${n}`)) return `s${n}`;
}

function isInsidePair(content: string, offset: number): boolean {
  const before = content.charCodeAt(offset - 1);
  const after = content.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
