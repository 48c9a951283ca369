import { MuqabalaError } from '@muqabala/core/problems';

/**
 * Returns the target text that a format for one pair of texts is to hold. Throws `text-unknown`, `text-missing`, or
 * `text-ambiguous` when one of several must be chosen.
 */
export function oneTarget<T extends { readonly id: string }>(
  targets: readonly T[],
  id: string | undefined,
  format: string,
): T {
  const names = targets.map((text) => text.id).join(', ');
  if (id !== undefined) {
    const chosen = targets.find((text) => text.id === id);
    if (chosen !== undefined) return chosen;
    throw new MuqabalaError({
      code: 'text-unknown',
      values: { text: id, names },
      message: `There is no target text ${JSON.stringify(id)}; there are: ${names === '' ? 'none' : names}.`,
      remedy: 'Name one of them.',
    });
  }
  if (targets.length === 1) return targets[0]!;
  if (targets.length === 0)
    throw new MuqabalaError({
      code: 'text-missing',
      message: `The document has no target text; ${format} needs one.`,
      remedy: 'Align a source with a counterpart first.',
    });
  throw new MuqabalaError({
    code: 'text-ambiguous',
    values: { format, count: targets.length, names },
    message: `The format ${format} holds one target text, and there are ${targets.length}: ${names}.`,
    remedy:
      'Choose one with --text ID, or a format that holds several: json, jsonl, tsv, csv, tmx, xliff, moses, tei, html.',
  });
}
