import type { AlignedDocument, Finding } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type { MuqabalaSelectEvent, SentenceRef } from '@muqabala/viewer/editable';

/** Where an edit was made: a finding of the list, or a sentence of a report. */
export type Place =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'sentence'; readonly target: string | undefined; readonly sentence: SentenceRef };

/**
 * Returns where an edit was made, so that who takes it back or makes it again is shown what changed; undefined when it
 * was made nowhere in particular.
 */
export function placeOf(document: AlignedDocument, edit: Edit): Place | undefined {
  const source = document.texts[0]!.id;
  const at = (id: string, text: string): Place => ({
    kind: 'sentence',
    target: text === source ? undefined : text,
    sentence: { side: text === source ? 'source' : 'target', id },
  });
  for (const change of edit.changes) {
    if (change.in === 'links') {
      const link = change.after ?? change.before!;
      const first = link.source[0];
      if (first !== undefined) return { kind: 'sentence', target: link.text, sentence: { side: 'source', id: first } };
    }
    if (change.in === 'segments') return at(change.id, change.text);
  }
  const finding = edit.changes.find((change) => change.in === 'findings');
  return finding && { kind: 'finding', id: finding.id };
}

/** Returns the sentence that holds an offset of a text; undefined between sentences. */
export function sentenceAt(document: AlignedDocument, text: string, offset: number | undefined): Place | undefined {
  const segment = document.texts
    .find((one) => one.id === text)
    ?.segments.find((one) => offset !== undefined && one.start <= offset && offset < one.end);
  if (segment === undefined) return undefined;
  const isSource = text === document.texts[0]!.id;
  return {
    kind: 'sentence',
    target: isSource ? undefined : text,
    sentence: { side: isSource ? 'source' : 'target', id: segment.id },
  };
}

/** Returns the sentence that a selection of the viewer begins at. */
export function placeOfSelection({
  text,
  sourceSegments,
  targetSegments,
}: Pick<MuqabalaSelectEvent, 'text' | 'sourceSegments' | 'targetSegments'>): Place | undefined {
  const [source, target] = [sourceSegments[0], targetSegments[0]];
  if (source !== undefined) return { kind: 'sentence', target: text, sentence: { side: 'source', id: source } };
  return target === undefined
    ? undefined
    : { kind: 'sentence', target: text, sentence: { side: 'target', id: target } };
}

/** Returns the sentences that a finding speaks of: the source's, or the report's where only that has it. */
export function placeOfFinding(document: AlignedDocument, finding: Finding): Place | undefined {
  return (
    sentenceAt(document, document.texts[0]!.id, finding.source?.[0]?.start) ??
    sentenceAt(document, finding.text, finding.target?.[0]?.start)
  );
}

/** Returns where reading begins: the first sentence of the source's body. */
export function firstPlace({ texts }: AlignedDocument): Place {
  const { segments } = texts[0]!;
  const first = segments.find((segment) => segment.role === 'body') ?? segments[0];
  return { kind: 'sentence', target: undefined, sentence: { side: 'source', id: first?.id ?? '' } };
}

/** Returns the first report that answers to the source at all, as in the viewer. */
export function firstTarget({ texts, links }: AlignedDocument): string {
  const [, ...targets] = texts;
  const linked = new Set(links.map((link) => link.text));
  return (targets.find((text) => linked.has(text.id)) ?? targets[0])?.id ?? '';
}
