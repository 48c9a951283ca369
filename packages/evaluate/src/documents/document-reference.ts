import type { AlignedDocument } from '@muqabala/core/document';
import type { Reference } from '../corpus/index.ts';

/**
 * Returns an aligned document that a person has gone over as a reference: its segments are the sentences, its links
 * that are not rejected the translations.
 */
export function documentReference(document: AlignedDocument): Reference {
  const [source, ...targets] = document.texts;
  const positions = new Map(
    document.texts.map((text) => [text.id, new Map(text.segments.map((segment, i) => [segment.id, i]))]),
  );
  const at = (text: string, ids: readonly string[]) => ids.map((id) => positions.get(text)!.get(id)!);
  return {
    schema: 'muqabala/corpus-reference',
    version: 1,
    event: 'document',
    method: ['Made from an aligned document.'],
    sentences: Object.fromEntries(
      document.texts.map((text) => [text.id, text.segments.map(({ start, end, role }) => ({ start, end, role }))]),
    ),
    pairs: targets.map((target) => ({
      source: source!.id,
      target: target.id,
      links: document.links
        .filter((link) => link.text === target.id && link.status !== 'rejected')
        .map((link) => ({
          source: at(source!.id, link.source),
          target: at(target.id, link.target),
          relation: 'translation' as const,
        })),
    })),
    discrepancies: [],
    agreements: [],
    remarks: [],
  };
}
