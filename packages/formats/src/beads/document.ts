import { type AlignedDocument, makeSignature, type Text } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import type { IndexBead } from './read.ts';

/**
 * Returns a document of two texts whose segments beads link by their numbers, from 0 over all segments; a bead with an
 * empty side says that its sentences have no counterpart. A score from 0 to 1 is taken for the confidence. Throws
 * `bead-out-of-range`.
 */
export function documentOfBeads(
  beads: readonly IndexBead[],
  [source, target]: readonly [source: Text, target: Text],
  place?: string,
): AlignedDocument {
  const idsOf = (text: Text, indexes: readonly number[]) =>
    indexes.map((index) => {
      const segment = text.segments[index];
      if (segment !== undefined) return segment.id;
      throw new MuqabalaError({
        code: 'bead-out-of-range',
        values: { index, text: text.id, count: text.segments.length },
        ...(place === undefined ? {} : { place }),
        message: `A bead names sentence ${index} of ${text.id}, which has ${text.segments.length}, counted from 0.`,
        remedy: 'Give the texts that the beads were made for, one sentence a line with --presegmented.',
      });
    });
  const links: AlignedDocument['links'] = [];
  for (const { source: left, target: right, score } of beads) {
    const ends = [idsOf(source, left), idsOf(target, right)] as const;
    if (left.length === 0 || right.length === 0) continue;
    links.push({
      id: `l${links.length + 1}`,
      text: target.id,
      source: ends[0],
      target: ends[1],
      confidence: score !== undefined && score >= 0 && score <= 1 ? score : 1,
      evidence: [],
      status: 'proposed',
    });
  }
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: makeSignature('none', { beads: 'given' }),
    texts: [source, target],
    links,
    findings: [],
  };
}
