import { type AlignedDocument, MuqabalaError, type Text } from '@muqabala/core';

/** Returns the target text that a format for one pair of texts is to hold; throws when it must be chosen or is not there. */
export function oneTarget(document: AlignedDocument, id: string | undefined, format: string): Text {
  const targets = document.texts.slice(1);
  const names = targets.map((text) => text.id).join(', ');
  if (id !== undefined) {
    const chosen = targets.find((text) => text.id === id);
    if (chosen !== undefined) return chosen;
    throw new MuqabalaError({
      code: 'text-unknown',
      message: `There is no target text ${JSON.stringify(id)}; there are: ${names === '' ? 'none' : names}.`,
      remedy: 'Name one of them.',
    });
  }
  if (targets.length === 1) return targets[0]!;
  throw new MuqabalaError({
    code: targets.length === 0 ? 'text-missing' : 'text-ambiguous',
    message:
      targets.length === 0
        ? `The document has no target text; ${format} needs one.`
        : `${format} holds one target text, and there are ${targets.length}: ${names}.`,
    remedy:
      targets.length === 0
        ? 'Align a source with a counterpart first.'
        : 'Choose one with --text ID, or a format that holds several: json, jsonl, tsv, csv, tmx, xliff, tei, html.',
  });
}
