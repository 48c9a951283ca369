import type { AlignedDocument, Finding, Segment } from '@muqabala/core';
import type { SentenceRef } from '@muqabala/viewer/editable';
import { meets, type Span } from './words.ts';

/** Sentences of both sides that a finding may be about. */
export interface SelectedPair {
  /** Id of the target text. */
  readonly text: string;
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
}

/** Returns some sentences with all that they are linked with. */
export function pairAround(document: AlignedDocument, text: string, sentences: readonly SentenceRef[]): SelectedPair {
  const ids = { source: new Set<string>(), target: new Set<string>() };
  for (const { side, id } of sentences) ids[side].add(id);
  for (const link of document.links)
    if (link.text === text && link.status !== 'rejected' && sentences.some(({ side, id }) => link[side].includes(id)))
      for (const side of ['source', 'target'] as const) for (const id of link[side]) ids[side].add(id);
  const target = document.texts.find((one) => one.id === text);
  return {
    text,
    source: document.texts[0]!.segments.filter(({ id }) => ids.source.has(id)),
    target: (target?.segments ?? []).filter(({ id }) => ids.target.has(id)),
  };
}

/** Returns the sentences that a finding speaks of, with all that they are linked with. */
export function pairOf(document: AlignedDocument, finding: Finding, target: string): SelectedPair {
  const text = finding.text === document.texts[0]!.id ? target : finding.text;
  const link = document.links.find(({ id }) => id === finding.link);
  const at = (side: SentenceRef['side'], id: string, spans: readonly Span[] | undefined): SentenceRef[] =>
    sentencesAt(document, id, spans).map((segment) => ({ side, id: segment.id }));
  return pairAround(document, text, [
    ...(link?.source ?? []).map((id) => ({ side: 'source' as const, id })),
    ...(link?.target ?? []).map((id) => ({ side: 'target' as const, id })),
    ...at('source', document.texts[0]!.id, finding.source),
    ...at('target', text, finding.target),
  ]);
}

/** Returns the live link that holds the sentences of marked words: of both sides where both have some. */
export function linkOfWords(
  document: AlignedDocument,
  text: string,
  words: { readonly source?: readonly Span[] | undefined; readonly target?: readonly Span[] | undefined },
): string | undefined {
  const source = sentencesAt(document, document.texts[0]!.id, words.source);
  const target = sentencesAt(document, text, words.target);
  return document.links.find(
    (link) =>
      link.text === text &&
      link.status !== 'rejected' &&
      source.every(({ id }) => link.source.includes(id)) &&
      target.every(({ id }) => link.target.includes(id)),
  )?.id;
}

/** The sentences of a text that some spans touch. */
function sentencesAt({ texts }: AlignedDocument, id: string, spans: readonly Span[] = []): Segment[] {
  const segments = texts.find((one) => one.id === id)?.segments ?? [];
  return segments.filter((segment) => spans.some((span) => meets(span, segment)));
}
