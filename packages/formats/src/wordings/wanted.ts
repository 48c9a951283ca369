import type { AlignedDocument, Finding, Text } from '@muqabala/core';
import { segmentAt } from '@muqabala/core/document';
import { squeeze } from './squeezed.ts';

/** A wording that was accepted, for words of a target text. */
export interface Wording {
  readonly finding: Finding;
  readonly text: Text;
  /** Of the words that it is for; undefined where the finding names none, or some here and some there. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
}

/** Lists the wordings of accepted findings, in the order of their words; one that was taken back (`accepted: false`) is none. */
export function listWordings(document: AlignedDocument, id?: string): Wording[] {
  const targets = new Map(document.texts.slice(1).map((text) => [text.id, text]));
  return document.findings
    .flatMap((finding): Wording[] => {
      const text = targets.get(finding.text);
      const { suggestion, state, target: spans = [] } = finding;
      if (text === undefined || (id !== undefined && text.id !== id)) return [];
      if (suggestion === undefined || suggestion.accepted === false || state !== 'accepted') return [];
      return [{ finding, text, span: spans.length === 1 ? spans[0] : undefined }];
    })
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** The sentences of a pair, as offsets of the target text, with the squeezed words of both sides. */
export interface WantedPair {
  readonly source: string;
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/** The pairs of a target text in its order; those whose sentences do not stand side by side have no place in a file. */
export function pairsOfText(document: AlignedDocument, text: Text): WantedPair[] {
  const [source] = document.texts as [Text, ...Text[]];
  const places = [source, text].map((one) => new Map(one.segments.map((segment, s) => [segment.id, s] as const)));
  const stretch = (one: Text, place: ReadonlyMap<string, number>, ids: readonly string[]) => {
    const found = ids.map((id) => place.get(id) ?? -1).sort((a, b) => a - b);
    const isRun = found.length > 0 && found[0]! >= 0 && found.at(-1)! - found[0]! === found.length - 1;
    return isRun ? { start: one.segments[found[0]!]!.start, end: one.segments[found.at(-1)!]!.end } : undefined;
  };
  return document.links
    .filter((link) => link.text === text.id && link.status !== 'rejected')
    .flatMap((link): WantedPair[] => {
      const left = stretch(source, places[0]!, link.source);
      const right = stretch(text, places[1]!, link.target);
      if (left === undefined || right === undefined) return [];
      const words = (one: Text, { start, end }: typeof left) => squeeze(one.content.slice(start, end));
      return [{ source: words(source, left), target: words(text, right), ...right }];
    })
    .sort((a, b) => a.start - b.start);
}

/** The sentence that a span lies in, whole; undefined where it goes over several. */
export function sentenceOf(text: Text, span: { readonly start: number; readonly end: number }) {
  const segment = text.segments[segmentAt(text, span.start)];
  return segment !== undefined && segment.start <= span.start && span.end <= segment.end ? segment : undefined;
}
