import { type AlignedDocument, MuqabalaError } from '@muqabala/core';

/** The screens go through all links and findings at every step. */
const MOST = 300_000;

/**
 * Throws a {@link MuqabalaError} (`review-too-long`) for a document with more links, findings or sentences than the
 * workbench can show.
 */
export function refuseTooLong({ links, findings, texts }: AlignedDocument, place: string): void {
  const longest = texts.reduce((most, text) => Math.max(most, text.segments.length), 0);
  if (Math.max(links.length, findings.length, longest) <= MOST) return;
  throw new MuqabalaError({
    code: 'review-too-long',
    values: { links: links.length, findings: findings.length, most: MOST },
    place,
    message: `This review has ${links.length} links and ${findings.length} findings; the workbench takes ${MOST} of each.`,
    remedy: 'Cut it into parts, or work on it with the command line.',
  });
}
