import { type AlignedDocument, MuqabalaError } from '@muqabala/core';

/** So many pairs, and so many sentences of a text, can be shown: the screens go through all of them at every step. */
export const MOST = 100_000;
const MOST_FINDINGS = 300_000;

/**
 * Throws a {@link MuqabalaError} (`review-too-long`) for a document with more links, findings or sentences than the
 * workbench can show.
 */
export function refuseTooLong({ links, findings, texts }: AlignedDocument, place: string): void {
  const longest = texts.reduce((most, text) => Math.max(most, text.segments.length), 0);
  if (Math.max(links.length, longest) > MOST || findings.length > MOST_FINDINGS)
    throw tooLong(Math.max(links.length, longest), findings.length, place);
}

/**
 * Returns some pairs as a list, before any work is done for them. Throws as {@link refuseTooLong}, and says how many
 * there are in all.
 */
export function gatherPairs<Pair>(pairs: Iterable<Pair>, place: string): Pair[] {
  const held: Pair[] = [];
  let count = 0;
  for (const pair of pairs) {
    count += 1;
    if (count <= MOST) held.push(pair);
  }
  if (count > MOST) throw tooLong(count, 0, place);
  return held;
}

function tooLong(links: number, findings: number, place: string): MuqabalaError {
  return new MuqabalaError({
    code: 'review-too-long',
    values: { links, findings, most: MOST, mostFindings: MOST_FINDINGS },
    place,
    message: `There are ${links} pairs and ${findings} findings; the workbench takes ${MOST} and ${MOST_FINDINGS}.`,
    remedy: 'Cut it into parts, or work on it with the command line.',
  });
}
